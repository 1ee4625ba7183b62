"""Referral: who should see a fracture that is no emergency, and how soon."""

from vcf_logic.engine.records import Chapter
from vcf_logic.guideline.referral.lasting_pain import LASTING_PAIN
from vcf_logic.guideline.referral.shape_and_breathing import SHAPE_AND_BREATHING

CHAPTER = Chapter(
    id="referral",
    title="Referral",
    summary="""
    Who should see a fracture that is no emergency but has outgrown routine care, and how soon. The
    sources differ on the service, so the local pathway decides.
    """,
    recommendations=SHAPE_AND_BREATHING + LASTING_PAIN,
)
