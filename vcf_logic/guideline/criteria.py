"""Criteria that more than one chapter uses, each named once."""

from vcf_logic.engine.conditions import Criterion, all_of, any_of
from vcf_logic.guideline.limits import (
    ADULT_AGE,
    CONSERVATIVE_CARE_WEEKS,
    FIRST_WEEKS,
    SEVERE_PAIN,
    SIX_WEEKS,
)
from vcf_logic.guideline.vocabulary.derived import has_l1, has_lumbar, weeks_since_onset
from vcf_logic.guideline.vocabulary.fracture import va_contraindication
from vcf_logic.guideline.vocabulary.pain_and_course import conservative_weeks, pain_nrs, pain_trend
from vcf_logic.guideline.vocabulary.red_flags import (
    known_malignancy,
    malignancy_risk_factors,
    neuro_status,
    pathologic_suspected,
)
from vcf_logic.guideline.vocabulary.scope import age_years, likely_osteoporotic

adult_with_lumbar_fracture = Criterion(
    "Adult with a lumbar fracture",
    all_of(age_years >= ADULT_AGE, has_lumbar),
    "AAOS 2010 covers patients of 18 and over. The red flags rest on this alone: they must not"
    " depend on the fracture being osteoporotic.",
)

osteoporotic_lumbar_fracture = Criterion(
    "Adult with a likely osteoporotic lumbar fracture",
    all_of(adult_with_lumbar_fracture, likely_osteoporotic),
    "the population of the article on lumbar fractures",
)

osteoporotic_l1_fracture_over_six_weeks = Criterion(
    "Likely osteoporotic L1 fracture more than 6 weeks old",
    all_of(osteoporotic_lumbar_fracture, has_l1, weeks_since_onset > SIX_WEEKS),
    "the population of the article on chronic L1 fractures",
)

cancer_possible = Criterion(
    "Cancer known, suspected or more likely than usual",
    any_of(malignancy_risk_factors, pathologic_suspected, known_malignancy),
    "risk factors mostly from ACR Appropriateness Criteria low back pain 2015",
)

severe_pain = Criterion(
    "Severe pain",
    pain_nrs >= SEVERE_PAIN,
    "the articles give no number; 7 or more is what the VAPOUR trial asked for",
)

three_months_of_care = Criterion(
    "At least 12 weeks of conservative care",
    conservative_weeks >= CONSERVATIVE_CARE_WEEKS,
    "both articles treat 12 weeks and 3 months alike",
)

neurologically_intact = Criterion(
    "No neurological deficit on examination",
    neuro_status.is_("intact"),
    "the population of the AAOS 2010 recommendations",
)

first_four_weeks = Criterion(
    "First 4 weeks",
    weeks_since_onset <= FIRST_WEEKS,
    "28 days or less since onset",
)

augmentation_unsuitable = Criterion(
    "Augmentation is unsuitable",
    any_of(va_contraindication, neuro_status.is_("deficit"), pain_trend.is_("improving")),
    "Colorado 2014 and the RAND/UCLA panel 2018",
)
