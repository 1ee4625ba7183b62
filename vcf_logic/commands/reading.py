"""Opening what a command reads."""

from __future__ import annotations

import argparse
import contextlib
import errno
import os
import sys
from pathlib import Path
from typing import BinaryIO, TypeAlias

from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.patient_json import LARGEST_DOCUMENT, read_object
from vcf_logic.guideline import GUIDELINE

# The class has no public name.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


def opened(name: str) -> contextlib.AbstractContextManager[BinaryIO]:
    """A file by name, or standard input for "-". Raises OSError when it cannot be read."""
    if name != "-":
        return Path(name).open("rb")
    if sys.stdin is None:  # closed by whoever started this
        raise OSError(errno.EBADF, os.strerror(errno.EBADF), "standard input")
    return contextlib.nullcontext(sys.stdin.buffer)


def patient_at(name: str) -> Patient:
    """Read and check one patient. Raises InvalidPatient, and OSError when it cannot be read."""
    with opened(name) as stream:
        document = stream.read(LARGEST_DOCUMENT + 1)
    return check_answers(read_object(document), GUIDELINE)
