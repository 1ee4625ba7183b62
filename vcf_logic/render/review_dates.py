"""When to come back: the reviews of a plan that are due now or ahead, with their dates."""

from __future__ import annotations

from dataclasses import dataclass

from vcf_logic.engine.dates import DatedWindow, Dates, counted_onset, dated_window, in_full
from vcf_logic.engine.items import PlanItem, Status
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Stance
from vcf_logic.engine.timeline import Phase, TimelineEntry
from vcf_logic.render.wording import FIRST_THE_EMERGENCY, NO_REVIEW_AHEAD


@dataclass(frozen=True)
class ReviewDate:
    """A window of the timeline with its first and last day."""

    entry: TimelineEntry
    window: DatedWindow

    @property
    def in_words(self) -> str:
        """When to come: between which days, until when for a window open now, or from when."""
        if self.entry.phase is Phase.OPEN:
            assert self.window.last is not None
            return f"now, until {in_full(self.window.last)}"
        return self.window.in_words


def review_dates(plan: Plan, dates: Dates) -> tuple[ReviewDate, ...]:
    """The next reviews in order; none while the onset is unknown or an emergency applies."""
    onset = counted_onset(plan, dates)
    if onset is None or plan.headline.is_emergency:
        return ()
    due = [entry for entry in plan.timeline if _is_due(entry)]
    return tuple(
        ReviewDate(entry, dated_window(entry.milestone, onset))
        for entry in (*due, *plan.reviews_ahead)
    )


def why_no_date(plan: Plan) -> str:
    """What is said in place of dates where ``review_dates`` finds none."""
    if plan.headline.is_emergency:
        return FIRST_THE_EMERGENCY
    onset = plan.guideline.onset
    if plan.patient.value(onset) is None:
        return f"no date, because this is not known: {onset.label}"
    return NO_REVIEW_AHEAD


def _is_due(entry: TimelineEntry) -> bool:
    """It is open for so many days, and in it something is to be watched."""
    return (
        entry.phase is Phase.OPEN
        and entry.milestone.last_day is not None
        and any(_watches(item) for item in entry.items)
    )


def _watches(item: PlanItem) -> bool:
    speaks = item.status in (Status.APPLIES, Status.NEEDS_INFORMATION)
    return speaks and item.recommendation.stance is Stance.MONITOR
