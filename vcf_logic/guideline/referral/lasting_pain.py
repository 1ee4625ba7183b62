"""Referral of pain that outlasts 3 months of care."""

from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength, Urgency
from vcf_logic.guideline.augmentation.cautions import WORSENING_NEED_NOT_WAIT
from vcf_logic.guideline.criteria import (
    augmentation_unsuitable,
    cancer_possible,
    osteoporotic_lumbar_fracture,
    severe_pain,
    three_months_of_care,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2013,
    ASBMR_2019,
    BMJ_BEST_PRACTICE,
    COCHRANE_VERTEBROPLASTY_2018,
    COLORADO_2014,
    MEDICARE_2020,
    MEDICARE_LCD,
    RAND_2018,
    VAPOUR,
    VERTOS_II_NATURAL_HISTORY,
    VERTOS_V,
)
from vcf_logic.guideline.vocabulary.fracture import fracture_symptomatic, marrow_oedema
from vcf_logic.guideline.vocabulary.pain_and_course import pain_trend
from vcf_logic.guideline.vocabulary.red_flags import infection_suspected

LASTING_PAIN = (
    Recommendation(
        id="refer-severe-worsening-pain",
        title="Refer severe and worsening pain after 3 months of care to a spine surgeon",
        stance=Stance.FOR,
        urgency=Urgency.PROMPT,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; ACR 2013 rates surgical referral only 4 in a"
        " hyperkyphotic patient (variant 4)",
        when=all_of(
            osteoporotic_lumbar_fracture,
            three_months_of_care,
            severe_pain,
            pain_trend.is_("worsening"),
        ),
        clinician="""
        Refer to orthopaedic surgery or neurosurgery when pain is severe and worsens despite 3
        months of conservative care. Severe has no number in the articles; 7 or more is the
        VAPOUR trial's limit. ACR 2013 (failed care, hyperkyphotic) rates augmentation 7 to 8
        but surgical referral 4, so the local pathway decides. BMJ Best Practice
        sees a possible need for surgery when pain worsens on mobilisation. The
        article calls this a delayed referral; prompt is the safer side.
        """,
        patient="""
        You have had three months of care, and your pain is still strong and getting worse. A spine
        surgeon should see you within days. Another team may also help. Experts do not agree on
        which one is best. They will look for the reason and talk through your choices. It does not
        mean that you will need surgery. Get help at once if your legs get weak, your skin goes
        numb, or you have new bladder or bowel trouble.
        """,
        sources=(
            ACR_VCF_2013.at("variant 4, augmentation and surgical referral"),
            BMJ_BEST_PRACTICE.at("topic 819, management approach: pain on mobilisation"),
            VAPOUR.at("inclusion: pain of 7 or more out of 10"),
        ),
        covers=("s1-refer-severe-worsening-3-months",),
        controversies=("C19",),
        cautions=(
            Caution(
                text="""
                Failure of conservative care is itself a red flag for cancer and infection in
                the ACR table. Complete that work-up before any augmentation.
                """,
                sources=(ACR_LOW_BACK_PAIN_2015.at("red-flag table: no improvement"),),
            ),
            WORSENING_NEED_NOT_WAIT,
        ),
    ),
    Recommendation(
        id="refer-persistent-pain-radiology",
        title="Consider an interventional radiology opinion for pain that outlasts 3 months"
        " of care",
        stance=Stance.CONSIDER,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; no source seen names this referral",
        when=all_of(
            osteoporotic_lumbar_fracture,
            three_months_of_care,
            fracture_symptomatic,
            pain_trend.is_not("resolved"),
        ),
        clinician="""
        Only the lumbar article names interventional radiology. In the VERTOS II natural-history
        paper, pain beyond 3 months may make a patient a candidate for vertebroplasty; VERTOS V (80
        patients, pain for more than 3 months, marrow oedema) found it 1.3 points better (0.1 to
        2.6) at 12 months. Against: AAOS 2010, ASBMR 2019 and Cochrane 2018 do not support
        vertebroplasty. US Medicare, a payer, covers acute and subacute fractures only; a contractor
        refused chronic ones in 2020.
        """,
        patient="""
        Your back still hurts after three months of care. You may ask to see a specialist who treats
        with the help of X-rays. They may talk about cement for the bone. Experts do not agree on
        this. In some studies it eased pain a little. In others it was no better than a mock
        treatment. Get help at once if your legs get weak, your skin goes numb, or you have new
        bladder or bowel trouble.
        """,
        sources=(
            VERTOS_II_NATURAL_HISTORY.at(
                "authors' conclusion: relief by 3 months, later candidates"
            ),
            VERTOS_V.at("change in pain at 12 months"),
            AAOS_2010.at("OrthoGuidelines page 1189, vertebroplasty"),
            ASBMR_2019.at("vertebroplasty: duration of pain did not matter"),
            COCHRANE_VERTEBROPLASTY_2018.at("result by duration of pain"),
            MEDICARE_LCD.at("coverage criteria, acute or subacute fracture"),
            MEDICARE_2020.at("response on chronic fractures"),
        ),
        covers=("s1-refer-ir-persistent-3-months",),
        cautions=(
            Caution(
                text="""
                VERTOS V included only fractures with marrow oedema. Without it, or where
                nobody has looked for it, that result cannot be carried over.
                """,
                sources=(
                    VERTOS_V.at("population: pain for more than 3 months with marrow oedema"),
                ),
                when=none_of(marrow_oedema),
            ),
            Caution(
                text="""
                Against augmentation are an improving or painless fracture, a neurological deficit,
                active or untreated infection, an uncorrectable clotting disorder, and cement or
                contrast allergy.
                """,
                sources=(
                    COLORADO_2014.at("contraindications to vertebral augmentation"),
                    RAND_2018.at("absolute contraindications to augmentation"),
                ),
                when=augmentation_unsuitable,
            ),
            Caution(
                text="""
                Where cancer or infection is suspected or more likely than usual, complete that
                work-up before any augmentation.
                """,
                sources=(ACR_LOW_BACK_PAIN_2015.at("red-flag table: cancer, infection"),),
                when=any_of(cancer_possible, infection_suspected),
            ),
        ),
    ),
)
