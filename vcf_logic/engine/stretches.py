"""The answers to a fact, cut where a comparison of the guideline turns.

A number has endless answers, but between two limits they all come to the same. A stretch is one
answer that stands for all of its kind.
"""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import cast

from vcf_logic.engine.comparisons import Comparison
from vcf_logic.engine.conditions import leaves
from vcf_logic.engine.evaluation import LIMIT_TOLERANCE, is_below
from vcf_logic.engine.facts import Choice, DerivedNumber, Fact, Number, YesNo
from vcf_logic.engine.records import Guideline

Numeric = Number | DerivedNumber

ANY_NUMBER = "any number"


@dataclass(frozen=True)
class Stretch:
    """A limit, or the room between two; ``value`` is an answer inside it.

    ``above`` is the limit it begins at or after, ``below`` the one it ends at or before: both are
    ``value`` for a limit itself, and ``None`` where nothing limits it.
    """

    value: float
    above: float | None
    below: float | None

    @property
    def is_limit(self) -> bool:
        """It is a limit and nothing around it."""
        return self.above == self.below

    def contains(self, answer: float) -> bool:
        """An answer lies in it, up to a rounding error at a limit."""
        reaches = self.above is None or not is_below(answer, self.above)
        ends = self.below is None or not is_below(self.below, answer)
        on_edge = not self.is_limit and any(
            edge is not None and math.isclose(answer, edge, rel_tol=LIMIT_TOLERANCE)
            for edge in (self.above, self.below)
        )
        return reaches and ends and not on_edge


def options(fact: YesNo | Choice) -> dict[str, bool | str]:
    """Every answer to a fact that is no number, by its words."""
    if isinstance(fact, YesNo):
        return {"yes": True, "no": False}
    return {words: value for value, words in fact.options.items()}


@cache
def stretches(fact: Numeric, guideline: Guideline) -> tuple[Stretch, ...]:
    """Every stretch of a number, from below; none when nothing compares it."""
    limits = turning_points(fact, guideline)
    if not limits:
        return ()
    rooms = pairwise([None, *limits, None])
    found = [_between(fact, low, high) for low, high in rooms]
    at_limits = [Stretch(limit, limit, limit) for limit in limits]
    every = [one for pair in zip(found, [*at_limits, None], strict=True) for one in pair]
    return tuple(one for one in every if one is not None and _is_allowed(fact, one.value))


def turning_points(fact: Numeric, guideline: Guideline) -> list[float]:
    """The limits that a number is compared with, from below, itself or by what is derived of it."""
    points: set[float] = set()
    for leaf in comparisons_of(guideline):
        if not isinstance(leaf.operand, int | float):
            continue
        if leaf.fact is fact:
            points.add(leaf.operand)
        elif isinstance(fact, Number) and _follows_from(leaf.fact, fact):
            points.add(_first_reaching(leaf.operand, leaf.fact, fact))
    return sorted(points)


def in_words(fact: Numeric, run: tuple[Stretch, ...]) -> str:
    """A run of neighbouring stretches, as in "30 mL/min or more and under 35 mL/min"."""
    first, last = run[0], run[-1]
    if isinstance(fact, Number) and fact.whole:
        return _whole_in_words(fact, first, last)
    words = filter(None, (_from(first, fact.unit), _to(last, fact.unit)))
    return " and ".join(words) or ANY_NUMBER


@cache
def comparisons_of(guideline: Guideline) -> tuple[Comparison, ...]:
    """Every comparison that decides on a recommendation, once each."""
    records = guideline.recommendations
    conditions = [one for record in records for one in (record.when, record.unless)]
    return tuple(dict.fromkeys(leaf for condition in conditions for leaf in leaves(condition)))


def _follows_from(derived: Fact, fact: Number) -> bool:
    return isinstance(derived, DerivedNumber) and derived.inputs == (fact,)


def _first_reaching(limit: float, derived: Fact, fact: Number) -> int:
    """The lowest whole answer at which what is derived of it, and grows with it, has the limit."""
    assert isinstance(derived, DerivedNumber)
    assert fact.whole
    compute = cast("Callable[[int], float]", derived.compute)
    answers = range(int(fact.low), int(fact.high) + 1)
    return answers[bisect_left(answers, limit, key=compute)]


def _between(fact: Numeric, low: float | None, high: float | None) -> Stretch | None:
    first, last = _ends(fact, low, high)
    value = (first + last) / 2
    if isinstance(fact, Number) and fact.whole:
        value = math.ceil(value)
    return None if value in (low, high) else Stretch(value, low, high)


def _ends(fact: Numeric, low: float | None, high: float | None) -> tuple[float, float]:
    """Where the room ends: at the limits, else at what is allowed, else soon after the limit."""
    if isinstance(fact, Number):
        return fact.low if low is None else low, fact.high if high is None else high
    return 0 if low is None else low, 2 * (low or 0) if high is None else high


def _is_allowed(fact: Numeric, value: float) -> bool:
    return isinstance(fact, DerivedNumber) or fact.low <= value <= fact.high


def _whole_in_words(fact: Number, first: Stretch, last: Stretch) -> str:
    low = first.above if first.is_limit or first.above is None else first.above + 1
    high = last.below if last.is_limit or last.below is None else last.below - 1
    if low is None:
        return ANY_NUMBER if high is None else f"{high} {fact.unit} or less"
    if high is None:
        return f"{low} {fact.unit} or more"
    return f"{low} {fact.unit}" if low == high else f"{low} to {high} {fact.unit}"


def _from(first: Stretch, unit: str) -> str:
    if first.above is None:
        return ""
    limit = f"{first.above:g} {unit}"
    return f"{limit} or more" if first.is_limit else f"over {limit}"


def _to(last: Stretch, unit: str) -> str:
    if last.below is None:
        return ""
    limit = f"{last.below:g} {unit}"
    return f"{limit} or less" if last.is_limit else f"under {limit}"
