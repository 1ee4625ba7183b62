"""Opening what a command reads."""

from __future__ import annotations

import argparse
import contextlib
import sys
from pathlib import Path
from typing import BinaryIO, TypeAlias

from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.patient_json import LARGEST_DOCUMENT, read_object
from vcf_logic.engine.problems import InvalidPatient, Problem
from vcf_logic.guideline import GUIDELINE

# The class has no public name.
Commands: TypeAlias = "argparse._SubParsersAction[argparse.ArgumentParser]"  # noqa: SLF001


def opened(name: str) -> contextlib.AbstractContextManager[BinaryIO]:
    """A file by name, or standard input for "-". Raises InvalidPatient when it cannot be read."""
    if name == "-":
        return contextlib.nullcontext(sys.stdin.buffer)
    try:
        return Path(name).open("rb")
    except (OSError, ValueError) as error:
        reason = getattr(error, "strerror", None) or str(error)
        raise InvalidPatient((Problem(None, f"cannot read {name!r}: {reason}"),)) from None


def patient_at(name: str) -> Patient:
    """Read and check one patient. Raises InvalidPatient."""
    with opened(name) as stream:
        try:
            document = stream.read(LARGEST_DOCUMENT + 1)
        except OSError as error:
            reason = f"cannot read {name!r}: {error.strerror}"
            raise InvalidPatient((Problem(None, reason),)) from None
    return check_answers(read_object(document), GUIDELINE)
