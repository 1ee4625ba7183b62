from __future__ import annotations

import math
from dataclasses import replace
from typing import Any

import pytest

from vcf_logic.engine.truth import Truth
from vcf_logic.guideline.scores.of_score import (
    VERSION,
    Neurology,
    OfAdvice,
    OfFindings,
    OfItem,
    OfType,
    of_score,
)

CONSERVATIVE, EITHER, SURGERY = OfAdvice.CONSERVATIVE, OfAdvice.EITHER, OfAdvice.SURGERY
CASES = {
    "1": (
        OfFindings(
            morphology=OfType.OF2,
            t_score=-2.8,
            progression=False,
            pain_vas=3,
            mobilised=True,
            asa=2,
            mfi=1,
        ),
        1,
        CONSERVATIVE,
    ),
    "2": (
        OfFindings(
            morphology=OfType.OF3, t_score=-3.4, progression=False, pain_vas=6, mobilised=True
        ),
        6,
        EITHER,
    ),
    "3": (
        OfFindings(
            morphology=OfType.OF4,
            t_score=-3.2,
            progression=True,
            pain_vas=8,
            mobilised=False,
            mfi=3,
            anticoagulated=True,
        ),
        10,
        SURGERY,
    ),
    "4": (
        OfFindings(
            morphology=OfType.OF3, t_score=-2.5, progression=False, pain_vas=4, mobilised=True
        ),
        3,
        CONSERVATIVE,
    ),
    "5, all else unknown": (OfFindings(morphology=OfType.OF2), 4, CONSERVATIVE),
    "6, health capped": (
        OfFindings(
            morphology=OfType.OF5,
            t_score=-3.5,
            progression=True,
            pain_vas=8,
            neurology=Neurology.N2_TO_N4,
            mobilised=False,
            asa=4,
            mfi=3,
            anticoagulated=True,
        ),
        14,
        SURGERY,
    ),
    "7, on the edges": (
        OfFindings(
            morphology=OfType.OF3, t_score=-3.0, progression=False, pain_vas=5, mobilised=True
        ),
        5,
        CONSERVATIVE,
    ),
}
KNOWN = OfFindings(
    morphology=OfType.OF1,
    t_score=-2.0,
    qct_hu=120,
    progression=False,
    pain_vas=2,
    neurology=Neurology.NO_DEFICIT,
    mobilised=True,
    asa=2,
    mfi=1,
    anticoagulated=False,
)


@pytest.mark.parametrize(("findings", "total", "advice"), CASES.values(), ids=CASES)
def test_worked_examples(findings: OfFindings, total: int, advice: OfAdvice) -> None:
    score = of_score(findings)

    assert (score.total, score.advice) == (total, advice)


@pytest.mark.parametrize(("morphology", "points"), list(zip(OfType, [2, 4, 6, 8, 10], strict=True)))
def test_each_type_scores_two_more(morphology: OfType, points: int) -> None:
    assert of_score(OfFindings(morphology=morphology)).total == points


ITEMS: list[tuple[dict[str, Any], int]] = [
    ({"t_score": math.nextafter(-3.0, -4)}, 1),
    ({"t_score": -3.0}, 0),
    ({"qct_hu": 90}, 1),
    ({"qct_hu": math.nextafter(90, 91)}, 0),
    ({"t_score": -2.0, "qct_hu": 90}, 1),
    ({"t_score": -3.1, "qct_hu": 120}, 1),
    ({"t_score": -3.1, "qct_hu": 80}, 1),
    ({"t_score": -2.0, "qct_hu": 120}, 0),
    ({"progression": True}, 1),
    ({"progression": False}, -1),
    ({"pain_vas": 5}, 1),
    ({"pain_vas": math.nextafter(5, 0)}, -1),
    ({"pain_vas": 0}, -1),
    ({"pain_vas": 10}, 1),
    ({"neurology": Neurology.N2_TO_N4}, 2),
    ({"neurology": Neurology.OTHER_DEFICIT}, 0),
    ({"neurology": Neurology.NO_DEFICIT}, 0),
    ({"mobilised": False}, 1),
    ({"mobilised": True}, -1),
    ({"asa": 4}, -1),
    ({"asa": 3}, 0),
    ({"asa": 1}, 0),
    ({"mfi": 3}, -1),
    ({"mfi": 2}, 0),
    ({"mfi": 0}, 0),
    ({"anticoagulated": True}, -1),
    ({"anticoagulated": False}, 0),
    ({"asa": 4, "mfi": 3}, -2),
    ({"asa": 4, "anticoagulated": True}, -2),
    ({"mfi": 3, "anticoagulated": True}, -2),
    ({"asa": 4, "mfi": 3, "anticoagulated": True}, -2),
]


