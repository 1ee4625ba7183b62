"""Each medicine keeps to its own kidney limit, and each tablet to its own time upright."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from itertools import product
from typing import Any

import z3

from tests.proofs.results import Finding, Method, Property, claims, together
from tests.proofs.smt import NO, YES, Kleene, Path, Sentence, is_below, places
from tests.proofs.space import Space, applies, space_of, statuses
from vcf_logic.engine.items import status_of
from vcf_logic.engine.records import Guideline, Recommendation
from vcf_logic.guideline import limits

KIDNEY_LIMITS = {
    "alendronate": limits.ALENDRONATE_CLEARANCE,
    "risedronate": limits.RISEDRONATE_CLEARANCE,
    "ibandronate": limits.IBANDRONATE_CLEARANCE,
    "zoledronate": limits.ZOLEDRONATE_CLEARANCE,
    "strontium-ranelate": limits.STRONTIUM_CLEARANCE,
    "nsaid-with-caution": limits.NSAID_CLEARANCE,
}
UPRIGHT = {
    "alendronate": "can_sit_stand_30min",
    "risedronate": "can_sit_stand_30min",
    "ibandronate": "can_sit_stand_60min",
}
"""The tablets, each with what it asks of the patient."""

CREATININES = (0.6, 0.9, 1.1, 1.5, 2.3, 132.6 / 88.4)
AGES = range(18, 111)
BEYOND_ROUNDING = 1e-6


@dataclass(frozen=True)
class Limit:
    """What a record's contraindications compare once; ``harmless`` is the truth that allows it."""

    record: Recommendation
    space: Space
    key: str
    harmless: Kleene

    @property
    def place(self) -> Path | None:
        """Where it is compared; ``None`` when it is not, or more than once."""
        found = [at for at, leaf in places(self.record.unless) if leaf.fact.key == self.key]
        return found[0] if len(found) == 1 else None

    @property
    def is_known(self) -> Sentence:
        """There is an answer, or enough to compute it."""
        return self.space.answers.known(self.space.by_key[self.key])

    @property
    def value(self) -> Any:
        """The answer."""
        return self.space.answers.value(self.space.by_key[self.key])

    def keeps(self, too_low: Sentence) -> Iterator[tuple[bool, str]]:
        """Ruled out when it is too low, open when it is not known, and else left to the rest."""
        answers, told = self.space.answers, f"{self.record.id} {self.key}"
        status = statuses(answers.truth(self.record.when), answers.truth(self.record.unless))
        ruled_out = z3.Or(status["contraindicated"], status["not_applicable"])
        without = answers.truth_with({self.place or (): self.harmless}, self.record.unless)
        by_the_rest = answers.truth(self.record.unless).yes == without.yes
        offered = applies(self.record, answers)
        enough = z3.And(self.is_known, z3.Not(too_low))
        claim = self.space.always
        yield self.place is not None, f"{told}: not compared exactly once"
        yield claim(ruled_out, self.is_known, too_low), f"{told}: not ruled out below"
        yield claim(z3.Not(offered), z3.Not(self.is_known)), f"{told}: offered unknown"
        yield claim(by_the_rest, enough), f"{told}: ruled out although enough"


def kidney_limits(guideline: Guideline) -> Finding:
    """Every medicine with a limit on the clearance, for every patient and at the edge."""
    space = space_of(guideline)
    return together(
        _kidneys(record, space)
        for record in guideline.recommendations
        if record.id in KIDNEY_LIMITS
    )


def upright_limits(guideline: Guideline) -> Finding:
    """Every bisphosphonate tablet and the time that it asks to stay upright."""
    space = space_of(guideline)
    return together(
        _upright(record, space) for record in guideline.recommendations if record.id in UPRIGHT
    )


@cache
def _kidneys(record: Recommendation, space: Space) -> Finding:
    limit = Limit(record, space, "crcl_ml_min", NO)
    number = KIDNEY_LIMITS[record.id]
    too_low = is_below(limit.value, z3.RealVal(number))
    settled = [*limit.keeps(too_low), *_by_formula(record, space, number)]
    return claims([*settled, *_at_the_edge(record, space, number)])


@cache
def _upright(record: Recommendation, space: Space) -> Finding:
    limit = Limit(record, space, UPRIGHT[record.id], YES)
    minutes = {"can_sit_stand_30min": True, "can_sit_stand_60min": False}
    stays = {key: space.answers.value(space.by_key[key]) == yes for key, yes in minutes.items()}
    known = [space.answers.known(space.by_key[key]) for key in minutes]
    offered = applies(record, space.answers)
    between = space.is_possible(offered, *stays.values(), *known)
    expected = UPRIGHT[record.id] == "can_sit_stand_30min"
    at_edge = (between is expected, f"{record.id}: wrong for who can stay 30 minutes and not 60")
    return claims([*limit.keeps(z3.Not(limit.value)), at_edge])


