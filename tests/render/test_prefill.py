"""What a card's page fills in for the calculator says nothing reassuring about a patient."""

from __future__ import annotations

import json
from urllib.parse import parse_qs

import pytest

from tests.engine.toy import TOY, UMBRELLA
from vcf_logic import bridge
from vcf_logic.engine.conditions import NEVER
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.form_answers import raw_answers
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Recommendation
from vcf_logic.engine.truth import Truth
from vcf_logic.engine.words import in_words
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.pages.pathway import red_flags
from vcf_logic.render.prefill import fragment, prefilled

each_record = pytest.mark.parametrize(
    "record", GUIDELINE.recommendations, ids=lambda record: record.id
)


def patient_of(record: Recommendation) -> Patient:
    raw = raw_answers(prefilled(record, GUIDELINE), GUIDELINE.facts)
    return Patient({fact: raw[fact.key] for fact in GUIDELINE.facts if fact.key in raw})


@each_record
def test_what_is_filled_in_calms_no_red_flag(record: Recommendation) -> None:
    patient = patient_of(record)
    for flag in red_flags(GUIDELINE):
        assert evaluate(flag.when, patient).truth is not Truth.NO, flag.id


@each_record
def test_what_is_filled_in_excludes_no_contraindication(record: Recommendation) -> None:
    patient = patient_of(record)
    for other in GUIDELINE.recommendations:
        if other.unless != NEVER:
            assert evaluate(other.unless, patient).truth is not Truth.NO, other.id


@each_record
def test_what_is_filled_in_speaks_for_the_recommendation(record: Recommendation) -> None:
    assert evaluate(record.when, patient_of(record)).truth is not Truth.NO


@each_record
def test_no_is_never_filled_in(record: Recommendation) -> None:
    assert "no" not in prefilled(record, GUIDELINE).values()


@each_record
def test_the_form_takes_what_is_filled_in(record: Recommendation) -> None:
    answers = prefilled(record, GUIDELINE) | {"age_years": "74", "fracture_levels": ["L1"]}
    assert json.loads(bridge.plan_from_form(json.dumps(answers)))["ok"]


def test_most_recommendations_have_something_to_fill_in() -> None:
    filled = [record for record in GUIDELINE.recommendations if prefilled(record, GUIDELINE)]
    assert len(filled) > len(GUIDELINE.recommendations) / 2


def test_a_fragment_carries_the_answers_and_where_they_come_from() -> None:
    carried = fragment({"levels": ["L1", "L2"], "age": "74"}, "calcium")
    assert parse_qs(carried) == {"levels": ["L1", "L2"], "age": ["74"], "show": ["calcium"]}


def test_a_choice_between_alternatives_and_a_calm_answer_to_a_red_flag_are_left_open() -> None:
    assert in_words(UMBRELLA.when) == "Wet and not (Storm)"
    assert prefilled(UMBRELLA, TOY) == {}
