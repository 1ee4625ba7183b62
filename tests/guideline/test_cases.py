"""Every file in tests/cases: a story, a patient to whom the recommendation applies, and changes."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.plan import make_plan
from vcf_logic.guideline import GUIDELINE

FOLDER = Path(__file__).parents[1] / "cases"
FILES = {path.stem: yaml.safe_load(path.read_text()) for path in sorted(FOLDER.glob("*.yaml"))}


def _one_changed(base: dict[str, Any], key: str, answer: object) -> dict[str, Any]:
    value = [answer] if key == "fracture_levels" else answer
    return _changed(base, {key: value})


def _changed(base: dict[str, Any], but: dict[str, Any]) -> dict[str, Any]:
    return {key: None if value == "unknown" else value for key, value in {**base, **but}.items()}


def expectations() -> list[Any]:
    found = []
    for name, file in FILES.items():
        base = file["base"]
        found.append(pytest.param(name, base, "applies", id=f"{name}: base"))
        for key, answers in file["edges"].items():
            for answer, status in answers.items():
                changed = _one_changed(base, key, answer)
                found.append(pytest.param(name, changed, status, id=f"{name}: {key} = {answer}"))
        for case in file["cases"]:
            changed = _changed(base, case["but"])
            found.append(pytest.param(name, changed, case["is"], id=f"{name}: {case['name']}"))
    return found


@pytest.mark.parametrize(("name", "patient", "expected"), expectations())
def test_a_recommendation_has_the_status_its_case_says(
    name: str, patient: dict[str, Any], expected: str
) -> None:
    plan = make_plan(check_answers(patient, GUIDELINE), GUIDELINE)
    (item,) = (one for one in plan.items if one.recommendation.id == name)

    assert item.status.value == expected


def test_every_recommendation_has_a_file_of_cases() -> None:
    assert set(FILES) == {record.id for record in GUIDELINE.recommendations}


@pytest.mark.parametrize("name", FILES)
def test_the_edges_reach_every_fact_of_the_condition(name: str) -> None:
    (record,) = (one for one in GUIDELINE.recommendations if one.id == name)
    asked = {fact.key for fact in record.asks()}

    assert asked - set(FILES[name]["edges"]) <= {
        "age_years",
        "sex",
        "weight_kg",
        "serum_creatinine_mg_dl",
    }
