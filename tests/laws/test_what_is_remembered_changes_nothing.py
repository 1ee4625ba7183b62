"""Law: a plan is the same to the byte whatever was planned before it."""

from __future__ import annotations

import json
from datetime import date
from typing import Any

from hypothesis import given, settings

from tests.laws.strategies import patients
from vcf_logic.engine import items
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.plan import make_plan
from vcf_logic.exports.plan_json import plan_data
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render import plan_item
from vcf_logic.render.links import Links
from vcf_logic.render.plan_html import plan_html

DATES = Dates(date(2026, 11, 21))


def forget() -> None:
    items._made_item.cache_clear()
    items._deferred.cache_clear()
    plan_item.line.cache_clear()


def drawn(raw: dict[str, Any]) -> str:
    plan = make_plan(check_answers(raw, GUIDELINE), GUIDELINE)
    return json.dumps(plan_data(plan)) + plan_html(plan, Links(root="../"), DATES)


@settings(max_examples=20, deadline=None)
@given(patients, patients)
def test_a_plan_after_another_patient_is_the_plan_of_a_fresh_start(
    before: dict[str, Any], raw: dict[str, Any]
) -> None:
    forget()
    fresh = drawn(raw)
    forget()
    drawn(before)
    assert drawn(raw) == fresh


def test_a_whole_number_written_as_a_fraction_is_not_taken_for_the_one_before() -> None:
    whole = {"age_years": 74, "fracture_levels": ["L1"], "weight_kg": 60, "conservative_weeks": 6}
    fraction = whole | {"weight_kg": 60.0, "conservative_weeks": 6.0}
    forget()
    fresh = drawn(fraction)
    forget()
    drawn(whole)
    assert drawn(fraction) == fresh
