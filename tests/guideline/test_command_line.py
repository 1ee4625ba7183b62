"""The commands, as somebody at a terminal or a pipe meets them."""

from __future__ import annotations

import json
import os
import resource
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from jsonschema import Draft202012Validator

from tests.guideline.terminal import run
from tests.guideline.test_stories import STORIES
from vcf_logic.guideline import GUIDELINE

DEFICIT = {"age_years": 74, "fracture_levels": ["L1"], "neuro_status": "deficit"}


def plan(patient: dict[str, Any], *options: str) -> str:
    result = run("plan", "-", *options, stdin=json.dumps(patient).encode())
    assert result.returncode == 0, result.stderr
    assert result.stderr == b""
    return result.stdout.decode()


def listed(name: str) -> list[dict[str, Any]]:
    result = run(name, "--format", "json")
    assert result.returncode == 0
    rows: list[dict[str, Any]] = json.loads(result.stdout)
    return rows


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_the_json_plan_follows_its_schema_and_the_patient_follows_theirs(
    story: dict[str, Any],
) -> None:
    made = json.loads(plan(story["patient"], "--format", "json"))
    schemas = {name: json.loads(run("schema", name).stdout) for name in ("plan", "patient")}
    for schema in schemas.values():
        Draft202012Validator.check_schema(schema)

    assert [*Draft202012Validator(schemas["plan"]).iter_errors(made)] == []
    assert [*Draft202012Validator(schemas["patient"]).iter_errors(story["patient"])] == []


def test_the_patient_schema_refuses_what_the_command_refuses() -> None:
    validator = Draft202012Validator(json.loads(run("schema", "patient").stdout))
    bad = [
        {},
        {**DEFICIT, "age_years": 17},
        {**DEFICIT, "fracture_levels": ["L6"]},
        {**DEFICIT, "fracture_levels": ["L1", "L1"]},
        {**DEFICIT, "neuro_staus": "intact"},
        {**DEFICIT, "hypocalcaemia": "yes"},
        {**DEFICIT, "pain_nrs": 5.5},
    ]

    assert [patient for patient in bad if validator.is_valid(patient)] == []
    assert validator.is_valid({**DEFICIT, "hypocalcaemia": None, "sex": None})


def test_the_json_plan_holds_every_recommendation_and_what_explains_it() -> None:
    made = json.loads(plan(DEFICIT, "--format", "json"))
    first = made["items"][0]

    assert made["schema"] == "vcf-plan/2"
    assert made["headline"]["urgency"] == "immediate"
    assert len(made["items"]) == len(GUIDELINE.recommendations)
    assert first["id"] == "refer-neurological-deficit"
    assert {"fact": "neuro_status", "value": "deficit", "truth": "yes"}.items() <= first["because"][
        -1
    ].items()
    assert made["ask_next"][0].keys() == {"fact", "question", "decides"}
    assert made["derived"]["has_l1"] is True
    assert made["derived"]["crcl_ml_min"] is None


def test_text_is_the_default_and_fits_80_columns_without_colour_in_a_pipe() -> None:
    text = plan(DEFICIT)

    assert text.startswith("EMERGENCY\n")
    assert "\x1b" not in text
    assert [line for line in text.splitlines() if len(line) > 80] == []


def test_text_has_colour_on_a_terminal_only(tmp_path: Path) -> None:
    patient = tmp_path / "patient.json"
    patient.write_text(json.dumps(DEFICIT))
    command = [sys.executable, "-m", "vcf_logic", "plan", str(patient)]
    ours, theirs = os.openpty()
    process = subprocess.Popen(command, stdout=theirs, env={**os.environ, "NO_COLOR": ""})
    os.close(theirs)
    plain = os.read(ours, 200)
    process.kill()
    process.wait()
    os.close(ours)
    ours, theirs = os.openpty()
    environment = {key: value for key, value in os.environ.items() if key != "NO_COLOR"}
    process = subprocess.Popen(command, stdout=theirs, env=environment)
    os.close(theirs)
    coloured = os.read(ours, 200)
    process.kill()
    process.wait()
    os.close(ours)

    assert coloured.startswith(b"\x1b[1;31mEMERGENCY")
    assert plain.startswith(b"EMERGENCY")


def test_markdown_and_html_tell_the_same_plan() -> None:
    markdown = plan(DEFICIT, "--format", "markdown")
    html = plan(DEFICIT, "--format", "html")

    assert markdown.startswith("# Emergency\n")
    assert 'data-recommendation="refer-neurological-deficit" data-status="applies"' in html
    assert html.count("data-recommendation=") == len(GUIDELINE.recommendations)


