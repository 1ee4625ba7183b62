"""Where one patient stands towards each window of the timeline, in words.

A window ahead is never said to be none for the patient, and a past one is just past: what settles
their items now is mostly the day itself, or an answer that may be another one on the day.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import takewhile

from vcf_logic.engine.dates import Dates, in_full
from vcf_logic.engine.items import PlanItem, Status
from vcf_logic.engine.records import Milestone
from vcf_logic.engine.timeline import Phase, TimelineEntry, reviews_ahead
from vcf_logic.render.wording import (
    CALENDAR,
    DEFERRED,
    NO_REVIEW_AHEAD,
    NOT_FOR_THIS_PATIENT,
    PHASE_WORDS,
    STATUS_WORDS,
    counted,
)

FIVE_YEARS = 1826
COUNTED_IN_DAYS = 84
RULED_OUT = f"{STATUS_WORDS[Status.CONTRAINDICATED]} for this patient"
Timeline = tuple[TimelineEntry, ...]


@dataclass(frozen=True)
class Today:
    """Where the patient stands: days since onset (``None``: not known), and the calendar."""

    day: int | None
    dates: Dates

    @property
    def date(self) -> str:
        """The date of today; nothing without a date of onset."""
        return in_full(self.dates.today) if self.dates.onset else ""

    @property
    def beyond(self) -> str:
        """A word for a day that is later than the scale."""
        return "beyond five years" if self.day is not None and self.day > FIVE_YEARS else ""

    def on(self, day: int, before: str) -> str:
        """The date of a day since onset after its words; nothing without a date of onset."""
        date = self.dates.day(day)
        return f"{before}{in_full(date)}" if date else ""

    def until(self, day: int) -> str:
        """How long until a later day, as in "12 days"; longer times are rounded down."""
        left = day - (self.day or 0)
        return counted(left, "day") if left <= COUNTED_IN_DAYS else f"about {span_in_words(left)}"


def span_in_words(days: int) -> str:
    """A number of days in the two largest units it fills, as in "4 weeks 1 day"."""
    filled = []
    for unit, size in CALENDAR:
        number, days = divmod(days, size)
        if number:
            filled.append(counted(number, unit))
    return " ".join(filled[:2])


def state(entry: TimelineEntry) -> str:
    """How a window is drawn. One is "waiting" when it is open and nothing in it applies yet."""
    if entry.holds_nothing:
        return "none"
    if entry.phase is Phase.OPEN and "" not in map(_reservation, entry.items):
        return "waiting"
    return entry.phase.value


def state_in_words(entry: TimelineEntry, today: Today) -> str:
    """Where the patient stands towards a window, and when that changes."""
    if entry.holds_nothing:
        return RULED_OUT if ruled_out(entry) else NOT_FOR_THIS_PATIENT
    return "; ".join((PHASE_WORDS[entry.phase], *_details(entry, today)))


def ruled_out(entry: TimelineEntry) -> list[str]:
    """The titles of what is contraindicated, whatever the day."""
    contraindicated = [item for item in entry.items if item.status is Status.CONTRAINDICATED]
    return [item.recommendation.title for item in contraindicated]


def open_in_words(entries: Timeline, today: Today) -> str:
    """The windows that are open for this patient."""
    is_open = (one for one in entries if one.phase is Phase.OPEN and not one.holds_nothing)
    return "; ".join(_named(one, today) for one in is_open) or "nothing for this patient"


def next_in_words(entries: Timeline, today: Today) -> str:
    """The reviews ahead that come next, all that open on the same day."""
    if Phase.AHEAD not in (one.phase for one in entries):
        return "no further window opens"
    ahead = [one.milestone for one in reviews_ahead(entries)]
    if not ahead:
        return NO_REVIEW_AHEAD
    first = ahead[0].first_day
    names = [one.label for one in takewhile(lambda one: one.first_day == first, ahead)]
    return f"{'; '.join(names)}, in {today.until(first)}{today.on(first, ', on ')}"


def _named(entry: TimelineEntry, today: Today) -> str:
    details = _details(entry, today)
    return f"{entry.milestone.label} ({'; '.join(details)})" if details else entry.milestone.label


def _details(entry: TimelineEntry, today: Today) -> list[str]:
    window = entry.milestone
    if entry.phase is Phase.AHEAD:
        return [f"opens in {today.until(window.first_day)}{today.on(window.first_day, ', on ')}"]
    if entry.phase is Phase.OPEN:
        return [*_reservations(entry), *_time_left(window, today)]
    return []


def _time_left(window: Milestone, today: Today) -> list[str]:
    if window.last_day is None:
        return []
    if window.last_day == today.day:
        return ["last day today"]
    return [f"{today.until(window.last_day)} left{today.on(window.last_day, ', to ')}"]


def _reservations(entry: TimelineEntry) -> list[str]:
    """What keeps the items of an open window, all or some of them, from being done now."""
    concerned = [item for item in entry.items if item.status is not Status.NOT_APPLICABLE]
    listed = [_reservation(item) for item in concerned]
    named = [words for words in dict.fromkeys(listed) if words]
    return named if len(set(listed)) == 1 else [f"in part {words}" for words in named]


def _reservation(item: PlanItem) -> str:
    if item.deferred:
        return DEFERRED
    return "" if item.status is Status.APPLIES else STATUS_WORDS[item.status]
