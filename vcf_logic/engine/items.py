"""One recommendation for one patient: its status, and where in the plan it speaks."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from enum import Enum
from functools import cache, lru_cache

from vcf_logic.engine.conditions import leaves
from vcf_logic.engine.evaluation import Trace, evaluate
from vcf_logic.engine.facts import Answer, Asked, DerivedNumber, Fact
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Caution, Chapter, Recommendation, Stance, Urgency
from vcf_logic.engine.truth import Truth


class Status(Enum):
    """What a recommendation comes to for a patient."""

    APPLIES = "applies"
    CONTRAINDICATED = "contraindicated"
    NOT_APPLICABLE = "not_applicable"
    NEEDS_INFORMATION = "needs_information"


class Part(Enum):
    """The parts of a plan, in the order in which it speaks."""

    EMERGENCY = "emergency"
    NOT_EXCLUDED = "not_excluded"
    CONTRAINDICATED = "contraindicated"
    DO = "do"
    AVOID = "avoid"
    CONSIDER = "consider"
    UNDECIDED = "undecided"
    NO_RECOMMENDATION = "no_recommendation"
    MONITOR = "monitor"
    BACKGROUND = "background"
    NOT_APPLICABLE = "not_applicable"


_PART_OF_STANCE = {
    Stance.FOR: Part.DO,
    Stance.AGAINST: Part.AVOID,
    Stance.CONSIDER: Part.CONSIDER,
    Stance.NEITHER: Part.NO_RECOMMENDATION,
    Stance.MONITOR: Part.MONITOR,
    Stance.INFORM: Part.BACKGROUND,
}


ITEMS_KEPT = 512
"""Enough for several plans of this size."""


@dataclass(frozen=True, eq=False)
class PlanItem:
    """A recommendation with its status and the traces that explain it.

    The same answers give the same object, so that what is made of it can be kept. ``cautions`` are
    those not ruled out by the answers, each with its truth; ``deferred`` marks an elective item
    that waits for urgent assessment.
    """

    recommendation: Recommendation
    chapter: Chapter
    status: Status
    when: Trace
    unless: Trace
    cautions: Mapping[Caution, Truth]
    deferred: bool = False

    @property
    def part(self) -> Part:
        """The part of the plan that it belongs to."""
        if self.status is Status.NOT_APPLICABLE:
            return Part.NOT_APPLICABLE
        if self.status is Status.CONTRAINDICATED:
            return Part.CONTRAINDICATED
        if self.status is Status.NEEDS_INFORMATION:
            return Part.NOT_EXCLUDED if self.raises_alarm else Part.UNDECIDED
        if self.recommendation.urgency is Urgency.IMMEDIATE:
            return Part.EMERGENCY
        return _PART_OF_STANCE[self.recommendation.stance]

    @property
    def raises_alarm(self) -> bool:
        """It is one of the red flags."""
        return self.recommendation.is_red_flag

    def because(self) -> tuple[Trace, ...]:
        """The leaves that settled the status; none while information is needed."""
        if self.status is Status.NEEDS_INFORMATION:
            return ()
        if self.status is Status.NOT_APPLICABLE:
            return self.when.reasons()
        if self.status is Status.CONTRAINDICATED:
            return self.unless.reasons()
        return self.when.reasons() + self.unless.reasons()

    def missing(self) -> tuple[Asked, ...]:
        """The unanswered facts that could still change the status."""
        open_facts = self.when.open_facts()
        if self.status is Status.NEEDS_INFORMATION:
            open_facts += self.unless.open_facts()
        return tuple(dict.fromkeys(open_facts))


def make_item(recommendation: Recommendation, chapter: Chapter, patient: Patient) -> PlanItem:
    """Evaluate one recommendation for one patient, or remember how it came out."""
    answers = (patient.answers.get(fact) for fact in facts_behind(recommendation))
    return _made_item(recommendation, chapter, *answers)


def status_of(recommendation: Recommendation, patient: Patient) -> Status:
    """What a recommendation comes to for a patient, and nothing about why."""
    when = evaluate(recommendation.when, patient).truth
    if when is Truth.NO:
        return Status.NOT_APPLICABLE
    return _status(when, evaluate(recommendation.unless, patient).truth)


@cache
def facts_behind(recommendation: Recommendation) -> tuple[Fact, ...]:
    """Every fact that the item depends on, derived numbers and the inputs of each included."""
    conditions = (
        recommendation.when,
        recommendation.unless,
        *(caution.when for caution in recommendation.cautions),
    )
    compared = [leaf for condition in conditions for leaf in leaves(condition)]
    facts = [fact for leaf in compared for fact in (leaf.fact, leaf.operand)]
    inputs = [one for fact in facts if isinstance(fact, DerivedNumber) for one in fact.inputs]
    return tuple(dict.fromkeys(fact for fact in (*facts, *inputs) if isinstance(fact, Fact)))


# By type as well: 1 and 1.0 are equal, yet are not shown alike.
@lru_cache(maxsize=ITEMS_KEPT, typed=True)
def _made_item(
    recommendation: Recommendation, chapter: Chapter, *answers: Answer | None
) -> PlanItem:
    facts = zip(facts_behind(recommendation), answers, strict=True)
    patient = Patient({fact: answer for fact, answer in facts if answer is not None})
    when = evaluate(recommendation.when, patient)
    unless = evaluate(recommendation.unless, patient)
    truths = {one: evaluate(one.when, patient).truth for one in recommendation.cautions}
    cautions = {one: truth for one, truth in truths.items() if truth is not Truth.NO}
    status = _status(when.truth, unless.truth)
    return PlanItem(recommendation, chapter, status, when, unless, cautions)


def defer_elective(items: tuple[PlanItem, ...]) -> tuple[PlanItem, ...]:
    """Mark the elective items that apply as waiting for urgent assessment."""
    return tuple(
        _deferred(item) if item.recommendation.elective and item.status is Status.APPLIES else item
        for item in items
    )


@lru_cache(maxsize=ITEMS_KEPT)
def _deferred(item: PlanItem) -> PlanItem:
    return replace(item, deferred=True)


def _status(when: Truth, unless: Truth) -> Status:
    if when is Truth.NO:
        return Status.NOT_APPLICABLE
    if unless is Truth.YES:
        return Status.CONTRAINDICATED
    if when is Truth.YES and unless is Truth.NO:
        return Status.APPLIES
    return Status.NEEDS_INFORMATION
