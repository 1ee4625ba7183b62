"""Evaluates the contract's plain notation: Kleene logic over Python syntax, walked as a tree."""

from __future__ import annotations

import ast
import json
import operator
from collections.abc import Callable, Iterable, Mapping
from functools import cache
from pathlib import Path
from typing import Any

CONTRACT = json.loads((Path(__file__).parent / "recommendations.json").read_text())
RECOMMENDATIONS: list[dict[str, Any]] = CONTRACT["recommendations"]
NAMED: dict[str, str] = CONTRACT["named_criteria"]
BY_ID = {entry["id"]: entry for entry in RECOMMENDATIONS}

Truth = bool | None

_COMPARE: dict[type[ast.cmpop], Callable[[Any, Any], bool]] = {
    ast.Eq: operator.eq,
    ast.NotEq: operator.ne,
    ast.Lt: lambda a, b: a < b and not _close(a, b),
    ast.LtE: lambda a, b: a < b or _close(a, b),
    ast.Gt: lambda a, b: a > b and not _close(a, b),
    ast.GtE: lambda a, b: a > b or _close(a, b),
}


def statuses(patient: Mapping[str, Any]) -> dict[str, str]:
    """The status of every recommendation."""
    facts = with_derived(patient)
    return {entry["id"]: _status(entry, facts) for entry in RECOMMENDATIONS}


def headline(patient: Mapping[str, Any]) -> str:
    """The urgency of the plan."""
    found = statuses(patient)
    red_flags = [
        found[entry["id"]]
        for entry in RECOMMENDATIONS
        if entry["urgency"] == "immediate" and entry["stance"] == "for"
    ]
    if "applies" in red_flags:
        return "immediate"
    if "needs_information" in red_flags:
        return "undetermined"
    prompt = [found[entry["id"]] for entry in RECOMMENDATIONS if entry["urgency"] == "prompt"]
    return "prompt" if "applies" in prompt else "routine"


def facts_of(entry: Mapping[str, Any]) -> list[str]:
    """The facts that an entry's criteria and veto name, derived ones included, in reading order."""
    expression = f"({entry['criteria']}) or ({entry['veto'] or 'False'})"
    found: list[str] = []

    def visit(node: ast.AST) -> None:
        if isinstance(node, ast.Name) and node.id in NAMED:
            visit(_parsed(NAMED[node.id]))
        elif isinstance(node, ast.Name):
            found.append(node.id)
        for child in ast.iter_child_nodes(node):
            visit(child)

    visit(_parsed(expression))
    return list(dict.fromkeys(found))


def with_derived(patient: Mapping[str, Any]) -> dict[str, Any]:
    """The patient's facts and the derived ones."""
    days, levels = patient.get("days_since_onset"), patient["fracture_levels"]
    weeks = None if days is None else days / 7
    refractory, care = patient.get("pain_refractory_oral"), patient.get("conservative_weeks")
    return {
        **patient,
        "weeks_since_onset": weeks,
        "has_lumbar": any(level.startswith("L") for level in levels),
        "has_l1": "L1" in levels,
        "has_l3_or_l4": "L3" in levels or "L4" in levels,
        "recent_vertebral_fracture": None if weeks is None else weeks <= 52,
        "crcl_ml_min": _clearance(patient),
        "conservative_failed": _and([refractory, None if care is None else care >= 12]),
    }


def _clearance(patient: Mapping[str, Any]) -> float | None:
    if patient.get("crcl_entered") is not None:
        return float(patient["crcl_entered"])
    keys = ("age_years", "weight_kg", "serum_creatinine_mg_dl", "sex")
    age, weight, creatinine, sex = (patient.get(key) for key in keys)
    if None in (age, weight, creatinine, sex):
        return None
    factor = 0.85 if sex == "female" else 1.0
    return float((140 - age) * weight / (72 * creatinine) * factor)


def _status(entry: Mapping[str, Any], facts: Mapping[str, Any]) -> str:
    criteria = _truth(_parsed(entry["criteria"]), facts)
    veto = _truth(_parsed(entry["veto"]), facts) if entry["veto"] else False
    if criteria is False:
        return "not_applicable"
    if veto is True:
        return "contraindicated"
    return "applies" if criteria is True and veto is False else "needs_information"


@cache
def _parsed(expression: str) -> ast.expr:
    return ast.parse(expression, mode="eval").body


def _truth(node: ast.expr, facts: Mapping[str, Any]) -> Truth:
    if isinstance(node, ast.BoolOp):
        parts = [_truth(part, facts) for part in node.values]
        return _and(parts) if isinstance(node.op, ast.And) else _not(_and(map(_not, parts)))
    if isinstance(node, ast.UnaryOp):
        return _not(_truth(node.operand, facts))
    if isinstance(node, ast.Compare):
        return _compared(node, facts)
    assert isinstance(node, ast.Name)
    if node.id in NAMED:
        return _truth(_parsed(NAMED[node.id]), facts)
    found: Truth = facts.get(node.id)
    return found


def _compared(node: ast.Compare, facts: Mapping[str, Any]) -> Truth:
    (right,) = node.comparators
    assert isinstance(node.left, ast.Name)
    assert isinstance(right, ast.Constant)
    value = facts.get(node.left.id)
    return None if value is None else _COMPARE[type(node.ops[0])](value, right.value)


def _and(parts: Iterable[Truth]) -> Truth:
    known = list(parts)
    return False if False in known else (None if None in known else True)


def _not(truth: Truth) -> Truth:
    return None if truth is None else not truth


def _close(a: float, b: float) -> bool:
    return abs(a - b) <= 1e-9 * max(abs(a), abs(b))
