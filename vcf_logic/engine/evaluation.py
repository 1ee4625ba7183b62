"""Evaluating a condition for a patient, with the trace that explains the result."""

from __future__ import annotations

import math
from dataclasses import dataclass

from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.conditions import Condition, Criterion, Group, Quantifier
from vcf_logic.engine.facts import Answer, Asked, Fact
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.truth import Truth, every, some

# A unit conversion may leave 30.000000000000004 where 30 is meant; a limit must not turn on that.
LIMIT_TOLERANCE = 1e-9


@dataclass(frozen=True)
class Trace:
    """A condition, its truth for one patient, and the same for its parts."""

    condition: Condition
    truth: Truth
    parts: tuple[Trace, ...] = ()
    value: Answer | None = None
    unknown: tuple[Asked, ...] = ()

    def reasons(self) -> tuple[Trace, ...]:
        """The leaves that settled this truth; none while it is unknown."""
        if self.truth is Truth.UNKNOWN:
            return ()
        if isinstance(self.condition, Comparison):
            return (self,)
        return tuple(leaf for part in self._decisive_parts() for leaf in part.reasons())

    def open_facts(self) -> tuple[Asked, ...]:
        """The unanswered facts that could still change this truth; none once it is settled."""
        if self.truth is not Truth.UNKNOWN:
            return ()
        found = [*self.unknown, *(fact for part in self.parts for fact in part.open_facts())]
        return tuple(dict.fromkeys(found))

    def leaf(self) -> Comparison:
        """The comparison of a leaf of the trace; raises TypeError elsewhere."""
        if not isinstance(self.condition, Comparison):
            raise TypeError("only a leaf of a trace has a comparison")
        return self.condition

    def _decisive_parts(self) -> tuple[Trace, ...]:
        if not isinstance(self.condition, Group):
            return self.parts
        wanted = ~self.truth if self.condition.quantifier is Quantifier.NONE else self.truth
        return tuple(part for part in self.parts if part.truth is wanted)


def is_below(value: float, limit: float) -> bool:
    """It is less, and by more than a rounding error."""
    return value < limit and not math.isclose(value, limit, rel_tol=LIMIT_TOLERANCE)


def evaluate(condition: Condition, patient: Patient) -> Trace:
    """Evaluate a condition; the trace mirrors its tree."""
    if isinstance(condition, Comparison):
        return _evaluate_comparison(condition, patient)
    if isinstance(condition, Criterion):
        inner = evaluate(condition.when, patient)
        return Trace(condition, inner.truth, (inner,))
    parts = tuple(evaluate(part, patient) for part in condition.parts)
    return Trace(condition, _joined(condition.quantifier, parts), parts)


def _joined(quantifier: Quantifier, parts: tuple[Trace, ...]) -> Truth:
    truths = [part.truth for part in parts]
    if quantifier is Quantifier.ALL:
        return every(truths)
    return some(truths) if quantifier is Quantifier.ANY else ~some(truths)


def _evaluate_comparison(comparison: Comparison, patient: Patient) -> Trace:
    value = patient.value(comparison.fact)
    operand = comparison.operand
    unknown: tuple[Asked, ...] = ()
    if value is None:
        unknown = patient.unknown_inputs(comparison.fact)
    if isinstance(operand, Fact):
        limit = patient.value(operand)
        if limit is None:
            unknown += patient.unknown_inputs(operand)
    else:
        limit = operand
    if value is None or limit is None:
        return Trace(comparison, Truth.UNKNOWN, value=value, unknown=unknown)
    return Trace(comparison, Truth.of(_holds(comparison.operator, value, limit)), value=value)


def _holds(operator: Operator, value: Answer, operand: Answer) -> bool:
    if operator is Operator.IS:
        return value == operand
    if operator is Operator.IS_NOT:
        return value != operand
    if operator is Operator.INCLUDES_ANY:
        assert isinstance(value, tuple)
        assert isinstance(operand, tuple)
        return not set(value).isdisjoint(operand)
    assert isinstance(value, int | float)
    assert isinstance(operand, int | float)
    return _holds_for_numbers(operator, value, operand)


def _holds_for_numbers(operator: Operator, value: float, limit: float) -> bool:
    if operator is Operator.BELOW:
        return is_below(value, limit)
    if operator is Operator.ABOVE:
        return is_below(limit, value)
    if operator is Operator.AT_MOST:
        return not is_below(limit, value)
    return not is_below(value, limit)
