"""The timeline of one patient: a picture from onset to five years, and the same as a table."""

from __future__ import annotations

from bisect import bisect_right
from functools import cache

from vcf_logic.engine.dates import Dates
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Milestone, Stance
from vcf_logic.engine.timeline import TimelineEntry, day_counted
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, join, tag
from vcf_logic.render.plan_citations import brief_marks
from vcf_logic.render.timeline_words import (
    FIVE_YEARS,
    Timeline,
    Today,
    next_in_words,
    open_in_words,
    ruled_out,
    span_in_words,
    state,
    state_in_words,
)
from vcf_logic.render.wording import days_in_words, window_in_words

# Where the scale is marked, in days, with the words for a wide and for a narrow screen. Every
# stretch between two marks is drawn equally wide: the first weeks hold most of the windows.
TICKS = (
    (0, "onset", "0"),
    (7, "1 week", "1 wk"),
    (28, "4 weeks", "4 wk"),
    (42, "6 weeks", "6 wk"),
    (84, "12 weeks", "12 wk"),
    (182, "6 months", "6 mo"),
    (365, "1 year", "1 yr"),
    (730, "2 years", "2 yr"),
    (FIVE_YEARS, "5 years", "5 yr"),
)
TICK_DAYS = tuple(day for day, _, _ in TICKS)
COLUMNS = ("When", "What", "Now")
CAPTION = (
    "Days are counted from the onset of pain or the injury. Whether a window ahead is one for this "
    "patient depends on the answers when it opens."
)
REVIEW = "◆ "
KEY = (
    f"{REVIEW}review. → no end is set. Each stretch between two marks of the scale is equally wide."
)
ALARMS = {
    Alarm.IMMEDIATE: "Emergency: elective steps wait until this has been assessed.",
    Alarm.UNDETERMINED: "An emergency is not excluded: a red flag must not wait for a window.",
}


def timeline(plan: Plan, links: Links, dates: Dates) -> Markup:
    """A summary, the picture, which is hidden from screen readers, and the same as a table."""
    today = Today(day_counted(plan.guideline.onset, plan.patient), dates)
    return tag(
        "section",
        tag("h3", "Timeline"),
        _summary(plan, today),
        _picture(plan.timeline, today),
        _table(plan.timeline, today, links),
        class_="vcf-part vcf-part--timeline",
        data_part="timeline",
    )


def position(day: int) -> float:
    """Where a day stands on the scale, in per cent of its width; days beyond it at its end."""
    if day >= FIVE_YEARS:
        return 100.0
    stretch = bisect_right(TICK_DAYS, day) - 1
    low, high = TICK_DAYS[stretch], TICK_DAYS[stretch + 1]
    return 100 * (stretch + (day - low) / (high - low)) / (len(TICKS) - 1)


def _summary(plan: Plan, today: Today) -> Markup:
    alarm = ALARMS.get(plan.headline.urgency)
    return tag(
        "div",
        tag("p", tag("strong", alarm)) if alarm else "",
        *(_asked_for(plan) if today.day is None else _today_in_words(plan.timeline, today)),
        class_="vcf-now",
    )


def _asked_for(plan: Plan) -> tuple[Markup, ...]:
    onset = plan.guideline.onset
    link = tag("a", onset.label, href=f"#fact-{onset.key}")
    said = "The day of onset is not known, and is needed to say which windows are open: "
    return (tag("p", said, link, "."),)


def _today_in_words(entries: Timeline, today: Today) -> tuple[Markup, ...]:
    return (
        tag("p", tag("strong", f"Day {today.day}"), f"{_also_called(today)}."),
        tag("p", tag("strong", "Open now:"), f" {open_in_words(entries, today)}."),
        tag("p", tag("strong", "Next:"), f" {next_in_words(entries, today)}."),
    )


def _also_called(today: Today) -> str:
    assert today.day is not None
    span = span_in_words(today.day) if today.day >= TICK_DAYS[1] else ""
    names = ", ".join(filter(None, (span, today.date, today.beyond)))
    return f" ({names})" if names else ""


def _picture(entries: Timeline, today: Today) -> Markup:
    return tag(
        "div",
        _scale(),
        _flag(today),
        *(_row(entry, today) for entry in entries),
        tag("p", KEY, class_="vcf-chart-key"),
        class_="vcf-chart",
        style=None if today.day is None else f"--today:{_percent(position(today.day))}",
        aria_hidden="true",
    )


def _flag(today: Today) -> Markup:
    if today.day is None:
        return Markup("")
    date = tag("i", f", {today.date}") if today.date else ""
    beyond = f", {today.beyond}" if today.beyond else ""
    flag = tag("span", f"today, day {today.day}", date, beyond)
    return tag("div", flag, class_="vcf-today")


@cache
def _scale() -> Markup:
    marked = (
        tag("span", tag("b", wide), tag("i", narrow), style=f"--at:{_percent(position(day))}")
        for day, wide, narrow in TICKS
    )
    return tag("div", *marked, class_="vcf-scale")


def _row(entry: TimelineEntry, today: Today) -> Markup:
    name, bar = _drawn(entry.milestone, REVIEW if _is_review(entry) else "")
    words = tag("span", state_in_words(entry, today))
    return tag("div", tag("p", name, " ", words), bar, class_="vcf-window", data_state=state(entry))


@cache
def _drawn(window: Milestone, mark: str) -> tuple[Markup, Markup]:
    """Its name and its bar, which are the same for every patient."""
    start = position(window.first_day)
    end = 100.0 if window.last_day is None else position(window.last_day)
    bar = tag(
        "i",
        style=f"left:{_percent(start)};width:{_percent(end - start)}",
        class_="vcf-endless" if window.last_day is None else None,
    )
    return tag("b", mark, window.label), tag("div", bar, class_="vcf-track")


def _is_review(entry: TimelineEntry) -> bool:
    """Whether to look again is among the things that belong to the window."""
    return any(item.recommendation.stance is Stance.MONITOR for item in entry.items)


def _percent(number: float) -> str:
    return f"{number:.4g}%"


def _table(entries: Timeline, today: Today, links: Links) -> Markup:
    rows = [_table_row(entry, today, links) for entry in entries]
    summary = tag("summary", "The same as a table")
    drawn = pieces.table("Timeline", COLUMNS, rows, caption=CAPTION)
    return tag("details", summary, drawn, class_="vcf-timeline-table")


def _table_row(entry: TimelineEntry, today: Today, links: Links) -> Markup:
    window = entry.milestone
    now = (state_in_words(entry, today), *(f"ruled out: {title}" for title in ruled_out(entry)))
    return tag(
        "tr",
        tag("th", "Review: " if _is_review(entry) else "", _when(window, today), scope="row"),
        tag("td", _what(window), brief_marks(window.sources, links)),
        tag("td", "; ".join(now)),
        data_phase=entry.phase.value,
    )


@cache
def _what(window: Milestone) -> Markup:
    return join((tag("strong", window.label), ". ", window.detail, " "))


def _when(window: Milestone, today: Today) -> Markup:
    spoken = window_in_words(window.first_day, window.last_day).lower()
    also = "" if spoken.startswith("day") else f" ({spoken})"
    days = f"{days_in_words(window.first_day, window.last_day)}{also}"
    return join(filter(None, (days, _dates(window, today))), tag("br"))


def _dates(window: Milestone, today: Today) -> str:
    if window.last_day is None:
        return today.on(window.first_day, "from ")
    return today.on(window.first_day, "") + today.on(window.last_day, " to ")
