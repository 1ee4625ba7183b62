"""Pain relief: which medicine first, which with care, and what a nerve block can offer."""

from vcf_logic.engine.records import Chapter
from vcf_logic.guideline.pain_relief.calcitonin import CALCITONIN
from vcf_logic.guideline.pain_relief.nerve_block import NERVE_BLOCK
from vcf_logic.guideline.pain_relief.non_opioids import NON_OPIOIDS
from vcf_logic.guideline.pain_relief.opioids import OPIOIDS

CHAPTER = Chapter(
    id="pain_relief",
    title="Pain relief",
    summary="""
    Acetaminophen (paracetamol) comes first, NSAIDs and opioids with care, calcitonin and a nerve
    block as options for a fresh fracture. The sources disagree on much of this, and each text says
    where.
    """,
    recommendations=NON_OPIOIDS + OPIOIDS + CALCITONIN + NERVE_BLOCK,
)
