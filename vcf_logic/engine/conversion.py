"""Numbers that were given in another unit, or as a date, in the fact's own unit."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from datetime import date

from vcf_logic.engine.facts import Number, Unit
from vcf_logic.engine.problems import shown

_ISO_DATE = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}")
FIRST_DAY, LAST_DAY = date(1900, 1, 1), date(2999, 12, 31)
"""Every day that is counted from one of these, or back from it, has a date too."""


@dataclass(frozen=True)
class Converted:
    """What was typed, what it comes to in the fact's own unit, and what may be typed instead.

    ``wrong`` says why it comes to nothing, where it does.
    """

    typed: str
    value: object
    allowed: str
    wrong: str = ""


def from_unit(fact: Number, unit: Unit, typed: str, amount: object) -> Converted:
    """``amount`` in ``unit``, unrounded; ``typed`` is how it was written."""
    value = amount / unit.per_own if isinstance(amount, int | float) else amount
    allowed = f"allowed: a number, in {limits_in(fact, unit)}"
    return Converted(f"{shown(typed)} {unit.label}", value, allowed)


def limits_in(fact: Number, unit: Unit) -> str:
    """The unit and the range of a fact in it, rounded inwards to a tenth."""
    low = math.ceil(fact.low * unit.per_own * 10) / 10
    high = math.floor(fact.high * unit.per_own * 10) / 10
    return f"{unit.label}, {low:g} to {high:g}"


def from_date(fact: Number, typed: str, today: date) -> Converted:
    """The days from a date such as 2026-11-21 to ``today``."""
    day = read_date(typed)
    earliest = f"at most {fact.high:g} {fact.unit} ago"
    allowed = f"allowed: a date such as {today.isoformat()}, {earliest}"
    if day is None:
        return Converted(shown(typed), None, allowed, wrong="is not a date")
    if day > today:
        return Converted(typed, None, allowed, wrong="is later than today")
    return Converted(typed, (today - day).days, allowed)


def read_date(text: object) -> date | None:
    """The date that a text such as "2026-11-21" stands for; ``None`` for everything else.

    From 1900 to 2999: in other years somebody's clock, or somebody's typing, is wrong.
    """
    if not isinstance(text, str) or not _ISO_DATE.fullmatch(text):
        return None
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if FIRST_DAY <= day <= LAST_DAY else None
