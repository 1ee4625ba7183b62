"""Bed rest and exercise."""

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
    NOGG_SYMPTOMATIC_SCOPE,
    NOT_STATED,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ASBMR_2019,
    BHOF_2022,
    BMJ_BEST_PRACTICE,
    CHO_2022,
    COCHRANE_EXERCISE,
    COLORADO_2014,
    FUNAYAMA_2022,
    KORTEBEIN_2008,
    NOGG_2021,
)

MOBILITY = (
    Controversy(
        id="C10",
        topic="Bed rest",
        question="How long may a patient with a painful fracture stay in bed?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="inconclusive",
                population=LUMBAR_ARTICLE_SCOPE,
                says="Makes no recommendation on bed rest.",
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="Avoid prolonged bed rest.",
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="inconclusive",
                population=AAOS_INTACT_SCOPE,
                says="No recommendation for or against bed rest.",
                sources=(AAOS_2010.at(AAOS_WITHOUT_RECOMMENDATION),),
            ),
            Position(
                who="Kortebein study",
                year=2008,
                strength="10 days of bed rest in 11 healthy volunteers, mean age 67 years",
                population="healthy volunteers, mean age 67 years",
                says="Knee extensors lost 13.2% of their strength, and stair power fell by 14%.",
                sources=(KORTEBEIN_2008.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="BMJ Best Practice",
                year=None,
                strength="treatment algorithm",
                says="Rest for 24 to 48 hours, then mobilise.",
                sources=(BMJ_BEST_PRACTICE.at("topic 819, treatment algorithm"),),
            ),
            Position(
                who="BHOF",
                year=2022,
                strength=NOT_STATED,
                says="Limited bed rest.",
                sources=(BHOF_2022.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Colorado low back pain guideline",
                year=2014,
                strength="strong evidence",
                population="acute low back pain without neurological findings",
                says="""
                    Against bed rest in acute low back pain without neurological findings; this is
                    not about fractures in particular.
                    """,
                sources=(COLORADO_2014.at("bed rest in acute low back pain"),),
            ),
            Position(
                who="Cho series",
                year=2022,
                strength="retrospective study",
                population="people with an osteoporotic vertebral fracture",
                says="""
                    Fewer complications with 3 than with 7 days of absolute bed rest: 22.7% against
                    43.4%.
                    """,
                sources=(CHO_2022.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Funayama cohort",
                year=2022,
                strength="prospective two-hospital cohort, not randomised, n = 224",
                population="65 and over, osteoporotic vertebral fracture, admitted within 2 weeks",
                says="""
                    When MRI signs were poor, strict rest for 2 weeks went with less surgery (3 of
                    45 against 9 of 37) and less collapse. There was no overall difference.
                    """,
                sources=(FUNAYAMA_2022.at("abstract header; numbers from two news summaries"),),
            ),
        ),
        default="""
            Avoid prolonged rest; up to about 2 days may be tolerated, and AAOS 2010 is quoted with
            its lack of a recommendation. A hospital team may prescribe a short strict rest for
            selected fractures.
            """,
        why="""
            The two sides fit together: whether rest treats the fracture is inconclusive, while its
            harms are known. The cohort in favour of strict rest was not randomised and found its
            advantage only where MRI signs were poor.
            """,
    ),
    Controversy(
        id="C11",
        topic="Exercise and early mobilisation",
        question="Should a patient start moving and exercising early?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="inconclusive",
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    No recommendation for or against supervised or unsupervised exercise; one study
                    helped some domains of quality of life.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="Start early mobilisation and range-of-motion exercise.",
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="inconclusive",
                population="18 and over, neurologically intact; its study: pain over 3 months",
                says="""
                    One level II study in pain of more than 3 months: symptoms were better at 6 and
                    12 months, emotion and leisure at 6 months only, activities of daily living at
                    12 months only.
                    """,
                sources=(AAOS_2010.at("OrthoGuidelines page 1187, exercise"),),
            ),
            Position(
                who="NOGG",
                year=2021,
                strength="strong for",
                population=NOGG_SYMPTOMATIC_SCOPE,
                says="""
                    Muscle strengthening, including the back extensors, at first unloaded if it
                    hurts.
                    """,
                sources=(NOGG_2021.at("section 8"),),
            ),
            Position(
                who="ASBMR task force",
                year=2019,
                strength="task force report",
                says="""
                    Exercise may improve mobility and may reduce pain and fear of falling, but not
                    falls or fractures.
                    """,
                sources=(ASBMR_2019.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="BMJ Best Practice",
                year=None,
                strength="treatment algorithm",
                says="Early mobilisation after 24 to 48 hours of rest.",
                sources=(BMJ_BEST_PRACTICE.at("topic 819, management approach"),),
            ),
            Position(
                who="Cochrane review on exercise",
                year=None,
                strength="systematic review, conclusions not seen",
                population="people after an osteoporotic vertebral fracture",
                says="""
                    Covers exercise after a vertebral fracture; its conclusions were not visible.
                    """,
                sources=(COCHRANE_EXERCISE.at("record CD008618.pub3, title only"),),
            ),
        ),
        default="""
            Gentle early mobilisation, then supervised exercise when pain allows. Contraindicated in
            the plan with spinal instability or a neurological deficit, and on hold until both have
            been excluded.
            """,
        why="""
            AAOS had a single study and reached no verdict, which is not advice against moving. NOGG
            is strongly in favour of muscle strengthening, and the harms of staying in bed are
            known.
            """,
    ),
)
