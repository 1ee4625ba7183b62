from __future__ import annotations

import math

import pytest

from vcf_logic.guideline.scores.genant import GenantGrade, genant_grade


@pytest.mark.parametrize(
    ("reduction", "grade"),
    [
        (0, 0),
        (19.9, 0),
        (20.0, 1),
        (24.99, 1),
        (25.0, 2),
        (33.3, 2),
        (40.0, 2),
        (40.1, 3),
        (48.1, 3),
        (100, 3),
    ],
)
def test_worked_examples_and_both_sides_of_each_limit(reduction: float, grade: int) -> None:
    assert genant_grade(reduction) is GenantGrade(grade)


@pytest.mark.parametrize(("limit", "grade"), [(20.0, 1), (25.0, 2), (40.0, 2)])
@pytest.mark.parametrize("towards", [0, 100])
def test_the_last_bit_of_a_computed_reduction_decides_nothing(
    limit: float, grade: int, towards: float
) -> None:
    assert genant_grade(math.nextafter(limit, towards)) is GenantGrade(grade)


@pytest.mark.parametrize("bad", [-0.1, 100.1, math.nan, math.inf, -math.inf])
def test_what_is_no_reduction_is_refused(bad: float) -> None:
    with pytest.raises(ValueError, match=rf"^height reduction \(%\) .* 0 to 100, not {bad}$"):
        genant_grade(bad)
