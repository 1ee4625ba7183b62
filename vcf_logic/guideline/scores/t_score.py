"""The category of a bone density T-score (WHO, as the ACR summarises it).

The summary leaves a gap between -2.4 and -2.5, closed here as low bone mass, and calls only values
above -1.0 normal, so that -1.0 itself is low bone mass (other texts call it normal). Not for ruling
osteoporosis out after a fragility fracture of a vertebra: that fracture means osteoporosis
clinically, even with a normal T-score (AACE 2020).
"""

from enum import Enum

from vcf_logic.engine.records import Citation
from vcf_logic.guideline.limits import OSTEOPOROSIS_T_SCORE
from vcf_logic.guideline.scores.inputs import finite
from vcf_logic.guideline.sources import AACE_2020, ACR_BONE_DENSITY

SOURCES: tuple[Citation, ...] = (
    ACR_BONE_DENSITY.at("WHO categories of the T-score"),
    AACE_2020.at("diagnosis of osteoporosis by a fragility fracture"),
)

LOW_BONE_MASS_T_SCORE = -1.0


class BoneStatus(Enum):
    """What a T-score, or a fragility fracture of a vertebra, says about bone."""

    NORMAL = "normal"
    LOW_BONE_MASS = "low bone mass"
    OSTEOPOROSIS = "osteoporosis"
    CLINICAL_OSTEOPOROSIS = "clinical osteoporosis (fracture)"


def t_score_category(t_score: float) -> BoneStatus:
    """Name the category of a T-score (SD) alone: never CLINICAL_OSTEOPOROSIS.

    Raises ValueError for NaN and infinity.
    """
    if finite("T-score", t_score) <= OSTEOPOROSIS_T_SCORE:
        return BoneStatus.OSTEOPOROSIS
    low = t_score <= LOW_BONE_MASS_T_SCORE
    return BoneStatus.LOW_BONE_MASS if low else BoneStatus.NORMAL


def bone_status(t_score: float, *, fragility_vertebral_fracture: bool) -> BoneStatus:
    """Name the clinical status: the category of the T-score (SD), or osteoporosis by fracture.

    Whether there is such a fracture has to be known: not known is not no.
    Raises ValueError for NaN and infinity.
    """
    category = t_score_category(t_score)
    if fragility_vertebral_fracture and category is not BoneStatus.OSTEOPOROSIS:
        return BoneStatus.CLINICAL_OSTEOPOROSIS
    return category
