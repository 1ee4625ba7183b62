from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as some

from tests.guideline.score_tools.asking import ask, only, patient, result, samples
from vcf_logic.engine.headline import Alarm
from vcf_logic.guideline.score_tools import BY_ID
from vcf_logic.guideline.score_tools.of_items import findings_of
from vcf_logic.guideline.score_tools.of_score import reach, referral
from vcf_logic.guideline.scores.of_score import of_score

OF_CASES = [
    ({"of_type": "OF2", "t_score": "-2.8", "progressive_kyphosis": "no", "of_pain_vas": "3",
      "of_mobilised": "yes", "of_asa": "2", "of_mfi": "1"}, "1 point Below 6"),
    ({"of_type": "OF3", "t_score": "-3.4", "progressive_kyphosis": "no", "of_pain_vas": "6",
      "of_mobilised": "yes"}, "6 points 6, which"),
    ({"of_type": "OF4", "t_score": "-3.2", "progressive_kyphosis": "yes", "of_pain_vas": "8",
      "of_mobilised": "no", "of_mfi": "3", "of_anticoagulated": "yes"}, "10 points Above 6"),
    ({"of_type": "OF3", "t_score": "-2.5", "progressive_kyphosis": "no", "of_pain_vas": "4",
      "of_mobilised": "yes"}, "3 points Below 6"),
    ({"of_type": "OF2"}, "4 points Below 6"),
    ({"of_type": "OF5", "t_score": "-3.5", "progressive_kyphosis": "yes", "of_pain_vas": "8",
      "of_neurology": "n2_n4", "of_mobilised": "no", "of_asa": "4", "of_mfi": "3",
      "of_anticoagulated": "yes"}, "14 points Above 6"),
    ({"of_type": "OF3", "t_score": "-3.0", "progressive_kyphosis": "no", "of_pain_vas": "5",
      "of_mobilised": "yes"}, "5 points Below 6"),
    ({"of_type": "OF1", "progressive_kyphosis": "no", "of_pain_vas": "0", "of_mobilised": "yes",
      "of_asa": "4", "of_mfi": "3"}, "−3 points Below 6"),
]  # fmt: skip


@pytest.mark.parametrize(("form", "said"), OF_CASES)
def test_of_scores(form: dict[str, str], said: str) -> None:
    assert only("of-score", **form).startswith(said)


def of_lines(**form: str) -> tuple[str, ...]:
    (measure,) = result("of-score", **form).measures
    return measure.working


@pytest.mark.parametrize("form", [form for form, _ in OF_CASES])
def test_the_points_of_the_items_add_up_to_the_total(form: dict[str, str]) -> None:
    *items, total = [line.rsplit(": ", 1)[1].replace("−", "-") for line in of_lines(**form)]

    assert sum(map(int, items)) == int(total)


def test_every_item_names_its_answer_and_its_points() -> None:
    form = OF_CASES[5][0] | {"of_qct_hu": "85"}

    assert of_lines(**form) == (
        "Type OF5: 10",
        "Bone density (−3.5 SD, 85 HU): +1",
        "Progression of the deformity (yes): +1",
        "Pain under analgesia (8 out of 10): +1",
        "Neurological symptoms (symptoms of N2 to N4): +2",
        "Mobilised under analgesia (no): +1",
        "ASA class (4 of 6): −1",
        "Modified frailty index (3 items): −1",
        "Anticoagulation (yes): −1",
        "ASA, frailty and anticoagulation take 2 at most: +1",
        "Total: 14",
    )


def test_unknown_items_are_named_with_what_the_total_could_become() -> None:
    said = result("of-score", of_type="OF2").unknown

    assert said.startswith("Not known, and counted as 0: bone density, progression")
    assert "from −1 to 10, so what it reads as is open" in said


def test_a_total_that_cannot_change_its_reading_is_not_called_open() -> None:
    form = {**OF_CASES[0][0], "of_neurology": "none"}
    said = result("of-score", **form).unknown

    assert said.startswith("Not known, and counted as 0: anticoagulation.")
    assert said.endswith("the total can lie from 0 to 1.")
    assert result("of-score", **form, of_anticoagulated="no").unknown == ""


def test_a_density_on_ct_settles_the_item_without_a_t_score() -> None:
    settled = result("of-score", of_type="OF2", of_qct_hu="120").unknown

    assert "bone density" not in settled
    assert "from −1 to 9" in settled


@given(
    some.fixed_dictionaries(
        {fact.key: some.sampled_from(samples(fact)) for fact in BY_ID["of-score"].facts}
    )
)
def test_knowing_more_never_leaves_the_reach_that_was_told(form: dict[str, str]) -> None:
    findings = findings_of(patient("of-score", **form))
    if findings is None:
        return
    lowest, highest = reach(findings)

    assert lowest.total <= of_score(findings).total <= highest.total


@pytest.mark.parametrize(
    ("form", "alarm"),
    [
        ({"of_type": "OF5"}, Alarm.IMMEDIATE),
        ({"of_type": "OF1", "of_neurology": "other"}, Alarm.IMMEDIATE),
        ({"of_neurology": "n2_n4"}, Alarm.IMMEDIATE),
        ({"of_type": "OF1"}, Alarm.UNDETERMINED),
        ({"of_neurology": "none"}, Alarm.UNDETERMINED),
        ({}, Alarm.UNDETERMINED),
    ],
)
def test_the_referral_comes_before_the_total(form: dict[str, str], alarm: Alarm) -> None:
    alert = result("of-score", **form).alert

    assert alert
    assert alert.alarm is alarm


def test_only_an_examination_and_a_type_calm_the_referral() -> None:
    assert result("of-score", of_type="OF4", of_neurology="none").alert is None


@pytest.mark.parametrize("kind", ["OF1", "OF5"])
@pytest.mark.parametrize("nerves", ["none", "other", "n2_n4", ""])
def test_the_referral_is_that_of_the_formula(kind: str, nerves: str) -> None:
    known = patient("of-score", of_type=kind, of_neurology=nerves)
    findings = findings_of(known)

    assert findings
    assert referral(known) is of_score(findings).immediate_referral


@pytest.mark.parametrize(
    ("form", "carries"),
    [
        ({"of_type": "OF5"}, {"spinal_instability": "yes"}),
        ({"of_type": "OF1", "of_neurology": "other"}, {"neuro_status": "deficit"}),
        ({"of_type": "OF1", "of_neurology": "none", "progressive_kyphosis": "no"}, {}),
        (
            {"of_type": "OF1", "progressive_kyphosis": "yes", "t_score": "-2,8"},
            {"t_score": "-2,8", "progressive_kyphosis": "yes"},
        ),
    ],
)
def test_an_of_score_carries_alarms_and_no_reassurance(
    form: dict[str, str], carries: dict[str, str]
) -> None:
    assert ask("of-score", **form)["carries"] == carries
