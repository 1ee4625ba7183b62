"""Every combination of answers, run through the real code and through the contract's evaluation."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from itertools import product
from math import prod
from typing import Any

from tests.contract import evaluator
from tests.engine.toy import TOY
from tests.proofs.cells import cells_of
from tests.proofs.results import Finding, Method, Property, claims, together
from vcf_logic.engine.conditions import NEVER, Condition, Group, Quantifier
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.facts import Asked, Choice, Fact, YesNo
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import make_plan
from vcf_logic.engine.records import Chapter, Guideline, Recommendation, Section
from vcf_logic.engine.stretches import options
from vcf_logic.engine.truth import Truth

MOST_AT_ONCE = 40_000
"""Combinations; a condition with more is swept part by part, if its text has the same parts."""

JOINS = {Quantifier.ALL: ast.And, Quantifier.ANY: ast.Or}
RED_FLAGS = "red_flags"


def chapter_sweep(chapter: Chapter, guideline: Guideline) -> Finding:
    """Every condition of a chapter's recommendations in every combination of what it reads."""
    return together(_record_sweep(one, guideline.facts) for one in chapter.recommendations)


def sweep(guideline: Guideline) -> Finding:
    """All chapters."""
    return together(chapter_sweep(chapter, guideline) for chapter in guideline.chapters)


def emergencies(guideline: Guideline) -> Finding:
    """Whole plans of the chapter of red flags, in every combination of its answers."""
    return together(
        _emergencies(chapter, guideline.sections)
        for chapter in guideline.chapters
        if chapter.id == RED_FLAGS
    )


@cache
def _record_sweep(record: Recommendation, facts: tuple[Asked, ...]) -> Finding:
    entry = evaluator.BY_ID.get(record.id)
    if entry is None:
        return claims([(False, f"{record.id} is not in the contract")])
    found = [
        _swept(condition, entry[use] or "False", facts)
        for use, condition in (("criteria", record.when), ("veto", record.unless))
    ]
    return Finding(
        count=sum(count for count, _ in found),
        faults=tuple(f"{record.id}: {fault}" for _, faults in found for fault in faults),
    )


def _swept(
    condition: Condition, expression: str, facts: tuple[Asked, ...]
) -> tuple[int, tuple[str, ...]]:
    cells = cells_of(condition, expression, facts)
    if prod(map(len, cells.values())) <= MOST_AT_ONCE:
        return _tried(condition, expression, cells, facts)
    parts = _parts(condition, expression)
    if not parts:
        return 1, ("too many combinations, and no parts that can be told apart",)
    found = [_swept(part, text, facts) for part, text in parts]
    return sum(count for count, _ in found), tuple(one for _, faults in found for one in faults)


def _parts(condition: Condition, expression: str) -> list[tuple[Condition, str]]:
    """The parts of a condition, each with its text, when both are joined in the same way."""
    node = evaluator._parsed(expression)
    if not isinstance(condition, Group) or not isinstance(node, ast.BoolOp):
        return []
    same = JOINS.get(condition.quantifier) is type(node.op)
    if not same or len(condition.parts) != len(node.values):
        return []
    return list(zip(condition.parts, map(ast.unparse, node.values), strict=True))


def _tried(
    condition: Condition, expression: str, cells: dict[str, Any], facts: tuple[Asked, ...]
) -> tuple[int, tuple[str, ...]]:
    if condition == NEVER and expression == "False":
        return 0, ()
    by_key = {fact.key: fact for fact in facts}
    node = evaluator._parsed(expression)
    count, faults = 0, []
    for answers in _combinations(cells):
        count += 1
        patient = _patient(answers, by_key)
        ours = evaluate(condition, patient).truth
        theirs = evaluator._truth(node, evaluator.with_derived(answers))
        if ours is not Truth.of(theirs):
            faults.append(f"{ours} instead of {Truth.of(theirs)} for {answers}")
    return count, tuple(faults[:1])


