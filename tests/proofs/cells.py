"""The answers to a fact, cut where a limit turns: one for each limit and one between two."""

from __future__ import annotations

import math
from collections.abc import Iterable
from itertools import combinations, pairwise

from tests.proofs.contract import LEVELS, limits_of, names_in
from vcf_logic.engine.conditions import Condition, leaves
from vcf_logic.engine.facts import Answer, Asked, Choice, Choices, Number, YesNo

ASKED_FOR = {"weeks_since_onset": ("days_since_onset", 7), "crcl_ml_min": ("crcl_entered", 1)}
"""The answer by which a computed number is set, and what one of its units is in that answer."""

Cell = Answer | None


def cells_of(
    condition: Condition, expression: str, facts: Iterable[Asked]
) -> dict[str, list[Cell]]:
    """What has to be tried, fact by fact, for a condition and the contract's text for it.

    The levels are always there, because the contract's evaluation looks at them.
    """
    limits = _limits(condition, expression)
    wanted = {*limits, *_other_names(condition, expression), "fracture_levels"}
    tried = {fact.key: _cells(fact, limits.get(fact.key, set())) for fact in facts}
    return {key: cells for key, cells in tried.items() if key in wanted}


def _limits(condition: Condition, expression: str) -> dict[str, set[float]]:
    ours = [
        (leaf.fact.key, leaf.operand)
        for leaf in leaves(condition)
        if isinstance(leaf.operand, int | float) and not isinstance(leaf.operand, bool)
    ]
    found: dict[str, set[float]] = {}
    for name, limit in [*ours, *limits_of(expression)]:
        asked, factor = ASKED_FOR.get(name, (name, 1))
        found.setdefault(asked, set()).add(limit * factor)
    return found


def _other_names(condition: Condition, expression: str) -> set[str]:
    return {leaf.fact.key for leaf in leaves(condition)} | names_in(expression)


def _cells(fact: Asked, limits: set[float]) -> list[Cell]:
    unknown = [] if fact.required else [None]
    if isinstance(fact, YesNo):
        return [True, False, *unknown]
    if isinstance(fact, Choice):
        return [*fact.options, *unknown]
    if isinstance(fact, Choices):
        return _level_cells(fact)
    assert isinstance(fact, Number)
    return [*_numbers(fact, sorted(limits)), *unknown]


def _numbers(fact: Number, limits: list[float]) -> list[Cell]:
    """Each limit, and a number in each room between them and the ends.

    Where a limit is an end, a number beyond it is tried, too: doors refuse it, conditions do not.
    """
    lowest = fact.low - 1 if limits and limits[0] <= fact.low else fact.low
    highest = fact.high + 1 if limits and limits[-1] >= fact.high else fact.high
    middles = [(low + high) / 2 for low, high in pairwise([lowest, *limits, highest])]
    tried = sorted({*limits, *(map(math.floor, middles) if fact.whole else middles)})
    return [int(one) if fact.whole and one == int(one) else one for one in tried]


def _level_cells(fact: Choices) -> list[Cell]:
    """One set of levels for each way in which the groups of levels that matter can be touched."""
    sets = [chosen for size in (1, 2, 3) for chosen in combinations(LEVELS["has_lumbar"], size)]
    by_groups = {
        tuple(not {*chosen}.isdisjoint(group) for group in LEVELS.values()): chosen
        for chosen in reversed(sets)
    }
    thoracic = (next(iter(fact.options)),)
    return [*sorted(by_groups.values()), thoracic]
