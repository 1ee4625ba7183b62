"""Law: a plan depends on the answers, not on their order."""

import json
from random import Random
from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.laws.strategies import patients
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.plan import make_plan
from vcf_logic.exports.plan_json import plan_data
from vcf_logic.guideline import GUIDELINE


def _planned(raw: dict[str, Any]) -> str:
    return json.dumps(plan_data(make_plan(check_answers(raw, GUIDELINE), GUIDELINE)))


@settings(max_examples=100, deadline=None)
@given(patients, st.randoms())
def test_the_same_answers_in_another_order_give_the_same_plan(
    raw: dict[str, Any], random: Random
) -> None:
    shuffled = list(raw.items())
    random.shuffle(shuffled)

    assert _planned(dict(shuffled)) == _planned(raw)
