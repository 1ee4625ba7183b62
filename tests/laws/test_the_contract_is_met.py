"""Law: for every patient each status and the headline are those of an independent evaluation."""

from typing import Any

from hypothesis import given, settings

from tests.contract import evaluator
from tests.laws.strategies import patients
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.plan import make_plan
from vcf_logic.guideline import GUIDELINE


@settings(max_examples=400, deadline=None)
@given(patients)
def test_every_status_and_headline_equals_the_independent_evaluation(raw: dict[str, Any]) -> None:
    plan = make_plan(check_answers(raw, GUIDELINE), GUIDELINE)
    found = {item.recommendation.id: item.status.value for item in plan.items}

    assert found == evaluator.statuses(raw)
    assert plan.headline.urgency.value == evaluator.headline(raw)
