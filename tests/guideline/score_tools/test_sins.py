from __future__ import annotations

import pytest

from tests.guideline.score_tools.asking import ask, keys, result
from vcf_logic.engine.headline import Alarm

SINS = {
    "sins_tumour": "yes",
    "sins_level": "L1",
    "sins_pain": "MECHANICAL",
    "sins_lesion": "LYTIC",
    "sins_alignment": "NEW_DEFORMITY",
    "sins_collapse": "LESS_THAN_HALF",
    "sins_posterolateral": "NONE",
}
QUIET = {
    "sins_level": "L2",
    "sins_pain": "NONE",
    "sins_lesion": "BLASTIC",
    "sins_alignment": "NORMAL",
    "sins_collapse": "NONE",
}
SINS_CASES = [
    (
        {"sins_collapse": "MORE_THAN_HALF", "sins_posterolateral": "UNILATERAL"},
        "14 points Unstable",
    ),
    (
        {
            "sins_level": "L3",
            "sins_pain": "OCCASIONAL_NOT_MECHANICAL",
            "sins_lesion": "MIXED",
            "sins_alignment": "NORMAL",
        },
        "6 points Stable",
    ),
    (
        {
            "sins_level": "T8",
            "sins_alignment": "NORMAL",
            "sins_collapse": "NONE_BUT_MORE_THAN_HALF_INVOLVED",
        },
        "7 points Potentially unstable",
    ),
    ({}, "12 points Potentially unstable"),
    ({"sins_posterolateral": "UNILATERAL"}, "13 points Unstable"),
    (QUIET, "2 points Stable"),
]


@pytest.mark.parametrize(("changed", "said"), SINS_CASES)
def test_sins(changed: dict[str, str], said: str) -> None:
    made = result("sins", **SINS | changed)
    (measure,) = made.measures
    *items, total = measure.working

    assert f"{measure.value} {measure.meaning}".startswith(said)
    assert sum(int(line.rsplit(": ", 1)[1]) for line in items) == int(measure.value.split()[0])
    assert total == f"Total: {measure.value.split()[0]} of 18"
    assert ("consultation" in measure.meaning) == (int(measure.value.split()[0]) >= 7)


def test_the_level_names_its_region() -> None:
    (measure,) = result("sins", **SINS).measures

    assert measure.working[0] == "Level of the lesion (L1, junctional): 3"


@pytest.mark.parametrize("item", [key for key in SINS if key != "sins_tumour"])
def test_one_item_not_known_means_no_total_and_the_referral_all_the_same(item: str) -> None:
    made = result("sins", **{key: value for key, value in SINS.items() if key != item})

    assert made.measures == ()
    assert keys(made.needed) == {item}
    assert made.alert
    assert made.alert.alarm is Alarm.IMMEDIATE
    assert made.carry


def test_without_a_tumour_there_is_no_score_at_all() -> None:
    made = result("sins", **SINS | {"sins_tumour": "no"})

    assert made.measures == ()
    assert "never for an osteoporotic fracture" in made.none_because
    assert made.carry is None
    assert "surgeon today" in made.cautions[0].text


def test_a_tumour_nobody_asked_about_gives_no_score_and_is_not_excluded() -> None:
    made = result("sins", **{key: value for key, value in SINS.items() if key != "sins_tumour"})

    assert made.measures == ()
    assert keys(made.needed) == {"sins_tumour"}
    assert made.alert
    assert made.alert.alarm is Alarm.UNDETERMINED
    assert made.carry is None


@pytest.mark.parametrize(
    ("changed", "carries"),
    [
        (QUIET, {"pathologic_suspected": "yes"}),
        ({}, {"pathologic_suspected": "yes"}),
        (
            {"sins_posterolateral": "UNILATERAL"},
            {"pathologic_suspected": "yes", "spinal_instability": "yes"},
        ),
    ],
)
def test_sins_carries_the_tumour_and_from_13_points_on_instability(
    changed: dict[str, str], carries: dict[str, str]
) -> None:
    assert ask("sins", **SINS | changed)["carries"] == carries
