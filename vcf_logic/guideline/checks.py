"""Answers that cannot both be right, and answers that deserve a second look.

A check speaks only when its condition is met; an answer that is missing raises none.
"""

from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.facts import DerivedNumber
from vcf_logic.engine.records import Check, Severity
from vcf_logic.guideline.limits import (
    ALENDRONATE_CLEARANCE,
    IBANDRONATE_CLEARANCE,
    NSAID_CLEARANCE,
    RISEDRONATE_CLEARANCE,
    STRONTIUM_CLEARANCE,
    ZOLEDRONATE_CLEARANCE,
)
from vcf_logic.guideline.slips import SLIPS
from vcf_logic.guideline.vocabulary.bone_treatment import fracture_risk
from vcf_logic.guideline.vocabulary.derived import (
    DAYS_A_WEEK,
    clearance_of,
    has_lumbar,
    recent_vertebral_fracture,
)
from vcf_logic.guideline.vocabulary.fracture import (
    days_since_onset,
    mri_contraindicated,
    mri_done,
)
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    can_sit_stand_30min,
    can_sit_stand_60min,
    crcl_entered,
    serum_creatinine_mg_dl,
    weight_kg,
)
from vcf_logic.guideline.vocabulary.pain_and_course import conservative_weeks, pain_nrs, pain_trend
from vcf_logic.guideline.vocabulary.red_flags import (
    cord_compression,
    cord_compression_focal,
    known_malignancy,
    neuro_status,
    pathologic_suspected,
)
from vcf_logic.guideline.vocabulary.scope import (
    age_years,
    fracture_levels,
    high_energy_trauma,
    likely_osteoporotic,
    postmenopausal,
    sex,
)

LIGHTEST_USUAL_KG = 35
HEAVIEST_USUAL_KG = 180
TEN_YEARS_IN_DAYS = 3650

# The day of onset is a day of care, so that "1 week" is right on day 6.
weeks_of_care_possible = DerivedNumber(
    "weeks_of_care_possible",
    "Weeks of care possible",
    unit="weeks",
    inputs=(days_since_onset,),
    compute=lambda days: None if days is None else (days + 1) / DAYS_A_WEEK,
    source="days since onset, the first included, divided by 7",
)

clearance_computed = DerivedNumber(
    "clearance_computed",
    "Creatinine clearance, computed",
    unit="mL/min",
    inputs=(age_years, weight_kg, serum_creatinine_mg_dl, sex),
    compute=lambda *inputs: clearance_of(None, *inputs),
    source="Cockcroft-Gault with actual weight, whatever was entered",
)

LOWEST_CLEARANCES = sorted(
    {
        ALENDRONATE_CLEARANCE,
        RISEDRONATE_CLEARANCE,
        IBANDRONATE_CLEARANCE,
        ZOLEDRONATE_CLEARANCE,
        STRONTIUM_CLEARANCE,
        NSAID_CLEARANCE,
    }
)

