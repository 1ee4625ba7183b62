"""Braces."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    AAOS_INTACT_SCOPE,
    AAOS_WITHOUT_RECOMMENDATION,
    ABSTRACT_OR_EXCERPT,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    VERTEBRAL_FRACTURE_SCOPE,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    BRACE_STUDIES,
    BRACE_TRIAL_2014,
    KATO_2019,
    NASS_2020,
    SQUIRES_2023,
)

BRACES = (
    Controversy(
        id="C12",
        topic="Braces",
        question="Does a brace help?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="inconclusive",
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    No recommendation for or against a brace; it knows of a single study, which
                    reported neither age nor level.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength="inconclusive",
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Outcomes equal to those without a brace; yet a surgical consultation helps to
                    prescribe and supervise immobilisation devices, for which no primary source was
                    seen.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="inconclusive",
                population=AAOS_INTACT_SCOPE,
                says="""
                    No recommendation for or against a brace; the page on its study was not seen.
                    """,
                sources=(AAOS_2010.at(AAOS_WITHOUT_RECOMMENDATION),),
            ),
            Position(
                who="Trial of no, soft and rigid brace",
                year=None,
                strength="randomised trial in acute fractures, n = 60",
                population="people with an acute osteoporotic compression fracture",
                says="No brace was non-inferior in disability (ODI) at 12 weeks.",
                sources=(BRACE_TRIAL_2014.at("PubMed record 25471910"),),
            ),
            Position(
                who="Kato trial",
                year=2019,
                strength="randomised multicentre trial, n = 284",
                population="people with an acute osteoporotic vertebral compression fracture",
                says="A rigid brace and a soft brace did equally well in acute fractures.",
                sources=(KATO_2019.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="NASS",
                year=2020,
                strength="grade C",
                population="adults with an osteoporotic vertebral fracture",
                says="A brace may be considered.",
                sources=(NASS_2020.at("brace recommendation, grade C"),),
            ),
            Position(
                who="Squires review",
                year=2023,
                strength="meta-analysis of randomised trials, seen through an editorial",
                population=VERTEBRAL_FRACTURE_SCOPE,
                says="A rigid brace gave less pain at 3 to 6 months and nothing else.",
                sources=(SQUIRES_2023.at("editorial doi:10.21037/jss-23-71"),),
            ),
            Position(
                who="Spinomed trial",
                year=2022,
                strength="randomised trial in chronic fractures, 80 women of 65 and over",
                population="women of 65 and over, fracture at least 3 months old",
                says="""
                    In fractures at least 3 months old, 16 weeks of the orthosis gave less pain,
                    disability and kyphosis.
                    """,
                sources=(BRACE_STUDIES.at("Spinomed trial, doi:10.3389/fpain.2022.1038269"),),
            ),
            Position(
                who="Swedish trial",
                year=2019,
                strength="randomised trial in chronic fractures, 113 women",
                population="women with a chronic fracture",
                says="No difference at 6 months.",
                sources=(BRACE_STUDIES.at("Arch Osteoporos 2019, doi:10.1007/s11657-018-0555-0"),),
            ),
            Position(
                who="Review of 13 studies",
                year=None,
                strength="systematic review",
                says="Arrives at no general recommendation.",
                sources=(BRACE_STUDIES.at("systematic review PMC10177312"),),
            ),
        ),
        default="""
            A brace is an optional measure for comfort, never the default, and a soft one is tried
            before a rigid one. For a chronic fracture the evidence is called mixed, not equal to no
            brace.
            """,
        why="""
            In acute fractures no brace was non-inferior and soft did as well as rigid, so the
            lighter choice comes first. In chronic fractures one trial favours a brace and another
            finds no difference.
            """,
    ),
)
