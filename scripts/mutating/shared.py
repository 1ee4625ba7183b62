"""Mistakes in what is named once and used in many records: changed wherever it stands."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from functools import partial

from scripts.mutating.mutant import Mutant
from scripts.mutating.turns import turns
from vcf_logic.engine.conditions import Comparison, Condition, Criterion, Group
from vcf_logic.engine.records import Caution, Guideline, Recommendation


def mutants_of_criteria(guideline: Guideline) -> Iterator[Mutant]:
    """One mistake in a named criterion or a derived fact, in the order of their first use."""
    for criterion in criteria_of(guideline):
        for turn in turns(criterion.when):
            made = partial(rewritten, guideline, criterion, replace(criterion, when=turn.condition))
            yield Mutant(f"criterion {criterion.name}{turn.told}", turn.kind, made)


def criteria_of(guideline: Guideline) -> tuple[Criterion, ...]:
    """Every criterion in a condition, those within others included, once each."""
    found = (one for condition in _conditions(guideline) for one in _criteria(condition))
    return tuple(dict.fromkeys(found))


def rewritten(guideline: Guideline, old: Criterion, new: Criterion) -> Guideline:
    """The guidance with one criterion replaced by another in every condition."""
    chapters = tuple(
        replace(
            chapter,
            recommendations=tuple(_record(one, old, new) for one in chapter.recommendations),
        )
        for chapter in guideline.chapters
    )
    checks = tuple(replace(one, when=_instead(one.when, old, new)) for one in guideline.checks)
    changed = checks if checks != guideline.checks else guideline.checks
    return replace(guideline, chapters=chapters, checks=changed)


def _record(record: Recommendation, old: Criterion, new: Criterion) -> Recommendation:
    if old not in {one for condition in _of(record) for one in _criteria(condition)}:
        return record
    return replace(
        record,
        when=_instead(record.when, old, new),
        unless=_instead(record.unless, old, new),
        cautions=tuple(_caution(one, old, new) for one in record.cautions),
    )


def _caution(caution: Caution, old: Criterion, new: Criterion) -> Caution:
    return replace(caution, when=_instead(caution.when, old, new))


def _instead(condition: Condition, old: Criterion, new: Criterion) -> Condition:
    if condition == old:
        return new
    if isinstance(condition, Comparison):
        return condition
    if isinstance(condition, Criterion):
        return replace(condition, when=_instead(condition.when, old, new))
    parts = tuple(_instead(part, old, new) for part in condition.parts)
    return Group(condition.quantifier, parts)


def _conditions(guideline: Guideline) -> Iterator[Condition]:
    for record in guideline.recommendations:
        yield from _of(record)
    yield from (check.when for check in guideline.checks)


def _of(record: Recommendation) -> tuple[Condition, ...]:
    return (record.when, record.unless, *(one.when for one in record.cautions))


def _criteria(condition: Condition) -> Iterator[Criterion]:
    if isinstance(condition, Criterion):
        yield condition
        yield from _criteria(condition.when)
    elif isinstance(condition, Group):
        for part in condition.parts:
            yield from _criteria(part)
