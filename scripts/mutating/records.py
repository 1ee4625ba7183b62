"""Mistakes in one record: a recommendation, a caution, a check, a window of the timeline."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from typing import Any

from scripts.mutating.mutant import Mutant
from scripts.mutating.turns import turns
from vcf_logic.engine.conditions import ALWAYS, NEVER
from vcf_logic.engine.records import (
    Caution,
    Check,
    Guideline,
    Milestone,
    Recommendation,
    Severity,
    Stance,
    Urgency,
)

WEEK = 7

Change = tuple[str, str, dict[str, Any]]
"""What was done to a record, its kind, and the fields that have other values."""


def mutants_of_records(guideline: Guideline) -> Iterator[Mutant]:
    """One mistake in one record, in the order of the records."""
    for record in guideline.recommendations:
        made = partial(with_recommendation, guideline, record)
        yield from _mutants(record.id, _of_recommendation(record), made)
    for number, check in enumerate(guideline.checks, start=1):
        yield Mutant(
            f"check {number}: dropped",
            "check dropped",
            partial(_with_check, guideline, check, None),
        )
        made = partial(_with_check, guideline, check)
        yield from _mutants(f"check {number}", _of_check(check), made)
    for milestone in guideline.milestones:
        made = partial(_with_milestone, guideline, milestone)
        yield from _mutants(f"window {milestone.id}", _of_milestone(milestone), made)


def with_recommendation(
    guideline: Guideline, record: Recommendation, fields: dict[str, Any]
) -> Guideline:
    """The guidance with other values in one recommendation."""
    other = replace(record, **fields)
    chapters = tuple(
        replace(
            chapter,
            recommendations=tuple(
                other if one is record else one for one in chapter.recommendations
            ),
        )
        if record in chapter.recommendations
        else chapter
        for chapter in guideline.chapters
    )
    return replace(guideline, chapters=chapters)


def _mutants(
    name: str, changes: Iterator[Change], made: Callable[[dict[str, Any]], Guideline]
) -> Iterator[Mutant]:
    for told, kind, fields in changes:
        yield Mutant(f"{name} {told}", kind, partial(made, fields))


def _of_recommendation(record: Recommendation) -> Iterator[Change]:
    for turn in turns(record.when):
        yield f"when{turn.told}", turn.kind, {"when": turn.condition}
    if record.unless != NEVER:
        yield "unless: dropped", "contraindications dropped", {"unless": NEVER}
    for turn in turns(record.unless):
        yield f"unless{turn.told}", turn.kind, {"unless": turn.condition}
    for stance in Stance:
        if stance is not record.stance:
            yield f"is {stance.value}", "kind of advice changed", {"stance": stance}
    for urgency in Urgency:
        if urgency is not record.urgency:
            yield f"is {urgency.value}", "urgency changed", {"urgency": urgency}
    elective = not record.elective
    yield f"elective is {elective}", "waiting changed", {"elective": elective}
    yield from _of_cautions(record)


def _of_cautions(record: Recommendation) -> Iterator[Change]:
    for place, caution in enumerate(record.cautions):
        before, after = record.cautions[:place], record.cautions[place + 1 :]
        name = f"caution {place + 1}"
        yield f"{name}: dropped", "caution dropped", {"cautions": (*before, *after)}
        for told, kind, when in _of_caution(caution):
            other = replace(caution, when=when)
            yield f"{name}{told}", kind, {"cautions": (*before, other, *after)}


def _of_caution(caution: Caution) -> Iterator[tuple[str, str, Any]]:
    if caution.when != ALWAYS:
        yield ": for everybody", "caution for everybody", ALWAYS
        for turn in turns(caution.when):
            yield turn.told, turn.kind, turn.condition


def _of_check(check: Check) -> Iterator[Change]:
    other = Severity.WARNING if check.severity is Severity.ERROR else Severity.ERROR
    yield f"is {other.value}", "check's weight changed", {"severity": other}
    for turn in turns(check.when):
        yield f"when{turn.told}", turn.kind, {"when": turn.condition}


def _with_check(guideline: Guideline, check: Check, fields: dict[str, Any] | None) -> Guideline:
    others = () if fields is None else (replace(check, **fields),)
    place = guideline.checks.index(check)
    checks = (*guideline.checks[:place], *others, *guideline.checks[place + 1 :])
    return replace(guideline, checks=checks)


def _of_milestone(milestone: Milestone) -> Iterator[Change]:
    for name, day in (("first_day", milestone.first_day), ("last_day", milestone.last_day)):
        for moved in _other_days(name, day, milestone):
            yield f"{name} is {moved}", "window moved", {name: moved}
    for gone in milestone.recommendations:
        left = tuple(one for one in milestone.recommendations if one != gone)
        yield f"without {gone}", "window emptied", {"recommendations": left}


def _other_days(name: str, day: int | None, milestone: Milestone) -> Iterator[int | None]:
    if day is None:
        yield milestone.first_day + WEEK
        return
    for step in (-WEEK, -1, 1, WEEK):
        if day + step >= 0:
            yield day + step
    if name == "last_day":
        yield None


def _with_milestone(
    guideline: Guideline, milestone: Milestone, fields: dict[str, Any]
) -> Guideline:
    milestones = tuple(
        replace(one, **fields) if one is milestone else one for one in guideline.milestones
    )
    return replace(guideline, milestones=milestones)
