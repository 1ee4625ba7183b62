"""Nothing is advised for and against at once, unless sources disagree and the plan says so."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache
from typing import Any

from tests.proofs.justified import written
from tests.proofs.results import Exemption, Finding, Method, Property, claims
from tests.proofs.space import Space, applies, space_of
from vcf_logic.engine.records import Guideline, Recommendation, Stance
from vcf_logic.guideline.medicines import FORMULARY

FAVOURABLE = (Stance.FOR, Stance.CONSIDER)


def no_opposites(guideline: Guideline) -> Finding:
    """Every pair of a record against something and one for it, or that considers it."""
    space = space_of(guideline)
    told: dict[str, Any] = written()["opposites"]
    against = [one for one in guideline.recommendations if one.stance is Stance.AGAINST]
    settled = [(set(told) == {one.id for one in against}, "other records are against something")]
    for record in against:
        entry = told.get(record.id, {"the_same": {}, "another": {}})
        settled += list(_settled(record, entry, guideline, space))
    judged = tuple(one for name, entry in told.items() for one in _judged(name, entry))
    return claims(settled) + Finding(count=0, exemptions=judged)


def _judged(name: str, entry: dict[str, Any]) -> Iterator[Exemption]:
    for other, disagreement in entry["the_same"].items():
        because = f"The same thing. Disagreement {disagreement} names both, and the plan shows it."
        yield Exemption(what=f"{name} and {other}", because=because)
    for other, because in entry["another"].items():
        yield Exemption(what=f"{name} and {other}", because=f"Not the same thing. {because}")


def _settled(
    record: Recommendation, entry: dict[str, Any], guideline: Guideline, space: Space
) -> Iterator[tuple[bool, str]]:
    for other in guideline.recommendations:
        if other.stance not in FAVOURABLE:
            continue
        pair = f"{record.id} and {other.id}"
        if other.id in entry["the_same"]:
            named = entry["the_same"][other.id] in {*record.controversies} & {*other.controversies}
            apart = named or not _together(record, other, space)
            yield apart, f"{pair} apply together and no disagreement names both"
        else:
            is_told_apart = other.id in entry["another"]
            yield is_told_apart is bool(_shared(record, other)), f"{pair}: the same thing or not?"


def _shared(one: Recommendation, other: Recommendation) -> set[str]:
    """The medicines and disagreements that both belong to: a reason to look twice."""
    medicines = {
        medicine.id
        for medicine in FORMULARY.medicines
        if {one.id, other.id} <= {*medicine.carried_by}
    }
    return medicines | ({*one.controversies} & {*other.controversies})


@cache
def _together(one: Recommendation, other: Recommendation, space: Space) -> bool:
    return space.is_possible(applies(one, space.answers), applies(other, space.answers))


PROPERTIES = (
    Property(
        id="nothing-for-and-against-at-once",
        name="Nothing is advised for and against at once",
        sentence=(
            "No plan advises for and against the same thing, unless a disagreement between "
            "sources names both, which the plan then shows."
        ),
        matters="Advice that contradicts itself without saying so is worse than none.",
        scope=(
            "Every pair of a recommendation against something and one for something, or that "
            "considers it. Pairs that share a medicine or a disagreement were each judged to be "
            "about the same thing or about another."
        ),
        method=Method.SOLVER,
        counted="pairs",
        prove=no_opposites,
    ),
)
