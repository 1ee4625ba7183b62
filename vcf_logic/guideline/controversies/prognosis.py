"""What recovery to expect, and what chronic means."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    ABSTRACT_OR_EXCERPT,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOT_STATED,
    RAND_SCOPE,
    VERTEBRAL_FRACTURE_SCOPE,
    VERTOS_II_NATURAL_HISTORY_SCOPE,
    VERTOS_V_SCOPE,
)
from vcf_logic.guideline.sources import (
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2013,
    ACR_VCF_2018,
    AOMRC,
    BMJ_BEST_PRACTICE,
    DUTCH_PRIMARY_CARE_2013,
    RAND_2018,
    SUZUKI_2009,
    VERTOS_II,
    VERTOS_II_NATURAL_HISTORY,
    VERTOS_V,
)

PROGNOSIS = (
    Controversy(
        id="C24",
        topic="Prognosis in numbers",
        question="How likely is the pain to go, and how soon?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="Most healing fractures hurt less over 2 to 12 weeks; function varies.",
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Most pain resolves by 6 to 8 weeks even without medication; about 20% develop
                    chronic back pain.
                    """,
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2018,
                strength=NOT_STATED,
                population=VERTEBRAL_FRACTURE_SCOPE,
                says="Improvement over 2 to 12 weeks.",
                sources=(ACR_VCF_2018.at("abstract"),),
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2013,
                strength=NOT_STATED,
                population=VERTEBRAL_FRACTURE_SCOPE,
                says="Supports spontaneous resolution without giving a number.",
                sources=(ACR_VCF_2013.at("National Guideline Clearinghouse summary 10149"),),
            ),
            Position(
                who="VERTOS II trial",
                year=2010,
                strength="screening phase of the trial, at most 6 weeks",
                population="patients screened for the trial, acute osteoporotic vertebral fracture",
                says="53% had spontaneous relief during screening.",
                sources=(VERTOS_II.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="VERTOS II natural history",
                year=2012,
                strength="follow-up of 95 conservatively treated trial patients",
                population=VERTOS_II_NATURAL_HISTORY_SCOPE,
                says="""
                    The authors conclude that most had sufficient relief in the first 3 months; by 1
                    year 60% had it and 40% were still in pain.
                    """,
                sources=(VERTOS_II_NATURAL_HISTORY.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Suzuki cohort",
                year=2009,
                strength="107 consecutive emergency patients, 58 thoracic and 49 lumbar",
                population="emergency patients with an acute osteoporotic vertebral body fracture",
                says="""
                    About 80% had pronounced pain at 1 year; the biggest gain came in the first 3
                    months.
                    """,
                sources=(SUZUKI_2009.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Academy of Medical Royal Colleges",
                year=None,
                strength="best practice guidance",
                population="older inpatients with a painful osteoporotic vertebral fracture",
                says="""
                    Most older patients in hospital still hurt at 3 months, and over a third at 6
                    months.
                    """,
                sources=(AOMRC.at("guidance on vertebral augmentation, ebi.aomrc.org.uk"),),
            ),
            Position(
                who="Dutch general practice cohort",
                year=2013,
                strength="cohort paper, quoting an assumption",
                population="symptomatic vertebral fractures, in a paper from general practice",
                says="""
                    Some authors assume that 10 to 20% of symptomatic fractures become chronic pain.
                    """,
                sources=(DUTCH_PRIMARY_CARE_2013.at("assumed share of chronic pain"),),
            ),
            Position(
                who="BMJ Best Practice",
                year=None,
                strength="management approach",
                says="Most improve gradually over 6 to 12 weeks.",
                sources=(BMJ_BEST_PRACTICE.at("topic 819, management approach"),),
            ),
        ),
        default="""
            Recovery is given as a range: less pain over weeks to 3 months for most, and lasting
            pain in between one in five and four in five, depending on the source; the lower end is
            an assumption, not a measurement. The 20% is not presented as established.
            """,
        why="""
            The only support seen for 20% is an assumption of 10 to 20%, while the studies that
            measured pain at 1 year found 40% and about 80%. Patients, definitions and moments of
            counting differ, so one number would mislead.
            """,
    ),
    Controversy(
        id="C31",
        topic="What chronic means",
        question="From when is a fracture called chronic?",
        positions=(
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    More than 6 weeks, although for augmentation it uses more than 12 weeks itself.
                    """,
            ),
            Position(
                who="ACR Appropriateness Criteria, low back pain",
                year=2015,
                strength="definition",
                population="people with low back pain",
                says="Acute 0 to 6 weeks, subacute 6 to 12 weeks, chronic more than 12 weeks.",
                sources=(
                    ACR_LOW_BACK_PAIN_2015.at("definition of acute, subacute and chronic pain"),
                ),
            ),
            Position(
                who="VERTOS V trial",
                year=None,
                strength="trial inclusion",
                population=VERTOS_V_SCOPE,
                says="Treated fractures as chronic when pain had lasted more than 3 months.",
                sources=(VERTOS_V.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="RAND/UCLA panel",
                year=2018,
                strength="expert panel, industry supported",
                population=RAND_SCOPE,
                says="Sorts by under 6 weeks, 6 weeks to 3 months, and more than 3 months.",
                sources=(RAND_2018.at("summary of the panel's care pathway"),),
            ),
        ),
        default="""
            Neutral words: more than 6 weeks, and more than 12 weeks where that is what a source
            means.
            """,
        why="""
            No source was seen that defines chronic as more than 6 weeks. Naming the weeks keeps
            results from older fractures from being read into younger ones.
            """,
    ),
)
