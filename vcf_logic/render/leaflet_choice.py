"""What stands on the one sheet a patient takes home, and what is left out of it and counted."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from vcf_logic.engine.items import Part, PlanItem
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Urgency

MOST_WORDS = 1250
"""Words of plan for which there is room on two pages beside what every leaflet says."""

Items = tuple[PlanItem, ...]


@dataclass(frozen=True)
class Choice:
    """The items of a leaflet, group by group, and those left out of it."""

    now: Items
    not_ruled_out: Items
    soon: Items
    suggested: Items
    avoided: Items
    ruled_out: Items
    options: Items
    back: Items
    waiting: Items
    more_options: Items


def choose(plan: Plan) -> Choice:
    """Share out the items that speak to the patient.

    What waits for urgent assessment is left out, and of the options those for which there is no
    room: the elective first, then the last of a chapter. Nothing to do, to avoid or ruled out is.
    """
    offered = [item for part in (Part.DO, Part.CONSIDER) for item in plan.of(part)]
    told = [item for item in offered if not item.deferred]
    soon = tuple(item for item in told if _is_prompt(item))
    kept = (
        *plan.of(Part.EMERGENCY),
        *plan.of(Part.NOT_EXCLUDED),
        *soon,
        *_later(told, Part.DO),
        *plan.of(Part.AVOID),
        *plan.of(Part.CONTRAINDICATED),
        *plan.of(Part.MONITOR),
    )
    options = _later(told, Part.CONSIDER)
    fitting = _fitting(options, MOST_WORDS - _words(kept))
    return Choice(
        now=plan.of(Part.EMERGENCY),
        not_ruled_out=plan.of(Part.NOT_EXCLUDED),
        soon=soon,
        suggested=_later(told, Part.DO),
        avoided=plan.of(Part.AVOID),
        ruled_out=plan.of(Part.CONTRAINDICATED),
        options=fitting,
        back=plan.of(Part.MONITOR),
        waiting=tuple(item for item in offered if item.deferred),
        more_options=tuple(item for item in options if item not in fitting),
    )


def _is_prompt(item: PlanItem) -> bool:
    return item.recommendation.urgency is Urgency.PROMPT


def _later(items: Iterable[PlanItem], part: Part) -> Items:
    return tuple(item for item in items if item.part is part and not _is_prompt(item))


def _fitting(options: Items, room: int) -> Items:
    """As many options as there is room for, in the order of the plan."""
    fitting: list[PlanItem] = []
    for item in sorted(options, key=lambda one: one.recommendation.elective):
        if _words((*fitting, item)) > room:
            break
        fitting.append(item)
    return tuple(item for item in options if item in fitting)


def _words(items: Iterable[PlanItem]) -> int:
    return sum(len(item.recommendation.patient.split()) for item in items)
