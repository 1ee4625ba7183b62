"""The medicine: records only. A chapter a file, as a clinician reads it."""

from vcf_logic.engine.records import Guideline
from vcf_logic.guideline import (
    augmentation,
    bone_health,
    follow_up,
    imaging,
    medical_management,
    mobility,
    pain_relief,
    red_flags,
    referral,
    surgery,
)
from vcf_logic.guideline.checks import CHECKS
from vcf_logic.guideline.controversies import CONTROVERSIES
from vcf_logic.guideline.medicines import FORMULARY
from vcf_logic.guideline.reviews import REVIEWS
from vcf_logic.guideline.score_tools import TOOLS
from vcf_logic.guideline.sources import SOURCES
from vcf_logic.guideline.statements import ARTICLES, STATEMENTS
from vcf_logic.guideline.timeline import MILESTONES
from vcf_logic.guideline.vocabulary import SECTIONS
from vcf_logic.guideline.vocabulary.derived import DERIVED
from vcf_logic.guideline.vocabulary.fracture import days_since_onset

GUIDELINE = Guideline(
    title="Guidance on osteoporotic lumbar vertebral compression fractures",
    version="2026.11.2",
    updated="2026-11-21",
    reviews=REVIEWS,
    articles=ARTICLES,
    sections=SECTIONS,
    derived=DERIVED,
    checks=CHECKS,
    chapters=(
        red_flags.CHAPTER,
        imaging.CHAPTER,
        referral.CHAPTER,
        surgery.CHAPTER,
        medical_management.CHAPTER,
        pain_relief.CHAPTER,
        mobility.CHAPTER,
        bone_health.CHAPTER,
        augmentation.CHAPTER,
        follow_up.CHAPTER,
    ),
    statements=STATEMENTS,
    controversies=CONTROVERSIES,
    sources=SOURCES,
    milestones=MILESTONES,
    onset=days_since_onset,
    companions=(*TOOLS, FORMULARY),
)
