"""A patient as the calculator's form holds one: strings, and lists of strings."""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date
from pathlib import Path
from typing import Any

from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.form_answers import raw_answers
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.guideline import GUIDELINE

STORIES = json.loads((Path(__file__).parents[1] / "stories/cases.json").read_text("utf-8"))
TODAY = date(2026, 11, 21)

Form = dict[str, Any]


def filled_form(raw: Mapping[str, Any]) -> Form:
    """The form of a raw patient; ``None`` is said to be not known."""
    return {key: _typed(value) for key, value in raw.items()}


def plan_of_form(form: Mapping[str, object], today: date = TODAY) -> Plan:
    return make_plan(check_answers(raw_answers(form, GUIDELINE.facts, today), GUIDELINE), GUIDELINE)


def statuses(plan: Plan) -> dict[str, str]:
    return {item.recommendation.id: item.status.value for item in plan.items}


def _typed(value: object) -> object:
    if value is None:
        return "unknown"
    if isinstance(value, bool):
        return "yes" if value else "no"
    return (
        f"{value:.12f}"
        if isinstance(value, float)
        else value
        if isinstance(value, list)
        else str(value)
    )
