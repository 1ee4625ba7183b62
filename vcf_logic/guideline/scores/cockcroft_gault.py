"""Creatinine clearance by Cockcroft and Gault (Nephron 1976;16:31-41).

Not for acute kidney injury, and unreliable at extremes of weight and in frail old age.
"""

from vcf_logic.engine.records import Citation
from vcf_logic.guideline.scores.inputs import positive
from vcf_logic.guideline.sources import COCKCROFT_GAULT_1976

SOURCES: tuple[Citation, ...] = (COCKCROFT_GAULT_1976.at("formula, as given at tabers.com"),)

FEMALE_FACTOR = 0.85
UMOL_L_PER_MG_DL = 88.4
AGE_OF_NO_CLEARANCE = 140


def creatinine_in_mg_dl(creatinine_umol_l: float) -> float:
    """Convert serum creatinine from µmol/L to mg/dL, unrounded.

    By the molar mass (88.4 = 10 000 / 113.12). Constants that put the conversion into the formula
    (1.23 and 1.04) are rounded: a clearance of 30.00 becomes 30.05. They are not used.
    Raises ValueError unless the creatinine is finite and more than 0.
    """
    return positive("creatinine", creatinine_umol_l, "µmol/L") / UMOL_L_PER_MG_DL


def creatinine_clearance(
    age_years: float, weight_kg: float, creatinine_mg_dl: float, *, female: bool
) -> float:
    """Estimate creatinine clearance in mL/min, unrounded, from actual body weight.

    Raises ValueError for an age below 0 or of 140 and more, for a weight or creatinine of 0 or
    less, and for NaN and infinity.
    """
    if not 0 <= age_years < AGE_OF_NO_CLEARANCE:
        raise ValueError(
            f"age must be from 0 to under {AGE_OF_NO_CLEARANCE} years, not {age_years}"
        )
    weight = positive("weight", weight_kg, "kg")
    creatinine = positive("creatinine", creatinine_mg_dl, "mg/dL")
    clearance = (AGE_OF_NO_CLEARANCE - age_years) * weight / (72 * creatinine)
    return clearance * FEMALE_FACTOR if female else clearance
