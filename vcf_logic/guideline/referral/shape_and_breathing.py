"""Referral of a fracture that deforms the spine or impairs breathing."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength, Urgency
from vcf_logic.guideline.criteria import (
    adult_with_lumbar_fracture,
    augmentation_unsuitable,
    cancer_possible,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2013,
    ACR_VCF_2018,
    ASBMR_2019,
    ASIAN_SPINE_REVIEW_2022,
    BMJ_BEST_PRACTICE,
    COLORADO_2014,
    FRACTURESCOUT,
    MEDICARE_LCD,
    PEREZ_2021,
    RAJASEKARAN_2017,
    RAND_2018,
)
from vcf_logic.guideline.vocabulary.fracture import (
    junctional_kyphosis,
    progressive_kyphosis,
    pulmonary_dysfunction,
    retropulsion,
    significant_deformity,
)
from vcf_logic.guideline.vocabulary.red_flags import infection_suspected

SHAPE_AND_BREATHING = (
    Recommendation(
        id="refer-deformity",
        title="Refer significant or progressive deformity to a spine surgeon within days",
        stance=Stance.FOR,
        urgency=Urgency.PROMPT,
        strength=Strength.UNGRADED,
        graded_by="not graded by the articles; ACR 2013 rates surgical referral only 4 after failed"
        " care (variant 4)",
        when=all_of(
            adult_with_lumbar_fracture,
            any_of(
                significant_deformity,
                progressive_kyphosis,
                junctional_kyphosis,
                retropulsion,
            ),
        ),
        clinician="""
        Refer significant deformity or progressive kyphosis to orthopaedic surgery or neurosurgery;
        the chronic L1 article adds junctional kyphosis and retropulsion. The lumbar article
        contradicts itself (delayed referral, do not delay); no source seen sets a time, so days are
        the safer side. Sources differ on the service: a 2017 review counts painful deformity as
        surgical; ACR 2013 (failed care, hyperkyphotic) rates augmentation 7 to 8 and surgical
        referral 4; ACR 2018 (no red flags) finds it usually not appropriate.
        """,
        patient="""
        Your spine has changed shape, or a piece of bone has moved. A spine surgeon should look at
        this in the next few days. You may not need surgery. No source we saw says how fast, so we
        choose the safer way. If a piece of bone has moved, ask for a new check of your
        nerves. Get help at once if your legs get weak, your skin goes numb, or you have new bladder
        or bowel trouble.
        """,
        sources=(
            RAJASEKARAN_2017.at("indications for surgery: painful deformity"),
            BMJ_BEST_PRACTICE.at("topic 819, management approach: significant deformity"),
            ASIAN_SPINE_REVIEW_2022.at("indications for surgery: collapse causing kyphosis"),
            ACR_VCF_2013.at("variant 4, augmentation and surgical referral"),
            ACR_VCF_2018.at("variant 2, surgical consultation"),
        ),
        covers=(
            "s1-refer-deformity-kyphosis",
            "s2-surgery-deformity",
            "s1-no-delay-deformity-pulmonary",
        ),
        controversies=(
            "C18",
            "C19",
            "C20",
        ),
        cautions=(
            Caution(
                text="""
                Retropulsion: examine the nerves again, since a deficit or cord compression
                makes this an emergency. For augmentation, US Medicare coverage rules (a
                payer's) list retropulsion as a relative exclusion and Colorado 2014 lists
                posterior wall involvement as a contraindication; a series of 98 kyphoplasty
                patients found that this should not be absolute.
                """,
                sources=(
                    MEDICARE_LCD.at("relative exclusions"),
                    COLORADO_2014.at("contraindications to vertebral augmentation"),
                    PEREZ_2021.at("98 patients with posterior wall disruption"),
                ),
                when=any_of(retropulsion),
            ),
            Caution(
                text="""
                The articles put no number on significant deformity. One expert panel tool used
                kyphosis of 15 degrees or more, scoliosis of 10 degrees or more, or height loss
                of 20% or more: hints, not limits.
                """,
                sources=(FRACTURESCOUT.at("panel variables"),),
            ),
        ),
    ),
    Recommendation(
        id="refer-pulmonary-dysfunction",
        title="Refer a fracture that impairs breathing for an opinion on augmentation within days",
        stance=Stance.FOR,
        urgency=Urgency.PROMPT,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; ACR 2018 rates augmentation usually appropriate"
        " (variant 2)",
        when=all_of(
            adult_with_lumbar_fracture,
            pulmonary_dysfunction,
        ),
        clinician="""
        Refer for consideration of percutaneous augmentation when breathlessness or a
        restrictive defect comes from the deformity or from pain-limited breathing. The lumbar
        article files this under delayed referral and elsewhere says not to delay; no source
        seen sets a time, so the plan takes the safer side: days. ACR 2018 names lung
        dysfunction in variant 2, where medical management and augmentation are both usually
        appropriate. AAOS 2010 and ASBMR 2019 do not support vertebroplasty: ask for an
        opinion.
        """,
        patient="""
        The break in your back may be making it hard to breathe. A specialist should look at this in
        the next few days. Get help right away if this came on fast or gets worse, as it can have
        other causes, such as a blood clot. One choice they may weigh is a small procedure that puts
        cement into the bone. Experts do not agree on how much it helps. You can ask about the good
        and bad sides.
        """,
        sources=(
            ACR_VCF_2018.at("variant 2, pulmonary dysfunction"),
            AAOS_2010.at("OrthoGuidelines page 1189, vertebroplasty"),
            ASBMR_2019.at("conclusion on vertebroplasty versus placebo"),
        ),
        covers=(
            "s1-refer-pulmonary-for-va",
            "s1-no-delay-deformity-pulmonary",
        ),
        controversies=("C18",),
        cautions=(
            Caution(
                text="""
                Breathlessness that came on fast or gets worse is assessed at once, for other causes
                first: ACR 2013 names venous thrombosis and pulmonary embolism among the risks of
                bed rest. The urgency is a safety default; no source seen words it.
                """,
                sources=(ACR_VCF_2013.at("harms of bed rest"),),
            ),
            Caution(
                text="""
                Against augmentation are active or untreated infection, an uncorrectable clotting
                disorder, cement or contrast allergy, a deficit, and an asymptomatic or improving
                fracture.
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
