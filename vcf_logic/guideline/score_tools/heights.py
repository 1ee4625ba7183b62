"""Loss of vertebral height, Genant's grade and the angles, each from what was measured."""

from collections.abc import Callable
from dataclasses import dataclass

from vcf_logic.engine.facts import Asked
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Caution
from vcf_logic.engine.scoring import Measure, Result, ScoreTool, unanswered
from vcf_logic.guideline.score_tools import height_measures as measures
from vcf_logic.guideline.score_tools import height_questions as asked
from vcf_logic.guideline.scores import genant, height_loss
from vcf_logic.guideline.sources import (
    ASIAN_SPINE_REVIEW_2022,
    GENANT_WANG_2019,
    KYPHOSIS_RELIABILITY,
    WEDGE_2023,
)
from vcf_logic.guideline.vocabulary.fracture import progressive_kyphosis, significant_deformity
from vcf_logic.guideline.vocabulary.red_flags import canal_compromise_with_severe_collapse


@dataclass(frozen=True)
class Way:
    """One thing to work out: from which questions, by what, and which of them ask for it."""

    inputs: tuple[Asked, ...]
    measure: Callable[..., Measure]
    begun_by: tuple[Asked, ...]

    def is_begun(self, patient: Patient) -> bool:
        """Whether somebody answered a question that is for this alone."""
        return len(unanswered(patient, self.begun_by)) < len(self.begun_by)


WAYS = (
    Way((asked.reduction_percent,), measures.reported_loss, (asked.reduction_percent,)),
    Way((asked.anterior_mm, asked.posterior_mm), measures.wedge_loss, (asked.posterior_mm,)),
    Way(
        (asked.anterior_mm, asked.above_mm, asked.below_mm),
        measures.loss_against_neighbours,
        (asked.above_mm, asked.below_mm),
    ),
    Way(
        (asked.anterior_mm, asked.posterior_mm, asked.depth_mm),
        measures.wedge_angle,
        (asked.depth_mm,),
    ),
    Way(
        (asked.upper_slope, asked.lower_slope),
        measures.kyphosis_angle,
        (asked.upper_slope, asked.lower_slope),
    ),
)
SEVERE_COLLAPSE = Caution(
    text="""
    Severe collapse, such as Genant grade 3, together with a narrowed canal is for a surgeon today.
    A grade says nothing about the canal.
    """,
    sources=(ASIAN_SPINE_REVIEW_2022.at("indications for surgery: severe collapse"),),
)


def heights_result(patient: Patient) -> Result:
    """Every measure that the answers are enough for, and what the begun ones still need."""
    found = tuple(
        way.measure(*map(patient.value, way.inputs))
        for way in WAYS
        if not unanswered(patient, way.inputs)
    )
    return Result(
        measures=found,
        needed=_needed(patient, found),
        cautions=(SEVERE_COLLAPSE,) if found else (),
        informs=(
            significant_deformity,
            progressive_kyphosis,
            canal_compromise_with_severe_collapse,
        ),
    )


def _needed(patient: Patient, found: tuple[Measure, ...]) -> tuple[Asked, ...]:
    begun = [way for way in WAYS if way.is_begun(patient)]
    missing = [fact for way in begun for fact in unanswered(patient, way.inputs)]
    if missing or found:
        return tuple(dict.fromkeys(missing))
    return unanswered(patient, (asked.anterior_mm, asked.posterior_mm))


TOOL = ScoreTool(
    id="vertebral-height",
    title="Vertebral height loss, wedge angle and Genant grade",
    limits=(
        Caution(
            text="""
            Not for comparing one kind of height loss, or one variant of the angle, with another:
            the same bone can give different numbers.
            """,
            sources=(
                WEDGE_2023.at("table 1: anterior and posterior height, wedge ratio, wedge angle"),
                KYPHOSIS_RELIABILITY.at(
                    "reproducibility of vertebral, segmental and local angles (excerpt)"
                ),
            ),
        ),
        Caution(
            text="""
            Not for losses of area, and not for a reading by eye, which also knows a grade of 0.5
            (suspected). The published grades overlap at 25% and touch at 40%; both are grade 2
            here.
            """,
            sources=(GENANT_WANG_2019.at("Genant's grades by height reduction, as quoted"),),
        ),
    ),
    sections=asked.SECTIONS,
    compute=heights_result,
    sources=(*height_loss.SOURCES, *genant.SOURCES),
)
