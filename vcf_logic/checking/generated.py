"""Made-up patients by number: the same number is the same patient on every Python.

Chance is the SHA-256 of the number and of a fact's key, so no version of ``random`` can change a
patient, and a fact that is added later leaves the answers to the others as they are.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from hashlib import sha256
from itertools import count
from typing import Any, TypeVar

from vcf_logic.engine.answers import firing_checks, read_each
from vcf_logic.engine.conditions import Condition, leaves
from vcf_logic.engine.facts import (
    Asked,
    Choice,
    Choices,
    DerivedNumber,
    DerivedYesNo,
    Fact,
    Number,
    YesNo,
)
from vcf_logic.engine.items import Status, status_of
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Severity
from vcf_logic.guideline import GUIDELINE

ANSWERED = (3, 6, 9, 10)
YES = (1, 3, 5)
CALM = (True, True, False)
"""Chance alone makes nearly every patient an emergency; calm ones have no red flag that applies."""
FAMILY = 20
"""So many patients differ in a few answers only, as one patient does while a form is filled in."""
CHANGED = 15
"""In a family, one answer of so many is another."""
MOST_CHOICES = 3
STEP = 0.01
FINENESS = 2**20

Option = TypeVar("Option")
Raw = dict[str, object]


class Chance:
    """Draws that follow from a text alone; there is enough in it for about twenty."""

    def __init__(self, seed: str) -> None:
        self._rest = int.from_bytes(sha256(seed.encode()).digest(), "big")

    def below(self, limit: int) -> int:
        """A whole number from 0 up to, and without, the limit."""
        self._rest, drawn = divmod(self._rest, limit)
        return drawn

    def of(self, options: Sequence[Option]) -> Option:
        """One of several."""
        return options[self.below(len(options))]


@dataclass(frozen=True)
class Kind:
    """Of ten questions, how many have an answer; of ten answers, how many are yes."""

    answered: int
    yes: int
    calm: bool

    @classmethod
    def drawn(cls, chance: Chance) -> Kind:
        """One of the kinds."""
        return cls(chance.of(ANSWERED), chance.of(YES), chance.of(CALM))


def generated_patient(number: int) -> Raw:
    """Raw answers that describe a patient, as ``check_answers`` takes them.

    Questions are answered, not asked or answered with "not known" (``None``); numbers stand at the
    limits of the rules as often as anywhere else.
    """
    family, member = divmod(number, FAMILY)
    return _another_of(family, number) if member else dict(_first_of(family))


@lru_cache(maxsize=1)
def _first_of(family: int) -> Raw:
    kind = Kind.drawn(Chance(f"family {family}"))
    attempts = dict.fromkeys(GUIDELINE.facts, 0)
    while True:
        raw = _answered({}, attempts, f"family {family}", kind)
        patient = _patient(raw)
        unwanted = {*_contradicting(patient), *(_alarming(patient) if kind.calm else ())}
        if not unwanted:
            return raw
        attempts |= {fact: attempts[fact] + 1 for fact in unwanted}


def _another_of(family: int, number: int) -> Raw:
    chance = Chance(f"patient {number}")
    kind = Kind.drawn(chance)
    changed = [
        fact for fact in GUIDELINE.facts if Chance(f"{number} {fact.key}").below(CHANGED) == 0
    ]
    changed.append(chance.of(GUIDELINE.facts))
    tried = (
        _answered(_first_of(family), dict.fromkeys(changed, attempt), str(number), kind)
        for attempt in count()
    )
    return next(raw for raw in tried if not any(_contradicting(_patient(raw))))


def _answered(before: Raw, attempts: Mapping[Asked, int], seed: str, kind: Kind) -> Raw:
    drawn = {
        fact.key: _drawn(fact, Chance(f"{seed} {fact.key} {attempt}"), kind)
        for fact, attempt in attempts.items()
    }
    return {key: answer for key, answer in (before | drawn).items() if answer is not ...}


def _patient(raw: Raw) -> Patient:
    return read_each(raw, GUIDELINE.facts)[0]


def _contradicting(patient: Patient) -> Iterator[Asked]:
    for check in firing_checks(patient, GUIDELINE, Severity.ERROR):
        yield from (fact for fact in check.facts if isinstance(fact, Asked))


def _alarming(patient: Patient) -> Iterator[Asked]:
    for record in GUIDELINE.recommendations:
        if record.is_red_flag and status_of(record, patient) is Status.APPLIES:
            yield from record.asks()


def _drawn(fact: Asked, chance: Chance, kind: Kind) -> object:
    """An answer, ``None`` for not known, or ``...`` for not asked."""
    if not fact.required and chance.below(10) >= kind.answered:
        return chance.of((None, ...))
    if isinstance(fact, YesNo):
        return chance.below(10) < kind.yes
    return _DRAW[type(fact)](fact, chance)


def _choices(fact: Choices, chance: Chance) -> list[str]:
    many = range(1 + chance.below(MOST_CHOICES))
    return list(dict.fromkeys(chance.of(tuple(fact.options)) for _ in many))


def _number(fact: Number, chance: Chance) -> float:
    if chance.below(2):
        return chance.of(edges_of(fact))
    if fact.whole:
        return int(fact.low) + chance.below(int(fact.high - fact.low) + 1)
    return fact.low + (fact.high - fact.low) * chance.below(FINENESS) / FINENESS


_DRAW: Mapping[type[Asked], Callable[[Any, Chance], object]] = {
    Choice: lambda fact, chance: chance.of(tuple(fact.options)),
    Choices: _choices,
    Number: _number,
}


@cache
def edges_of(fact: Number) -> tuple[float, ...]:
    """The ends of the range, and every limit of the rules with the values beside it."""
    near = _near_whole if fact.whole else _near
    found = {fact.low, fact.high, *(one for limit in _limits(fact) for one in near(limit))}
    return tuple(sorted(one for one in found if fact.low <= one <= fact.high))


def _near_whole(limit: float) -> tuple[float, ...]:
    return (math.floor(limit), math.ceil(limit), math.floor(limit) - 1, math.ceil(limit) + 1)


def _near(limit: float) -> tuple[float, ...]:
    least = math.ulp(limit)
    return (limit - STEP, limit - least, limit, limit + least, limit + STEP)


def _limits(fact: Number) -> Iterator[float]:
    for leaf in (leaf for condition in _conditions() for leaf in leaves(condition)):
        if _is_measured_by(leaf.fact, fact) and isinstance(leaf.operand, int | float):
            yield leaf.operand
    if fact is GUIDELINE.onset:
        ends = ((one.first_day, one.last_day) for one in GUIDELINE.milestones)
        yield from (day for pair in ends for day in pair if day is not None)


def _is_measured_by(compared: Fact, fact: Number) -> bool:
    """It is compared itself, or may be given in place of the number computed from it."""
    if isinstance(compared, DerivedNumber):
        return fact in compared.inputs and fact.unit == compared.unit
    return compared is fact


def _conditions() -> Iterator[Condition]:
    for record in GUIDELINE.recommendations:
        yield from (record.when, record.unless, *(caution.when for caution in record.cautions))
    yield from (check.when for check in GUIDELINE.checks)
    yield from (fact.when for fact in GUIDELINE.derived if isinstance(fact, DerivedYesNo))
