"""What a companion calculator makes of its form."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from vcf_logic.engine.answers import MOST_STRANGERS, read_each
from vcf_logic.engine.form_answers import UNIT, raw_answers
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.problems import InvalidPatient, Problem, shown
from vcf_logic.engine.scoring import Carry, ScoreTool
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.score_tools import BY_ID
from vcf_logic.render.prefill import fragment
from vcf_logic.render.score_html import announcement, score_result
from vcf_logic.replies.requests import CALCULATOR_LINKS, Request, form_of


def score_reply(request: Request) -> dict[str, Any]:
    """``{"html", "announcement", "carries"}`` for ``{"score": "sins", "answers": {...}}``.

    ``carries`` are the answers that go into the form of the plan, by field. Raises InvalidPatient
    with every answer that is not understood; one that is missing is named in the result.
    """
    tool, form = _tool_of(request), form_of(request)
    result = tool.compute(_patient(tool, form))
    carries = carried(result.carry, form) if result.carry else {}
    address = CALCULATOR_LINKS.calculator(fragment(carries)) if carries else ""
    return {
        "html": score_result(tool, result, GUIDELINE, CALCULATOR_LINKS, address),
        "announcement": announcement(result),
        "carries": carries,
    }


def carried(carry: Carry, form: Mapping[str, object]) -> dict[str, str | list[str]]:
    """The fields of the plan's form: what was typed here as it was typed, and what follows."""
    keys = [key for fact in carry.given for key in (fact.key, fact.key + UNIT)]
    typed: dict[str, str | list[str]] = {key: str(form[key]) for key in keys if form.get(key)}
    return typed | {fact.key: value for fact, value in carry.follows.items()}


def _tool_of(request: Request) -> ScoreTool:
    name = request.get("score")
    if not isinstance(name, str) or name not in BY_ID:
        raise InvalidPatient((Problem("score", f"{shown(name)} is not one of {', '.join(BY_ID)}"),))
    return BY_ID[name]


def _patient(tool: ScoreTool, form: Mapping[str, object]) -> Patient:
    raw = raw_answers(form, tool.facts)
    asked = {fact.key for fact in tool.facts}
    strangers = [_stranger(key, raw[key]) for key in raw if key not in asked][:MOST_STRANGERS]
    patient, refused = read_each(raw, tool.facts)
    if strangers or refused:
        raise InvalidPatient((*strangers, *refused))
    return patient


def _stranger(key: str, value: object) -> Problem:
    why = f"{shown(value)} was given, and this calculator does not ask for it"
    return Problem(shown(key).strip('"'), why)
