"""Genant's semiquantitative grade of a vertebral fracture, from a measured loss of height.

The grades as Wang 2019 quotes them: below 20 %, 20 to 25 %, 25 to 40 % and above 40 % of the
anterior, middle or posterior height. They overlap at 25 and touch at 40; here 25 and 40 belong to
grade 2. Not for losses of area, which have limits of their own, and not for a reading by eye,
which also knows a grade of 0.5 (suspected).
"""

from enum import IntEnum

from vcf_logic.engine.evaluation import is_below
from vcf_logic.engine.records import Citation
from vcf_logic.guideline.scores.inputs import within
from vcf_logic.guideline.sources import GENANT_WANG_2019

SOURCES: tuple[Citation, ...] = (
    GENANT_WANG_2019.at("Genant's grades by height reduction, as quoted"),
)

WHOLE_HEIGHT = 100
GRADE_1_FROM = 20
GRADE_2_FROM = 25
GRADE_2_UP_TO = 40


class GenantGrade(IntEnum):
    """From a reduction below 20 % (0) to one above 40 % (3)."""

    GRADE_0 = 0
    GRADE_1 = 1
    GRADE_2 = 2
    GRADE_3 = 3


def genant_grade(height_reduction_percent: float) -> GenantGrade:
    """Grade a reduction of the anterior, middle or posterior height, in per cent.

    A reduction computed from heights counts as on a limit within the tolerance of every limit.
    Raises ValueError unless the reduction lies from 0 to 100 %: a vertebra taller than what it is
    compared with has no reduction to grade.
    """
    reduction = within("height reduction (%)", height_reduction_percent, 0, WHOLE_HEIGHT)
    if is_below(reduction, GRADE_1_FROM):
        return GenantGrade.GRADE_0
    if is_below(reduction, GRADE_2_FROM):
        return GenantGrade.GRADE_1
    above_grade_2 = is_below(GRADE_2_UP_TO, reduction)
    return GenantGrade.GRADE_3 if above_grade_2 else GenantGrade.GRADE_2
