"""Red flags for a fracture with another cause: cancer, infection or high-energy trauma."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength, Urgency
from vcf_logic.guideline.criteria import adult_with_lumbar_fracture, cancer_possible
from vcf_logic.guideline.sources import (
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2018,
    ACR_VCF_DECODED,
    BMJ_NG234_SUMMARY_2023,
    COLORADO_2014,
    MAUCH_2018,
    MEDICARE_LCD,
    NICE_MYELOMA_2016,
    NICE_NG234,
    RAJASEKARAN_2017,
    RAND_2018,
    SINS_2011,
)
from vcf_logic.guideline.vocabulary.red_flags import (
    cord_compression,
    infection_suspected,
    known_malignancy,
    neuro_status,
    pathologic_suspected,
    spinal_instability,
)
from vcf_logic.guideline.vocabulary.scope import high_energy_trauma

REFER_SUSPECTED_MALIGNANCY = Recommendation(
    id="refer-suspected-malignancy",
    title="Refer known cancer or a suspected pathologic fracture to a multidisciplinary team today",
    stance=Stance.FOR,
    urgency=Urgency.IMMEDIATE,
    strength=Strength.UNGRADED,
    graded_by="not graded by the article; the ACR 2018 abstract calls multidisciplinary care"
    " necessary",
    when=all_of(
        adult_with_lumbar_fracture,
        any_of(
            known_malignancy,
            pathologic_suspected,
        ),
    ),
    clinician="""
    Refer the same day for joint management by interventional radiology, surgery and radiation
    oncology. Myeloma, lymphoma and any current or past cancer that can spread to bone count. Plan
    whole-spine contrast MRI, score SINS (7 or more: surgical consultation), consider biopsy. The
    lumbar article says immediate. ACR 2018 calls multidisciplinary care necessary for painful
    pathologic fractures; no urgency was seen there. A summary of NICE NG234 says immediately for
    cancer with signs of cord compression.
    """,
    patient="""
    You have or had cancer, or your tests leave open what made the bone break. A team of experts
    should look at this today. It may still be a break from weak bone. Scans cannot always tell the
    two apart. The team may plan a scan of your whole spine. They may also test a bit of bone. Get
    help at once if your legs get weak, your skin goes numb, or you have new bladder or bowel
    trouble.
    """,
    sources=(
        ACR_VCF_2018.at("abstract, pathologic fractures"),
        ACR_VCF_DECODED.at("secondary summary: new fracture with known malignancy"),
        NICE_NG234.at("pathway for spinal metastases and cord compression"),
        BMJ_NG234_SUMMARY_2023.at("cancer with signs of cord compression or instability"),
        MAUCH_2018.at("review: imaging features of benign and malignant fractures overlap"),
        SINS_2011.at("total score: 7 or more, surgical consultation"),
    ),
    covers=("s1-malignancy-immediate-mdt",),
    cautions=(
        Caution(
            text="""
            Signs of cord compression: contact the metastatic spinal cord compression coordinator
            immediately and treat pain promptly. If neurological signs suggest instability,
            immobilise at once and get expert advice within 24 hours.
            """,
            sources=(
                BMJ_NG234_SUMMARY_2023.at("cancer with signs of cord compression or instability"),
            ),
            when=any_of(neuro_status.is_("deficit"), cord_compression),
        ),
        Caution(
            text="""
            Instability from myeloma: NICE says to consider immediate intervention, by surgery or
            cement, each with or without radiotherapy, or radiotherapy alone where these are
            unsuitable.
            """,
            sources=(NICE_MYELOMA_2016.at("recommendations on spinal instability"),),
            when=any_of(spinal_instability),
        ),
        Caution(
            text="SINS is made for tumour. Do not use it for an osteoporotic fracture.",
            sources=(SINS_2011.at("title and item table (secondary copies)"),),
        ),
    ),
)

REFER_SUSPECTED_INFECTION = Recommendation(
    id="refer-suspected-infection",
    title="Have a possible spinal infection assessed today",
    stance=Stance.FOR,
    urgency=Urgency.IMMEDIATE,
    strength=Strength.UNGRADED,
    graded_by="not in the articles; added for safety, and the urgency is a safety default",
    when=all_of(
        adult_with_lumbar_fracture,
        infection_suspected,
    ),
    clinician="""
    Arrange a work-up for spinal infection the same day for fever, raised inflammatory markers,
    intravenous drug use or a recent infection, and complete it before any augmentation. The ACR
    2015 red-flag table for low back pain lists intravenous drug use, immunosuppression, steroids
    and urinary infection. Neither article mentions infection; this recommendation was added for
    safety. The urgency is a safety default, and the local pathway decides who assesses.
    """,
    patient="""
    A fever, some blood test results, or a recent infection may mean that germs have reached your
    spine. You need checks for this today. It may turn out to be something else. Tell staff about
    any fever, recent infection, or drugs you inject into a vein. Bone cement has to wait until
    that is ruled out. Get help at once for a fever, if your legs get weak, your skin goes numb, or
    you have new bladder or bowel trouble.
    """,
    sources=(
        ACR_LOW_BACK_PAIN_2015.at("red-flag table: immunosuppression, drug use, infection"),
        RAND_2018.at("absolute contraindications to augmentation: active or untreated infection"),
    ),
    cautions=(
        Caution(
            text="""
            Active infection at the site and untreated blood-borne infection are absolute
            contraindications to augmentation for the RAND/UCLA panel. US Medicare coverage rules (a
            payer's rules, not a clinical guideline) also exclude active infection.
            """,
            sources=(
                RAND_2018.at("absolute contraindications to augmentation"),
                MEDICARE_LCD.at("absolute exclusions"),
            ),
        ),
    ),
)

LEAVE_PATHWAY_HIGH_ENERGY_TRAUMA = Recommendation(
    id="leave-pathway-high-energy-trauma",
    title="Move a high-energy injury to a trauma pathway today",
    stance=Stance.FOR,
    urgency=Urgency.IMMEDIATE,
    strength=Strength.UNGRADED,
    graded_by="not in the articles; added for safety, and the urgency is a safety default",
    when=all_of(
        adult_with_lumbar_fracture,
        high_energy_trauma,
    ),
    clinician="""
    After a fall from height or a road crash, leave this plan and arrange trauma imaging with CT
    the same day; the basis is the ACR 2015 criteria for low back pain. Neither article applies to
    such a fracture; this recommendation was added for safety. A 2017 review of osteoporotic
    fractures counts polytrauma and unstable fractures among its surgical indications. The same-day
    limit is a safety default. An unclear mechanism is not proof of a low-energy one.
    """,
    patient="""
    Your back broke under a strong force, such as a car crash or a fall from high up. This plan is
    made for bones that break with little force. It does not fit your injury. You need trauma care
    and a CT scan today. Get help at once if your legs get weak, your skin goes numb, or you have
    new trouble with your bladder or bowels.
    """,
    sources=(
        ACR_LOW_BACK_PAIN_2015.at("NGC 10840: trauma as a red flag, trauma imaging"),
        RAJASEKARAN_2017.at("indications for surgery: polytrauma, unstable fractures"),
    ),
    cautions=(
        Caution(
            text="""
            Colorado 2014 lists a high-velocity burst fracture as a contraindication to
            augmentation.
            """,
            sources=(COLORADO_2014.at("contraindications to vertebral augmentation"),),
        ),
    ),
)

EXCLUDE_PATHOLOGIC_FRACTURE = Recommendation(
    id="exclude-pathologic-fracture",
    title="Exclude a pathologic fracture when there is any reason to think of cancer",
    stance=Stance.FOR,
    urgency=Urgency.PROMPT,
    strength=Strength.UNGRADED,
    graded_by="not graded by the article; the ACR 2015 red-flag table lists most of the risk"
    " factors",
    when=all_of(
        adult_with_lumbar_fracture,
        cancer_possible,
    ),
    clinician="""
    Start the work-up promptly for a history of cancer, unexplained weight loss, immunosuppression,
    night or rest pain, or failure of conservative care. Known cancer or suspicious imaging calls
    for referral today. Suspicious are a convex posterior border, involvement of pedicles or
    posterior elements, marrow replacement and a soft-tissue mass; benign and malignant features
    overlap. The lumbar article says always exclude a pathologic fracture; the ACR 2015 table lists
    these risk factors except night or rest pain. Finish before any augmentation.
    """,
    patient="""
    Most of this plan is for bones that break because they are weak. Sometimes a bone breaks for
    another reason, such as cancer. Past cancer, weight loss with no clear cause, pain at night, or
    pain that does not ease are reasons to check. Having one of these does not mean you have cancer.
    The checks may be a scan, or a test of a bit of bone. They should start within days, or today if
    your team says so.
    """,
    sources=(
        ACR_LOW_BACK_PAIN_2015.at("red-flag table: cancer history, weight loss, failed care"),
        ACR_VCF_2018.at("abstract, pathologic fractures"),
        MAUCH_2018.at("review: imaging features of benign and malignant fractures overlap"),
    ),
    covers=("s1-rule-out-pathologic",),
    cautions=(
        Caution(
            text="""
            The same ACR table lists intravenous drug use, steroids and urinary infection. Ask about
            these, and about any other infection, too: they call for a work-up before any
            augmentation.
            """,
            sources=(ACR_LOW_BACK_PAIN_2015.at("red-flag table: drug use, steroids, infection"),),
        ),
    ),
)
