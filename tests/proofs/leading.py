"""What the code of a plan does with statuses: every combination, on the real code, with toys.

A plan looks at a record through its stance, its urgency, whether it is elective, and how its
condition and its contraindication come out. All of these are tried, so nothing is left out.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from itertools import product

from tests.engine.toy import TOY, recommendation
from tests.proofs.results import Finding, Method, Property, claims
from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.facts import Answer, Fact, YesNo
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Part, PlanItem, Status
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.records import (
    Caution,
    Chapter,
    Guideline,
    Recommendation,
    Section,
    Stance,
    Urgency,
)
from vcf_logic.engine.truth import Truth

ANSWER = {Truth.YES: True, Truth.NO: False}
EXPECTED = {
    (Truth.YES, Truth.NO): Status.APPLIES,
    (Truth.YES, Truth.YES): Status.CONTRAINDICATED,
    (Truth.UNKNOWN, Truth.YES): Status.CONTRAINDICATED,
    (Truth.YES, Truth.UNKNOWN): Status.NEEDS_INFORMATION,
    (Truth.UNKNOWN, Truth.NO): Status.NEEDS_INFORMATION,
    (Truth.UNKNOWN, Truth.UNKNOWN): Status.NEEDS_INFORMATION,
    **{(Truth.NO, unless): Status.NOT_APPLICABLE for unless in Truth},
}
OFFERING = {Part.EMERGENCY, Part.DO, Part.CONSIDER, Part.AVOID, Part.NO_RECOMMENDATION}


@dataclass(frozen=True)
class Toy:
    """A record whose condition, contraindication and caution are an answer each."""

    record: Recommendation
    facts: tuple[YesNo, YesNo, YesNo]

    def answers(self, *truths: Truth) -> dict[Fact, Answer]:
        """Answers by which its condition, contraindication and caution come out so."""
        chosen = zip(self.facts, truths, strict=False)
        return {fact: ANSWER[truth] for fact, truth in chosen if truth is not Truth.UNKNOWN}


def toy(name: str, stance: Stance, urgency: Urgency, *, elective: bool) -> Toy:
    """A record of one kind."""
    when, unless, careful = (
        YesNo(f"{name}_{use}", f"{name} {use}", question="?", help="")
        for use in ("when", "unless", "careful")
    )
    record = recommendation(
        name,
        all_of(when),
        unless=any_of(unless),
        stance=stance,
        urgency=urgency,
        elective=elective,
        cautions=(Caution(text="Mind.", sources=(), when=any_of(careful)),),
    )
    return Toy(record, (when, unless, careful))


def kinds(name: str) -> list[Toy]:
    """A record of every kind."""
    return [
        toy(name, stance, urgency, elective=elective)
        for stance, urgency, elective in product(Stance, Urgency, (False, True))
    ]


def guideline_of(*toys: Toy) -> Guideline:
    """A guideline of these records alone."""
    facts = tuple(fact for one in toys for fact in one.facts)
    records = tuple(one.record for one in toys)
    return replace(
        TOY,
        sections=(Section(id="toys", title="Toys", intro="", facts=facts),),
        chapters=(Chapter(id="toys", title="Toys", summary="", recommendations=records),),
        derived=(),
        checks=(),
        milestones=(),
    )


def status_table(_: Guideline) -> Finding:
    """The status by condition and contraindication, the caution by its own condition."""
    return _status_table()


def red_flag_leads(_: Guideline) -> Finding:
    """A red flag beside a record of every kind, in every state of both."""
    return _red_flag_leads()


@cache
def _status_table() -> Finding:
    settled = []
    for one in kinds("toy"):
        made_of = guideline_of(one)
        for when, unless, careful in product(Truth, repeat=3):
            item = make_plan(Patient(one.answers(when, unless, careful)), made_of).items[0]
            state = f"{one.record.stance} {one.record.urgency} {when} {unless} {careful}"
            settled += [(holds, f"{claim}: {state}") for claim, holds in _alone(item)]
            settled.append((item.status is EXPECTED[when, unless], f"wrong status: {state}"))
            shown = one.record.cautions[0] in item.cautions
            settled.append((shown is (careful is not Truth.NO), f"wrong caution: {state}"))
    return claims(settled)


def _alone(item: PlanItem) -> Iterator[tuple[str, bool]]:
    offered = item.part in OFFERING
    yield "offered without applying", not offered or item.status is Status.APPLIES
    is_open = item.status is Status.NEEDS_INFORMATION
    yield "asks for nothing although open", not is_open or bool(item.missing())
    unsettled = is_open or item.when.truth is Truth.UNKNOWN
    yield "asks although settled", unsettled or not item.missing()


@cache
def _red_flag_leads() -> Finding:
    flag = toy("flag", Stance.FOR, Urgency.IMMEDIATE, elective=False)
    settled = []
    for other in kinds("other"):
        for toys in ((flag, other), (other, flag)):
            made_of = guideline_of(*toys)
            for states in product(Truth, repeat=4):
                answers = flag.answers(*states[:2]) | other.answers(*states[2:])
                plan = make_plan(Patient(answers), made_of)
                told = f"{other.record.stance} {other.record.urgency} {states}"
                settled += [(holds, f"{claim}: {told}") for claim, holds in _led(plan, flag.record)]
    return claims(settled)


def _led(plan: Plan, record: Recommendation) -> Iterator[tuple[str, bool]]:
    """What has to be so in a plan with this red flag."""
    place, flag = next(
        (place, item) for place, item in enumerate(plan.items) if item.recommendation is record
    )
    alarm = plan.headline.urgency
    if flag.status is Status.APPLIES:
        yield "no emergency", alarm is Alarm.IMMEDIATE and flag in plan.headline.items
        yield "does not lead", all(one.part is Part.EMERGENCY for one in plan.items[: place + 1])
    if flag.status is Status.NEEDS_INFORMATION:
        yield "excluded", alarm in (Alarm.IMMEDIATE, Alarm.UNDETERMINED)
        yield "not called open", flag.part is Part.NOT_EXCLUDED and bool(plan.headline.doubt)
        before = {one.part for one in plan.items[:place]}
        yield "comes late", before <= {Part.EMERGENCY, Part.NOT_EXCLUDED}
    for item in plan.items:
        waits = item.recommendation.elective and item.status is Status.APPLIES
        yield "wrongly deferred", item.deferred is (waits and alarm is Alarm.IMMEDIATE)


PROPERTIES = (
    Property(
        id="a-red-flag-leads-the-plan",
        name="A red flag leads the plan",
        sentence=(
            "A red flag that applies makes the plan an emergency, stands before everything that is "
            "not one, and every elective item that applies is marked as waiting for it. One that "
            "is open is named before everything but an emergency, and the plan says that an "
            "emergency is not excluded."
        ),
        matters="The first line of a plan is the one that is read under pressure.",
        scope=(
            "The code that makes plans, with a red flag and a second record of every kind "
            "(6 stances, 3 urgencies, elective or not), in both orders, each condition and each "
            "contraindication yes, no and not known."
        ),
        method=Method.EVERY_COMBINATION,
        counted="checks of a plan",
        prove=red_flag_leads,
    ),
    Property(
        id="a-status-means-what-it-says",
        name="A status means what it says",
        sentence=(
            "A recommendation applies only when its condition is met and no contraindication is "
            "left open. A caution is left out only when it is ruled out. A recommendation that "
            "is open says which answer is missing."
        ),
        matters="All other proofs count on it: it ties the conditions to what a plan shows.",
        scope=(
            "The code that makes plans, with a record of every kind; condition, contraindication "
            "and caution each yes, no and not known."
        ),
        method=Method.EVERY_COMBINATION,
        counted="checks of a plan",
        prove=status_table,
    ),
)
