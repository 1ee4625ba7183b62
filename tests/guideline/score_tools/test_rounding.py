from __future__ import annotations

import math

import pytest

from vcf_logic.engine.scoring import exact, rounded


@pytest.mark.parametrize(
    ("value", "limits", "shown"),
    [
        (29.96, (30,), "29.96"),
        (29.9999999, (30,), "29.9999999"),
        (30.000000000000004, (30,), "30.0"),
        (30.04, (30,), "30.04"),
        (29.94, (30,), "29.9"),
        (-0.04, (0,), "−0.04"),
        (31.12, (), "31.1"),
    ],
)
def test_rounding_never_crosses_a_limit(
    value: float, limits: tuple[float, ...], shown: str
) -> None:
    assert rounded(value, 1, limits) == shown


def test_rounding_ends_where_doubles_do() -> None:
    assert rounded(math.nextafter(30, 0), 1, (30,)) == "30.0"
    assert len(rounded(1e-15, 1, (0,))) == 14


def test_a_converted_number_is_shown_without_noise() -> None:
    assert exact(132.6 / 88.4) == "1.5"
    assert exact(-0.1) == "−0.1"
