"""Every property, in the order of reading, and what the proofs find about a guideline."""

from __future__ import annotations

from tests.proofs import (
    cautions,
    contract,
    contraindications,
    growing,
    kidneys,
    leading,
    opposites,
    reachable,
    red_flags,
    sweep,
)
from tests.proofs.results import Property, Result
from vcf_logic.engine.records import Guideline

FAMILIES = (
    contraindications,
    red_flags,
    leading,
    kidneys,
    opposites,
    contract,
    cautions,
    growing,
    reachable,
    sweep,
)
PROPERTIES: tuple[Property, ...] = tuple(one for family in FAMILIES for one in family.PROPERTIES)
BY_ID = {one.id: one for one in PROPERTIES}


def proved(property_id: str, guideline: Guideline) -> Result:
    """What is found about one property. Raises KeyError for a stranger."""
    asked = BY_ID[property_id]
    return Result(asked=asked, finding=asked.prove(guideline))


def proofs_of(guideline: Guideline) -> tuple[Result, ...]:
    """What is found about every property.

    What was found about a record is remembered with it, so a guideline that shares most of its
    records with one seen before is soon done.
    """
    return tuple(proved(one.id, guideline) for one in PROPERTIES)


def first_refuted(guideline: Guideline) -> Result | None:
    """The first property that does not hold, or none: what a changed guideline is tried with."""
    tried = (proved(one.id, guideline) for one in PROPERTIES)
    return next((result for result in tried if not result.is_proved), None)
