"""The chronic L1 article: indications for augmentation and expected outcomes."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    ACCP_2013,
    ACR_VCF_2013,
    ASBMR_2019,
    ASIAN_SPINE_REVIEW_2022,
    BEALL_2018,
    CAFE_2011,
    COCHRANE_VERTEBROPLASTY_2018,
    FREE_2009,
    KYPHOPLASTY_COST_2011,
    KYPHOPLASTY_COST_2013,
    LEE_2012,
    MEDICARE_2020,
    MEDICARE_LCD,
    NICE_TA279,
    PAPANASTASSIOU_2012,
    RADIOTHERAPY_2015,
    ROUSING_2009,
    VERTOS_II_NATURAL_HISTORY,
    VERTOS_POOLED_2022,
    VERTOS_V,
    VP_V_KP_META,
)
from vcf_logic.guideline.statements.articles import CHRONIC_L1_ARTICLE

CHRONIC_L1_AUGMENTATION = (
    Statement(
        id="s2-va-refractory-3-months",
        article=CHRONIC_L1_ARTICLE,
        section="Indications for augmentation",
        text="""
        Augmentation is offered if pain is refractory to oral drugs after 3 months of conservative
        care.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        ACR 2013 defines failure as pain refractory to oral drugs; no 3-month clock was seen. The
        only support seen for a 3-month line is the natural history of VERTOS II. US Medicare rules
        cover earlier augmentation, not later.
        """,
        sources=(
            ACR_VCF_2013.at("definition of failed conservative care"),
            NICE_TA279.at("recommendation: severe ongoing pain despite optimal care"),
            VERTOS_V.at("abstract, pain at 12 months"),
            VERTOS_II_NATURAL_HISTORY.at("abstract, conclusion"),
            MEDICARE_LCD.at("coverage criteria, acute or subacute fracture"),
        ),
    ),
    Statement(
        id="s2-va-parenteral-or-hospital",
        article=CHRONIC_L1_ARTICLE,
        section="Indications for augmentation",
        text="""
        Augmentation is offered, without a 3-month wait, if severe pain needs parenteral opioids or
        admission to hospital.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        ACR 2013 counts parenteral narcotics with admission as failure of conservative care; it
        joins the two with and, not or.
        """,
        sources=(ACR_VCF_2013.at("definition of failed conservative care"),),
    ),
    Statement(
        id="s2-relief-by-3-months",
        article=CHRONIC_L1_ARTICLE,
        section="Indications for augmentation",
        text="""
        Those who get relief from conservative care usually get it by 3 months; the rest are
        candidates.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        95 conservatively treated VERTOS II patients: the authors conclude that most had sufficient
        relief (visual analogue scale 3 or less) in the first 3 months; 57 (60%) had it by 1 year
        and 38 (40%) did not, with no predictor at baseline; pain beyond 3 months may make a patient
        a candidate. These fractures were acute at entry, not chronic L1 fractures.
        """,
        sources=(VERTOS_II_NATURAL_HISTORY.at("abstract, results and conclusion"),),
    ),
    Statement(
        id="s2-chronic-va-equivalent",
        article=CHRONIC_L1_ARTICLE,
        section="Indications for augmentation",
        text="Chronic fractures (more than 12 weeks) benefit as much as more acute ones.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        The evidence disagrees. Cochrane: the same lack of effect at any duration. Papanastassiou:
        better within 7 weeks. VERTOS V: benefit beyond 3 months with marrow oedema. US Medicare
        excluded chronic fractures in 2020, before VERTOS V.
        """,
        sources=(
            COCHRANE_VERTEBROPLASTY_2018.at("abstract, duration of pain"),
            PAPANASTASSIOU_2012.at("abstract, timing of the procedure"),
            VERTOS_V.at("abstract, pain at 12 months"),
            MEDICARE_LCD.at("coverage criteria, acute or subacute fracture"),
            MEDICARE_2020.at("response on chronic fractures"),
        ),
    ),
    Statement(
        id="s2-va-immediate-relief",
        article=CHRONIC_L1_ARTICLE,
        section="Indications for augmentation",
        text="""
        Both procedures give immediate, substantial pain relief and better mobility than continued
        conservative care.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        True of open-label trials (FREE: 5.2 points better at 1 month on the physical component
        summary of the SF-36; VERTOS II), not of vertebroplasty compared with a sham procedure. In
        the Rousing trial vertebroplasty and conservative care were equal at 3 months (visual
        analogue scale from about 8 to 2 in both).
        """,
        sources=(
            ASBMR_2019.at("abstract, vertebroplasty"),
            COCHRANE_VERTEBROPLASTY_2018.at("abstract, conclusions"),
            FREE_2009.at("abstract, results at 1 month"),
            ROUSING_2009.at("abstract, results at 3 months"),
        ),
    ),
    Statement(
        id="s2-kp-cost-2-5x",
        article=CHRONIC_L1_ARTICLE,
        section="Indications for augmentation",
        text="Kyphoplasty costs about 2.5 times as much as vertebroplasty.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        US hospitals, 2007 to 2008 (3617 vertebroplasties, 8118 kyphoplasties): outpatient 3319
        against 8100 US dollars, 2.44 times (adjusted 2997 against 7010, 2.34 times); inpatient 9837
        against 13187, 1.34 times (adjusted 11386 against 16182, 1.42 times). Medicare as the payer,
        over 2 years: kyphoplasty 6.8 to 7.9% cheaper (41339 against 44496), about equal in the
        first quarter. A meta-analysis confirms a higher cost of kyphoplasty without this factor.
        """,
        sources=(
            KYPHOPLASTY_COST_2011.at("abstract, hospital costs"),
            KYPHOPLASTY_COST_2013.at("abstract, payments over 2 years"),
            VP_V_KP_META.at("excerpt, cost"),
        ),
    ),
    Statement(
        id="s2-kp-no-clear-superiority",
        article=CHRONIC_L1_ARTICLE,
        section="Indications for augmentation",
        text="""
        Kyphoplasty is not clearly superior clinically; it may correct height and deformity better.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        A meta-analysis of vertebroplasty and kyphoplasty (8 studies), Papanastassiou 2012, Beall
        2018 and ASBMR 2019 all find no consistent clinical difference.
        """,
        sources=(
            VP_V_KP_META.at("excerpt, clinical outcomes"),
            PAPANASTASSIOU_2012.at("abstract, clinical outcomes"),
            BEALL_2018.at("abstract, clinical outcomes"),
            ASBMR_2019.at("abstract, kyphoplasty"),
        ),
    ),
    Statement(
        id="s2-va-days-vs-radiotherapy",
        article=CHRONIC_L1_ARTICLE,
        section="Expected outcomes",
        text="""
        In patients with cancer, augmentation relieves pain within days, compared with 7 to 10 days
        for radiotherapy.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        Contradicted for radiotherapy: in a Dutch trial of bone metastases (1171 patients) the
        median time to response was 3 weeks in both arms, and a review of cement says it may take
        weeks; 7 to 10 days was not seen. ASTRO: kyphoplasty or vertebroplasty does not remove the
        need for radiotherapy. The CAFE trial shows a benefit of kyphoplasty at 1 month in cancer,
        and the ACCP lung cancer guideline grades augmentation for a painful fracture 1A. This is
        cancer evidence in an article on osteoporosis.
        """,
        sources=(
            RADIOTHERAPY_2015.at("UpToDate copy, time to response; Chen 2016; ASTRO summary"),
            CAFE_2011.at("abstract, results at 1 month"),
            ACCP_2013.at("augmentation for painful fracture, grade 1A"),
        ),
    ),
    Statement(
        id="s2-va-benefit-1-5y",
        article=CHRONIC_L1_ARTICLE,
        section="Expected outcomes",
        text="The benefit of augmentation persists for 1 to 5 years.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        ACR 2013: after 1 year there is little difference from conservative care. FREE: a benefit
        averaged over 24 months. A pooled post-hoc analysis of VERTOS II and VERTOS IV by the trial
        authors, of which only the introduction was visible: severe pain persisting at 12 months was
        commoner after the sham procedure; the primary result of VERTOS IV stays no difference.
        """,
        sources=(
            ACR_VCF_2013.at("outcome after 1 year"),
            FREE_2009.at("abstract, results over 24 months"),
            VERTOS_POOLED_2022.at("introduction"),
        ),
    ),
    Statement(
        id="s2-conservative-65pct",
        article=CHRONIC_L1_ARTICLE,
        section="Expected outcomes",
        text="About 65% respond to conservative treatment alone.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        259 acute painful fractures proven on MRI were all treated conservatively for 3 weeks; 91
        (35%) then had kyphoplasty for lasting pain and disability and 168 (65%) did not; 231
        completed a year. Another series: 102 of 173 (59%). A review: 15 to 35% need surgery. So 65%
        means no operation after 3 weeks; it is not evidence about chronic L1 fractures.
        """,
        sources=(
            LEE_2012.at("abstract"),
            ASIAN_SPINE_REVIEW_2022.at("share needing surgery"),
        ),
    ),
)
