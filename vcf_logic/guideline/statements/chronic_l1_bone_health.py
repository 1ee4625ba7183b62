"""The chronic L1 article: minerals and osteoporosis medicines."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    ALENDRONATE_LABEL,
    ASBMR_COALITION_2020,
    BHOF_2022,
    DENOSUMAB_LABEL,
    EAST_2016,
    ECTS_DENOSUMAB,
    ENDOCRINE_SOCIETY_2020,
    FDA_DENOSUMAB_2024,
    IBANDRONATE_LABEL,
    LINDSAY_2001,
    NICE_CG161,
    NOGG_2021,
    RISEDRONATE_LABEL,
    STRONTIUM_EU_2014,
    STRONTIUM_SUPPLY_2017,
    STRONTIUM_UK_LABEL,
    VITAMIN_D_FALLS_2009,
    VITAMIN_D_FRACTURES_META,
    VITAMIN_D_META_2020,
)
from vcf_logic.guideline.statements.articles import CHRONIC_L1_ARTICLE

CHRONIC_L1_BONE_HEALTH = (
    Statement(
        id="s2-calcium-1000-1200",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="Calcium 1000 to 1200 mg per day is started immediately.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        BHOF 2022: total intake of 1000 mg (men 50 to 70) or 1200 mg (women from 51, men from 71),
        supplements only to fill the gap. NOGG: at least 700 mg, diet preferred. EAST 2016: 1000 to
        1500 mg in frail older people.
        """,
        sources=(
            BHOF_2022.at("recommendations on total calcium intake"),
            NOGG_2021.at("section 5, calcium"),
            EAST_2016.at("calcium and vitamin D in frail older people"),
        ),
    ),
    Statement(
        id="s2-vitd-800",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="Vitamin D 800 IU per day is started immediately.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        The dose is confirmed (BHOF: 800 to 1000 IU as needed for sufficiency); the population
        differs. NOGG: at least 800 IU per day when insufficient or at risk of insufficiency, not
        for everyone.
        """,
        sources=(
            NOGG_2021.at("section 5, vitamin D"),
            EAST_2016.at("calcium and vitamin D in frail older people"),
            BHOF_2022.at("recommendations on vitamin D"),
        ),
    ),
    Statement(
        id="s2-ca-vitd-effect",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="Calcium plus vitamin D cuts non-vertebral fractures by 15 to 20% and falls by 20%.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        The numbers resemble older meta-analyses of vitamin D: falls 19% fewer at 700 to 1000 IU per
        day (relative risk 0.81, 0.71 to 0.92; nothing at lower doses); non-vertebral fractures 20%
        fewer above 400 IU per day (relative risk 0.80, 0.72 to 0.89; in institutions 15% fewer, in
        the community 29%; independent of calcium). A 2020 pooling of 47 randomised trials: falls,
        relative risk 0.948 overall and 0.881 with vitamin D and calcium (0.821 to 0.945, 12%
        fewer); fractures 0.949 (0.846 to 1.064, not significant). NICE CG161 made no firm
        recommendation on vitamin D for falls. What EULAR/EFORT says on this (items 9 and 10) was
        not visible.
        """,
        sources=(
            VITAMIN_D_FALLS_2009.at("abstract, falls"),
            VITAMIN_D_FRACTURES_META.at("abstract, non-vertebral fractures"),
            VITAMIN_D_META_2020.at("abstract, falls and fractures"),
            NICE_CG161.at("recommendations, vitamin D"),
        ),
    ),
    Statement(
        id="s2-alendronate-first-line",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="Alendronate is a first-line drug to prevent the next fracture.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        ASBMR coalition 2020: alendronate and risedronate are first line. Label: not recommended
        with creatinine clearance below 35 mL/min (5.6 and 8.6); this is not a contraindication in
        section 4.
        """,
        sources=(
            ASBMR_COALITION_2020.at("first-line medicines"),
            ENDOCRINE_SOCIETY_2020.at("initial treatment"),
            ALENDRONATE_LABEL.at("sections 4, 5.6 and 8.6"),
        ),
    ),
    Statement(
        id="s2-risedronate-first-line",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="Risedronate is a first-line drug to prevent the next fracture.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        ASBMR coalition 2020: alendronate and risedronate are first line. Label: not recommended
        with creatinine clearance below 30 mL/min.
        """,
        sources=(
            ASBMR_COALITION_2020.at("first-line medicines"),
            ENDOCRINE_SOCIETY_2020.at("initial treatment"),
            RISEDRONATE_LABEL.at("FDA label change of July 2009, use in specific populations"),
        ),
    ),
    Statement(
        id="s2-refracture-20pct",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="About 20% fracture again within 12 months.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Lindsay 2001: 19.2% (95% confidence interval 13.6 to 24.8) had a new vertebral fracture
        after an incident one, in postmenopausal women on placebo.
        """,
        sources=(LINDSAY_2001.at("abstract"),),
    ),
    Statement(
        id="s2-alt-ibandronate",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="Ibandronate is an alternative when oral treatment is not tolerated or not taken.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        An oral tablet does not solve oral intolerance; only the 3 mg intravenous form would.
        """,
        sources=(
            IBANDRONATE_LABEL.at("injection, 3 mg every 3 months"),
            ENDOCRINE_SOCIETY_2020.at("initial treatment, ibandronate"),
        ),
    ),
    Statement(
        id="s2-alt-strontium",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="""
        Strontium ranelate is an alternative when oral treatment is not tolerated or not taken.
        """,
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        A last-line specialist drug where it is sold at all (UK generic since 2019); contraindicated
        with immobilisation, venous thromboembolism, cardiovascular disease, uncontrolled
        hypertension and creatinine clearance below 30 mL/min.
        """,
        sources=(
            STRONTIUM_EU_2014.at("notice of 7 May 2014, restriction and contraindications"),
            STRONTIUM_SUPPLY_2017.at("rapid response of 2 May 2017"),
            STRONTIUM_UK_LABEL.at("product text, contraindications and renal limit"),
        ),
    ),
    Statement(
        id="s2-alt-denosumab",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="Denosumab is an alternative when oral treatment is not tolerated or not taken.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        The ASBMR coalition names intravenous zoledronic acid and denosumab. Stopping needs
        follow-on treatment (rebound fractures). Label: section 4 lists hypocalcaemia, pregnancy and
        hypersensitivity; the boxed warning on advanced chronic kidney disease points to 2.2 and
        5.1. The chronic L1 article leaves out zoledronic acid.
        """,
        sources=(
            ASBMR_COALITION_2020.at("alternatives to oral bisphosphonates"),
            FDA_DENOSUMAB_2024.at("boxed warning"),
            ECTS_DENOSUMAB.at("advice on stopping denosumab"),
            DENOSUMAB_LABEL.at("boxed warning, and sections 2.2, 4 and 5.1"),
        ),
    ),
    Statement(
        id="s2-bp-3-5-years",
        article=CHRONIC_L1_ARTICLE,
        section="Osteoporosis",
        text="Bisphosphonates are continued for 3 to 5 years, and longer if risk is high.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Endocrine Society recommendation 2.2: reassess at 3 to 5 years; with high risk, continue.
        """,
        sources=(ENDOCRINE_SOCIETY_2020.at("recommendation 2.2"),),
    ),
)
