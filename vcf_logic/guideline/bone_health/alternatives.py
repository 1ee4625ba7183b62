"""What can be used when bisphosphonate tablets will not do."""

from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.bone_health.shared_cautions import (
    CLEARANCE_NOT_EGFR,
    DENOSUMAB_KIDNEYS,
    JAW_AND_THIGH,
    pregnancy_possible,
)
from vcf_logic.guideline.criteria import osteoporotic_lumbar_fracture
from vcf_logic.guideline.limits import ZOLEDRONATE_CLEARANCE
from vcf_logic.guideline.sources import (
    ASBMR_COALITION_2020,
    DENOSUMAB_LABEL,
    ECTS_DENOSUMAB,
    ENDOCRINE_SOCIETY_2020,
    NOGG_2021_SUMMARY_MEDSCAPE,
    ZOLEDRONIC_ACID_LABEL,
)
from vcf_logic.guideline.vocabulary.bone_treatment import (
    bp_hypersensitivity,
    denosumab_hypersensitivity,
    oral_bp_intolerance,
    oral_bp_nonadherence,
)
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    can_sit_stand_30min,
    hypocalcaemia,
    oesophageal_abnormality,
)
from vcf_logic.guideline.vocabulary.scope import pregnant

ALTERNATIVES = (
    Recommendation(
        id="zoledronate",
        title="Consider yearly zoledronic acid, given into a vein, when tablets will not do",
        stance=Stance.CONSIDER,
        strength=Strength.UNGRADED,
        graded_by="""
            in neither article; ASBMR coalition 2020 and the Endocrine Society 2020 name it, no
            grade seen
            """,
        when=all_of(
            osteoporotic_lumbar_fracture,
            any_of(
                oral_bp_intolerance,
                oral_bp_nonadherence,
                oesophageal_abnormality,
                none_of(can_sit_stand_30min),
            ),
        ),
        unless=any_of(
            crcl_ml_min < ZOLEDRONATE_CLEARANCE,
            hypocalcaemia,
            bp_hypersensitivity,
        ),
        elective=True,
        clinician="""
            Added for safety; both articles leave it out. The ASBMR coalition 2020 names it after
            the tablets; a secondary summary of NOGG 2021 calls it first line. Dose: zoledronic acid
            5 mg once a year. Contraindicated (label section 4): creatinine clearance below 35
            mL/min (exactly 35.0 is allowed), evidence of acute renal impairment, hypocalcaemia,
            hypersensitivity. No question here asks about acute renal impairment: check for it
            first.
            """,
        patient="""
            Zoledronic acid is a bone medicine given into a vein once a year. It may suit you if
            bone tablets do not. Your kidneys and your blood calcium must be checked first. It is
            not for people with weak kidneys, a sudden kidney problem, low calcium, or a past bad
            reaction to this kind of medicine. Ask to have your teeth checked. Tell your team about
            any new pain in your thigh or groin.
            """,
        sources=(
            ZOLEDRONIC_ACID_LABEL.at("sections 2.2, 4 and 5.3"),
            ASBMR_COALITION_2020.at("alternatives to oral bisphosphonates"),
            ENDOCRINE_SOCIETY_2020.at("initial treatment"),
            NOGG_2021_SUMMARY_MEDSCAPE.at("key learning points, intravenous zoledronate"),
        ),
        cautions=(
            Caution(
                text="""
                    Evidence of acute renal impairment is a contraindication at any clearance. No
                    question here asks about it: check for it first.
                    """,
                sources=(ZOLEDRONIC_ACID_LABEL.at("sections 4 and 5.3"),),
            ),
            CLEARANCE_NOT_EGFR,
            JAW_AND_THIGH,
        ),
    ),
    Recommendation(
        id="denosumab",
        title="Consider denosumab when tablets will not do, with its end planned from the start",
        stance=Stance.CONSIDER,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; ASBMR coalition 2020 names it, no grade seen",
        when=all_of(
            osteoporotic_lumbar_fracture,
            any_of(
                oral_bp_intolerance,
                oral_bp_nonadherence,
            ),
        ),
        unless=any_of(
            hypocalcaemia,
            denosumab_hypersensitivity,
            pregnant,
        ),
        elective=True,
        clinician="""
            An alternative when oral bisphosphonates are not tolerated or not taken as directed
            (chronic L1 article); the ASBMR coalition 2020 names it beside intravenous zoledronic
            acid, which both articles omit. Dose: 60 mg every 6 months. Contraindicated (label
            section 4): hypocalcaemia, pregnancy, systemic hypersensitivity. Know calcium and kidney
            function first. Agree before the first dose how treatment will end: it must never just
            stop.
            """,
        patient="""
            Denosumab is a bone medicine given every 6 months. It may suit you if tablets do not.
            Never stop it or delay a dose on your own: spine bones can break. It is not for use in
            pregnancy, with low blood calcium, or after a bad reaction to it. With very weak kidneys
            or dialysis, calcium can fall very low, and some people died. A specialist must then
            take charge. Have your teeth checked. Report new thigh or groin pain.
            """,
        sources=(
            ASBMR_COALITION_2020.at("alternatives to oral bisphosphonates"),
            DENOSUMAB_LABEL.at("boxed warning, sections 2.1, 2.2, 4 and 5.1"),
            ECTS_DENOSUMAB.at("advice on stopping denosumab"),
        ),
        covers=("s2-alt-denosumab",),
        controversies=("C14",),
        cautions=(
            DENOSUMAB_KIDNEYS,
            Caution(
                text="""
                    Stopping or delaying a dose makes bone turnover rebound, and multiple vertebral
                    fractures can follow. A follow-on antiresorptive is due 6 months after the last
                    dose. The chronic L1 article does not say so.
                    """,
                sources=(
                    ECTS_DENOSUMAB.at("advice on stopping denosumab"),
                    DENOSUMAB_LABEL.at("section 5.6, older numbering"),
                ),
            ),
            Caution(
                text="""
                    Where something predisposes to hypocalcaemia, check calcium within 14 days of
                    the dose.
                    """,
                sources=(DENOSUMAB_LABEL.at("calcium check within 14 days of the dose"),),
            ),
            Caution(
                text="""
                    Contraindicated in pregnancy. The label deals with a pregnancy test before
                    treatment in section 2.1; a pregnancy that was not asked about is not excluded.
                    """,
                sources=(DENOSUMAB_LABEL.at("sections 2.1 and 4"),),
                when=pregnancy_possible,
            ),
            JAW_AND_THIGH,
            Caution(
                text="The denosumab label also warns of infection and of effects on the skin.",
                sources=(DENOSUMAB_LABEL.at("sections 5.7 and 5.8, older numbering"),),
            ),
        ),
    ),
)
