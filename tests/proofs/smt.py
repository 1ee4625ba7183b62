"""Conditions in the language of a solver: a visitor over the records, unknown as a third value.

A truth is two sentences, "it is yes" and "it is no"; it is unknown where neither holds. An answer
is a value and a sentence that says whether it is known. Numbers are exact here, so that the
rounding of a computer is no part of what is proved; the tolerance of a limit is.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

import z3

from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.conditions import Condition, Criterion, Group, Quantifier
from vcf_logic.engine.facts import Choice, Choices, DerivedNumber, Fact, Number, YesNo

TOLERANCE = z3.Q(1, 10**9)
FEMALE_FACTOR = z3.Q(85, 100)

Path = tuple[int, ...]
Sentence = z3.BoolRef


@dataclass(frozen=True)
class Kleene:
    """A truth: what has to be so for it to be yes, and for it to be no."""

    yes: Sentence
    no: Sentence

    def __invert__(self) -> Kleene:
        return Kleene(self.no, self.yes)

    @property
    def unknown(self) -> Sentence:
        """It is neither yes nor no."""
        return z3.And(z3.Not(self.yes), z3.Not(self.no))


NEVER_SO = z3.BoolVal(val=False)
YES = Kleene(z3.Not(NEVER_SO), NEVER_SO)
NO = ~YES
UNKNOWN = Kleene(NEVER_SO, NEVER_SO)


def every(truths: Iterable[Kleene]) -> Kleene:
    """Kleene AND."""
    known = list(truths)
    return Kleene(z3.And([one.yes for one in known]), z3.Or([one.no for one in known]))


def some(truths: Iterable[Kleene]) -> Kleene:
    """Kleene OR."""
    known = list(truths)
    return Kleene(z3.Or([one.yes for one in known]), z3.And([one.no for one in known]))


JOINED = {
    Quantifier.ALL: every,
    Quantifier.ANY: some,
    Quantifier.NONE: lambda truths: ~some(truths),
}


def is_below(value: z3.ArithRef, limit: z3.ArithRef) -> Sentence:
    """Less, and by more than a billionth of the larger of both."""
    gap = limit - value
    return z3.And(value < limit, gap > TOLERANCE * limit, gap > -TOLERANCE * value)


HOLDS = {
    Operator.BELOW: is_below,
    Operator.ABOVE: lambda value, limit: is_below(limit, value),
    Operator.AT_MOST: lambda value, limit: z3.Not(is_below(limit, value)),
    Operator.AT_LEAST: lambda value, limit: z3.Not(is_below(value, limit)),
    Operator.IS: lambda value, operand: value == operand,
    Operator.IS_NOT: lambda value, operand: value != operand,
}


class Answers:
    """What a patient may have answered: variables, one value and one "is known" for each fact.

    Two of them with different names share the values and differ in what is known.
    """

    def __init__(self, name: str = "known") -> None:
        self.name = name
        self._seen: dict[Condition, Kleene] = {}

    def known(self, fact: Fact) -> Sentence:
        """The fact has an answer, or a computed one can be computed."""
        if not isinstance(fact, DerivedNumber):
            return z3.Bool(f"{self.name}: {fact.key}")
        if fact.key == "crcl_ml_min":
            entered, *others = fact.inputs
            return z3.Or(self.known(entered), self._all_known(others))
        return self._all_known(fact.inputs)

    def value(self, fact: Fact) -> Any:
        """The answer, whether known or not."""
        if isinstance(fact, DerivedNumber):
            return self._computed(fact)
        if isinstance(fact, YesNo):
            return z3.Bool(fact.key)
        if isinstance(fact, Choice):
            return z3.Int(fact.key)
        assert isinstance(fact, Number)
        return z3.ToReal(z3.Int(fact.key)) if fact.whole else z3.Real(fact.key)

    def truth(self, condition: Condition) -> Kleene:
        """The truth of a condition."""
        if condition not in self._seen:
            self._seen[condition] = self.truth_with({}, condition)
        return self._seen[condition]

    def truth_with(
        self, instead: Mapping[Path, Kleene], condition: Condition, at: Path = ()
    ) -> Kleene:
        """The truth of a condition with something else in the place of some of its parts."""
        if at in instead:
            return instead[at]
        if isinstance(condition, Comparison):
            return self.compared(condition)
        if isinstance(condition, Criterion):
            return self.truth_with(instead, condition.when, (*at, 0))
        parts = enumerate(condition.parts)
        return JOINED[condition.quantifier](
            self.truth_with(instead, part, (*at, place)) for place, part in parts
        )

    def compared(self, leaf: Comparison) -> Kleene:
        """A leaf: unknown until both of its sides are known."""
        known = self.known(leaf.fact)
        if isinstance(leaf.operand, Fact):
            known = z3.And(known, self.known(leaf.operand))
        holds = self._holds(leaf)
        return Kleene(z3.And(known, holds), z3.And(known, z3.Not(holds)))

    def _holds(self, leaf: Comparison) -> Sentence:
        if isinstance(leaf.operand, tuple):
            return z3.Or([option(leaf.fact, one) for one in leaf.operand])
        return HOLDS[leaf.operator](self.value(leaf.fact), self._operand(leaf))

    def _operand(self, leaf: Comparison) -> Any:
        if isinstance(leaf.operand, Fact):
            return self.value(leaf.operand)
        if isinstance(leaf.fact, Choice):
            return list(leaf.fact.options).index(str(leaf.operand))
        if isinstance(leaf.fact, YesNo):
            return z3.BoolVal(leaf.operand is True)
        return z3.RealVal(str(leaf.operand))

    def _all_known(self, facts: Iterable[Fact]) -> Sentence:
        return z3.And([self.known(one) for one in facts])

    def _computed(self, fact: DerivedNumber) -> z3.ArithRef:
        """By the formula; a new computed number raises KeyError until its formula is here."""
        formulas = {
            "weeks_since_onset": lambda days: self.value(days) / 7,
            "weeks_of_care_possible": lambda days: (self.value(days) + 1) / 7,
            "clearance_computed": lambda *_: z3.Real("cockcroft_gault"),
            "crcl_ml_min": lambda entered, *_: z3.If(
                self.known(entered), self.value(entered), z3.Real("cockcroft_gault")
            ),
        }
        return formulas[fact.key](*fact.inputs)


def option(fact: Fact, name: str) -> Sentence:
    """An option of several is among the answers."""
    assert isinstance(fact, Choices)
    return z3.Bool(f"{fact.key} {name}")


def cockcroft_gault(
    age: z3.ArithRef, weight: z3.ArithRef, creatinine: z3.ArithRef, female: Sentence
) -> Sentence:
    """The computed clearance is what the textbook's formula gives, multiplied out."""
    factor = z3.If(female, FEMALE_FACTOR, z3.RealVal(1))
    return z3.Real("cockcroft_gault") * 72 * creatinine == (140 - age) * weight * factor


def places(condition: Condition, at: Path = ()) -> Iterator[tuple[Path, Comparison]]:
    """Every leaf of a condition with its place in the tree."""
    if isinstance(condition, Comparison):
        yield at, condition
    elif isinstance(condition, Criterion):
        yield from places(condition.when, (*at, 0))
    else:
        assert isinstance(condition, Group)
        for place, part in enumerate(condition.parts):
            yield from places(part, (*at, place))
