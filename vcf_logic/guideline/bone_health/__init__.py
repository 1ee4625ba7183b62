"""Bone health: minerals, the medicines that prevent the next fracture, and their review.

The order is the order of reading: start now, minerals, tablets, what to use when tablets will not
do, what belongs to a specialist, and the review of what is already taken.
"""

from vcf_logic.engine.records import Chapter
from vcf_logic.guideline.bone_health.alternatives import ALTERNATIVES
from vcf_logic.guideline.bone_health.minerals import MINERALS
from vcf_logic.guideline.bone_health.oral_bisphosphonates import ORAL_BISPHOSPHONATES
from vcf_logic.guideline.bone_health.prompt_start import PROMPT_START
from vcf_logic.guideline.bone_health.review import REVIEW
from vcf_logic.guideline.bone_health.specialist_medicines import SPECIALIST_MEDICINES

CHAPTER = Chapter(
    id="bone_health",
    title="Bone health and the next fracture",
    summary="""
        Another fracture is most likely soon after the first, so bone protection starts at once: low
        calcium and low vitamin D are corrected, then a medicine is chosen. Alendronate or
        risedronate comes first. Every medicine has limits of its own, and they are given agent by
        agent. Both articles leave out zoledronic acid, the anabolic medicines and the rebound after
        denosumab; these were added for safety.
        """,
    recommendations=(
        PROMPT_START
        + MINERALS
        + ORAL_BISPHOSPHONATES
        + ALTERNATIVES
        + SPECIALIST_MEDICINES
        + REVIEW
    ),
)
