"""What augmentation can and cannot be expected to do."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import adult_with_lumbar_fracture, osteoporotic_lumbar_fracture
from vcf_logic.guideline.limits import SIX_WEEKS
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACCP_2013,
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2013,
    ASBMR_2019,
    BEALL_2018,
    BMJ_NG234_SUMMARY_2023,
    BUCHBINDER_2009,
    CAFE_2011,
    COCHRANE_VERTEBROPLASTY_2018,
    FREE_2009,
    KALLMES_2009,
    KYPHOPLASTY_COST_2011,
    KYPHOPLASTY_COST_2013,
    MEDICARE_2020,
    PAPANASTASSIOU_2012,
    RADIOTHERAPY_2015,
    RAND_2018,
    ROUSING_2009,
    VAPOUR,
    VERTOS_II,
    VERTOS_IV,
    VERTOS_POOLED_2022,
    VERTOS_V,
    VP_V_KP_META,
)
from vcf_logic.guideline.vocabulary.derived import weeks_since_onset
from vcf_logic.guideline.vocabulary.fracture import (
    fracture_symptomatic,
    progressive_kyphosis,
    significant_deformity,
)
from vcf_logic.guideline.vocabulary.red_flags import (
    cord_compression,
    known_malignancy,
    neuro_status,
)

OUTCOMES = (
    Recommendation(
        id="augmentation-what-to-expect",
        title="Explain what augmentation can and cannot be expected to do",
        stance=Stance.INFORM,
        strength=Strength.UNGRADED,
        graded_by="not graded by the articles",
        when=all_of(
            osteoporotic_lumbar_fracture,
            fracture_symptomatic,
        ),
        clinician="""
            Early benefit was seen in open-label trials (FREE, VERTOS II), but Rousing found
            vertebroplasty and conservative care equal at 3 months, and three sham trials showed no
            advantage where VAPOUR did. Speak of months to 2 years, uncertain beyond; the 1 to 5
            years in the chronic L1 article were not confirmed. Kyphoplasty is not clearly superior
            to vertebroplasty. Sources disagree on fracture age: never include or exclude a patient
            by that alone.
            """,
        patient="""
            Cement treatment may ease pain for some people. In some studies it helped early on. In
            others it did no better than a mock treatment. In one, normal care was just as good
            after three months. Any help may last months, or up to two years. After that we do not
            know. Of the two main types, neither is clearly better. The age of your fracture alone
            does not decide the matter. Ask what it could mean for you.
            """,
        sources=(
            FREE_2009.at("results at 1 and 24 months, open label"),
            VERTOS_II.at("open-label result versus conservative care"),
            ROUSING_2009.at("pain at 3 months"),
            VAPOUR.at("pain below 4 at 14 days"),
            VERTOS_IV.at("primary result versus sham"),
            BUCHBINDER_2009.at("result versus sham"),
            KALLMES_2009.at("result versus sham"),
            ACR_VCF_2013.at("outcome after 1 year"),
            VP_V_KP_META.at("8 studies, 848 patients"),
            ASBMR_2019.at("conclusions on both procedures"),
        ),
        covers=(
            "s1-fracture-age-not-independent",
            "s2-chronic-va-equivalent",
            "s2-va-immediate-relief",
            "s2-kp-cost-2-5x",
            "s2-kp-no-clear-superiority",
            "s2-va-benefit-1-5y",
            "s1-bkp-deformity-benefit",
        ),
        controversies=(
            "C01",
            "C05",
            "C25",
            "C26",
            "C27",
            "C31",
        ),
        cautions=(
            Caution(
                text="""
                    How long it lasts: ACR 2013 finds little difference from conservative care after
                    1 year; the subacute kyphoplasty trial in AAOS shows none at 12 months; FREE
                    averaged a benefit over 24 months. The introduction of a post-hoc pooling of
                    VERTOS II and IV, all that was seen of it, reports lasting severe pain more
                    often after sham in VERTOS IV, whose primary result stays no difference.
                    """,
                sources=(
                    ACR_VCF_2013.at("outcome after 1 year"),
                    AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty"),
                    FREE_2009.at("result averaged over 24 months"),
                    VERTOS_POOLED_2022.at("introduction"),
                ),
            ),
            Caution(
                text="""
                    The articles say fracture age does not decide. Cochrane saw no benefit at any
                    duration, RAND (industry-supported) found time less relevant, Papanastassiou
                    2012 better results within 7 weeks, VERTOS V benefit beyond 3 months with
                    oedema; a Medicare contractor (payer rule) refused chronic fractures. Chronic
                    means over 6 weeks in one article, over 12 in ACR 2015.
                    """,
                sources=(
                    COCHRANE_VERTEBROPLASTY_2018.at("result by duration of pain"),
                    RAND_2018.at("panel summary, time since fracture"),
                    PAPANASTASSIOU_2012.at("result by age of fracture"),
                    VERTOS_V.at("change in pain at 12 months"),
                    MEDICARE_2020.at("response on chronic fractures"),
                    ACR_LOW_BACK_PAIN_2015.at("definition of acute, subacute and chronic pain"),
                ),
                when=weeks_since_onset > SIX_WEEKS,
            ),
            Caution(
                text="""
                    Deformity: kyphosis fell by 4.8 degrees after kyphoplasty and 1.7 after
                    vertebroplasty (Papanastassiou 2012), and by 3.1 versus 0.8 with non-surgical
                    care at 24 months (FREE); Beall 2018 found no difference in anterior height.
                    AAOS makes no recommendation on the angle. That this matters clinically is
                    unproven.
                    """,
                sources=(
                    PAPANASTASSIOU_2012.at("kyphosis reduction"),
                    FREE_2009.at("kyphosis at 24 months"),
                    BEALL_2018.at("anterior height"),
                    AAOS_2010.at(
                        "National Guideline Clearinghouse 24798, topics without a recommendation"
                    ),
                ),
                when=any_of(significant_deformity, progressive_kyphosis),
            ),
            Caution(
                text="""
                    Cost: the chronic L1 article says kyphoplasty costs about 2.5 times as much. In
                    US hospitals in 2007-08 the ratio was 2.44 for outpatients (2.34 adjusted) but
                    1.34 for inpatients (1.42 adjusted), and over 2 years Medicare paid 6.8 to 7.9%
                    less after kyphoplasty.
                    """,
                sources=(
                    KYPHOPLASTY_COST_2011.at("hospital costs, outpatient and inpatient"),
                    KYPHOPLASTY_COST_2013.at("2-year payments"),
                ),
            ),
        ),
    ),
    Recommendation(
        id="augmentation-in-cancer",
        title="Tell a patient with cancer that augmentation does not replace radiotherapy",
        stance=Stance.INFORM,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; ACCP 2013 gives augmentation 1A in lung cancer only",
        when=all_of(
            adult_with_lumbar_fracture,
            known_malignancy,
        ),
        clinician="""
            This comes from cancer guidance. The chronic L1 article contrasts relief within days
            after augmentation with 7 to 10 days after radiotherapy. The latter is contradicted:
            median time to response was 3 weeks in both arms of a Dutch bone-metastasis trial (1171
            patients). ASTRO: augmentation does not remove the need for radiotherapy. CAFE found
            benefit from kyphoplasty at 1 month; ACCP 2013 grades augmentation for painful fracture
            in lung cancer 1A. The immediate multidisciplinary pathway comes first.
            """,
        patient="""
            Cancer can change how a broken bone in the back is treated. A team of experts should
            look at your case first. Cement in the bone may ease pain in some people with cancer. It
            does not take the place of radiation if you need that. Radiation may take about three
            weeks to ease pain. Tell your team at once about weakness, numbness, or trouble with
            your bladder or bowel.
            """,
        sources=(
            RADIOTHERAPY_2015.at("Dutch trial in the UpToDate copy of 2015"),
            RADIOTHERAPY_2015.at("ASTRO guideline, NGC 11142"),
            CAFE_2011.at("result at 1 month"),
            ACCP_2013.at("augmentation for painful fracture, grade 1A"),
        ),
        covers=("s2-va-days-vs-radiotherapy",),
        controversies=(
            "C25",
            "C28",
        ),
        cautions=(
            Caution(
                text="""
                    With cancer and signs of cord compression, contact the coordinator for
                    metastatic cord compression immediately and treat the pain now. If neurological
                    signs suggest instability, immobilise at once and get expert advice within 24
                    hours.
                    """,
                sources=(BMJ_NG234_SUMMARY_2023.at("summary of immediate actions"),),
                when=any_of(neuro_status.is_("deficit"), cord_compression),
            ),
        ),
    ),
)
