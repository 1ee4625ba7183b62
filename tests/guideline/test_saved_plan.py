"""A plan on the clinician's own disk: written whole, read strictly, compared honestly."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from tests.guideline.filled_form import STORIES, TODAY, Form, filled_form, plan_of_form, statuses
from vcf_logic import __version__
from vcf_logic.engine.differences import outcome
from vcf_logic.engine.problems import InvalidPatient
from vcf_logic.exports.saved_plan import (
    LONGEST_ANSWER,
    SAVED_SCHEMA,
    SavedPlan,
    read_saved,
    saved_answers,
    saved_plan,
)
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.wording import PURPOSE
from vcf_logic.replies.carrying import compare_reply, open_reply, save_reply, share_reply

BARE = {"age_years": "74", "fracture_levels": ["L1"]}
HOSTILE = "<img src=x onerror=alert(1)>"
each_story = pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])


def file_of(form: Form, today: date = TODAY) -> dict[str, Any]:
    return saved_plan(plan_of_form(form, today), form, today, PURPOSE)


def read(data: object) -> SavedPlan:
    return read_saved(data if isinstance(data, str) else json.dumps(data), GUIDELINE)


def refusal(data: object) -> str:
    with pytest.raises(InvalidPatient) as refused:
        read(data)
    (problem,) = refused.value.problems
    assert problem.fact is None
    return problem.message


def request(form: Form, today: date = TODAY, **others: str) -> dict[str, Any]:
    return {"answers": form, "today": today.isoformat(), **others}


def compared(earlier: dict[str, Any], form: Form, today: date = TODAY) -> str:
    return str(compare_reply(request(form, today, file=json.dumps(earlier)))["html"])


@each_story
def test_what_is_saved_is_read_again(story: dict[str, Any]) -> None:
    form = filled_form(story["patient"])
    saved = read(file_of(form))

    assert saved.form == form
    assert saved.outcome == outcome(plan_of_form(form))
    assert (saved.made, saved.guideline_version) == (TODAY, GUIDELINE.version)
    assert saved.software_version == __version__


def test_a_file_says_what_made_it_and_what_it_is_worth() -> None:
    data = file_of(BARE)

    assert data["schema"] == SAVED_SCHEMA == "vcf-saved-plan/1"
    assert data["guideline_updated"] == GUIDELINE.updated
    assert data["review_status"] == GUIDELINE.review_status
    assert data["purpose"] == PURPOSE
    assert data["made"] == "2026-11-21"
    assert data["headline"]["urgency"] == "undetermined"
    assert data["statuses"] == statuses(plan_of_form(BARE))
    assert data["titles"].keys() == {
        name for name, status in data["statuses"].items() if status != "not_applicable"
    }


def test_what_was_typed_is_kept_to_the_letter() -> None:
    typed = {**BARE, "weight_kg": " 137,5", "weight_kg.unit": "lb", "frail": "unknown"}
    typed |= {"days_since_onset": "2026-11-01", "days_since_onset.unit": "date"}

    assert read(file_of(typed)).form == typed


def test_empty_fields_and_fields_of_the_page_itself_are_not_kept() -> None:
    kept = saved_answers(
        GUIDELINE, {**BARE, "sex": "", "bp_status": [], "show": "x"}, TODAY, PURPOSE
    )

    assert kept["form"] == BARE


@pytest.mark.parametrize("typed", ["7" * (LONGEST_ANSWER + 1), ["L1" * LONGEST_ANSWER], 74])
def test_what_is_longer_than_any_answer_is_not_saved(typed: object) -> None:
    with pytest.raises(InvalidPatient, match="age_years: takes at most 200 characters"):
        saved_answers(GUIDELINE, {"age_years": typed}, TODAY, PURPOSE)


def test_answers_are_saved_before_there_is_a_plan() -> None:
    form = {"weight_kg": "abc"}
    saved = read(saved_answers(GUIDELINE, form, TODAY, PURPOSE))

    assert saved.outcome is None
    assert saved.form == form


def test_a_file_of_another_edition_is_read() -> None:
    data = file_of(BARE) | {"guideline_version": "2025.1.1", "software_version": "0.1.0"}
    data["statuses"]["dropped-since"] = "applies"
    saved = read(data)

    assert saved.guideline_version == "2025.1.1"
    assert saved.outcome is not None
    assert saved.outcome.statuses["dropped-since"].value == "applies"


def changed(**fields: Any) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda data: data | fields


def without(key: str) -> Callable[[dict[str, Any]], dict[str, Any]]:
    return lambda data: {name: value for name, value in data.items() if name != key}


REFUSED: list[tuple[Callable[[dict[str, Any]], object], str]] = [
    (lambda _: "", "not JSON"),
    (lambda _: "[1]", "not a JSON object"),
    (lambda _: '{"schema": NaN}', "NaN is not a JSON value"),
    (lambda _: "[" * 100_000, "nested too deeply"),
    (lambda _: '{"a":' * 101, "nested too deeply"),
    (lambda _: f'{{"form": "{"x" * 10_000_000}"}}', "larger than 256 kB"),
    (lambda data: json.dumps(data)[:-20], "not JSON"),
    (lambda _: BARE, "it is not a saved plan of this calculator"),
    (changed(schema=["vcf-saved-plan/1"]), "it is not a saved plan of this calculator"),
    (changed(schema="vcf-plan/1"), "it is not a saved plan of this calculator"),
    (changed(schema="vcf-saved-plan/2"), 'newer version of this calculator ("vcf-saved-plan/2")'),
    (without("statuses"), '"statuses" is missing'),
    (changed(extra=1), '"extra" is not expected'),
    (changed(form=[]), '"form" is not an object'),
    (changed(titles=None), '"titles" is not an object'),
    (changed(purpose=1), '"purpose" is no plain text'),
    (changed(guideline_version="2026\u202e1"), '"guideline_version" is no plain text'),
    (changed(software_version="1" * 6000), '"software_version" is no plain text'),
    (changed(made="21.11.2026"), '"21.11.2026" is no date'),
    (changed(made=20261121), "20261121 is no date"),
    (changed(form={HOSTILE: "1"}), "is no name of a question"),
    (changed(form={"a" * 101: "1"}), "is no name of a question"),
    (changed(form={"no_longer_asked": 1}), 'the answer to "no_longer_asked"'),
    (changed(form={"age_years": 74}), 'the answer to "age_years"'),
    (changed(form={"age_years": ["74"]}), 'the answer to "age_years"'),
    (changed(form={"age_years": "7" * 201}), 'the answer to "age_years"'),
    (changed(form={"fracture_levels": "L1"}), 'the answer to "fracture_levels"'),
    (changed(form={"fracture_levels": [["L1"]]}), 'the answer to "fracture_levels"'),
    (changed(form={"fracture_levels": ["L1"] * 201}), 'the answer to "fracture_levels"'),
    (changed(headline="Act now"), "headline cannot be read"),
    (changed(headline=None), "headline cannot be read"),
    (changed(headline={"urgency": "routine"}), "headline cannot be read"),
    (changed(headline={"urgency": "calm", "text": ""}), "urgency or one of its statuses"),
    (changed(headline={"urgency": "routine", "text": None}), '"text" is no plain text'),
    (changed(statuses={"calcium": "maybe"}), "urgency or one of its statuses"),
    (changed(statuses={"calcium": ["applies"]}), "urgency or one of its statuses"),
    (changed(statuses=dict.fromkeys(map(str, range(1001)), "applies")), "more recommendations"),
    (changed(titles={"calcium": 1}), '"calcium" is no plain text'),
    (changed(titles={"calcium": "two\nlines"}), '"calcium" is no plain text'),
]


@pytest.mark.parametrize(("broken", "why"), REFUSED, ids=[str(n) for n in range(len(REFUSED))])
def test_what_was_not_saved_here_is_refused_in_words(
    broken: Callable[[dict[str, Any]], object], why: str
) -> None:
    message = refusal(broken(file_of(BARE)))

    assert message.startswith("This file cannot be opened: ")
    assert why in message
    assert len(message) < 300


def test_saving_gives_a_name_and_the_text_that_opening_takes() -> None:
    reply = save_reply(request(BARE))
    again = open_reply(request({}, file=reply["text"]))

    assert reply["name"] == "vcf-plan-2026-11-21.json"
    assert reply["note"] == ""
    assert again["answers"] == BARE
    assert (again["made"], again["guideline_version"]) == ("2026-11-21", GUIDELINE.version)
    assert again["note"] == (f"Plan of 21 November 2026, made with guidance {GUIDELINE.version}.")


def test_a_form_that_is_not_ready_is_saved_and_shared_with_a_note() -> None:
    form = {"pain_nrs": "7"}
    saved, link = save_reply(request(form)), share_reply(request(form))
    again = open_reply(request({}, file=saved["text"]))

    assert "so the file holds them as they stand" in saved["note"]
    assert "so the link carries them as they stand" in link["note"]
    assert link["fragment"].startswith("from=link&pain_nrs=7&")
    assert again["answers"] == form
    assert again["note"].startswith("Answers without a plan of 21 November 2026")


def test_a_form_that_is_ready_is_shared_without_a_note() -> None:
    reply = share_reply(request(BARE))

    assert reply["note"] == ""
    assert reply["holds"][0].startswith("The link holds 2 answers")


def test_opening_an_older_file_says_how_old_it_is_and_that_the_guidance_changed() -> None:
    data = file_of(BARE, date(2026, 11, 20)) | {"guideline_version": "2025.1.1"}

    assert open_reply(request({}, file=json.dumps(data)))["note"] == (
        "Plan of 20 November 2026, made with guidance 2025.1.1."
        f" This page uses guidance {GUIDELINE.version}."
        " The answers are 1 day old: check them before relying on them."
    )


@pytest.mark.parametrize("reply", [open_reply, compare_reply])
@pytest.mark.parametrize("file", [{}, {"file": "{}"}, {"file": ["x"]}])
def test_what_is_no_file_is_refused(reply: Callable[..., Any], file: dict[str, Any]) -> None:
    with pytest.raises(InvalidPatient, match="This file cannot be opened"):
        reply(request(BARE) | file)


@each_story
def test_a_story_compared_with_itself_has_not_changed(story: dict[str, Any]) -> None:
    form = filled_form(story["patient"])
    html = compared(file_of(form), form)

    assert "The answers are the same." in html
    assert "so is the status of every recommendation" in html
    assert "data-changed" not in html


@each_story
def test_every_status_that_differs_between_two_stories_is_told(story: dict[str, Any]) -> None:
    earlier, now = filled_form(STORIES[0]["patient"]), filled_form(story["patient"])
    were, are = statuses(plan_of_form(earlier)), statuses(plan_of_form(now))
    html = compared(file_of(earlier), now)

    assert {name for name in are if f'data-changed="{name}"' in html} == {
        name for name in are if are[name] != were[name]
    }
    assert 'data-cause="guidance"' not in html


def test_a_deficit_found_since_leads_the_comparison() -> None:
    html = compared(file_of(BARE), BARE | {"neuro_status": "deficit"})

    assert html.index("More urgent than before") < html.index("Answered otherwise")
    assert "Before: Emergency not excluded. Now: Emergency." in html
    assert "(Neurological status: " in html


def test_what_the_guidance_decides_otherwise_is_told_as_its_doing() -> None:
    data = file_of(BARE) | {"guideline_version": "2025.1.1"}
    data["statuses"]["calcium"] = "contraindicated"
    html = compared(data, BARE)

    assert html.count("data-changed") == 1
    assert f"Because the guidance changed from 2025.1.1 to {GUIDELINE.version}." in html


def test_a_file_that_holds_a_date_of_onset_moves_on_by_itself() -> None:
    form = BARE | {"days_since_onset": "2026-10-01", "days_since_onset.unit": "date"}
    html = compared(file_of(form, date(2026, 10, 11)), form)

    assert "moved on by itself, because the date of onset is known, from 10 to 51" in html
    assert "data-set-days" not in html
    assert "Before: 10 days. Now: 51 days." in html
    assert 'data-cause="guidance"' not in html


def test_a_file_that_holds_days_offers_to_move_them_on() -> None:
    form = BARE | {"days_since_onset": "10"}
    html = compared(file_of(form, date(2026, 11, 8)), form)

    assert 'type="button"' in html
    assert 'data-set-days="23"' in html
    assert "Change from 10 to 23 days" in html


def test_answers_that_todays_guidance_refuses_leave_the_cause_open() -> None:
    data = file_of(BARE)
    data["form"] = BARE | {"weight_kg": "620"}
    html = compared(data, BARE | {"neuro_status": "deficit"})

    assert 'data-cause="open"' in html
    assert "cannot be told apart" in html


@pytest.mark.parametrize(
    ("earlier", "now"),
    [
        (saved_answers(GUIDELINE, {"pain_nrs": "7"}, TODAY, PURPOSE), BARE | {"pain_nrs": "3"}),
        (file_of(BARE | {"pain_nrs": "7"}), {"pain_nrs": "3"}),
    ],
    ids=["none then", "none now"],
)
def test_without_a_plan_on_either_side_the_answers_are_compared(
    earlier: dict[str, Any], now: Form
) -> None:
    html = compared(earlier, now)

    assert "Before: 7 out of 10. Now: 3 out of 10." in html
    assert "The plans themselves are not compared" in html


def test_hostile_text_in_a_file_stays_text() -> None:
    data = file_of(BARE)
    data |= {"guideline_version": HOSTILE, "purpose": HOSTILE}
    data["titles"]["gone"] = data["statuses"]["gone"] = "applies"
    data["titles"]["gone"] = HOSTILE
    html = compared(data, BARE)

    assert "<img" not in html
    assert html.count("&lt;img src=x") >= 2


def test_what_the_guidance_has_dropped_since_is_still_named() -> None:
    data = file_of(BARE)
    data["statuses"]["boots"], data["titles"]["boots"] = "applies", "Wear boots"
    html = compared(data, BARE)

    assert "<li>Wear boots</li>" in html
    assert "data-changed" not in html


def test_what_is_no_longer_asked_is_left_out_and_named() -> None:
    file = file_of(BARE)
    file["form"] |= {"shoe_size": "44", "sex.unit": "kg"}
    opened = open_reply(request(BARE, file=json.dumps(file)))

    assert opened["answers"] == BARE
    assert "no longer asked: shoe_size, sex.unit." in opened["note"]
