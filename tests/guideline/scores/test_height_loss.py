from __future__ import annotations

import math
from collections.abc import Callable
from functools import partial

import pytest

from vcf_logic.guideline.scores.genant import GenantGrade, genant_grade
from vcf_logic.guideline.scores.height_loss import (
    anterior_height_loss,
    kyphosis_angle,
    wedge_angle,
    wedge_height_loss,
    wedge_ratio,
)

TO_ONE_DECIMAL = 0.05
TO_TWO_DECIMALS = 0.005


def test_the_wedge_ratio_of_the_published_mean_heights_is_77() -> None:
    ratio = wedge_ratio(anterior_mm=23.8, posterior_mm=30.9)

    assert ratio == pytest.approx(77.0, abs=TO_ONE_DECIMAL)


@pytest.mark.parametrize(
    ("anterior", "posterior", "loss", "grade"),
    [(23.8, 30.9, 23.0, 1), (20.2, 30.8, 34.4, 2), (13.3, 28.6, 53.5, 3)],
)
def test_worked_examples_of_wedge_height_loss(
    anterior: float, posterior: float, loss: float, grade: int
) -> None:
    computed = wedge_height_loss(anterior_mm=anterior, posterior_mm=posterior)

    assert computed == pytest.approx(loss, abs=TO_ONE_DECIMAL)
    assert genant_grade(computed) is GenantGrade(grade)


@pytest.mark.parametrize(
    ("anterior", "above", "below", "loss"),
    [(18, 26, 28, 33.33), (24, 25, 27, 7.69), (14, 26, 28, 48.15), (21.6, 27, 27, 20.00)],
)
def test_worked_examples_of_anterior_height_loss(
    anterior: float, above: float, below: float, loss: float
) -> None:
    computed = anterior_height_loss(anterior_mm=anterior, above_mm=above, below_mm=below)

    assert computed == pytest.approx(loss, abs=TO_TWO_DECIMALS)


def test_a_loss_of_exactly_20_per_cent_is_genant_grade_1() -> None:
    loss = anterior_height_loss(anterior_mm=21.6, above_mm=26, below_mm=28)

    assert loss == 20
    assert genant_grade(loss) is GenantGrade.GRADE_1


@pytest.mark.parametrize(
    ("anterior", "posterior", "depth", "angle"),
    [
        (25, 25, 34, 0.0),
        (20, 26, 34, 10.1),
        (13.3, 28.6, 34, 25.4),
        (23.8, 30.9, 33.8, 12.0),
        (20.2, 30.8, 35.7, 16.9),
    ],
)
def test_worked_examples_of_the_wedge_angle(
    anterior: float, posterior: float, depth: float, angle: float
) -> None:
    computed = wedge_angle(anterior_mm=anterior, posterior_mm=posterior, depth_mm=depth)

    assert computed == pytest.approx(angle, abs=TO_ONE_DECIMAL)


def test_a_taller_front_turns_losses_and_wedge_angle_negative() -> None:
    assert wedge_height_loss(anterior_mm=28, posterior_mm=25) < 0
    assert anterior_height_loss(anterior_mm=28, above_mm=26, below_mm=27) < 0
    assert wedge_angle(anterior_mm=28, posterior_mm=25, depth_mm=34) < 0


@pytest.mark.parametrize(
    ("upper", "lower", "angle"),
    [(0.10, -0.15, 14.24), (0.3, -0.1, 22.41), (-0.05, 0.05, 5.72), (0.2, 0.2, 0)],
)
def test_worked_examples_of_the_kyphosis_angle_in_either_order(
    upper: float, lower: float, angle: float
) -> None:
    assert kyphosis_angle(upper, lower) == pytest.approx(angle, abs=TO_TWO_DECIMALS)
    assert kyphosis_angle(lower, upper) == kyphosis_angle(upper, lower)


HEIGHTS: list[tuple[Callable[..., float], str]] = [
    (partial(wedge_ratio, posterior_mm=30), "anterior_mm"),
    (partial(wedge_ratio, anterior_mm=20), "posterior_mm"),
    (partial(wedge_height_loss, posterior_mm=30), "anterior_mm"),
    (partial(wedge_height_loss, anterior_mm=20), "posterior_mm"),
    (partial(anterior_height_loss, above_mm=26, below_mm=28), "anterior_mm"),
    (partial(anterior_height_loss, anterior_mm=20, below_mm=28), "above_mm"),
    (partial(anterior_height_loss, anterior_mm=20, above_mm=26), "below_mm"),
    (partial(wedge_angle, posterior_mm=30, depth_mm=34), "anterior_mm"),
    (partial(wedge_angle, anterior_mm=20, depth_mm=34), "posterior_mm"),
    (partial(wedge_angle, anterior_mm=20, posterior_mm=30), "depth_mm"),
]
NAMES = {
    "anterior_mm": "anterior height",
    "posterior_mm": "posterior height",
    "above_mm": "anterior height above",
    "below_mm": "anterior height below",
    "depth_mm": "endplate depth",
}


@pytest.mark.parametrize(("formula", "argument"), HEIGHTS)
@pytest.mark.parametrize("bad", [0, -1, math.nan, math.inf])
def test_a_length_that_is_none_is_refused_by_name(
    formula: Callable[..., float], argument: str, bad: float
) -> None:
    message = f"^{NAMES[argument]} must be a finite number of more than 0 mm, not {bad}$"
    with pytest.raises(ValueError, match=message):
        formula(**{argument: bad})


@pytest.mark.parametrize("bad", [math.nan, math.inf, -math.inf])
def test_a_line_without_a_slope_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match=f"^upper slope must be a finite number, not {bad}$"):
        kyphosis_angle(bad, 0.1)
    with pytest.raises(ValueError, match=f"^lower slope must be a finite number, not {bad}$"):
        kyphosis_angle(0.1, bad)
