"""The lumbar article: augmentation and nerve block."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_VCF_2013,
    ACR_VCF_2018,
    APPROPRIATENESS_2017,
    ASBMR_2019,
    BEALL_2018,
    COCHRANE_VERTEBROPLASTY_2018,
    FREE_2009,
    MEDICARE_2020,
    MEDICARE_LCD,
    NICE_TA279,
    OHTORI_2009,
    PAPANASTASSIOU_2012,
    RAND_2018,
    VERTOS_II_NATURAL_HISTORY,
    VERTOS_V,
)
from vcf_logic.guideline.statements.articles import LUMBAR_ARTICLE

LUMBAR_AUGMENTATION = (
    Statement(
        id="s1-va-after-3-months-worsening",
        article=LUMBAR_ARTICLE,
        section="When conservative care fails",
        text="""
        Augmentation is considered when medical treatment has failed, with symptoms still worsening
        after 3 months.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        ACR 2018 variant 2 rates augmentation usually appropriate with no minimum duration in its
        table; ACR 2013 speaks of failed conservative care; the 3-month clock was not found in the
        primary text seen. The only support seen for a 3-month line is the natural history of VERTOS
        II. US Medicare rules cover earlier augmentation, not later.
        """,
        sources=(
            ACR_VCF_2013.at("augmentation when conservative care fails"),
            ACR_VCF_2018.at("variant 2, augmentation"),
            NICE_TA279.at("recommendation: recent, unhealed fracture"),
            VERTOS_II_NATURAL_HISTORY.at("abstract, conclusion"),
            MEDICARE_LCD.at("coverage criteria, acute or subacute fracture"),
        ),
    ),
    Statement(
        id="s1-earlier-va-deformity-kyphosis",
        article=LUMBAR_ARTICLE,
        section="When conservative care fails",
        text="Intervention comes earlier for spinal deformity or progressive kyphosis.",
        strength="the article: indicated",
        verdict=Verdict.CONFIRMED,
        note="""
        ACR 2018 variant 2 names deformity, worsening symptoms and pulmonary dysfunction together;
        augmentation is usually appropriate with or without them.
        """,
        sources=(ACR_VCF_2018.at("variant 2, deformity"),),
    ),
    Statement(
        id="s1-earlier-va-worsening-despite-meds",
        article=LUMBAR_ARTICLE,
        section="When conservative care fails",
        text="Intervention comes earlier when symptoms worsen despite medication.",
        strength="the article: indicated",
        verdict=Verdict.CONFIRMED,
        note="""
        Named in ACR 2018 variant 2, but at odds with another statement of the lumbar article, in
        which worsening is part of the 3-month criterion: here it is a reason not to wait.
        """,
        sources=(ACR_VCF_2018.at("variant 2, worsening symptoms"),),
    ),
    Statement(
        id="s1-earlier-va-pulmonary",
        article=LUMBAR_ARTICLE,
        section="When conservative care fails",
        text="Intervention comes earlier for pulmonary dysfunction.",
        strength="the article: indicated",
        verdict=Verdict.CONFIRMED,
        note="""
        ACR 2018 variant 2 names pulmonary dysfunction together with deformity and worsening
        symptoms; augmentation is usually appropriate with or without them.
        """,
        sources=(ACR_VCF_2018.at("variant 2, pulmonary dysfunction"),),
    ),
    Statement(
        id="s1-kyphoplasty-weak",
        article=LUMBAR_ARTICLE,
        section="Augmentation options",
        text="""
        Kyphoplasty has a weak recommendation for symptomatic fractures in intact patients after
        conservative care has failed.
        """,
        strength="weak (option)",
        verdict=Verdict.DIFFERS,
        note="""
        The AAOS strength is weak (an option), but AAOS sets no condition that conservative care
        must have failed. ASBMR 2019: the evidence is insufficient to support kyphoplasty over
        non-surgical care.
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1190, kyphoplasty"),
            FREE_2009.at("abstract"),
            ASBMR_2019.at("abstract, kyphoplasty"),
        ),
    ),
    Statement(
        id="s1-vertebroplasty-against",
        article=LUMBAR_ARTICLE,
        section="Augmentation options",
        text="""
        There is a strong recommendation against vertebroplasty for osteoporotic compression
        fractures.
        """,
        strength="strong",
        verdict=Verdict.CONFIRMED,
        note="""
        AAOS recommends strongly against it in neurologically intact patients (two sham trials).
        ASBMR 2019 and Cochrane 2018 agree in substance. NICE, ACR 2018 and the chronic L1 article
        differ. Advice against a procedure must also show while the neurological state is unknown,
        so here it does not depend on it.
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1189, vertebroplasty"),
            ASBMR_2019.at("abstract, vertebroplasty"),
            COCHRANE_VERTEBROPLASTY_2018.at("abstract, conclusions"),
        ),
    ),
    Statement(
        id="s1-bkp-deformity-benefit",
        article=LUMBAR_ARTICLE,
        section="Augmentation options",
        text="""
        Balloon kyphoplasty may correct deformity (kyphotic angle and body height) better than
        vertebroplasty.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        Mixed: kyphosis was reduced by 4.8 against 1.7 degrees (Papanastassiou 2012), but anterior
        height did not differ (Beall 2018). AAOS made no recommendation on improving the kyphosis
        angle.
        """,
        sources=(
            ACR_VCF_2013.at("narrative on vertebroplasty and kyphoplasty"),
            PAPANASTASSIOU_2012.at("abstract, kyphosis reduction"),
            BEALL_2018.at("abstract, anterior height"),
        ),
    ),
    Statement(
        id="s1-fracture-age-not-independent",
        article=LUMBAR_ARTICLE,
        section="Augmentation options",
        text="""
        The age of a fracture does not by itself determine the outcome of augmentation; subacute and
        chronic painful fractures can be treated.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        Sources disagree. Cochrane: no benefit at any duration. RAND panel: time is less relevant.
        Papanastassiou: better within 7 weeks. VERTOS V: benefit beyond 3 months with marrow oedema.
        US Medicare, a payer, covers only acute and subacute fractures and refused in 2020, before
        VERTOS V, to add chronic ones. A 2017 review of 11 appropriateness documents found no
        agreement on augmentation.
        """,
        sources=(
            COCHRANE_VERTEBROPLASTY_2018.at("abstract, duration of pain"),
            RAND_2018.at("panel summary, time since fracture"),
            PAPANASTASSIOU_2012.at("abstract, timing of the procedure"),
            VERTOS_V.at("abstract, pain at 12 months"),
            MEDICARE_LCD.at("coverage criteria, acute or subacute fracture"),
            MEDICARE_2020.at("response on chronic fractures"),
            APPROPRIATENESS_2017.at("abstract, 11 documents"),
        ),
    ),
    Statement(
        id="s1-l2-block-l3-l4",
        article=LUMBAR_ARTICLE,
        section="Fractures of L3 and L4",
        text="""
        An L2 nerve-root block is an option for an acute osteoporotic fracture of L3 or L4 in an
        intact patient.
        """,
        strength="weak (option)",
        verdict=Verdict.CONFIRMED,
        note="""
        One randomised trial (30 against 30 patients) of a unilateral block: better up to 2 weeks,
        no difference from 1 month. Neither AAOS nor the article says how many days count as acute
        here.
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1185, nerve root block"),
            OHTORI_2009.at("abstract"),
        ),
    ),
)
