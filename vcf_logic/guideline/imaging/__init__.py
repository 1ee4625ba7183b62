"""Imaging: which scan to request first, which when cancer is possible, and when to repeat it."""

from vcf_logic.engine.records import Chapter
from vcf_logic.guideline.imaging.cancer import CONSIDER_BIOPSY, WHOLE_SPINE_MRI_WITH_CONTRAST
from vcf_logic.guideline.imaging.fracture import (
    CORRELATE_IMAGING_WITH_PAIN,
    CT_WHEN_MRI_CONTRAINDICATED,
    MRI_WITHOUT_CONTRAST,
    REIMAGE_PERSISTENT_SYMPTOMS,
)

CHAPTER = Chapter(
    id="imaging",
    title="Imaging",
    summary="""
    Which scan to request once radiographs have been taken, what to add when cancer is possible,
    and when to image again. A fracture on an image is not proof that it causes the pain.
    """,
    recommendations=(
        MRI_WITHOUT_CONTRAST,
        CT_WHEN_MRI_CONTRAINDICATED,
        WHOLE_SPINE_MRI_WITH_CONTRAST,
        CONSIDER_BIOPSY,
        REIMAGE_PERSISTENT_SYMPTOMS,
        CORRELATE_IMAGING_WITH_PAIN,
    ),
)
