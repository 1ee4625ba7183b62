from __future__ import annotations

import pytest

from vcf_logic.guideline.scores.sins import (
    Alignment,
    Collapse,
    Lesion,
    Location,
    Pain,
    Posterolateral,
    SinsFindings,
    Stability,
    Vertebra,
    location_of,
    sins_score,
)

HALF_INVOLVED = Collapse.NONE_BUT_MORE_THAN_HALF_INVOLVED
Items = tuple[Vertebra, Pain, Lesion, Alignment, Collapse, Posterolateral]
CASES: list[tuple[Items, int, Stability]] = [
    (
        (
            Vertebra.L1,
            Pain.MECHANICAL,
            Lesion.LYTIC,
            Alignment.NEW_DEFORMITY,
            Collapse.MORE_THAN_HALF,
            Posterolateral.UNILATERAL,
        ),
        14,
        Stability.UNSTABLE,
    ),
    (
        (
            Vertebra.L3,
            Pain.OCCASIONAL_NOT_MECHANICAL,
            Lesion.MIXED,
            Alignment.NORMAL,
            Collapse.LESS_THAN_HALF,
            Posterolateral.NONE,
        ),
        6,
        Stability.STABLE,
    ),
    (
        (
            Vertebra.T8,
            Pain.MECHANICAL,
            Lesion.LYTIC,
            Alignment.NORMAL,
            HALF_INVOLVED,
            Posterolateral.NONE,
        ),
        7,
        Stability.POTENTIALLY_UNSTABLE,
    ),
    (
        (
            Vertebra.L1,
            Pain.MECHANICAL,
            Lesion.LYTIC,
            Alignment.NEW_DEFORMITY,
            Collapse.LESS_THAN_HALF,
            Posterolateral.NONE,
        ),
        12,
        Stability.POTENTIALLY_UNSTABLE,
    ),
    (
        (
            Vertebra.L1,
            Pain.MECHANICAL,
            Lesion.LYTIC,
            Alignment.NEW_DEFORMITY,
            Collapse.LESS_THAN_HALF,
            Posterolateral.UNILATERAL,
        ),
        13,
        Stability.UNSTABLE,
    ),
    (
        (
            Vertebra.L2,
            Pain.NONE,
            Lesion.BLASTIC,
            Alignment.NORMAL,
            Collapse.NONE,
            Posterolateral.NONE,
        ),
        2,
        Stability.STABLE,
    ),
]


def findings(items: Items) -> SinsFindings:
    level, pain, lesion, alignment, collapse, posterolateral = items
    return SinsFindings(
        location=location_of(level),
        pain=pain,
        lesion=lesion,
        alignment=alignment,
        collapse=collapse,
        posterolateral=posterolateral,
    )


@pytest.mark.parametrize(("items", "total", "stability"), CASES)
def test_worked_examples(items: Items, total: int, stability: Stability) -> None:
    score = sins_score(findings(items))

    assert (score.total, score.stability) == (total, stability)
    assert score.surgical_consultation is (total >= 7)


def test_the_total_runs_from_0_to_18() -> None:
    highest = SinsFindings(
        location=Location.JUNCTIONAL,
        pain=Pain.MECHANICAL,
        lesion=Lesion.LYTIC,
        alignment=Alignment.SUBLUXATION_OR_TRANSLATION,
        collapse=Collapse.MORE_THAN_HALF,
        posterolateral=Posterolateral.BILATERAL,
    )
    lowest = SinsFindings(
        location=Location.RIGID,
        pain=Pain.NONE,
        lesion=Lesion.BLASTIC,
        alignment=Alignment.NORMAL,
        collapse=Collapse.NONE,
        posterolateral=Posterolateral.NONE,
    )

    assert (sins_score(lowest).total, sins_score(highest).total) == (0, 18)
    assert sins_score(lowest).stability is Stability.STABLE
    assert sins_score(highest).stability is Stability.UNSTABLE


LOCATIONS = {
    Location.JUNCTIONAL: "OCCIPUT C1 C2 C7 T1 T2 T11 T12 L1 L5 S1",
    Location.MOBILE: "C3 C4 C5 C6 L2 L3 L4",
    Location.SEMI_RIGID: "T3 T4 T5 T6 T7 T8 T9 T10",
    Location.RIGID: "S2 S3 S4 S5",
}


@pytest.mark.parametrize("level", Vertebra, ids=lambda level: level.name)
def test_every_level_lies_in_its_region(level: Vertebra) -> None:
    region = location_of(level)

    assert level.name in LOCATIONS[region].split()


def test_l1_and_l5_are_junctional_and_the_levels_between_are_mobile() -> None:
    lumbar = [Vertebra.L1, Vertebra.L2, Vertebra.L3, Vertebra.L4, Vertebra.L5]

    assert [location_of(level).value for level in lumbar] == [3, 2, 2, 2, 3]


def test_the_same_lesion_is_unstable_at_l1_and_not_at_l2() -> None:
    at_l1, *_ = CASES[4]
    at_l2 = (Vertebra.L2, *at_l1[1:])

    assert sins_score(findings(at_l1)).stability is Stability.UNSTABLE
    assert sins_score(findings(at_l2)).stability is Stability.POTENTIALLY_UNSTABLE


def test_a_collapse_of_exactly_half_has_no_points_of_its_own() -> None:
    assert {choice.name for choice in Collapse} == {
        "MORE_THAN_HALF",
        "LESS_THAN_HALF",
        "NONE_BUT_MORE_THAN_HALF_INVOLVED",
        "NONE",
    }
