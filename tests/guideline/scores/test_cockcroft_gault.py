from __future__ import annotations

import math

import pytest

from vcf_logic.guideline.limits import ALENDRONATE_CLEARANCE, RISEDRONATE_CLEARANCE
from vcf_logic.guideline.scores.cockcroft_gault import (
    AGE_OF_NO_CLEARANCE,
    UMOL_L_PER_MG_DL,
    creatinine_clearance,
    creatinine_in_mg_dl,
)


@pytest.mark.parametrize(
    ("female", "age", "weight", "creatinine", "clearance"),
    [
        (False, 60, 80, 1.2, 74.07),
        (True, 45, 65, 0.9, 81.00),
        (False, 65, 70, 1.4, 52.08),
        (True, 45, 60, 0.9, 74.77),
        (True, 82, 50, 1.1, 31.12),
    ],
)
def test_worked_examples_hold_to_two_decimals(
    female: bool,  # noqa: FBT001 a column of the table
    age: float,
    weight: float,
    creatinine: float,
    clearance: float,
) -> None:
    computed = creatinine_clearance(age, weight, creatinine, female=female)

    assert computed == pytest.approx(clearance, abs=0.005)


@pytest.mark.parametrize(("age", "clearance"), [(80, 30), (82, 29), (70, 35), (72, 34)])
def test_limits_are_met_exactly(age: float, clearance: float) -> None:
    assert creatinine_clearance(age, 54, 1.5, female=False) == clearance


def test_the_fifth_example_allows_risedronate_but_not_alendronate() -> None:
    clearance = creatinine_clearance(82, 50, 1.1, female=True)

    assert RISEDRONATE_CLEARANCE <= clearance < ALENDRONATE_CLEARANCE


def test_nothing_is_rounded() -> None:
    assert creatinine_clearance(45, 65, 0.9, female=True) == pytest.approx(80.99923, abs=1e-5)


def test_a_creatinine_in_umol_gives_the_same_clearance() -> None:
    creatinine = creatinine_in_mg_dl(132.6)

    assert creatinine == pytest.approx(1.5, rel=1e-12)
    assert creatinine_clearance(80, 54, creatinine, female=False) == pytest.approx(30, rel=1e-12)


def test_the_conversion_is_that_of_the_molar_mass() -> None:
    assert pytest.approx(10_000 / 113.12, abs=0.005) == UMOL_L_PER_MG_DL


@pytest.mark.parametrize("age", [0, math.nextafter(AGE_OF_NO_CLEARANCE, 0)])
def test_an_age_within_the_formula_is_accepted(age: float) -> None:
    assert creatinine_clearance(age, 54, 1.5, female=False) > 0


@pytest.mark.parametrize("age", [140, 141, -1, math.nan, math.inf, -math.inf])
def test_an_age_outside_the_formula_is_refused(age: float) -> None:
    with pytest.raises(ValueError, match=f"^age must be from 0 to under 140 years, not {age}$"):
        creatinine_clearance(age, 54, 1.5, female=False)


@pytest.mark.parametrize("bad", [0, -1, math.nan, math.inf])
def test_a_weight_that_is_none_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match=f"^weight must be .* more than 0 kg, not {bad}$"):
        creatinine_clearance(80, bad, 1.5, female=False)


@pytest.mark.parametrize("bad", [0, -1, math.nan, math.inf])
def test_a_creatinine_that_is_none_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match=f"^creatinine must be .* 0 mg/dL, not {bad}$"):
        creatinine_clearance(80, 54, bad, female=False)
    with pytest.raises(ValueError, match=f"^creatinine must be .* 0 µmol/L, not {bad}$"):
        creatinine_in_mg_dl(bad)
