from __future__ import annotations

import pytest

from tests.guideline.score_tools.asking import keys, only, result, values


@pytest.mark.parametrize(
    ("loss", "grade"),
    [
        ("19.9", 0),
        ("20", 1),
        ("24.99", 1),
        ("25", 2),
        ("33.3", 2),
        ("40", 2),
        ("40.1", 3),
        ("48.1", 3),
    ],
)
def test_a_reported_loss_is_graded_at_its_edges(loss: str, grade: int) -> None:
    assert f"Genant grade {grade} " in only("vertebral-height", reduction_percent=loss)


@pytest.mark.parametrize(
    ("front", "back", "said"),
    [
        ("23.8", "30.9", "23.0% Genant grade 1 "),
        ("20.2", "30.8", "34.4% Genant grade 2 "),
        ("13.3", "28.6", "53.5% Genant grade 3 "),
        ("30", "30", "0.0% Genant grade 0 "),
        ("33", "30", "−10.0% The front is the taller one"),
    ],
)
def test_wedge_height_loss(front: str, back: str, said: str) -> None:
    assert only("vertebral-height", anterior_mm=front, posterior_mm=back).startswith(said)


@pytest.mark.parametrize(
    ("front", "above", "below", "said"),
    [
        ("18", "26", "28", "33.3% Genant grade 2 "),
        ("24", "25", "27", "7.7% Genant grade 0 "),
        ("14", "26", "28", "48.1% Genant grade 3 "),
        ("21.6", "27", "27", "20.0% Genant grade 1 "),
        ("21.601", "27", "27", "19.996% Genant grade 0 "),
        ("26.3", "26.3", "26.3", "0.0% Genant grade 0 "),
    ],
)
def test_loss_against_the_neighbours(front: str, above: str, below: str, said: str) -> None:
    form = {"anterior_mm": front, "above_mm": above, "below_mm": below}

    assert only("vertebral-height", **form).startswith(said)


@pytest.mark.parametrize(
    ("front", "back", "angle"),
    [
        ("25", "25", "0.0 degrees"),
        ("20", "26", "10.1 degrees"),
        ("13.3", "28.6", "25.4 degrees"),
        ("26", "20", "−10.1 degrees"),
    ],
)
def test_wedge_angle(front: str, back: str, angle: str) -> None:
    form = {"anterior_mm": front, "posterior_mm": back, "depth_mm": "34"}

    assert values("vertebral-height", **form)["Wedge angle"].startswith(angle)


@pytest.mark.parametrize(
    ("upper", "lower", "angle"),
    [
        ("0.10", "-0.15", "14.2 degrees"),
        ("0.3", "−0,1", "22.4 degrees"),
        ("-0.05", "0.05", "5.7 degrees"),
        ("0.2", "0.2", "0.0 degrees"),
    ],
)
def test_kyphosis_angle(upper: str, lower: str, angle: str) -> None:
    said = only("vertebral-height", upper_slope=upper, lower_slope=lower)

    assert said.startswith(angle)


@pytest.mark.parametrize(
    ("form", "needed"),
    [
        ({}, {"anterior_mm", "posterior_mm"}),
        ({"anterior_mm": "20"}, {"posterior_mm"}),
        ({"anterior_mm": "20", "posterior_mm": "26"}, set()),
        ({"anterior_mm": "20", "above_mm": "26"}, {"below_mm"}),
        (
            {"posterior_mm": "20", "depth_mm": "30", "lower_slope": "1"},
            {"anterior_mm", "upper_slope"},
        ),
        ({"reduction_percent": "20"}, set()),
    ],
)
def test_only_what_was_begun_is_asked_for(form: dict[str, str], needed: set[str]) -> None:
    assert keys(result("vertebral-height", **form).needed) == needed


def test_a_height_is_no_judgement_so_nothing_is_carried() -> None:
    made = result("vertebral-height", reduction_percent="60")

    assert made.carry is None
    assert keys(made.informs) == {
        "significant_deformity",
        "progressive_kyphosis",
        "canal_compromise_with_severe_collapse",
    }
    assert "surgeon today" in made.cautions[0].text
