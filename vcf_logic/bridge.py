"""The one door from JavaScript: JSON text in, JSON text out. What a user typed never raises."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from typing import Any

from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.form_answers import raw_answers
from vcf_logic.engine.patient_json import read_object
from vcf_logic.engine.plan import make_plan
from vcf_logic.engine.problems import InvalidPatient, Problem, shown
from vcf_logic.exports.plan_json import plan_data
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.plan_html import plan_html
from vcf_logic.replies.carrying import compare_reply, open_reply, save_reply, share_reply
from vcf_logic.replies.checking import check_reply, fingerprint_reply
from vcf_logic.replies.planning import announcement, plan_reply, what_if_reply
from vcf_logic.replies.requests import CALCULATOR_LINKS, Request
from vcf_logic.replies.scoring import score_reply
from vcf_logic.replies.texts import calendar_reply, leaflet_reply, note_reply

Reply = dict[str, Any]

REPLIES: Mapping[str, Callable[[Request], Reply]] = {
    "plan": plan_reply,
    "what_if": what_if_reply,
    "note": note_reply,
    "leaflet": leaflet_reply,
    "calendar": calendar_reply,
    "share": share_reply,
    "save": save_reply,
    "open": open_reply,
    "compare": compare_reply,
    "score": score_reply,
    "check": check_reply,
    "fingerprint": fingerprint_reply,
}


def answer(text: str) -> str:
    """What the calculator's page asks for.

    ``{"ask": <name of a reply>, "answers": {<field>: <string or list of strings>}, "today":
    "2026-01-31", ...}`` gives ``{"ok": true, ...}`` or ``{"ok": false, "problems"}``.
    """

    def replied() -> Reply:
        request = read_object(text)
        return _reply_of(request.get("ask"))(request)

    return _told(replied)


def plan_from_form(text: str) -> str:
    """Plan from the form's strings, by fact key: ``{"ok", "html", "announcement", "plan"}``."""
    return _told(lambda: _planned(raw_answers(read_object(text), GUIDELINE.facts)))


def plan_from_patient(text: str) -> str:
    """Plan from a patient as `vcf-logic plan` reads it, with the same result."""
    return _told(lambda: _planned(read_object(text)))


def _reply_of(name: object) -> Callable[[Request], Reply]:
    if not isinstance(name, str) or name not in REPLIES:
        raise InvalidPatient((Problem("ask", f"{shown(name)} is not one of {', '.join(REPLIES)}"),))
    return REPLIES[name]


def _planned(answers: Mapping[str, object]) -> Reply:
    plan = make_plan(check_answers(answers, GUIDELINE), GUIDELINE)
    return {
        "html": plan_html(plan, CALCULATOR_LINKS),
        "announcement": announcement(plan),
        "plan": plan_data(plan),
    }


def _told(replied: Callable[[], Reply]) -> str:
    try:
        return json.dumps({"ok": True, **replied()})
    except InvalidPatient as invalid:
        return json.dumps({"ok": False, "problems": _problems(invalid)})


def _problems(invalid: InvalidPatient) -> list[dict[str, Any]]:
    return [
        {
            "fact": problem.fact,
            "kind": problem.kind.value,
            "message": problem.at_field or problem.message,
        }
        for problem in invalid.problems
    ]
