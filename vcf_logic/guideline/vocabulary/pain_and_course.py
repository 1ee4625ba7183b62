"""The facts about pain and how it has gone so far."""

from vcf_logic.engine.facts import Choice, Number, YesNo
from vcf_logic.engine.records import Section

pain_nrs = Number(
    "pain_nrs",
    "Pain on movement (0 to 10)",
    question="How bad was the worst pain on movement in the last 24 hours, from 0 to 10?",
    help=(
        "Severe means 7 or more, the entry limit of the VAPOUR trial; VERTOS II and VERTOS IV "
        "used 5 or more."
    ),
    unit="out of 10",
    low=0,
    high=10,
    whole=True,
)

pain_trend = Choice(
    "pain_trend",
    "Course of the pain",
    question="How is the pain changing?",
    help="Compared with the last visit or with 2 weeks ago.",
    options={
        "improving": "improving",
        "stable": "stable",
        "worsening": "worsening",
        "resolved": "resolved",
    },
)

pain_refractory_oral = YesNo(
    "pain_refractory_oral",
    "Pain refractory to oral drugs",
    question="Is the pain refractory to oral pain-relieving drugs?",
    help=(
        "Adequate oral pain relief fails, is not tolerated or is contraindicated. This follows "
        "the ACR 2013 definition of failure."
    ),
)

needs_parenteral_opioid = YesNo(
    "needs_parenteral_opioid",
    "Parenteral opioid needed",
    question="Does this fracture need an injected or infused opioid?",
    help="An opioid by injection or infusion that is needed for this fracture.",
)

hospitalised_for_pain = YesNo(
    "hospitalised_for_pain",
    "In hospital because of this pain",
    question="Is the patient in hospital because of this pain?",
    help="An inpatient stay for this pain; a stay for another reason does not count.",
)

conservative_weeks = Number(
    "conservative_weeks",
    "Weeks of conservative care",
    question="How many weeks of optimised conservative care has the patient had so far?",
    help=(
        "Not more than the time since onset. Three months count as 12 weeks, a convention of this "
        "guidance."
    ),
    unit="weeks",
    low=0,
    high=520,
)

prolonged_bed_rest = YesNo(
    "prolonged_bed_rest",
    "Prolonged bed rest",
    question="Is the patient on prolonged bed rest, or is it planned?",
    help="In bed most of the day for more than 2 days, or such rest is planned.",
)

immobilised = YesNo(
    "immobilised",
    "Immobilised",
    question="Is the patient immobilised, temporarily or permanently?",
    help=(
        "Temporary immobilisation counts as well as permanent; either contraindicates strontium "
        "ranelate."
    ),
)

brace_considered = YesNo(
    "brace_considered",
    "Brace considered",
    question="Is a brace being considered?",
    help="Any brace that is being considered for this fracture.",
)

SECTION = Section(
    id="pain_and_course",
    title="Pain and course",
    intro="How bad the pain is, how it is changing and what care it has needed so far.",
    facts=(
        pain_nrs,
        pain_trend,
        pain_refractory_oral,
        needs_parenteral_opioid,
        hospitalised_for_pain,
        conservative_weeks,
        prolonged_bed_rest,
        immobilised,
        brace_considered,
    ),
)
