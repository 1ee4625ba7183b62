"""Answers that deserve a second look are told, and only when every one of them is known."""

from __future__ import annotations

from typing import Any

import pytest

from vcf_logic.engine.answers import InvalidPatient, check_answers, firing_checks
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


REFUSED = [
    {"fracture_levels": ["T12"]},
    {"sex": "male", "postmenopausal": True},
    {"days_since_onset": 13, "conservative_weeks": 3},
    {"can_sit_stand_30min": False, "can_sit_stand_60min": True},
]
TOLD = [
    {"weight_kg": 34},
    {"weight_kg": 181},
    {"fracture_risk": "low", "days_since_onset": 364},
    {"days_since_onset": 3651},
    {"pain_nrs": 0, "pain_trend": "worsening"},
    {"likely_osteoporotic": True, "pathologic_suspected": True},
    {"neuro_status": "intact", "cord_compression": True},
    {"mri_done": True, "mri_contraindicated": True},
    {"high_energy_trauma": True},
    {"cord_compression": False, "cord_compression_focal": True},
    {"known_malignancy": True, "likely_osteoporotic": True},
]


@pytest.mark.parametrize("answers", REFUSED, ids=" and ".join)
def test_what_cannot_be_true_is_refused(answers: dict[str, Any]) -> None:
    with pytest.raises(InvalidPatient):
        check_answers(BASE | answers, GUIDELINE)


@pytest.mark.parametrize("answers", TOLD, ids=" and ".join)
def test_what_is_unlikely_is_let_in_and_told_once(answers: dict[str, Any]) -> None:
    assert len(warned(**answers)) == 1


def test_every_check_is_among_what_is_refused_and_what_is_told() -> None:
    of_clearances = 1
    tried = len(REFUSED) + len(TOLD) + len(DO_NOT_GO_TOGETHER) + of_clearances
    assert tried == len(GUIDELINE.checks)
