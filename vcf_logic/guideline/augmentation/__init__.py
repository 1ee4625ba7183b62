"""Vertebral augmentation: when it is an option, what to expect of it and who advises against it."""

from vcf_logic.engine.records import Chapter
from vcf_logic.guideline.augmentation.indications import INDICATIONS
from vcf_logic.guideline.augmentation.outcomes import OUTCOMES
from vcf_logic.guideline.augmentation.vertebroplasty import VERTEBROPLASTY

CHAPTER = Chapter(
    id="augmentation",
    title="Vertebral augmentation",
    summary="""
        Sources disagree on augmentation with cement. By default vertebroplasty is not recommended
        routinely, and kyphoplasty is a weakly supported option. Whether and when to treat is a
        specialist decision, and no single day makes a patient eligible.
        """,
    recommendations=VERTEBROPLASTY + INDICATIONS + OUTCOMES,
)
