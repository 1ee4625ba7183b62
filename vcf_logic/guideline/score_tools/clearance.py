"""Creatinine clearance, worked out as the plan works it out."""

# By its module: the guideline names this tool among its companions, and is made after it.
import vcf_logic.guideline as guidance
from vcf_logic.engine.answers import firing_checks
from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Caution, Section, Severity
from vcf_logic.engine.scoring import Carry, Measure, Result, ScoreTool, exact, unanswered
from vcf_logic.engine.truth import Truth
from vcf_logic.engine.words import answer_in_words
from vcf_logic.guideline.medicines import FORMULARY
from vcf_logic.guideline.scores.cockcroft_gault import (
    AGE_OF_NO_CLEARANCE,
    FEMALE_FACTOR,
    SOURCES,
    UMOL_L_PER_MG_DL,
)
from vcf_logic.guideline.sources import COCKCROFT_GAULT_1976
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    crcl_entered,
    serum_creatinine_mg_dl,
    weight_kg,
)
from vcf_logic.guideline.vocabulary.scope import age_years, sex

ASKED = (age_years, sex, weight_kg, serum_creatinine_mg_dl)


def clearance_result(patient: Patient) -> Result:
    """The clearance in mL/min, and the medicines that it rules out by itself."""
    clearance = patient.value(crcl_ml_min)
    warnings = firing_checks(patient, guidance.GUIDELINE, Severity.WARNING)
    if not isinstance(clearance, int | float):
        return Result(
            needed=unanswered(patient, ASKED),
            look_again=tuple(check.message for check in warnings),
        )
    shown = answer_in_words(crcl_ml_min, clearance)
    return Result(
        measures=(
            Measure(
                name="Creatinine clearance (Cockcroft-Gault)",
                value=shown,
                meaning=_meaning(ruled_out_at(clearance)),
                working=working(patient, shown),
            ),
        ),
        look_again=tuple(check.message for check in warnings),
        carry=Carry(
            says="As typed here: the plan works the clearance out again and compares it, "
            "unrounded, with every limit.",
            given=ASKED,
        ),
    )


def ruled_out_at(clearance: float) -> tuple[str, ...]:
    """The names of the medicines that a clearance rules out, whatever else is known."""
    patient = Patient({crcl_entered: clearance})
    ids = {
        record.id
        for record in guidance.GUIDELINE.recommendations
        if evaluate(record.unless, patient).truth is Truth.YES
    }
    return tuple(one.name for one in FORMULARY.medicines if ids & set(one.carried_by))


def _meaning(ruled_out: tuple[str, ...]) -> str:
    if not ruled_out:
        return (
            "Rules out none of the medicines of this guidance by itself. That allows none either: "
            "the plan checks the other reasons against each."
        )
    return (
        f"Rules out by itself: {', '.join(ruled_out)}. Other reasons can rule out the rest: the "
        "plan checks them."
    )


def working(patient: Patient, shown: str) -> tuple[str, ...]:
    """The formula with the patient's numbers, all four of which have to be known."""
    age, sex_given, weight, creatinine = (patient.value(fact) for fact in ASKED)
    assert isinstance(weight, int | float)
    assert isinstance(creatinine, int | float)
    factor = f" × {FEMALE_FACTOR}" if sex_given == "female" else ""
    in_umol = exact(creatinine * UMOL_L_PER_MG_DL)
    return (
        f"Serum creatinine {exact(creatinine)} mg/dL, which is {in_umol} µmol/L "
        f"({UMOL_L_PER_MG_DL} µmol/L = 1 mg/dL)",
        f"({AGE_OF_NO_CLEARANCE} − {age}) × {exact(weight)} / (72 × {exact(creatinine)}){factor} "
        f"= {shown}",
    )


TOOL = ScoreTool(
    id="creatinine-clearance",
    title="Creatinine clearance",
    limits=(
        Caution(
            text="""
            Not for acute kidney injury, and unreliable at extremes of weight and in frail old age.
            It is not an eGFR.
            """,
            sources=(COCKCROFT_GAULT_1976.at("the formula"),),
        ),
    ),
    sections=(
        Section(
            id="clearance",
            title="The patient",
            intro="All four are needed. Use a stable creatinine and the actual weight.",
            facts=ASKED,
        ),
    ),
    compute=clearance_result,
    sources=SOURCES,
)
