"""Law: an item asks for something if and only if an answer could still change it."""

from typing import Any

from hypothesis import given, settings

from tests.laws.strategies import patients
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.items import Status
from vcf_logic.engine.plan import make_plan
from vcf_logic.engine.truth import Truth
from vcf_logic.guideline import GUIDELINE


@settings(max_examples=200, deadline=None)
@given(patients)
def test_open_facts_if_and_only_if_an_open_item(raw: dict[str, Any]) -> None:
    plan = make_plan(check_answers(raw, GUIDELINE), GUIDELINE)
    asked = {question.fact for question in plan.questions}

    for item in plan.items:
        is_open = item.status is Status.NEEDS_INFORMATION or (
            item.status is Status.CONTRAINDICATED and item.when.truth is Truth.UNKNOWN
        )
        assert bool(item.missing()) is is_open
        assert set(item.missing()) <= asked
        assert not set(item.missing()) & set(plan.patient.answers)
