"""The plan in time: windows counted in days since onset."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from vcf_logic.engine.items import PlanItem, Status
from vcf_logic.engine.records import Milestone


class Phase(Enum):
    """Where the patient stands towards a window."""

    AHEAD = "ahead"
    OPEN = "open"
    PAST = "past"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class TimelineEntry:
    """A window, where the patient stands towards it, and the plan items that belong to it."""

    milestone: Milestone
    phase: Phase
    items: tuple[PlanItem, ...]

    @property
    def concerns_patient(self) -> bool:
        """Whether anything that belongs to the window is or may become something to do."""
        settled = (Status.NOT_APPLICABLE, Status.CONTRAINDICATED)
        return any(item.status not in settled for item in self.items)


def make_timeline(
    milestones: tuple[Milestone, ...], day: int | None, items: tuple[PlanItem, ...]
) -> tuple[TimelineEntry, ...]:
    """Place the milestones around ``day``, counted from onset; ``None`` when it is unknown."""
    by_id = {item.recommendation.id: item for item in items}
    return tuple(
        TimelineEntry(
            milestone,
            _phase(milestone, day),
            tuple(by_id[name] for name in milestone.recommendations),
        )
        for milestone in milestones
    )


def _phase(milestone: Milestone, day: int | None) -> Phase:
    if day is None:
        return Phase.UNKNOWN
    if day < milestone.first_day:
        return Phase.AHEAD
    if milestone.last_day is not None and day > milestone.last_day:
        return Phase.PAST
    return Phase.OPEN
