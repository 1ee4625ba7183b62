"""Answers that deserve a second look are told, and only when every one of them is known."""

from __future__ import annotations

from typing import Any

import pytest

from vcf_logic.engine.answers import check_answers, firing_checks
from vcf_logic.engine.records import Severity
from vcf_logic.guideline import GUIDELINE

BASE: dict[str, Any] = {"age_years": 72, "fracture_levels": ["L1"]}
KIDNEYS = {"sex": "female", "weight_kg": 50, "serum_creatinine_mg_dl": 3.0}

DO_NOT_GO_TOGETHER = [
    {"sex": "male", "pregnant": True},
    {"pregnant": True, "postmenopausal": True},
    {"mri_done": False, "marrow_oedema": True},
    {"bp_status": "never", "bp_years": 5},
    {"current_denosumab": False, "weeks_since_last_denosumab": 40},
    {"pain_trend": "resolved", "pain_nrs": 9},
    {"on_dialysis": True, "ckd": False},
]


def warned(**answers: Any) -> list[str]:
    patient = check_answers(BASE | answers, GUIDELINE)
    return [check.message for check in firing_checks(patient, GUIDELINE, Severity.WARNING)]


@pytest.mark.parametrize("answers", DO_NOT_GO_TOGETHER, ids=" and ".join)
def test_two_answers_that_do_not_go_together_are_told(answers: dict[str, Any]) -> None:
    (message,) = warned(**answers)
    assert message.endswith("Check both.")
    for key in answers:
        assert warned(**{one: value for one, value in answers.items() if one != key}) == []


@pytest.mark.parametrize(
    ("entered", "is_told"), [(90, True), (30, True), (29.9, False), (13, False), (35, True)]
)
def test_an_entered_clearance_on_the_other_side_of_a_limit_is_told(
    entered: float, *, is_told: bool
) -> None:
    """Cockcroft-Gault gives 13.4 mL/min here."""
    assert bool(warned(**KIDNEYS, crcl_entered=entered)) is is_told


def test_an_entered_clearance_below_a_limit_that_the_computed_one_reaches_is_told() -> None:
    (message,) = warned(**(KIDNEYS | {"serum_creatinine_mg_dl": 0.8}), crcl_entered=20)
    assert "The plan uses the one entered" in message


@pytest.mark.parametrize("missing", list(KIDNEYS))
def test_a_clearance_that_cannot_be_computed_contradicts_nothing(missing: str) -> None:
    known = {key: value for key, value in KIDNEYS.items() if key != missing}
    assert warned(**known, crcl_entered=90) == []
