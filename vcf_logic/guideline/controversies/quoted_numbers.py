"""Numbers whose source is missing or fits another population."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    ABSTRACT_OR_EXCERPT,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    NOT_STATED,
)
from vcf_logic.guideline.sources import (
    ASIAN_SPINE_REVIEW_2022,
    BED_REST_BONE_1983,
    BED_REST_BONE_1987,
    BED_REST_FASEB_2006,
    FALLS_PROGRAMMES_META,
    KORTEBEIN_2008,
    KYPHOPLASTY_COST_2011,
    KYPHOPLASTY_COST_2013,
    LEE_2012,
    NICE_CG161,
    RADIOTHERAPY_2015,
    SIBLING_ARTICLES,
    VITAMIN_D_FALLS_2009,
    VITAMIN_D_FRACTURES_META,
    VITAMIN_D_META_2020,
    VP_V_KP_META,
    WALTERS_2017,
    WU_2018,
)

QUOTED_NUMBERS = (
    Controversy(
        id="C25",
        topic="Numbers: source and fit",
        question="May the figures of the chronic L1 article be quoted to this patient?",
        positions=(
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Bed rest costs about 1% of bone a week (50 times ageing) and 15% of leg strength
                    in 10 days; 65% respond to conservative care; kyphoplasty costs 2.5 times
                    vertebroplasty; radiotherapy relieves in 7 to 10 days; fracture liaison services
                    raise treatment from 26% to 45% in 6 months; 20% fewer falls; 15 to 20% fewer
                    non-vertebral fractures.
                    """,
            ),
            Position(
                who="Bed rest and bone, 34 disc patients aged 18 to 60",
                year=1983,
                strength="source found, other population",
                population="disc prolapse patients, 18 to 60 years old",
                says="""
                    Over a mean of 27 days in bed, lumbar mineral content fell by 0.9% a week and
                    was nearly regained after 4 months.
                    """,
                sources=(BED_REST_BONE_1983.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Bed rest and bone, 6 healthy men",
                year=1987,
                strength="source found, other population",
                population="healthy men",
                says="""
                    Quotes 1 to 2% a week from earlier patients, but these men lost only 0.9% in 5
                    weeks (P = 0.06). The comparison with ageing, 50 times, was not seen anywhere.
                    """,
                sources=(BED_REST_BONE_1987.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Another article by the publisher of the two articles",
                year=None,
                strength="not a clinical source",
                says="Says about 2% of bone a week, so the publisher contradicts itself.",
                sources=(SIBLING_ARTICLES.at("article 885436"),),
            ),
            Position(
                who="Kortebein study",
                year=2008,
                strength="source found, other population: 11 healthy volunteers",
                population="healthy volunteers, mean age 67 years",
                says="10 days of bed rest took 13.2% of knee-extensor strength.",
                sources=(KORTEBEIN_2008.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="FASEB abstract",
                year=2006,
                strength="source found, other population: 9 volunteers, mean age 67 years",
                population="healthy volunteers, mean age 67 years",
                says="""
                    Knee extensors lost 12% and plantar flexors 17% in 10 days; the leg press did
                    not change significantly.
                    """,
                sources=(BED_REST_FASEB_2006.at("abstract"),),
            ),
            Position(
                who="Lee series",
                year=2012,
                strength="source found, other population: 259 acute fractures",
                population="acute painful osteoporotic fractures proven on MRI",
                says="""
                    After 3 weeks of conservative care 168 of 259 (65%) had no kyphoplasty; this is
                    not a response rate, and not about fractures older than 6 weeks.
                    """,
                sources=(LEE_2012.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Asian Spine Journal review",
                year=2022,
                strength="review",
                population="people with an osteoporotic vertebral fracture",
                says="""
                    15 to 35% need surgery; another series seen counted 102 of 173 (59%), not 65%.
                    """,
                sources=(ASIAN_SPINE_REVIEW_2022.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="US hospital costs 2007 to 2008",
                year=2011,
                strength="source found, other population: US outpatients only",
                population="US hospital patients given vertebroplasty or kyphoplasty, 2007 to 2008",
                says="""
                    Kyphoplasty cost 2.44 times vertebroplasty in outpatients (2.34 adjusted) and
                    1.34 times in inpatients (1.42 adjusted).
                    """,
                sources=(KYPHOPLASTY_COST_2011.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="US Medicare costs over 2 years",
                year=2013,
                strength="payer view",
                population="US Medicare patients given vertebroplasty or kyphoplasty",
                says="Kyphoplasty was 6.8 to 7.9% cheaper, and about equal in the first quarter.",
                sources=(KYPHOPLASTY_COST_2013.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Meta-analysis of 8 studies, 848 patients",
                year=None,
                strength="meta-analysis",
                says="Confirms that kyphoplasty costs more, without the factor of 2.5.",
                sources=(VP_V_KP_META.at("PMC3167445, excerpt"),),
            ),
            Position(
                who="Dutch trial of radiotherapy for bone metastases",
                year=None,
                strength="contradicted: trial, n = 1171",
                population="people with bone metastases",
                says="Median time to response was 3 weeks in both arms; 7 to 10 days was not seen.",
                sources=(RADIOTHERAPY_2015.at("Dutch trial in the UpToDate copy of 2015"),),
            ),
            Position(
                who="Walters review of fracture liaison services",
                year=2017,
                strength="primary source not found for 26% to 45%",
                population="people with osteoporosis",
                says="""
                    Treatment was started more often, with a relative risk of 1.5 to 4.25; the
                    direction is right.
                    """,
                sources=(WALTERS_2017.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Wu review of fracture liaison services",
                year=2018,
                strength="primary source not found for 26% to 45%",
                says="Treatment was started in up to 21% more; the direction is right.",
                sources=(WU_2018.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Older meta-analyses of vitamin D",
                year=None,
                strength="source found, other population: older meta-analyses",
                says="""
                    19% fewer falls at 700 to 1000 IU, 20% fewer non-vertebral fractures above 400
                    IU.
                    """,
                sources=(
                    VITAMIN_D_FALLS_2009.at(ABSTRACT_OR_EXCERPT),
                    VITAMIN_D_FRACTURES_META.at(ABSTRACT_OR_EXCERPT),
                ),
            ),
            Position(
                who="Meta-analysis of 47 trials of vitamin D",
                year=2020,
                strength="meta-analysis of randomised trials",
                says="12% fewer falls with calcium and no significant effect on fractures.",
                sources=(VITAMIN_D_META_2020.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Fall-prevention programmes, 17 trials, 5034 people",
                year=None,
                strength="source found, other population: older people in general",
                population="older people in general, not fracture patients",
                says="20% fewer falls (rate ratio 0.80, 0.72 to 0.89) in untailored programmes.",
                sources=(FALLS_PROGRAMMES_META.at("PMC3928080, excerpt"),),
            ),
            Position(
                who="NICE falls guideline CG161",
                year=2013,
                strength="no firm recommendation on vitamin D",
                population="older people",
                says="Supports multifactorial programmes; a figure of 20% was not seen in it.",
                sources=(NICE_CG161.at("National Guideline Clearinghouse summary"),),
            ),
        ),
        default="""
            Every figure carries one of three labels: source found, other population; contradicted;
            primary source not found. None is given to a patient as established.
            """,
        why="""
            Most of these figures exist somewhere, but for younger, healthy or acutely injured
            people, for outpatient costs only, or in older meta-analyses. One is contradicted, and
            for two (50 times, 26% to 45%) no primary source was seen.
            """,
    ),
)
