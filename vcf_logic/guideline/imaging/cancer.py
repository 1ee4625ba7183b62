"""Imaging and biopsy when cancer is possible."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength, Urgency
from vcf_logic.guideline.criteria import adult_with_lumbar_fracture, cancer_possible
from vcf_logic.guideline.sources import (
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2018,
    ACR_VCF_DECODED,
    BIOPSY_2021,
    BIOPSY_META,
    BMJ_NG234_SUMMARY_2023,
    MAUCH_2018,
    MRI_SAFETY,
    NICE_MYELOMA_2016,
    WICKSTROM_2024,
)
from vcf_logic.guideline.vocabulary.fracture import mri_contraindicated
from vcf_logic.guideline.vocabulary.red_flags import cord_compression, neuro_status

_SIGNS_OF_CORD_COMPRESSION = Caution(
    text="""
    Signs of cord compression in a patient with past or current cancer: contact the metastatic
    spinal cord compression coordinator immediately. If neurological signs suggest instability,
    immobilise at once and get expert advice within 24 hours.
    """,
    sources=(BMJ_NG234_SUMMARY_2023.at("cancer with signs of cord compression or instability"),),
    when=any_of(neuro_status.is_("deficit"), cord_compression),
)

WHOLE_SPINE_MRI_WITH_CONTRAST = Recommendation(
    id="whole-spine-mri-with-contrast",
    title="Request MRI of the whole spine without and with contrast when cancer is possible",
    stance=Stance.FOR,
    urgency=Urgency.PROMPT,
    strength=Strength.UNGRADED,
    graded_by="not graded by the article; ACR 2015 rates lumbar MRI without and with contrast 8",
    when=all_of(
        adult_with_lumbar_fracture,
        cancer_possible,
    ),
    unless=any_of(mri_contraindicated),
    clinician="""
    Request whole-spine MRI without and with contrast, as the lumbar article does for malignancy
    risk factors. ACR 2015 on low back pain rates lumbar MRI without and with contrast 8, without
    contrast 7. A secondary summary of the ACR fracture criteria finds contrast usually appropriate
    with known cancer; ACR 2018 finds it usually not appropriate without known malignancy, so for
    risk factors alone sources differ. NICE on myeloma starts with whole-body MRI. Pregnancy affects
    imaging and neither article covers it.
    """,
    patient="""
    This MRI scan looks at your whole spine, not just the sore spot. You may get a dye through a
    vein so that more can be seen. The scan helps to find out why the bone broke. Needing it does
    not mean that you have cancer. Tell staff if you have a pacemaker or another implant, or metal
    in your eye. Also tell them if you may be pregnant.
    """,
    sources=(
        ACR_LOW_BACK_PAIN_2015.at(
            "ratings of lumbar MRI without and with contrast, suspected cancer"
        ),
        ACR_VCF_DECODED.at("secondary summary: new fracture with known malignancy"),
        NICE_MYELOMA_2016.at("recommendations on imaging, whole-body MRI"),
        ACR_VCF_2018.at("variant 1, series with contrast"),
    ),
    covers=("s1-complete-spine-mri-contrast",),
    controversies=("C22",),
    cautions=(
        _SIGNS_OF_CORD_COMPRESSION,
        Caution(
            text="""
            Take a contraindication to MRI from MRI safety screening, not from a list of
            diagnoses: many implanted devices are now MR-conditional.
            """,
            sources=(MRI_SAFETY.at("secondary summaries of the ACR Manual on MR Safety"),),
            when=any_of(mri_contraindicated),
        ),
    ),
)

CONSIDER_BIOPSY = Recommendation(
    id="consider-biopsy",
    title="Consider a biopsy when cancer is possible",
    stance=Stance.CONSIDER,
    urgency=Urgency.PROMPT,
    strength=Strength.UNGRADED,
    graded_by="not graded by the article; the studies seen report findings and no grade",
    when=all_of(
        adult_with_lumbar_fracture,
        cancer_possible,
    ),
    clinician="""
    Discuss biopsy with the multidisciplinary team: benign and malignant fractures overlap on
    imaging. The lumbar article says it may be needed. All numbers seen come from fractures not
    suspected of tumour, so they do not measure this patient's risk: another disease in 20 of 324
    biopsies (6.2%), 12 of them myeloma; unsuspected malignancy in 8.00% (5.43 to 10.6) across 12
    studies; 4 of 427 (0.9%) with a better MRI protocol, against 4.9% earlier.
    """,
    patient="""
    A scan cannot always tell why a bone broke. A test of a bit of bone may help. This is called a
    biopsy. In studies of breaks not thought to come from cancer, most tests showed weak bone. About
    1 to 8 in 100 showed cancer or some other disease. Your own chance may be higher or lower. Your
    team will talk with you about whether you need the test.
    """,
    sources=(
        BIOPSY_2021.at("324 biopsies among 1183 patients: 91% osteoporosis, 6.2% another disease"),
        BIOPSY_META.at("12 studies, 3229 patients: unsuspected malignancy 8.00%"),
        WICKSTROM_2024.at("biopsy yield with a better MRI protocol: 4 of 427, earlier 4.9%"),
        MAUCH_2018.at("review: imaging features of benign and malignant fractures overlap"),
    ),
    covers=("s1-biopsy-potential",),
    cautions=(_SIGNS_OF_CORD_COMPRESSION,),
)
