"""The numbers from heights and lines, each with its working in words."""

from vcf_logic.engine.scoring import Measure, exact, rounded
from vcf_logic.guideline.scores import height_loss
from vcf_logic.guideline.scores.genant import (
    GRADE_1_FROM,
    GRADE_2_FROM,
    GRADE_2_UP_TO,
    GenantGrade,
    genant_grade,
)

NOISE = 1e-9
"""What the arithmetic of two equal heights may leave, in per cent or degrees."""
LIMITS = (0, GRADE_1_FROM, GRADE_2_FROM, GRADE_2_UP_TO)
RANGES = {
    GenantGrade.GRADE_0: f"below {GRADE_1_FROM}%",
    GenantGrade.GRADE_1: f"from {GRADE_1_FROM}% to under {GRADE_2_FROM}%",
    GenantGrade.GRADE_2: f"from {GRADE_2_FROM}% to {GRADE_2_UP_TO}%",
    GenantGrade.GRADE_3: f"above {GRADE_2_UP_TO}%",
}


def reported_loss(loss: float) -> Measure:
    """A loss in per cent as somebody reported it, and its grade."""
    return Measure(name="Loss of height, as reported", value=_percent(loss), meaning=_grade(loss))


def wedge_loss(anterior_mm: float, posterior_mm: float) -> Measure:
    """The front in per cent of the back of the same vertebra, taken from 100."""
    loss = height_loss.wedge_height_loss(anterior_mm=anterior_mm, posterior_mm=posterior_mm)
    ratio = height_loss.wedge_ratio(anterior_mm=anterior_mm, posterior_mm=posterior_mm)
    front, back = exact(anterior_mm), exact(posterior_mm)
    return Measure(
        name="Wedge height loss",
        value=_percent(loss),
        meaning=_grade(loss),
        working=(
            f"Wedge ratio: 100 × {front} / {back} = {rounded(ratio, 1)}%",
            f"100 − 100 × {front} / {back} = {_percent(loss)}",
        ),
    )


def loss_against_neighbours(anterior_mm: float, above_mm: float, below_mm: float) -> Measure:
    """The loss of the front against the mean of the fronts above and below."""
    loss = height_loss.anterior_height_loss(
        anterior_mm=anterior_mm, above_mm=above_mm, below_mm=below_mm
    )
    mean = (above_mm + below_mm) / 2
    return Measure(
        name="Anterior height loss against the neighbours",
        value=_percent(loss),
        meaning=_grade(loss),
        working=(
            f"Mean of the neighbours: ({exact(above_mm)} + {exact(below_mm)}) / 2 = "
            f"{exact(mean)} mm",
            f"100 − 100 × {exact(anterior_mm)} / {exact(mean)} = {_percent(loss)}",
        ),
    )


def wedge_angle(anterior_mm: float, posterior_mm: float, depth_mm: float) -> Measure:
    """The angle between the endplates of the vertebra."""
    angle = _settled(
        height_loss.wedge_angle(
            anterior_mm=anterior_mm, posterior_mm=posterior_mm, depth_mm=depth_mm
        )
    )
    shown = _degrees(angle)
    front, back, depth = exact(anterior_mm), exact(posterior_mm), exact(depth_mm)
    return Measure(
        name="Wedge angle",
        value=shown,
        meaning="Negative: the front is the taller side." if angle < 0 else "",
        working=(f"2 × arctan(({back} − {front}) / (2 × {depth})) = {shown}",),
    )


def kyphosis_angle(upper_slope: float, lower_slope: float) -> Measure:
    """The angle between two endplate lines."""
    shown = _degrees(height_loss.kyphosis_angle(upper_slope, lower_slope))
    return Measure(
        name="Kyphosis angle (Cobb)",
        value=shown,
        meaning="Say which endplates: vertebral, segmental and local angles differ.",
        working=(f"|arctan {exact(upper_slope)} − arctan {exact(lower_slope)}| = {shown}",),
    )


def _grade(computed_loss: float) -> str:
    loss = _settled(computed_loss)
    if loss < 0:
        return "The front is the taller one: there is no loss to grade."
    grade = genant_grade(loss)
    return f"Genant grade {grade.value} ({RANGES[grade]})."


def _percent(loss: float) -> str:
    return f"{rounded(_settled(loss), 1, LIMITS)}%"


def _degrees(angle: float) -> str:
    return f"{rounded(angle, 1, (0,))} degrees"


def _settled(value: float) -> float:
    return 0.0 if abs(value) < NOISE else value
