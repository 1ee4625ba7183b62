"""Law: what another answer is said to change is what changes once it is the answer."""

from __future__ import annotations

from typing import Any

from hypothesis import given, settings

from tests.laws.strategies import patients
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.facts import Choice, DerivedNumber, Number, YesNo
from vcf_logic.engine.plan import make_plan
from vcf_logic.engine.problems import InvalidPatient
from vcf_logic.engine.stretches import options, stretches
from vcf_logic.engine.what_if import changes, nearest, outcomes, supposable, to_find_out
from vcf_logic.guideline import GUIDELINE


@settings(max_examples=10, deadline=None)
@given(patients)
def test_a_supposed_answer_changes_what_the_same_answer_changes(raw: dict[str, Any]) -> None:
    plan = make_plan(check_answers(raw, GUIDELINE), GUIDELINE)
    statuses = {item.recommendation.id: item.status for item in plan.items}
    for fact in supposable(GUIDELINE):
        if not isinstance(fact, YesNo | Choice):
            continue
        for answer in options(fact).values():
            try:
                patient = check_answers({**raw, fact.key: answer}, GUIDELINE)
            except InvalidPatient:
                continue
            supposed = {
                item.recommendation.id: item.status
                for item in make_plan(patient, GUIDELINE).items
                if item.status is not statuses[item.recommendation.id]
            }
            told = {one.item.recommendation.id: one.status for one in changes(plan, fact, answer)}
            assert told == supposed


@settings(max_examples=10, deadline=None)
@given(patients)
def test_a_plan_names_its_nearest_changes_and_its_open_questions(raw: dict[str, Any]) -> None:
    plan = make_plan(check_answers(raw, GUIDELINE), GUIDELINE)
    assert all(one.changes for one in nearest(plan))
    for fact in to_find_out(plan):
        assert plan.patient.value(fact) is None
        assert outcomes(plan, fact)


def test_every_number_that_decides_is_cut_into_stretches() -> None:
    numbers = [one for one in supposable(GUIDELINE) if isinstance(one, Number | DerivedNumber)]
    assert {one.key for one in numbers} >= {"days_since_onset", "crcl_ml_min", "pain_nrs"}
    for fact in numbers:
        cut = stretches(fact, GUIDELINE)
        assert [one.value for one in cut] == sorted(one.value for one in cut)
        assert len(cut) >= 2
