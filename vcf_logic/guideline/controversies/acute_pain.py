"""Two options for the first weeks: calcitonin and the L2 nerve-root block."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    AAOS_INTACT_SCOPE,
    ABSTRACT_OR_EXCERPT,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOT_STATED,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    BOUCHER_2020,
    CALCITONIN_LABEL,
    CALCITONIN_WITHDRAWALS_2013,
    EMA_CALCITONIN_2012,
    KNOPP_SIHOTA_2012,
    OHTORI_2009,
)

ACUTE_PAIN = (
    Controversy(
        id="C06",
        topic="Calcitonin",
        question="""
            Until when may calcitonin be started for acute fracture pain, and can it be had at all?
            """,
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="recommended",
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    For the first 4 weeks, counted from identification of the fracture: 200 IU,
                    nasal or as a suppository.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="Does not mention calcitonin at all.",
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="moderate",
                population=f"{AAOS_INTACT_SCOPE}, within 5 days",
                says="""
                    Start 0 to 5 days after the event or the onset of symptoms, for 4 weeks, in
                    neurologically intact patients.
                    """,
                sources=(AAOS_2010.at("OrthoGuidelines page 1182, calcitonin"),),
            ),
            Position(
                who="Knopp-Sihota review",
                year=2012,
                strength="systematic review and meta-analysis",
                population="acute or chronic pain from an osteoporotic vertebral fracture",
                says="Helps acute pain, not chronic pain.",
                sources=(KNOPP_SIHOTA_2012.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Boucher review",
                year=2020,
                strength="systematic review",
                population="acute pain from an osteoporotic vertebral fracture",
                says="Relief is certain at week 1 and unclear at week 4.",
                sources=(BOUCHER_2020.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="European Medicines Agency",
                year=2012,
                strength="regulator",
                population="sudden immobilisation, Paget disease, hypercalcaemia of malignancy",
                says="""
                    Withdrew the nasal spray and kept only injections, for sudden immobilisation (2
                    weeks, at most 4), Paget disease and hypercalcaemia of malignancy; the excess of
                    cancers was 0.7 to 2.4%.
                    """,
                sources=(EMA_CALCITONIN_2012.at("announcement of 20 July 2012"),),
            ),
            Position(
                who="Health Canada",
                year=2013,
                strength="regulator, secondary report",
                says="Withdrew the nasal sprays in October 2013.",
                sources=(CALCITONIN_WITHDRAWALS_2013.at("report on Health Canada"),),
            ),
            Position(
                who="Regulator of Taiwan",
                year=2013,
                strength="regulator, secondary report",
                says="Withdrew the nasal sprays in December 2013.",
                sources=(CALCITONIN_WITHDRAWALS_2013.at("report on Taiwan"),),
            ),
            Position(
                who="US label, nasal spray",
                year=None,
                strength="drug label",
                population="labelled use: osteoporosis more than 5 years after menopause",
                says="""
                    For postmenopausal osteoporosis more than 5 years after menopause when
                    alternatives are unsuitable; an effect on fractures is not shown, the need is to
                    be re-evaluated periodically, and hypersensitivity is a contraindication. The
                    excess risk of malignancy is 1.0% (0.3 to 1.6), and 1.4% (0.3 to 2.6) for nasal
                    use; a generic is still listed, to the end of 2027.
                    """,
                sources=(
                    CALCITONIN_LABEL.at("sections 1.1, 1.2, 4 and 5.4"),
                    CALCITONIN_LABEL.at("malignancy table; product listing NDC 60505-0823"),
                ),
            ),
        ),
        default="""
            A short course may be considered when it starts within 5 days of onset (AAOS, moderate);
            the lumbar article extends the window to 4 weeks, so from day 6 to day 28 it is shown as
            that article's option, with this controversy. The nasal form is not available in the EU,
            the UK and Canada; in the US acute fracture pain is an off-label use, for at most 4
            weeks. The malignancy signal always stands beside it.
            """,
        why="""
            The AAOS evidence covers a start in the first 5 days, and relief is certain only in the
            first week. A clock that starts when the fracture is identified can begin long after
            onset, while the cancer signal that regulators acted on stays the same.
            """,
    ),
    Controversy(
        id="C29",
        topic="Window for the L2 nerve-root block",
        question="How fresh must an L3 or L4 fracture be for an L2 nerve-root block?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="weak option",
                population=f"{LUMBAR_ARTICLE_SCOPE}, intact, acute L3 or L4",
                says="""
                    An option for an acute L3 or L4 fracture in an intact patient; acute is not
                    given in days.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="weak option",
                population="18 and over, neurologically intact, acute fracture of L3 or L4",
                says="""
                    An option for an acute fracture of L3 or L4 in a neurologically intact patient,
                    without a number of days.
                    """,
                sources=(AAOS_2010.at("OrthoGuidelines page 1185, nerve root block"),),
            ),
            Position(
                who="Ohtori trial",
                year=2009,
                strength="randomised trial, 30 against 30",
                population="acute low back pain from an osteoporotic vertebral fracture",
                says="""
                    A block on one side gave better relief up to 2 weeks, with no difference from 1
                    month on.
                    """,
                sources=(OHTORI_2009.at(ABSTRACT_OR_EXCERPT),),
            ),
        ),
        default="""
            The block appears as an option up to day 28, which is the acute phase of the lumbar
            article, with the note that the best evidence is in fresh fractures and that relief
            lasts about 2 weeks.
            """,
        why="""
            Nobody gives a number of days, so the plan borrows the lumbar article's own acute phase
            and says so. The single trial seen shows a short effect, so the note on fresh fractures
            goes with it.
            """,
    ),
)