CHECKS = (
    Check(
        severity=Severity.WARNING,
        when=any_of(
            *(
                all_of(one >= limit, other < limit)
                for limit in LOWEST_CLEARANCES
                for one, other in (
                    (crcl_entered, clearance_computed),
                    (clearance_computed, crcl_entered),
                )
            )
        ),
        message="""
            The creatinine clearance entered and the one computed from age, weight, creatinine and
            sex lie on different sides of a limit for medicines. The plan uses the one entered:
            check both.
            """,
        facts=(crcl_entered, serum_creatinine_mg_dl),
    ),
    Check(
        severity=Severity.ERROR,
        when=none_of(has_lumbar),
        message="""
            These pathways are for fractures of the lumbar spine. Allowed: at least one level from
            L1 to L5.
            """,
        facts=(fracture_levels,),
    ),
    Check(
        severity=Severity.ERROR,
        when=all_of(sex.is_("male"), postmenopausal),
        message="""
            Sex is male and postmenopausal is yes. For a man answer postmenopausal with no, or leave
            it open.
            """,
        facts=(sex, postmenopausal),
    ),
    Check(
        severity=Severity.ERROR,
        when=conservative_weeks > weeks_of_care_possible,
        message="""
            Conservative care cannot have lasted longer than the time since onset. Give at most the
            weeks since onset, or correct the days since onset.
            """,
        facts=(conservative_weeks, days_since_onset),
    ),
    Check(
        severity=Severity.ERROR,
        when=all_of(can_sit_stand_60min, none_of(can_sit_stand_30min)),
        message="""
            Someone who can stay upright for 60 minutes can also do so for 30. Answer yes for 30
            minutes, or no for 60.
            """,
        facts=(can_sit_stand_30min, can_sit_stand_60min),
    ),
    Check(
        severity=Severity.WARNING,
        when=weight_kg < LIGHTEST_USUAL_KG,
        message="""
            A weight below 35 kg is unusual: check the number and that it is in kilograms. The
            estimate of creatinine clearance is unreliable at extremes of weight.
            """,
        facts=(weight_kg,),
    ),
    Check(
        severity=Severity.WARNING,
        when=weight_kg > HEAVIEST_USUAL_KG,
        message="""
            A weight above 180 kg is unusual: check the number and that it is in kilograms. The
            estimate of creatinine clearance is unreliable at extremes of weight.
            """,
        facts=(weight_kg,),
    ),
    Check(
        severity=Severity.WARNING,
        when=all_of(fracture_risk.is_("low"), recent_vertebral_fracture),
        message="""
            A vertebral fracture in the last 52 weeks is not a low fracture risk. Reconsider the
            risk category; until then no pause of a bisphosphonate is put forward.
            """,
        facts=(fracture_risk, days_since_onset),
    ),
    Check(
        severity=Severity.WARNING,
        when=days_since_onset > TEN_YEARS_IN_DAYS,
        message="""
            The onset lies more than 3650 days, about 10 years, in the past. Check the number, and
            whether this old fracture is really the one under treatment.
            """,
        facts=(days_since_onset,),
    ),
    Check(
        severity=Severity.WARNING,
        when=all_of(pain_nrs <= 0, pain_trend.is_("worsening")),
        message="""
            Pain is 0 out of 10 and yet worsening. Ask again about the worst pain on movement in the
            last 24 hours, and about the trend.
            """,
        facts=(pain_nrs, pain_trend),
    ),
    Check(
        severity=Severity.WARNING,
        when=all_of(likely_osteoporotic, pathologic_suspected),
        message="""
            A fracture suspected to be pathologic does not count as likely osteoporotic. The red
            flag comes first; settle it, then correct one of the two answers.
            """,
        facts=(likely_osteoporotic, pathologic_suspected),
    ),
    Check(
        severity=Severity.WARNING,
        when=all_of(neuro_status.is_("intact"), cord_compression),
        message="""
            Neurologically intact, but with compression of the cord or cauda equina on imaging.
            Examine again and refer at once; an intact examination does not remove the red flag.
            """,
        facts=(neuro_status, cord_compression),
    ),
    Check(
        severity=Severity.WARNING,
        when=all_of(mri_done, mri_contraindicated),
        message="""
            MRI is said to be done and to be contraindicated. Check both: an MRI of this episode
            should be at hand, and a contraindication comes from MR safety screening.
            """,
        facts=(mri_done, mri_contraindicated),
    ),
    Check(
        severity=Severity.WARNING,
        when=all_of(high_energy_trauma),
        message="""
            These pathways do not apply after high-energy trauma. Leave them for trauma care, or
            correct the answer if the injury was a minor one.
            """,
        facts=(high_energy_trauma,),
    ),
    Check(
        severity=Severity.WARNING,
        when=all_of(cord_compression_focal, none_of(cord_compression)),
        message="""
            Compression at one focal level is answered with yes, compression of the cord or cauda
            equina with no. One of the two is wrong: look at the imaging again, and answer both with
            yes until it is settled.
            """,
        facts=(cord_compression, cord_compression_focal),
    ),
    Check(
        severity=Severity.WARNING,
        when=all_of(known_malignancy, likely_osteoporotic),
        message="""
            A cancer is known and the fracture is called likely osteoporotic. Confirm that there is
            no malignancy at this level; if that is not certain, likely osteoporotic must be no.
            """,
        facts=(known_malignancy, likely_osteoporotic),
    ),
    *SLIPS,
)
