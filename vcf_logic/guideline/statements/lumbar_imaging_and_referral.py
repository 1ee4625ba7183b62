"""The lumbar article: imaging, immediate referral and delayed referral."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2013,
    ACR_VCF_2018,
    BMJ_BEST_PRACTICE,
    BMJ_NG234_SUMMARY_2023,
    MEDICARE_2020,
    MEDICARE_LCD,
    NICE_MYELOMA_2016,
    NICE_NG234,
    RAJASEKARAN_2017,
    VERTOS_II_NATURAL_HISTORY,
)
from vcf_logic.guideline.statements.articles import LUMBAR_ARTICLE

LUMBAR_IMAGING_AND_REFERRAL = (
    Statement(
        id="s1-mri-without-contrast",
        article=LUMBAR_ARTICLE,
        section="Imaging",
        text="""
        MRI of the spine without intravenous contrast is obtained to characterise the fracture and
        to exclude a pathologic cause.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        ACR 2018 variant 1: usually appropriate. Series with contrast are usually not appropriate
        without known malignancy.
        """,
        sources=(ACR_VCF_2018.at("variant 1, MRI without contrast"),),
    ),
    Statement(
        id="s1-ct-if-mri-contraindicated",
        article=LUMBAR_ARTICLE,
        section="Imaging",
        text="If MRI is contraindicated, CT of the spine without contrast is used.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="ACR 2018 rates CT without contrast usually appropriate in its own right.",
        sources=(
            ACR_VCF_2018.at("variant 1, CT without contrast"),
            ACR_LOW_BACK_PAIN_2015.at("ratings for suspected compression fracture"),
        ),
    ),
    Statement(
        id="s1-neuro-deficit-immediate-referral",
        article=LUMBAR_ARTICLE,
        section="Immediate referral",
        text="Any neurological deficit: refer immediately to orthopaedic surgery or neurosurgery.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        ACR 2013 variant 3 rates surgical referral 9/9 when there are neurological symptoms. AAOS
        makes no recommendation for patients who are not intact; that silence is about the choice of
        treatment, not about urgency.
        """,
        sources=(
            ACR_VCF_2013.at("variant 3, surgical referral"),
            ACR_LOW_BACK_PAIN_2015.at("red-flag table, and MRI for cauda equina syndrome"),
        ),
    ),
    Statement(
        id="s1-malignancy-immediate-mdt",
        article=LUMBAR_ARTICLE,
        section="Immediate referral",
        text="""
        Known malignancy or a suspected pathologic fracture: immediate multidisciplinary management
        by interventional radiology, surgery and radiation oncology.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        The ACR 2018 abstract calls multidisciplinary care necessary for a painful pathologic
        fracture; NICE guideline NG234 covers the pathway. The word immediately was not seen in ACR
        text; it was seen in the 2023 BMJ summary of NG234, for cancer with signs of cord
        compression.
        """,
        sources=(
            ACR_VCF_2018.at("abstract, pathologic fractures"),
            NICE_NG234.at("pathway for spinal metastases and cord compression"),
            BMJ_NG234_SUMMARY_2023.at("cancer with signs of cord compression"),
        ),
    ),
    Statement(
        id="s1-instability-immediate-surgical",
        article=LUMBAR_ARTICLE,
        section="Immediate referral",
        text="Spinal instability on imaging: immediate surgical consultation.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        BMJ Best Practice: surgery may be needed for potentially unstable acute fractures, or for
        pain that worsens on mobilisation, significant deformity or neurological involvement, with
        no word such as immediate; Rajasekaran 2017 lists unstable fractures too. The word immediate
        was seen only for tumour: NICE myeloma 2016 says to consider immediate intervention when
        imaging shows instability from myeloma (surgery or cement, each with or without
        radiotherapy; radiotherapy alone if these are unsuitable), and the 2023 BMJ summary of NG234
        says that in cancer neurological signs suggesting instability call for immobilisation at
        once and expert advice within 24 hours. Kept as a safe default.
        """,
        sources=(
            RAJASEKARAN_2017.at("indications for surgery"),
            BMJ_BEST_PRACTICE.at("topic 819, management approach"),
            NICE_MYELOMA_2016.at("recommendations on spinal instability"),
            BMJ_NG234_SUMMARY_2023.at("cancer with signs that suggest instability"),
        ),
    ),
    Statement(
        id="s1-surgery-only-if",
        article=LUMBAR_ARTICLE,
        section="Immediate referral",
        text="""
        Surgery is indicated only with instability, a neurological deficit or significant cord
        compression.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Confirmed in substance: ACR 2018 variant 2 (no red flags) rates surgical consultation
        usually not appropriate. The list of the chronic L1 article is wider.
        """,
        sources=(ACR_VCF_2018.at("variant 2, surgical consultation"),),
    ),
    Statement(
        id="s1-refer-severe-worsening-3-months",
        article=LUMBAR_ARTICLE,
        section="Delayed referral",
        text="""
        Severe and worsening pain despite 3 months of conservative care: refer to orthopaedic
        surgery or neurosurgery.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        ACR 2013 variant 4 (failed care, hyperkyphotic spine) rates augmentation 7 to 8 but surgical
        referral only 4.
        """,
        sources=(ACR_VCF_2013.at("variant 4, augmentation and surgical referral"),),
    ),
    Statement(
        id="s1-refer-deformity-kyphosis",
        article=LUMBAR_ARTICLE,
        section="Delayed referral",
        text="""
        Significant deformity or progressive kyphosis: refer to orthopaedic surgery or neurosurgery.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        The lumbar article files this under delayed referral, but its own pitfalls say not to delay.
        """,
        sources=(
            ACR_VCF_2013.at("variant 4, augmentation and surgical referral"),
            ACR_VCF_2018.at("variant 2, deformity"),
        ),
    ),
    Statement(
        id="s1-refer-pulmonary-for-va",
        article=LUMBAR_ARTICLE,
        section="Delayed referral",
        text="""
        A fracture that causes pulmonary dysfunction: refer for consideration of percutaneous
        augmentation.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Named in ACR 2018 variant 2. Here too the lumbar article files it under delayed referral,
        but its own pitfalls say not to delay.
        """,
        sources=(ACR_VCF_2018.at("variant 2, pulmonary dysfunction"),),
    ),
    Statement(
        id="s1-refer-ir-persistent-3-months",
        article=LUMBAR_ARTICLE,
        section="Delayed referral",
        text="""
        Pain that persists after 3 months of conservative care: consider referral to interventional
        radiology.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        The natural history report of VERTOS II says that with pain still present after 3 months the
        patient may be a candidate for vertebroplasty. No source seen names interventional
        radiology. In the opposite direction, US Medicare coverage rules accept only acute and
        subacute fractures.
        """,
        sources=(
            VERTOS_II_NATURAL_HISTORY.at("abstract, conclusion"),
            MEDICARE_LCD.at("coverage criteria, acute or subacute fracture"),
            MEDICARE_2020.at("response on chronic fractures"),
        ),
    ),
)
