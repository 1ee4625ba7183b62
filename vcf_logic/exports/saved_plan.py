"""A plan as a file on the clinician's own disk, and how such a file is read again."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any, NoReturn

from vcf_logic import __version__
from vcf_logic.engine.conversion import read_date
from vcf_logic.engine.differences import Outcome, outcome
from vcf_logic.engine.facts import Asked, Choices, Number
from vcf_logic.engine.form_answers import UNIT
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Status
from vcf_logic.engine.patient_json import read_object
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.problems import InvalidPatient, Problem, shown
from vcf_logic.engine.records import Guideline

SAVED_SCHEMA = "vcf-saved-plan/1"
LONGEST_TEXT = 5000
"""In characters; the longest headline has about a third of it."""
LONGEST_ANSWER = 200
_FIELD = re.compile(r"[a-z][a-z0-9_.]{0,99}")
MOST_RECOMMENDATIONS = 1000

Form = Mapping[str, object]

_TEXTS = ("software_version", "guideline_version", "guideline_updated", "review_status", "purpose")
_OBJECTS = ("form", "statuses", "titles")
_KEYS = {"schema", "made", "headline", *_TEXTS, *_OBJECTS}


@dataclass(frozen=True)
class SavedPlan:
    """A file that was read. ``outcome`` is ``None`` when it was saved before there was a plan.

    ``left_out`` are the fields that another edition asked and this one does not.
    """

    made: date
    guideline_version: str
    software_version: str
    form: Form
    outcome: Outcome | None
    left_out: tuple[str, ...] = ()


def saved_plan(plan: Plan, form: Form, today: date, purpose: str) -> dict[str, Any]:
    """The file of a plan: what was typed, exactly, and what it came to.

    Raises InvalidPatient when something typed is longer than any answer.
    """
    came_to = outcome(plan)
    return saved_answers(plan.guideline, form, today, purpose) | {
        "headline": {"urgency": came_to.urgency.value, "text": plan.headline.text},
        "statuses": {name: status.value for name, status in came_to.statuses.items()},
        "titles": dict(came_to.titles),
    }


def saved_answers(guideline: Guideline, form: Form, today: date, purpose: str) -> dict[str, Any]:
    """The file of a form that is not ready for a plan. Raises InvalidPatient as above."""
    fields = _fields(guideline.facts)
    typed = {key: value for key, value in form.items() if key in fields and value}
    for key, value in typed.items():
        if not _is_answer(value):
            why = f"takes at most {LONGEST_ANSWER} characters, and not {shown(value)}"
            raise InvalidPatient((Problem(key, why),))
    return {
        "schema": SAVED_SCHEMA,
        "software_version": __version__,
        "guideline_version": guideline.version,
        "guideline_updated": guideline.updated,
        "review_status": guideline.review_status,
        "purpose": purpose,
        "made": today.isoformat(),
        "form": typed,
        "headline": None,
        "statuses": {},
        "titles": {},
    }


def read_saved(text: str, guideline: Guideline) -> SavedPlan:
    """Read a file, whichever edition made it; what is no longer asked is left out and named.

    Raises InvalidPatient, in words for the person who chose the file, for everything that
    ``saved_plan`` did not write.
    """
    data = _document(text)
    _check_keys(data)
    for key in _TEXTS:
        _check_text(key, data[key])
    fields = _fields(guideline.facts)
    return SavedPlan(
        _made(data["made"]),
        data["guideline_version"],
        data["software_version"],
        _form(data["form"], fields),
        _outcome(data),
        tuple(key for key in data["form"] if key not in fields),
    )


def _refuse(why: str) -> NoReturn:
    raise InvalidPatient((Problem(None, f"This file cannot be opened: {why}."),))


def _document(text: str) -> dict[str, Any]:
    try:
        data = read_object(text)
    except InvalidPatient as invalid:
        _refuse(str(invalid))
    schema = data.get("schema")
    if schema == SAVED_SCHEMA:
        return data
    if isinstance(schema, str) and schema.startswith(SAVED_SCHEMA.rstrip("1")):
        _refuse(f"it was saved by a newer version of this calculator ({shown(schema)})")
    _refuse("it is not a saved plan of this calculator")


def _check_keys(data: dict[str, Any]) -> None:
    for key in sorted(data.keys() ^ _KEYS):
        _refuse(f"{shown(key)} is missing" if key in _KEYS else f"{shown(key)} is not expected")
    for key in _OBJECTS:
        if not isinstance(data[key], dict):
            _refuse(f"{shown(key)} is not an object")


def _check_text(name: str, value: object) -> None:
    """Without characters that steer the display of others."""
    if not isinstance(value, str) or not value.isprintable() or len(value) > LONGEST_TEXT:
        _refuse(f"{shown(name)} is no plain text")


def _made(value: object) -> date:
    day = read_date(value)
    if day is None:
        _refuse(f"{shown(value)} is no date")
    return day


def _form(form: dict[str, Any], fields: dict[str, type]) -> Form:
    """The answers to what is asked today. Raises InvalidPatient for what no form can hold."""
    for key, value in form.items():
        expected = fields.get(key, str | list)
        if not _FIELD.fullmatch(key):
            _refuse(f"{shown(key)} is no name of a question")
        if not isinstance(value, expected) or not _is_answer(value):
            _refuse(f"the answer to {shown(key)} is not what the form can hold")
    return {key: value for key, value in form.items() if key in fields}


def _fields(facts: tuple[Asked, ...]) -> dict[str, type]:
    """The fields of the form, and what each holds."""
    fields: dict[str, type] = {
        fact.key: list if isinstance(fact, Choices) else str for fact in facts
    }
    for fact in facts:
        if isinstance(fact, Number) and (fact.other_units or fact.as_date):
            fields[fact.key + UNIT] = str
    return fields


def _is_answer(value: object) -> bool:
    if isinstance(value, list):
        return len(value) <= LONGEST_ANSWER and all(_is_short(one) for one in value)
    return _is_short(value)


def _is_short(value: object) -> bool:
    return isinstance(value, str) and len(value) <= LONGEST_ANSWER


def _outcome(data: dict[str, Any]) -> Outcome | None:
    headline, statuses, titles = data["headline"], data["statuses"], data["titles"]
    if headline is None and not statuses and not titles:
        return None
    if not isinstance(headline, dict) or headline.keys() != {"urgency", "text"}:
        _refuse("its headline cannot be read")
    if max(len(statuses), len(titles)) > MOST_RECOMMENDATIONS:
        _refuse("it has more recommendations than any guidance")
    for name, value in (("text", headline["text"]), *titles.items()):
        _check_text(name, value)
    try:
        known = {name: Status(status) for name, status in statuses.items()}
        return Outcome(Alarm(headline["urgency"]), known, titles)
    except ValueError:
        _refuse("its urgency or one of its statuses is none that this calculator knows")
