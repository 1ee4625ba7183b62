"""A plan as a note for an electronic record: ASCII, one statement a line, nothing to align."""

from __future__ import annotations

from vcf_logic.engine.dates import Dates, in_full
from vcf_logic.engine.facts import Asked, Fact
from vcf_logic.engine.items import Part, PlanItem, Status
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Urgency
from vcf_logic.render import note_details
from vcf_logic.render.ascii_text import ascii_text
from vcf_logic.render.note_lines import Block, answer, answers, because, missing, section, titled
from vcf_logic.render.plan_cautions import chosen_notes
from vcf_logic.render.review_dates import review_dates, why_no_date
from vcf_logic.render.wording import (
    ALARM_WORDS,
    DEFERRED,
    PART_TITLES,
    PURPOSE,
    STRENGTH_WORDS,
    URGENCY_WORDS,
    counted,
    days_in_words,
    edition,
)

UNKNOWN_NAMED = 5
COUNTED = {
    Part.UNDECIDED: "undecided",
    Part.NO_RECOMMENDATION: "without a recommendation for or against",
    Part.BACKGROUND: "for background",
    Part.NOT_APPLICABLE: "that do not apply",
}
TOLD = tuple(part for part in Part if part not in COUNTED)


def note(plan: Plan, dates: Dates, *, full: bool) -> str:
    """The plan as plain ASCII text: the emergency first, then what is known, planned and open.

    The short note has titles and strengths, and counts what it leaves out. The full one has every
    answer, and every item with its reason, cautions and sources.
    """
    body = note_details.full(plan, dates) if full else _short(plan, dates)
    last = [edition(plan.guideline), PURPOSE, f"Made {in_full(dates.today)}."]
    return ascii_text("\n".join([*_opening(plan), *body, *last])) + "\n"


def _opening(plan: Plan) -> list[str]:
    alarm = ALARM_WORDS[plan.headline.urgency].upper()
    checks = [f"Look again: {check.message}" for check in plan.warnings]
    return [f"{alarm}: {plan.headline.text}", *checks]


def _short(plan: Plan, dates: Dates) -> list[str]:
    return [
        *_patient(plan, dates),
        *(line for part in TOLD for line in section(_part(part, plan))),
        _not_known(plan),
        _reviews(plan, dates),
        _left_out(plan),
    ]


def _patient(plan: Plan, dates: Dates) -> list[str]:
    """Who it is, by the first questions of the form, and the numbers that decide most."""
    who, open_facts = answers(plan.guideline.sections[0].facts, plan)
    unknown = f". Not known: {', '.join(open_facts)}" if open_facts else ""
    numbers = [_number(fact, plan) for fact in _numbers(plan)]
    since = f" (onset {in_full(dates.onset)})" if dates.onset else ""
    numbers[0] += since
    return [f"Patient: {'; '.join(who)}{unknown}", "; ".join(numbers)]


def _numbers(plan: Plan) -> list[Fact]:
    """The day since onset, and what is computed from more than that."""
    onset: Asked = plan.guideline.onset
    derived = [fact for fact in plan.guideline.derived if fact.kind == "number"]
    return [onset, *(fact for fact in derived if getattr(fact, "inputs", ()) != (onset,))]


def _number(fact: Fact, plan: Plan) -> str:
    return answer(fact, plan) or f"{fact.label}: not known"


def _part(part: Part, plan: Plan) -> Block:
    return Block(PART_TITLES[part], tuple(_line(item) for item in plan.of(part)))


def _line(item: PlanItem) -> str:
    record = item.recommendation
    if item.status is Status.CONTRAINDICATED:
        return f"{titled(item)} ({because(item)})"
    if item.status is Status.NEEDS_INFORMATION:
        return f"{titled(item)} (not known: {missing(item)})"
    words = [STRENGTH_WORDS[record.strength]]
    if record.urgency is Urgency.PROMPT:
        words.append(URGENCY_WORDS[record.urgency])
    if item.deferred:
        words.append(DEFERRED)
    return " ".join([f"{titled(item)} [{', '.join(words)}]", *chosen_notes(item)])


def _not_known(plan: Plan) -> str:
    """Not asked or asked in vain: a plan knows as little either way."""
    labels = [question.fact.label for question in plan.questions]
    if not labels:
        return "Nothing that is unknown could change which recommendations apply."
    more = len(labels) - UNKNOWN_NAMED
    rest = f"; and {more} more" if more > 0 else ""
    return f"Not known, what could change most first: {'; '.join(labels[:UNKNOWN_NAMED])}{rest}"


def _reviews(plan: Plan, dates: Dates) -> str:
    windows = [(one, one.entry.milestone) for one in review_dates(plan, dates)]
    said = [
        f"{window.label}: {one.in_words} ({days_in_words(window.first_day, window.last_day)})"
        for one, window in windows
    ]
    return f"Next review: {'; '.join(said) or why_no_date(plan)}"


def _left_out(plan: Plan) -> str:
    applying = [item for item in plan.items if item.status is Status.APPLIES]
    cautions = sum(len(item.cautions) for item in applying)
    disagreements = len(plan.controversies())
    counts = [
        f"{len(items)} {words}" for part, words in COUNTED.items() if (items := plan.of(part))
    ]
    recommendations = f"; recommendations: {', '.join(counts)}" if counts else ""
    return (
        f"In the full note only: all {counted(len(plan.patient.answers), 'answer')}; reasons and"
        f" sources; {counted(cautions, 'caution')}; {counted(disagreements, 'disagreement')}"
        f" between sources{recommendations}"
    )
