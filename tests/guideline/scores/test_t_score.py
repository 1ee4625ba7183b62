from __future__ import annotations

import math

import pytest

from vcf_logic.guideline.scores.t_score import BoneStatus, bone_status, t_score_category

NORMAL, LOW = BoneStatus.NORMAL, BoneStatus.LOW_BONE_MASS
OSTEOPOROSIS, CLINICAL = BoneStatus.OSTEOPOROSIS, BoneStatus.CLINICAL_OSTEOPOROSIS


@pytest.mark.parametrize(
    ("t_score", "category"),
    [
        (-0.9, NORMAL),
        (math.nextafter(-1.0, 0), NORMAL),
        (-1.0, LOW),
        (-2.4, LOW),
        (-2.49, LOW),
        (math.nextafter(-2.5, 0), LOW),
        (-2.5, OSTEOPOROSIS),
        (-3.4, OSTEOPOROSIS),
    ],
)
def test_worked_examples_and_both_sides_of_each_limit(t_score: float, category: BoneStatus) -> None:
    assert t_score_category(t_score) is category
    assert bone_status(t_score, fragility_vertebral_fracture=False) is category


@pytest.mark.parametrize(
    ("t_score", "status"),
    [(1.0, CLINICAL), (-0.5, CLINICAL), (-2.4, CLINICAL), (-2.5, OSTEOPOROSIS)],
)
def test_a_fragility_fracture_means_osteoporosis_even_with_a_normal_t_score(
    t_score: float, status: BoneStatus
) -> None:
    assert bone_status(t_score, fragility_vertebral_fracture=True) is status


def test_osteoporosis_by_fracture_reads_as_such() -> None:
    assert CLINICAL.value == "clinical osteoporosis (fracture)"


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_no_number_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match=f"^T-score must be a finite number, not {bad}$"):
        t_score_category(bad)
    with pytest.raises(ValueError, match=r"^T-score must be a finite number"):
        bone_status(bad, fragility_vertebral_fracture=True)
