"""The facts that decide whom the guidance is for."""

from vcf_logic.engine.facts import Choice, Choices, Number, YesNo
from vcf_logic.engine.records import Section

age_years = Number(
    "age_years",
    "Age",
    question="How old is the patient, in completed years?",
    help=(
        "AAOS 2010 covers patients of 18 and over. The advice on fracture liaison services starts "
        "at 50; the advice on shared orthogeriatric care starts at 65, a convention of this "
        "guidance."
    ),
    unit="years",
    low=18,
    high=110,
    whole=True,
    required=True,
    if_below="people under 18 are out of scope",
)

sex = Choice(
    "sex",
    "Sex",
    question="What is the patient's sex?",
    help=(
        "Cockcroft-Gault multiplies by 0.85 for female, and the indication in the risedronate "
        "label depends on it."
    ),
    options={
        "female": "female",
        "male": "male",
    },
)

postmenopausal = YesNo(
    "postmenopausal",
    "Postmenopausal",
    question="Is the patient postmenopausal?",
    help="No menses for 12 months, or surgical menopause. For a man, answer no or leave it open.",
)

pregnant = YesNo(
    "pregnant",
    "Pregnancy",
    question="Is the patient pregnant?",
    help=(
        "Denosumab and strontium ranelate are not for use in pregnancy, and pregnancy affects "
        "imaging too."
    ),
)

LUMBAR_LEVELS = ("L1", "L2", "L3", "L4", "L5")
THORACIC_LEVELS = tuple(f"T{number}" for number in range(1, 13))

fracture_levels = Choices(
    "fracture_levels",
    "Fracture levels",
    question="Which vertebral bodies are fractured and under treatment?",
    help=(
        "Give every level under treatment; at least one must be lumbar. L6 or transitional "
        "anatomy cannot be entered here."
    ),
    options={level: level for level in THORACIC_LEVELS + LUMBAR_LEVELS},
    required=True,
)

likely_osteoporotic = YesNo(
    "likely_osteoporotic",
    "Likely osteoporotic fracture",
    question="Is the fracture likely to be osteoporotic?",
    help=(
        "Yes means a low-energy mechanism or known osteoporosis, and no feature of tumour, "
        "infection or high-energy trauma. Answer no if cancer is known at this level or a "
        "pathologic fracture is suspected."
    ),
)

high_energy_trauma = YesNo(
    "high_energy_trauma",
    "High-energy trauma",
    question="Was the fracture caused by high-energy trauma?",
    help="A fall from height or a road crash, for example. If yes, the articles do not apply.",
)

region = Choice(
    "region",
    "Region",
    question="Where is the patient being treated?",
    help="Decides the regulatory text for calcitonin nasal spray and strontium ranelate.",
    options={
        "US": "United States",
        "EU": "European Union",
        "UK": "United Kingdom",
        "CA": "Canada",
        "other": "elsewhere",
    },
)

SECTION = Section(
    id="scope",
    title="Who this is for",
    intro=(
        "For adults with a lumbar fracture that is likely osteoporotic; not for people under 18, "
        "fractures of the thoracic spine only, or high-energy trauma."
    ),
    facts=(
        age_years,
        sex,
        postmenopausal,
        pregnant,
        fracture_levels,
        likely_osteoporotic,
        high_energy_trauma,
        region,
    ),
)
