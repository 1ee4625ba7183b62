"""One line of a plan, and what opens under it.

A line depends on its item and the library alone, never on the rest of the plan: an item that an
answer did not touch is not drawn again.
"""

from __future__ import annotations

from functools import lru_cache

from vcf_logic.engine.items import Part, PlanItem, Status
from vcf_logic.engine.records import Recommendation, Urgency
from vcf_logic.render import pieces
from vcf_logic.render.cards import is_warning
from vcf_logic.render.markup import Markup, join, tag
from vcf_logic.render.plan_cautions import cautions, chosen_notes
from vcf_logic.render.plan_grounds import grounds
from vcf_logic.render.plan_library import Library
from vcf_logic.render.plan_reasons import contraindications, how_decided, missing, reasons, way_back
from vcf_logic.render.wording import (
    DEFERRED,
    FOR_CLINICIANS,
    FOR_PATIENTS,
    STRENGTH_WORDS,
    URGENCY_WORDS,
    counted,
)

LINES_KEPT = 1024
MISSING_SHOWN = 2


@lru_cache(maxsize=LINES_KEPT)
def line(item: PlanItem, library: Library) -> Markup:
    """One item: ``data-recommendation``, ``data-status``, and ``id="plan-..."`` to lead to it."""
    record = item.recommendation
    opened = tag(
        "details",
        tag("summary", _summary(item)),
        tag("div", *_opened(item, library), class_="vcf-opened"),
        class_=f"vcf-item vcf-item--{item.status.value}",
        id=f"plan-{record.id}",
        data_recommendation=record.id,
        data_status=item.status.value,
        data_deferred=item.deferred,
    )
    return tag(
        "li", opened, _for_patients(item), class_=f"vcf-line vcf-tone--{record.stance.value}"
    )


def _summary(item: PlanItem) -> Markup:
    title = tag("span", item.recommendation.title, class_="vcf-title")
    return join((title, *_settled_by(item), tag("span", *_at_a_glance(item), class_="vcf-glance")))


def _settled_by(item: PlanItem) -> list[Markup]:
    """On the line itself: the fact that rules it out, or what is still to be known."""
    if item.status is Status.CONTRAINDICATED:
        facts = "; ".join(pieces.reasons(item))
        return [tag("span", tag("b", "Ruled out."), f" {facts}", class_="vcf-settled")]
    if item.status is Status.NEEDS_INFORMATION:
        return [
            tag("span", tag("b", "Not known:"), f" {_missing_labels(item)}", class_="vcf-settled")
        ]
    return [tag("span", note, class_="vcf-settled") for note in _notes(item)]


def _notes(item: PlanItem) -> list[str]:
    """What holds where the patient is treated must not wait until the line is opened."""
    return chosen_notes(item) if item.status is Status.APPLIES else []


def _missing_labels(item: PlanItem) -> str:
    labels = [fact.label for fact in item.missing()]
    rest = labels[MISSING_SHOWN:]
    shown = "; ".join(labels[:MISSING_SHOWN])
    return f"{shown}; and {len(rest)} more" if rest else shown


def _at_a_glance(item: PlanItem) -> list[Markup]:
    record = item.recommendation
    words = [pieces.badge(DEFERRED, "deferred")] if item.deferred else []
    if item.part not in (Part.EMERGENCY, Part.NOT_APPLICABLE) and _is_hasty(record):
        words.append(pieces.badge(URGENCY_WORDS[record.urgency], record.urgency.value))
    if item.cautions and item.status is not Status.NOT_APPLICABLE:
        words.append(tag("span", counted(len(item.cautions), "caution"), class_="vcf-warns"))
    label = tag("span", "Strength: ", class_="vcf-unseen")
    words.append(tag("span", label, STRENGTH_WORDS[record.strength], class_="vcf-strength"))
    return words


def _is_hasty(record: Recommendation) -> bool:
    return record.urgency is not Urgency.ROUTINE


def _opened(item: PlanItem, library: Library) -> list[Markup]:
    if item.status is Status.NOT_APPLICABLE:
        return [reasons(item), grounds(item, library)]
    return [
        way_back(item),
        _for_clinicians(item.recommendation),
        cautions(item, library.links),
        missing(item),
        contraindications(item),
        Markup("") if item.status is Status.CONTRAINDICATED else reasons(item),
        how_decided(item),
        grounds(item, library),
    ]


def _for_clinicians(record: Recommendation) -> Markup:
    return tag(
        "p",
        record.clinician,
        class_="vcf-clinician",
        data_for=None if is_warning(record) else FOR_CLINICIANS,
    )


def _for_patients(item: PlanItem) -> Markup:
    """In plain words, below the line; not where they would sound like an offer that is none."""
    if item.status is not Status.APPLIES and item.part is not Part.NOT_EXCLUDED:
        return Markup("")
    if item.part is Part.NOT_EXCLUDED:
        lead = tag("strong", "If it turns out to be true: ")
    else:
        lead = tag("b", "In words for the patient: ")
    chosen = None if is_warning(item.recommendation) else FOR_PATIENTS
    return tag("p", lead, item.recommendation.patient, class_="vcf-told", data_for=chosen)
