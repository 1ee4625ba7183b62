"""Creatinine clearance by Cockcroft and Gault (Nephron 1976;16:31-41)."""

FEMALE_FACTOR = 0.85
UMOL_L_PER_MG_DL = 88.4
AGE_OF_NO_CLEARANCE = 140


def creatinine_clearance(
    age_years: float, weight_kg: float, creatinine_mg_dl: float, *, female: bool
) -> float:
    """Estimate creatinine clearance in mL/min, unrounded, from actual body weight.

    Not for acute kidney injury, and unreliable at extremes of weight and in frail old age.
    Raises ValueError for an age of 140 or more and for a weight or creatinine of 0 or less.
    """
    if not 0 <= age_years < AGE_OF_NO_CLEARANCE:
        raise ValueError(
            f"age must be from 0 to under {AGE_OF_NO_CLEARANCE} years, not {age_years}"
        )
    if weight_kg <= 0 or creatinine_mg_dl <= 0:
        raise ValueError("weight and creatinine must be more than 0")
    clearance = (AGE_OF_NO_CLEARANCE - age_years) * weight_kg / (72 * creatinine_mg_dl)
    return clearance * FEMALE_FACTOR if female else clearance
