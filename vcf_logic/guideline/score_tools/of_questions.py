"""What the modified OF card asks beyond the questions of the plan."""

from vcf_logic.engine.facts import Choice, Number, YesNo
from vcf_logic.engine.records import Section
from vcf_logic.guideline.scores.of_score import (
    HIGHEST_FAIR_ASA,
    HIGHEST_FAIR_MFI,
    HIGHEST_VAS,
    LOW_HU,
    LOWEST_ASA,
    SEVERE_PAIN_VAS,
)
from vcf_logic.guideline.vocabulary.bone_treatment import t_score
from vcf_logic.guideline.vocabulary.fracture import progressive_kyphosis

of_type = Choice(
    "of_type",
    "OF type",
    question="Which OF type is the fracture?",
    help="By the worst change seen. The type may rise on follow-up, so use current images.",
    options={
        "OF1": "OF1: oedema of the body only, no deformation",
        "OF2": "OF2: one endplate, posterior wall not or hardly involved (less than 1/5)",
        "OF3": "OF3: one endplate, posterior wall distinctly involved (more than 1/5)",
        "OF4": "OF4: both endplates, collapse or pincer",
        "OF5": "OF5: failure of a tension band, rotation or translation",
    },
)
of_qct_hu = Number(
    "of_qct_hu",
    "Bone density on CT",
    question="What is the bone density on quantitative CT?",
    help=f"In Hounsfield units; {LOW_HU} or less scores. It or the T-score settles bone density.",
    unit="HU",
    low=-200,
    high=1000,
)
of_pain_vas = Number(
    "of_pain_vas",
    "Pain under analgesia (0 to 10)",
    question="How bad is the pain under analgesia, from 0 to 10?",
    help=f"On the visual analogue scale; {SEVERE_PAIN_VAS} or more scores.",
    unit="out of 10",
    low=0,
    high=HIGHEST_VAS,
)
of_neurology = Choice(
    "of_neurology",
    "Neurological symptoms",
    question="Are there neurological symptoms?",
    help="Only N2 to N4 score, but every deficit is referred at once. Not examined is not known.",
    options={
        "none": "no deficit on examination",
        "other": "a deficit outside N2 to N4",
        "n2_n4": "symptoms of N2 to N4",
    },
)
of_mobilised = YesNo(
    "of_mobilised",
    "Mobilised under analgesia",
    question="Can the patient be mobilised under analgesia?",
    help="As the patient is now, with the pain relief given.",
)
of_asa = Number(
    "of_asa",
    "ASA class",
    question="What is the ASA class?",
    help=f"Above {HIGHEST_FAIR_ASA} scores.",
    unit="of 6",
    low=LOWEST_ASA,
    high=6,
    whole=True,
)
of_mfi = Number(
    "of_mfi",
    "Modified frailty index",
    question="What is the modified frailty index?",
    help=f"As a count of items; above {HIGHEST_FAIR_MFI} scores.",
    unit="items",
    low=0,
    high=11,
    whole=True,
)
of_anticoagulated = YesNo(
    "of_anticoagulated",
    "Anticoagulation",
    question="Is the patient on an anticoagulant?",
    help="It scores with the ASA class and the frailty index; together at most two points.",
)

SECTIONS = (
    Section(
        id="of-fracture",
        title="The fracture",
        intro="The type is needed. An item that is not known scores 0 and is named.",
        facts=(of_type, t_score, of_qct_hu, progressive_kyphosis),
    ),
    Section(
        id="of-patient",
        title="The patient",
        intro="Pain and mobility count as they are under analgesia.",
        facts=(of_pain_vas, of_neurology, of_mobilised, of_asa, of_mfi, of_anticoagulated),
    ),
)
