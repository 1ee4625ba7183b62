"""The one door from JavaScript: JSON text in, JSON text out. What a user typed never raises."""

from __future__ import annotations

import json
from typing import Any

from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.form_answers import raw_answers
from vcf_logic.engine.items import Status
from vcf_logic.engine.patient_json import read_object
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.problems import InvalidPatient
from vcf_logic.exports.plan_json import plan_data
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.links import Links
from vcf_logic.render.plan_html import plan_html
from vcf_logic.render.wording import ALARM_WORDS

CALCULATOR_LINKS = Links(root="../")


def plan_from_form(text: str) -> str:
    """Plan from the form's strings, by fact key. See `_answer` for the result."""
    return _answer(text, from_form=True)


def plan_from_patient(text: str) -> str:
    """Plan from a patient as `vcf-logic plan` reads it. See `_answer` for the result."""
    return _answer(text, from_form=False)


def _answer(text: str, *, from_form: bool) -> str:
    """``{"ok": true, "html", "announcement", "plan"}`` or ``{"ok": false, "problems"}``."""
    try:
        raw = read_object(text)
        answers = raw_answers(raw, GUIDELINE.facts) if from_form else raw
        plan = make_plan(check_answers(answers, GUIDELINE), GUIDELINE)
    except InvalidPatient as invalid:
        return json.dumps({"ok": False, "problems": _problems(invalid)})
    return json.dumps(
        {
            "ok": True,
            "html": plan_html(plan, CALCULATOR_LINKS),
            "announcement": announcement(plan),
            "plan": plan_data(plan),
        }
    )


def announcement(plan: Plan) -> str:
    """One sentence for a screen reader when the plan has changed."""
    applying = sum(item.status is Status.APPLIES for item in plan.items)
    alarm = ALARM_WORDS[plan.headline.urgency]
    return f"Plan updated. {alarm}. Recommendations that apply: {applying}."


def _problems(invalid: InvalidPatient) -> list[dict[str, Any]]:
    return [
        {
            "fact": problem.fact,
            "kind": problem.kind.value,
            "message": problem.at_field or problem.message,
        }
        for problem in invalid.problems
    ]
