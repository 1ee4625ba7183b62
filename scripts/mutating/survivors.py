"""The mistakes that nothing noticed, and why each of them is none: tests/proofs/survivors.yaml."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import cache
from pathlib import Path
from typing import Any

import yaml
import z3

from scripts.mutating.mutant import Mutant
from scripts.mutating.sources import SourceMutant
from tests.proofs.space import Space, space_of
from vcf_logic.engine.conditions import Condition
from vcf_logic.engine.records import Guideline, Recommendation
from vcf_logic.guideline import GUIDELINE

PATH = Path(__file__).parents[2] / "tests/proofs/survivors.yaml"


@dataclass(frozen=True)
class Explained:
    """Ids, or patterns of them as of file names, and why such a mistake changes nothing."""

    which: tuple[str, ...]
    because: str

    def speaks_of(self, mutant_id: str) -> bool:
        """One of the patterns fits."""
        return any(fnmatchcase(mutant_id, pattern) for pattern in self.which)


@cache
def explained() -> tuple[Explained, ...]:
    """The file, kept by hand."""
    told: list[dict[str, Any]] = yaml.safe_load(PATH.read_text("utf-8")) or []
    return tuple(Explained(tuple(one["which"]), " ".join(one["because"].split())) for one in told)


def reason_for(mutant_id: str) -> Explained | None:
    """The first entry that speaks of it."""
    return next((one for one in explained() if one.speaks_of(mutant_id)), None)


def fitting_none(ids: Sequence[str]) -> list[str]:
    """The patterns of the file that fit none of these ids."""
    patterns = [pattern for one in explained() for pattern in one.which]
    return [one for one in patterns if not any(fnmatchcase(alive, one) for alive in ids)]


def as_data(survivors: Sequence[Mutant | SourceMutant]) -> list[dict[str, Any]]:
    """The survivors under the reason for each, those without a reason last."""
    groups: dict[Explained | None, list[Mutant | SourceMutant]] = {}
    for mutant in survivors:
        groups.setdefault(reason_for(mutant.id), []).append(mutant)
    reasons = [one for one in (*explained(), None) if one in groups]
    return [_group(one, groups[one]) for one in reasons]


def _group(reason: Explained | None, mutants: list[Mutant | SourceMutant]) -> dict[str, Any]:
    return {
        "because": reason.because if reason else "",
        "proved_to_change_nothing": sum(map(_is_proved_the_same, mutants)),
        "mutants": [one.id for one in mutants],
    }


def _is_proved_the_same(mutant: Mutant | SourceMutant) -> bool:
    return isinstance(mutant, Mutant) and changes_nobody(mutant.made())


def changes_nobody(other: Guideline) -> bool:
    """The solver shows that every condition is the same for every patient who is let in."""
    space = space_of(GUIDELINE)
    if other.checks != GUIDELINE.checks or other.milestones != GUIDELINE.milestones:
        return False
    pairs = zip(GUIDELINE.recommendations, other.recommendations, strict=True)
    return all(one is changed or _same(one, changed, space) for one, changed in pairs)


def _same(one: Recommendation, other: Recommendation, space: Space) -> bool:
    if len(one.cautions) != len(other.cautions) or _kind(one) != _kind(other):
        return False
    pairs = zip(_conditions(one), _conditions(other), strict=True)
    return all(left == right or _always_equal(left, right, space) for left, right in pairs)


def _always_equal(one: Condition, other: Condition, space: Space) -> bool:
    left, right = space.answers.truth(one), space.answers.truth(other)
    return space.always(z3.And(left.yes == right.yes, left.no == right.no))


def _kind(record: Recommendation) -> tuple[object, ...]:
    return record.stance, record.urgency, record.elective


def _conditions(record: Recommendation) -> tuple[Condition, ...]:
    return (record.when, record.unless, *(caution.when for caution in record.cautions))
