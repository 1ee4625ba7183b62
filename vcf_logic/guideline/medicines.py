"""The medicines that the guidance speaks of, and the topics by which their limits are compared.

No limit is written here: each one stands in the recommendation that is named.
"""

from vcf_logic.engine.medicines import Formulary, Medicine, Topic
from vcf_logic.guideline.vocabulary import bone_treatment as treatment
from vcf_logic.guideline.vocabulary import function_and_falls as falls
from vcf_logic.guideline.vocabulary import kidneys_and_other_conditions as conditions
from vcf_logic.guideline.vocabulary import pain_and_course as course
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min
from vcf_logic.guideline.vocabulary.fracture import days_since_onset
from vcf_logic.guideline.vocabulary.red_flags import known_malignancy
from vcf_logic.guideline.vocabulary.scope import postmenopausal, pregnant, region, sex

PAIN_MEDICINES = (
    Medicine(
        id="acetaminophen",
        name="Acetaminophen (paracetamol)",
        carried_by=("acetaminophen-first",),
    ),
    Medicine(id="nsaids", name="NSAIDs", carried_by=("nsaid-with-caution",)),
    Medicine(
        id="opioids",
        name="Opioids",
        carried_by=("minimise-opioids", "opioids-for-severe-refractory-pain"),
    ),
    Medicine(id="calcitonin", name="Calcitonin", carried_by=("calcitonin-acute",)),
)

BONE_MEDICINES = (
    Medicine(id="alendronate", name="Alendronate", carried_by=("alendronate",)),
    Medicine(id="risedronate", name="Risedronate", carried_by=("risedronate",)),
    Medicine(id="ibandronate", name="Ibandronate tablet", carried_by=("ibandronate",)),
    Medicine(id="zoledronic-acid", name="Zoledronic acid", carried_by=("zoledronate",)),
    Medicine(
        id="denosumab",
        name="Denosumab",
        carried_by=("denosumab", "do-not-interrupt-denosumab"),
    ),
    Medicine(id="strontium", name="Strontium ranelate", carried_by=("strontium-ranelate",)),
    Medicine(id="teriparatide", name="Teriparatide", carried_by=("anabolic-specialist-opinion",)),
    Medicine(id="abaloparatide", name="Abaloparatide", carried_by=("anabolic-specialist-opinion",)),
    Medicine(id="romosozumab", name="Romosozumab", carried_by=("anabolic-specialist-opinion",)),
    Medicine(id="raloxifene", name="Raloxifene", named_in=("anabolic-specialist-opinion",)),
)

MINERALS = (
    Medicine(
        id="calcium",
        name="Calcium",
        carried_by=("calcium", "separate-minerals-from-bisphosphonate"),
    ),
    Medicine(id="vitamin-d", name="Vitamin D", carried_by=("vitamin-d", "no-high-dose-vitamin-d")),
)

TOPICS = (
    Topic(
        id="kidneys",
        title="Kidneys",
        facts=(
            crcl_ml_min,
            conditions.egfr_ml_min_173,
            conditions.on_dialysis,
            conditions.ckd,
        ),
    ),
    Topic(
        id="upright",
        title="Staying upright and moving",
        facts=(
            conditions.can_sit_stand_30min,
            conditions.can_sit_stand_60min,
            course.immobilised,
        ),
    ),
    Topic(
        id="stomach",
        title="Oesophagus and stomach",
        facts=(
            conditions.oesophageal_abnormality,
            conditions.gi_ulcer_or_bleed,
            treatment.oral_bp_intolerance,
        ),
    ),
    Topic(id="calcium", title="Calcium in the blood", facts=(conditions.hypocalcaemia,)),
    Topic(id="pregnancy", title="Pregnancy", facts=(pregnant, sex, postmenopausal)),
    Topic(
        id="heart",
        title="Heart and vessels",
        facts=(
            conditions.heart_failure,
            conditions.cvd,
            conditions.uncontrolled_hypertension,
            conditions.vte_history,
        ),
    ),
    Topic(id="liver", title="Liver", facts=(conditions.liver_disease_severe,)),
    Topic(
        id="hypersensitivity",
        title="Hypersensitivity",
        facts=(
            treatment.bp_hypersensitivity,
            treatment.calcitonin_hypersensitivity,
            treatment.denosumab_hypersensitivity,
        ),
    ),
    Topic(
        id="other",
        title="Something else",
        facts=(
            known_malignancy,
            falls.falls_risk,
            falls.fall_risk_meds,
            course.needs_parenteral_opioid,
            course.hospitalised_for_pain,
            days_since_onset,
            treatment.weeks_since_last_denosumab,
            treatment.oral_bp_planned_or_current,
            treatment.calcium_vitd_intake_adequate,
        ),
    ),
)

FORMULARY = Formulary(
    medicines=PAIN_MEDICINES + BONE_MEDICINES + MINERALS,
    topics=TOPICS,
    place=region,
)
