"""When augmentation becomes an option: how long to wait, and what counts as failure."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    AAOS_INTACT_SCOPE,
    ABSTRACT_OR_EXCERPT,
    ACR_2018_VARIANTS_SCOPE,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOT_STATED,
    RAND_SCOPE,
    VAPOUR_SCOPE,
    VERTEBRAL_FRACTURE_SCOPE,
    VERTOS_II_NATURAL_HISTORY_SCOPE,
    VERTOS_V_SCOPE,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_VCF_2013,
    ACR_VCF_2018,
    APPROPRIATENESS_2017,
    MEDICARE_LCD,
    NICE_TA279,
    RAND_2018,
    VAPOUR,
    VERTOS_II_NATURAL_HISTORY,
    VERTOS_V,
)

AUGMENTATION_TIMING = (
    Controversy(
        id="C03",
        topic="When augmentation becomes an option",
        question="How long should conservative care be tried before augmentation is considered?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    After 3 months of failed care with worsening symptoms; earlier for deformity,
                    for symptoms that worsen despite medication, or for pulmonary dysfunction.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    After 3 months when pain is severe or refractory; earlier when severe pain needs
                    parenteral opioids or admission to hospital.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="weak option (kyphoplasty)",
                population=AAOS_INTACT_SCOPE,
                says="Sets no waiting period.",
                sources=(AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty"),),
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2013,
                strength=NOT_STATED,
                population="people whose conservative care fails or is not tolerated",
                says="When conservative care fails or is not tolerated; no 3-month line was seen.",
                sources=(ACR_VCF_2013.at("National Guideline Clearinghouse summary 10149"),),
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2018,
                strength="may be appropriate (variant 1), usually appropriate (variant 2)",
                population=ACR_2018_VARIANTS_SCOPE,
                says="""
                    Augmentation may be appropriate for a new symptomatic fracture; for an
                    osteoporotic fracture without red flags medical management and augmentation are
                    both usually appropriate. None of the three tables seen gives a duration.
                    """,
                sources=(ACR_VCF_2018.at("variants 1 to 3"),),
            ),
            Position(
                who="NICE TA279",
                year=2013,
                strength="technology appraisal",
                population="severe ongoing pain from a recent, unhealed osteoporotic fracture",
                says="Speaks of a recent, unhealed fracture; its draft had said within 6 weeks.",
                sources=(NICE_TA279.at("National Guideline Clearinghouse summary"),),
            ),
            Position(
                who="VAPOUR trial",
                year=2016,
                strength="trial inclusion",
                population=VAPOUR_SCOPE,
                says="Treated fractures less than 6 weeks old.",
                sources=(VAPOUR.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="VERTOS V trial",
                year=None,
                strength="trial inclusion",
                population=VERTOS_V_SCOPE,
                says="Treated pain that had lasted more than 3 months.",
                sources=(VERTOS_V.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="RAND/UCLA panel",
                year=2018,
                strength="expert panel, industry supported",
                population=RAND_SCOPE,
                says="""
                    Considers time less relevant; it sorted fractures as under 6 weeks, 6 weeks to 3
                    months, and more than 3 months old.
                    """,
                sources=(RAND_2018.at("summary of the panel's care pathway"),),
            ),
            Position(
                who="US Medicare coverage rules",
                year=2021,
                strength="payer rule, not a clinical guideline",
                population="US Medicare patients, acute or subacute fracture proven on imaging",
                says="""
                    Cover only acute or subacute fractures proven on imaging, with pain of 8 or more
                    out of 10 in hospital, or 5 or more as an outpatient despite optimal care. The
                    pain must also be worsening, or be stable at 5 or more with two of: height loss
                    above 25%, kyphotic deformity, severe functional impact (Roland score above 17).
                    """,
                sources=(
                    MEDICARE_LCD.at("L34228, revision effective 2021-01-10, coverage criteria"),
                ),
            ),
            Position(
                who="VERTOS II natural history",
                year=2012,
                strength="follow-up of 95 conservatively treated trial patients",
                population=VERTOS_II_NATURAL_HISTORY_SCOPE,
                says="""
                    Relief came mostly within 3 months; someone still in pain after that may be a
                    candidate for vertebroplasty.
                    """,
                sources=(VERTOS_II_NATURAL_HISTORY.at("authors' conclusion, abstract or excerpt"),),
            ),
            Position(
                who="Review of 11 appropriateness documents",
                year=2017,
                strength="review",
                population="people with an osteoporotic vertebral compression fracture",
                says="""
                    Non-surgical care comes first; augmentation is mostly for high pain that does
                    not respond, and there is no agreement on it.
                    """,
                sources=(APPROPRIATENESS_2017.at(ABSTRACT_OR_EXCERPT),),
            ),
        ),
        default="""
            The windows of the different bodies are set side by side, and the plan names no single
            day from which a patient is eligible. The US coverage line is labelled as a payer rule,
            not a clinical guideline.
            """,
        why="""
            Beyond the two articles the sources share no starting point, and ACR 2018 gives no
            duration at all. The only support seen for a 3-month line is the natural history of
            VERTOS II; the Medicare rules point the other way and cover earlier fractures, not later
            ones.
            """,
    ),
    Controversy(
        id="C04",
        topic="What counts as failed conservative care",
        question="When has conservative care failed?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    Worsening symptoms, although it also gives worsening as a reason not to wait.
                    For referral to interventional radiology, pain that persists is enough.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="Pain that is severe, or refractory to oral drugs.",
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2013,
                strength="definition",
                population=VERTEBRAL_FRACTURE_SCOPE,
                says="""
                    Any one of: pain refractory to oral drugs, a contraindication to them, or a need
                    for parenteral narcotics together with admission to hospital.
                    """,
                sources=(ACR_VCF_2013.at("definition of failed conservative care"),),
            ),
        ),
        default="""
            Pain trend, response to oral drugs and pain score are asked as separate facts, and each
            recommendation says which definition of failure it uses. The plan has no single answer
            to whether care has failed.
            """,
        why="""
            The definitions describe different patients, and the lumbar article contradicts itself:
            worsening is both its test at 3 months and its reason not to wait. Keeping the facts
            apart stops one definition from being read as another.
            """,
    ),
)
