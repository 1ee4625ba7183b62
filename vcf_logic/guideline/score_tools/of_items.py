"""The items of the modified OF card: from answers to findings, and from findings to lines."""

from dataclasses import replace
from typing import Any

from vcf_logic.engine.facts import Asked
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.scoring import with_minus
from vcf_logic.engine.words import answer_in_words
from vcf_logic.guideline.score_tools import of_questions as asked
from vcf_logic.guideline.scores.of_score import Neurology, OfFindings, OfType, of_score
from vcf_logic.guideline.vocabulary.bone_treatment import t_score
from vcf_logic.guideline.vocabulary.fracture import progressive_kyphosis

NEUROLOGY = {
    "none": Neurology.NO_DEFICIT,
    "other": Neurology.OTHER_DEFICIT,
    "n2_n4": Neurology.N2_TO_N4,
}
ITEMS: dict[str, dict[Asked, str]] = {
    "Bone density": {t_score: "t_score", asked.of_qct_hu: "qct_hu"},
    "Progression of the deformity": {progressive_kyphosis: "progression"},
    "Pain under analgesia": {asked.of_pain_vas: "pain_vas"},
    "Neurological symptoms": {asked.of_neurology: "neurology"},
    "Mobilised under analgesia": {asked.of_mobilised: "mobilised"},
    "ASA class": {asked.of_asa: "asa"},
    "Modified frailty index": {asked.of_mfi: "mfi"},
    "Anticoagulation": {asked.of_anticoagulated: "anticoagulated"},
}
"""The items after the type, each with the questions that settle it and their findings."""

LOWEST: dict[str, Any] = {
    "t_score": 0.0,
    "progression": False,
    "pain_vas": 0,
    "neurology": Neurology.NO_DEFICIT,
    "mobilised": True,
    "asa": 6,
    "mfi": 11,
    "anticoagulated": True,
}
"""The finding of each item that takes the total as low as it can get."""
HIGHEST: dict[str, Any] = {
    "t_score": -6.0,
    "progression": True,
    "pain_vas": 10,
    "neurology": Neurology.N2_TO_N4,
    "mobilised": False,
    "asa": 1,
    "mfi": 0,
    "anticoagulated": False,
}
"""The finding of each item that takes the total as high as it can get."""


def findings_of(patient: Patient) -> OfFindings | None:
    """The findings of a patient; ``None`` without the type, on which everything rests."""
    kind = patient.value(asked.of_type)
    if kind is None:
        return None
    given: dict[str, Any] = {
        field: patient.value(fact) for facts in ITEMS.values() for fact, field in facts.items()
    }
    given["neurology"] = NEUROLOGY.get(given["neurology"])
    return OfFindings(morphology=OfType[str(kind)], **given)


def item_lines(patient: Patient, findings: OfFindings) -> tuple[str, ...]:
    """Every item with its answer and its points, the cap where it is reached, and the total."""
    bare = OfFindings(morphology=findings.morphology)
    start, total = of_score(bare).total, of_score(findings).total
    points = {name: _points(findings, bare, facts) for name, facts in ITEMS.items()}
    lines = [f"Type {findings.morphology.name}: {start}"]
    lines += [
        f"{name} ({_answers(patient, facts)}): {signed(points[name])}"
        for name, facts in ITEMS.items()
    ]
    given_back = total - start - sum(points.values())
    if given_back:
        lines.append(f"ASA, frailty and anticoagulation take 2 at most: {signed(given_back)}")
    return (*lines, f"Total: {with_minus(str(total))}")


def signed(points: int) -> str:
    """Points as they are added: +1, −1 or 0."""
    return with_minus(f"{points:+d}") if points else "0"


def _points(findings: OfFindings, bare: OfFindings, facts: dict[Asked, str]) -> int:
    """What an item adds to a score of the type alone."""
    only = replace(bare, **{field: getattr(findings, field) for field in facts.values()})
    return of_score(only).total - of_score(bare).total


def _answers(patient: Patient, facts: dict[Asked, str]) -> str:
    known = [
        with_minus(answer_in_words(fact, value))
        for fact in facts
        if (value := patient.value(fact)) is not None
    ]
    return ", ".join(known) or "not known"
