"""Bisphosphonate tablets. Each one states its own limits; the articles blur them."""

from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.bone_health.shared_cautions import (
    CLEARANCE_NOT_EGFR,
    JAW_AND_THIGH,
    TABLETS_ONLY,
)
from vcf_logic.guideline.criteria import osteoporotic_lumbar_fracture
from vcf_logic.guideline.limits import (
    ALENDRONATE_CLEARANCE,
    IBANDRONATE_CLEARANCE,
    RISEDRONATE_CLEARANCE,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ALENDRONATE_LABEL,
    ASBMR_COALITION_2020,
    ENDOCRINE_SOCIETY_2020,
    IBANDRONATE_LABEL,
    RISEDRONATE_LABEL,
    RISEDRONATE_MONOGRAPH,
)
from vcf_logic.guideline.vocabulary.bone_treatment import (
    bp_hypersensitivity,
    oral_bp_intolerance,
    oral_bp_nonadherence,
)
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min
from vcf_logic.guideline.vocabulary.fracture import fracture_symptomatic
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    can_sit_stand_30min,
    can_sit_stand_60min,
    hypocalcaemia,
    oesophageal_abnormality,
)

ORAL_BISPHOSPHONATES = (
    Recommendation(
        id="alendronate",
        title="Offer alendronate as a first choice",
        stance=Stance.FOR,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; ASBMR coalition 2020 names it first line",
        when=all_of(
            osteoporotic_lumbar_fracture,
            none_of(oral_bp_intolerance),
        ),
        # The label's words below 35 mL/min are "not recommended" and stand outside its section 4;
        # the condition withholds it all the same, and the text says which is which.
        unless=any_of(
            crcl_ml_min < ALENDRONATE_CLEARANCE,
            hypocalcaemia,
            oesophageal_abnormality,
            none_of(can_sit_stand_30min),
            bp_hypersensitivity,
        ),
        elective=True,
        clinician="""
            First line with risedronate (chronic L1 article, ASBMR coalition 2020). Renal limit: not
            recommended with creatinine clearance below 35 mL/min (label 5.6, 8.6). That is not a
            section 4 contraindication, but it is withheld here; exactly 35.0 is allowed, and 35 to
            60 needs no change. Contraindicated (section 4): oesophageal abnormality that delays
            emptying, inability to stay upright for 30 minutes, hypocalcaemia, hypersensitivity.
            Check each of these before prescribing.
            """,
        patient="""
            Alendronate is a tablet that helps prevent the next fracture. It is often tried first.
            You must sit or stand upright for 30 minutes after each tablet. If pain makes that too
            hard, tell your team. It is not for you with certain food pipe problems, low blood
            calcium, or a past bad reaction to this kind of medicine. Weak kidneys can rule it out
            too. Have your teeth checked. Tell your team about new thigh or groin pain.
            """,
        sources=(
            ASBMR_COALITION_2020.at("first-line medicines"),
            ENDOCRINE_SOCIETY_2020.at("initial treatment"),
            ALENDRONATE_LABEL.at("sections 2.6, 4, 5.1, 5.2, 5.6 and 8.6"),
        ),
        covers=(
            "s2-alendronate-first-line",
            "s1-bp-ci-oesophagus",
            "s1-bp-ci-upright-30",
            "s1-bp-ci-hypocalcaemia",
        ),
        controversies=(
            "C14",
            "C16",
        ),
        cautions=(
            CLEARANCE_NOT_EGFR,
            TABLETS_ONLY,
            Caution(
                text="""
                    The effervescent form is also contraindicated where the risk of aspiration is
                    increased.
                    """,
                sources=(ALENDRONATE_LABEL.at("contraindications of the effervescent form"),),
            ),
            Caution(
                text="""
                    The label lists interactions with calcium and antacids (7.1), with aspirin (7.2)
                    and with NSAIDs (7.3).
                    """,
                sources=(ALENDRONATE_LABEL.at("sections 7.1, 7.2 and 7.3"),),
            ),
            JAW_AND_THIGH,
        ),
    ),
    Recommendation(
        id="risedronate",
        title="Offer risedronate as a first choice",
        stance=Stance.FOR,
        strength=Strength.UNGRADED,
        graded_by="not graded by the articles; ASBMR coalition 2020 names it first line",
        when=all_of(
            osteoporotic_lumbar_fracture,
            none_of(oral_bp_intolerance),
        ),
        unless=any_of(
            crcl_ml_min < RISEDRONATE_CLEARANCE,
            hypocalcaemia,
            oesophageal_abnormality,
            none_of(can_sit_stand_30min),
            bp_hypersensitivity,
        ),
        elective=True,
        clinician="""
            First line with alendronate (chronic L1 article, ASBMR coalition 2020). Renal limit: not
            recommended with creatinine clearance below 30 mL/min (label, specific populations;
            section number not seen). It is withheld here below 30; exactly 30.0 is allowed.
            Contraindicated (section 4): oesophageal abnormality that delays emptying, inability to
            stay upright for 30 minutes, hypocalcaemia, hypersensitivity. The lumbar article names
            postmenopausal women only; the label also covers men and glucocorticoid osteoporosis.
            """,
        patient="""
            Risedronate is a tablet that helps prevent the next fracture. It is often tried first.
            You must sit or stand upright for 30 minutes after each tablet. If pain makes that too
            hard, tell your team. It is not for you with certain food pipe problems, low blood
            calcium, or a past bad reaction to this kind of medicine. Very weak kidneys can rule it
            out too. Have your teeth checked. Tell your team about new thigh or groin pain.
            """,
        sources=(
            ASBMR_COALITION_2020.at("first-line medicines"),
            ENDOCRINE_SOCIETY_2020.at("initial treatment"),
            RISEDRONATE_LABEL.at(
                "sections 1.1, 4, 5.1 and 5.2; specific populations, FDA change of July 2009"
            ),
        ),
        covers=(
            "s2-risedronate-first-line",
            "s1-risedronate-postmenopausal",
            "s1-risedronate-crcl-30",
            "s1-bp-ci-oesophagus",
            "s1-bp-ci-upright-30",
            "s1-bp-ci-hypocalcaemia",
        ),
        controversies=(
            "C14",
            "C16",
        ),
        cautions=(
            CLEARANCE_NOT_EGFR,
            TABLETS_ONLY,
            Caution(
                text="""
                    A secondary monograph calls a creatinine clearance below 30 mL/min a
                    contraindication; the FDA wording is that it is not recommended.
                    """,
                sources=(
                    RISEDRONATE_LABEL.at(
                        "FDA label change of July 2009, use in specific populations"
                    ),
                    RISEDRONATE_MONOGRAPH.at("contraindications"),
                ),
            ),
            Caution(
                text="""
                    In men the label's indication is to increase bone mass, not to reduce vertebral
                    fractures.
                    """,
                sources=(RISEDRONATE_LABEL.at("section 1.1"),),
            ),
            Caution(
                text="""
                    Calcium, antacids and other oral products with divalent cations interfere with
                    the absorption of risedronate: take them at another time of day.
                    """,
                sources=(RISEDRONATE_LABEL.at("section 7.1"),),
            ),
            JAW_AND_THIGH,
        ),
    ),
    Recommendation(
        id="ibandronate",
        title="Consider ibandronate tablets after alendronate and risedronate, as a weak option",
        stance=Stance.CONSIDER,
        strength=Strength.WEAK,
        graded_by="""
            AAOS 2010, weak (an option), after a symptomatic fracture and from trials of other doses
            than today's tablet; its place after alendronate and risedronate is not graded
            """,
        when=all_of(
            osteoporotic_lumbar_fracture,
            any_of(
                fracture_symptomatic,
                oral_bp_intolerance,
                oral_bp_nonadherence,
            ),
        ),
        unless=any_of(
            crcl_ml_min < IBANDRONATE_CLEARANCE,
            hypocalcaemia,
            oesophageal_abnormality,
            none_of(can_sit_stand_60min),
            bp_hypersensitivity,
        ),
        elective=True,
        clinician="""
            A weak option (AAOS 2010, lumbar article); the Endocrine Society 2020 does not count on
            it against hip or other non-vertebral fractures. The tablet is no remedy when oral
            bisphosphonates are not tolerated; only the form given into a vein would be. Creatinine
            clearance below 30 mL/min: tablet not recommended (5.6), injection not to be given
            (5.3); exactly 30.0 is allowed. Contraindicated (tablet, section 4): oesophageal
            abnormality, inability to stay upright for 60 minutes, hypocalcaemia, hypersensitivity.
            """,
        patient="""
            Ibandronate is a monthly tablet. It may help prevent more spine fractures. It is not
            used to prevent hip fractures. You must sit or stand upright for 60 minutes after each
            tablet. If bone tablets upset your stomach, this one is not the answer. It is not for
            you with low blood calcium, weak kidneys, some food pipe problems, or a past bad
            reaction to this kind of medicine. Have your teeth checked. Report new thigh or groin
            pain.
            """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1183, ibandronate and strontium ranelate"),
            ENDOCRINE_SOCIETY_2020.at("initial treatment, ibandronate"),
            IBANDRONATE_LABEL.at("tablet sections 2.1, 4 and 5.6; injection section 5.3"),
        ),
        covers=(
            "s1-ibandronate-option",
            "s2-alt-ibandronate",
            "s1-bp-ci-oesophagus",
            "s1-bp-ci-hypocalcaemia",
        ),
        controversies=(
            "C14",
            "C16",
            "C30",
        ),
        cautions=(
            Caution(
                text="""
                    The chronic L1 article offers ibandronate when oral bisphosphonates are not
                    tolerated, but the tablet is itself an oral bisphosphonate. Only the form given
                    into a vein (3 mg every 3 months) would be a remedy, and it must not be given
                    below 30 mL/min creatinine clearance.
                    """,
                sources=(
                    IBANDRONATE_LABEL.at("injection, section 5.3"),
                    ENDOCRINE_SOCIETY_2020.at("initial treatment"),
                ),
                when=any_of(oral_bp_intolerance),
            ),
            Caution(
                text="""
                    AAOS 2010 judged trials of 2.5 mg daily or 20 mg intermittently; the United
                    States tablet is 150 mg once a month.
                    """,
                sources=(
                    AAOS_2010.at("OrthoGuidelines page 1183, ibandronate and strontium ranelate"),
                    IBANDRONATE_LABEL.at("tablet, section 2.1"),
                ),
            ),
            CLEARANCE_NOT_EGFR,
            TABLETS_ONLY,
            JAW_AND_THIGH,
        ),
    ),
)
