"""The command line: `vcf-logic` and `python -m vcf_logic`."""

from __future__ import annotations

import argparse
import io
import os
import sys
from collections.abc import Sequence

from vcf_logic import __version__
from vcf_logic.commands import explain, listings, planning, schemas
from vcf_logic.engine.problems import InvalidPatient
from vcf_logic.guideline import GUIDELINE

BAD_INPUT = 2


def main(arguments: Sequence[str] | None = None) -> int:
    """Run one command; returns the exit code: 0, or 2 for bad input."""
    options = parser().parse_args(arguments)
    if isinstance(sys.stdout, io.TextIOWrapper):
        # A terminal without Unicode gets a question mark for "²", not a traceback.
        sys.stdout.reconfigure(errors="replace")
    try:
        code: int = options.run(options)
        sys.stdout.flush()
    except InvalidPatient as invalid:
        for problem in invalid.problems:
            sys.stderr.write(f"{problem}\n")
        return BAD_INPUT
    except BrokenPipeError:
        # The reader of a pipe may stop early (`| head`); a second flush at exit must not complain.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        return 0
    except OSError as error:
        sys.stderr.write(f"{error.filename or 'input'}: {error.strerror}\n")
        return BAD_INPUT
    return code


def parser() -> argparse.ArgumentParser:
    """Every command and its options."""
    top = argparse.ArgumentParser(prog="vcf-logic", description=GUIDELINE.title)
    version = f"%(prog)s {__version__}, guidance {GUIDELINE.version}"
    top.add_argument("--version", action="version", version=version)
    commands = top.add_subparsers(required=True, metavar="COMMAND")
    for group in (planning, listings, schemas, explain):
        group.add_commands(commands)
    return top
