"""The plan in time: windows counted in days since onset."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

from vcf_logic.engine.facts import Asked, Number
from vcf_logic.engine.items import PlanItem, Status, status_of
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Milestone, Recommendation


class Phase(Enum):
    """Where the patient stands towards a window."""

    AHEAD = "ahead"
    OPEN = "open"
    PAST = "past"
    UNKNOWN = "unknown"


@dataclass(frozen=True)
class TimelineEntry:
    """A window, where the patient stands towards it, and the plan items that belong to it.

    ``concerns_patient`` says whether anything in it is, or may become, something to do; for a
    window ahead on its first day, if every answer that counts no time is still the same then.
    """

    milestone: Milestone
    phase: Phase
    items: tuple[PlanItem, ...]
    concerns_patient: bool

    @property
    def holds_nothing(self) -> bool:
        """It is open, or nobody knows whether it is, and nothing in it is for this patient.

        A window ahead is never said to hold nothing: an answer may be another one when it opens.
        """
        return self.phase in (Phase.OPEN, Phase.UNKNOWN) and not self.concerns_patient


def make_timeline(
    milestones: tuple[Milestone, ...],
    patient: Patient,
    onset: Asked,
    items: tuple[PlanItem, ...],
) -> tuple[TimelineEntry, ...]:
    """Place the milestones around the day counted from ``onset``, where it is known."""
    day = day_counted(onset, patient)
    by_id = {item.recommendation.id: item for item in items}
    entries = []
    for milestone in milestones:
        phase = _phase(milestone, day)
        its_items = tuple(by_id[name] for name in milestone.recommendations)
        then = _later(patient, onset, milestone.first_day) if phase is Phase.AHEAD else patient
        concerns = any(_may_be_done(item.recommendation, then) for item in its_items)
        entries.append(TimelineEntry(milestone, phase, its_items, concerns))
    return tuple(entries)


def _later(patient: Patient, onset: Asked, day: int) -> Patient:
    """The same patient on a day to come. How long care has lasted by then is not known today."""
    lasting = {
        fact: answer
        for fact, answer in patient.answers.items()
        if not (isinstance(fact, Number) and fact.counts_time and not fact.required)
    }
    return Patient(lasting).supposing(onset, day)


def day_counted(onset: Asked, patient: Patient) -> int | None:
    """How many days ago ``onset`` was; ``None`` while that is not known."""
    day = patient.value(onset)
    assert day is None or isinstance(day, int)
    return day


def reviews_ahead(timeline: tuple[TimelineEntry, ...]) -> tuple[TimelineEntry, ...]:
    """The windows ahead that concern the patient, in the order in which they open.

    This is the one rule for everything that says when to come back.
    """
    ahead = [one for one in timeline if one.phase is Phase.AHEAD and one.concerns_patient]
    return tuple(sorted(ahead, key=lambda one: one.milestone.first_day))


def _may_be_done(recommendation: Recommendation, patient: Patient) -> bool:
    settled = (Status.NOT_APPLICABLE, Status.CONTRAINDICATED)
    return status_of(recommendation, patient) not in settled


def _phase(milestone: Milestone, day: int | None) -> Phase:
    if day is None:
        return Phase.UNKNOWN
    if day < milestone.first_day:
        return Phase.AHEAD
    if milestone.last_day is not None and day > milestone.last_day:
        return Phase.PAST
    return Phase.OPEN
