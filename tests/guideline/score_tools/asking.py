"""Asking a companion calculator as its page does."""

from __future__ import annotations

from typing import Any

from vcf_logic.engine.facts import Asked, Choice, Number, YesNo
from vcf_logic.engine.form_answers import raw_answers
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.scoring import Result
from vcf_logic.guideline.score_tools import BY_ID
from vcf_logic.replies.scoring import score_reply


def ask(score: str, **answers: str) -> dict[str, Any]:
    return score_reply({"score": score, "answers": answers})


def patient(score: str, **answers: str) -> Patient:
    facts = BY_ID[score].facts
    raw = raw_answers(answers, facts)
    return Patient({fact: raw[fact.key] for fact in facts if raw.get(fact.key) is not None})


def result(score: str, **answers: str) -> Result:
    return BY_ID[score].compute(patient(score, **answers))


def values(score: str, **answers: str) -> dict[str, str]:
    return {one.name: f"{one.value} {one.meaning}" for one in result(score, **answers).measures}


def only(score: str, **answers: str) -> str:
    (said,) = values(score, **answers).values()
    return said


def keys(facts: tuple[Asked, ...]) -> set[str]:
    return {fact.key for fact in facts}


def samples(fact: Asked) -> list[str]:
    """What a form may hold for a question: every option, both limits, and no answer."""
    if isinstance(fact, Choice):
        return [*fact.options, "unknown", ""]
    if isinstance(fact, YesNo):
        return ["yes", "no", "unknown", ""]
    assert isinstance(fact, Number)
    middle = (fact.low + fact.high) / 2
    return [f"{one:g}" for one in (fact.low, int(middle), fact.high)] + ["unknown", ""]
