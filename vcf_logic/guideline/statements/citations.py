"""Places that several statements cite."""

from vcf_logic.guideline.sources import AAOS_2010

AAOS_WITHOUT_RECOMMENDATION = AAOS_2010.at(
    "National Guideline Clearinghouse 24798, topics without a recommendation"
)
