"""The facts about the fracture itself."""

from vcf_logic.engine.facts import Number, YesNo
from vcf_logic.engine.records import Section

days_since_onset = Number(
    "days_since_onset",
    "Days since onset",
    question="How many days ago did the fracture happen or the pain begin?",
    help=(
        "Count from the identifiable event or the first pain. Weeks are days divided by 7, "
        "without rounding."
    ),
    unit="days",
    low=0,
    high=18250,
    whole=True,
    as_date=True,
)

fracture_symptomatic = YesNo(
    "fracture_symptomatic",
    "Pain confirmed at the fracture",
    question="Is the pain attributable to this fracture?",
    help=(
        "Both are needed: focal tenderness at the fracture and imaging that agrees with it. This "
        "is the condition set by NICE TA279."
    ),
)

significant_deformity = YesNo(
    "significant_deformity",
    "Significant spinal deformity",
    question="Is there significant spinal deformity?",
    help=(
        "A clinical judgement: the articles give no number. As hints only, the Fracturescout "
        "panel used kyphosis of at least 15 degrees, scoliosis of at least 10 degrees or height "
        "loss of at least 20%."
    ),
)

progressive_kyphosis = YesNo(
    "progressive_kyphosis",
    "Progressive kyphosis",
    question="Is kyphosis or loss of vertebral height progressing?",
    help=(
        "Kyphosis or height loss that is clearly greater than on earlier comparable films. Leave "
        "it open without such films."
    ),
)

junctional_kyphosis = YesNo(
    "junctional_kyphosis",
    "Junctional kyphosis",
    question="Is there junctional kyphosis?",
    help="Kyphosis at the thoracolumbar junction or next to a fusion.",
)

retropulsion = YesNo(
    "retropulsion",
    "Retropulsed bone fragment",
    question="Is a bone fragment pushed into the spinal canal?",
    help="Retropulsion: a fragment of the fractured bone lies in the canal.",
)

pulmonary_dysfunction = YesNo(
    "pulmonary_dysfunction",
    "Lung dysfunction caused by the fracture",
    question="Is breathing impaired because of the fracture?",
    help=(
        "Breathlessness or a restrictive defect that is attributed to the deformity or to "
        "breathing limited by pain."
    ),
)

mri_contraindicated = YesNo(
    "mri_contraindicated",
    "MRI contraindicated",
    question="Is MRI contraindicated?",
    help=(
        "For example by an MR-unsafe implant, a pacemaker or defibrillator that is not "
        "MR-conditional, metal in the eye or certain aneurysm clips. Confirm it by MR safety "
        "screening."
    ),
)

mri_done = YesNo(
    "mri_done",
    "MRI of this episode available",
    question="Is an adequate MRI of this episode already available?",
    help="An MRI of an earlier episode does not count.",
)

marrow_oedema = YesNo(
    "marrow_oedema",
    "Bone marrow oedema at the fracture",
    question="Does MRI show bone marrow oedema at the fracture?",
    help=(
        "High signal on STIR or another fat-suppressed sequence. The articles do not use it; it "
        "is needed to interpret VERTOS V and what NICE calls an unhealed fracture."
    ),
)

va_contraindication = YesNo(
    "va_contraindication",
    "Contraindication to vertebral augmentation",
    question="Is there a contraindication to vertebral augmentation?",
    help=(
        "Active or untreated infection, coagulopathy that cannot be corrected, allergy to cement "
        "or contrast, pregnancy, or a fracture that is asymptomatic or clearly improving. More "
        "than three levels is only a relative contraindication."
    ),
)

SECTION = Section(
    id="fracture",
    title="The fracture",
    intro="What the history, the examination and imaging say about this fracture.",
    facts=(
        days_since_onset,
        fracture_symptomatic,
        significant_deformity,
        progressive_kyphosis,
        junctional_kyphosis,
        retropulsion,
        pulmonary_dysfunction,
        mri_contraindicated,
        mri_done,
        marrow_oedema,
        va_contraindication,
    ),
)
