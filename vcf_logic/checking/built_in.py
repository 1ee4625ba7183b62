"""The patients that a copy carries with it, and the plans that it must make for them."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from vcf_logic.checking import cases
from vcf_logic.checking.fingerprints import as_shown, fingerprint, plan_of, rules_at_work
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE

STORIES = "stories"
"""Whole patients, whose plans are compared as the page shows them, too."""
DIGITS = 32
"""Of the 64 of a fingerprint: enough against damage, and half as much to carry."""


@dataclass(frozen=True)
class Case:
    """A patient by name, and the fingerprint of the plan; ``group`` is what the case is about."""

    group: str
    name: str
    answers: dict[str, object]
    expected: str

    @property
    def title(self) -> str:
        """As in "alendronate: crcl_entered = 34.99"."""
        return f"{self.group}: {self.name}"

    def passes(self) -> bool:
        """The plan made here is, to the byte, the one that was made when this copy was."""
        try:
            return case_fingerprint(self.group, self.answers) == self.expected
        except Exception:  # a damaged rule may fail in any way
            return False


def case_fingerprint(group: str, answers: dict[str, object]) -> str:
    """What a case must come to. Raises InvalidPatient when it is no patient."""
    plan = plan_of(answers)
    shown = (as_shown(plan),) if group == STORIES else ()
    return fingerprint(rules_at_work(plan), *shown)[:DIGITS]


@cache
def built_in_cases() -> tuple[Case, ...]:
    """Every case, the whole patients first."""
    return tuple(
        Case(row["of"], name, row["base"] | but, expected)
        for row in map(json.loads, cases.ROWS.split("\n")[1:-1])
        for name, but, expected in row["cases"]
    )


def failing(chosen: Iterable[Case]) -> list[str]:
    """The titles of the cases that do not pass."""
    return [case.title for case in chosen if not case.passes()]


def rules_are_as_built() -> bool:
    """The records are, to the letter, those that the cases were made with."""
    return rules_hash(GUIDELINE) == cases.RULES_HASH
