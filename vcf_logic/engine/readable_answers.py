"""The answers of a form that is not ready for a plan: each that can be read by itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from vcf_logic.engine.answers import accepted
from vcf_logic.engine.facts import Answer, Asked, Fact
from vcf_logic.engine.form_answers import UNIT, raw_answers
from vcf_logic.engine.patient import Patient


def readable_answers(
    form: Mapping[str, object], facts: tuple[Asked, ...], today: date | None = None
) -> Patient:
    """The answers that are allowed one by one; whether they fit together is not checked.

    What is missing or not allowed is unknown. No plan may be made from the result.
    """
    raw = raw_answers(form, facts, today)
    answers: dict[Fact, Answer] = {}
    for fact in facts:
        unit_is_read = fact.key + UNIT not in raw
        answer = _readable(fact, raw.get(fact.key))
        if answer is not None and unit_is_read:
            answers[fact] = answer
    not_known = {fact for fact in facts if raw.get(fact.key, ...) is None}
    return Patient(answers, frozenset(not_known))


def _readable(fact: Asked, value: object) -> Answer | None:
    try:
        return None if value is None else accepted(fact, value)
    except ValueError:
        return None
