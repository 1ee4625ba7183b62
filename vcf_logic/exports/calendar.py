"""The reviews that a plan has ahead, as events for a calendar. They hold nothing about a patient.

Which windows are ahead follows from the answers, and each date from the day of onset; every word
is the guideline's.
"""

from __future__ import annotations

from datetime import date

from vcf_logic.engine.dates import DatedWindow, Dates, counted_onset, dated_window, in_full
from vcf_logic.engine.items import PlanItem
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Stance
from vcf_logic.engine.timeline import TimelineEntry

UID_HOST = "vcf-guidance.invalid"


def calendar_events(plan: Plan, dates: Dates, signs: str, edition: str) -> list[dict[str, str]]:
    """All-day events on the first day of each review ahead.

    None while the onset is unknown or an emergency applies.
    ``signs`` are those that must not wait for a review; they and ``edition`` are said in every
    event. An event has ``uid``, ``date`` and ``made`` (as in "2026-12-03"), ``summary`` and
    ``description``; the same plan gives the same events.
    """
    onset = counted_onset(plan, dates)
    if onset is None:
        return []
    return [
        _event(entry, onset, signs, edition) | {"made": dates.today.isoformat()}
        for entry in plan.reviews_ahead
    ]


def _event(entry: TimelineEntry, onset: date, signs: str, edition: str) -> dict[str, str]:
    milestone = entry.milestone
    window = dated_window(milestone, onset)
    told = dict.fromkeys([*_in_plain_words(entry.items), signs])
    said = [milestone.detail, *told, _end(window), edition]
    return {
        "uid": f"{milestone.id}-{window.first:%Y%m%d}@{UID_HOST}",
        "date": window.first.isoformat(),
        "summary": f"Fracture follow-up: {milestone.label}",
        "description": "\n\n".join(text for text in said if text),
    }


def _in_plain_words(items: tuple[PlanItem, ...]) -> list[str]:
    """What the window's reviews tell a patient."""
    records = (item.recommendation for item in items)
    return [record.patient for record in records if record.stance is Stance.MONITOR]


def _end(window: DatedWindow) -> str:
    return "" if window.last is None else f"The window ends on {in_full(window.last)}."
