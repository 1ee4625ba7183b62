"""Every controversy: who says what, what the plan says first, and why."""

from vcf_logic.guideline.controversies.acute_pain import ACUTE_PAIN
from vcf_logic.guideline.controversies.analgesics import ANALGESICS
from vcf_logic.guideline.controversies.augmentation_results import AUGMENTATION_RESULTS
from vcf_logic.guideline.controversies.augmentation_timing import AUGMENTATION_TIMING
from vcf_logic.guideline.controversies.bone_medicines import BONE_MEDICINES
from vcf_logic.guideline.controversies.braces import BRACES
from vcf_logic.guideline.controversies.cancer import CANCER
from vcf_logic.guideline.controversies.imaging_and_follow_up import IMAGING_AND_FOLLOW_UP
from vcf_logic.guideline.controversies.minerals import MINERALS
from vcf_logic.guideline.controversies.mobility import MOBILITY
from vcf_logic.guideline.controversies.prognosis import PROGNOSIS
from vcf_logic.guideline.controversies.quoted_numbers import QUOTED_NUMBERS
from vcf_logic.guideline.controversies.referral_and_surgery import REFERRAL_AND_SURGERY
from vcf_logic.guideline.controversies.strontium import STRONTIUM
from vcf_logic.guideline.controversies.vertebroplasty_and_kyphoplasty import (
    VERTEBROPLASTY_AND_KYPHOPLASTY,
)

CONTROVERSIES = tuple(
    sorted(
        (
            *VERTEBROPLASTY_AND_KYPHOPLASTY,
            *AUGMENTATION_TIMING,
            *AUGMENTATION_RESULTS,
            *ACUTE_PAIN,
            *ANALGESICS,
            *MOBILITY,
            *BRACES,
            *MINERALS,
            *BONE_MEDICINES,
            *STRONTIUM,
            *REFERRAL_AND_SURGERY,
            *IMAGING_AND_FOLLOW_UP,
            *PROGNOSIS,
            *QUOTED_NUMBERS,
            *CANCER,
        ),
        key=lambda controversy: controversy.id,
    )
)
