"""Red flags for the nerves and for the stability of the spine."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength, Urgency
from vcf_logic.guideline.criteria import adult_with_lumbar_fracture
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_CORD_COMPRESSION_2014,
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2013,
    ACR_VCF_2018,
    ASIAN_SPINE_REVIEW_2022,
    BMJ_BEST_PRACTICE,
    BMJ_NG234_SUMMARY_2023,
    COLORADO_2014,
    MEDICARE_LCD,
    MRI_SAFETY,
    NICE_MYELOMA_2016,
    NICE_NG234,
    OF_CARD,
    RAJASEKARAN_2017,
)
from vcf_logic.guideline.vocabulary.fracture import mri_contraindicated
from vcf_logic.guideline.vocabulary.red_flags import (
    canal_compromise_with_severe_collapse,
    cord_compression,
    known_malignancy,
    neuro_status,
    pathologic_suspected,
    spinal_instability,
)

REFER_NEUROLOGICAL_DEFICIT = Recommendation(
    id="refer-neurological-deficit",
    title="Refer a new neurological deficit to a spine surgeon today",
    stance=Stance.FOR,
    urgency=Urgency.IMMEDIATE,
    strength=Strength.UNGRADED,
    graded_by="not graded by the articles; ACR 2013 rates surgical referral 9 of 9 (variant 3)",
    when=all_of(
        adult_with_lumbar_fracture,
        neuro_status.is_("deficit"),
    ),
    clinician="""
    Refer the same day to orthopaedic surgery or neurosurgery, with MRI, for new limb weakness, a
    sensory level, saddle numbness, retention or incontinence, or loss of anal tone. The lumbar
    article warns that delay risks permanent damage; the chronic L1 article lists a deficit as a
    reason for surgery. ACR 2013 rates surgical referral 9 of 9. AAOS 2010 makes no
    recommendation for such patients: that concerns treatment, not urgency. An
    unexamined patient is not an intact one.
    """,
    patient="""
    New weak legs, numb skin between your legs, or trouble with your bladder or bowels can mean that
    nerves are being pressed. A spine surgeon needs to see you today. You also need an MRI scan, or
    a CT scan if MRI is not safe for you. Please do not wait to see if it gets better. Waiting could
    lead to harm that lasts. Get help at once if a new sign starts or an old one gets worse.
    """,
    sources=(
        ACR_VCF_2013.at("variant 3, surgical referral and MRI"),
        ACR_LOW_BACK_PAIN_2015.at("red-flag table, and MRI for cauda equina syndrome"),
        NICE_NG234.at("aim of the guideline"),
        BMJ_BEST_PRACTICE.at("topic 819, management approach: neurological involvement"),
        AAOS_2010.at("National Guideline Clearinghouse 24798, topics without a recommendation"),
    ),
    covers=(
        "s1-neuro-deficit-immediate-referral",
        "s1-no-delay-neuro",
        "s2-surgery-neuro",
    ),
    controversies=("C21",),
    cautions=(
        Caution(
            text="""
            Past or current cancer with signs of cord compression: contact the metastatic spinal
            cord compression coordinator immediately and treat pain promptly. If neurological signs
            suggest instability, immobilise at once and get expert advice within 24 hours.
            """,
            sources=(
                BMJ_NG234_SUMMARY_2023.at("cancer with signs of cord compression or instability"),
            ),
            when=any_of(known_malignancy),
        ),
        Caution(
            text="""
            Where MRI safety screening rules MRI out, the lumbar article falls back on CT without
            contrast. Imaging must not hold up the referral.
            """,
            sources=(
                MRI_SAFETY.at("secondary summaries of the ACR Manual on MR Safety"),
                ACR_VCF_2018.at("variant 1, CT without contrast"),
            ),
            when=any_of(mri_contraindicated),
        ),
    ),
)

REFER_SPINAL_INSTABILITY = Recommendation(
    id="refer-spinal-instability",
    title="Get a surgical opinion on an unstable spine today",
    stance=Stance.FOR,
    urgency=Urgency.IMMEDIATE,
    strength=Strength.UNGRADED,
    graded_by="not graded by the articles or by the sources seen; the urgency is a safety default",
    when=all_of(
        adult_with_lumbar_fracture,
        spinal_instability,
    ),
    clinician="""
    Ask for a surgical consultation the same day when imaging suggests instability: translation,
    rotation, failure of a tension band (OF5) or widening on standing films. The lumbar article says
    immediate; the chronic L1 article lists it among reasons for surgery. BMJ Best Practice (may be
    needed if potentially unstable) and a 2017 review support surgery; the word immediate was seen
    only for tumour, so the urgency is a safety default. Stability that nobody has judged cannot be
    assumed.
    """,
    patient="""
    Your scan suggests that the break in your back may not be stable. This means the bones could
    shift. A spine surgeon should look at your case today. This is to be on the safe side. Ask the
    team how to move safely until then. Get help at once if your legs get weak, your skin goes numb,
    or you have new trouble with your bladder or bowels.
    """,
    sources=(
        BMJ_BEST_PRACTICE.at("topic 819, management approach: potentially unstable fractures"),
        RAJASEKARAN_2017.at("indications for surgery: unstable fractures"),
        OF_CARD.at("OF5: tension-band failure, rotation, translation"),
        NICE_MYELOMA_2016.at("recommendations on spinal instability"),
        BMJ_NG234_SUMMARY_2023.at("cancer with signs that suggest instability"),
    ),
    covers=(
        "s1-instability-immediate-surgical",
        "s2-surgery-instability",
    ),
    cautions=(
        Caution(
            text="""
            Known or suspected cancer: immobilise at once if neurological signs suggest
            instability, and get expert advice within 24 hours. In myeloma, NICE says to consider
            immediate intervention.
            """,
            sources=(
                BMJ_NG234_SUMMARY_2023.at("cancer with signs that suggest instability"),
                NICE_MYELOMA_2016.at("recommendations on spinal instability"),
            ),
            when=any_of(known_malignancy, pathologic_suspected),
        ),
        Caution(
            text="""
            Augmentation waits for the surgeon's clearance. US Medicare coverage rules (a payer's
            rules, not a clinical guideline) list instability as a relative exclusion.
            """,
            sources=(MEDICARE_LCD.at("relative exclusions"),),
        ),
    ),
)

REFER_CANAL_COMPROMISE = Recommendation(
    id="refer-canal-compromise",
    title="Get a surgical opinion on a compressed spinal canal today",
    stance=Stance.FOR,
    urgency=Urgency.IMMEDIATE,
    strength=Strength.UNGRADED,
    graded_by="not graded by the articles or by the sources seen; the urgency is a safety default",
    when=all_of(
        adult_with_lumbar_fracture,
        any_of(
            cord_compression,
            canal_compromise_with_severe_collapse,
        ),
    ),
    clinician="""
    Call a spine surgeon the same day, and oncology where cancer is possible, for significant cord
    or cauda equina compression or for severe collapse with a narrowed canal. Examine the nerves
    again if they seemed intact. The lumbar article names significant compression; only the chronic
    L1 article adds collapse with canal compromise. A 2022 review counts severe collapse when it
    causes a deficit, kyphosis or pseudarthrosis; canal compromise alone is not listed. There the
    urgency is a safety default.
    """,
    patient="""
    Your scan shows that the nerves in your back have less room than they should. A spine surgeon
    should look at this today. It does not mean that you will need surgery. Staff may check your
    legs, your skin and your reflexes once more. Get help at once if your legs get weak, your skin
    goes numb, or you have new trouble with your bladder or bowels.
    """,
    sources=(
        ACR_CORD_COMPRESSION_2014.at("summary, metastatic cord compression"),
        RAJASEKARAN_2017.at("indications for surgery: deficit, painful deformity, pseudarthrosis"),
        ASIAN_SPINE_REVIEW_2022.at("indications for surgery: severe collapse"),
    ),
    covers=("s2-surgery-canal-collapse",),
    controversies=("C20",),
    cautions=(
        Caution(
            text="""
            Past or current cancer with signs of cord compression: contact the metastatic spinal
            cord compression coordinator immediately. If neurological signs suggest instability,
            immobilise at once and get expert advice within 24 hours.
            """,
            sources=(
                BMJ_NG234_SUMMARY_2023.at("cancer with signs of cord compression or instability"),
            ),
            when=any_of(known_malignancy),
        ),
        Caution(
            text="""
            Augmentation waits for the surgeon's clearance. Colorado 2014 lists neurological
            compromise as a contraindication, and canal stenosis for vertebroplasty.
            """,
            sources=(COLORADO_2014.at("contraindications to vertebral augmentation"),),
        ),
    ),
)
