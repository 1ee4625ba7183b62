"""What time has done to the answers of a saved plan. It moves nothing on: it says and offers."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from vcf_logic.engine.dates import Dates, in_full
from vcf_logic.engine.facts import Asked, Number
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Guideline
from vcf_logic.engine.words import answer_in_words
from vcf_logic.render import pieces
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.wording import counted


@dataclass(frozen=True)
class Then:
    """The answers of a saved plan, the day it was made, and whether it holds a date of onset."""

    patient: Patient
    made: date
    by_date: bool


def passing_of_time(then: Then, now: Patient, guideline: Guideline, dates: Dates) -> Markup:
    """The days that have passed, an offer to move the days since onset on, what else is older.

    Nothing for a plan that was made today. The button of the offer has the days in
    ``data-set-days``.
    """
    passed = (dates.today - then.made).days
    if passed <= 0:
        return Markup("")
    old = (
        f"Every answer in the file is {counted(passed, 'day')} old, from {in_full(then.made)}. Ask"
        " again what may have changed, red flags first."
    )
    told = join(
        (
            tag("p", old),
            _onset(then, now, guideline, dates, passed),
            _counting_time(then.patient, now, guideline),
        )
    )
    return pieces.labelled("Time has passed", told, "time")


def _onset(then: Then, now: Patient, guideline: Guideline, dates: Dates, passed: int) -> Markup:
    onset = guideline.onset
    before, after = then.patient.value(onset), now.value(onset)
    if not isinstance(before, int) or after is None:
        return Markup("")
    if after == before + passed:
        return tag("p", _moved(onset, before, passed, by_date=dates.onset is not None))
    if after != before or then.by_date or dates.onset:
        return Markup("")
    return _offer(onset, before, passed)


def _moved(onset: Asked, before: int, passed: int, *, by_date: bool) -> str:
    how = "moved on by itself, because the date of onset is known" if by_date else "moved on"
    return f"{onset.label}: {how}, from {before} to {before + passed}."


def _offer(onset: Asked, before: int, passed: int) -> Markup:
    days = before + passed
    told = f"{onset.label}: the file says {before}, and today it would be {days}."
    assert isinstance(onset, Number)
    if days > onset.high:
        return tag("p", f"{told} That is more than can be answered.")
    change = tag(
        "button",
        f"Change from {before} to {days} days",
        type="button",
        class_="vcf-button",
        data_set_days=days,
    )
    return join((tag("p", f"{told} The plan still counts {before}."), tag("p", change)))


def _counting_time(before: Patient, now: Patient, guideline: Guideline) -> Markup:
    """The other answers that grow with time and are as they were."""
    lines = [
        f"{fact.label}: {answer_in_words(fact, value)}"
        for fact in guideline.facts
        if fact is not guideline.onset
        and isinstance(fact, Number)
        and fact.counts_time
        and (value := now.value(fact)) is not None
        and value == before.value(fact)
    ]
    if not lines:
        return Markup("")
    return join(
        (tag("p", "These count time too and have not been moved on; check them:"), bullets(lines))
    )
