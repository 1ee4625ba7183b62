"""What is wrong with a patient, told one line a problem."""

from __future__ import annotations

import json
from dataclasses import dataclass
from enum import Enum

LONGEST_VALUE_SHOWN = 60


class ProblemKind(Enum):
    """A missing answer is an invitation; an invalid one is an error."""

    MISSING = "missing"
    INVALID = "invalid"


@dataclass(frozen=True)
class Problem:
    """One thing that stops the plan, and the fact it is about, if it is about one.

    ``at_field`` is said to somebody who sees the question and the answer; ``message`` names them.
    """

    fact: str | None
    message: str
    kind: ProblemKind = ProblemKind.INVALID
    at_field: str = ""

    def __str__(self) -> str:
        return self.message if self.fact is None else f"{self.fact}: {self.message}"


class InvalidPatient(ValueError):  # noqa: N818 it names what is wrong
    """The answers do not describe a patient that a plan can be made for."""

    def __init__(self, problems: tuple[Problem, ...]) -> None:
        super().__init__("; ".join(map(str, problems)))
        self.problems = problems


def shown(value: object) -> str:
    """Quote a value in one short line, whatever it is."""
    if isinstance(value, int) and not isinstance(value, bool) and abs(value) >= 10**30:
        return f"a whole number with more than {len(str(10**30)) - 1} digits"
    try:
        text = json.dumps(value, ensure_ascii=True)
    except (TypeError, ValueError, RecursionError):
        text = type(value).__name__
    return text if len(text) <= LONGEST_VALUE_SHOWN else f"{text[: LONGEST_VALUE_SHOWN - 3]}..."
