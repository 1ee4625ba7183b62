"""Loss of vertebral height and angles of deformity, from measured heights and endplate lines.

The wedge ratio is that of table 1 in Wedge 2023. The loss against neighbours belongs to the family
of ratios called PAHC in Hsu 2019, whose exact formula was not visible: the definition is the one
stated here. The wedge angle is a geometric identity. The kyphosis angle is that of Cobb between two
lines; its vertebral, segmental and local variants differ, their definitions were not seen, and the
segmental one was the most reproducible. Not for comparing one variant of the angle, or one kind of
height loss, with another.
"""

import math

from vcf_logic.engine.records import Citation
from vcf_logic.guideline.scores.inputs import finite, positive
from vcf_logic.guideline.sources import HSU_2019, KYPHOSIS_RELIABILITY, WEDGE_2023

SOURCES: tuple[Citation, ...] = (
    WEDGE_2023.at("table 1: anterior and posterior height, wedge ratio, wedge angle"),
    HSU_2019.at("PAHC, a ratio of heights (excerpt; its exact formula was not visible)"),
    KYPHOSIS_RELIABILITY.at("reproducibility of vertebral, segmental and local angles (excerpt)"),
)


def wedge_ratio(*, anterior_mm: float, posterior_mm: float) -> float:
    """Return the anterior height in per cent of the posterior height of one vertebra, unrounded.

    Both heights in mm. Raises ValueError unless each is finite and more than 0.
    """
    anterior = positive("anterior height", anterior_mm, "mm")
    return 100 * anterior / positive("posterior height", posterior_mm, "mm")


def wedge_height_loss(*, anterior_mm: float, posterior_mm: float) -> float:
    """Return 100 less the wedge ratio, in per cent; negative where the front is taller.

    Both heights in mm. Raises ValueError unless each is finite and more than 0.
    """
    return 100 - wedge_ratio(anterior_mm=anterior_mm, posterior_mm=posterior_mm)


def anterior_height_loss(*, anterior_mm: float, above_mm: float, below_mm: float) -> float:
    """Return the loss of anterior height against the mean of both neighbours, in per cent.

    The anterior heights of the vertebra, of the one above and of the one below, in mm; negative
    where it is taller than that mean. Raises ValueError unless each is finite and more than 0.
    """
    anterior = positive("anterior height", anterior_mm, "mm")
    above = positive("anterior height above", above_mm, "mm")
    below = positive("anterior height below", below_mm, "mm")
    return 100 - 100 * anterior / ((above + below) / 2)


def wedge_angle(*, anterior_mm: float, posterior_mm: float, depth_mm: float) -> float:
    """Return the angle between the endplates of one vertebra, in degrees, unrounded.

    Both heights and the depth of the endplates in mm; negative where the front is taller.
    Raises ValueError unless each is finite and more than 0.
    """
    anterior = positive("anterior height", anterior_mm, "mm")
    posterior = positive("posterior height", posterior_mm, "mm")
    depth = positive("endplate depth", depth_mm, "mm")
    return math.degrees(2 * math.atan((posterior - anterior) / (2 * depth)))


def kyphosis_angle(upper_slope: float, lower_slope: float) -> float:
    """Return the angle between two endplate lines, in degrees, unrounded and never negative.

    The slope of a line is its rise divided by its run, without a unit.
    Raises ValueError for NaN and infinity: a vertical line has no slope.
    """
    upper = math.atan(finite("upper slope", upper_slope))
    lower = math.atan(finite("lower slope", lower_slope))
    return math.degrees(abs(upper - lower))
