"""Facts that are computed from other answers and never asked."""

from vcf_logic.engine.conditions import all_of
from vcf_logic.engine.facts import DerivedNumber, DerivedYesNo
from vcf_logic.guideline.limits import CONSERVATIVE_CARE_WEEKS, RECENT_FRACTURE_WEEKS
from vcf_logic.guideline.scores.cockcroft_gault import creatinine_clearance
from vcf_logic.guideline.vocabulary.fracture import days_since_onset
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    crcl_entered,
    serum_creatinine_mg_dl,
    weight_kg,
)
from vcf_logic.guideline.vocabulary.pain_and_course import (
    conservative_weeks,
    pain_refractory_oral,
)
from vcf_logic.guideline.vocabulary.scope import (
    LUMBAR_LEVELS,
    age_years,
    fracture_levels,
    sex,
)

DAYS_A_WEEK = 7


def _weeks(days: float | None) -> float | None:
    return None if days is None else days / DAYS_A_WEEK


def clearance_of(
    entered: float | None,
    age: int | None,
    weight: float | None,
    creatinine: float | None,
    sex_recorded: str | None,
) -> float | None:
    """The clearance entered, else the one computed; ``None`` where an answer is missing."""
    if entered is not None:
        return entered
    if age is None or weight is None or creatinine is None or sex_recorded is None:
        return None
    return creatinine_clearance(age, weight, creatinine, female=sex_recorded == "female")


weeks_since_onset = DerivedNumber(
    "weeks_since_onset",
    "Weeks since onset",
    unit="weeks",
    inputs=(days_since_onset,),
    compute=_weeks,
    source="days since onset divided by 7, never rounded",
)

crcl_ml_min = DerivedNumber(
    "crcl_ml_min",
    "Creatinine clearance",
    unit="mL/min",
    inputs=(crcl_entered, age_years, weight_kg, serum_creatinine_mg_dl, sex),
    compute=clearance_of,
    source="the clearance entered, else Cockcroft-Gault with actual weight, never rounded",
)

has_lumbar = DerivedYesNo(
    "has_lumbar",
    "A lumbar vertebra is fractured",
    when=fracture_levels.includes_any(*LUMBAR_LEVELS),
    source="the fracture levels",
)

has_l1 = DerivedYesNo(
    "has_l1",
    "L1 is fractured",
    when=fracture_levels.includes_any("L1"),
    source="the fracture levels",
)

has_l3_or_l4 = DerivedYesNo(
    "has_l3_or_l4",
    "L3 or L4 is fractured",
    when=fracture_levels.includes_any("L3", "L4"),
    source="the fracture levels",
)

conservative_failed = DerivedYesNo(
    "conservative_failed",
    "Conservative care has failed",
    when=all_of(pain_refractory_oral, conservative_weeks >= CONSERVATIVE_CARE_WEEKS),
    source=(
        "pain refractory to oral drugs (as ACR 2013 defines failure) after at least 12 weeks of "
        "conservative care (3 months in the articles)"
    ),
)

recent_vertebral_fracture = DerivedYesNo(
    "recent_vertebral_fracture",
    "Vertebral fracture within the last 52 weeks",
    when=weeks_since_onset <= RECENT_FRACTURE_WEEKS,
    source="52 weeks or less since onset",
)

DERIVED = (
    weeks_since_onset,
    crcl_ml_min,
    has_lumbar,
    has_l1,
    has_l3_or_l4,
    conservative_failed,
    recent_vertebral_fracture,
)
