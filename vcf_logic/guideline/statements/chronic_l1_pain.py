"""The chronic L1 article: first assessment and pain."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACETAMINOPHEN_LABEL,
    ACR_VCF_2013,
    AOMRC,
    ASBMR_2019,
    BEERS_2015,
    BEERS_2023,
    BMJ_BEST_PRACTICE,
    COCHRANE_VERTEBROPLASTY_2018,
    DUTCH_PRIMARY_CARE_2013,
    FDA_NSAID_2015,
    MEDICARE_LCD,
    NAPROXEN_LABEL,
    NOGG_2021,
    SUZUKI_2009,
    VERTOS_II,
    VERTOS_II_NATURAL_HISTORY,
    VERTOS_V,
)
from vcf_logic.guideline.statements.articles import CHRONIC_L1_ARTICLE

CHRONIC_L1_PAIN = (
    Statement(
        id="s2-continue-multimodal",
        article=CHRONIC_L1_ARTICLE,
        section="Initial assessment",
        text="""
        For a chronic osteoporotic L1 fracture (more than 6 weeks), analgesia, early mobilisation
        and osteoporosis drugs are continued together.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Consistent with the first line of ACR 2013 and with NOGG section 8. No source defines
        chronic as more than 6 weeks (ACR low back pain criteria: more than 12 weeks; VERTOS V: more
        than 3 months).
        """,
        sources=(
            ACR_VCF_2013.at("conservative management"),
            NOGG_2021.at("section 8"),
        ),
    ),
    Statement(
        id="s2-va-severe-pain-3-months",
        article=CHRONIC_L1_ARTICLE,
        section="Initial assessment",
        text="""
        If severe pain outlasts 3 months of optimal conservative care, the next step is
        vertebroplasty or kyphoplasty.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        AAOS, ASBMR and Cochrane do not support vertebroplasty. VERTOS V (pain for more than 3
        months, marrow oedema) found an advantage of 1.3 points on the visual analogue scale at 12
        months. The only support seen for a 3-month line is the natural history of VERTOS II. US
        Medicare rules cover earlier augmentation, not later.
        """,
        sources=(
            VERTOS_V.at("abstract, pain at 12 months"),
            AAOS_2010.at("OrthoGuidelines page 1189, vertebroplasty"),
            ASBMR_2019.at("abstract, vertebroplasty"),
            COCHRANE_VERTEBROPLASTY_2018.at("abstract, conclusions"),
            VERTOS_II_NATURAL_HISTORY.at("abstract, conclusion"),
            MEDICARE_LCD.at("coverage criteria, acute or subacute fracture"),
        ),
    ),
    Statement(
        id="s2-acetaminophen-first",
        article=CHRONIC_L1_ARTICLE,
        section="Pain",
        text="""
        Acetaminophen (paracetamol) is the first analgesic, especially with chronic kidney disease
        or cardiovascular disease.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        NOGG: the weakest effective oral agent for the shortest time. BMJ Best Practice: begin with
        paracetamol, ahead of NSAIDs. US label: at most 4000 mg in 24 hours, with a liver warning.
        """,
        sources=(
            NOGG_2021.at("section 8, analgesia"),
            BMJ_BEST_PRACTICE.at("topic 819, treatment algorithm"),
            ACETAMINOPHEN_LABEL.at("over-the-counter label, liver warning"),
        ),
    ),
    Statement(
        id="s2-nsaid-caution",
        article=CHRONIC_L1_ARTICLE,
        section="Pain",
        text="""
        NSAIDs may be used, but with caution in older adults because of gastrointestinal, renal and
        cardiovascular risk.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        NOGG (strong): avoid in older people; if used, add a proton pump inhibitor and monitor. AGS
        Beers 2015: avoid with creatinine clearance below 30 mL/min, heart failure or a history of
        ulcer; AGS Beers 2023: avoid with creatinine clearance below 30 mL/min. Label: boxed
        cardiovascular and gastrointestinal warning, not around coronary artery bypass surgery.
        """,
        sources=(
            NOGG_2021.at("section 8, analgesia"),
            BEERS_2015.at("rows on NSAIDs"),
            FDA_NSAID_2015.at("safety communication of 9 July 2015"),
            NAPROXEN_LABEL.at("boxed warning, and section 4"),
            BEERS_2023.at("table 6, NSAIDs and creatinine clearance"),
        ),
    ),
    Statement(
        id="s2-minimise-opioids",
        article=CHRONIC_L1_ARTICLE,
        section="Pain",
        text="""
        Opioids are kept to a minimum because of sedation, falls, deconditioning and fracture risk.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        AGS Beers 2015 avoids opioids after falls or fractures but exempts pain from a recent
        fracture. NOGG: add laxatives.
        """,
        sources=(
            BEERS_2015.at("row on falls and fractures"),
            NOGG_2021.at("section 8, analgesia"),
        ),
    ),
    Statement(
        id="s2-opioid-only-severe-refractory",
        article=CHRONIC_L1_ARTICLE,
        section="Pain",
        text="Opioids are reserved for severe refractory pain.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        Stricter than AAOS (no recommendation) and than AGS Beers 2015 (exemption for a recent
        fracture).
        """,
        sources=(BEERS_2015.at("row on falls and fractures"),),
    ),
    Statement(
        id="s2-spontaneous-resolution-6-8w",
        article=CHRONIC_L1_ARTICLE,
        section="Pain",
        text="In most patients the pain resolves by 6 to 8 weeks even without medication.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        ACR 2013 supports spontaneous resolution without a number. VERTOS II: 53% had spontaneous
        relief during screening (up to 6 weeks). BMJ Best Practice: gradual improvement over 6 to 12
        weeks.
        """,
        sources=(
            ACR_VCF_2013.at("natural history"),
            VERTOS_II.at("abstract, screening"),
            BMJ_BEST_PRACTICE.at("topic 819, management approach"),
        ),
    ),
    Statement(
        id="s2-chronic-pain-20pct",
        article=CHRONIC_L1_ARTICLE,
        section="Pain",
        text="About 20% develop chronic back pain.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        A general-practice paper of 2013 says that some authors assume chronic pain after 10 to 20%
        of symptomatic fractures. Measured figures are higher: 38 of 95 (40%) conservatively treated
        VERTOS II patients were still in pain at 1 year, and about 4 of 5 (about 80%) of 107
        consecutive emergency patients (58 thoracic, 49 lumbar, mostly Th12 and L1) had pronounced
        pain at 1 year; there lumbar fractures tended to improve, and severe initial collapse was
        the worst sign. A book chapter gives 33 to 75%. Academy of Medical Royal Colleges: most
        older hospital patients still hurt at 3 months and over a third at 6. So 20% is likely to be
        too low.
        """,
        sources=(
            DUTCH_PRIMARY_CARE_2013.at("assumed share of chronic pain"),
            VERTOS_II_NATURAL_HISTORY.at("abstract, pain at 1 year"),
            SUZUKI_2009.at("abstract, pain at 1 year"),
            AOMRC.at("course of pain in older hospital patients"),
        ),
    ),
)
