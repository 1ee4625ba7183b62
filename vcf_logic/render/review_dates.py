"""When to come back: the windows of a plan that are ahead, and the reviews that are due now."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from vcf_logic.engine.items import PlanItem, Status
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Stance
from vcf_logic.engine.timeline import Phase, TimelineEntry
from vcf_logic.render.dates import Dates, in_full


@dataclass(frozen=True)
class ReviewDate:
    """A window with its first and last day; ``last`` is ``None`` when it stays open."""

    entry: TimelineEntry
    first: date
    last: date | None

    @property
    def in_words(self) -> str:
        """When to come: between which days, until when for a window open now, or from when."""
        if self.entry.phase is Phase.OPEN:
            assert self.last is not None
            return f"now, until {in_full(self.last)}"
        if self.last is None:
            return f"from {in_full(self.first)}"
        return f"{in_full(self.first)} to {in_full(self.last)}"


def review_dates(plan: Plan, dates: Dates) -> tuple[ReviewDate, ...]:
    """The next reviews in order; none while the day of onset is unknown."""
    counted = _counted_from(plan, dates)
    if counted is None:
        return ()
    return tuple(
        ReviewDate(entry, _day(counted, entry.milestone.first_day), _last(counted, entry))
        for entry in plan.timeline
        if _is_ahead(entry) or _is_due(entry)
    )


def _counted_from(plan: Plan, dates: Dates) -> date | None:
    """The date of onset, or the day that the number of days since then leads back to."""
    if dates.onset is not None:
        return dates.onset
    days = plan.patient.value(plan.guideline.onset)
    assert days is None or isinstance(days, int)
    return None if days is None else dates.today - timedelta(days=days)


def _is_ahead(entry: TimelineEntry) -> bool:
    """It is ahead, and today already something in it speaks to this patient."""
    return entry.phase is Phase.AHEAD and any(_speaks(item) for item in entry.items)


def _is_due(entry: TimelineEntry) -> bool:
    """It is open for so many days, and in it something is to be watched."""
    return (
        entry.phase is Phase.OPEN
        and entry.milestone.last_day is not None
        and any(_watches(item) for item in entry.items)
    )


def _watches(item: PlanItem) -> bool:
    return _speaks(item) and item.recommendation.stance is Stance.MONITOR


def _speaks(item: PlanItem) -> bool:
    return item.status in (Status.APPLIES, Status.NEEDS_INFORMATION)


def _last(counted: date, entry: TimelineEntry) -> date | None:
    last = entry.milestone.last_day
    return None if last is None else _day(counted, last)


def _day(counted: date, days: int) -> date:
    return counted + timedelta(days=days)
