"""Medicines that belong to a specialist: the anabolic ones, and strontium ranelate as last line."""

from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.bone_health.shared_cautions import CLEARANCE_NOT_EGFR, pregnancy_possible
from vcf_logic.guideline.criteria import osteoporotic_lumbar_fracture
from vcf_logic.guideline.limits import STRONTIUM_CLEARANCE
from vcf_logic.guideline.sources import (
    AACE_2020,
    AAOS_2010,
    ABALOPARATIDE_LABEL,
    ENDOCRINE_SOCIETY_2020,
    RALOXIFENE_LABEL,
    ROMOSOZUMAB_LABEL,
    STRONTIUM_EU_2014,
    STRONTIUM_SUPPLY_2017,
    STRONTIUM_UK_LABEL,
    TERIPARATIDE_LABEL,
)
from vcf_logic.guideline.vocabulary.bone_treatment import (
    fracture_risk,
    oral_bp_intolerance,
    oral_bp_nonadherence,
)
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min
from vcf_logic.guideline.vocabulary.fracture import fracture_symptomatic
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    cvd,
    hypocalcaemia,
    uncontrolled_hypertension,
    vte_history,
)
from vcf_logic.guideline.vocabulary.pain_and_course import immobilised
from vcf_logic.guideline.vocabulary.red_flags import known_malignancy
from vcf_logic.guideline.vocabulary.scope import (
    pregnant,
    region,
)

