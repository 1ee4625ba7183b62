"""Imaging of the fracture itself."""

from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import (
    adult_with_lumbar_fracture,
    cancer_possible,
    osteoporotic_lumbar_fracture,
)
from vcf_logic.guideline.limits import REIMAGING_WEEKS
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2013,
    ACR_VCF_2018,
    ACR_VCF_DECODED,
    BMJ_BEST_PRACTICE,
    COLORADO_2014,
    DGOU_2018,
    MEDICARE_LCD,
    MRI_SAFETY,
    NICE_MYELOMA_2016,
    NICE_TA279,
    VERTOS_V,
)
from vcf_logic.guideline.vocabulary.derived import weeks_since_onset
from vcf_logic.guideline.vocabulary.fracture import (
    fracture_symptomatic,
    mri_contraindicated,
    mri_done,
)
from vcf_logic.guideline.vocabulary.red_flags import neuro_status

MRI_WITHOUT_CONTRAST = Recommendation(
    id="mri-without-contrast",
    title="Request MRI of the spine without contrast",
    stance=Stance.FOR,
    strength=Strength.UNGRADED,
    graded_by="not graded by the article; ACR 2018 rates it usually appropriate (variant 1)",
    when=all_of(
        adult_with_lumbar_fracture,
        fracture_symptomatic,
        none_of(mri_done),
    ),
    unless=any_of(mri_contraindicated),
    clinician="""
    Request MRI without contrast to characterise the fracture and exclude a pathologic cause;
    radiographs are assumed done. For a new symptomatic fracture ACR 2018 rates MRI and CT, both
    without contrast, usually appropriate, and contrast usually not appropriate without known
    malignancy. ACR 2015 on low back pain puts radiographs first in suspected compression fracture,
    and MRI when symptoms persist or progress during or after 6 weeks. Pregnancy affects imaging
    and neither article covers it.
    """,
    patient="""
    An MRI scan shows what the break looks like. It helps to show why the bone broke. You often need
    no dye; if cancer is possible you may. Experts differ on when to do it. Some scan early. Others
    start with X-rays and scan if pain lasts about six weeks. Weak legs, numb skin, or bladder or
    bowel trouble must not wait. Tell staff about a pacemaker or other implant, metal in your eye,
    and if you may be pregnant.
    """,
    sources=(
        ACR_VCF_2018.at("variant 1"),
        ACR_LOW_BACK_PAIN_2015.at("suspected compression fracture: radiographs first; 6 weeks"),
        DGOU_2018.at("abstract: standing radiograph and follow-up, MRI, CT"),
    ),
    covers=("s1-mri-without-contrast",),
    controversies=("C22",),
    cautions=(
        Caution(
            text="A neurological deficit needs MRI the same day, together with the referral.",
            sources=(
                ACR_VCF_2013.at("variant 3, surgical referral and MRI"),
                ACR_LOW_BACK_PAIN_2015.at("red-flag table, and MRI for cauda equina syndrome"),
            ),
            when=neuro_status.is_("deficit"),
        ),
        Caution(
            text="""
            Where cancer is known, suspected or more likely than usual, the lumbar article asks for
            MRI of the whole spine without and with contrast.
            """,
            sources=(
                ACR_LOW_BACK_PAIN_2015.at(
                    "ratings of lumbar MRI without and with contrast, suspected cancer"
                ),
                ACR_VCF_DECODED.at("secondary summary: new fracture with known malignancy"),
            ),
            when=cancer_possible,
        ),
        Caution(
            text="""
            Take a contraindication to MRI from MRI safety screening, not from a list of
            diagnoses: many implanted devices are now MR-conditional.
            """,
            sources=(MRI_SAFETY.at("secondary summaries of the ACR Manual on MR Safety"),),
            when=any_of(mri_contraindicated),
        ),
        Caution(
            text="""
            Ask for a statement on marrow oedema (high signal on STIR or fat-suppressed images).
            VERTOS V studied painful fractures that showed it, and NICE TA279 speaks of unhealed
            fractures.
            """,
            sources=(
                VERTOS_V.at("population: pain for more than 3 months with marrow oedema"),
                NICE_TA279.at("recommendation: recent, unhealed fracture"),
            ),
        ),
    ),
)

