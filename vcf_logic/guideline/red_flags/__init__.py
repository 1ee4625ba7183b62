"""Red flags: the findings that take a lumbar fracture out of routine care."""

from vcf_logic.engine.records import Chapter
from vcf_logic.guideline.red_flags.nerves_and_stability import (
    REFER_CANAL_COMPROMISE,
    REFER_NEUROLOGICAL_DEFICIT,
    REFER_SPINAL_INSTABILITY,
)
from vcf_logic.guideline.red_flags.other_causes import (
    EXCLUDE_PATHOLOGIC_FRACTURE,
    LEAVE_PATHWAY_HIGH_ENERGY_TRAUMA,
    REFER_SUSPECTED_INFECTION,
    REFER_SUSPECTED_MALIGNANCY,
)

CHAPTER = Chapter(
    id="red_flags",
    title="Red flags",
    summary="""
    Findings that take a fracture out of routine care, most of them on the same day. A red flag
    that nobody has looked for has not been excluded.
    """,
    recommendations=(
        REFER_NEUROLOGICAL_DEFICIT,
        REFER_SUSPECTED_MALIGNANCY,
        REFER_SPINAL_INSTABILITY,
        REFER_CANAL_COMPROMISE,
        REFER_SUSPECTED_INFECTION,
        LEAVE_PATHWAY_HIGH_ENERGY_TRAUMA,
        EXCLUDE_PATHOLOGIC_FRACTURE,
    ),
)
