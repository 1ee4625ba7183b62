"""A comparison in weeks as one in days, which a person can count without rounding."""

from __future__ import annotations

from bisect import bisect_left

from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.facts import DerivedNumber, Fact, Number
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.truth import Truth
from vcf_logic.engine.words import comparison_in_words

_RISING = (Operator.ABOVE, Operator.AT_LEAST)


def in_days(comparison: Comparison) -> str:
    """A comparison of what is computed from one whole number, as one of that number.

    What is computed has to grow with the number. Empty for every other comparison, and where the
    limit is out of reach.
    """
    asked = _computed_from(comparison.fact)
    if asked is None:
        return ""
    answers = range(int(asked.low), int(asked.high) + 1)
    rising = comparison.operator in _RISING
    turn = bisect_left(answers, x=True, key=lambda day: _is_met(comparison, asked, day) is rising)
    if not 0 < turn < len(answers):
        return ""
    first, last = Operator.AT_LEAST, Operator.AT_MOST
    operator, limit = (first, answers[turn]) if rising else (last, answers[turn - 1])
    return comparison_in_words(Comparison(asked, operator, limit))


def _computed_from(fact: Fact) -> Number | None:
    if not isinstance(fact, DerivedNumber) or len(fact.inputs) != 1:
        return None
    (asked,) = fact.inputs
    return asked if isinstance(asked, Number) and asked.whole else None


def _is_met(comparison: Comparison, asked: Number, answer: int) -> bool:
    return evaluate(comparison, Patient({asked: answer})).truth is Truth.YES
