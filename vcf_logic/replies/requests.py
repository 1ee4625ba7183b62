"""What every request of the page carries: the form's answers and the day."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from typing import Any

from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.conversion import FIRST_DAY, LAST_DAY, read_date
from vcf_logic.engine.dates import Dates
from vcf_logic.engine.form_answers import date_given, raw_answers
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.engine.problems import InvalidPatient, Problem, shown
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.links import Links

Request = Mapping[str, Any]

CALCULATOR_LINKS = Links(root="../")
"""The plan and the companion calculators stand in one folder of the site."""


def form_of(request: Request) -> dict[str, object]:
    """The form's fields as they are. Raises InvalidPatient unless they are an object."""
    form = request.get("answers", {})
    if not isinstance(form, dict):
        raise InvalidPatient((Problem("answers", f"{shown(form)} is not an object of answers"),))
    return form


def today_of(request: Request) -> date:
    """The day on which it is asked. Raises InvalidPatient without one."""
    today = read_date(request.get("today"))
    if today is None:
        given, allowed = shown(request.get("today")), f"{FIRST_DAY} to {LAST_DAY}"
        raise InvalidPatient((Problem("today", f"{given} is not a date; allowed: {allowed}"),))
    return today


def patient_of(request: Request) -> Patient:
    """The patient described by the answers. Raises InvalidPatient with every problem."""
    answers = raw_answers(form_of(request), GUIDELINE.facts, today_of(request))
    return check_answers(answers, GUIDELINE)


def plan_of(request: Request) -> Plan:
    """The plan for the answers. Raises InvalidPatient with every problem."""
    return make_plan(patient_of(request), GUIDELINE)


def dates_of(request: Request) -> Dates:
    """The day of the request, and the onset where it was given as a date."""
    return Dates(today_of(request), date_given(form_of(request), GUIDELINE.onset))
