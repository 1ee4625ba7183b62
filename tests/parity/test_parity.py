"""The published wheel in Pyodide answers what the package answers here, to the letter."""

from __future__ import annotations

import json
import os
import subprocess
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import NODE, ROOT
from tests.guideline.test_cases import expectations
from tests.guideline.test_stories import STORIES
from vcf_logic import bridge

SCRIPT = Path(__file__).with_name("plan_in_pyodide.mjs")

PATIENTS = [json.dumps(case.values[1]) for case in expectations()]
BAD_FORMS = ['{"age_years": "17"}', "{}", "not JSON", '{"nobody": "knows"}']


def as_form(patient: dict[str, Any]) -> dict[str, Any]:
    """A patient's answers as the form holds them."""
    return {key: in_form(value) for key, value in patient.items() if value is not None}


def in_form(value: object) -> object:
    if isinstance(value, bool):
        return "yes" if value else "no"
    return value if isinstance(value, list) else str(value)


FORMS = [json.dumps(as_form(story["patient"])) for story in STORIES]
QUESTIONS = [
    *(("plan_from_patient", text) for text in dict.fromkeys(PATIENTS)),
    *(("plan_from_form", text) for text in [*FORMS, *BAD_FORMS]),
]


@pytest.fixture(scope="module")
def answers(site: Path) -> dict[tuple[str, str], str]:
    """What the bridge of the published wheel says in Pyodide."""
    wheel = next((site / "assets/wheels").iterdir())
    done = subprocess.run(
        [NODE, SCRIPT, wheel],
        input="".join(f"{json.dumps(question)}\n" for question in QUESTIONS),
        capture_output=True,
        text=True,
        cwd=ROOT,
        env=os.environ | {"NODE_NO_WARNINGS": "1"},
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return dict(zip(QUESTIONS, map(json.loads, done.stdout.splitlines()), strict=True))


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_a_story_has_its_statuses_in_pyodide(
    answers: dict[tuple[str, str], str], story: dict[str, Any]
) -> None:
    form = json.dumps(as_form(story["patient"]))
    plan = json.loads(answers["plan_from_form", form])["plan"]
    assert plan["headline"]["urgency"] == story["headline"]
    statuses = {item["id"]: item["status"] for item in plan["items"]}
    assert {name: statuses[name] for name in story["expect"]} == story["expect"]


def test_every_answer_in_pyodide_is_the_answer_here(answers: dict[tuple[str, str], str]) -> None:
    assert len(answers) > 300
    for (door, text), answer in answers.items():
        assert answer == getattr(bridge, door)(text), f"{door} {text}"