CT_WHEN_MRI_CONTRAINDICATED = Recommendation(
    id="ct-when-mri-contraindicated",
    title="Use CT of the spine without contrast when MRI is contraindicated",
    stance=Stance.FOR,
    strength=Strength.UNGRADED,
    graded_by="not graded by the article; ACR 2018 rates it usually appropriate (variant 1)",
    when=all_of(
        adult_with_lumbar_fracture,
        fracture_symptomatic,
        mri_contraindicated,
    ),
    clinician="""
    Request CT of the spine without contrast. The lumbar article keeps it for patients who cannot
    have MRI; ACR 2018 rates it usually appropriate in its own right for a new symptomatic fracture,
    and bone scan or SPECT may be appropriate. First make sure that MRI is really ruled out: many
    devices are now MR-conditional, so the answer has to come from MRI safety screening. Pregnancy
    affects imaging and neither article covers it.
    """,
    patient="""
    An MRI scan may not be safe for you. Staff will check this first, as many implants can be safe
    with care. If MRI is ruled out, a CT scan can show the break. You often do not need a dye for
    this scan. Tell staff if you may be pregnant.
    """,
    sources=(
        ACR_VCF_2018.at("variant 1, CT, bone scan and SPECT"),
        MRI_SAFETY.at("secondary summaries of the ACR Manual on MR Safety"),
        DGOU_2018.at("abstract: standing radiograph and follow-up, MRI, CT"),
    ),
    covers=("s1-ct-if-mri-contraindicated",),
    controversies=("C22",),
    cautions=(
        Caution(
            text="""
            What replaces contrast MRI of the whole spine when MRI is ruled out and cancer is
            possible is not settled here. Choose the imaging with the multidisciplinary team.
            """,
            sources=(
                ACR_VCF_2018.at("abstract, pathologic fractures"),
                NICE_MYELOMA_2016.at("recommendations on imaging, whole-body MRI"),
            ),
            when=cancer_possible,
        ),
    ),
)

REIMAGE_PERSISTENT_SYMPTOMS = Recommendation(
    id="reimage-persistent-symptoms",
    title="Consider repeat imaging when symptoms last beyond 8 weeks",
    stance=Stance.CONSIDER,
    strength=Strength.UNGRADED,
    graded_by="not graded by the article; the sources seen use other intervals",
    when=all_of(
        osteoporotic_lumbar_fracture,
        weeks_since_onset > REIMAGING_WEEKS,
        fracture_symptomatic,
    ),
    clinician="""
    Consider repeat imaging for progression or a new fracture. The lumbar article draws the line at
    8 weeks; sources differ. ACR 2015 on low back pain turns to MRI when symptoms persist
    or progress during or after 6 weeks; BMJ Best Practice reviews the patient and takes radiographs
    every 6 weeks for 3 months. DGOU 2018 notes that the fracture type may rise on follow-up.
    Failure of conservative care is itself a red flag for cancer in the ACR table.
    """,
    patient="""
    Your back still hurts more than eight weeks after it began. A new scan or X-ray may help. It can
    show if the break has changed, if there is a new one, or if the pain has some other cause.
    Experts differ on the best time. Some look again at six weeks. Ask your clinician if a new scan
    makes sense for you.
    """,
    sources=(
        ACR_LOW_BACK_PAIN_2015.at("persistent or progressive symptoms during or after 6 weeks"),
        BMJ_BEST_PRACTICE.at("topic 819, management approach, follow-up"),
        DGOU_2018.at("abstract: follow-up radiograph, the type may rise (707 cases)"),
    ),
    covers=("s1-imaging-beyond-8-weeks",),
    controversies=("C22",),
    cautions=(
        Caution(
            text="""
            If augmentation is under discussion, ask whether marrow oedema is still present:
            VERTOS V studied painful fractures that showed it, and NICE TA279 speaks of unhealed
            fractures.
            """,
            sources=(
                VERTOS_V.at("population: pain for more than 3 months with marrow oedema"),
                NICE_TA279.at("recommendation: recent, unhealed fracture"),
            ),
        ),
    ),
)

CORRELATE_IMAGING_WITH_PAIN = Recommendation(
    id="correlate-imaging-with-pain",
    title="Confirm by examination and imaging that the pain comes from the fracture",
    stance=Stance.INFORM,
    strength=Strength.UNGRADED,
    graded_by="not graded by the article; NICE TA279 makes it a condition for augmentation",
    when=adult_with_lumbar_fracture,
    clinician="""
    Look for focal tenderness at the fractured level that agrees with the imaging before calling the
    fracture the source of pain. The chronic L1 article warns that a fracture on a radiograph is no
    proof, and NICE TA279 requires confirmation at the level by examination and imaging. In the
    kyphoplasty trial of chronic fractures, AAOS 2010 found the source of pain uncertain. US
    Medicare coverage rules (a payer's) exclude augmentation for pain from elsewhere.
    """,
    patient="""
    A break on an X-ray may not be the cause of your pain. Your clinician will press along your
    back to find where it hurts. Then they check if that spot fits the scan. This matters most if
    you are thinking about a procedure. Tell them if the pain is in a new place.
    """,
    sources=(
        NICE_TA279.at("recommendation: pain confirmed at the fracture level"),
        AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty, rationale on chronic fractures"),
        MEDICARE_LCD.at("absolute exclusions"),
    ),
    covers=("s2-radiograph-not-pain-source",),
    cautions=(
        Caution(
            text="""
            Colorado 2014 lists an asymptomatic or improving fracture as a contraindication to
            augmentation.
            """,
            sources=(COLORADO_2014.at("contraindications to vertebral augmentation"),),
        ),
    ),
)
