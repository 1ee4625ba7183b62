"""What a T-score is called, and what a fragility fracture makes of it."""

from vcf_logic.engine.facts import YesNo
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Caution, Section
from vcf_logic.engine.scoring import Carry, Measure, Result, ScoreTool, exact, rounded, unanswered
from vcf_logic.guideline.limits import OSTEOPOROSIS_T_SCORE
from vcf_logic.guideline.scores.t_score import (
    LOW_BONE_MASS_T_SCORE,
    SOURCES,
    BoneStatus,
    bone_status,
    t_score_category,
)
from vcf_logic.guideline.sources import AACE_2020, ACR_BONE_DENSITY
from vcf_logic.guideline.vocabulary.bone_treatment import t_score
from vcf_logic.guideline.vocabulary.red_flags import infection_suspected, pathologic_suspected
from vcf_logic.guideline.vocabulary.scope import high_energy_trauma

fragility_vertebral_fracture = YesNo(
    "fragility_vertebral_fracture",
    "Fragility fracture of a vertebra",
    question="Does the patient have a fragility fracture of a vertebra?",
    help="Yes only when cancer, infection and high-energy trauma do not explain the fracture.",
)

OSTEOPOROSIS, LOW = rounded(OSTEOPOROSIS_T_SCORE, 1), rounded(LOW_BONE_MASS_T_SCORE, 1)
EDGES = {
    BoneStatus.OSTEOPOROSIS: f"{OSTEOPOROSIS} or lower",
    BoneStatus.LOW_BONE_MASS: f"above {OSTEOPOROSIS}, and {LOW} or lower",
    BoneStatus.NORMAL: f"above {LOW}",
}
BY_FRACTURE = Caution(
    text="""
    Whether a vertebra broke from fragility is not known here. Such a fracture means osteoporosis
    clinically, whatever the T-score.
    """,
    sources=(AACE_2020.at("diagnosis of osteoporosis by a fragility fracture"),),
)


def t_score_result(patient: Patient) -> Result:
    """The category of the T-score, and the clinical status where a fracture decides it."""
    score = patient.value(t_score)
    fractured = patient.value(fragility_vertebral_fracture)
    cautions = (BY_FRACTURE,) if fractured is None else ()
    if not isinstance(score, int | float):
        return Result(needed=unanswered(patient, (t_score,)), cautions=cautions)
    measures = [_by_score(score)]
    if bone_status(score, fragility_vertebral_fracture=fractured is True) not in EDGES:
        measures.insert(0, _by_fracture())
    return Result(
        measures=tuple(measures),
        cautions=cautions,
        carry=Carry(
            says="It decides on no treatment there. Whether the fracture is osteoporotic is asked "
            "there again.",
            given=(t_score,),
        ),
        informs=(pathologic_suspected, infection_suspected, high_energy_trauma),
    )


def _by_score(score: float) -> Measure:
    category = t_score_category(score)
    return Measure(
        name="By the T-score alone",
        value=category.value.capitalize(),
        meaning=f"T-score {exact(score)} SD.",
        working=(f"{exact(score)} is {EDGES[category]}",),
    )


def _by_fracture() -> Measure:
    return Measure(
        name="With a fragility fracture of a vertebra",
        value=BoneStatus.CLINICAL_OSTEOPOROSIS.value.capitalize(),
        meaning="The fracture decides, not the T-score.",
    )


TOOL = ScoreTool(
    id="t-score",
    title="T-score category",
    limits=(
        Caution(
            text="""
            Not for ruling osteoporosis out after a fragility fracture of a vertebra: that fracture
            means osteoporosis clinically, even with a normal T-score.
            """,
            sources=(AACE_2020.at("diagnosis of osteoporosis by a fragility fracture"),),
        ),
        Caution(
            text="""
            The summary of the categories leaves −1.0 and the values between −2.4 and −2.5 open.
            Both count as low bone mass here; other texts call −1.0 normal.
            """,
            sources=(ACR_BONE_DENSITY.at("WHO categories of the T-score"),),
        ),
    ),
    sections=(
        Section(
            id="bone-density",
            title="Bone density and fracture",
            intro="The T-score is needed. The fracture, when known, comes before it.",
            facts=(t_score, fragility_vertebral_fracture),
        ),
    ),
    compute=t_score_result,
    sources=SOURCES,
)
