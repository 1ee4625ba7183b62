"""The items of the SINS table, and the question that comes before all of them."""

from vcf_logic.engine.facts import Choice, YesNo
from vcf_logic.engine.records import Section
from vcf_logic.guideline.scores.sins import Vertebra

sins_tumour = YesNo(
    "sins_tumour",
    "Tumour at this level",
    question="Is a tumour known or suspected at this level?",
    help="Without one there is no score: an osteoporotic fracture has none.",
)
sins_level = Choice(
    "sins_level",
    "Level of the lesion",
    question="At which level is the lesion?",
    help="The level gives the location: L1 and L5 count as junctional, L2 to L4 as mobile.",
    options={level.name: level.name.capitalize() for level in Vertebra},
)
sins_pain = Choice(
    "sins_pain",
    "Pain",
    question="What is the pain like?",
    help="One web copy of the table misprints this item; these are the points of the others.",
    options={
        "MECHANICAL": "mechanical",
        "OCCASIONAL_NOT_MECHANICAL": "occasional and not mechanical",
        "NONE": "none",
    },
)
sins_lesion = Choice(
    "sins_lesion",
    "Lesion",
    question="What does the lesion do to bone?",
    help="As read from the images.",
    options={"LYTIC": "lytic", "MIXED": "mixed", "BLASTIC": "blastic"},
)
sins_alignment = Choice(
    "sins_alignment",
    "Alignment",
    question="How does the spine stand?",
    help="As read from the images.",
    options={
        "SUBLUXATION_OR_TRANSLATION": "subluxation or translation",
        "NEW_DEFORMITY": "new deformity",
        "NORMAL": "normal",
    },
)
sins_collapse = Choice(
    "sins_collapse",
    "Collapse of the body",
    question="How far has the vertebral body collapsed?",
    help="The tables seen have no points for exactly 50%: whoever reads the images chooses.",
    options={
        "MORE_THAN_HALF": "more than 50%",
        "LESS_THAN_HALF": "less than 50%",
        "NONE_BUT_MORE_THAN_HALF_INVOLVED": "no collapse, but more than 50% of the body involved",
        "NONE": "none of these",
    },
)
sins_posterolateral = Choice(
    "sins_posterolateral",
    "Posterolateral elements",
    question="On how many sides are the posterolateral elements involved?",
    help="As read from the images.",
    options={"BILATERAL": "both sides", "UNILATERAL": "one side", "NONE": "none"},
)

ITEMS = (
    sins_level,
    sins_pain,
    sins_lesion,
    sins_alignment,
    sins_collapse,
    sins_posterolateral,
)
SECTIONS = (
    Section(
        id="sins-tumour",
        title="First of all",
        intro="SINS is for a spine with a tumour, known or suspected, and for no other.",
        facts=(sins_tumour,),
    ),
    Section(
        id="sins-items",
        title="The six items",
        intro="All six have to be known: the table has no points for a missing one.",
        facts=ITEMS,
    ),
)
