"""Law: nothing is offered while a contraindication holds or is unknown."""

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
def test_nothing_is_offered_unless_every_contraindication_is_ruled_out(raw: dict[str, Any]) -> None:
    for item in make_plan(check_answers(raw, GUIDELINE), GUIDELINE).items:
        if item.status is Status.APPLIES:
            assert item.unless.truth is Truth.NO
        if item.unless.truth is Truth.YES:
            assert item.status in (Status.CONTRAINDICATED, Status.NOT_APPLICABLE)
