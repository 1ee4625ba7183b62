"""Nothing is offered that is, or may be, ruled out.

What rules a recommendation out is taken from the contract, so that one that were lost from the
records would be missed here.
"""

from __future__ import annotations

import ast
from collections.abc import Iterator
from functools import cache

import z3

from tests.contract import evaluator
from tests.proofs.contract import ContractTruth, alternatives
from tests.proofs.results import Finding, Method, Property, claims, together
from tests.proofs.smt import Kleene
from tests.proofs.space import Space, applies, space_of, statuses
from vcf_logic.engine.records import Guideline, Recommendation


def not_offered(guideline: Guideline) -> Finding:
    """A contraindication that holds or is unknown keeps a record from applying."""
    space = space_of(guideline)
    return together(_not_offered(record, space) for record in guideline.recommendations)


def said(guideline: Guideline) -> Finding:
    """A contraindication that holds is told, unless the record does not concern the patient."""
    space = space_of(guideline)
    return together(_said(record, space) for record in guideline.recommendations)


@cache
def _not_offered(record: Recommendation, space: Space) -> Finding:
    offered = applies(record, space.answers)
    settled = []
    for told, truth in _contraindications(record, space):
        for kind, open_or_held in (("holds", truth.yes), ("is unknown", truth.unknown)):
            fault = f"{record.id} applies although this {kind}: {told}"
            settled.append((space.always(z3.Not(offered), open_or_held), fault))
    return claims(settled)


@cache
def _said(record: Recommendation, space: Space) -> Finding:
    status = statuses(space.answers.truth(record.when), space.answers.truth(record.unless))
    ruled_out = z3.Or(status["contraindicated"], status["not_applicable"])
    return claims(
        (space.always(ruled_out, truth.yes), f"{record.id} is not called contraindicated: {told}")
        for told, truth in _contraindications(record, space)
    )


def _contraindications(record: Recommendation, space: Space) -> Iterator[tuple[str, Kleene]]:
    """Each thing that was agreed to rule a recommendation out, by itself."""
    agreed = evaluator.BY_ID.get(record.id, {"veto": ""})
    theirs = ContractTruth(space)
    for part in alternatives(agreed["veto"]):
        yield ast.unparse(part), theirs.of(part)


PROPERTIES = (
    Property(
        id="nothing-offered-while-ruled-out",
        name="Nothing is offered that is, or may be, ruled out",
        sentence=(
            "Nothing is offered while a contraindication of it holds, or while it is not known "
            "whether it holds."
        ),
        matters=(
            "A medicine or a procedure must not be put forward because a question was left open."
        ),
        scope=(
            "Every contraindication of every recommendation, once as yes and once as not known, "
            "with every possible answer to everything else."
        ),
        method=Method.SOLVER,
        counted="contraindications, as yes and as not known",
        prove=not_offered,
    ),
    Property(
        id="a-contraindication-is-said",
        name="A contraindication is said",
        sentence=(
            "A contraindication that holds is always shown as one, unless the recommendation does "
            "not concern the patient at all."
        ),
        matters="A reader sees why something is missing, and does not add it by hand.",
        scope="Every contraindication of every recommendation, whatever else is answered.",
        method=Method.SOLVER,
        counted="contraindications",
        prove=said,
    ),
)
