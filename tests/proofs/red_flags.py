"""A red flag is neither silenced nor overlooked, and does not wait."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

import z3

from tests.contract import evaluator
from tests.proofs.contract import ContractTruth, findings
from tests.proofs.results import Finding, Method, Property, claims, together
from tests.proofs.smt import Kleene
from tests.proofs.space import Space, applies, space_of, statuses
from vcf_logic.engine.records import Guideline, Recommendation

AGREED = {
    entry["id"]: entry
    for entry in evaluator.RECOMMENDATIONS
    if entry["urgency"] == "immediate" and entry["stance"] == "for"
}
"""The red flags of the contract: one that were lost from the records would be missed here."""


def never_silenced(guideline: Guideline) -> Finding:
    """A sign that is there makes its red flag apply, whatever else is answered."""
    return together(_never_silenced(one, space_of(guideline)) for one in red_flags_of(guideline))


def never_overlooked(guideline: Guideline) -> Finding:
    """A sign that is not known keeps its red flag open, or it applies by another sign."""
    return together(_never_overlooked(one, space_of(guideline)) for one in red_flags_of(guideline))


def never_waiting(guideline: Guideline) -> Finding:
    """The agreed red flags are immediate actions, and none is elective."""
    by_id = {record.id: record for record in guideline.recommendations}
    return claims(
        (
            name in by_id and by_id[name].is_red_flag and not by_id[name].elective,
            f"{name} is no red flag, or it waits",
        )
        for name in AGREED
    )


def red_flags_of(guideline: Guideline) -> list[Recommendation]:
    """The recommendations that were agreed to be red flags."""
    return [record for record in guideline.recommendations if record.id in AGREED]


@cache
def _never_silenced(record: Recommendation, space: Space) -> Finding:
    holds = applies(record, space.answers)
    return claims(
        (space.always(holds, truth.yes), f"{record.id} does not apply although {told}")
        for told, truth in _signs(record, space)
    )


@cache
def _never_overlooked(record: Recommendation, space: Space) -> Finding:
    status = statuses(space.answers.truth(record.when), space.answers.truth(record.unless))
    not_excluded = z3.Or(status["applies"], status["needs_information"])
    return claims(
        (space.always(not_excluded, truth.unknown), f"{record.id} is excluded, {told} unknown")
        for told, truth in _signs(record, space)
    )


def _signs(record: Recommendation, space: Space) -> Iterator[tuple[str, Kleene]]:
    """Each sign by which a red flag was agreed to be raised."""
    theirs = ContractTruth(space)
    for sign in findings(AGREED[record.id]["criteria"]):
        yield ast.unparse(sign), theirs.of(sign)


PROPERTIES = (
    Property(
        id="no-answer-silences-a-red-flag",
        name="No answer silences a red flag",
        sentence=(
            "Each sign of an emergency, alone, makes its red flag apply. No other answer, known "
            "or not, can silence it."
        ),
        matters="A cauda equina syndrome or an infection must come through in every patient.",
        scope="Every sign of every red flag, with every possible answer to everything else.",
        method=Method.SOLVER,
        counted="signs of red flags",
        prove=never_silenced,
    ),
    Property(
        id="an-unknown-sign-is-not-excluded",
        name="An unknown sign of an emergency is not excluded",
        sentence=(
            "As long as a sign of an emergency is not known, its red flag is never called "
            "excluded: it applies by another sign, or it stands as not excluded."
        ),
        matters="What nobody looked for must not read like what was looked for and not found.",
        scope="Every sign of every red flag left open, whatever else is answered.",
        method=Method.SOLVER,
        counted="signs of red flags",
        prove=never_overlooked,
    ),
    Property(
        id="a-red-flag-never-waits",
        name="A red flag never waits",
        sentence=(
            "Every red flag of the second text is an immediate action, and none is among the "
            "elective things, which wait for red flags."
        ),
        matters="An emergency that were marked elective would be put off by itself.",
        scope="Every red flag.",
        method=Method.EVERY_COMBINATION,
        counted="red flags",
        prove=never_waiting,
    ),
)
