"""Pairs of answers that do not go together: most likely one of them is a slip."""

from vcf_logic.engine.conditions import Group, all_of, none_of
from vcf_logic.engine.facts import Asked
from vcf_logic.engine.records import Check, Severity
from vcf_logic.guideline.limits import SEVERE_PAIN
from vcf_logic.guideline.vocabulary.bone_treatment import (
    bp_status,
    bp_years,
    current_denosumab,
    weeks_since_last_denosumab,
)
from vcf_logic.guideline.vocabulary.fracture import marrow_oedema, mri_done
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import ckd, on_dialysis
from vcf_logic.guideline.vocabulary.pain_and_course import pain_nrs, pain_trend
from vcf_logic.guideline.vocabulary.scope import postmenopausal, pregnant, sex

PAIRS: tuple[tuple[str, Group, tuple[Asked, Asked]], ...] = (
    (
        "Sex is male and pregnancy is yes.",
        all_of(sex.is_("male"), pregnant),
        (sex, pregnant),
    ),
    (
        "Pregnancy and postmenopausal are both answered with yes.",
        all_of(pregnant, postmenopausal),
        (postmenopausal, pregnant),
    ),
    (
        "No MRI of this episode is available, and yet MRI shows marrow oedema.",
        all_of(marrow_oedema, none_of(mri_done)),
        (mri_done, marrow_oedema),
    ),
    (
        "A bisphosphonate was never used, and yet years on one are given.",
        all_of(bp_status.is_("never"), bp_years > 0),
        (bp_status, bp_years),
    ),
    (
        "No denosumab is given, and yet the weeks since the last dose are. The question about "
        "denosumab is answered with yes also when the next dose is late or is not planned.",
        all_of(none_of(current_denosumab), weeks_since_last_denosumab >= 0),
        (current_denosumab, weeks_since_last_denosumab),
    ),
    (
        "The pain is called resolved, and yet it is severe.",
        all_of(pain_trend.is_("resolved"), pain_nrs >= SEVERE_PAIN),
        (pain_nrs, pain_trend),
    ),
    (
        "The patient is on dialysis, and yet has no chronic kidney disease.",
        all_of(on_dialysis, none_of(ckd)),
        (on_dialysis, ckd),
    ),
)

SLIPS = tuple(
    Check(severity=Severity.WARNING, when=when, message=f"{what} Check both.", facts=facts)
    for what, when, facts in PAIRS
)