@pytest.mark.parametrize("form", ["text", "json", "markdown", "html"])
def test_a_terminal_without_unicode_gets_the_plan_all_the_same(form: str) -> None:
    command = [sys.executable, "-m", "vcf_logic", "plan", "-", "--format", form]
    result = subprocess.run(
        command,
        input=json.dumps(DEFICIT).encode(),
        env={**os.environ, "PYTHONIOENCODING": "ascii"},
        capture_output=True,
        check=False,
    )

    assert (result.returncode, result.stderr) == (0, b"")
    assert result.stdout.isascii()


def test_many_patients_come_back_in_order_and_a_bad_line_does_not_stop_the_rest() -> None:
    lines = [
        json.dumps(DEFICIT).encode(),
        b"not json",
        b"",
        json.dumps({**DEFICIT, "age_years": 17}).encode(),
        b'{"a": "' + b"x" * 1_000_000 + b'"}',
        b"\xff",
        json.dumps({**DEFICIT, "neuro_status": "intact"}).encode(),
    ]
    result = run("plans", "-", stdin=b"\n".join(lines))
    answers = [json.loads(line) for line in result.stdout.splitlines()]

    assert result.returncode == 2
    assert [answer.get("line", "planned") for answer in answers] == [
        "planned",
        2,
        4,
        5,
        6,
        "planned",
    ]
    assert answers[2]["errors"][0].startswith("age_years: 17 is too low")
    assert [answer["headline"]["urgency"] for answer in (answers[0], answers[-1])] == [
        "immediate",
        "undetermined",
    ]


def test_many_good_patients_end_with_exit_code_0() -> None:
    result = run("plans", "-", stdin=(json.dumps(DEFICIT) + "\n").encode() * 3)

    assert result.returncode == 0
    assert len(result.stdout.splitlines()) == 3


def test_many_patients_take_no_more_memory_than_one(tmp_path: Path) -> None:
    def peak(count: int) -> int:
        many = tmp_path / f"{count}.jsonl"
        many.write_text((json.dumps(DEFICIT) + "\n") * count)
        command = [sys.executable, "-m", "vcf_logic", "plans", str(many)]
        process = subprocess.Popen(command, stdout=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        assert process.returncode == 0
        assert isinstance(usage, resource.struct_rusage)
        return usage.ru_maxrss

    assert peak(400) < peak(1) + 8 * 1024  # kB


def test_a_reader_that_stops_early_gets_no_traceback(tmp_path: Path) -> None:
    many = tmp_path / "many.jsonl"
    many.write_text((json.dumps(DEFICIT) + "\n") * 200)
    command = f"{sys.executable} -m vcf_logic plans {many} | head -c 100"
    result = subprocess.run(command, shell=True, capture_output=True, check=True)  # noqa: S602

    assert result.stderr == b""


@pytest.mark.parametrize(
    ("name", "count"),
    [
        ("facts", len(GUIDELINE.facts) + len(GUIDELINE.derived)),
        ("recommendations", len(GUIDELINE.recommendations)),
        ("statements", len(GUIDELINE.statements)),
        ("controversies", len(GUIDELINE.controversies)),
        ("sources", len(GUIDELINE.sources)),
    ],
)
def test_every_kind_of_record_is_listed_as_json_and_as_a_table(name: str, count: int) -> None:
    table = run(name).stdout.decode().splitlines()

    assert len(listed(name)) == count
    assert len(table) == count + 1


def test_a_statement_is_listed_with_its_verdict_and_what_covers_it() -> None:
    (statement,) = (one for one in listed("statements") if one["id"] == "s1-bp-ci-oesophagus")

    assert statement["verdict"] == "differs"
    assert statement["recommendations"] == ["alendronate", "risedronate", "ibandronate"]


def test_explain_tells_the_condition_in_words() -> None:
    text = run("explain", "alendronate").stdout.decode()

    assert "Creatinine clearance under 35 mL/min" in text
    assert "Ruled out by" in text
    assert "[R106]" in text


def test_explain_traces_a_patient(tmp_path: Path) -> None:
    patient = tmp_path / "patient.json"
    patient.write_text(json.dumps({**DEFICIT, "crcl_entered": 34.9}))
    text = run("explain", "alendronate", str(patient)).stdout.decode()

    assert "For this patient: ruled out" in text
    assert "[met] Creatinine clearance under 35 mL/min (answer: 34.9 mL/min)" in text
    assert "[not known] Adult with a likely osteoporotic lumbar fracture" in text


def test_explain_suggests_the_nearest_recommendation() -> None:
    result = run("explain", "alendronat")

    assert result.returncode == 2
    assert result.stdout == b""
    assert "did you mean alendronate?" in result.stderr.decode()


def test_the_version_names_software_and_guidance() -> None:
    assert "guidance" in run("--version").stdout.decode()
