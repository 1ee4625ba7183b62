"""From a patient and a guideline to a plan."""

from __future__ import annotations

from dataclasses import dataclass

from vcf_logic.engine.answers import firing_checks
from vcf_logic.engine.asking import Question, rank_questions
from vcf_logic.engine.headline import Headline, make_headline
from vcf_logic.engine.items import Part, PlanItem, Status, defer_elective, make_item
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Check, Controversy, Guideline, Severity
from vcf_logic.engine.timeline import TimelineEntry, make_timeline, reviews_ahead

_PART_ORDER = {part: position for position, part in enumerate(Part)}


@dataclass(frozen=True)
class Plan:
    """Every recommendation of a guideline for one patient, in the order of speaking.

    ``questions`` are the unanswered facts that could settle something, the most useful first.
    """

    guideline: Guideline
    patient: Patient
    headline: Headline
    items: tuple[PlanItem, ...]
    questions: tuple[Question, ...]
    timeline: tuple[TimelineEntry, ...]
    warnings: tuple[Check, ...]

    @property
    def ask_next(self) -> tuple[Question, ...]:
        """The questions that nobody has been asked yet."""
        return tuple(one for one in self.questions if one.fact not in self.patient.not_known)

    @property
    def find_out(self) -> tuple[Question, ...]:
        """The questions whose answer is not known to whoever was asked: tests, records."""
        return tuple(one for one in self.questions if one.fact in self.patient.not_known)

    @property
    def reviews_ahead(self) -> tuple[TimelineEntry, ...]:
        """When to come back; none while an emergency applies, which comes before all of them."""
        return () if self.headline.is_emergency else reviews_ahead(self.timeline)

    def of(self, part: Part) -> tuple[PlanItem, ...]:
        """The items of one part."""
        return tuple(item for item in self.items if item.part is part)

    def controversies(self) -> tuple[Controversy, ...]:
        """The disagreements between sources that touch an item which applies or is ruled out."""
        touched = {
            name
            for item in self.items
            if item.status in (Status.APPLIES, Status.CONTRAINDICATED)
            for name in item.recommendation.controversies
        }
        return tuple(known for known in self.guideline.controversies if known.id in touched)


def make_plan(patient: Patient, guideline: Guideline) -> Plan:
    """Make the plan. It depends on the answers and the guideline alone."""
    items = tuple(
        make_item(recommendation, chapter, patient)
        for chapter in guideline.chapters
        for recommendation in chapter.recommendations
    )
    questions = rank_questions(items, guideline.facts)
    headline = make_headline(items, questions)
    if headline.is_emergency:
        items = defer_elective(items)
    return Plan(
        guideline=guideline,
        patient=patient,
        headline=headline,
        items=tuple(sorted(items, key=lambda item: _PART_ORDER[item.part])),
        questions=questions,
        timeline=make_timeline(guideline.milestones, patient, guideline.onset, items),
        warnings=firing_checks(patient, guideline, Severity.WARNING),
    )
