"""Every small mistake that can be made in a condition, in reading order."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from scripts.mutating.mutant import Turn
from vcf_logic.engine.comparisons import Comparison, Operator
from vcf_logic.engine.conditions import Condition, Criterion, Group, Quantifier
from vcf_logic.engine.facts import Choice, Choices, DerivedNumber, Fact, Number

IN_OR_OUT = {
    Operator.BELOW: Operator.AT_MOST,
    Operator.AT_MOST: Operator.BELOW,
    Operator.ABOVE: Operator.AT_LEAST,
    Operator.AT_LEAST: Operator.ABOVE,
}
REVERSED = {
    Operator.BELOW: Operator.AT_LEAST,
    Operator.AT_MOST: Operator.ABOVE,
    Operator.ABOVE: Operator.AT_MOST,
    Operator.AT_LEAST: Operator.BELOW,
}
TURNED = {Operator.IS: Operator.IS_NOT, Operator.IS_NOT: Operator.IS}
SMALLEST = 0.01
A_DAY_IN_WEEKS = 1 / 7
VISIBLE = {
    "days": 7,
    "weeks": 1,
    "years": 5,
    "out of 10": 2,
    "mL/min": 5,
    "mL/min/1.73 m²": 5,
    "kg": 5,
    "SD": 0.5,
}
"""By unit, a step that changes who gets what."""


def turns(condition: Condition, at: str = "") -> Iterator[Turn]:
    """Every condition that differs from this one by one mistake."""
    if isinstance(condition, Comparison):
        yield from _of_leaf(condition, at)
    elif isinstance(condition, Criterion):
        for turn in turns(condition.when, f"{at}/0"):
            yield replace(turn, condition=replace(condition, when=turn.condition))
    else:
        yield from _of_group(condition, at)


def _of_group(group: Group, at: str) -> Iterator[Turn]:
    for other in Quantifier:
        # Of one part, "all" and "any" say the same.
        same = len(group.parts) <= 1 and Quantifier.NONE not in (group.quantifier, other)
        if other is not group.quantifier and not same:
            told = f"{at}: {group.quantifier.value} became {other.value}"
            yield Turn("joint changed", told, Group(other, group.parts))
    for place, part in enumerate(group.parts):
        before, after = group.parts[:place], group.parts[place + 1 :]
        rest = Group(group.quantifier, (*before, *after))
        yield Turn("part dropped", f"{at}/{place}: dropped", rest)
        for turn in turns(part, f"{at}/{place}"):
            whole = Group(group.quantifier, (*before, turn.condition, *after))
            yield replace(turn, condition=whole)


def _of_leaf(leaf: Comparison, at: str) -> Iterator[Turn]:
    for kind, other in _others(leaf):
        yield Turn(kind, f"{at}: {_told(leaf)} became {_told(other)}", other)


def _others(leaf: Comparison) -> Iterator[tuple[str, Comparison]]:
    if leaf.operator in IN_OR_OUT:
        yield "limit in or out", replace(leaf, operator=IN_OR_OUT[leaf.operator])
        yield "comparison reversed", replace(leaf, operator=REVERSED[leaf.operator])
        yield from _moved(leaf)
    elif isinstance(leaf.fact, Choices):
        yield from _other_levels(leaf, leaf.fact)
    elif isinstance(leaf.fact, Choice):
        yield "answer turned", replace(leaf, operator=TURNED[leaf.operator])
        for option in leaf.fact.options:
            if option != leaf.operand:
                yield "option replaced", replace(leaf, operand=option)
    else:
        yield "answer turned", replace(leaf, operand=leaf.operand is not True)


def _moved(leaf: Comparison) -> Iterator[tuple[str, Comparison]]:
    if not isinstance(leaf.operand, int | float):
        return
    for kind, step in (
        ("limit moved by the least", smallest_step(leaf.fact)),
        ("limit moved visibly", _visible_step(leaf.fact)),
    ):
        for moved in (leaf.operand - step, leaf.operand + step):
            yield kind, replace(leaf, operand=moved)


def smallest_step(fact: Fact) -> float:
    """The least by which two answers differ: a whole one, a day, or a hundredth."""
    if fact.key == "weeks_since_onset":
        return A_DAY_IN_WEEKS
    return 1 if isinstance(fact, Number) and fact.whole else SMALLEST


def _visible_step(fact: Fact) -> float:
    assert isinstance(fact, Number | DerivedNumber)
    return VISIBLE[fact.unit]


def _other_levels(leaf: Comparison, fact: Choices) -> Iterator[tuple[str, Comparison]]:
    """Each level left out, and each next one that is not meant let in."""
    assert isinstance(leaf.operand, tuple)
    every = list(fact.options)
    meant = [every.index(level) for level in leaf.operand]
    for level in leaf.operand:
        if len(leaf.operand) > 1:
            fewer = tuple(one for one in leaf.operand if one != level)
            yield "option replaced", replace(leaf, operand=fewer)
    for place in (min(meant) - 1, max(meant) + 1):
        if 0 <= place < len(every):
            yield "option replaced", replace(leaf, operand=(*leaf.operand, every[place]))


def _told(leaf: Comparison) -> str:
    operand = leaf.operand
    if isinstance(operand, Fact):
        return f"{leaf.fact.key} {leaf.operator.value} {operand.key}"
    if isinstance(operand, bool):
        return f"{leaf.fact.key} {'yes' if operand else 'no'}"
    if isinstance(operand, tuple):
        return f"{leaf.fact.key} {leaf.operator.value} {' '.join(operand)}"
    shown = operand if isinstance(operand, str) else f"{operand:.6g}"
    return f"{leaf.fact.key} {leaf.operator.value} {shown}"
