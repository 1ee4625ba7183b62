"""The lumbar article: pitfalls."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2018,
    ACR_VCF_DECODED,
    ALENDRONATE_LABEL,
    BIOPSY_2021,
    BIOPSY_META,
    BMJ_BEST_PRACTICE,
    BMJ_NG234_SUMMARY_2023,
    DENOSUMAB_LABEL,
    IBANDRONATE_LABEL,
    MAUCH_2018,
    NICE_MYELOMA_2016,
    NICE_NG234,
    RISEDRONATE_LABEL,
    RISEDRONATE_MONOGRAPH,
    WICKSTROM_2024,
    ZOLEDRONIC_ACID_LABEL,
)
from vcf_logic.guideline.statements.articles import LUMBAR_ARTICLE

LUMBAR_PITFALLS = (
    Statement(
        id="s1-rule-out-pathologic",
        article=LUMBAR_ARTICLE,
        section="Pitfalls",
        text="With risk factors for malignancy, a pathologic fracture is always excluded.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        The red-flag table of the ACR low back pain criteria (2015) lists a history of cancer,
        weight loss, failure of conservative care and others.
        """,
        sources=(
            ACR_LOW_BACK_PAIN_2015.at("red-flag table"),
            ACR_VCF_2018.at("abstract, pathologic fractures"),
        ),
    ),
    Statement(
        id="s1-complete-spine-mri-contrast",
        article=LUMBAR_ARTICLE,
        section="Pitfalls",
        text="""
        With risk factors for malignancy, MRI of the complete spine without and with contrast is
        indicated.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        ACR low back pain criteria (2015): lumbar MRI without and with contrast is rated 8, without
        contrast 7. ACR vertebral fracture criteria, in a secondary summary: MRI without and with
        contrast is usually appropriate with known cancer. The whole extent was seen without
        contrast being named: whole-body MRI in the NICE myeloma guideline, and MRI of the whole
        spine in a secondary summary of a German guideline.
        """,
        sources=(
            ACR_LOW_BACK_PAIN_2015.at(
                "ratings of lumbar MRI without and with contrast, suspected cancer"
            ),
            ACR_VCF_DECODED.at("secondary summary: new fracture with known malignancy"),
            NICE_MYELOMA_2016.at("recommendations on imaging, whole-body MRI"),
        ),
    ),
    Statement(
        id="s1-biopsy-potential",
        article=LUMBAR_ARTICLE,
        section="Pitfalls",
        text="With risk factors for malignancy, a biopsy may be needed.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Unsuspected tumour was found in 0.9 to 8% of biopsied fractures that were taken for
        osteoporotic. Of 324 biopsies during augmentation among 1183 patients, none suspected of
        tumour, 91% showed osteoporosis and 20 (6.2%) another disease (12 myeloma, 5 lymphoma or
        leukaemia, 1 metastasis, others). Pooled from 12 studies with 3229 patients: unsuspected
        malignancy in 8.00% (5.43 to 10.6). With a better MRI protocol: 4 of 427 (0.9%; earlier
        4.9%). The imaging of benign and malignant fractures overlaps.
        """,
        sources=(
            BIOPSY_2021.at("abstract, biopsy results"),
            BIOPSY_META.at("abstract, pooled estimate"),
            WICKSTROM_2024.at("abstract, MRI protocol"),
            MAUCH_2018.at("abstract, overlap of imaging features"),
        ),
    ),
    Statement(
        id="s1-no-delay-neuro",
        article=LUMBAR_ARTICLE,
        section="Pitfalls",
        text="""
        Referral of a neurological deficit must not be delayed, because the damage can become
        permanent.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        The 2023 BMJ summary of NG234, for cancer: contact the coordinator immediately, immobilise,
        expert advice within 24 hours. The aim of NG234 is early diagnosis to prevent neurological
        injury. ACR low back pain criteria: MRI is the first choice for suspected cauda equina
        syndrome.
        """,
        sources=(
            BMJ_NG234_SUMMARY_2023.at("cancer with signs of cord compression"),
            NICE_NG234.at("aim of the guideline"),
            ACR_LOW_BACK_PAIN_2015.at("suspected cauda equina syndrome, MRI"),
        ),
    ),
    Statement(
        id="s1-no-delay-deformity-pulmonary",
        article=LUMBAR_ARTICLE,
        section="Pitfalls",
        text="Intervention must not be delayed for progressive deformity or pulmonary dysfunction.",
        strength="not stated",
        verdict=Verdict.NOT_FOUND,
        note="""
        Not found in two rounds of checking: deformity appears as a reason for surgery or
        augmentation (BMJ Best Practice, ACR 2018 variant 2, US Medicare rules) and lung dysfunction
        only in ACR 2018 variant 2, never with urgency. The lumbar article itself also files both
        under delayed referral.
        """,
        sources=(
            ACR_VCF_2018.at("variant 2, deformity and pulmonary dysfunction"),
            BMJ_BEST_PRACTICE.at("topic 819, management approach, surgery"),
        ),
    ),
    Statement(
        id="s1-risedronate-crcl-30",
        article=LUMBAR_ARTICLE,
        section="Pitfalls",
        text="Risedronate is not recommended with a creatinine clearance below 30 mL/min.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        FDA notice of label changes, July 2009: not recommended with creatinine clearance below 30
        mL/min. A secondary monograph gives the same limit. Exactly 30 is allowed.
        """,
        sources=(
            RISEDRONATE_LABEL.at("FDA label change of July 2009, use in specific populations"),
            RISEDRONATE_MONOGRAPH.at("contraindications"),
        ),
    ),
    Statement(
        id="s1-bp-ci-oesophagus",
        article=LUMBAR_ARTICLE,
        section="Pitfalls",
        text="Bisphosphonates are contraindicated with oesophageal abnormalities.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        True of oral agents: section 4 (with 5.1) of their labels names abnormalities that delay
        emptying. Intravenous zoledronic acid, intravenous ibandronate and denosumab are not
        covered.
        """,
        sources=(
            ALENDRONATE_LABEL.at("sections 4 and 5.1"),
            RISEDRONATE_LABEL.at("sections 4 and 5.1"),
            IBANDRONATE_LABEL.at("tablet, section 4"),
        ),
    ),
    Statement(
        id="s1-bp-ci-upright-30",
        article=LUMBAR_ARTICLE,
        section="Pitfalls",
        text="""
        Bisphosphonates are contraindicated if the patient cannot stand or sit upright for 30
        minutes.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        Section 4 of the labels: 30 minutes for alendronate (also 2.6 and 5.1) and risedronate, 60
        minutes for ibandronate tablets. Oral agents only.
        """,
        sources=(
            ALENDRONATE_LABEL.at("sections 2.6, 4 and 5.1"),
            RISEDRONATE_LABEL.at("sections 4 and 5.1"),
            IBANDRONATE_LABEL.at("tablet, section 4"),
        ),
    ),
    Statement(
        id="s1-bp-ci-hypocalcaemia",
        article=LUMBAR_ARTICLE,
        section="Pitfalls",
        text="Bisphosphonates are contraindicated with hypocalcaemia.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Section 4 of the labels of alendronate, risedronate, ibandronate, zoledronic acid 5 mg and
        denosumab. The boxed warning of denosumab is about hypocalcaemia too.
        """,
        sources=(
            ALENDRONATE_LABEL.at("sections 4 and 5.2"),
            RISEDRONATE_LABEL.at("sections 4 and 5.2"),
            IBANDRONATE_LABEL.at("tablet, section 4"),
            ZOLEDRONIC_ACID_LABEL.at("section 4"),
            DENOSUMAB_LABEL.at("boxed warning and section 4"),
        ),
    ),
)
