"""The chronic L1 article: criteria for surgery and pitfalls."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_CORD_COMPRESSION_2014,
    ACR_VCF_2013,
    ASBMR_COALITION_2020,
    ASIAN_SPINE_REVIEW_2022,
    COLORADO_2014,
    DGOU_2018,
    JOHANSSON_2017,
    NICE_TA279,
    NOGG_2021,
    RAJASEKARAN_2017,
    SANDERS_2010,
)
from vcf_logic.guideline.statements.articles import CHRONIC_L1_ARTICLE

CHRONIC_L1_SURGERY_AND_PITFALLS = (
    Statement(
        id="s2-surgery-neuro",
        article=CHRONIC_L1_ARTICLE,
        section="Criteria for surgery",
        text="A neurological deficit is one of the reasons for which surgery is reserved.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="ACR 2013 variant 3 rates surgical referral 9/9 when there are neurological symptoms.",
        sources=(
            ACR_VCF_2013.at("variant 3, surgical referral"),
            DGOU_2018.at("recommendations by OF score"),
        ),
    ),
    Statement(
        id="s2-surgery-instability",
        article=CHRONIC_L1_ARTICLE,
        section="Criteria for surgery",
        text="Significant spinal instability is one of the reasons for which surgery is reserved.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        A review of osteoporotic thoracolumbar fractures (Rajasekaran 2017) lists unstable
        fractures, deficits, deformity and pseudarthrosis.
        """,
        sources=(RAJASEKARAN_2017.at("indications for surgery"),),
    ),
    Statement(
        id="s2-surgery-canal-collapse",
        article=CHRONIC_L1_ARTICLE,
        section="Criteria for surgery",
        text="""
        Severe vertebral collapse with canal compromise is one of the reasons for which surgery is
        reserved.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        Review of 2022: the 15 to 35% who need surgery have an unstable fracture, intractable pain,
        or severe collapse that causes a neurological deficit, kyphosis or pseudarthrosis. Narrowing
        of the canal without a deficit is not listed. This is wider than the list of the lumbar
        article.
        """,
        sources=(
            ASIAN_SPINE_REVIEW_2022.at("indications for surgery"),
            RAJASEKARAN_2017.at("indications for surgery"),
        ),
    ),
    Statement(
        id="s2-surgery-deformity",
        article=CHRONIC_L1_ARTICLE,
        section="Criteria for surgery",
        text="""
        Deformity such as junctional kyphosis or retropulsion is one of the reasons for which
        surgery is reserved.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Rajasekaran 2017 lists painful deformity. This is wider than the list of the lumbar article.
        """,
        sources=(RAJASEKARAN_2017.at("indications for surgery"),),
    ),
    Statement(
        id="s2-open-resection-focal-cord",
        article=CHRONIC_L1_ARTICLE,
        section="Criteria for surgery",
        text="""
        Open resection and fixation is for the minority with focal cord compression, good
        performance status and reasonable life expectancy.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="This is guidance on metastatic cord compression (ACR 2014), not on osteoporosis.",
        sources=(ACR_CORD_COMPRESSION_2014.at("summary, surgical treatment"),),
    ),
    Statement(
        id="s2-surgeon-for-brace",
        article=CHRONIC_L1_ARTICLE,
        section="Criteria for surgery",
        text="A surgical consultation helps to prescribe and supervise immobilisation devices.",
        strength="not stated",
        verdict=Verdict.NOT_FOUND,
        note="""
        No source was found in two rounds of checking: no text ties a surgical consultation to the
        prescription of a brace.
        """,
    ),
    Statement(
        id="s2-do-not-delay-drug",
        article=CHRONIC_L1_ARTICLE,
        section="Pitfalls",
        text="""
        Osteoporosis drugs are not held back while waiting to see whether conservative care works.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        NOGG: start promptly after a fragility fracture. ASBMR coalition: prompt treatment.
        Hypocalcaemia and low vitamin D are corrected first.
        """,
        sources=(
            NOGG_2021.at("summary of main recommendations, September 2021"),
            ASBMR_COALITION_2020.at("recommendation on prompt treatment"),
        ),
    ),
    Statement(
        id="s2-no-high-dose-vitd",
        article=CHRONIC_L1_ARTICLE,
        section="Pitfalls",
        text="High pulse doses of vitamin D are avoided, because they bring more falls.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Sanders 2010, 500000 IU once a year: falls 83.4 against 72.7 and fractures 4.9 against 3.9
        per 100 person-years.
        """,
        sources=(SANDERS_2010.at("summaries, rates of falls and fractures"),),
    ),
    Statement(
        id="s2-no-hvla-manipulation",
        article=CHRONIC_L1_ARTICLE,
        section="Pitfalls",
        text="""
        Spinal manipulation with a high-velocity thrust is avoided in advanced osteoporosis
        (fracture, cord injury, paraplegia).
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Colorado guideline 2014: fractures and severe osteoporosis are contraindications to
        manipulation with a high-velocity, low-amplitude thrust.
        """,
        sources=(COLORADO_2014.at("manipulation, contraindications"),),
    ),
    Statement(
        id="s2-radiograph-not-pain-source",
        article=CHRONIC_L1_ARTICLE,
        section="Pitfalls",
        text="A fracture on a radiograph is not proof that it is the source of the pain.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        NICE TA279 requires that the pain be confirmed at the level of the fracture by examination
        and imaging.
        """,
        sources=(
            NICE_TA279.at("recommendation: pain confirmed at the fracture level"),
            AAOS_2010.at("OrthoGuidelines page 1187, exercise"),
        ),
    ),
    Statement(
        id="s2-risk-highest-immediately",
        article=CHRONIC_L1_ARTICLE,
        section="Pitfalls",
        text="The risk of another fracture is highest right after the first.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="Johansson 2017: 2.7 times the population risk at 1 year, 1.4 times at 10 years.",
        sources=(
            NOGG_2021.at("summary of main recommendations, September 2021"),
            JOHANSSON_2017.at("abstract"),
        ),
    ),
)
