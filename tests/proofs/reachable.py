"""Every recommendation can come to every status, and every part of a condition decides."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from functools import cache

import z3

from tests.proofs.justified import compared
from tests.proofs.results import Finding, Method, Property, named
from tests.proofs.smt import NO, YES, Kleene, Sentence, places
from tests.proofs.space import Space, space_of, statuses
from vcf_logic.engine.conditions import Condition
from vcf_logic.engine.facts import Asked
from vcf_logic.engine.items import status_of
from vcf_logic.engine.records import Check, Guideline, Recommendation, Severity

Found = tuple[tuple[str, str], ...]


def every_status(guideline: Guideline) -> Finding:
    """A patient for each status of each recommendation, found and then planned by the engine."""
    space = space_of(guideline)
    found: list[tuple[str, str]] = []
    wrong: list[str] = []
    for record in guideline.recommendations:
        for status, reached in _reached(record, space).items():
            if reached is None:
                found.append((status, record.id))
            elif reached != status:
                wrong.append(f"{record.id}: the engine says {reached}, the solver {status}")
    listed = compared("unreachable", found, 4 * len(guideline.recommendations))
    return listed + Finding(count=0, faults=tuple(wrong))


def no_dead_part(guideline: Guideline) -> Finding:
    """Each comparison, in each place where it stands, decides for somebody."""
    space = space_of(guideline)
    tried = [_of_record(record, space) for record in guideline.recommendations]
    for number, check in enumerate(guideline.checks, start=1):
        # A contradiction is refused at the door: it decides about those who are not let in.
        doors = space_of(replace(guideline, checks=())) if _refuses(check) else space
        tried.append(_of_condition(f"check {number}", check.when, doors))
    dead = [one for _, found in tried for one in found]
    return compared("dead_parts", dead, sum(count for count, _ in tried))


def _refuses(check: Check) -> bool:
    return check.severity is Severity.ERROR


@cache
def _reached(record: Recommendation, space: Space) -> Mapping[str, str | None]:
    """Status by status, what the engine makes of a patient for whom the solver wants it."""
    wanted = statuses(space.answers.truth(record.when), space.answers.truth(record.unless))
    found = {
        status: space.patient(sentence, space.nothing_computed())
        for status, sentence in wanted.items()
    }
    return {
        status: raw and status_of(record, space.admitted(raw)).value
        for status, raw in found.items()
    }


@cache
def _of_record(record: Recommendation, space: Space) -> tuple[int, Found]:
    when, unless = space.answers.truth(record.when), space.answers.truth(record.unless)
    count, dead = 0, []
    for use, condition, status in (
        ("when", record.when, lambda truth: statuses(truth, unless)),
        ("unless", record.unless, lambda truth: statuses(when, truth)),
    ):
        tried = list(_dead(condition, space, status))
        count += len(tried)
        dead += [(one, f"{record.id} {use}") for one, is_dead in tried if is_dead]
    for number, caution in enumerate(record.cautions, start=1):
        more, found = _of_condition(f"{record.id} caution {number}", caution.when, space)
        count, dead = count + more, [*dead, *found]
    return count, tuple(dead)


@cache
def _of_condition(name: str, condition: Condition, space: Space) -> tuple[int, Found]:
    tried = list(_dead(condition, space, lambda truth: {"yes": truth.yes, "no": truth.no}))
    return len(tried), tuple((one, name) for one, is_dead in tried if is_dead)


def _dead(
    condition: Condition, space: Space, outcome: Callable[[Kleene], Mapping[str, Sentence]]
) -> Iterator[tuple[str, bool]]:
    """For each leaf as yes, as no and as not known: whether it decides for nobody.

    It decides for a patient when the outcome with yes in its place is another than with no.
    """
    for place, leaf in places(condition):
        with_yes = outcome(space.answers.truth_with({place: YES}, condition))
        with_no = outcome(space.answers.truth_with({place: NO}, condition))
        decides = z3.Or([z3.Xor(with_yes[key], with_no[key]) for key in with_yes])
        truth = space.answers.compared(leaf)
        is_always_known = isinstance(leaf.fact, Asked) and leaf.fact.required
        words = {"yes": truth.yes, "no": truth.no, "not known": truth.unknown}
        for word, sentence in words.items():
            if word == "not known" and is_always_known:
                continue
            yield f"{named(leaf)}: {word}", not space.is_possible(sentence, decides)


PROPERTIES = (
    Property(
        id="every-status-is-reached",
        name="Every status can be reached",
        sentence=(
            "Every recommendation can apply, be contraindicated, be ruled out as not applicable "
            "and need information: for each there is a patient, whom the calculator plans so."
        ),
        matters="A recommendation that nobody could ever get would be a mistake in its condition.",
        scope="Every status of every recommendation. What cannot be is listed with its reason.",
        method=Method.SOLVER,
        counted="statuses of recommendations",
        prove=every_status,
    ),
    Property(
        id="no-dead-part",
        name="No part of a condition is idle",
        sentence=(
            "No part of a condition is idle: for each comparison, as yes, as no and as not known, "
            "there is a patient for whom it alone decides."
        ),
        matters="A part that never decides was meant to do something, and does not.",
        scope=(
            "Every comparison in every condition, contraindication, caution and check, in each "
            "place where it stands. The exemptions are listed with their reasons."
        ),
        method=Method.SOLVER,
        counted="comparisons, each way",
        prove=no_dead_part,
    ),
)
