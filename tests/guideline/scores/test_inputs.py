from __future__ import annotations

import math

import pytest

from vcf_logic.guideline.scores.inputs import LARGEST, finite, positive, whole, within

no_number = pytest.mark.parametrize(
    "value", [math.nan, math.inf, -math.inf, 10**400], ids=["nan", "inf", "-inf", "too-big"]
)


@pytest.mark.parametrize("value", [-LARGEST, -1, 0, LARGEST])
def test_a_finite_number_is_returned(value: float) -> None:
    assert finite("slope", value) == value


@no_number
def test_no_number_is_not_finite(value: float) -> None:
    with pytest.raises(ValueError, match=f"^slope must be a finite number, not {value}$"):
        finite("slope", value)


@pytest.mark.parametrize("value", [5e-324, 1, LARGEST])
def test_more_than_zero_is_positive(value: float) -> None:
    assert positive("weight", value, "kg") == value


@pytest.mark.parametrize("value", [0, -5e-324, -50])
def test_zero_and_less_is_not_positive(value: float) -> None:
    with pytest.raises(ValueError, match=rf"^weight must be .* more than 0 kg, not {value}$"):
        positive("weight", value, "kg")


@no_number
def test_no_number_is_not_positive(value: float) -> None:
    with pytest.raises(ValueError, match=r"^weight must be a finite number"):
        positive("weight", value, "kg")


@pytest.mark.parametrize("value", [0, 0.5, 10])
def test_both_ends_of_a_range_are_allowed(value: float) -> None:
    assert within("pain", value, 0, 10) == value


@pytest.mark.parametrize("value", [-0.1, 10.1])
def test_beyond_the_ends_is_refused(value: float) -> None:
    with pytest.raises(ValueError, match=f"^pain must be a number from 0 to 10, not {value}$"):
        within("pain", value, 0, 10)


@no_number
def test_no_number_is_in_no_range(value: float) -> None:
    with pytest.raises(ValueError, match=r"^pain must be a number from 0 to 10"):
        within("pain", value, 0, 10)


def test_a_whole_number_starts_at_its_lowest() -> None:
    assert whole("class", 1, low=1) == 1


@pytest.mark.parametrize("value", [0, 2.5, 2.0, True, math.nan, math.inf])
def test_what_is_too_low_or_not_whole_is_refused(value: int) -> None:
    with pytest.raises(ValueError, match=f"^class must be a whole number .* 1, not {value}$"):
        whole("class", value, low=1)
