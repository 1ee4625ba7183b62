"""From raw values to a checked patient: types, ranges, options, contradictions."""

from __future__ import annotations

import difflib
import math
from collections.abc import Callable, Mapping
from typing import Any

from vcf_logic.engine.conversion import Converted
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.facts import Answer, Asked, Choice, Choices, Fact, Number, YesNo
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.problems import InvalidPatient, Problem, ProblemKind, shown
from vcf_logic.engine.records import Check, Guideline, Severity
from vcf_logic.engine.truth import Truth

LONGEST_KEY = 100
"""In characters; for a longer one no similar name is looked for."""
MOST_STRANGERS = 20
"""So many unknown facts are told one by one."""


def check_answers(raw: Mapping[str, object], guideline: Guideline) -> Patient:
    """Check raw answers, by fact key. ``None`` is said to be not known, an absent key not asked.

    Raises InvalidPatient with every problem found, in the order of the facts.
    """
    patient, refused = read_each(raw, guideline.facts)
    missing = [
        _missing(fact) for fact in guideline.facts if fact.required and raw.get(fact.key) is None
    ]
    order = [fact.key for fact in guideline.facts]
    at_facts = sorted([*refused, *missing], key=lambda one: order.index(one.fact or ""))
    problems = _strangers(raw, guideline) + at_facts + _contradictions(patient, guideline)
    if problems:
        raise InvalidPatient(tuple(problems))
    return patient


def read_each(raw: Mapping[str, object], facts: tuple[Asked, ...]) -> tuple[Patient, list[Problem]]:
    """The answers that are allowed one by one, and what is wrong with the others.

    Whether the answers fit together, and whether all that is needed is there, is not checked.
    """
    answers: dict[Fact, Answer] = {}
    problems = []
    for fact in facts:
        value = raw.get(fact.key)
        try:
            if value is not None:
                answers[fact] = accepted(fact, value)
        except _RefusedError as refusal:
            problems.append(Problem(fact.key, str(refusal)))
    not_known = frozenset(fact for fact in facts if raw.get(fact.key, ...) is None)
    return Patient(answers, not_known), problems


def firing_checks(patient: Patient, guideline: Guideline, severity: Severity) -> tuple[Check, ...]:
    """The checks of one severity whose condition holds."""
    return tuple(
        check
        for check in guideline.checks
        if check.severity is severity and evaluate(check.when, patient).truth is Truth.YES
    )


def accepted(fact: Asked, value: object) -> Answer:
    """The answer in the form the rules compare; raises ValueError with what is allowed."""
    if isinstance(value, Converted):
        return _accept_converted(fact, value)
    return _ACCEPT[type(fact)](fact, value)


def allowed(fact: Asked) -> str:
    """What may be answered, in words."""
    if isinstance(fact, YesNo):
        return "allowed: true, false or null"
    if isinstance(fact, Choice):
        return f"allowed: one of {', '.join(fact.options)}"
    if isinstance(fact, Choices):
        return f"allowed: a list of one or more of {', '.join(fact.options)}, each once"
    assert isinstance(fact, Number)
    noun = "a whole number" if fact.whole else "a number"
    return f"allowed: {noun} from {fact.low:g} to {fact.high:g} {fact.unit}".rstrip()


class _RefusedError(ValueError):
    """An answer that is not allowed; says what is. ``why`` is what is wrong with it."""

    def __init__(self, message: str, why: str) -> None:
        super().__init__(message)
        self.why = why


def _missing(fact: Asked) -> Problem:
    message = f"is missing; {allowed(fact)}"
    return Problem(fact.key, message, ProblemKind.MISSING, at_field=fact.question)


def _refused(
    fact: Asked, value: object, why: str = "is not allowed", hint: str = ""
) -> _RefusedError:
    advice = f" ({hint})" if hint else ""
    return _RefusedError(f"{shown(value)} {why}{advice}; {allowed(fact)}", why)


def _accept_converted(fact: Asked, given: Converted) -> Answer:
    """A hint about other units would be wrong for who gave one."""
    why = given.wrong
    try:
        if not why:
            return accepted(fact, given.value)
    except _RefusedError as refusal:
        why = refusal.why
    raise _RefusedError(f"{given.typed} {why}; {given.allowed}", why)


def _accept_yes_no(fact: YesNo, value: object) -> bool:
    if not isinstance(value, bool):
        raise _refused(fact, value)
    return value


def _accept_choice(fact: Choice, value: object) -> str:
    if not isinstance(value, str) or value not in fact.options:
        raise _refused(fact, value)
    return value


def _accept_choices(fact: Choices, value: object) -> tuple[str, ...]:
    if not isinstance(value, list | tuple):
        raise _refused(fact, value, "is not a list")
    if not value:
        raise _refused(fact, value, "is empty")
    for option in value:
        if not isinstance(option, str) or option not in fact.options:
            raise _refused(fact, option)
    if len(set(value)) != len(value):
        raise _refused(fact, value, "repeats an option")
    return tuple(option for option in fact.options if option in value)


def _accept_number(fact: Number, value: object) -> int | float:
    if isinstance(value, bool) or not isinstance(value, int | float):
        raise _refused(fact, value, "is not a number")
    if isinstance(value, float) and not math.isfinite(value):
        raise _refused(fact, str(value), "is not a finite number")
    if fact.whole and value != int(value):
        raise _refused(fact, value, "is not a whole number")
    if value < fact.low:
        raise _refused(fact, value, "is too low", fact.if_below)
    if value > fact.high:
        raise _refused(fact, value, "is too high", fact.if_above)
    return int(value) if fact.whole else value + 0  # no -0.0, which is shown otherwise than 0.0


_ACCEPT: Mapping[type[Asked], Callable[[Any, object], Answer]] = {
    YesNo: _accept_yes_no,
    Choice: _accept_choice,
    Choices: _accept_choices,
    Number: _accept_number,
}


def _strangers(raw: Mapping[str, object], guideline: Guideline) -> list[Problem]:
    known = {fact.key for fact in guideline.facts}
    derived = {fact.key for fact in guideline.derived}
    strangers = [key for key in raw if key not in known]
    why = "is derived from other answers and cannot be given; allowed: leave it out"
    told = [
        Problem(key, f"{shown(raw[key])} is not allowed: this fact {why}")
        if key in derived
        else _stranger(key, raw[key], sorted(known))
        for key in strangers[:MOST_STRANGERS]
    ]
    rest = len(strangers) - len(told)
    return [*told, Problem(None, f"{rest} more unknown facts were given")] if rest else told


def _stranger(key: str, value: object, known: list[str]) -> Problem:
    nearest = difflib.get_close_matches(key, known, n=1) if len(key) <= LONGEST_KEY else []
    advice = f"did you mean {nearest[0]}?" if nearest else "allowed: the keys `facts` lists"
    return Problem(shown(key).strip('"'), f"{shown(value)} was given for an unknown fact; {advice}")


def _contradictions(patient: Patient, guideline: Guideline) -> list[Problem]:
    return [
        Problem(
            check.facts[0].key,
            f"{_quoted(check, patient)}: {check.message}",
            at_field=check.message,
        )
        for check in firing_checks(patient, guideline, Severity.ERROR)
    ]


def _quoted(check: Check, patient: Patient) -> str:
    first, *others = check.facts
    answer = shown(patient.value(first))
    with_others = ", ".join(f"{fact.key} {shown(patient.value(fact))}" for fact in others)
    return f"{answer} contradicts {with_others}" if others else f"{answer} is not allowed"
