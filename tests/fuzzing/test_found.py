"""What fuzzing found, each once more, so that it stays mended."""

from __future__ import annotations

import json
from datetime import date
from typing import Any
from unittest import mock

import pytest

from tests.fuzzing import hostile
from tests.fuzzing.doors import LONGEST_REFUSAL, timed
from tests.fuzzing.doors import request as request_door
from tests.guideline.terminal import run
from vcf_logic.bridge import answer, plan_from_patient
from vcf_logic.cli import main
from vcf_logic.engine.answers import MOST_STRANGERS
from vcf_logic.engine.conversion import FIRST_DAY, LAST_DAY
from vcf_logic.engine.patient_json import DEEPEST, read_object
from vcf_logic.engine.problems import InvalidPatient
from vcf_logic.exports.share_link import shared
from vcf_logic.guideline import GUIDELINE

FORM = {"age_years": "74", "fracture_levels": ["L1"], "days_since_onset": "20"}


def asked(ask: str, **more: Any) -> dict[str, Any]:
    request = {"ask": ask, "answers": FORM, "today": hostile.TODAY, **more}
    timed(request_door, json.dumps(request).encode())
    reply: dict[str, Any] = json.loads(answer(json.dumps(request)))
    return reply


@pytest.mark.parametrize("ask", hostile.ASKS)
@pytest.mark.parametrize("today", ["0001-01-01", "9999-12-31", "1899-12-31", "3000-01-01"])
def test_a_day_from_which_no_plan_can_count_is_refused(ask: str, today: str) -> None:
    (problem,) = asked(ask, today=today, file=json.dumps(next(hostile.saved_files())))["problems"]
    assert problem["fact"] == "today"
    assert problem["message"] == f'"{today}" is not a date; allowed: 1900-01-01 to 2999-12-31'


@pytest.mark.parametrize("today", [FIRST_DAY, LAST_DAY])
@pytest.mark.parametrize("ask", ["plan", "note", "leaflet", "calendar", "share", "save"])
def test_the_first_and_the_last_day_can_be_counted_from(ask: str, today: date) -> None:
    for days in ("0", "18250"):
        assert asked(ask, today=today.isoformat(), answers=FORM | {"days_since_onset": days})["ok"]


def test_a_file_saved_on_an_impossible_day_is_refused() -> None:
    file = next(hostile.saved_files()) | {"made": "9999-12-31"}
    (problem,) = asked("open", file=json.dumps(file))["problems"]
    assert "is no date" in problem["message"]


def test_of_many_unknown_facts_some_are_named_and_the_rest_are_counted() -> None:
    patient = {f"neuro_{number}_status": 1 for number in range(10_000)}
    problems = json.loads(plan_from_patient(json.dumps(patient)))["problems"]
    named = [problem["fact"] for problem in problems]
    assert named[:MOST_STRANGERS] == list(patient)[:MOST_STRANGERS]
    assert problems[MOST_STRANGERS]["message"] == "9980 more unknown facts were given"
    assert named[MOST_STRANGERS + 1 :] == ["age_years", "fracture_levels"]


def test_a_few_unknown_facts_are_all_named() -> None:
    patient = {f"x{number}": 1 for number in range(MOST_STRANGERS)}
    problems = json.loads(plan_from_patient(json.dumps(patient)))["problems"]
    assert [problem["fact"] for problem in problems] == [*patient, "age_years", "fracture_levels"]


def test_a_companion_calculator_names_few_strangers_and_each_shortly() -> None:
    answers = {"a" * 5000 + str(number): "1" * 5000 for number in range(20)}
    problems = asked("score", score="sins", answers=answers)["problems"]
    assert len(json.dumps(problems)) < LONGEST_REFUSAL
    assert all('"111' in problem["message"] for problem in problems)


def test_a_document_nested_too_deeply_is_refused_before_it_is_parsed() -> None:
    deep = "[" * DEEPEST + "]" * DEEPEST
    with pytest.raises(InvalidPatient, match="not a JSON object"):
        read_object(deep)
    with pytest.raises(InvalidPatient, match="nested too deeply"):
        read_object(f"[{deep}]")


@pytest.mark.parametrize("text", ["[" * 50, '\\"' + "[" * 50, "\\\\", 'x"' * 50 + "{" * 30])
def test_brackets_in_a_text_are_no_nesting(text: str) -> None:
    document = json.dumps({"question": text, text: 1})
    assert read_object(document) == {"question": text, text: 1}


@pytest.mark.parametrize("document", ['"' * 60_001, '\\"' * 100_000, '"' + "\\" * 200_000])
def test_texts_that_never_end_are_read_once(document: str) -> None:
    with pytest.raises(InvalidPatient, match="not JSON"):
        read_object(document)


def test_a_unit_of_nothing_but_spaces_is_not_carried_in_a_link() -> None:
    form = FORM | {"serum_creatinine_mg_dl": "1", "serum_creatinine_mg_dl.unit": " "}
    fragment = shared(form, GUIDELINE, date(2026, 11, 21)).fragment
    assert "serum_creatinine_mg_dl=1" in fragment
    assert ".unit" not in fragment


def test_of_many_answers_that_are_no_longer_asked_some_are_named() -> None:
    file = next(hostile.saved_files())
    file["form"] |= {f"once_asked_{number}": "yes" for number in range(5000)}
    note = asked("open", file=json.dumps(file))["note"]
    assert "once_asked_9 and 4990 more" in note
    assert "once_asked_10" not in note


def test_what_is_too_long_to_save_is_quoted_by_its_beginning() -> None:
    (problem,) = asked("save", answers={"age_years": "9" * 5000})["problems"]
    assert problem["fact"] == "age_years"
    assert problem["message"] == f'takes at most 200 characters, and not "{"9" * 56}...'


def test_a_file_name_that_steers_a_terminal_is_quoted() -> None:
    result = run("plan", "x\x1b[31mred")
    assert result.returncode == 2
    assert result.stderr == b'"x\\u001b[31mred": No such file or directory\n'


@pytest.mark.parametrize(
    ("stream", "told"),
    [
        ("stdin", "standard input: Bad file descriptor\n"),
        ("stdout", "standard output: Bad file descriptor\n" * 2),
    ],
)
def test_a_closed_stream_is_named(
    stream: str, told: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(f"sys.{stream}", None)
    assert main(["plan", "-"]) == 2
    assert stream == "stdin" or main(["--version"]) == 2
    assert capsys.readouterr().err == told


def test_a_refusal_with_nowhere_to_say_it_is_still_a_refusal(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("sys.stderr", None)
    assert main(["plan", "nobody.json"]) == 2


def test_an_interrupted_command_ends_in_silence(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(
        "vcf_logic.commands.planning.patient_at", mock.Mock(side_effect=KeyboardInterrupt)
    )
    assert main(["plan", "-"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize(
    "count", ["10001", "00000000009999999", "-1", "1e3", "\N{SUPERSCRIPT TWO}"]
)
def test_more_blocks_than_there_are_cannot_be_asked_for(count: str) -> None:
    result = run("check", "--blocks", count)
    assert result.returncode == 2
    assert "--blocks" in result.stderr.decode()