def _combinations(cells: dict[str, Any]) -> Iterator[dict[str, Any]]:
    for chosen in product(*cells.values()):
        yield dict(zip(cells, chosen, strict=True))


def _patient(answers: dict[str, Any], by_key: dict[str, Asked]) -> Patient:
    known: dict[Fact, Any] = {
        by_key[key]: value for key, value in answers.items() if value is not None
    }
    return Patient(known)


@cache
def _emergencies(chapter: Chapter, sections: tuple[Section, ...]) -> Finding:
    alone = replace(TOY, sections=sections, chapters=(chapter,), checks=(), milestones=())
    by_key = {fact.key: fact for fact in alone.facts}
    settled = []
    for answers in _combinations(_signs(chapter)):
        plan = make_plan(_patient(answers, by_key), alone)
        found = {item.recommendation.id: item.status.value for item in plan.items}
        expected = _expected(chapter, answers)
        told = {key: value for key, value in answers.items() if value is not None}
        settled.append((found == expected, f"other statuses for {told}"))
        alarm = _alarm(chapter, expected)
        settled.append((plan.headline.urgency.value == alarm, f"not {alarm} for {told}"))
    return claims(settled)


def _signs(chapter: Chapter) -> dict[str, list[Any]]:
    """Every answer to what the chapter asks, in a patient whom it concerns."""
    asked = dict.fromkeys(fact for record in chapter.recommendations for fact in record.asks())
    answers: dict[str, list[Any]] = {"age_years": [74], "fracture_levels": [("L1",)]}
    for fact in asked:
        if isinstance(fact, YesNo | Choice):
            answers[fact.key] = [*options(fact).values(), None]
    return answers


def _expected(chapter: Chapter, answers: dict[str, Any]) -> dict[str, str]:
    facts = evaluator.with_derived(answers)
    ids = [record.id for record in chapter.recommendations]
    return {name: evaluator._status(evaluator.BY_ID[name], facts) for name in ids}


def _alarm(chapter: Chapter, statuses: dict[str, str]) -> str:
    """The urgency of the plan, worked out from the contract's own fields."""
    entries = [evaluator.BY_ID[record.id] for record in chapter.recommendations]
    flags = {statuses[one["id"]] for one in entries if one["urgency"] == "immediate"}
    if "applies" in flags:
        return "immediate"
    if "needs_information" in flags:
        return "undetermined"
    prompt = {statuses[one["id"]] for one in entries if one["urgency"] == "prompt"}
    return "prompt" if "applies" in prompt else "routine"


PROPERTIES = (
    Property(
        id="every-combination-of-answers",
        name="Every combination of answers comes out as in the second text",
        sentence=(
            "In every combination of answers that a condition can tell apart, the calculator's own "
            "code comes to what a second program, written apart from it, works out from the second "
            "text."
        ),
        matters="Here nothing is translated: it is the code itself that runs, on every case.",
        scope=(
            "Each condition and each contraindication of every recommendation. Numbers are cut at "
            "their limits: the limit itself and a number on either side stand for all others. "
            "Every answer may be not known. An age of 17 and a fracture outside the lumbar spine, "
            "which are refused at the door, are tried as well."
        ),
        method=Method.EVERY_COMBINATION,
        counted="combinations of answers",
        prove=sweep,
    ),
    Property(
        id="every-combination-of-red-flags",
        name="Every combination of red flags has the right headline",
        sentence=(
            "In every combination of answers about red flags, whole plans say the urgency that "
            "the second program works out: act now, an emergency is not excluded, act within "
            "days, or none of these."
        ),
        matters="The headline is tried on everything that can be answered, not on examples.",
        scope=(
            "The chapter on red flags: every sign yes, no and not known, in one patient whom the "
            "guidance concerns. Other answers are left to the proofs, which hold for all of them."
        ),
        method=Method.EVERY_COMBINATION,
        counted="statuses and headlines of whole plans",
        prove=emergencies,
    ),
)
