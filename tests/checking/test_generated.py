"""Made-up patients by number."""

from __future__ import annotations

from collections import Counter, defaultdict
from typing import Any

import pytest

from vcf_logic.checking.generated import FAMILY, Chance, edges_of, generated_patient
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.facts import Choice, Choices, Number, YesNo
from vcf_logic.engine.items import Status, status_of
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import crcl_entered

PATIENTS = [generated_patient(number) for number in range(2000)]
NUMBERS = [fact for fact in GUIDELINE.facts if isinstance(fact, Number)]


def given(key: str) -> list[Any]:
    return [patient[key] for patient in PATIENTS if key in patient]


def test_every_patient_is_valid() -> None:
    for patient in PATIENTS:
        check_answers(patient, GUIDELINE)


def test_a_number_gives_the_same_patient_in_any_order() -> None:
    for number in (1999, 3, 777, 0, FAMILY, FAMILY + 1):
        assert generated_patient(number) == PATIENTS[number]


def test_a_patient_that_is_changed_afterwards_changes_no_other() -> None:
    generated_patient(FAMILY).clear()
    assert generated_patient(FAMILY) == PATIENTS[FAMILY]
    assert generated_patient(FAMILY + 1) == PATIENTS[FAMILY + 1]


def test_chance_is_the_same_on_every_machine_and_in_every_version() -> None:
    chance = Chance("a text")
    assert [chance.below(10) for _ in range(8)] == [0, 8, 1, 5, 9, 1, 5, 0]
    assert Chance("a text").of("abcdefghij") == "a"


def test_nearly_all_patients_are_different() -> None:
    different = {tuple(sorted((key, repr(one)) for key, one in who.items())) for who in PATIENTS}
    assert len(different) > 0.98 * len(PATIENTS)


def test_a_family_differs_in_a_few_answers() -> None:
    first, *others = PATIENTS[:FAMILY]
    changes = [
        sum(first.get(fact.key, ...) != other.get(fact.key, ...) for fact in GUIDELINE.facts)
        for other in others
    ]
    assert 0 < max(changes) < len(GUIDELINE.facts) / 4


@pytest.mark.parametrize("fact", GUIDELINE.facts, ids=lambda fact: fact.key)
def test_every_question_is_answered_left_open_and_not_known(fact: Any) -> None:
    answers = given(fact.key)
    if not fact.required:
        assert len(answers) < len(PATIENTS)
        assert None in answers
    if isinstance(fact, YesNo):
        assert {True, False} <= set(answers)
    if isinstance(fact, Choice):
        assert set(fact.options) <= set(answers)
    if isinstance(fact, Choices):
        assert set(fact.options) <= {option for chosen in answers for option in chosen}


@pytest.mark.parametrize("fact", NUMBERS, ids=lambda fact: fact.key)
def test_every_edge_of_a_number_is_met_and_what_lies_between(fact: Number) -> None:
    answers = {one for one in given(fact.key) if one is not None}
    met = answers & set(edges_of(fact))
    # Contradictions with the day of onset leave few of the longest.
    assert len(met) >= 0.7 * len(edges_of(fact))
    assert answers - met


def test_the_limits_of_a_computed_number_are_tried_on_the_one_that_is_entered() -> None:
    assert {30, 35, 29.99, 35.01} <= set(edges_of(crcl_entered))
    assert any(29.99 < edge < 30 for edge in edges_of(crcl_entered))


def test_most_patients_are_no_emergency_and_many_are() -> None:
    flags = [record for record in GUIDELINE.recommendations if record.is_red_flag]
    raised = Counter(
        any(status_of(flag, check_answers(raw, GUIDELINE)) is Status.APPLIES for flag in flags)
        for raw in PATIENTS[::5]
    )
    assert raised[False] > raised[True] > 50


def test_every_recommendation_comes_out_in_more_than_one_way() -> None:
    statuses = defaultdict(set)
    for raw in PATIENTS:
        patient = check_answers(raw, GUIDELINE)
        for record in GUIDELINE.recommendations:
            statuses[record.id].add(status_of(record, patient))
    alike = {name for name, found in statuses.items() if len(found) == 1}
    applying = {name for name, found in statuses.items() if Status.APPLIES in found}
    assert alike == {"correlate-imaging-with-pain"}  # it is for everybody
    assert len(applying) > 0.9 * len(statuses)
