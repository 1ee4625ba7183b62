"""When augmentation is an option to take to a specialist."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength, Urgency
from vcf_logic.guideline.augmentation.cautions import (
    CANAL_OR_INSTABILITY,
    CANCER_OR_INFECTION_FIRST,
    NO_SINGLE_WINDOW,
    OEDEMA_NOT_SHOWN,
    PREGNANCY,
    US_PAYER_RULE,
    WHICH_PROCEDURE,
    WORSENING_NEED_NOT_WAIT,
)
from vcf_logic.guideline.criteria import (
    augmentation_unsuitable,
    neurologically_intact,
    osteoporotic_l1_fracture_over_six_weeks,
    osteoporotic_lumbar_fracture,
    severe_pain,
    three_months_of_care,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_VCF_2013,
    ACR_VCF_2018,
    APPROPRIATENESS_2017,
    ASBMR_2019,
    COCHRANE_VERTEBROPLASTY_2018,
    FREE_2009,
    NICE_TA279,
    VERTOS_II_NATURAL_HISTORY,
    VERTOS_V,
)
from vcf_logic.guideline.vocabulary.derived import conservative_failed
from vcf_logic.guideline.vocabulary.fracture import (
    fracture_symptomatic,
    progressive_kyphosis,
    pulmonary_dysfunction,
    significant_deformity,
)
from vcf_logic.guideline.vocabulary.pain_and_course import (
    conservative_weeks,
    hospitalised_for_pain,
    needs_parenteral_opioid,
    pain_refractory_oral,
    pain_trend,
)

INDICATIONS = (
    Recommendation(
        id="augmentation-after-three-months",
        title="Consider a specialist opinion on augmentation after three months of failed care",
        stance=Stance.CONSIDER,
        strength=Strength.UNGRADED,
        graded_by="not graded by the articles as a three-month rule",
        when=any_of(
            all_of(
                osteoporotic_lumbar_fracture,
                three_months_of_care,
                pain_trend.is_("worsening"),
            ),
            all_of(
                osteoporotic_l1_fracture_over_six_weeks,
                three_months_of_care,
                any_of(
                    severe_pain,
                    pain_refractory_oral,
                ),
            ),
        ),
        unless=augmentation_unsuitable,
        elective=True,
        clinician="""
            After 3 months the articles mean different failures: the lumbar article worsening
            symptoms, the chronic L1 article severe (7 or more here) or refractory pain. No primary
            text seen sets 3 months; AAOS names no waiting period, and no 3-month line was seen in
            ACR 2013. The only support seen for a 3-month line is the natural history in VERTOS II.
            Take it to a specialist: AAOS, ASBMR and Cochrane do not support vertebroplasty, VERTOS
            V found benefit with oedema.
            """,
        patient="""
            You may still have bad pain after three months of care. If so, ask about seeing a
            specialist. One choice to talk about is cement in the broken bone. Experts do not agree
            on how well it works. There is no set day when it becomes the right choice. The
            specialist will check first if it could be safe for you. Then you can decide together.
            """,
        sources=(
            ACR_VCF_2013.at("definition of failed conservative care"),
            NICE_TA279.at("recommendations on vertebroplasty and kyphoplasty"),
            VERTOS_V.at("change in pain at 12 months"),
            VERTOS_II_NATURAL_HISTORY.at("conclusion, 95 patients treated conservatively"),
            AAOS_2010.at("OrthoGuidelines page 1189, vertebroplasty"),
            ASBMR_2019.at("conclusion on vertebroplasty versus placebo"),
            COCHRANE_VERTEBROPLASTY_2018.at("conclusion on vertebroplasty versus placebo"),
            APPROPRIATENESS_2017.at("review of 11 documents, conclusion"),
        ),
        covers=(
            "s1-va-after-3-months-worsening",
            "s2-va-severe-pain-3-months",
            "s2-va-refractory-3-months",
        ),
        controversies=(
            "C01",
            "C03",
            "C04",
        ),
        cautions=(
            WORSENING_NEED_NOT_WAIT,
            WHICH_PROCEDURE,
            NO_SINGLE_WINDOW,
            OEDEMA_NOT_SHOWN,
            CANCER_OR_INFECTION_FIRST,
            CANAL_OR_INSTABILITY,
            PREGNANCY,
            US_PAYER_RULE,
        ),
    ),
    Recommendation(
        id="augmentation-earlier",
        title="Consider a prompt specialist opinion on augmentation without waiting three months",
        stance=Stance.CONSIDER,
        urgency=Urgency.PROMPT,
        strength=Strength.UNGRADED,
        graded_by="not graded by the articles; ACR 2018 rates augmentation usually appropriate"
        " (variant 2)",
        when=any_of(
            all_of(
                osteoporotic_lumbar_fracture,
                any_of(
                    significant_deformity,
                    progressive_kyphosis,
                    pulmonary_dysfunction,
                    all_of(
                        pain_trend.is_("worsening"),
                        conservative_weeks > 0,
                    ),
                ),
            ),
            all_of(
                osteoporotic_l1_fracture_over_six_weeks,
                severe_pain,
                any_of(
                    needs_parenteral_opioid,
                    hospitalised_for_pain,
                ),
            ),
        ),
        unless=augmentation_unsuitable,
        elective=True,
        clinician="""
            The lumbar article intervenes earlier for deformity, progressive kyphosis, lung
            dysfunction or symptoms worsening despite medication (any conservative care, here), yet
            calls the first three delayed referrals and makes worsening its 3-month test. The safer
            side is taken: refer within days, although no source seen states urgency. ACR 2018 finds
            augmentation, like medical management, usually appropriate with or without these. The
            chronic L1 article acts earlier on severe pain needing parenteral opioids or admission;
            ACR 2013 asks for both.
            """,
        patient="""
            Some signs mean you should not wait three months. Your back may be bending more. Your
            breathing may be harder. Your pain may be getting worse, or so bad that you need
            injections or a hospital bed. Ask to see a specialist within days. You can talk about
            bone cement and other choices. Experts do not agree how well cement works. Get help at
            once for weak or numb legs, numb skin between them, or new bladder or bowel trouble.
            """,
        sources=(
            ACR_VCF_2018.at("variant 2"),
            ACR_VCF_2013.at("definition of failed conservative care"),
            AAOS_2010.at("OrthoGuidelines page 1189, vertebroplasty"),
            ASBMR_2019.at("conclusion on vertebroplasty versus placebo"),
        ),
        covers=(
            "s1-earlier-va-deformity-kyphosis",
            "s1-earlier-va-worsening-despite-meds",
            "s1-earlier-va-pulmonary",
            "s2-va-parenteral-or-hospital",
        ),
        controversies=(
            "C01",
            "C03",
            "C04",
            "C18",
        ),
        cautions=(
            WHICH_PROCEDURE,
            NO_SINGLE_WINDOW,
            OEDEMA_NOT_SHOWN,
            CANCER_OR_INFECTION_FIRST,
            CANAL_OR_INSTABILITY,
            PREGNANCY,
            US_PAYER_RULE,
        ),
    ),
    Recommendation(
        id="kyphoplasty-option",
        title="Consider kyphoplasty with a specialist as a weakly supported option",
        stance=Stance.CONSIDER,
        strength=Strength.WEAK,
        graded_by="AAOS 2010, as an option in neurologically intact patients and without asking for"
        " failed conservative care",
        when=all_of(
            osteoporotic_lumbar_fracture,
            neurologically_intact,
            fracture_symptomatic,
            conservative_failed,
        ),
        unless=augmentation_unsuitable,
        elective=True,
        clinician="""
            A weak option for a symptomatic fracture in a neurologically intact patient. The lumbar
            article asks for failed conservative care first, taken here as pain refractory to oral
            drugs after 12 weeks; AAOS 2010 gives the same strength without that condition. ASBMR
            2019 found the evidence insufficient to support it over non-surgical care. No
            sham-controlled trial of kyphoplasty was seen. The chronic L1 article accepts either
            procedure. Decide with a specialist.
            """,
        patient="""
            Kyphoplasty is a way to put cement into the broken bone. It is a choice when pain drugs
            and time have not helped. The proof that it works is weak. In one test it helped in the
            first month but made no difference after a year. No study we saw compared it with a mock
            treatment. Ask a specialist about the good and bad points for you. Then you can decide
            together.
            """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty"),
            ASBMR_2019.at("conclusion on kyphoplasty"),
            FREE_2009.at("physical component of the SF-36 at 1 month"),
        ),
        covers=("s1-kyphoplasty-weak",),
        controversies=("C02",),
        cautions=(
            Caution(
                text="""
                    What the trials show is short or unblinded. In the subacute trial AAOS used,
                    benefit was important at 1 week and 1 month and gone at 12 months; in its
                    chronic trial the fractures were more than 1 year old. FREE, an open-label
                    trial, found the physical SF-36 score 5.2 points better at 1 month.
                    """,
                sources=(
                    AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty"),
                    FREE_2009.at("physical component of the SF-36 at 1 month"),
                ),
            ),
            OEDEMA_NOT_SHOWN,
            CANCER_OR_INFECTION_FIRST,
            CANAL_OR_INSTABILITY,
            PREGNANCY,
            US_PAYER_RULE,
        ),
    ),
)