SPECIALIST_MEDICINES = (
    Recommendation(
        id="anabolic-specialist-opinion",
        title="Consider a specialist opinion on an anabolic medicine at very high fracture risk",
        stance=Stance.CONSIDER,
        strength=Strength.UNGRADED,
        graded_by="in neither article; Endocrine Society 2020 advises it, no grade seen",
        when=all_of(
            osteoporotic_lumbar_fracture,
            fracture_risk.is_("very_high"),
        ),
        elective=True,
        clinician="""
            Added for safety; both articles leave the anabolic medicines out. The Endocrine Society
            2020 advises them for postmenopausal women at very high risk, which includes severe or
            multiple vertebral fractures. Ask a specialist about teriparatide, abaloparatide or
            romosozumab. Time limits: teriparatide beyond 2 years in a lifetime only if risk stays
            or returns high; abaloparatide not recommended beyond 2 years cumulatively; romosozumab
            12 monthly doses. Each has contraindications: see the cautions.
            """,
        patient="""
            This is for people whose risk of a new fracture is very high. Some medicines help build
            new bone. A specialist helps to choose one. Ask if you should see one. Tell the
            specialist if you ever had cancer or radiation treatment. Also tell them if you had a
            heart attack or a stroke. Some of these medicines may not be safe for you then.
            """,
        sources=(
            ENDOCRINE_SOCIETY_2020.at("anabolic treatment at very high fracture risk"),
            TERIPARATIDE_LABEL.at("section 2.3, with warnings 5.1 and 5.2"),
            ABALOPARATIDE_LABEL.at("limit on duration of use"),
            ROMOSOZUMAB_LABEL.at("boxed warning and sections 1.2 and 5.1"),
        ),
        cautions=(
            Caution(
                text="""
                    The teriparatide label says to avoid it with bone metastases or cancer of the
                    skeleton. As the safer choice, no parathyroid hormone analogue (teriparatide,
                    abaloparatide) is put forward here with any known malignancy; a history not
                    taken does not clear the patient.
                    """,
                sources=(TERIPARATIDE_LABEL.at("section 5.1 and conditions to avoid"),),
                when=any_of(known_malignancy),
            ),
            Caution(
                text="""
                    Earlier radiation to the skeleton rules out teriparatide (label) and, as the
                    safer choice here, abaloparatide. Teriparatide is also avoided in Paget disease,
                    open epiphyses and hypercalcaemic disorders. Warnings for abaloparatide:
                    orthostatic hypotension, hypercalcaemia, urinary stones. No question here asks
                    about these: check them.
                    """,
                sources=(
                    TERIPARATIDE_LABEL.at("sections 5.1 and 5.2 and conditions to avoid"),
                    ABALOPARATIDE_LABEL.at("sections 5.2, 5.3 and 5.4"),
                ),
            ),
            Caution(
                text="""
                    Teriparatide beyond 2 years in a lifetime only if fracture risk stays or returns
                    high. Its label warns of osteosarcoma, hypercalcaemia and cutaneous
                    calcification; the boxed warning was removed in November 2020.
                    """,
                sources=(
                    TERIPARATIDE_LABEL.at("section 2.3, with warnings 5.1 and 5.2"),
                    TERIPARATIDE_LABEL.at("highlights of November 2020"),
                ),
            ),
            Caution(
                text="Abaloparatide is not recommended beyond 2 years cumulatively.",
                sources=(ABALOPARATIDE_LABEL.at("limit on duration of use"),),
            ),
            Caution(
                text="""
                    Romosozumab carries a boxed warning for heart attack, stroke and cardiovascular
                    death. It is limited to 12 monthly doses.
                    """,
                sources=(ROMOSOZUMAB_LABEL.at("boxed warning and sections 1.2 and 5.1"),),
            ),
            Caution(
                text="""
                    Romosozumab must not be given within a year of a heart attack or stroke. Exactly
                    one year ago is outside the ban: weigh the risk.
                    """,
                sources=(ROMOSOZUMAB_LABEL.at("boxed warning and section 5.1"),),
                when=any_of(cvd),
            ),
            Caution(
                text="Romosozumab is contraindicated in hypocalcaemia.",
                sources=(ROMOSOZUMAB_LABEL.at("contraindication hypocalcaemia"),),
                when=any_of(hypocalcaemia),
            ),
            Caution(
                text="""
                    One secondary page about AACE 2020 counts as very high risk a recent fracture
                    (12 to 24 months), multiple fractures, a fracture on therapy, or a T-score of
                    -3.0 or lower. The primary wording was not seen.
                    """,
                sources=(AACE_2020.at("very high risk, as given by a secondary page"),),
            ),
            Caution(
                text="""
                    Raloxifene is in neither article and is no part of this recommendation. If it
                    comes up: boxed warning for venous thromboembolism and fatal stroke. Stop it 72
                    hours before prolonged immobilisation.
                    """,
                sources=(RALOXIFENE_LABEL.at("boxed warning and section 5.1"),),
            ),
            Caution(
                text="""
                    Raloxifene is contraindicated with active or past venous thromboembolism.
                    """,
                sources=(RALOXIFENE_LABEL.at("section 4.1"),),
                when=any_of(vte_history),
            ),
            Caution(
                text="Raloxifene is contraindicated in pregnancy.",
                sources=(RALOXIFENE_LABEL.at("section 4.2"),),
                when=pregnancy_possible,
            ),
            Caution(
                text="Raloxifene stays stopped during prolonged immobilisation.",
                sources=(RALOXIFENE_LABEL.at("section 5.1"),),
                when=any_of(immobilised),
            ),
        ),
    ),
    Recommendation(
        id="strontium-ranelate",
        title="Consider strontium ranelate only as a specialist's last line, where it is allowed",
        stance=Stance.CONSIDER,
        strength=Strength.UNGRADED,
        graded_by="""
            last-line use is not graded; AAOS 2010 called strontium ranelate a weak option to
            prevent further symptomatic fractures, before the European restriction of 2014
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
            crcl_ml_min < STRONTIUM_CLEARANCE,
            vte_history,
            cvd,
            uncontrolled_hypertension,
            immobilised,
            pregnant,
        ),
        elective=True,
        clinician="""
            Not a plain option. Both articles name it, as AAOS 2010 did; neither tells that the
            European Union in 2014 kept it for severe osteoporosis when nothing else can be used.
            Contraindicated: venous thromboembolism, ischaemic heart disease, peripheral arterial
            disease, stroke, uncontrolled hypertension, temporary or permanent immobilisation,
            pregnancy. Not below 30 mL/min creatinine clearance; exactly 30.0 is allowed. An
            unanswered item is not a cleared one. Check local approval and supply.
            """,
        patient="""
            Strontium ranelate is a bone medicine. It is a last choice, for when nothing else will
            do. Only a specialist should start it. In many places you cannot get it. It is not safe
            after a blood clot, a heart problem or a stroke. It is also not safe if you cannot move
            about. High blood pressure or weak kidneys can rule it out too. Ask what else could help
            you.
            """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1183, ibandronate and strontium ranelate"),
            STRONTIUM_EU_2014.at("notice of 7 May 2014, restriction and contraindications"),
            STRONTIUM_UK_LABEL.at("product text of January 2021, contraindications"),
        ),
        covers=(
            "s1-strontium-option",
            "s2-alt-strontium",
        ),
        controversies=(
            "C14",
            "C15",
        ),
        cautions=(
            Caution(
                text="""
                    Anyone immobilised, even for a time, must not have it. That takes in most of the
                    patients for whom the two articles are written.
                    """,
                sources=(
                    STRONTIUM_EU_2014.at("notice of 7 May 2014, restriction and contraindications"),
                ),
                when=any_of(immobilised),
            ),
            Caution(
                text="""
                    United States: not approved by the FDA. Only a secondary source was seen for
                    this.
                    """,
                sources=(STRONTIUM_UK_LABEL.at("US non-approval, encyclopaedia copy"),),
                when=region.is_("US"),
            ),
            Caution(
                text="""
                    European Union: restricted in 2014 to severe osteoporosis when nothing else can
                    be used; the maker of the brand ended worldwide supply in August 2017.
                    """,
                sources=(
                    STRONTIUM_EU_2014.at("notice of 7 May 2014, restriction and contraindications"),
                    STRONTIUM_SUPPLY_2017.at("rapid response of 2 May 2017"),
                ),
                when=region.is_("EU"),
            ),
            Caution(
                text="""
                    United Kingdom: the brand is gone, a generic has been back since February 2019,
                    started by a specialist as last line. Its text asks for a cardiac review every 6
                    to 12 months and for care in phenylketonuria (aspartame). Supply after January
                    2021 could not be verified.
                    """,
                sources=(
                    STRONTIUM_UK_LABEL.at(
                        "product text of January 2021; notice of 1 February 2019"
                    ),
                    STRONTIUM_SUPPLY_2017.at("rapid response of 2 May 2017"),
                ),
                when=region.is_("UK"),
            ),
            Caution(
                text="""
                    Canada and elsewhere, or where the place is not known: no regulatory text was
                    seen. The maker of the brand ended worldwide supply in August 2017. Find out
                    whether it may be prescribed at all.
                    """,
                sources=(STRONTIUM_SUPPLY_2017.at("rapid response of 2 May 2017"),),
                when=none_of(region.is_("US"), region.is_("EU"), region.is_("UK")),
            ),
            CLEARANCE_NOT_EGFR,
        ),
    ),
)
