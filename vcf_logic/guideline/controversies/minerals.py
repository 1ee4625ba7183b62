"""Calcium and vitamin D."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    ABSTRACT_OR_EXCERPT,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOT_STATED,
)
from vcf_logic.guideline.sources import (
    BHOF_2022,
    EAST_2016,
    IBANDRONATE_LABEL,
    NICE_CG161,
    NOGG_2021,
    SANDERS_2010,
    VITAMIN_D_FALLS_2009,
    VITAMIN_D_FRACTURES_META,
    VITAMIN_D_META_2020,
)

MINERALS = (
    Controversy(
        id="C13",
        topic="Calcium and vitamin D",
        question="Who needs calcium and vitamin D, how much, and what do they achieve?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    Says both that they accompany the medical regimen and that they are for an
                    inadequate diet.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Everyone, at once: calcium 1000 to 1200 mg and vitamin D 800 IU a day. It
                    credits the pair with 15 to 20% fewer non-vertebral fractures and 20% fewer
                    falls.
                    """,
            ),
            Position(
                who="BHOF",
                year=2022,
                strength=NOT_STATED,
                population="men of 50 and over, women of 51 and over",
                says="""
                    A total calcium intake of 1000 mg (men of 50 to 70) or 1200 mg (women of 51
                    and over, men of 71 and over), with supplements only to fill the gap; vitamin D
                    800 to 1000 IU as needed for sufficiency.
                    """,
                sources=(BHOF_2022.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="NOGG",
                year=2021,
                strength=NOT_STATED,
                population="people with osteoporosis; vitamin D if insufficient or at risk",
                says="""
                    At least 700 mg of calcium, mainly from the diet; at least 800 IU of vitamin D a
                    day when it is insufficient or at risk of being so.
                    """,
                sources=(NOGG_2021.at("section 5"),),
            ),
            Position(
                who="EAST",
                year=2016,
                strength=NOT_STATED,
                population="frail older people",
                says="Calcium 1000 to 1500 mg in frail older people.",
                sources=(EAST_2016.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="US labels of bisphosphonates",
                year=None,
                strength="drug label",
                population="people on a bisphosphonate whose dietary intake is inadequate",
                says="Supplements when dietary intake is inadequate.",
                sources=(IBANDRONATE_LABEL.at("section 2.3"),),
            ),
            Position(
                who="NICE falls guideline CG161",
                year=2013,
                strength="no firm recommendation",
                population="older people",
                says="Makes no firm recommendation on vitamin D against falls.",
                sources=(NICE_CG161.at("National Guideline Clearinghouse summary"),),
            ),
            Position(
                who="Sanders trial",
                year=2010,
                strength="trial in older women, seen through summaries",
                population="older women",
                says="""
                    A yearly dose of 500 000 IU of vitamin D raised falls (83.4 against 72.7 per 100
                    person-years) and fractures (4.9 against 3.9).
                    """,
                sources=(SANDERS_2010.at("summaries, rates of falls and fractures"),),
            ),
            Position(
                who="Meta-analysis of vitamin D and falls",
                year=2009,
                strength="meta-analysis",
                says="""
                    At 700 to 1000 IU a day 19% fewer falls (relative risk 0.81, 0.71 to 0.92), and
                    nothing at lower doses.
                    """,
                sources=(VITAMIN_D_FALLS_2009.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Meta-analysis of vitamin D and non-vertebral fractures",
                year=None,
                strength="meta-analysis",
                population="people in institutions and in the community",
                says="""
                    Above 400 IU a day 20% fewer (relative risk 0.80, 0.72 to 0.89), independent of
                    calcium: 15% fewer in institutions, 29% fewer in the community.
                    """,
                sources=(VITAMIN_D_FRACTURES_META.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Meta-analysis of 47 trials",
                year=2020,
                strength="meta-analysis of randomised trials",
                says="""
                    Falls: relative risk 0.948 overall and 0.881 (0.821 to 0.945) for vitamin D with
                    calcium. Fractures: 0.949 (0.846 to 1.064), not significant.
                    """,
                sources=(VITAMIN_D_META_2020.at(ABSTRACT_OR_EXCERPT),),
            ),
        ),
        default="""
            Reach a total calcium intake of 1000 to 1200 mg a day, in which the diet counts first,
            and 800 IU of vitamin D a day, always before and together with an antiresorptive drug.
            The quoted effects are marked as coming from older meta-analyses; a pooling of 2020
            finds smaller effects or none.
            """,
        why="""
            Counting the diet first reconciles the chronic L1 article with BHOF, NOGG and the
            labels, which all make supplements depend on intake. More is not better: a yearly
            megadose raised falls and fractures.
            """,
    ),
)
