"""A plan as JSON-ready data; ``schema.plan_schema`` describes it."""

from __future__ import annotations

from typing import Any

from vcf_logic import __version__
from vcf_logic.engine.asking import Question
from vcf_logic.engine.evaluation import Trace, evaluate
from vcf_logic.engine.facts import Answer, DerivedYesNo
from vcf_logic.engine.items import PlanItem
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Caution, Citation, Guideline
from vcf_logic.engine.timeline import TimelineEntry
from vcf_logic.engine.truth import Truth
from vcf_logic.exports.rules_hash import rules_hash

PLAN_SCHEMA = "vcf-plan/2"


def plan_data(plan: Plan) -> dict[str, Any]:
    """The whole plan: every recommendation, whatever its status."""
    return {
        "schema": PLAN_SCHEMA,
        "guideline_version": plan.guideline.version,
        "guideline_updated": plan.guideline.updated,
        "rules_hash": rules_hash(plan.guideline),
        "software_version": __version__,
        "review_status": plan.guideline.review_status,
        "headline": {
            "urgency": plan.headline.urgency.value,
            "text": plan.headline.text,
            "because": [item.recommendation.id for item in plan.headline.items],
            "settled_by": [fact.key for fact in plan.headline.settled_by],
        },
        "patient": patient_data(plan.patient, plan.guideline),
        "derived": derived_data(plan.patient, plan.guideline),
        "warnings": [
            {"facts": [fact.key for fact in check.facts], "text": check.message}
            for check in plan.warnings
        ],
        "items": [item_data(item) for item in plan.items],
        "ask_next": [question_data(question) for question in plan.ask_next],
        "find_out": [question_data(question) for question in plan.find_out],
        "controversies": [controversy.id for controversy in plan.controversies()],
        "timeline": [timeline_data(entry) for entry in plan.timeline],
    }


def question_data(question: Question) -> dict[str, Any]:
    """An open question, and the recommendations that it could settle."""
    return {
        "fact": question.fact.key,
        "question": question.fact.question,
        "decides": [item.recommendation.id for item in question.decides],
    }


def item_data(item: PlanItem) -> dict[str, Any]:
    """One plan item."""
    record = item.recommendation
    return {
        "id": record.id,
        "chapter": item.chapter.id,
        "title": record.title,
        "stance": record.stance.value,
        "urgency": record.urgency.value,
        "status": item.status.value,
        "part": item.part.value,
        "deferred": item.deferred,
        "elective": record.elective,
        "strength": record.strength.value,
        "graded_by": record.graded_by,
        "added_for_safety": record.added_for_safety,
        "text": {"clinician": record.clinician, "patient": record.patient},
        "because": [reason_data(reason) for reason in item.because()],
        "missing": [fact.key for fact in item.missing()],
        "controversies": list(record.controversies),
        "sources": [citation_data(citation) for citation in record.sources],
        "cautions": [caution_data(*each) for each in item.cautions.items()],
    }


def reason_data(reason: Trace) -> dict[str, Any]:
    """A comparison that settled a status: the fact, its value and how the comparison came out."""
    fact = reason.leaf().fact
    return {
        "fact": fact.key,
        "label": fact.label,
        "value": _plain(reason.value),
        "truth": str(reason.truth),
    }


def caution_data(caution: Caution, truth: Truth) -> dict[str, Any]:
    """A caution; ``unknown`` when an answer is missing that could rule it out."""
    return {
        "text": caution.text,
        "truth": str(truth),
        "sources": [citation_data(citation) for citation in caution.sources],
    }


def citation_data(citation: Citation) -> dict[str, str]:
    """A source by id, and the place in it."""
    return {"id": citation.source.id, "locator": citation.locator}


def timeline_data(entry: TimelineEntry) -> dict[str, Any]:
    """A window of the timeline, in days since onset."""
    milestone = entry.milestone
    return {
        "id": milestone.id,
        "label": milestone.label,
        "detail": milestone.detail,
        "first_day": milestone.first_day,
        "last_day": milestone.last_day,
        "phase": entry.phase.value,
        "recommendations": [
            {"id": item.recommendation.id, "status": item.status.value} for item in entry.items
        ],
        "sources": [citation_data(citation) for citation in milestone.sources],
    }


def patient_data(patient: Patient, guideline: Guideline) -> dict[str, Any]:
    """The known answers, in the order of asking."""
    known = {fact.key: patient.value(fact) for fact in guideline.facts}
    return {key: _plain(value) for key, value in known.items() if value is not None}


def derived_data(patient: Patient, guideline: Guideline) -> dict[str, float | bool | None]:
    """The derived facts; ``None`` where an answer is missing."""
    values: dict[str, float | bool | None] = {}
    for fact in guideline.derived:
        if isinstance(fact, DerivedYesNo):
            truth = evaluate(fact.when, patient).truth
            values[fact.key] = None if truth is Truth.UNKNOWN else truth is Truth.YES
        else:
            value = patient.value(fact)
            assert value is None or isinstance(value, int | float)
            values[fact.key] = value
    return values


def _plain(value: Answer | None) -> object:
    return list(value) if isinstance(value, tuple) else value