@pytest.mark.parametrize(("finding", "points"), ITEMS, ids=str)
def test_both_sides_of_each_item(finding: dict[str, Any], points: int) -> None:
    without = OfFindings(morphology=OfType.OF3)

    assert of_score(replace(without, **finding)).total - of_score(without).total == points


def test_the_lowest_total_is_below_zero_and_conservative() -> None:
    score = of_score(replace(KNOWN, asa=4, mfi=3))

    assert (score.total, score.advice) == (-3, CONSERVATIVE)


@pytest.mark.parametrize(
    ("progression", "advice"), [(False, CONSERVATIVE), (None, EITHER), (True, SURGERY)], ids=str
)
def test_below_six_is_conservative_six_is_either_and_above_is_surgery(
    progression: bool | None,  # noqa: FBT001 a column of the table
    advice: OfAdvice,
) -> None:
    score = of_score(OfFindings(morphology=OfType.OF3, progression=progression))

    assert score.advice is advice


def test_what_is_not_known_is_named() -> None:
    assert of_score(KNOWN).unknown == ()
    assert of_score(OfFindings(morphology=OfType.OF2)).unknown == tuple(OfItem)[1:]


@pytest.mark.parametrize("measured", [{"t_score": -2.0}, {"qct_hu": 120}], ids=str)
def test_one_measure_of_bone_density_settles_it(measured: dict[str, Any]) -> None:
    findings = replace(KNOWN, t_score=None, qct_hu=None)

    assert of_score(findings).unknown == (OfItem.BONE_DENSITY,)
    assert of_score(replace(findings, **measured)).unknown == ()


@pytest.mark.parametrize(
    ("morphology", "neurology", "referral"),
    [
        (OfType.OF5, Neurology.NO_DEFICIT, Truth.YES),
        (OfType.OF5, None, Truth.YES),
        (OfType.OF4, Neurology.N2_TO_N4, Truth.YES),
        (OfType.OF1, Neurology.OTHER_DEFICIT, Truth.YES),
        (OfType.OF4, None, Truth.UNKNOWN),
        (OfType.OF4, Neurology.NO_DEFICIT, Truth.NO),
    ],
)
def test_of5_and_every_deficit_are_referred_and_unknown_is_not_no(
    morphology: OfType, neurology: Neurology | None, referral: Truth
) -> None:
    findings = replace(KNOWN, morphology=morphology, neurology=neurology)

    assert of_score(findings).immediate_referral is referral


def test_a_conservative_total_does_not_silence_the_referral() -> None:
    score = of_score(replace(KNOWN, neurology=Neurology.N2_TO_N4))

    assert score.advice is CONSERVATIVE
    assert score.immediate_referral is Truth.YES


BAD: list[tuple[str, float, str]] = [
    *(("t_score", bad, "T-score must be a finite") for bad in (math.nan, math.inf, -math.inf)),
    *(("qct_hu", bad, r"qCT density \(HU\) must be a finite") for bad in (math.nan, math.inf)),
    *(
        ("pain_vas", bad, r"pain \(VAS\) must be a number from 0 to 10")
        for bad in (-0.1, 10.1, math.nan, math.inf)
    ),
    *(("asa", bad, "ASA class must be a whole .* 1") for bad in (0, 3.5, math.nan, math.inf)),
    *(
        ("mfi", bad, "modified frailty index must be a whole .* 0")
        for bad in (-1, 0.27, math.nan, math.inf)
    ),
]


@pytest.mark.parametrize(("name", "value", "message"), BAD)
def test_a_bad_number_is_refused_by_name_and_value(name: str, value: float, message: str) -> None:
    bad: dict[str, Any] = {name: value}
    with pytest.raises(ValueError, match=f"^{message}.*, not {value}$"):
        OfFindings(morphology=OfType.OF3, **bad)


def test_the_version_says_modified_and_not_validated() -> None:
    assert "modified" in VERSION
    assert "not validated, reference only" in VERSION
