"""Conditions as data: built by functions, frozen, walked by visitors that live elsewhere."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.facts import DerivedYesNo, YesNo


class Quantifier(Enum):
    """How a group joins its parts."""

    ALL = "all"
    ANY = "any"
    NONE = "none"


@dataclass(frozen=True)
class Group:
    """Several conditions joined: all, any or none of them."""

    quantifier: Quantifier
    parts: tuple[Condition, ...]


@dataclass(frozen=True)
class Criterion:
    """A condition with a name of its own; ``basis`` says where its limits come from."""

    name: str
    when: Condition
    basis: str = ""


Condition = Comparison | Group | Criterion
ConditionLike = Condition | YesNo | DerivedYesNo


def all_of(*parts: ConditionLike) -> Group:
    """Every part holds."""
    return _group(Quantifier.ALL, parts)


def any_of(*parts: ConditionLike) -> Group:
    """At least one part holds."""
    return _group(Quantifier.ANY, parts)


def none_of(*parts: ConditionLike) -> Group:
    """No part holds."""
    return _group(Quantifier.NONE, parts)


ALWAYS = Group(Quantifier.ALL, ())
NEVER = Group(Quantifier.ANY, ())


def as_condition(part: ConditionLike) -> Condition:
    """A yes/no fact stands for "the answer is yes", a derived one for its own condition."""
    if isinstance(part, YesNo):
        return Comparison(part, Operator.IS, operand=True)
    if isinstance(part, DerivedYesNo):
        return Criterion(part.label, part.when, part.source)
    if isinstance(part, Comparison | Group | Criterion):
        return part
    raise TypeError(f"{part!r} is neither a condition nor a yes/no fact")


def leaves(condition: Condition) -> tuple[Comparison, ...]:
    """Every comparison in a condition, in reading order."""
    if isinstance(condition, Comparison):
        return (condition,)
    if isinstance(condition, Criterion):
        return leaves(condition.when)
    return tuple(leaf for part in condition.parts for leaf in leaves(part))


def _group(quantifier: Quantifier, parts: tuple[ConditionLike, ...]) -> Group:
    return Group(quantifier, tuple(as_condition(part) for part in parts))
