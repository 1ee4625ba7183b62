"""The windows of the timeline, in days since onset, each with the party whose window it is.

4 weeks end with day 28, more than 6 weeks begin on day 43, beyond 8 weeks on day 57; 12 weeks are
84 days. A window stays open where its question does, or comes round again.
"""

from vcf_logic.engine.records import Milestone
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2018,
    ALENDRONATE_LABEL,
    ASBMR_COALITION_2020,
    BMJ_BEST_PRACTICE,
    BOUCHER_2020,
    ENDOCRINE_SOCIETY_2020,
    IBANDRONATE_LABEL,
    JOHANSSON_2017,
    LINDSAY_2001,
    NOGG_2021,
    OHTORI_2009,
    RAND_2018,
    RISEDRONATE_LABEL,
    VERTOS_II_NATURAL_HISTORY,
    ZOLEDRONIC_ACID_LABEL,
)

MILESTONES = (
    Milestone(
        id="from-the-start",
        label="Medical care, movement and bone protection start",
        detail="""
            Care without an operation after a normal neurological examination, movement and bone
            protection are tied to no week. ACR 2018 rates medical management usually appropriate;
            NOGG 2021 and the ASBMR coalition 2020 ask for prompt bone treatment.
            """,
        first_day=0,
        last_day=None,
        recommendations=(
            "medical-management-first",
            "early-mobilisation",
            "avoid-prolonged-bed-rest",
            "start-bone-protection-now",
        ),
        sources=(
            ACR_VCF_2018.at("variants 1 and 2"),
            NOGG_2021.at("summary of main recommendations, September 2021"),
            ASBMR_COALITION_2020.at("recommendation on prompt treatment"),
        ),
    ),
    Milestone(
        id="calcitonin-start-aaos",
        label="Start of calcitonin, AAOS window",
        detail="""
            AAOS 2010 (moderate) limits the start of calcitonin to 0 to 5 days after the event or
            the onset of symptoms, in neurologically intact patients.
            """,
        first_day=0,
        last_day=5,
        recommendations=("calcitonin-acute",),
        sources=(AAOS_2010.at("OrthoGuidelines page 1182, calcitonin"),),
    ),
    Milestone(
        id="calcitonin-lumbar-article",
        label="Calcitonin, window of the lumbar article",
        detail="""
            The lumbar article stretches calcitonin to the first 4 weeks and counts them from
            identification of the fracture; the plan counts from onset. From day 6 on it is that
            article alone, and a review of 2020 finds relief certain at week 1 and unclear at week
            4.
            """,
        first_day=0,
        last_day=28,
        recommendations=("calcitonin-acute",),
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1182, calcitonin"),
            BOUCHER_2020.at("abstract or excerpt"),
        ),
    ),
    Milestone(
        id="l2-nerve-root-block",
        label="L2 nerve-root block for L3 or L4",
        detail="""
            AAOS 2010 and the lumbar article say acute and give no number of days; the plan takes
            the lumbar article's acute phase of 4 weeks. In the trial seen relief lasted about 2
            weeks.
            """,
        first_day=0,
        last_day=28,
        recommendations=("l2-nerve-root-block",),
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1185, nerve root block"),
            OHTORI_2009.at("abstract or excerpt"),
        ),
    ),
    Milestone(
        id="first-contact",
        label="First contact",
        detail="""
            The RAND/UCLA panel of 2018 asks for a visit at 2 to 4 weeks, whichever strategy is
            chosen. A red flag must not wait for it.
            """,
        first_day=14,
        last_day=28,
        recommendations=("monitor-recovery", "review-at-four-to-six-weeks"),
        sources=(RAND_2018.at("summary of the panel's care pathway"),),
    ),
    Milestone(
        id="formal-review",
        label="Formal review",
        detail="""
            The lumbar article reassesses at 4 to 6 weeks. BMJ Best Practice reviews every 6 weeks
            for 3 months from injury, clinically and with radiographs.
            """,
        first_day=28,
        last_day=42,
        recommendations=("review-at-four-to-six-weeks",),
        sources=(BMJ_BEST_PRACTICE.at("topic 819, management approach"),),
    ),
    Milestone(
        id="more-than-six-weeks",
        label="Care goes on, and imaging is considered",
        detail="""
            The chronic L1 article is written for this time and calls it chronic; ACR low back pain
            2015 calls 6 to 12 weeks subacute. When symptoms persist or progress during or after 6
            weeks, ACR turns to MRI.
            """,
        first_day=43,
        last_day=None,
        recommendations=("multimodal-care-after-six-weeks",),
        sources=(ACR_LOW_BACK_PAIN_2015.at("NGC 10840, definitions and imaging after 6 weeks"),),
    ),
    Milestone(
        id="imaging-beyond-eight-weeks",
        label="Consider repeat imaging",
        detail="""
            The lumbar article considers repeat imaging when symptoms last beyond 8 weeks. ACR low
            back pain 2015 acts at 6 weeks and BMJ Best Practice takes radiographs every 6 weeks for
            3 months, so 8 weeks are no reason to wait.
            """,
        first_day=57,
        last_day=None,
        recommendations=("reimage-persistent-symptoms",),
        sources=(
            ACR_LOW_BACK_PAIN_2015.at("persistent or progressive symptoms during or after 6 weeks"),
            BMJ_BEST_PRACTICE.at("topic 819, management approach"),
        ),
    ),
    Milestone(
        id="twelve-week-decision",
        label="Decision at 12 weeks",
        detail="""
            Both articles decide after 3 months of conservative care, which may end later than 12
            weeks after onset. ACR 2018 gives no duration; the natural history of VERTOS II is the
            only support seen for this line.
            """,
        first_day=84,
        last_day=None,
        recommendations=(
            "refer-severe-worsening-pain",
            "refer-persistent-pain-radiology",
            "augmentation-after-three-months",
            "kyphoplasty-option",
        ),
        sources=(
            VERTOS_II_NATURAL_HISTORY.at("authors' conclusion, abstract or excerpt"),
            ACR_VCF_2018.at("variants 1 to 3, no duration given"),
        ),
    ),
    Milestone(
        id="yearly",
        label="Yearly look at bone health",
        detail="""
            The first year ends here: risk is higher in it than later (Johansson 2017), and 19.2% of
            the women in Lindsay 2001 had a new vertebral fracture within it. The labels ask to
            review the drug periodically and give no interval; a yearly look is the plan's own
            choice, and fits zoledronic acid, which is given once a year.
            """,
        first_day=365,
        last_day=None,
        recommendations=(
            "bisphosphonate-review",
            "recheck-risk-after-bisphosphonate",
            "zoledronate",
        ),
        sources=(
            LINDSAY_2001.at("abstract or excerpt, risk in the year after a fracture"),
            JOHANSSON_2017.at("abstract or excerpt, risk at 1 year and at 10 years"),
            RISEDRONATE_LABEL.at("section 1.5"),
            IBANDRONATE_LABEL.at("section 1.2"),
            ZOLEDRONIC_ACID_LABEL.at("section 2.2"),
        ),
    ),
    Milestone(
        id="bisphosphonate-three-to-five-years",
        label="Review the bisphosphonate",
        detail="""
            The Endocrine Society 2020, the labels and both articles look at the bisphosphonate anew
            at 3 to 5 years (3 for zoledronic acid). Those years count from the start of treatment;
            the window assumes that it began soon after this fracture.
            """,
        first_day=1095,
        last_day=1826,
        recommendations=("bisphosphonate-review", "bisphosphonate-holiday"),
        sources=(
            ENDOCRINE_SOCIETY_2020.at("recommendation 2.2"),
            RISEDRONATE_LABEL.at("section 1.5"),
            ALENDRONATE_LABEL.at("section 1.6"),
        ),
    ),
)
