"""The facts about kidneys and other conditions that limit treatment."""

from vcf_logic.engine.facts import Number, Unit, YesNo
from vcf_logic.engine.records import Section
from vcf_logic.guideline.scores.cockcroft_gault import UMOL_L_PER_MG_DL

POUNDS_PER_KG = 1 / 0.45359237

weight_kg = Number(
    "weight_kg",
    "Body weight",
    question="What is the patient's actual body weight?",
    help="The actual weight, for Cockcroft-Gault.",
    unit="kg",
    low=25,
    high=250,
    other_units=(Unit("lb", "lb", POUNDS_PER_KG),),
)

serum_creatinine_mg_dl = Number(
    "serum_creatinine_mg_dl",
    "Serum creatinine",
    question="What is the stable serum creatinine?",
    help="Use a stable value. A value in µmol/L divided by 88.4 gives mg/dL.",
    unit="mg/dL",
    low=0.2,
    high=15,
    if_above="is that in µmol/L? divide it by 88.4 for mg/dL",
    other_units=(Unit("umol_l", "µmol/L", UMOL_L_PER_MG_DL),),
)

crcl_entered = Number(
    "crcl_entered",
    "Creatinine clearance, as entered",
    question="What is the creatinine clearance, if measured or already calculated?",
    help="It overrides the calculator. It is not the same as eGFR.",
    unit="mL/min",
    low=0,
    high=250,
)

egfr_ml_min_173 = Number(
    "egfr_ml_min_173",
    "Estimated glomerular filtration rate (eGFR)",
    question="What is the eGFR?",
    help=(
        "Used only for the boxed warning of denosumab (below 30) and for display. It is not used "
        "for bisphosphonate limits."
    ),
    unit="mL/min/1.73 m²",
    low=0,
    high=200,
)

on_dialysis = YesNo(
    "on_dialysis",
    "Maintenance dialysis",
    question="Is the patient on maintenance dialysis?",
    help="Any form of maintenance dialysis counts.",
)

ckd = YesNo(
    "ckd",
    "Chronic kidney disease",
    question="Does the patient have known chronic kidney disease?",
    help="Adds emphasis to the advice on acetaminophen (paracetamol) and on NSAIDs.",
)

hypocalcaemia = YesNo(
    "hypocalcaemia",
    "Hypocalcaemia",
    question="Does the patient have uncorrected hypocalcaemia?",
    help=(
        "Albumin-corrected or ionised calcium below the laboratory's lower limit, and not "
        "corrected at the time of prescribing. Leave it open if calcium was not measured."
    ),
)

heart_failure = YesNo(
    "heart_failure",
    "Symptomatic heart failure",
    question="Does the patient have symptomatic heart failure?",
    help=(
        "The AGS Beers criteria of 2015 say to avoid NSAIDs in heart failure and do not limit that "
        "to symptoms, so heart failure without symptoms calls for the same care."
    ),
)

cvd = YesNo(
    "cvd",
    "Cardiovascular disease",
    question="Does the patient have cardiovascular disease?",
    help=(
        "Ischaemic heart disease, stroke or transient ischaemic attack, or peripheral arterial "
        "disease."
    ),
)

uncontrolled_hypertension = YesNo(
    "uncontrolled_hypertension",
    "Uncontrolled hypertension",
    question="Does the patient have uncontrolled hypertension?",
    help="Blood pressure above target despite treatment.",
)

vte_history = YesNo(
    "vte_history",
    "Venous thromboembolism, current or past",
    question="Does the patient have a current or past deep vein thrombosis or pulmonary embolism?",
    help="Current and past events both count.",
)

gi_ulcer_or_bleed = YesNo(
    "gi_ulcer_or_bleed",
    "Gastrointestinal ulcer or bleed, past or present",
    question="Does the patient have a past or present gastrointestinal ulcer or bleed?",
    help="Past and present both count.",
)

liver_disease_severe = YesNo(
    "liver_disease_severe",
    "Severe liver disease or heavy alcohol use",
    question="Does the patient have severe hepatic impairment or heavy alcohol use?",
    help=(
        "Severe active liver disease counts too. Each of them rules acetaminophen (paracetamol) "
        "out here; the US label warns from three alcoholic drinks a day."
    ),
)

oesophageal_abnormality = YesNo(
    "oesophageal_abnormality",
    "Oesophageal abnormality that delays emptying",
    question="Does the patient have an oesophageal abnormality that delays emptying?",
    help=(
        "Stricture, achalasia or another cause of delayed emptying. Barrett's oesophagus or an "
        "active ulcer is treated as a caution and does not count here."
    ),
)

can_sit_stand_30min = YesNo(
    "can_sit_stand_30min",
    "Can stay upright for 30 minutes",
    question="Can the patient stay upright, sitting or standing, for 30 minutes after a tablet?",
    help="The labels of alendronate and risedronate tablets require it.",
)

can_sit_stand_60min = YesNo(
    "can_sit_stand_60min",
    "Can stay upright for 60 minutes",
    question="Can the patient stay upright, sitting or standing, for 60 minutes after a tablet?",
    help=(
        "The label of the ibandronate tablet requires it. It cannot be yes if the answer for 30 "
        "minutes is no."
    ),
)

SECTION = Section(
    id="kidneys_and_other_conditions",
    title="Kidneys and other conditions",
    intro="Kidney function and other conditions that limit which treatments are safe.",
    facts=(
        weight_kg,
        serum_creatinine_mg_dl,
        crcl_entered,
        egfr_ml_min_173,
        on_dialysis,
        ckd,
        hypocalcaemia,
        heart_failure,
        cvd,
        uncontrolled_hypertension,
        vte_history,
        gi_ulcer_or_bleed,
        liver_disease_severe,
        oesophageal_abnormality,
        can_sit_stand_30min,
        can_sit_stand_60min,
    ),
)
