"""The lumbar article: first treatment, the first four weeks and pain."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_VCF_2013,
    ACR_VCF_2018,
    BOUCHER_2020,
    CALCITONIN_WITHDRAWALS_2013,
    EMA_CALCITONIN_2012,
    IBANDRONATE_LABEL,
    KNOPP_SIHOTA_2012,
    NOGG_2021,
    RISEDRONATE_LABEL,
)
from vcf_logic.guideline.statements.articles import LUMBAR_ARTICLE
from vcf_logic.guideline.statements.citations import AAOS_WITHOUT_RECOMMENDATION

LUMBAR_TREATMENT = (
    Statement(
        id="s1-medical-management-first",
        article=LUMBAR_ARTICLE,
        section="Initial management",
        text="""
        A neurologically intact adult with an osteoporotic lumbar compression fracture starts on
        medical, non-operative treatment.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        ACR 2013 calls conservative care the usual first line (rated 8/9 in its uncomplicated
        variants 1 and 2); in ACR 2018 variants 1 and 2 medical management is usually appropriate.
        Any reason for immediate referral takes precedence.
        """,
        sources=(
            ACR_VCF_2013.at("variants 1 and 2, conservative management"),
            ACR_VCF_2018.at("variants 1 and 2, medical management"),
        ),
    ),
    Statement(
        id="s1-calcitonin-first-4-weeks",
        article=LUMBAR_ARTICLE,
        section="Initial management",
        text="Calcitonin is part of the medical regimen for acute pain in the first 4 weeks.",
        strength="not stated (AAOS: moderate)",
        verdict=Verdict.DIFFERS,
        note="""
        AAOS limits its suggestion to injuries 0 to 5 days after the event or the onset of symptoms.
        The nasal form was removed by the European Medicines Agency in 2012 and by Health Canada in
        2013.
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1182, calcitonin"),
            EMA_CALCITONIN_2012.at("announcement of 20 July 2012, nasal spray"),
            CALCITONIN_WITHDRAWALS_2013.at("report on Health Canada"),
        ),
    ),
    Statement(
        id="s1-calcium-vitd-with-medical",
        article=LUMBAR_ARTICLE,
        section="Initial management",
        text="Calcium and vitamin D accompany the medical regimen.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        The label wording and NOGG make supplements depend on dietary intake or on insufficiency.
        """,
        sources=(
            IBANDRONATE_LABEL.at("section 2.3"),
            NOGG_2021.at("section 5, calcium and vitamin D"),
        ),
    ),
    Statement(
        id="s1-monitor-2-12-weeks",
        article=LUMBAR_ARTICLE,
        section="Initial management",
        text="Improvement is watched for across weeks 2 to 12.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="The window of 2 to 12 weeks is in the abstract of the ACR 2018 criteria.",
        sources=(ACR_VCF_2018.at("abstract"),),
    ),
    Statement(
        id="s1-calcitonin-4-week-course",
        article=LUMBAR_ARTICLE,
        section="Acute phase, weeks 0 to 4",
        text="""
        Calcitonin is given for 4 weeks counted from identification of the fracture; the pain
        reduction is clinically important.
        """,
        strength="the article: recommended (AAOS: moderate)",
        verdict=Verdict.DIFFERS,
        note="""
        AAOS lets the course start 0 to 5 days from the event or the onset of symptoms, and only in
        a neurologically intact patient; the article counts from identification of the fracture,
        which is looser.
        """,
        sources=(AAOS_2010.at("OrthoGuidelines page 1182, calcitonin"),),
    ),
    Statement(
        id="s1-calcitonin-dose-200iu",
        article=LUMBAR_ARTICLE,
        section="Acute phase, weeks 0 to 4",
        text="""
        The dose is 200 IU, intranasally or as a suppository; pain was lower at 1, 2, 3 and 4 weeks.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        The AAOS rationale rests on a nasal trial in 100 patients (pain in four positions) and a
        suppository trial in 36. Boucher 2020 is certain of the effect at week 1 and uncertain at
        week 4. The article leaves out how often: once daily in trials and labels.
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1182, calcitonin, rationale"),
            KNOPP_SIHOTA_2012.at("abstract, acute pain"),
            BOUCHER_2020.at("abstract, weeks 1 and 4"),
        ),
    ),
    Statement(
        id="s1-calcium-vitd-if-diet-inadequate",
        article=LUMBAR_ARTICLE,
        section="Acute phase, weeks 0 to 4",
        text="Calcium and vitamin D are supplemented when dietary intake is inadequate.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        The ibandronate label has the same wording in section 2.3; the corresponding section of the
        risedronate label could not be retrieved.
        """,
        sources=(
            IBANDRONATE_LABEL.at("section 2.3"),
            NOGG_2021.at("section 5, calcium and vitamin D"),
        ),
    ),
    Statement(
        id="s1-natural-history-2-12-weeks",
        article=LUMBAR_ARTICLE,
        section="Acute phase, weeks 0 to 4",
        text="Most healing fractures hurt less over 2 to 12 weeks; the return of function varies.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="Nearly the same claim stands in the abstract of the ACR 2018 criteria.",
        sources=(ACR_VCF_2018.at("abstract"),),
    ),
    Statement(
        id="s1-opioid-analgesic-no-recommendation",
        article=LUMBAR_ARTICLE,
        section="Pain",
        text="""
        There is no formal recommendation for or against opioids and other analgesics, because the
        evidence is insufficient.
        """,
        strength="inconclusive",
        verdict=Verdict.CONFIRMED,
        note="""
        Listed among the AAOS topics without a recommendation. NOGG and the AGS Beers criteria do
        take positions on analgesics.
        """,
        sources=(AAOS_WITHOUT_RECOMMENDATION,),
    ),
    Statement(
        id="s1-analgesic-clinical-judgement",
        article=LUMBAR_ARTICLE,
        section="Pain",
        text="Opioids and other analgesics may still be used on clinical judgement.",
        strength="inconclusive",
        verdict=Verdict.CONFIRMED,
        note="""
        Consistent with an inconclusive finding by AAOS. The chronic L1 article is more restrictive
        about opioids.
        """,
        sources=(
            AAOS_WITHOUT_RECOMMENDATION,
            NOGG_2021.at("section 8, analgesia"),
        ),
    ),
    Statement(
        id="s1-separate-cations-from-bisphosphonate",
        article=LUMBAR_ARTICLE,
        section="Pain",
        text="""
        Calcium, antacids, magnesium products and iron are taken at a different time of day from an
        oral bisphosphonate.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Section 7.1 of the risedronate label: calcium, antacids and oral drugs that contain divalent
        cations interfere with absorption.
        """,
        sources=(RISEDRONATE_LABEL.at("section 7.1"),),
    ),
)
