"""The chronic L1 article: multidisciplinary care and falls."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    BEERS_2015,
    EULAR_EFORT_2017,
    FALLS_PROGRAMMES_META,
    NICE_CG161,
    NOGG_2021,
    WALTERS_2017,
    WU_2018,
)
from vcf_logic.guideline.statements.articles import CHRONIC_L1_ARTICLE

CHRONIC_L1_MULTIDISCIPLINARY = (
    Statement(
        id="s2-orthogeriatric",
        article=CHRONIC_L1_ARTICLE,
        section="Multidisciplinary care",
        text="Frail older patients with several comorbidities have orthogeriatric co-management.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        EULAR/EFORT recommendation 2: orthogeriatric co-management for better function, a shorter
        stay and less mortality, particularly in older people with hip fracture (level IA, strength
        A, agreement 9.2). The abstract says older patients. Not specific to the spine, nor to frail
        patients with comorbidities.
        """,
        sources=(EULAR_EFORT_2017.at("table 1, recommendation 2"),),
    ),
    Statement(
        id="s2-collaboration",
        article=CHRONIC_L1_ARTICLE,
        section="Multidisciplinary care",
        text="Orthopaedics, rheumatology or endocrinology and primary care set up a collaboration.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        EULAR/EFORT recommendation 6: a responsible local lead links surgeons, rheumatologists or
        endocrinologists, geriatricians and general practitioners (level IV, strength D, agreement
        9.1).
        """,
        sources=(EULAR_EFORT_2017.at("abstract, and table 1, recommendation 6"),),
    ),
    Statement(
        id="s2-fls",
        article=CHRONIC_L1_ARTICLE,
        section="Multidisciplinary care",
        text="A fracture liaison service is considered.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        NOGG section 8 recommendation 7 (strong), for people aged 50 or over or postmenopausal.
        EULAR/EFORT recommendations 4 and 5: evaluate every person of 50 or over with a recent
        fracture.
        """,
        sources=(
            NOGG_2021.at("section 8, recommendation 7"),
            WALTERS_2017.at("abstract"),
            EULAR_EFORT_2017.at("table 1, recommendations 4 and 5"),
        ),
    ),
    Statement(
        id="s2-fls-effect",
        article=CHRONIC_L1_ARTICLE,
        section="Multidisciplinary care",
        text="""
        A fracture liaison service raised osteoporosis treatment from 26% to 45% within 6 months.
        """,
        strength="not stated",
        verdict=Verdict.NOT_FOUND,
        note="""
        The direction is confirmed: systematic reviews report up to 21% more treatment started and
        up to 27% more bone density testing, and Walters 2017 a ratio of 1.5 to 4.25 for starting
        treatment. A rise from 26% to 45% in 6 months was not seen in two rounds of checking.
        """,
        sources=(
            WALTERS_2017.at("abstract, treatment initiation"),
            WU_2018.at("abstract, treatment initiation"),
        ),
    ),
    Statement(
        id="s2-multidim-falls",
        article=CHRONIC_L1_ARTICLE,
        section="Multidisciplinary care",
        text="Multidimensional fall prevention is offered (about 20% fewer falls).",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        17 randomised trials, 5034 people: rate ratio 0.80 (0.72 to 0.89), that is 20% fewer falls,
        in multiple-component programmes that were not tailored to the person, for older people in
        general, not for patients with a fracture. NICE CG161 and EULAR/EFORT recommend such
        programmes; the 20% was not seen there.
        """,
        sources=(
            FALLS_PROGRAMMES_META.at("abstract, rate of falls"),
            EULAR_EFORT_2017.at("table 1, recommendation 7"),
            NICE_CG161.at("multifactorial programmes"),
        ),
    ),
    Statement(
        id="s2-home-hazards",
        article=CHRONIC_L1_ARTICLE,
        section="Multidisciplinary care",
        text="Hazards in the home and surroundings are dealt with.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="NICE CG161: only with follow-up, not in isolation.",
        sources=(NICE_CG161.at("home hazard assessment"),),
    ),
    Statement(
        id="s2-review-fall-meds",
        article=CHRONIC_L1_ARTICLE,
        section="Multidisciplinary care",
        text="Drugs that raise the risk of falls are reviewed.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="NICE CG161, and the row on falls and fractures of AGS Beers 2015.",
        sources=(
            NICE_CG161.at("medication review"),
            BEERS_2015.at("row on falls and fractures"),
        ),
    ),
)
