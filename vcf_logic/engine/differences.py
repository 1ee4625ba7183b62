"""What changed between an earlier plan and this one, and why.

Between the two stands a third: the plan that today's guideline makes of the earlier answers. What
differs between the earlier plan and that one is the guideline's doing; what differs between that
one and today's plan is the doing of the answers.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from vcf_logic.engine.evaluation import Trace
from vcf_logic.engine.facts import Answer, Asked, Fact, asked_behind
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import PlanItem, Status
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import Plan


class Cause(Enum):
    """Why something changed. It is open when today's guideline refuses the earlier answers."""

    GUIDANCE = "guidance"
    ANSWERS = "answers"
    BOTH = "both"
    OPEN = "open"


@dataclass(frozen=True)
class Outcome:
    """What a plan came to: its urgency, and by recommendation id the statuses.

    ``titles`` name the recommendations that concerned the patient, so that one which the guideline
    has dropped since can still be named.
    """

    urgency: Alarm
    statuses: Mapping[str, Status]
    titles: Mapping[str, str]


@dataclass(frozen=True)
class AnswerChange:
    """A fact that is answered otherwise; ``None`` stands for no answer."""

    fact: Asked
    before: Answer | None
    after: Answer | None


@dataclass(frozen=True)
class UrgencyChange:
    """The plan as a whole is more or less urgent than it was."""

    before: Alarm
    after: Alarm
    cause: Cause


@dataclass(frozen=True)
class ItemChange:
    """A recommendation with another status than before, and what it owes to changed answers.

    ``reasons`` are the changed answers that settle it now, ``missing`` those that are gone.
    """

    item: PlanItem
    before: Status
    cause: Cause
    reasons: tuple[Trace, ...]
    missing: tuple[Asked, ...]


@dataclass(frozen=True)
class PlanChanges:
    """What changed in the plan, red flags first.

    ``gone`` are titles of recommendations that concerned the patient and that the guideline no
    longer has; ``added`` are items the guideline did not have and that concern the patient now.
    """

    urgency: UrgencyChange | None
    items: tuple[ItemChange, ...]
    gone: tuple[str, ...]
    added: tuple[PlanItem, ...]


@dataclass(frozen=True)
class Differences:
    """What was answered otherwise and what changed in the plan.

    ``plan`` is ``None`` where one of the two sides had too few answers for a plan.
    """

    answers: tuple[AnswerChange, ...]
    plan: PlanChanges | None


def outcome(plan: Plan) -> Outcome:
    """What a plan came to, as far as a later one is compared with it."""
    concerning = [item for item in plan.items if item.status is not Status.NOT_APPLICABLE]
    return Outcome(
        plan.headline.urgency,
        {item.recommendation.id: item.status for item in plan.items},
        {item.recommendation.id: item.recommendation.title for item in concerning},
    )


def changed_answers(
    before: Patient, after: Patient, facts: tuple[Asked, ...]
) -> tuple[AnswerChange, ...]:
    """The facts with another answer, in the order of asking."""
    pairs = ((fact, before.value(fact), after.value(fact)) for fact in facts)
    return tuple(AnswerChange(*pair) for pair in pairs if pair[1] != pair[2])


def compare(then: Outcome, middle: Plan | None, now: Plan) -> PlanChanges:
    """Compare an earlier plan with today's.

    ``middle`` is the plan that today's guideline makes of the earlier answers, or ``None`` when it
    refuses them; every cause is then open.
    """
    between = outcome(middle) if middle else None
    changed = _changed_facts(middle, now)
    items = [
        _item_change(item, then, between, changed)
        for item in now.items
        if then.statuses.get(item.recommendation.id, item.status) is not item.status
    ]
    return PlanChanges(
        _urgency_change(then, between, now),
        tuple(sorted(items, key=lambda change: not change.item.raises_alarm)),
        _gone(then, now),
        _added(then, now),
    )


def _changed_facts(middle: Plan | None, now: Plan) -> frozenset[Fact]:
    if middle is None:
        return frozenset()
    changes = changed_answers(middle.patient, now.patient, now.guideline.facts)
    return frozenset(change.fact for change in changes)


def _item_change(
    item: PlanItem, then: Outcome, between: Outcome | None, changed: frozenset[Fact]
) -> ItemChange:
    name = item.recommendation.id
    before = then.statuses[name]
    return ItemChange(
        item,
        before,
        _cause(before, between.statuses[name] if between else None, item.status),
        tuple(one for one in item.because() if changed.intersection(_asked(one))),
        tuple(fact for fact in item.missing() if fact in changed),
    )


def _asked(reason: Trace) -> tuple[Asked, ...]:
    return asked_behind(reason.leaf().fact)


def _urgency_change(then: Outcome, between: Outcome | None, now: Plan) -> UrgencyChange | None:
    urgency = now.headline.urgency
    if then.urgency is urgency:
        return None
    cause = _cause(then.urgency, between.urgency if between else None, urgency)
    return UrgencyChange(then.urgency, urgency, cause)


def _cause(before: Enum, between: Enum | None, after: Enum) -> Cause:
    if between is None:
        return Cause.OPEN
    if before is between:
        return Cause.ANSWERS
    return Cause.GUIDANCE if between is after else Cause.BOTH


def _gone(then: Outcome, now: Plan) -> tuple[str, ...]:
    known = {item.recommendation.id for item in now.items}
    return tuple(title for name, title in then.titles.items() if name not in known)


def _added(then: Outcome, now: Plan) -> tuple[PlanItem, ...]:
    return tuple(
        item
        for item in now.items
        if item.recommendation.id not in then.statuses and item.status is not Status.NOT_APPLICABLE
    )
