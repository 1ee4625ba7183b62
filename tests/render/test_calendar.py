"""The calendar file has a plan's review dates, by RFC 5545, and nothing of a patient."""

from __future__ import annotations

import json
import re
import subprocess
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

import icalendar
import pytest

from scripts.build_site import CALENDARS, PACKAGES, as_plain_script
from tests.conftest import NODE, ROOT
from tests.guideline.filled_form import filled_form
from tests.guideline.test_stories import STORIES
from tests.render.carried_plans import (
    BY_NAME,
    DAY_3,
    DAY_29,
    LITTLE_KNOWN,
    TODAY,
    dates_of,
    each_story,
    plan_of,
)
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Stance
from vcf_logic.exports.calendar import calendar_events
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.wording import edition
from vcf_logic.replies.texts import calendar_reply, signs_that_must_not_wait

SCRIPT = Path(__file__).with_name("calendar_file.mjs")
WRITER = ROOT / "docs/assets/calculator/calendar.js"
LONGEST_LINE = 75
HOSTILE = {
    "uid": "a-20261203@vcf-guidance.invalid",
    "date": "2026-12-03",
    "made": "2026-11-21",
    "summary": 'One, two; three\\four: "five" – ☂ ' + "ä" * 80,
    "description": "First line\nEND:VCALENDAR\nBEGIN:VEVENT\nlast, " + "€" * 120,
}


def events_of(plan: Plan) -> list[dict[str, str]]:
    signs = signs_that_must_not_wait(GUIDELINE)
    return calendar_events(plan, dates_of(plan), signs, edition(GUIDELINE))


