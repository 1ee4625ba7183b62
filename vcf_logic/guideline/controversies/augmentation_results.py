"""What augmentation achieves: in fractures of which age, for how long, with what correction."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    AAOS_SCOPE,
    AAOS_WITHOUT_RECOMMENDATION,
    ABSTRACT_OR_EXCERPT,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    COCHRANE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOT_STATED,
    RAND_SCOPE,
    VERTEBRAL_FRACTURE_SCOPE,
    VERTOS_V_SCOPE,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_VCF_2013,
    ASBMR_2019,
    BEALL_2018,
    COCHRANE_VERTEBROPLASTY_2018,
    FREE_2009,
    MEDICARE_2020,
    PAPANASTASSIOU_2012,
    RAND_2018,
    VERTOS_POOLED_2022,
    VERTOS_V,
    VP_V_KP_META,
)

AUGMENTATION_RESULTS = (
    Controversy(
        id="C05",
        topic="Age of the fracture",
        question="Does the age of a fracture change how well augmentation works?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    Fracture age does not by itself determine the outcome; subacute and chronic
                    painful fractures can be treated.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{CHRONIC_L1_ARTICLE_SCOPE}, here over 12 weeks",
                says="Fractures more than 12 weeks old benefit as much as more acute ones.",
            ),
            Position(
                who="Cochrane review",
                year=2018,
                strength="systematic review",
                population=COCHRANE_SCOPE,
                says="The same lack of effect of vertebroplasty at any duration of pain.",
                sources=(COCHRANE_VERTEBROPLASTY_2018.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="ASBMR task force",
                year=2019,
                strength="task force report",
                population="people with pain of any duration",
                says="""
                    No benefit of vertebroplasty over placebo, whatever the duration of the pain.
                    """,
                sources=(ASBMR_2019.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="RAND/UCLA panel",
                year=2018,
                strength="expert panel, industry supported",
                population=RAND_SCOPE,
                says="Considers the age of the fracture less relevant.",
                sources=(RAND_2018.at("summary of the panel's care pathway"),),
            ),
            Position(
                who="Papanastassiou review",
                year=2012,
                strength="review comparing the procedures",
                says="Results were better within 7 weeks.",
                sources=(PAPANASTASSIOU_2012.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="VERTOS V trial",
                year=None,
                strength="randomised trial, active control, n = 80",
                population=VERTOS_V_SCOPE,
                says="""
                    Positive in pain of more than 3 months, in patients selected for marrow oedema.
                    """,
                sources=(VERTOS_V.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="weak option (kyphoplasty)",
                population="its trial of chronic fractures, more than 1 year old",
                says="In its trial of chronic fractures the source of the pain was uncertain.",
                sources=(AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty"),),
            ),
            Position(
                who="US Medicare contractor",
                year=2020,
                strength="payer rule, not a clinical guideline",
                population="US Medicare patients with a chronic fracture",
                says="""
                    Refused to cover chronic fractures, for lack of evidence beyond the subacute
                    phase and of blinded trials; VERTOS V came later.
                    """,
                sources=(MEDICARE_2020.at("response on chronic fractures"),),
            ),
        ),
        default="""
            The evidence disagrees. The age of the fracture alone never includes or excludes anyone.
            """,
        why="""
            Results run from no effect at any age, through better results within 7 weeks, to a
            benefit after 3 months. That last benefit was seen in patients chosen for marrow oedema,
            and without proof of the source of the pain the age of a fracture says little.
            """,
    ),
    Controversy(
        id="C26",
        topic="How long relief lasts",
        question="How long can a patient expect the benefit of augmentation to last?",
        positions=(
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="Says the benefit persists for 1 to 5 years.",
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2013,
                strength=NOT_STATED,
                population=VERTEBRAL_FRACTURE_SCOPE,
                says="Sees little difference from conservative care after 1 year.",
                sources=(ACR_VCF_2013.at("National Guideline Clearinghouse summary 10149"),),
            ),
            Position(
                who="FREE trial",
                year=2013,
                strength="open-label trial against non-surgical care",
                population=VERTEBRAL_FRACTURE_SCOPE,
                says="Reports a benefit averaged over 24 months after kyphoplasty.",
                sources=(FREE_2009.at("24-month report, Spine 2013, abstract or excerpt"),),
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="weak option (kyphoplasty)",
                population="its kyphoplasty trial of subacute fractures",
                says="In the subacute kyphoplasty trial nothing was left at 12 months.",
                sources=(AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty"),),
            ),
            Position(
                who="VERTOS V trial",
                year=None,
                strength="randomised trial, active control, n = 80",
                population=VERTOS_V_SCOPE,
                says="""
                    In pain of more than 3 months with marrow oedema, vertebroplasty was ahead by
                    1.3 points (0.1 to 2.6) at 12 months.
                    """,
                sources=(VERTOS_V.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="VERTOS II and IV pooled",
                year=2022,
                strength="post-hoc analysis by the trial authors, only its introduction seen",
                population="VERTOS IV patients in severe pain at 12 months",
                says="""
                    In VERTOS IV, severe pain that persisted at 12 months was commoner after sham
                    than after vertebroplasty; the primary result of that trial stays no difference.
                    """,
                sources=(VERTOS_POOLED_2022.at("introduction"),),
            ),
        ),
        default="Any benefit lasts months to 2 years; beyond that it is uncertain.",
        why="""
            The longest follow-up seen is 24 months, averaged and open label; at 1 year ACR and AAOS
            find little or nothing left, VERTOS V still a little. No primary source seen reaches 5
            years.
            """,
    ),
    Controversy(
        id="C27",
        topic="Correction of deformity",
        question="Does kyphoplasty straighten the spine better than vertebroplasty?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    Balloon kyphoplasty may correct kyphotic angle and body height better than
                    vertebroplasty.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Sees no clear clinical superiority of kyphoplasty, with possibly better
                    correction of height and deformity.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="no recommendation",
                population=AAOS_SCOPE,
                says="Makes no recommendation on improving the kyphosis angle.",
                sources=(AAOS_2010.at(AAOS_WITHOUT_RECOMMENDATION),),
            ),
            Position(
                who="Papanastassiou review",
                year=2012,
                strength="review comparing the procedures",
                says="""
                    Kyphosis was reduced by 4.8 degrees with kyphoplasty and by 1.7 degrees with
                    vertebroplasty; it found no consistent clinical difference.
                    """,
                sources=(PAPANASTASSIOU_2012.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Beall review",
                year=2018,
                strength="meta-analysis",
                says="Found no difference in anterior height between the two procedures.",
                sources=(BEALL_2018.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="FREE trial",
                year=2013,
                strength="open-label trial against non-surgical care",
                population=VERTEBRAL_FRACTURE_SCOPE,
                says="""
                    At 24 months the correction was 3.1 degrees after kyphoplasty and 0.8 degrees
                    with non-surgical care.
                    """,
                sources=(FREE_2009.at("24-month report, Spine 2013, abstract or excerpt"),),
            ),
            Position(
                who="Meta-analysis of 8 studies, 848 patients",
                year=None,
                strength="meta-analysis",
                says="Found no consistent clinical difference between the two procedures.",
                sources=(VP_V_KP_META.at("PMC3167445, excerpt"),),
            ),
        ),
        default="""
            Deformity correction is given as information only. Differences of a few degrees have
            been measured; their clinical importance is unproven.
            """,
        why="""
            The measurements are mixed: a smaller kyphosis angle in one review, no difference in
            height in another. AAOS makes no recommendation, and no consistent clinical difference
            between the procedures was found.
            """,
    ),
)
