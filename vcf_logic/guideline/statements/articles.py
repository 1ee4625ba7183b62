"""The two published articles whose statements were checked."""

from vcf_logic.engine.records import Article

LUMBAR_ARTICLE = Article(
    id="S1",
    title="Treatment plan for a lumbar vertebral compression fracture",
    subject="osteoporotic lumbar vertebral compression fractures",
    publisher="Dr.Oracle",
    updated="2026-01-21",
)
CHRONIC_L1_ARTICLE = Article(
    id="S2",
    title="Managing a chronic compression fracture of L1",
    subject="osteoporotic L1 compression fractures more than 6 weeks old",
    publisher="Dr.Oracle",
    updated="2026-02-27",
)
