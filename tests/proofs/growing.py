"""What is settled stays settled when another question is answered."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from itertools import product

import z3

from tests.proofs import smt
from tests.proofs.results import Finding, Method, Property, claims, named, together
from tests.proofs.smt import Answers, Kleene, Sentence
from tests.proofs.space import Space, space_of, statuses
from vcf_logic.engine import truth as engine_truth
from vcf_logic.engine.conditions import Condition
from vcf_logic.engine.records import Guideline, Recommendation
from vcf_logic.engine.truth import Truth

MORE = Answers("known later")
MOST_PARTS = 4


def conditions_of(record: Recommendation) -> list[Condition]:
    """Every condition of a record."""
    return [record.when, record.unless, *(caution.when for caution in record.cautions)]


def settled_stays(guideline: Guideline) -> Finding:
    """Every condition, and every status, with some answers and with more of the same."""
    space = space_of(guideline)
    checked = [check.when for check in guideline.checks]
    return together(
        [
            *(_record_stays(one, space) for one in guideline.recommendations),
            *(_stays(condition, space) for condition in checked),
        ]
    )


def by_construction(_: Guideline) -> Finding:
    """The joints of conditions keep what is settled, in the solver and in the code."""
    return claims([*_joints_in_solver(), *_joints_in_code()])


@cache
def _grown(space: Space) -> Sentence:
    """The later patient has the same answers and perhaps more of them.

    A clearance that is entered where one was computed is a correction and not a further answer.
    """
    now, entered = space.answers, space.by_key["crcl_entered"]
    computed = z3.And(now.known(space.by_key["crcl_ml_min"]), z3.Not(now.known(entered)))
    more = [z3.Implies(now.known(one), MORE.known(one)) for one in space.facts]
    return z3.And(*more, z3.Implies(computed, z3.Not(MORE.known(entered))))


@cache
def _stays(condition: Condition, space: Space) -> Finding:
    grown = _grown(space)
    now, later = space.answers.truth(condition), MORE.truth(condition)
    return claims(
        (space.always(z3.Implies(was, stays), grown), f"turns from {word}: {named(condition)}")
        for word, was, stays in (("yes", now.yes, later.yes), ("no", now.no, later.no))
    )


@cache
def _record_stays(record: Recommendation, space: Space) -> Finding:
    grown = _grown(space)
    now = statuses(space.answers.truth(record.when), space.answers.truth(record.unless))
    later = statuses(MORE.truth(record.when), MORE.truth(record.unless))
    ruled_out = z3.Or(later["contraindicated"], later["not_applicable"])
    kept = {
        "applies": later["applies"],
        "not_applicable": later["not_applicable"],
        "contraindicated": ruled_out,
    }
    by_status = claims(
        (space.always(z3.Implies(now[status], stays), grown), f"{record.id} was {status}")
        for status, stays in kept.items()
    )
    return by_status + together(_stays(one, space) for one in conditions_of(record))


def _joints_in_solver() -> Iterator[tuple[bool, str]]:
    """AND, OR and NOT of two parts, and what is compared: more known never turns a result."""
    first, first_later = _free("a"), _free("a later")
    second, second_later = _free("b"), _free("b later")
    joints = {
        "and": lambda one, two: smt.every([one, two]),
        "or": lambda one, two: smt.some([one, two]),
        "not": lambda one, _: ~one,
    }
    grown = z3.And(_keeps(first, first_later), _keeps(second, second_later))
    for name, joint in joints.items():
        kept = _keeps(joint(first, second), joint(first_later, second_later))
        yield _is_valid(z3.Implies(z3.And(grown, _is_truth(first_later, second_later)), kept)), name
    known, known_later, holds = z3.Bools("known known-later holds")
    kept = _keeps(_leaf(known, holds), _leaf(known_later, holds))
    yield _is_valid(z3.Implies(z3.Implies(known, known_later), kept)), "comparison"


def _joints_in_code() -> Iterator[tuple[bool, str]]:
    """The engine's own joints, in every combination of up to four parts."""
    for count in range(MOST_PARTS + 1):
        for parts in product(Truth, repeat=count):
            yield _agrees(engine_truth.every(parts), smt.every(map(_fixed, parts))), f"and {parts}"
            yield _agrees(engine_truth.some(parts), smt.some(map(_fixed, parts))), f"or {parts}"
    for part in Truth:
        yield _agrees(~part, ~_fixed(part)), f"not {part}"


def _agrees(code: Truth, solver: Kleene) -> bool:
    wanted = _fixed(code)
    return _is_valid(z3.And(solver.yes == wanted.yes, solver.no == wanted.no))


def _fixed(truth: Truth) -> Kleene:
    return {Truth.YES: smt.YES, Truth.NO: smt.NO, Truth.UNKNOWN: smt.UNKNOWN}[truth]


def _free(name: str) -> Kleene:
    return Kleene(z3.Bool(f"{name} yes"), z3.Bool(f"{name} no"))


def _leaf(known: Sentence, holds: Sentence) -> Kleene:
    return Kleene(z3.And(known, holds), z3.And(known, z3.Not(holds)))


def _is_truth(*truths: Kleene) -> Sentence:
    return z3.And([z3.Not(z3.And(one.yes, one.no)) for one in truths])


def _keeps(now: Kleene, later: Kleene) -> Sentence:
    return z3.And(z3.Implies(now.yes, later.yes), z3.Implies(now.no, later.no))


def _is_valid(sentence: Sentence) -> bool:
    solver = z3.Solver()
    solver.add(z3.Not(sentence))
    return bool(solver.check() == z3.unsat)


PROPERTIES = (
    Property(
        id="settled-stays-settled",
        name="What is settled stays settled",
        sentence=(
            "One more answer never turns a condition from yes to no or from no to yes. What "
            "applies goes on applying, and what is ruled out is never offered later."
        ),
        matters=(
            "A plan made from few answers is not taken back by the next answer; it only becomes "
            "more definite."
        ),
        scope=(
            "Every condition, contraindication, caution and check, for every patient and every "
            "set of further answers. A clearance that is entered where one was computed corrects "
            "an answer and is left out."
        ),
        method=Method.SOLVER,
        counted="conditions and statuses, each settled way",
        prove=settled_stays,
    ),
    Property(
        id="settled-by-construction",
        name="New conditions stay settled, too",
        sentence=(
            'The joints of which every condition is made, "all", "any", "none" and a '
            "comparison, keep what is settled. So a condition written tomorrow does, too."
        ),
        matters="The proof above does not depend on which conditions there are today.",
        scope=(
            "Each joint in the solver for any two parts, and the joints of the code against it "
            f"in every combination of up to {MOST_PARTS} parts."
        ),
        method=Method.BOTH,
        counted="combinations of a joint and its parts",
        prove=by_construction,
    ),
)
