"""Law: whatever is asked about an allowed patient is answered, and always to the byte the same."""

from __future__ import annotations

import json
from typing import Any

import pytest
from hypothesis import given, settings

from tests.laws.strategies import patients
from vcf_logic.bridge import REPLIES, answer
from vcf_logic.engine.answers import check_answers
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.score_tools import TOOLS
from vcf_logic.render.pages.examples import as_typed

TODAY = "2026-11-21"
MORE: dict[str, dict[str, Any]] = {"note": {"length": "full"}}
"""What a question needs beside the answers."""
OF_ANOTHER_KIND = {"score", "check", "fingerprint"}
"""They are asked about a companion calculator, or about this copy."""


def ask(name: str, form: dict[str, Any], **more: Any) -> str:
    request = {"ask": name, "answers": form, "today": TODAY, **MORE.get(name, {}), **more}
    return answer(json.dumps(request))


def form_of(raw: dict[str, Any]) -> dict[str, Any]:
    """As people type it: nobody types 1e-05."""
    typed = as_typed(check_answers(raw, GUIDELINE))
    return {key: "0" if "e-" in value else value for key, value in typed.items()}


@settings(max_examples=25, deadline=None)
@given(patients, patients)
def test_every_reply_is_given_and_the_same_after_another_patient(
    before: dict[str, Any], raw: dict[str, Any]
) -> None:
    form, other = form_of(raw), form_of(before)
    file = json.loads(ask("save", form))["text"]
    for name in REPLIES.keys() - OF_ANOTHER_KIND:
        first = ask(name, form, file=file)
        assert json.loads(first)["ok"] is True, name
        ask(name, other, file=file)
        assert ask(name, form, file=file) == first, name


@pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.id)
@settings(max_examples=10, deadline=None)
@given(raw=patients)
def test_every_companion_calculator_takes_what_it_asks_of_any_patient(
    tool: Any, raw: dict[str, Any]
) -> None:
    asked = {fact.key for fact in tool.facts}
    form = {key: value for key, value in form_of(raw).items() if key in asked}
    assert json.loads(ask("score", form, score=tool.id))["ok"] is True


@pytest.mark.parametrize(
    "request_text",
    [
        "",
        "[]",
        "{}",
        '{"ask": "everything"}',
        '{"ask": ["plan"]}',
        '{"ask": "plan"}',
        '{"ask": "plan", "answers": [], "today": "2026-11-21"}',
        '{"ask": "plan", "answers": {}, "today": "yesterday"}',
        '{"ask": "plan", "answers": {}, "today": "2026-11-21"}',
        '{"ask": "open", "answers": {}, "today": "2026-11-21"}',
        '{"ask": "open", "answers": {}, "today": "2026-11-21", "file": 7}',
        '{"ask": "compare", "answers": {}, "today": "2026-11-21", "file": "x"}',
        '{"ask": "score", "answers": {}, "score": "apgar"}',
        '{"ask": "note", "answers": {"age_years": "7"}, "today": "2026-11-21"}',
    ],
)
def test_what_cannot_be_answered_is_refused_in_words(request_text: str) -> None:
    reply = json.loads(answer(request_text))
    assert reply["ok"] is False
    assert all(problem["message"] for problem in reply["problems"])
    assert reply["problems"]
