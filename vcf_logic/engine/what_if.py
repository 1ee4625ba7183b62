"""What another answer would change: one fact supposed to be otherwise, all else as it is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from itertools import dropwhile, groupby

from vcf_logic.engine.answers import firing_checks
from vcf_logic.engine.facts import Answer, Asked, Choice, DerivedNumber, Fact, Number, YesNo
from vcf_logic.engine.items import PlanItem, Status, facts_behind, status_of
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Guideline, Recommendation, Severity
from vcf_logic.engine.stretches import (
    Numeric,
    Stretch,
    comparisons_of,
    in_words,
    options,
    stretches,
)

TIME_PASSES = 0.0
OTHER_ANSWER = 1.0
TIME_GOES_BACK = 3.0


@dataclass(frozen=True)
class Change:
    """An item of the plan, and another status that it would have."""

    item: PlanItem
    status: Status


@dataclass(frozen=True)
class Supposition:
    """Another answer to one fact, in words, and what it would change.

    ``distance`` says how far from the present answer it is, see ``nearest``.
    """

    fact: Fact
    answer: str
    changes: tuple[Change, ...]
    distance: float = 0

    @property
    def concerns_red_flags(self) -> bool:
        """It would raise a red flag, or settle one."""
        return any(change.item.raises_alarm for change in self.changes)


def nearest(plan: Plan) -> tuple[Supposition, ...]:
    """The other answers to known facts that would change something, the nearest first.

    First the days that pass by themselves; numbers by how far they are from the limit, in parts of
    their value; other answers, those that touch a red flag before the rest; and last of all a day
    nearer to the onset. What every plan needs, such as the age, says who the patient is and is not
    supposed to be otherwise.
    """
    known = [
        fact
        for fact in supposable(plan.guideline)
        if plan.patient.value(fact) is not None and not (isinstance(fact, Asked) and fact.required)
    ]
    return tuple(sorted((one for fact in known for one in _beside(plan, fact)), key=_rank))


def outcomes(plan: Plan, fact: Fact) -> tuple[Supposition, ...]:
    """What each possible answer to an unknown fact would change.

    Ranges that change the same are one. An answer that contradicts a known one is not possible.
    """
    if isinstance(fact, YesNo | Choice):
        return tuple(
            Supposition(fact, words, changes(plan, fact, answer))
            for words, answer in options(fact).items()
            if _is_possible(plan, fact, answer)
        )
    assert isinstance(fact, Number | DerivedNumber)
    return tuple(
        Supposition(fact, in_words(fact, run), changed)
        for run, changed in _runs(plan, fact, stretches(fact, plan.guideline))
    )


def to_find_out(plan: Plan) -> tuple[Fact, ...]:
    """The unknown facts in the order of the plan's questions; a computed one for its inputs."""
    known = supposable(plan.guideline)
    computed = {
        asked: fact for fact in known if isinstance(fact, DerivedNumber) for asked in fact.inputs
    }
    asked = (question.fact for question in plan.questions)
    return tuple(dict.fromkeys(fact if fact in known else computed[fact] for fact in asked))


def changes(plan: Plan, fact: Fact, answer: Answer) -> tuple[Change, ...]:
    """The items that would have another status."""
    patient = plan.patient.supposing(fact, answer)
    concerned = _concerned(fact, plan.guideline)
    statuses = (
        (item, status_of(item.recommendation, patient))
        for item in plan.items
        if item.recommendation in concerned
    )
    return tuple(Change(item, status) for item, status in statuses if status is not item.status)


@cache
def supposable(guideline: Guideline) -> tuple[Fact, ...]:
    """The facts that recommendations compare, in the order of asking, computed ones last.

    A number computed from a single answer is left to that answer.
    """
    computed = [one for one in guideline.derived if isinstance(one, DerivedNumber)]
    of_several = (one for one in computed if len(one.inputs) > 1)
    directly = {leaf.fact for leaf in comparisons_of(guideline)}
    return tuple(
        fact
        for fact in (*guideline.facts, *of_several)
        if fact in directly or (isinstance(fact, Number) and stretches(fact, guideline))
    )


def _is_possible(plan: Plan, fact: Fact, answer: Answer) -> bool:
    patient = plan.patient.supposing(fact, answer)
    return not firing_checks(patient, plan.guideline, Severity.ERROR)


@cache
def _concerned(fact: Fact, guideline: Guideline) -> frozenset[Recommendation]:
    return frozenset(one for one in guideline.recommendations if fact in facts_behind(one))


def _beside(plan: Plan, fact: Fact) -> Iterator[Supposition]:
    """The suppositions about one known fact."""
    present = plan.patient.value(fact)
    if isinstance(fact, Number | DerivedNumber):
        assert isinstance(present, int | float)
        yield from _beside_number(plan, fact, present)
        return
    assert isinstance(fact, YesNo | Choice)
    for words, answer in options(fact).items():
        changed = changes(plan, fact, answer)
        if changed and _is_possible(plan, fact, answer):
            yield Supposition(fact, words, changed, OTHER_ANSWER)


def _beside_number(plan: Plan, fact: Numeric, present: float) -> Iterator[Supposition]:
    every = stretches(fact, plan.guideline)
    here = next(position for position, one in enumerate(every) if one.contains(present))
    for side, is_above in ((every[:here][::-1], False), (every[here + 1 :], True)):
        runs = dropwhile(lambda run: not run[1], _runs(plan, fact, side))
        for run, changed in runs:
            ordered = run if is_above else run[::-1]
            distance = _distance(plan, fact, present, run[0], is_above=is_above)
            yield Supposition(fact, in_words(fact, ordered), changed, distance)
            break


def _runs(
    plan: Plan, fact: Fact, side: Iterable[Stretch]
) -> Iterator[tuple[tuple[Stretch, ...], tuple[Change, ...]]]:
    """Neighbouring stretches that change the same, with what they change."""
    possible = (one for one in side if _is_possible(plan, fact, one.value))
    tried = ((one, changes(plan, fact, one.value)) for one in possible)
    for changed, group in groupby(tried, key=lambda pair: pair[1]):
        yield tuple(one for one, _ in group), changed


def _distance(
    plan: Plan, fact: Numeric, present: float, first: Stretch, *, is_above: bool
) -> float:
    if fact is plan.guideline.onset:
        return TIME_PASSES if is_above else TIME_GOES_BACK
    limit = first.above if is_above else first.below
    assert limit is not None
    return abs(limit - present) / max(abs(present), 1)


def _rank(one: Supposition) -> tuple[float, bool]:
    return (one.distance, not one.concerns_red_flags)
