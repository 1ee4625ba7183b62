"""The lumbar article: what lacks evidence, and follow-up."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_LOW_BACK_PAIN_2015,
    BMJ_BEST_PRACTICE,
    BRACE_STUDIES,
    BRACE_TRIAL_2014,
    ENDOCRINE_SOCIETY_2020,
    IBANDRONATE_LABEL,
    RAND_2018,
    SQUIRES_2023,
)
from vcf_logic.guideline.statements.articles import LUMBAR_ARTICLE
from vcf_logic.guideline.statements.citations import AAOS_WITHOUT_RECOMMENDATION

LUMBAR_EVIDENCE_AND_FOLLOW_UP = (
    Statement(
        id="s1-bracing-no-recommendation",
        article=LUMBAR_ARTICLE,
        section="Insufficient evidence",
        text="""
        There is no recommendation for or against a brace (a single study, with age and level not
        reported).
        """,
        strength="inconclusive",
        verdict=Verdict.CONFIRMED,
        note="""
        The inconclusive grade is confirmed in the AAOS summary; the page on the single study could
        not be retrieved. Newer evidence: no brace was not inferior at 12 weeks in a trial of 60
        acute fractures, a rigid brace gave less pain at 3 to 6 months in Squires 2023, and for
        chronic fractures the trials disagree.
        """,
        sources=(
            AAOS_WITHOUT_RECOMMENDATION,
            BRACE_TRIAL_2014.at("abstract, disability at 12 weeks"),
            SQUIRES_2023.at("editorial, pain at 3 to 6 months"),
            BRACE_STUDIES.at("abstracts, chronic fractures"),
        ),
    ),
    Statement(
        id="s1-exercise-no-recommendation",
        article=LUMBAR_ARTICLE,
        section="Insufficient evidence",
        text="""
        There is no recommendation for or against supervised or unsupervised exercise; one study
        helped some domains of quality of life.
        """,
        strength="inconclusive",
        verdict=Verdict.CONFIRMED,
        note="""
        AAOS: one level II study in patients with pain for more than 3 months; the symptom domain
        was better at 6 and 12 months, emotion at 6 only, activities of daily living at 12 only,
        leisure at 6 only.
        """,
        sources=(AAOS_2010.at("OrthoGuidelines page 1187, exercise"),),
    ),
    Statement(
        id="s1-estim-no-recommendation",
        article=LUMBAR_ARTICLE,
        section="Insufficient evidence",
        text="""
        Electrical stimulation is inconclusive; the study could not show effects on pain or quality
        of life.
        """,
        strength="inconclusive",
        verdict=Verdict.CONFIRMED,
        note="""
        AAOS: one level I study of chronic fractures with 3 months of follow-up, underpowered.
        """,
        sources=(AAOS_2010.at("OrthoGuidelines page 1188, electrical stimulation"),),
    ),
    Statement(
        id="s1-bedrest-no-recommendation",
        article=LUMBAR_ARTICLE,
        section="Insufficient evidence",
        text="There is no recommendation for or against bed rest, because the data are inadequate.",
        strength="inconclusive",
        verdict=Verdict.CONFIRMED,
        note="""
        Listed among the AAOS topics without a recommendation. The chronic L1 article says to avoid
        prolonged rest.
        """,
        sources=(AAOS_WITHOUT_RECOMMENDATION,),
    ),
    Statement(
        id="s1-reassess-4-6-weeks",
        article=LUMBAR_ARTICLE,
        section="Follow-up",
        text="The patient is reassessed at 4 to 6 weeks.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        The RAND/UCLA panel asks for a visit at 2 to 4 weeks after either strategy. BMJ Best
        Practice: clinical and radiographic review every 6 weeks for 3 months.
        """,
        sources=(
            RAND_2018.at("panel summary, visit at 2 to 4 weeks"),
            BMJ_BEST_PRACTICE.at("topic 819, management approach, follow-up"),
        ),
    ),
    Statement(
        id="s1-imaging-beyond-8-weeks",
        article=LUMBAR_ARTICLE,
        section="Follow-up",
        text="""
        If symptoms persist beyond 8 weeks, repeat imaging is considered to look for progression or
        a new fracture.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        The ACR low back pain criteria (2015) use persistent or progressive symptoms during or after
        6 weeks as their trigger for imaging. BMJ Best Practice: radiographs every 6 weeks for 3
        months.
        """,
        sources=(
            ACR_LOW_BACK_PAIN_2015.at("persistent or progressive symptoms during or after 6 weeks"),
            BMJ_BEST_PRACTICE.at("topic 819, management approach, follow-up"),
        ),
    ),
    Statement(
        id="s1-recheck-risk-after-bp-stop",
        article=LUMBAR_ARTICLE,
        section="Follow-up",
        text="After a bisphosphonate is stopped, fracture risk is re-evaluated periodically.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        The ibandronate label has the same wording in section 1.2. Endocrine Society: every 2 to 4
        years during a drug holiday.
        """,
        sources=(
            IBANDRONATE_LABEL.at("section 1.2"),
            ENDOCRINE_SOCIETY_2020.at("reassessment during a pause, every 2 to 4 years"),
        ),
    ),
)
