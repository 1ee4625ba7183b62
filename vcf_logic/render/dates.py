"""The two days that a plan is written from: when it is made, and when the fracture happened."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta


@dataclass(frozen=True)
class Dates:
    """``today`` is the day the plan is made; ``onset`` is set only when it was given as a date."""

    today: date
    onset: date | None = None

    def day(self, since_onset: int) -> date | None:
        """The calendar date of a day counted from onset; ``None`` without a date of onset."""
        return None if self.onset is None else self.onset + timedelta(days=since_onset)


def in_full(day: date) -> str:
    """A date nobody can misread, as in "3 December 2026"."""
    return f"{day.day} {day:%B %Y}"
