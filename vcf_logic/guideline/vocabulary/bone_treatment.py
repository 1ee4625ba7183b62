"""The facts about fracture risk and bone treatment."""

from vcf_logic.engine.facts import Choice, Number, YesNo
from vcf_logic.engine.records import Section

fracture_risk = Choice(
    "fracture_risk",
    "Fracture risk category",
    question="Which category of fracture risk is the patient in?",
    help=(
        "The category given by the clinician or by FRAX. Low risk together with a fracture in the "
        "last 52 weeks gives a warning and blocks the advice for low risk."
    ),
    options={
        "low": "low",
        "high": "high",
        "very_high": "very high",
    },
)

t_score = Number(
    "t_score",
    "Lowest T-score",
    question="What is the lowest T-score?",
    help=(
        "The lowest of lumbar spine, femoral neck and total hip, and one-third radius if used. "
        "It decides on no treatment here; a value above -2.5 brings a caution."
    ),
    unit="SD",
    low=-6,
    high=6,
)

bp_status = Choice(
    "bp_status",
    "Bisphosphonate use",
    question="Does the patient take a bisphosphonate, or did the patient take one in the past?",
    help="Use of any bisphosphonate counts.",
    options={
        "never": "never used",
        "current": "current",
        "stopped": "stopped",
    },
)

bp_years = Number(
    "bp_years",
    "Years on a bisphosphonate",
    question="For how many years in all has the patient taken a bisphosphonate?",
    help="Cumulative years: add separate periods together.",
    unit="years",
    low=0,
    high=40,
)

oral_bp_planned_or_current = YesNo(
    "oral_bp_planned_or_current",
    "Oral bisphosphonate, current or planned",
    question="Is the patient on, or about to start, an oral bisphosphonate?",
    help="Current use and a planned start both count.",
)

oral_bp_intolerance = YesNo(
    "oral_bp_intolerance",
    "Intolerance of oral bisphosphonates",
    question=(
        "Is the patient unable to take oral bisphosphonates because of upper gastrointestinal "
        "symptoms?"
    ),
    help="Upper gastrointestinal symptoms count; hypersensitivity is asked separately.",
)

oral_bp_nonadherence = YesNo(
    "oral_bp_nonadherence",
    "Oral bisphosphonates unlikely to be taken as directed",
    question="Is the patient unlikely to take an oral bisphosphonate as directed?",
    help="A judgement on whether tablets would be taken as directed.",
)

taking_cation_supplements = YesNo(
    "taking_cation_supplements",
    "Calcium, antacids, magnesium or iron taken",
    question="Does the patient take calcium, antacids, magnesium or iron?",
    help="Any of them counts: they interfere with the absorption of oral bisphosphonates.",
)

bp_hypersensitivity = YesNo(
    "bp_hypersensitivity",
    "Hypersensitivity to a bisphosphonate",
    question="Has the patient ever had a hypersensitivity reaction to a bisphosphonate?",
    help="A previous reaction to any bisphosphonate counts.",
)

calcitonin_hypersensitivity = YesNo(
    "calcitonin_hypersensitivity",
    "Hypersensitivity to calcitonin-salmon",
    question="Has the patient ever had a hypersensitivity reaction to calcitonin-salmon?",
    help="The label suggests skin testing if hypersensitivity is suspected.",
)

denosumab_hypersensitivity = YesNo(
    "denosumab_hypersensitivity",
    "Hypersensitivity to denosumab",
    question="Has the patient ever had a hypersensitivity reaction to denosumab?",
    help="A previous reaction to denosumab counts.",
)

current_denosumab = YesNo(
    "current_denosumab",
    "Denosumab treatment",
    question="Is the patient being treated with denosumab?",
    help=(
        "Asked for safety only: a late dose raises concern about rebound fractures. Answer yes "
        "also when the next dose is late or is not planned."
    ),
)

weeks_since_last_denosumab = Number(
    "weeks_since_last_denosumab",
    "Weeks since the last denosumab dose",
    question="How many weeks ago was the last denosumab dose?",
    help=(
        "Asked for safety only: a late dose raises concern about rebound fractures, and denosumab "
        "60 mg is given every 6 months."
    ),
    unit="weeks",
    low=0,
    high=520,
)

calcium_vitd_intake_adequate = YesNo(
    "calcium_vitd_intake_adequate",
    "Adequate calcium and vitamin D intake",
    question="Do diet and supplements together meet the local targets for calcium and vitamin D?",
    help=(
        "The chronic L1 article names 1000-1200 mg of calcium and 800 IU of vitamin D a day; NOGG "
        "names at least 700 mg of calcium."
    ),
)

SECTION = Section(
    id="bone_treatment",
    title="Bone treatment so far",
    intro="Fracture risk, treatment of the bones so far and reactions to it.",
    facts=(
        fracture_risk,
        t_score,
        bp_status,
        bp_years,
        oral_bp_planned_or_current,
        oral_bp_intolerance,
        oral_bp_nonadherence,
        taking_cation_supplements,
        bp_hypersensitivity,
        calcitonin_hypersensitivity,
        denosumab_hypersensitivity,
        current_denosumab,
        weeks_since_last_denosumab,
        calcium_vitd_intake_adequate,
    ),
)
