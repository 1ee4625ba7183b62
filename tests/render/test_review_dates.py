"""The note, the leaflet, the calendar and the timeline agree on which reviews are ahead."""

from __future__ import annotations

import re
from html import unescape

import pytest

from tests.render.carried_plans import (
    DAY_3,
    DAY_29,
    DAY_57,
    LITTLE_KNOWN,
    TODAY,
    dates_of,
    each_story,
    plan_of,
)
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.timeline import reviews_ahead
from vcf_logic.exports.calendar import calendar_events
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.ascii_text import ascii_text
from vcf_logic.render.leaflet import leaflet
from vcf_logic.render.links import Links
from vcf_logic.render.plan_note import note
from vcf_logic.render.review_dates import review_dates
from vcf_logic.render.timeline_html import timeline
from vcf_logic.render.wording import NO_REVIEW_AHEAD

LINKS = Links("../")
SOME_DAYS = (0, 5, 14, 29, 42, 43, 57, 84, 365, 1200, 2000)
LABELS = [milestone.label for milestone in GUIDELINE.milestones]
each_day = pytest.mark.parametrize("day", SOME_DAYS)


def named_in(text: str, *, now: str) -> list[str]:
    """The windows that have a date behind their name in a text, without those that are due now."""
    known = "|".join(re.escape(ascii_text(label)) for label in LABELS)
    found = re.findall(rf"({known}): (\w+)", ascii_text(text))
    return [name for name, first_word in found if first_word != now]


def in_short_note(plan: Plan) -> list[str]:
    (line,) = re.findall(r"^Next review: .*", note(plan, dates_of(plan), full=False), re.MULTILINE)
    return named_in(line, now="now")


def in_full_note(plan: Plan) -> list[str]:
    text = note(plan, dates_of(plan), full=True).partition("\nNext review")[2]
    return named_in(text.partition("\nTimeline")[0], now="now")


def in_leaflet(plan: Plan) -> list[str]:
    html = leaflet(plan, LINKS, dates_of(plan))
    return named_in(unescape(re.sub(r"<[^>]+>", "", html)), now="now")


def in_calendar(plan: Plan) -> list[str]:
    events = calendar_events(plan, dates_of(plan), "Signs.", "Edition.")
    return [ascii_text(one["summary"].removeprefix("Fracture follow-up: ")) for one in events]


def next_in_timeline(plan: Plan) -> str:
    html = timeline(plan, LINKS, dates_of(plan))
    return unescape(html.partition("<strong>Next:</strong> ")[2].partition(".</p>")[0])


@each_story
@each_day
def test_everything_that_is_carried_away_names_the_same_reviews(name: str, day: int) -> None:
    plan = plan_of(name, days_since_onset=day, conservative_weeks=0)
    ahead = [ascii_text(one.milestone.label) for one in plan.reviews_ahead]
    assert in_short_note(plan) == ahead
    assert in_full_note(plan) == ahead
    assert in_calendar(plan) == ahead
    assert in_leaflet(plan) == ahead


@each_story
def test_an_emergency_comes_before_every_date(name: str) -> None:
    plan = plan_of(name, days_since_onset=5, conservative_weeks=0, neuro_status="deficit")
    assert plan.headline.urgency is Alarm.IMMEDIATE
    assert plan.reviews_ahead == ()
    assert "Next review: after the urgent assessment\n" in note(plan, dates_of(plan), full=False)
    assert "First comes the urgent check" in leaflet(plan, LINKS, dates_of(plan))


def test_weeks_of_care_so_far_do_not_take_the_decision_at_twelve_weeks_away() -> None:
    for weeks in (None, 0, 2):
        plan = plan_of(
            DAY_3, days_since_onset=20, conservative_weeks=weeks, pain_refractory_oral=True
        )
        assert "Decision at 12 weeks" in in_calendar(plan)


def test_there_are_reviews_to_agree_on() -> None:
    plan = plan_of(DAY_3)
    assert in_calendar(plan) == [
        "First contact",
        "Formal review",
        "Care goes on, and imaging is considered",
        "Consider repeat imaging",
        "Decision at 12 weeks",
    ]


@each_story
@each_day
def test_the_timeline_says_next_what_the_calendar_has_first(name: str, day: int) -> None:
    plan = plan_of(name, days_since_onset=day, conservative_weeks=0)
    ahead = reviews_ahead(plan.timeline)
    said = next_in_timeline(plan)
    if ahead:
        assert said.startswith(f"{ahead[0].milestone.label}")
    else:
        assert said in (NO_REVIEW_AHEAD, "no further window opens")


def test_a_window_that_nothing_is_due_in_is_drawn_but_not_said_to_come_next() -> None:
    plan = plan_of(DAY_57, days_since_onset=100)
    html = timeline(plan, LINKS, dates_of(plan))
    assert next_in_timeline(plan) == "no review is due ahead as things stand"
    assert html.count('data-state="ahead"') == 2
    text = note(plan, dates_of(plan), full=False)
    assert "Next review: no review is due ahead as things stand\n" in text


def test_a_review_that_is_due_now_is_told_and_has_no_event() -> None:
    plan = plan_of(DAY_29)
    found = review_dates(plan, dates_of(plan))
    assert [(one.entry.milestone.id, one.in_words) for one in found] == [
        ("formal-review", "now, until 4 December 2026"),
        ("imaging-beyond-eight-weeks", "from 19 December 2026"),
        ("twelve-week-decision", "from 15 January 2027"),
    ]
    assert in_calendar(plan) == ["Consider repeat imaging", "Decision at 12 weeks"]


def test_without_a_day_of_onset_no_date_is_made_up() -> None:
    plan = plan_of(LITTLE_KNOWN)
    assert review_dates(plan, Dates(TODAY)) == ()
    for full in (False, True):
        text = note(plan, Dates(TODAY), full=full)
        assert "Next review: no date, because this is not known: Days since onset\n" in text


@each_story
def test_a_number_of_days_gives_the_dates_of_the_date_that_it_stands_for(name: str) -> None:
    plan = plan_of(name)
    by_days = Dates(TODAY)
    assert review_dates(plan, by_days) == review_dates(plan, dates_of(plan))
    assert calendar_events(plan, by_days, "", "") == calendar_events(plan, dates_of(plan), "", "")
