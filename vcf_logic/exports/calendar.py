"""The reviews that a plan has ahead, as events for a calendar. They hold nothing about a patient.

Which windows are ahead follows from the answers, and each date from the day of onset; every word
is the guideline's.
"""

from __future__ import annotations

from datetime import date, timedelta

from vcf_logic.engine.items import PlanItem
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Milestone, Stance
from vcf_logic.engine.timeline import Phase, TimelineEntry

UID_HOST = "vcf-guidance.invalid"


def calendar_events(
    plan: Plan, today: date, onset: date | None, edition: str
) -> list[dict[str, str]]:
    """All-day events on the first day of each window ahead; none while onset is unknown.

    ``onset`` is the date when one was given; else the days since onset are counted back from
    ``today``. ``edition`` is said in every event. An event has ``uid``, ``date`` and ``made`` (as
    in "2026-12-03"), ``summary`` and ``description``; the same plan gives the same events.
    """
    counted = onset or _counted_back(plan, today)
    if counted is None:
        return []
    signs = _signs(plan)
    return [
        _event(entry, counted, signs, edition) | {"made": today.isoformat()}
        for entry in plan.timeline
        if entry.phase is Phase.AHEAD and entry.concerns_patient
    ]


def _counted_back(plan: Plan, today: date) -> date | None:
    days = plan.patient.value(plan.guideline.onset)
    assert days is None or isinstance(days, int)
    return None if days is None else today - timedelta(days=days)


def _signs(plan: Plan) -> list[str]:
    """What the first thing to watch tells a patient: the signs that must not wait for a review."""
    watched = (one for one in plan.guideline.recommendations if one.stance is Stance.MONITOR)
    return [next(watched).patient]


def _event(entry: TimelineEntry, onset: date, signs: list[str], edition: str) -> dict[str, str]:
    milestone = entry.milestone
    first = onset + timedelta(days=milestone.first_day)
    told = dict.fromkeys([*_in_plain_words(entry.items), *signs])
    said = [milestone.detail, *told, _window(milestone, onset), edition]
    return {
        "uid": f"{milestone.id}-{first:%Y%m%d}@{UID_HOST}",
        "date": first.isoformat(),
        "summary": f"Fracture follow-up: {milestone.label}",
        "description": "\n\n".join(text for text in said if text),
    }


def _in_plain_words(items: tuple[PlanItem, ...]) -> list[str]:
    """What the window's reviews tell a patient."""
    records = (item.recommendation for item in items)
    return [record.patient for record in records if record.stance is Stance.MONITOR]


def _window(milestone: Milestone, onset: date) -> str:
    if milestone.last_day is None:
        return ""
    last = onset + timedelta(days=milestone.last_day)
    return f"The window ends on {last.isoformat()}."