def _by_formula(record: Recommendation, space: Space, number: int) -> Iterator[tuple[bool, str]]:
    """Patients whom the solver finds by the formula, at the limit and just below, then planned."""
    computed = z3.Real("cockcroft_gault")
    entered = space.answers.known(space.by_key["crcl_entered"])
    by_formula = (space.by_formula(), space.answers.known(space.by_key["crcl_ml_min"]))
    concerned = space.answers.truth(record.when).yes
    for value, wanted, expected in (
        (computed == number, applies(record, space.answers), "applies"),
        (computed == z3.Q(number * 100 - 1, 100), concerned, "contraindicated"),
    ):
        raw = space.patient(*by_formula, z3.Not(entered), value, wanted)
        status = raw and status_of(record, space.admitted(raw)).value
        yield status == expected, f"{record.id}: {status} by the formula, not {expected}"


def _at_the_edge(record: Recommendation, space: Space, number: int) -> Iterator[tuple[bool, str]]:
    """The engine on a patient who is offered the medicine, with a clearance around the limit."""
    raw = space.patient(applies(record, space.answers), space.nothing_computed())
    yield raw is not None, f"{record.id}: offered to nobody"
    if raw is None:
        return
    for told, answers, expected in _around(number):
        patient = space.admitted({**raw, **answers})
        status = status_of(record, patient).value
        yield status == expected, f"{record.id}: {status} with a clearance {told}"


def _around(number: int) -> Iterator[tuple[str, dict[str, Any], str]]:
    """Clearances entered and computed, and what a medicine with this limit comes to."""
    allowed, ruled_out = "applies", "contraindicated"
    for value in (number, math.nextafter(number, 0), math.nextafter(number, math.inf)):
        yield f"of {value}, entered", {"crcl_entered": value}, allowed
    for value in (number + 0.01, number * (1 + BEYOND_ROUNDING)):
        yield f"of {value}, entered", {"crcl_entered": value}, allowed
    for value in (number - 0.01, number * (1 - BEYOND_ROUNDING), 0):
        yield f"of {value}, entered", {"crcl_entered": value}, ruled_out
    for answers in _computed_at(number):
        at_limit = answers["weight_kg"]
        for factor, expected in ((1, allowed), (1.001, allowed), (0.999, ruled_out)):
            computed = {**answers, "weight_kg": at_limit * factor, "crcl_entered": None}
            yield f"of {number} times {factor}, computed from {computed}", computed, expected


def _computed_at(number: int) -> Iterator[dict[str, Any]]:
    """Age, sex, creatinine and the weight with which the formula gives the limit itself."""
    for age, creatinine, (sex, factor) in product(
        AGES, CREATININES, (("female", 0.85), ("male", 1.0))
    ):
        weight = number * 72 * creatinine / ((140 - age) * factor)
        if 26 <= weight <= 249:
            yield {
                "age_years": age,
                "sex": sex,
                "postmenopausal": None,
                "serum_creatinine_mg_dl": creatinine,
                "weight_kg": weight,
            }


PROPERTIES = (
    Property(
        id="kidney-limits-are-kept",
        name="Kidney limits are kept to the last digit",
        sentence=(
            "Each medicine with a limit on the creatinine clearance keeps to its own: ruled out "
            "below, not offered while the clearance is not known, and not ruled out for the "
            "kidneys at the limit or above, to the last digit."
        ),
        matters="Limits differ from tablet to tablet, and rounding must not move a patient over.",
        scope=(
            "Alendronate, risedronate, ibandronate, zoledronic acid, strontium ranelate and "
            "NSAIDs: every patient; then clearances at and around the limit, entered, and "
            "computed for every age, both sexes and several creatinines."
        ),
        method=Method.BOTH,
        counted="claims and clearances around a limit",
        prove=kidney_limits,
    ),
    Property(
        id="upright-limits-are-kept",
        name="Each tablet has its own time upright",
        sentence=(
            "Each bisphosphonate tablet keeps to its own time upright (30 minutes for alendronate "
            "and risedronate, 60 for ibandronate): ruled out for who cannot, not offered while it "
            "is not known. Who can stay up for 30 minutes and not for 60 may get the first two, "
            "never the third."
        ),
        matters="The labels ask for different times, so the answer to one does not do for all.",
        scope="The three tablets, for every patient.",
        method=Method.SOLVER,
        counted="claims",
        prove=upright_limits,
    ),
)
