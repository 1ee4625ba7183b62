"""From what a form holds, strings, to raw answers."""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from datetime import date

from vcf_logic.engine.conversion import Converted, from_date, from_unit, read_date
from vcf_logic.engine.facts import Asked, Number, YesNo

NOT_KNOWN = "unknown"
UNIT = ".unit"
"""What is added to a number's key for the field that holds its unit."""
DATE = "date"
"""The unit of a number of days that is given as the date so many days ago."""

_YES_NO = {"yes": True, "no": False}
_WHOLE = re.compile(r"[+-]?[0-9]{1,20}")
_DECIMAL = re.compile(r"[+-]?([0-9]{1,20}([.,][0-9]{0,20})?|[.,][0-9]{1,20})")

Convert = Callable[[str], Converted]


def raw_answers(
    form: Mapping[str, object], facts: tuple[Asked, ...], today: date | None = None
) -> dict[str, object]:
    """Translate the form's strings; what cannot be translated is passed on, to be refused by name.

    An empty field was not asked and is left out; "unknown" is ``None``. A decimal comma is read as
    a point. The field ``<key>.unit`` names another unit of a number; a date is counted to
    ``today`` and refused without it.
    """
    conversions = {
        fact.key: convert
        for fact in facts
        if (convert := _conversion(fact, form.get(fact.key + UNIT), today))
    }
    used = {key + UNIT for key in conversions}
    by_key = {fact.key: fact for fact in facts}
    return {
        key: _raw(by_key.get(key), value, conversions.get(key))
        for key, value in form.items()
        if key not in used and not _is_empty(value)
    }


def date_given(form: Mapping[str, object], fact: Asked) -> date | None:
    """The date in place of a number of days, where a form holds one that can be read."""
    typed = form.get(fact.key)
    if form.get(fact.key + UNIT) != DATE or not isinstance(typed, str):
        return None
    return read_date(typed.strip())


def _conversion(fact: Asked, unit_id: object, today: date | None) -> Convert | None:
    if not isinstance(fact, Number) or not unit_id:
        return None
    if unit_id == DATE and fact.as_date and today:
        return lambda typed: from_date(fact, typed, today)
    unit = next((one for one in fact.other_units if one.id == unit_id), None)
    if unit is None:
        return None
    return lambda typed: from_unit(fact, unit, typed, _number(typed))


def _is_empty(value: object) -> bool:
    return value == [] or (isinstance(value, str) and not value.strip())


def _raw(fact: Asked | None, value: object, convert: Convert | None) -> object:
    if convert and value != NOT_KNOWN:
        return convert(str(value).strip())
    if not isinstance(value, str):
        return value
    text = value.strip()
    if text == NOT_KNOWN:
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
