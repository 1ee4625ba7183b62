"""Mistakes in the numbers that are code: named limits, formulas and scores."""

from __future__ import annotations

import ast
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TypeGuard

PACKAGE = Path(__file__).parents[2] / "vcf_logic/guideline"
LIMITS = "limits"
SCORES = ("cockcroft_gault", "genant", "height_loss", "inputs", "of_score", "sins", "t_score")
MODULES = (LIMITS, "vocabulary.derived", "checks", *(f"scores.{name}" for name in SCORES))
VISIBLE_STEP = 5
IN_OR_OUT: dict[type[ast.cmpop], type[ast.cmpop]] = {
    ast.Lt: ast.LtE,
    ast.LtE: ast.Lt,
    ast.Gt: ast.GtE,
    ast.GtE: ast.Gt,
}


@dataclass(frozen=True)
class SourceMutant:
    """A module of the guidance with one mistake in its text."""

    id: str
    kind: str
    module: str
    text: str


def mutants_of_sources() -> Iterator[SourceMutant]:
    """One mistake in one module, module by module, from top to bottom."""
    for module in MODULES:
        text = PACKAGE.joinpath(*module.split(".")).with_suffix(".py").read_text("utf-8")
        seen: Counter[str] = Counter()
        for told, kind, changed in _changes(module, ast.parse(text)):
            seen[told] += 1
            again = f" ({seen[told]})" if seen[told] > 1 else ""
            yield SourceMutant(f"{module} {told}{again}", kind, module, changed)


def _changes(module: str, tree: ast.Module) -> Iterator[tuple[str, str, str]]:
    """What is done to a number or a comparison, its kind, and the whole text."""
    kind = "named limit moved" if module == LIMITS else "constant of a formula changed"
    for statement in tree.body:
        for node in ast.walk(statement):
            if isinstance(node, ast.Constant) and type(node.value) in (int, float):
                for other in _other_numbers(node.value, module):
                    told = f"{_name(statement)}: {node.value!r} became {other}"
                    yield told, kind, _with(tree, node, "value", other)
            elif _is_of_a_score(node, module) and {*map(type, node.ops)} <= IN_OR_OUT.keys():
                for place, operator in enumerate(node.ops):
                    ops = [*node.ops]
                    ops[place] = IN_OR_OUT[type(operator)]()
                    told = f"{_name(statement)}: {ast.unparse(node)} at part {place + 1}"
                    yield told, "limit in or out", _with(tree, node, "ops", ops)


def _is_of_a_score(node: ast.AST, module: str) -> TypeGuard[ast.Compare]:
    """It decides by itself; elsewhere a comparison is a condition, and is changed as one."""
    return isinstance(node, ast.Compare) and module.startswith("scores.")


def _other_numbers(value: object, module: str) -> Iterator[float]:
    if isinstance(value, int):
        steps = (-1, 1, -VISIBLE_STEP, VISIBLE_STEP) if module == LIMITS else (-1, 1)
        yield from (value + step for step in steps)
        return
    assert isinstance(value, float)
    exact = Decimal(str(value))
    for sign in (-1, 1):
        yield float(exact + sign * Decimal(1).scaleb(int(exact.as_tuple().exponent)))


def _with(tree: ast.Module, node: ast.AST, field: str, value: object) -> str:
    own = getattr(node, field)
    setattr(node, field, value)
    text = ast.unparse(tree)
    setattr(node, field, own)
    return text


def _name(statement: ast.stmt) -> str:
    if isinstance(statement, ast.Assign):
        return ast.unparse(statement.targets[0])
    return str(getattr(statement, "name", "module"))
