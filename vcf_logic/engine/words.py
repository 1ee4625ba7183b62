"""Conditions in words."""

from __future__ import annotations

import math
from dataclasses import dataclass, replace

from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.conditions import ALWAYS, NEVER, Condition, Criterion, Group, Quantifier
from vcf_logic.engine.evaluation import LIMIT_TOLERANCE, Trace
from vcf_logic.engine.facts import Answer, Choice, DerivedNumber, Fact, Number, YesNo
from vcf_logic.engine.truth import Truth

_MOST_DECIMALS = 6
_LIMIT_PHRASES = {
    Operator.BELOW: "under {}",
    Operator.AT_MOST: "{} or less",
    Operator.ABOVE: "over {}",
    Operator.AT_LEAST: "{} or more",
}
_OPPOSITES = {
    Operator.BELOW: Operator.AT_LEAST,
    Operator.AT_LEAST: Operator.BELOW,
    Operator.ABOVE: Operator.AT_MOST,
    Operator.AT_MOST: Operator.ABOVE,
    Operator.IS: Operator.IS_NOT,
    Operator.IS_NOT: Operator.IS,
}
_HEADS = {Quantifier.ALL: "all of", Quantifier.ANY: "any of", Quantifier.NONE: "none of"}
_JOINTS = {Quantifier.ALL: " and ", Quantifier.ANY: " or ", Quantifier.NONE: " or "}

TRUTH_WORDS = {Truth.YES: "met", Truth.NO: "not met", Truth.UNKNOWN: "not known"}


@dataclass(frozen=True)
class Outline:
    """A condition as a nested list; ``truth`` is set when it was evaluated for a patient."""

    text: str
    parts: tuple[Outline, ...] = ()
    truth: Truth | None = None


def in_words(condition: Condition) -> str:
    """A condition as one line."""
    if condition == ALWAYS:
        return "always"
    if condition == NEVER:
        return "never"
    return _inline(condition, outermost=True)


def outline(condition: Condition) -> Outline:
    """A condition as a nested list."""
    if isinstance(condition, Comparison):
        return Outline(comparison_in_words(condition))
    if isinstance(condition, Criterion):
        return Outline(condition.name, (outline(condition.when),))
    if _joins_nothing(condition):
        return outline(condition.parts[0])
    parts = tuple(outline(part) for part in condition.parts)
    return Outline(_HEADS[condition.quantifier], parts)


def outline_of_trace(trace: Trace) -> Outline:
    """The same, with the truth of every part for the patient who was evaluated."""
    if isinstance(trace.condition, Group) and _joins_nothing(trace.condition):
        return outline_of_trace(trace.parts[0])
    parts = tuple(outline_of_trace(part) for part in trace.parts)
    text = outline(trace.condition).text
    if isinstance(trace.condition, Comparison) and trace.value is not None:
        text = f"{text} (answer: {answer_in_words(trace.condition.fact, trace.value)})"
    return Outline(text, parts, trace.truth)


def comparison_in_words(comparison: Comparison) -> str:
    """One comparison, as in "Creatinine clearance under 35 mL/min"."""
    fact, operand = comparison.fact, comparison.operand
    if comparison.operator in _LIMIT_PHRASES:
        limit = operand.label if isinstance(operand, Fact) else _with_unit(fact, operand)
        return f"{fact.label} {_LIMIT_PHRASES[comparison.operator].format(limit)}"
    if isinstance(fact, YesNo):
        return fact.label
    if isinstance(operand, tuple):
        return f"{fact.label}: {' or '.join(operand)}"
    assert not isinstance(operand, Fact)
    answer = answer_in_words(fact, operand)
    return f"{fact.label}: {'not ' if comparison.operator is Operator.IS_NOT else ''}{answer}"


def answer_in_words(fact: Fact, value: Answer) -> str:
    """An answer as a person says it."""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, tuple):
        return ", ".join(value)
    if isinstance(fact, Choice) and isinstance(value, str):
        return fact.options[value]
    return _with_unit(fact, value)


def reason_in_words(reason: Trace) -> str:
    """Why something was settled: the fact and its answer."""
    comparison = reason.leaf()
    assert reason.value is not None
    return f"{comparison.fact.label}: {answer_in_words(comparison.fact, reason.value)}"


def opposite_in_words(reason: Trace) -> str:
    """What would have to be so instead, as in "Creatinine clearance 35 mL/min or more"."""
    comparison = reason.leaf()
    if reason.truth is not Truth.YES:
        return comparison_in_words(comparison)
    fact, operand = comparison.fact, comparison.operand
    if isinstance(fact, YesNo):
        return f"{fact.label}: no"
    if isinstance(operand, tuple):
        return f"{fact.label}: not {' or '.join(operand)}"
    return comparison_in_words(replace(comparison, operator=_OPPOSITES[comparison.operator]))


def number_in_words(fact: Fact, value: float) -> str:
    """A number as people write it. What was computed has one decimal, more beside a whole number.

    Limits of computed numbers are whole, so that no shown value stands on the other side of one.
    """
    if not isinstance(fact, DerivedNumber):
        return f"{value:.6g}"
    decimals = 1
    while decimals < _MOST_DECIMALS and _is_rounded_to_whole(value, decimals):
        decimals += 1
    return f"{value:.{decimals}f}"


def _is_rounded_to_whole(value: float, decimals: int) -> bool:
    shown = round(value, decimals)
    return shown == round(shown) and not math.isclose(value, shown, rel_tol=LIMIT_TOLERANCE)


def _joins_nothing(group: Group) -> bool:
    """Whether a group is just its one part."""
    return len(group.parts) == 1 and group.quantifier is not Quantifier.NONE


def _with_unit(fact: Fact, value: object) -> str:
    number = number_in_words(fact, value) if isinstance(value, float) else str(value)
    unit = fact.unit if isinstance(fact, Number | DerivedNumber) else ""
    return f"{number} {unit}".rstrip()


def _inline(condition: Condition, *, outermost: bool = False) -> str:
    if isinstance(condition, Comparison):
        return comparison_in_words(condition)
    if isinstance(condition, Criterion):
        return condition.name
    joined = _JOINTS[condition.quantifier].join(_inline(part) for part in condition.parts)
    if condition.quantifier is Quantifier.NONE:
        return f"not ({joined})"
    return joined if outermost or len(condition.parts) == 1 else f"({joined})"
