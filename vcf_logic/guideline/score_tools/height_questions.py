"""What is measured on the image of a vertebra."""

from vcf_logic.engine.facts import Number
from vcf_logic.engine.records import Section

SMALLEST_MM, LARGEST_MM = 1, 100
SMALLEST_WHOLE_MM = 5
STEEPEST = 10
"""Guards against slips of the keyboard; no source sets them."""


def _height(
    key: str, label: str, question: str, help_text: str, low: float = SMALLEST_MM
) -> Number:
    return Number(
        key,
        label,
        question=question,
        help=help_text,
        unit="mm",
        low=low,
        high=LARGEST_MM,
        if_below="is that in centimetres?",
    )


def _slope(key: str, label: str, question: str) -> Number:
    return Number(
        key,
        label,
        question=question,
        help="Rise divided by run: 0 is level, 1 is 45 degrees. Both lines in the same direction.",
        unit="rise/run",
        low=-STEEPEST,
        high=STEEPEST,
    )


anterior_mm = _height(
    "anterior_mm",
    "Anterior height",
    "How high is the fractured vertebra in front?",
    "Needed for every measure but the last two.",
)
posterior_mm = _height(
    "posterior_mm",
    "Posterior height",
    "How high is the same vertebra at the back?",
    "For the wedge height loss and the wedge angle.",
)
depth_mm = _height(
    "depth_mm",
    "Depth of the endplates",
    "How deep are its endplates, from front to back?",
    "For the wedge angle only.",
    SMALLEST_WHOLE_MM,
)
above_mm = _height(
    "above_mm",
    "Anterior height above",
    "How high is the vertebra above in front?",
    "For the loss against the neighbours.",
    SMALLEST_WHOLE_MM,
)
below_mm = _height(
    "below_mm",
    "Anterior height below",
    "How high is the vertebra below in front?",
    "For the loss against the neighbours.",
    SMALLEST_WHOLE_MM,
)
reduction_percent = Number(
    "reduction_percent",
    "Loss of height, as reported",
    question="How large is the reported loss of height?",
    help="Of the anterior, middle or posterior height. A loss of area has limits of its own.",
    unit="%",
    low=0,
    high=100,
)
upper_slope = _slope("upper_slope", "Slope of the upper line", "How steep is the upper line?")
lower_slope = _slope("lower_slope", "Slope of the lower line", "How steep is the lower line?")

SECTIONS = (
    Section(
        id="one-vertebra",
        title="The fractured vertebra",
        intro="Front and back give the loss within the vertebra; the depth adds its angle.",
        facts=(anterior_mm, posterior_mm, depth_mm),
    ),
    Section(
        id="neighbours",
        title="Its neighbours",
        intro="The fronts above and below give the loss against their mean.",
        facts=(above_mm, below_mm),
    ),
    Section(
        id="reported",
        title="A loss that was reported",
        intro="To grade a loss of height that somebody else has measured.",
        facts=(reduction_percent,),
    ),
    Section(
        id="endplate-lines",
        title="Two endplate lines",
        intro="Their slopes give the kyphosis angle (Cobb).",
        facts=(upper_slope, lower_slope),
    ),
)
