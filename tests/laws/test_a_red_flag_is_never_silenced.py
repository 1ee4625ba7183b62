"""Law: a red flag that holds leads the plan and defers the elective, whatever else is answered."""

from typing import Any

import pytest
from hypothesis import given, settings

from tests.laws.strategies import patients
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Part, Status
from vcf_logic.engine.plan import make_plan
from vcf_logic.guideline import GUIDELINE

RED_FLAGS = {
    "neuro_status": "deficit",
    "known_malignancy": True,
    "pathologic_suspected": True,
    "spinal_instability": True,
    "cord_compression": True,
    "canal_compromise_with_severe_collapse": True,
    "infection_suspected": True,
    "high_energy_trauma": True,
}


@pytest.mark.parametrize("fact", RED_FLAGS)
@settings(max_examples=30, deadline=None)
@given(patients)
def test_a_red_flag_leads_the_plan_whatever_else_is_answered(
    fact: str, raw: dict[str, Any]
) -> None:
    plan = make_plan(check_answers({**raw, fact: RED_FLAGS[fact]}, GUIDELINE), GUIDELINE)

    assert plan.headline.urgency is Alarm.IMMEDIATE
    assert plan.items[0].part is Part.EMERGENCY
    for item in plan.items:
        waits = item.recommendation.elective and item.status is Status.APPLIES
        assert item.deferred is waits


@pytest.mark.parametrize("fact", RED_FLAGS)
@settings(max_examples=30, deadline=None)
@given(patients)
def test_an_unknown_red_flag_is_never_read_as_no(fact: str, raw: dict[str, Any]) -> None:
    plan = make_plan(check_answers({**raw, fact: None}, GUIDELINE), GUIDELINE)

    assert plan.headline.urgency in (Alarm.IMMEDIATE, Alarm.UNDETERMINED)
    settled_by = {known.key for known in plan.headline.settled_by}
    held_anyway = {item.recommendation.id for item in plan.headline.items}
    assert fact in settled_by or held_anyway
