"""From what a form holds, strings, to raw answers."""

from __future__ import annotations

import re
from collections.abc import Mapping

from vcf_logic.engine.facts import Asked, Number, YesNo

NOT_KNOWN = "unknown"
_YES_NO = {"yes": True, "no": False}
_WHOLE = re.compile(r"[+-]?[0-9]{1,20}")
_DECIMAL = re.compile(r"[+-]?([0-9]{1,20}([.,][0-9]{0,20})?|[.,][0-9]{1,20})")


def raw_answers(form: Mapping[str, object], facts: tuple[Asked, ...]) -> dict[str, object]:
    """Translate the form's strings; what cannot be translated is passed on, to be refused by name.

    "unknown" and an empty field are no answer. A decimal comma is read as a point.
    """
    by_key = {fact.key: fact for fact in facts}
    return {key: _raw(by_key.get(key), value) for key, value in form.items()}


def _raw(fact: Asked | None, value: object) -> object:
    if not isinstance(value, str):
        return value or None if isinstance(value, list) else value
    text = value.strip()
    if text in ("", NOT_KNOWN):
        return None
    if isinstance(fact, YesNo):
        return _YES_NO.get(text, text)
    return _number(text) if isinstance(fact, Number) else text


def _number(text: str) -> object:
    minus = text.replace("\N{MINUS SIGN}", "-")
    if _WHOLE.fullmatch(minus):
        return int(minus)
    if _DECIMAL.fullmatch(minus):
        return float(minus.replace(",", "."))
    return text
