"""The calendar of a plan: the day it is made, the day of onset, and its windows as dates."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta

from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Milestone
from vcf_logic.engine.timeline import day_counted


@dataclass(frozen=True)
class Dates:
    """``today`` is the day the plan is made; ``onset`` is set only when it was given as a date."""

    today: date
    onset: date | None = None

    def day(self, since_onset: int) -> date | None:
        """The calendar date of a day counted from onset; ``None`` without a date of onset."""
        return None if self.onset is None else self.onset + timedelta(days=since_onset)


@dataclass(frozen=True)
class DatedWindow:
    """The first and the last day of a window; ``last`` is ``None`` when it stays open."""

    first: date
    last: date | None

    @property
    def in_words(self) -> str:
        """As in "2 December 2026 to 16 December 2026", or "from 2 December 2026"."""
        if self.last is None:
            return f"from {in_full(self.first)}"
        return f"{in_full(self.first)} to {in_full(self.last)}"


def counted_onset(plan: Plan, dates: Dates) -> date | None:
    """The date of onset, or the day that the number of days since then leads back to from today.

    ``None`` while the day of onset is not known.
    """
    if dates.onset is not None:
        return dates.onset
    days = day_counted(plan.guideline.onset, plan.patient)
    return None if days is None else dates.today - timedelta(days=days)


def dated_window(milestone: Milestone, onset: date) -> DatedWindow:
    """A window counted from the date of onset."""
    last = milestone.last_day
    return DatedWindow(
        onset + timedelta(days=milestone.first_day),
        None if last is None else onset + timedelta(days=last),
    )


def in_full(day: date) -> str:
    """A date nobody can misread, as in "3 December 2026"."""
    return f"{day.day} {day:%B %Y}"
