"""How fast to refer, to whom, and for which reasons to operate."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    AAOS_WITHOUT_RECOMMENDATION,
    ABSTRACT_OR_EXCERPT,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOT_STATED,
    VERTOS_II_NATURAL_HISTORY_SCOPE,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2013,
    ACR_VCF_2018,
    ASIAN_SPINE_REVIEW_2022,
    BMJ_BEST_PRACTICE,
    BMJ_NG234_SUMMARY_2023,
    DGOU_2018,
    RAJASEKARAN_2017,
    VERTOS_II_NATURAL_HISTORY,
)

REFERRAL_AND_SURGERY = (
    Controversy(
        id="C18",
        topic="Urgency of deformity and lung involvement",
        question="How soon must deformity or pulmonary dysfunction be seen by a specialist?",
        positions=(
            Position(
                who="The lumbar article, referral list",
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{LUMBAR_ARTICLE_SCOPE}, deformity or pulmonary dysfunction",
                says="""
                    Files significant deformity, progressive kyphosis and pulmonary dysfunction
                    under delayed referral.
                    """,
            ),
            Position(
                who="The lumbar article, indications and pitfalls",
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{LUMBAR_ARTICLE_SCOPE}, deformity or pulmonary dysfunction",
                says="""
                    Says not to delay for progressive deformity or pulmonary dysfunction, and names
                    deformity, kyphosis and pulmonary dysfunction as reasons to intervene earlier.
                    """,
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2018,
                strength="usually appropriate (augmentation, variant 2)",
                population="people with an osteoporotic fracture without red flags",
                says="""
                    Treats deformity and pulmonary dysfunction as modifiers of one and the same
                    variant, without a word on urgency.
                    """,
                sources=(ACR_VCF_2018.at("variant 2"),),
            ),
            Position(
                who="BMJ Best Practice",
                year=None,
                strength="management approach",
                population="people with significant deformity",
                says="Names significant deformity as a reason for surgery, without urgency.",
                sources=(BMJ_BEST_PRACTICE.at("topic 819, management approach"),),
            ),
        ),
        default="""
            Prompt referral, within days and not after 3 months, labelled as a contradiction inside
            the lumbar article.
            """,
        why="""
            The article says both, so the safer of its two sides is taken. No primary source was
            seen that gives an urgency, in either direction.
            """,
    ),
    Controversy(
        id="C19",
        topic="Whom to refer to",
        question="Which service should see a patient whose pain or deformity does not settle?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    Deformity and severe worsening pain go to orthopaedic surgery or neurosurgery,
                    pulmonary dysfunction to percutaneous augmentation, persistent pain to
                    interventional radiology.
                    """,
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2013,
                strength="augmentation rated 7 to 8, surgical referral rated 4",
                population="hyperkyphotic patients after failed conservative care",
                says="""
                    After failed care in a hyperkyphotic patient (variant 4) it rates augmentation
                    well above surgical referral.
                    """,
                sources=(ACR_VCF_2013.at("variant 4, augmentation and surgical referral"),),
            ),
            Position(
                who="VERTOS II natural history",
                year=2012,
                strength="follow-up of 95 conservatively treated trial patients",
                population=VERTOS_II_NATURAL_HISTORY_SCOPE,
                says="""
                    Pain beyond 3 months may make someone a candidate for vertebroplasty; no source
                    seen names interventional radiology as the address.
                    """,
                sources=(VERTOS_II_NATURAL_HISTORY.at("authors' conclusion, abstract or excerpt"),),
            ),
        ),
        default="""
            Both services are listed, the surgical one and the one that performs augmentation; the
            local pathway decides.
            """,
        why="""
            The lumbar article and ACR 2013 would send the same patient to different services, and
            no source seen settles which of them comes first.
            """,
    ),
    Controversy(
        id="C20",
        topic="Reasons to operate",
        question="Which findings call for the opinion of a surgeon?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    Surgery only for instability, neurological deficit or significant cord
                    compression.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Adds severe collapse with canal compromise, and deformity such as junctional
                    kyphosis or retropulsion.
                    """,
            ),
            Position(
                who="Rajasekaran review",
                year=2017,
                strength="review with a treatment algorithm",
                population="people with an osteoporotic thoracolumbar fracture",
                says="""
                    Unstable fractures, polytrauma, painful deformity, neurological deficit and
                    pseudarthrosis.
                    """,
                sources=(RAJASEKARAN_2017.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="DGOU spine section",
                year=2018,
                strength="society recommendation",
                population="people with an osteoporotic vertebral body fracture",
                says="Surgery above 6 points of its OF score.",
                sources=(DGOU_2018.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Asian Spine Journal review",
                year=2022,
                strength="review",
                population="people with an osteoporotic vertebral fracture",
                says="""
                    Unstable fracture, intractable pain, or severe collapse that causes a
                    neurological deficit, kyphosis or pseudarthrosis. Canal narrowing without a
                    deficit is not listed.
                    """,
                sources=(ASIAN_SPINE_REVIEW_2022.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2018,
                strength="usually not appropriate (variant 2)",
                population="people with an osteoporotic fracture without red flags",
                says="""
                    Surgical consultation is usually not appropriate in an osteoporotic fracture
                    without red flags.
                    """,
                sources=(ACR_VCF_2018.at("variant 2"),),
            ),
            Position(
                who="BMJ Best Practice",
                year=None,
                strength="management approach",
                population="people with one of these findings",
                says="""
                    Surgery may be needed for potentially unstable acute fractures, pain that
                    worsens on mobilisation, significant deformity or neurological involvement.
                    """,
                sources=(BMJ_BEST_PRACTICE.at("topic 819, management approach"),),
            ),
        ),
        default="""
            All findings that either article names lead to a surgical opinion. The three of the
            lumbar article are immediate, and so, on the safer side, is severe collapse with canal
            compromise; deformity, junctional kyphosis and retropulsion are prompt.
            """,
        why="""
            A surgical opinion is not yet an operation, so the wider list is the safer one. The
            sources agree on instability and neurological deficit and differ on collapse, canal
            compromise and deformity.
            """,
    ),
    Controversy(
        id="C21",
        topic="Neurological deficit",
        question="What should happen when the patient has a neurological deficit?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{LUMBAR_ARTICLE_SCOPE} and neurological deficit",
                says="Immediate referral to orthopaedic surgery or neurosurgery, without delay.",
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{CHRONIC_L1_ARTICLE_SCOPE} and neurological deficit",
                says="""
                    A deficit is one of the findings for which it reserves surgery, taken here as
                    immediate surgical referral.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="no recommendation",
                population="18 and over, not neurologically intact",
                says="""
                    Could not recommend any specific treatment for patients who are not
                    neurologically intact.
                    """,
                sources=(AAOS_2010.at(AAOS_WITHOUT_RECOMMENDATION),),
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2013,
                strength="rated 9 of 9",
                population="vertebral compression fracture with neurological symptoms",
                says="Surgical referral with neurological symptoms, plus MRI.",
                sources=(ACR_VCF_2013.at("variant 3, surgical referral and MRI"),),
            ),
            Position(
                who="ACR Appropriateness Criteria, low back pain",
                year=2015,
                strength="first choice",
                population="low back pain with suspected cauda equina syndrome",
                says="MRI when cauda equina syndrome is suspected.",
                sources=(ACR_LOW_BACK_PAIN_2015.at("red-flag table"),),
            ),
            Position(
                who="NICE NG234, as summarised in the BMJ",
                year=2023,
                strength="guideline summary, cancer only",
                population="past or current cancer, signs of cord compression or instability",
                says="""
                    With past or current cancer and signs of cord compression: contact the
                    coordinator immediately. If neurological signs suggest instability: immobilise
                    at once and get expert advice within 24 hours.
                    """,
                sources=(BMJ_NG234_SUMMARY_2023.at("summary of recommendations"),),
            ),
        ),
        default="""
            Immediate surgical referral. The silence of AAOS is about the choice of treatment, not
            about urgency, and a neurological status that has not been examined does not count as
            intact.
            """,
        why="""
            Every source that speaks about referral says the same, and the lumbar article warns that
            delay risks permanent damage. That AAOS could not choose a treatment is no argument for
            waiting.
            """,
    ),
)
