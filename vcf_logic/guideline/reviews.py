"""What has been reviewed, by whom and when. A clinician signs here; nobody has yet.

To sign a subject, set its step and add a reviewer:

    step=ReviewStep.APPROVED,
    reviewers=(Reviewer(name="…", role="…", signed="2027-01-31", edition="2026.11.1",
    interests="none"),),
"""

from vcf_logic.engine.reviews import Review

REVIEWS = (
    Review(subject="red_flags", title="Chapter: red flags", updated="2026-11-21"),
    Review(subject="imaging", title="Chapter: imaging", updated="2026-11-21"),
    Review(subject="referral", title="Chapter: referral", updated="2026-11-21"),
    Review(subject="surgery", title="Chapter: surgery", updated="2026-11-21"),
    Review(subject="medical_management", title="Chapter: medical management", updated="2026-11-21"),
    Review(subject="pain_relief", title="Chapter: pain relief", updated="2026-11-21"),
    Review(subject="mobility", title="Chapter: mobility", updated="2026-11-21"),
    Review(subject="bone_health", title="Chapter: bone health", updated="2026-11-21"),
    Review(subject="augmentation", title="Chapter: augmentation", updated="2026-11-21"),
    Review(subject="follow_up", title="Chapter: follow-up", updated="2026-11-21"),
    Review(subject="guided_answers", title="The two guided answers", updated="2026-11-21"),
    Review(subject="questions", title="Questions and answers", updated="2026-11-21"),
    Review(subject="patient_pages", title="Pages for patients", updated="2026-11-21"),
    Review(subject="scores", title="Companion calculators", updated="2026-11-21"),
    Review(
        subject="evidence",
        title="Evidence: disagreements, statements, sources, strength",
        updated="2026-11-21",
    ),
    Review(
        subject="overview",
        title="Home, pathway, drug safety and worked examples",
        updated="2026-11-21",
    ),
)
