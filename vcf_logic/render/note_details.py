"""The full note: every answer, every item with its grounds, the disagreements and the timeline."""

from __future__ import annotations

from datetime import date

from vcf_logic.engine.dates import Dates, counted_onset, dated_window, in_full
from vcf_logic.engine.items import Part, PlanItem, Status
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Controversy, Recommendation
from vcf_logic.engine.timeline import TimelineEntry
from vcf_logic.render.note_lines import Block, answer, answers, because, missing, section, titled
from vcf_logic.render.plan_outline import tail
from vcf_logic.render.references import short_name
from vcf_logic.render.review_dates import review_dates, why_no_date
from vcf_logic.render.wording import PART_TITLES, days_in_words, now_in_words


def full(plan: Plan, dates: Dates) -> list[str]:
    """The lines between the headline and the edition. Part follows part as in every plan."""
    return [
        *_parts(plan, (Part.EMERGENCY, Part.NOT_EXCLUDED)),
        *_all_answers(plan, dates),
        *section(Block("Not known, what could change most first", tuple(_questions(plan)))),
        *_parts(plan, tuple(part for part in Part if part not in _FIRST)),
        *_disagreements(plan),
        *_reviews(plan, dates),
        *section(Block("Timeline", tuple(_windows(plan, dates)))),
    ]


_FIRST = (Part.EMERGENCY, Part.NOT_EXCLUDED)


def _all_answers(plan: Plan, dates: Dates) -> list[str]:
    """Section by section, the unknown beside the known."""
    lines = [f"Date of onset: {in_full(dates.onset)}"] if dates.onset else []
    for asked in plan.guideline.sections:
        known, unknown = answers(asked.facts, plan)
        lines += [f"{asked.title}: {'; '.join(known)}"] if known else []
        lines += [f"{asked.title}, not known: {'; '.join(unknown)}"] if unknown else []
    computed = (answer(fact, plan) for fact in plan.guideline.derived if fact.kind == "number")
    lines += [f"Computed: {text}" for text in computed if text]
    return ["Answers:", *(f"- {line}" for line in lines)]


def _questions(plan: Plan) -> list[str]:
    return [f"{one.fact.label} (could settle {len(one.decides)})" for one in plan.questions]


def _parts(plan: Plan, parts: tuple[Part, ...]) -> list[str]:
    lines = []
    for part in parts:
        items = plan.of(part)
        lines += [f"{PART_TITLES[part]} ({len(items)}):"] if items else []
        lines += [line for item in items for line in _item(item)]
    return lines


def _item(item: PlanItem) -> list[str]:
    labelled = [(label, text) for label, text in _grounds(item) if text]
    return [
        f"- {titled(item)} [{tail(item)}]",
        *(f"  {label}: {text}" for label, text in labelled),
    ]


def _grounds(item: PlanItem) -> list[tuple[str, str]]:
    """An item that does not speak yet, or not to this patient, keeps its advice to itself."""
    record = item.recommendation
    grounds = [("Because", because(item)), ("Not known", missing(item))]
    if item.status is not Status.NOT_APPLICABLE:
        grounds += [("Caution", caution.text) for caution in item.cautions]
    if item.part not in (Part.UNDECIDED, Part.NOT_APPLICABLE):
        grounds = [("Text", record.clinician), *grounds]
        grounds.append(("Sources disagree", ", ".join(record.controversies)))
    return grounds if item.part is Part.NOT_APPLICABLE else [*grounds, _sources(record)]


def _sources(record: Recommendation) -> tuple[str, str]:
    return "Sources", "; ".join(f"[{one.source.id}] {short_name(one)}" for one in record.sources)


def _disagreements(plan: Plan) -> list[str]:
    found = plan.controversies()
    lines = [f"Where sources disagree ({len(found)}):"] if found else []
    return lines + [line for one in found for line in _disagreement(one)]


def _disagreement(one: Controversy) -> list[str]:
    """What is asked and what the plan takes; the site has what each party says."""
    return [
        f"- {one.id} {one.topic}: {one.question}",
        f"  This plan: {one.default}",
        f"  Why: {one.why}",
    ]


def _reviews(plan: Plan, dates: Dates) -> list[str]:
    found = review_dates(plan, dates)
    lines = tuple(f"{one.entry.milestone.label}: {one.in_words}" for one in found)
    return section(Block("Next reviews", lines)) or [f"Next review: {why_no_date(plan)}"]


def _windows(plan: Plan, dates: Dates) -> list[str]:
    onset = counted_onset(plan, dates)
    return [_window(entry, onset) for entry in plan.timeline]


def _window(entry: TimelineEntry, onset: date | None) -> str:
    window = entry.milestone
    days = days_in_words(window.first_day, window.last_day)
    when = f"; {dated_window(window, onset).in_words}" if onset else ""
    return f"{days} ({now_in_words(entry)}{when}): {window.label}"
