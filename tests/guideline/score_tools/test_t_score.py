from __future__ import annotations

import pytest

from tests.guideline.score_tools.asking import ask, result


@pytest.mark.parametrize(
    ("score", "category"),
    [
        ("-0.9", "Normal"),
        ("-1.0", "Low bone mass"),
        ("-2.4", "Low bone mass"),
        ("-2.49", "Low bone mass"),
        ("-2.5", "Osteoporosis"),
        ("-3.4", "Osteoporosis"),
    ],
)
@pytest.mark.parametrize("fractured", ["no", ""])
def test_t_score_categories(score: str, category: str, fractured: str) -> None:
    made = result("t-score", t_score=score, fragility_vertebral_fracture=fractured)

    assert [one.value for one in made.measures] == [category]
    assert bool(made.cautions) == (not fractured)


def test_a_fragility_fracture_comes_before_a_normal_t_score() -> None:
    made = result("t-score", t_score="-0.5", fragility_vertebral_fracture="yes")

    assert [one.value for one in made.measures] == ["Clinical osteoporosis (fracture)", "Normal"]


def test_osteoporosis_by_the_t_score_needs_no_fracture_to_be_called_so() -> None:
    made = result("t-score", t_score="-2.5", fragility_vertebral_fracture="yes")

    assert [one.value for one in made.measures] == ["Osteoporosis"]


def test_only_the_t_score_is_carried() -> None:
    reply = ask("t-score", t_score="-0.5", fragility_vertebral_fracture="yes")

    assert reply["carries"] == {"t_score": "-0.5"}
    assert ask("t-score", t_score="unknown")["carries"] == {}
