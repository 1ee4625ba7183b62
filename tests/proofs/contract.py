"""The contract's notation in the language of the solver, and its limits.

A second translation, made from the plain notation of ``tests/contract/recommendations.json``. It
shares the answers with the first one and nothing else that has to do with conditions.
"""

from __future__ import annotations

import ast
from collections.abc import Callable, Iterator
from functools import cache
from typing import Any

import z3

from tests.contract import evaluator
from tests.proofs.results import Finding, Method, Property, claims, together
from tests.proofs.smt import NO, YES, Kleene, every, is_below, option, some
from tests.proofs.space import Space, space_of
from vcf_logic.engine.facts import Choice, Fact
from vcf_logic.engine.records import Guideline, Recommendation

DERIVED = {
    "conservative_failed": "pain_refractory_oral and conservative_weeks >= 12",
    "recent_vertebral_fracture": "weeks_since_onset <= 52",
}
"""What ``evaluator.with_derived`` computes and the contract names, in its own notation."""

LEVELS = {
    "has_lumbar": ("L1", "L2", "L3", "L4", "L5"),
    "has_l1": ("L1",),
    "has_l3_or_l4": ("L3", "L4"),
}

ANYBODY = {"age_years", "has_lumbar"}
"""What is known of everybody whom the doors let in."""

Limit = tuple[str, float]

_NUMERIC: dict[type[ast.cmpop], Callable[[Any, Any], z3.BoolRef]] = {
    ast.Lt: is_below,
    ast.LtE: lambda value, limit: z3.Not(is_below(limit, value)),
    ast.Gt: lambda value, limit: is_below(limit, value),
    ast.GtE: lambda value, limit: z3.Not(is_below(value, limit)),
}


def records_are_the_contract(guideline: Guideline) -> Finding:
    """For every patient, each condition and each contraindication comes out as the contract's."""
    space = space_of(guideline)
    names = {record.id for record in guideline.recommendations}
    same = claims([(names == set(evaluator.BY_ID), "the contract has other recommendations")])
    known = (record for record in guideline.recommendations if record.id in evaluator.BY_ID)
    return same + together(_as_contracted(one, space) for one in known)


@cache
def parsed(expression: str) -> ast.expr:
    """An expression of the contract as a tree, with what it names written out."""
    return _WrittenOut().visit(ast.parse(expression or "False", mode="eval").body)


class _WrittenOut(ast.NodeTransformer):
    def visit_Name(self, node: ast.Name) -> ast.expr:
        named = evaluator.NAMED.get(node.id) or DERIVED.get(node.id)
        return parsed(named) if named else node


def limits_of(expression: str) -> Iterator[Limit]:
    """Every limit of an expression, with the name of what it is compared with."""
    for node in ast.walk(parsed(expression)):
        if isinstance(node, ast.Compare):
            (right,) = node.comparators
            assert isinstance(node.left, ast.Name)
            assert isinstance(right, ast.Constant)
            if isinstance(right.value, int | float):
                yield node.left.id, right.value


def alternatives(expression: str) -> tuple[ast.expr, ...]:
    """The parts that "or" joins, each by itself; none of an empty expression."""
    return tuple(_alternatives(parsed(expression))) if expression else ()


def findings(expression: str) -> tuple[ast.expr, ...]:
    """The comparisons and facts that are about a finding, not about who the patient is."""
    return tuple(
        node
        for node in _leaves(parsed(expression))
        if {one.id for one in ast.walk(node) if isinstance(one, ast.Name)}.isdisjoint(ANYBODY)
    )


def names_in(expression: str) -> set[str]:
    """The facts that an expression names, computed ones as such."""
    return {node.id for node in ast.walk(parsed(expression)) if isinstance(node, ast.Name)}


class ContractTruth:
    """Expressions of the contract about the same answers."""

    def __init__(self, space: Space) -> None:
        self._answers = space.answers
        self._facts = space.by_key

    def of(self, node: ast.expr) -> Kleene:
        """The truth of an expression."""
        if isinstance(node, ast.BoolOp):
            join = every if isinstance(node.op, ast.And) else some
            return join(map(self.of, node.values))
        if isinstance(node, ast.UnaryOp):
            return ~self.of(node.operand)
        if isinstance(node, ast.Compare):
            return self._compared(node)
        if isinstance(node, ast.Constant):
            return YES if node.value else NO
        assert isinstance(node, ast.Name)
        if node.id in LEVELS:
            levels = self._facts["fracture_levels"]
            among = z3.Or([option(levels, one) for one in LEVELS[node.id]])
            return self._when_known(levels, among)
        return self._when_known(self._facts[node.id], self._answers.value(self._facts[node.id]))

    def _compared(self, node: ast.Compare) -> Kleene:
        (right,) = node.comparators
        assert isinstance(node.left, ast.Name)
        fact, kind = self._facts[node.left.id], type(node.ops[0])
        value = self._answers.value(fact)
        if isinstance(right, ast.Name):
            other = self._facts[right.id]
            known = z3.And(self._answers.known(fact), self._answers.known(other))
            return _truth(known, _NUMERIC[kind](value, self._answers.value(other)))
        operand = ast.literal_eval(right)
        if isinstance(fact, Choice):
            is_it = value == list(fact.options).index(operand)
            return self._when_known(fact, is_it if kind is ast.Eq else z3.Not(is_it))
        return self._when_known(fact, _NUMERIC[kind](value, z3.RealVal(str(operand))))

    def _when_known(self, fact: Fact, holds: z3.BoolRef) -> Kleene:
        return _truth(self._answers.known(fact), holds)


def _truth(known: z3.BoolRef, holds: z3.BoolRef) -> Kleene:
    return Kleene(z3.And(known, holds), z3.And(known, z3.Not(holds)))


def _alternatives(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BoolOp) and isinstance(node.op, ast.Or):
        for part in node.values:
            yield from _alternatives(part)
    else:
        yield node


def _leaves(node: ast.expr) -> Iterator[ast.expr]:
    if isinstance(node, ast.BoolOp):
        for part in node.values:
            yield from _leaves(part)
    elif isinstance(node, ast.UnaryOp):
        yield from _leaves(node.operand)
    else:
        yield node


@cache
def _as_contracted(record: Recommendation, space: Space) -> Finding:
    entry = evaluator.BY_ID[record.id]
    theirs = ContractTruth(space)
    settled = []
    for use, condition in (("criteria", record.when), ("veto", record.unless)):
        ours, written = space.answers.truth(condition), theirs.of(parsed(entry[use]))
        same = z3.And(ours.yes == written.yes, ours.no == written.no)
        settled.append((space.always(same), f"{record.id}: {use} differs from the contract"))
    kind = (record.stance.value, record.urgency.value, record.elective)
    agreed = (entry["stance"], entry["urgency"], entry["elective"])
    settled.append((kind == agreed, f"{record.id}: {kind} differs from the contract's {agreed}"))
    return claims(settled)


PROPERTIES = (
    Property(
        id="the-rules-are-the-contract",
        name="The rules mean what their second text says",
        sentence=(
            "Every recommendation means what its second text says: for every patient, unknown "
            "answers included, its condition and its contraindications come out the same. Stance, "
            "urgency and what is elective agree as well."
        ),
        matters=(
            'A limit that slipped from 35 to 30, or an "and" that became an "or", would be '
            "found here."
        ),
        scope="Every recommendation, for every possible patient, not a sample.",
        method=Method.SOLVER,
        counted="comparisons of a rule with its second text",
        prove=records_are_the_contract,
    ),
)
