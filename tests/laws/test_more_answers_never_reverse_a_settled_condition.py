"""Law: what is settled stays settled when another question is answered."""

from typing import Any

from hypothesis import given, settings
from hypothesis import strategies as st

from tests.laws.strategies import patients
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.truth import Truth
from vcf_logic.guideline import GUIDELINE


@settings(max_examples=200, deadline=None)
@given(patients, st.data())
def test_more_answers_never_reverse_a_settled_condition(
    raw: dict[str, Any], data: st.DataObject
) -> None:
    more = check_answers(raw, GUIDELINE)
    forgotten = data.draw(st.sets(st.sampled_from(list(more.answers))))
    # An entered clearance overrides the computed one: that is a correction, not a further answer.
    forgotten = {fact for fact in forgotten if fact.key != "crcl_entered"}
    fewer = Patient({fact: more.answers[fact] for fact in more.answers if fact not in forgotten})

    for record in GUIDELINE.recommendations:
        for condition in (record.when, record.unless):
            before = evaluate(condition, fewer).truth
            assert before in (Truth.UNKNOWN, evaluate(condition, more).truth)
