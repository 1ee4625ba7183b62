"""Words that several controversies share: parties met again and again, and how they were read."""

LUMBAR_ARTICLE = "The lumbar article"
CHRONIC_L1_ARTICLE = "The chronic L1 article"
ARTICLES_YEAR = 2026

NOT_STATED = "not stated"

AAOS_WITHOUT_RECOMMENDATION = (
    "National Guideline Clearinghouse summary id=24798, topics with no recommendation"
)
ABSTRACT_OR_EXCERPT = "abstract or excerpt"
