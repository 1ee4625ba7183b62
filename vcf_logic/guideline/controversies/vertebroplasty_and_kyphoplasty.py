"""Vertebroplasty and kyphoplasty: the sharpest disagreement between the two articles."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    AAOS_INTACT_SCOPE,
    ABSTRACT_OR_EXCERPT,
    ACR_2018_VARIANTS_SCOPE,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    COCHRANE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOT_STATED,
    VAPOUR_SCOPE,
    VERTEBRAL_FRACTURE_SCOPE,
    VERTOS_PAIN_SCOPE,
    VERTOS_V_SCOPE,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_VCF_2018,
    ASBMR_2019,
    BUCHBINDER_2009,
    COCHRANE_VERTEBROPLASTY_2018,
    FREE_2009,
    KALLMES_2009,
    NICE_TA279,
    ROUSING_2009,
    VAPOUR,
    VERTOS_II,
    VERTOS_IV,
    VERTOS_POOLED_2022,
    VERTOS_V,
)

VERTEBROPLASTY_AND_KYPHOPLASTY = (
    Controversy(
        id="C01",
        topic="Vertebroplasty",
        question="Should a painful osteoporotic vertebral fracture be treated by vertebroplasty?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="strong against",
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    Recommends strongly against vertebroplasty for osteoporotic compression
                    fractures.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{CHRONIC_L1_ARTICLE_SCOPE}, severe or refractory pain",
                says="""
                    Offers vertebroplasty or kyphoplasty for severe or refractory pain after 3
                    months of conservative care, and earlier when severe pain needs parenteral
                    opioids or admission to hospital.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="strong against",
                population=AAOS_INTACT_SCOPE,
                says="""
                    Advises against vertebroplasty in neurologically intact patients, on the results
                    of two sham-controlled trials.
                    """,
                sources=(AAOS_2010.at("OrthoGuidelines page 1189, vertebroplasty"),),
            ),
            Position(
                who="ASBMR task force",
                year=2019,
                strength="task force report",
                population="people with pain of any duration",
                says="""
                    Found no clinically significant benefit of vertebroplasty over placebo, whatever
                    the duration of the pain.
                    """,
                sources=(ASBMR_2019.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Cochrane review",
                year=2018,
                strength="systematic review",
                population=COCHRANE_SCOPE,
                says="""
                    Found no clinically significant benefit over placebo either, and could not
                    exclude harms.
                    """,
                sources=(COCHRANE_VERTEBROPLASTY_2018.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="VERTOS IV trial",
                year=2018,
                strength="randomised trial, sham controlled",
                population=VERTOS_PAIN_SCOPE,
                says="The primary result was no difference between vertebroplasty and sham.",
                sources=(VERTOS_IV.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Buchbinder trial",
                year=2009,
                strength="randomised trial, sham controlled",
                population="painful osteoporotic vertebral fractures",
                says="Found no difference.",
                sources=(BUCHBINDER_2009.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="Kallmes trial (INVEST)",
                year=2009,
                strength="randomised trial, sham controlled",
                population="osteoporotic spinal fractures",
                says="Found no difference.",
                sources=(KALLMES_2009.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="VAPOUR trial",
                year=2016,
                strength="trial in fractures under 6 weeks old with pain of 7 or more out of 10",
                population=VAPOUR_SCOPE,
                says="""
                    At 14 days pain was below 4 out of 10 in 44% after vertebroplasty and in 21% of
                    the comparison group.
                    """,
                sources=(VAPOUR.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="VERTOS II trial",
                year=2010,
                strength="open-label trial against conservative treatment",
                population=VERTOS_PAIN_SCOPE,
                says="Found a benefit of vertebroplasty in acute fractures.",
                sources=(VERTOS_II.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="VERTOS V trial",
                year=None,
                strength="randomised trial, active control, n = 80",
                population=VERTOS_V_SCOPE,
                says="""
                    In pain of more than 3 months with marrow oedema, the change in pain score was
                    better by 1.3 points (0.1 to 2.6) at 12 months.
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
            Position(
                who="Rousing trial",
                year=2009,
                strength="trial against conservative care",
                says="""
                    Vertebroplasty and conservative care were equal at 3 months: pain fell from
                    about 8 to about 2 in both groups.
                    """,
                sources=(ROUSING_2009.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="NICE TA279",
                year=2013,
                strength="technology appraisal, allows it under conditions",
                population="severe ongoing pain from a recent, unhealed osteoporotic fracture",
                says="""
                    Allows it for severe ongoing pain from a recent, unhealed fracture despite
                    optimal care, once examination and imaging confirm the fracture level as the
                    source of the pain.
                    """,
                sources=(
                    NICE_TA279.at("National Guideline Clearinghouse summary, conditions of use"),
                ),
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2018,
                strength="usually appropriate (variant 2), may be appropriate (variant 1)",
                population=ACR_2018_VARIANTS_SCOPE,
                says="""
                    Rates augmentation usually appropriate for an osteoporotic fracture without red
                    flags, and possibly appropriate for a new symptomatic fracture without cancer.
                    """,
                sources=(ACR_VCF_2018.at("variants 1 and 2"),),
            ),
        ),
        default="""
            Vertebroplasty is not recommended routinely: AAOS 2010 is strongly against it, and three
            sham-controlled trials found no difference. Others allow it: NICE 2013 for severe
            ongoing pain at a proven, recent, unhealed fracture despite optimal care, ACR 2018 and
            the chronic L1 article on terms of their own. Even then it stays a specialist decision,
            after the pain has been traced to this fracture, MRI has shown marrow oedema and
            contraindications have been excluded.
            """,
        why="""
            The side against rests on three sham-controlled trials and on two reviews that agree
            with them, and harms could not be excluded. The side in favour rests on VERTOS II, which
            was open label, and on trials in narrower groups: early severe pain in VAPOUR, whose
            comparison was not described in what was seen, and pain of more than 3 months with
            marrow oedema in VERTOS V.
            """,
    ),
    Controversy(
        id="C02",
        topic="Kyphoplasty",
        question="Is kyphoplasty worth offering for a painful osteoporotic fracture?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="weak option",
                population=f"{LUMBAR_ARTICLE_SCOPE}, neurologically intact",
                says="""
                    An option for symptomatic fractures in neurologically intact patients after
                    conservative care has failed.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Treats kyphoplasty and vertebroplasty alike: either procedure may be offered.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="weak option",
                population=AAOS_INTACT_SCOPE,
                says="""
                    An option that does not depend on failed conservative care. In the subacute
                    trial the effect was important at 1 week and 1 month only, with none at 12
                    months; in the chronic trial the fractures were more than 1 year old.
                    """,
                sources=(AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty"),),
            ),
            Position(
                who="ASBMR task force",
                year=2019,
                strength="task force report, insufficient evidence",
                says="""
                    Found the evidence insufficient to support kyphoplasty over non-surgical care.
                    """,
                sources=(ASBMR_2019.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="FREE trial",
                year=2009,
                strength="open-label trial against non-surgical care",
                population=VERTEBRAL_FRACTURE_SCOPE,
                says="""
                    The physical summary score of the SF-36 was 5.2 points better after balloon
                    kyphoplasty at 1 month.
                    """,
                sources=(FREE_2009.at("Lancet 2009 report, abstract or excerpt"),),
            ),
        ),
        default="""
            Kyphoplasty is a weak option, to be talked through with a specialist after conservative
            care has failed. No sham-controlled trial of it was seen when we checked.
            """,
        why="""
            AAOS calls it weak and ASBMR finds the evidence insufficient; the clearest benefit seen
            comes from an open-label trial, and in the subacute trial nothing was left of it at 12
            months. Waiting for conservative care to fail is the lumbar article's condition; AAOS
            does not set it, and the plan keeps it as the safer side.
            """,
    ),
)
