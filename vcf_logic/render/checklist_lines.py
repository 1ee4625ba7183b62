"""A condition as lines to be marked, one below the other.

Names of conditions are opened up, and a group inside a group that joins in the same way becomes
one group with it: both mean the same.
"""

from __future__ import annotations

from dataclasses import dataclass

from vcf_logic.engine.comparisons import Comparison
from vcf_logic.engine.conditions import Condition, Criterion, Group, Quantifier
from vcf_logic.engine.evaluation import Trace
from vcf_logic.engine.facts import Fact
from vcf_logic.engine.truth import Truth
from vcf_logic.engine.words import comparison_in_words, in_words, opposite_in_words
from vcf_logic.render.in_days import in_days

_HEADS = {
    Quantifier.ALL: "all of these",
    Quantifier.ANY: "any of these",
    Quantifier.NONE: "none of these",
}
_JOINTS = {Quantifier.ALL: "; and ", Quantifier.ANY: "; or ", Quantifier.NONE: "; or "}


@dataclass(frozen=True)
class Line:
    """What is marked as met or not met: something about one ``fact``, or a group of ``parts``.

    ``days`` says the same in days where ``text`` counts in weeks.
    """

    text: str
    fact: Fact | None = None
    days: str = ""
    joins: Quantifier | None = None
    parts: tuple[Line, ...] = ()


def line(condition: Condition, name: str = "") -> Line:
    """A condition as a line with the lines that decide it; ``name`` is what it is called."""
    if isinstance(condition, Criterion):
        return line(condition.when, condition.name)
    if isinstance(condition, Comparison):
        return Line(comparison_in_words(condition), condition.fact, in_days(condition))
    return _group(condition, name)


def in_one_line(condition: Condition) -> str:
    """The same in a row, as in "Rain; or Season: winter, wet"."""
    return _inline(line(condition), outermost=True)


def _group(group: Group, name: str) -> Line:
    parts = _joined(group)
    if not parts:
        return Line(in_words(group))
    if len(parts) == 1 and group.quantifier is not Quantifier.NONE:
        return line(parts[0], name)
    refused = _bare(parts[0])
    if len(parts) == 1 and isinstance(refused, Comparison):
        return Line(opposite_in_words(Trace(refused, Truth.YES)), refused.fact)
    head = _HEADS[group.quantifier]
    text = f"{name}: {head}" if name else head.capitalize()
    return Line(text, joins=group.quantifier, parts=tuple(map(line, parts)))


def _joined(group: Group) -> tuple[Condition, ...]:
    """The parts of a group, and of the groups in it that join in the same way."""
    inner = Quantifier.ANY if group.quantifier is Quantifier.NONE else group.quantifier
    return tuple(each for part in group.parts for each in _spread(part, inner))


def _spread(part: Condition, joins: Quantifier) -> tuple[Condition, ...]:
    bare = _bare(part)
    if isinstance(bare, Group) and bare.quantifier is joins:
        return tuple(each for inner in bare.parts for each in _spread(inner, joins))
    return (part,)


def _bare(condition: Condition) -> Condition:
    """A condition without its names, and without groups of one."""
    if isinstance(condition, Criterion):
        return _bare(condition.when)
    if not isinstance(condition, Group) or condition.quantifier is Quantifier.NONE:
        return condition
    return _bare(condition.parts[0]) if len(condition.parts) == 1 else condition


def _inline(shown: Line, *, outermost: bool = False) -> str:
    if shown.joins is None:
        return shown.text
    joined = _JOINTS[shown.joins].join(map(_inline, shown.parts))
    if shown.joins is Quantifier.NONE:
        return f"none of ({joined})"
    return joined if outermost else f"({joined})"