@pytest.fixture(scope="session")
def library(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("calendar") / "ical.js"
    script = as_plain_script((PACKAGES / CALENDARS).read_text("utf-8"), "ICAL")
    path.write_text(script, "utf-8")
    return path


@cache
def written(library: Path, events: str) -> bytes:
    command = [NODE, SCRIPT, library, WRITER]
    return subprocess.run(command, input=events.encode(), capture_output=True, check=True).stdout


def test_the_events_of_a_plan_are_the_windows_ahead() -> None:
    first, second, *later = events_of(plan_of(DAY_3))
    assert [one["summary"] for one in later] == [
        "Fracture follow-up: Care goes on, and imaging is considered",
        "Fracture follow-up: Consider repeat imaging",
        "Fracture follow-up: Decision at 12 weeks",
    ]
    assert (first["date"], second["date"]) == ("2026-12-02", "2026-12-16")
    assert first["uid"] == "first-contact-20261202@vcf-guidance.invalid"
    assert second["summary"] == "Fracture follow-up: Formal review"
    assert first["made"] == "2026-11-21"
    assert "The window ends on 16 December 2026." in first["description"]


@each_story
def test_the_page_gets_these_events(name: str) -> None:
    request = {"answers": filled_form(BY_NAME[name]["patient"]), "today": TODAY.isoformat()}
    assert calendar_reply(request) == {"events": events_of(plan_of(name))}


def test_a_date_of_onset_gives_the_page_the_same_events_as_the_days_since() -> None:
    form = filled_form(BY_NAME[DAY_3]["patient"])
    by_date = form | {"days_since_onset": "2026-11-18", "days_since_onset.unit": "date"}
    request = {"answers": by_date, "today": TODAY.isoformat()}
    assert calendar_reply(request) == {"events": events_of(plan_of(DAY_3))}


def test_without_a_day_of_onset_there_are_no_events() -> None:
    assert events_of(plan_of(LITTLE_KNOWN)) == []


def test_a_window_that_is_open_or_over_is_no_event() -> None:
    ahead = [event["summary"] for event in events_of(plan_of(DAY_29))]
    assert ahead == [
        "Fracture follow-up: Consider repeat imaging",
        "Fracture follow-up: Decision at 12 weeks",
    ]


def test_a_window_without_an_end_says_none() -> None:
    (decision,) = (
        one
        for one in events_of(plan_of(LITTLE_KNOWN, days_since_onset=50))
        if one["uid"].startswith("twelve-week-decision-")
    )
    assert "The window ends" not in decision["description"]


@each_story
def test_every_event_names_the_edition_and_the_signs_that_do_not_wait(name: str) -> None:
    for event in events_of(plan_of(name)):
        assert edition(GUIDELINE) in event["description"]
        assert signs_that_must_not_wait(GUIDELINE) in event["description"]
        assert "://" not in event["description"]


def test_the_signs_are_what_everybody_who_is_watched_is_told_to_get_help_for() -> None:
    signs = signs_that_must_not_wait(GUIDELINE)
    for sign in ("Get help at once", "weak or numb", "fever", "bladder or bowels"):
        assert sign in signs


def test_the_order_of_chapters_does_not_choose_the_signs() -> None:
    turned = replace(GUIDELINE, chapters=GUIDELINE.chapters[::-1])
    watched = (one for one in turned.recommendations if one.stance is Stance.MONITOR)
    assert signs_that_must_not_wait(turned) == signs_that_must_not_wait(GUIDELINE)
    assert next(watched).patient != signs_that_must_not_wait(turned)


def test_signs_that_a_window_tells_anyway_are_told_once() -> None:
    first = events_of(plan_of(DAY_3))[0]
    assert first["description"].count(signs_that_must_not_wait(GUIDELINE)) == 1


@each_story
def test_a_date_that_people_read_is_written_in_full(name: str) -> None:
    for event in events_of(plan_of(name)):
        assert not re.search(r"\d-\d\d-\d", event["description"].replace(edition(GUIDELINE), ""))


def test_the_words_of_an_event_are_the_same_for_every_patient() -> None:
    """Whoever they are, people hurt on one day get the same words on the same days."""
    said: dict[str, set[str]] = {}
    for story in STORIES:
        dates = Dates(TODAY, date(2026, 11, 20))
        plan = plan_of(story["name"], days_since_onset=1, conservative_weeks=0)
        for event in calendar_events(plan, dates, "Signs.", "Edition."):
            said.setdefault(event["uid"], set()).add(json.dumps(event))
    assert len(said) > 1
    assert {len(each) for each in said.values()} == {1}


@each_story
def test_the_file_follows_the_rules_and_every_event_comes_back(name: str, library: Path) -> None:
    events = events_of(plan_of(name))
    check_file(written(library, json.dumps(events)), events)


def test_commas_line_breaks_and_long_lines_survive(library: Path) -> None:
    data = written(library, json.dumps([HOSTILE]))
    check_file(data, [HOSTILE])
    assert b"One\\, two\\; three\\\\four" in data


def check_file(data: bytes, events: list[dict[str, str]]) -> None:
    assert data.endswith(b"END:VCALENDAR\r\n")
    assert data.count(b"\n") == data.count(b"\r\n") == data.count(b"\r")
    lines = data.split(b"\r\n")
    assert max(len(line) for line in lines) <= LONGEST_LINE
    assert all(line.decode("utf-8") is not None for line in lines)
    (calendar,) = icalendar.Calendar.from_ical(data, multiple=True)
    assert calendar.errors == []
    assert (str(calendar["version"]), "method" in calendar) == ("2.0", False)
    assert calendar["prodid"]
    found = calendar.walk("VEVENT")
    assert [read(event) for event in found] == events
    for event in found:
        assert event.errors == []
        assert event["dtstart"].params["VALUE"] == "DATE"
        assert event["dtstamp"].dt.tzinfo is not None
        assert set(event) == REQUIRED | {"SUMMARY", "DESCRIPTION", "CLASS", "TRANSP"}


REQUIRED = {"UID", "DTSTAMP", "DTSTART"}


def read(event: icalendar.cal.Component) -> dict[str, str]:
    return {
        "uid": str(event["uid"]),
        "date": event["dtstart"].dt.isoformat(),
        "summary": str(event["summary"]),
        "description": str(event["description"]),
        "made": event["dtstamp"].dt.date().isoformat(),
    }


def test_the_same_events_give_the_same_bytes(library: Path) -> None:
    events = json.dumps(events_of(plan_of(next(iter(BY_NAME)))))
    again = subprocess.run(
        [NODE, SCRIPT, library, WRITER], input=events.encode(), capture_output=True, check=True
    )
    assert again.stdout == written(library, events)
