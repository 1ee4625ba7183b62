"""Every fact that is asked, by section, in the order of the form."""

from vcf_logic.guideline.vocabulary.bone_treatment import SECTION as BONE_TREATMENT
from vcf_logic.guideline.vocabulary.fracture import SECTION as FRACTURE
from vcf_logic.guideline.vocabulary.function_and_falls import (
    SECTION as FUNCTION_AND_FALLS,
)
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    SECTION as KIDNEYS_AND_OTHER_CONDITIONS,
)
from vcf_logic.guideline.vocabulary.pain_and_course import SECTION as PAIN_AND_COURSE
from vcf_logic.guideline.vocabulary.red_flags import SECTION as RED_FLAGS
from vcf_logic.guideline.vocabulary.scope import SECTION as SCOPE

SECTIONS = (
    SCOPE,
    RED_FLAGS,
    FRACTURE,
    PAIN_AND_COURSE,
    KIDNEYS_AND_OTHER_CONDITIONS,
    BONE_TREATMENT,
    FUNCTION_AND_FALLS,
)
