"""The facts about function and falls."""

from vcf_logic.engine.facts import YesNo
from vcf_logic.engine.records import Section

frail = YesNo(
    "frail",
    "Frailty",
    question="Is the patient frail?",
    help="Clinical Frailty Scale 5 or more, or the judgement of the clinician.",
)

multimorbid = YesNo(
    "multimorbid",
    "Two or more long-term conditions",
    question="Does the patient have two or more long-term conditions?",
    help="Any two or more long-term conditions count.",
)

falls_risk = YesNo(
    "falls_risk",
    "Risk of falls",
    question="Is the patient at risk of falls?",
    help="A fall in the last year, or abnormal gait or balance.",
)

fall_risk_meds = YesNo(
    "fall_risk_meds",
    "Medicines that raise the risk of falls",
    question="Does the patient take medicines that raise the risk of falls?",
    help="For example sedatives, antipsychotics, antidepressants, opioids or anticonvulsants.",
)

SECTION = Section(
    id="function_and_falls",
    title="Function and falls",
    intro="Frailty, other illness and the risk of falls.",
    facts=(
        frail,
        multimorbid,
        falls_risk,
        fall_risk_meds,
    ),
)
