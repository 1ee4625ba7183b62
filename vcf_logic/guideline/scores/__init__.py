"""Published formulas, one a file, each with its source and its edges."""

from vcf_logic.engine.records import Citation
from vcf_logic.guideline.scores import (
    cockcroft_gault,
    genant,
    height_loss,
    of_score,
    sins,
    t_score,
)

SOURCES: tuple[Citation, ...] = (
    *cockcroft_gault.SOURCES,
    *genant.SOURCES,
    *t_score.SOURCES,
    *height_loss.SOURCES,
    *of_score.SOURCES,
    *sins.SOURCES,
)
"""What the formulas rest on, in the order of the formulas."""
