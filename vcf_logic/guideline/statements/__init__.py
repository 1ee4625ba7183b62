"""The 103 statements of the two articles, in their order, and what checking each one found."""

from vcf_logic.guideline.statements.articles import CHRONIC_L1_ARTICLE, LUMBAR_ARTICLE
from vcf_logic.guideline.statements.chronic_l1_augmentation import CHRONIC_L1_AUGMENTATION
from vcf_logic.guideline.statements.chronic_l1_bone_health import CHRONIC_L1_BONE_HEALTH
from vcf_logic.guideline.statements.chronic_l1_mobilisation import CHRONIC_L1_MOBILISATION
from vcf_logic.guideline.statements.chronic_l1_multidisciplinary import CHRONIC_L1_MULTIDISCIPLINARY
from vcf_logic.guideline.statements.chronic_l1_pain import CHRONIC_L1_PAIN
from vcf_logic.guideline.statements.chronic_l1_surgery_and_pitfalls import (
    CHRONIC_L1_SURGERY_AND_PITFALLS,
)
from vcf_logic.guideline.statements.lumbar_augmentation import LUMBAR_AUGMENTATION
from vcf_logic.guideline.statements.lumbar_bone_health import LUMBAR_BONE_HEALTH
from vcf_logic.guideline.statements.lumbar_evidence_and_follow_up import (
    LUMBAR_EVIDENCE_AND_FOLLOW_UP,
)
from vcf_logic.guideline.statements.lumbar_imaging_and_referral import LUMBAR_IMAGING_AND_REFERRAL
from vcf_logic.guideline.statements.lumbar_pitfalls import LUMBAR_PITFALLS
from vcf_logic.guideline.statements.lumbar_treatment import LUMBAR_TREATMENT

ARTICLES = (LUMBAR_ARTICLE, CHRONIC_L1_ARTICLE)

STATEMENTS = (
    *LUMBAR_TREATMENT,
    *LUMBAR_BONE_HEALTH,
    *LUMBAR_AUGMENTATION,
    *LUMBAR_IMAGING_AND_REFERRAL,
    *LUMBAR_EVIDENCE_AND_FOLLOW_UP,
    *LUMBAR_PITFALLS,
    *CHRONIC_L1_PAIN,
    *CHRONIC_L1_MOBILISATION,
    *CHRONIC_L1_BONE_HEALTH,
    *CHRONIC_L1_AUGMENTATION,
    *CHRONIC_L1_SURGERY_AND_PITFALLS,
    *CHRONIC_L1_MULTIDISCIPLINARY,
)
