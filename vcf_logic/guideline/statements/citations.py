"""Places that several statements cite."""

from vcf_logic.guideline.sources import AAOS_2010

AAOS_WITHOUT_RECOMMENDATION = AAOS_2010.at(
    """
    summary list of topics without a recommendation,
    National Guideline Clearinghouse 24798
    """
)
