"""Words that several controversies share: parties met again and again, and how they were read."""

LUMBAR_ARTICLE = "The lumbar article"
CHRONIC_L1_ARTICLE = "The chronic L1 article"
LUMBAR_ARTICLE_SCOPE = "adults with an osteoporotic lumbar compression fracture"
CHRONIC_L1_ARTICLE_SCOPE = "an osteoporotic L1 fracture older than 6 weeks"
ARTICLES_YEAR = 2026

NOT_STATED = "not stated"

AAOS_WITHOUT_RECOMMENDATION = (
    "National Guideline Clearinghouse 24798, topics without a recommendation"
)
ABSTRACT_OR_EXCERPT = "abstract or excerpt"

AAOS_SCOPE = "18 and over, symptomatic osteoporotic spinal fracture"
AAOS_INTACT_SCOPE = f"{AAOS_SCOPE}, neurologically intact"
ACR_2018_VARIANTS_SCOPE = (
    "new symptomatic fracture without cancer, or osteoporotic fracture without red flags"
)
COCHRANE_SCOPE = "people with an osteoporotic vertebral compression fracture, any duration of pain"
NOGG_SYMPTOMATIC_SCOPE = "people with a symptomatic osteoporotic vertebral fracture"
RAND_SCOPE = "people with a vertebral fragility fracture"
VAPOUR_SCOPE = "fracture less than 6 weeks old, pain NRS 7 or more"
VERTEBRAL_FRACTURE_SCOPE = "people with a vertebral compression fracture"
VERTOS_II_NATURAL_HISTORY_SCOPE = (
    "conservatively treated trial patients, acute osteoporotic fracture at entry"
)
VERTOS_PAIN_SCOPE = "acute osteoporotic vertebral compression fracture, pain of 5 or more"
VERTOS_V_SCOPE = "chronic osteoporotic fracture, pain over 3 months, marrow oedema"
