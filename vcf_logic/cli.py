"""The command line: `vcf-logic` and `python -m vcf_logic`."""

from __future__ import annotations

import argparse
import errno
import io
import os
import sys
from collections.abc import Sequence

from vcf_logic.commands import checking, editions, explain, listings, planning, schemas
from vcf_logic.engine.problems import InvalidPatient, shown
from vcf_logic.guideline import GUIDELINE

BAD_INPUT = 2
INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, 2 for bad input, or 130 when interrupted."""
    try:
        return _run(arguments)
    except InvalidPatient as invalid:
        return _refused(*map(str, invalid.problems))
    except BrokenPipeError:
        # The reader of a pipe may stop early (`| head`); a second flush at exit must not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        return _refused(f"{_named(error.filename or 'input')}: {error.strerror}")
    except KeyboardInterrupt:
        return INTERRUPTED


def parser() -> argparse.ArgumentParser:
    """Every command and its options."""
    top = argparse.ArgumentParser(prog="vcf-logic", description=GUIDELINE.title)
    told = "show the versions of software and guidance, and the hash of the rules"
    top.add_argument("--version", action=editions.ShowVersion, nargs=0, help=told)
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for group in (planning, listings, schemas, explain, editions, checking):
        group.add_commands(commands)
    return top


def _run(arguments: Sequence[str] | None) -> int:
    if sys.stdout is None:  # closed by whoever started this
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), "standard output")
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal without Unicode gets a question mark for "²", not a traceback.
        sys.stdout.reconfigure(errors="replace")
    options = parser().parse_args(arguments)
    code: int = options.run(options)
    sys.stdout.flush()
    return code


def _refused(*lines: str) -> int:
    if sys.stderr is not None:
        sys.stderr.write("".join(f"{line}\n" for line in lines))
    return BAD_INPUT


def _named(file: object) -> str:
    """A file's name; quoted where it would steer the terminal."""
    name = str(file)
    return name if name.isprintable() else shown(name)
