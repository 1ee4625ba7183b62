"""The answers of a form that is not ready for a plan: each that can be read by itself."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from vcf_logic.engine.answers import read_each
from vcf_logic.engine.facts import Asked
from vcf_logic.engine.form_answers import UNIT, raw_answers
from vcf_logic.engine.patient import Patient


def readable_answers(
    form: Mapping[str, object], facts: tuple[Asked, ...], today: date | None = None
) -> Patient:
    """The answers that are allowed one by one; whether they fit together is not checked.

    What is missing or not allowed is unknown. No plan may be made from the result.
    """
    raw = raw_answers(form, facts, today)
    # A number whose unit was not understood is not understood either.
    understood = {fact.key for fact in facts if fact.key + UNIT not in raw}
    patient, _ = read_each({key: raw[key] for key in raw if key in understood}, facts)
    return patient
