"""What no plan is made for: the fact, the value and what is allowed are named, and nothing else."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.guideline.terminal import run

GOOD = {"age_years": 74, "fracture_levels": ["L1"]}
HUGE = 50 * 1024 * 1024


def refusal(document: bytes) -> list[str]:
    """The lines of standard error, after checking everything else that is promised."""
    result = run("plan", "-", stdin=document)
    lines = result.stderr.decode().splitlines()

    assert result.returncode == 2
    assert result.stdout == b""
    assert lines
    assert not [line for line in lines if "Traceback" in line]
    return lines


PATIENTS: list[tuple[dict[str, Any], str, str, str]] = [
    ({"age_years": 17}, "age_years", "17", "out of scope"),
    ({"age_years": 150}, "age_years", "150", "18 to 110"),
    ({"age_years": 70.5}, "age_years", "70.5", "whole number"),
    ({"age_years": True}, "age_years", "true", "whole number"),
    ({"age_years": {"years": 70}}, "age_years", '{"years": 70}', "whole number"),
    ({"age_years": None}, "age_years", "missing", "18 to 110"),
    ({"days_since_onset": -3}, "days_since_onset", "-3", "0 to 18250"),
    ({"days_since_onset": 36500}, "days_since_onset", "36500", "0 to 18250"),
    ({"fracture_levels": []}, "fracture_levels", "[]", "L5"),
    ({"fracture_levels": None}, "fracture_levels", "missing", "L5"),
    ({"fracture_levels": ["L6"]}, "fracture_levels", "L6", "L5"),
    ({"fracture_levels": ["S1"]}, "fracture_levels", "S1", "L5"),
    ({"fracture_levels": ["L1", "L1"]}, "fracture_levels", "L1", "each once"),
    ({"fracture_levels": ["T8"]}, "fracture_levels", "T8", "lumbar"),
    ({"fracture_levels": "L1"}, "fracture_levels", "L1", "a list"),
    ({"pain_nrs": 12}, "pain_nrs", "12", "0 to 10"),
    ({"pain_nrs": -1}, "pain_nrs", "-1", "0 to 10"),
    ({"pain_nrs": 5.5}, "pain_nrs", "5.5", "whole number"),
    ({"weight_kg": 620}, "weight_kg", "620", "25 to 250"),
    ({"serum_creatinine_mg_dl": 0}, "serum_creatinine_mg_dl", "0", "0.2 to 15"),
    ({"serum_creatinine_mg_dl": -1}, "serum_creatinine_mg_dl", "-1", "0.2 to 15"),
    ({"serum_creatinine_mg_dl": 85}, "serum_creatinine_mg_dl", "85", "mol/L?"),
    ({"crcl_entered": "abc"}, "crcl_entered", "abc", "0 to 250"),
    ({"crcl_entered": -5}, "crcl_entered", "-5", "0 to 250"),
    ({"neuro_status": "maybe"}, "neuro_status", "maybe", "intact, deficit"),
    ({"neuro_status": ["intact"]}, "neuro_status", "intact", "intact, deficit"),
    ({"sex": "male", "postmenopausal": True}, "sex", "male", "postmenopausal"),
    ({"conservative_weeks": 9, "days_since_onset": 28}, "conservative_weeks", "9", "onset"),
    (
        {"can_sit_stand_60min": True, "can_sit_stand_30min": False},
        "can_sit_stand_30min",
        "false",
        "60 minutes",
    ),
    ({"hypocalcaemia": "yes"}, "hypocalcaemia", "yes", "true, false or null"),
    ({"hypocalcaemia": 1}, "hypocalcaemia", "1", "true, false or null"),
    ({"neuro_staus": "intact"}, "neuro_staus", "intact", "did you mean neuro_status?"),
    ({"crcl_ml_min": 40}, "crcl_ml_min", "40", "derived"),
    ({"weeks_since_onset": 4}, "weeks_since_onset", "4", "derived"),
    ({"has_l1": True}, "has_l1", "true", "derived"),
    ({"conservative_failed": True}, "conservative_failed", "true", "derived"),
    ({"recent_vertebral_fracture": True}, "recent_vertebral_fracture", "true", "derived"),
]


@pytest.mark.parametrize(
    ("answers", "fact", "value", "allowed"), PATIENTS, ids=[str(one[0]) for one in PATIENTS]
)
def test_a_wrong_answer_is_one_line_with_fact_value_and_what_is_allowed(
    answers: dict[str, Any], fact: str, value: str, allowed: str
) -> None:
    (line,) = refusal(json.dumps({**GOOD, **answers}).encode())

    assert line.startswith(f"{fact}: ")
    assert value in line
    assert allowed in line


DOCUMENTS = [
    (b'{"age_years": 74, "fracture_levels": ["L1"], "crcl_entered": NaN}', "NaN"),
    (b'{"age_years": 74, "fracture_levels": ["L1"], "crcl_entered": Infinity}', "Infinity"),
    (b'{"age_years": 74, "fracture_levels": ["L1"], "crcl_entered": 1e999}', "crcl_entered"),
    (b'{"age_years": ' + b"9" * 400 + b', "fracture_levels": ["L1"]}', "age_years"),
    (b'{"age_years": 74, "age_years": 75, "fracture_levels": ["L1"]}', "age_years"),
    (b"age: 74", "not JSON"),
    (b"[74]", "not a JSON object"),
    (b'"L1"', "not a JSON object"),
    (b"", "not JSON"),
    (b"[" * 200_000, "nested too deeply"),
    (b'{"a":' * 40_000, "nested too deeply"),
    (b"\xff\xfe\x00", "not UTF-8"),
    (b'{"age_years": "' + b"7" * HUGE + b'"}', "larger than"),
]


@pytest.mark.parametrize(("document", "why"), DOCUMENTS, ids=[one[1] for one in DOCUMENTS])
def test_what_is_no_patient_at_all_is_refused_in_one_line(document: bytes, why: str) -> None:
    (line,) = refusal(document)

    assert why in line
    assert len(line) < 300


def test_every_problem_has_a_line_of_its_own() -> None:
    lines = refusal(b'{"age_years": 17, "pain_nrs": 12, "sxe": "male"}')

    assert [line.split(":")[0] for line in lines] == [
        "sxe",
        "age_years",
        "fracture_levels",
        "pain_nrs",
    ]


def test_a_missing_file_is_named(tmp_path: Path) -> None:
    result = run("plan", str(tmp_path / "nobody.json"))

    assert result.returncode == 2
    assert result.stdout == b""
    assert "nobody.json" in result.stderr.decode()
    assert "No such file" in result.stderr.decode()


def test_a_folder_is_no_patient(tmp_path: Path) -> None:
    result = run("plan", str(tmp_path))

    assert (result.returncode, result.stdout) == (2, b"")
    assert "Traceback" not in result.stderr.decode()


def test_a_file_that_opens_and_cannot_be_read_is_refused() -> None:
    for command in ("plan", "plans"):
        result = run(command, "/proc/self/mem")

        assert (result.returncode, result.stdout) == (2, b"")
        assert result.stderr == b"input: Input/output error\n"


@pytest.mark.parametrize(
    ("answers", "words"),
    [
        ({"weight_kg": 34}, "35 kg"),
        ({"weight_kg": 181}, "180 kg"),
        ({"fracture_risk": "low", "days_since_onset": 364}, "risk"),
        ({"days_since_onset": 3651}, "years"),
    ],
)
def test_what_deserves_a_second_look_is_planned_with_a_warning(
    answers: dict[str, Any], words: str
) -> None:
    result = run("plan", "-", "--format", "json", stdin=json.dumps({**GOOD, **answers}).encode())

    assert result.returncode == 0
    (warning,) = json.loads(result.stdout)["warnings"]
    assert words in warning["text"]


@pytest.mark.parametrize(
    "answers",
    [
        {"weight_kg": 35},
        {"weight_kg": 180},
        {"fracture_risk": "low", "days_since_onset": 365},
        {"fracture_risk": "high", "days_since_onset": 364},
        {"days_since_onset": 3650},
    ],
)
def test_the_limits_themselves_need_no_second_look(answers: dict[str, Any]) -> None:
    result = run("plan", "-", "--format", "json", stdin=json.dumps({**GOOD, **answers}).encode())

    assert json.loads(result.stdout)["warnings"] == []


def test_the_day_of_onset_counts_as_a_day_of_care() -> None:
    week = {**GOOD, "days_since_onset": 6, "conservative_weeks": 1}
    longer = {**GOOD, "days_since_onset": 5, "conservative_weeks": 1}

    assert run("plan", "-", stdin=json.dumps(week).encode()).returncode == 0
    assert refusal(json.dumps(longer).encode())[0].startswith("conservative_weeks: ")


def test_the_module_itself_ends_with_exit_code_2() -> None:
    command = [sys.executable, "-m", "vcf_logic", "plan", "-"]
    result = subprocess.run(command, input=b"{}", capture_output=True, check=False, timeout=60)

    assert (result.returncode, result.stdout) == (2, b"")
    assert result.stderr.decode().splitlines() == [
        "age_years: is missing; allowed: a whole number from 18 to 110 years",
        "fracture_levels: is missing; allowed: a list of one or more of T1, T2, T3, T4, T5, T6,"
        " T7, T8, T9, T10, T11, T12, L1, L2, L3, L4, L5, each once",
    ]
