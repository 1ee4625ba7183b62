"""The chronic L1 article: bed rest, mobilisation and braces."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    AAFP_2016,
    ACR_VCF_2013,
    BED_REST_BONE_1983,
    BED_REST_BONE_1987,
    BED_REST_FASEB_2006,
    BMJ_BEST_PRACTICE,
    BRACE_STUDIES,
    BRACE_TRIAL_2014,
    FUNAYAMA_2022,
    KORTEBEIN_2008,
    NOGG_2021,
    SQUIRES_2023,
)
from vcf_logic.guideline.statements.articles import CHRONIC_L1_ARTICLE

CHRONIC_L1_MOBILISATION = (
    Statement(
        id="s2-avoid-prolonged-bedrest",
        article=CHRONIC_L1_ARTICLE,
        section="Mobilisation",
        text="Prolonged bed rest is avoided.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        The physiology is confirmed, and BMJ Best Practice allows 24 to 48 hours. AAOS makes no
        recommendation. A non-randomised Japanese cohort favours 2 weeks of strict rest when MRI
        signs are poor.
        """,
        sources=(
            KORTEBEIN_2008.at("abstract"),
            BMJ_BEST_PRACTICE.at("topic 819, treatment algorithm"),
            FUNAYAMA_2022.at("subgroup with poor MRI signs, numbers from two news summaries"),
        ),
    ),
    Statement(
        id="s2-bedrest-bone-loss",
        article=CHRONIC_L1_ARTICLE,
        section="Mobilisation",
        text="In bed rest bone is lost at about 1% per week, about 50 times the loss of ageing.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        34 patients with disc prolapse aged 18 to 60, in bed for 27 days on average: lumbar mineral
        content fell by 0.9% per week and was nearly regained 4 months after getting up. Another
        study: 1 to 2% per week had been reported in earlier patients, but 6 healthy men lost only
        0.9% in 5 weeks (P = 0.06). So about 1% a week exists, in younger people without
        osteoporosis, and is reversible. The figure of 50 times was not seen anywhere. Another
        article of the same publisher says 2% per week, the top of the range of 1 to 2%.
        """,
        sources=(
            BED_REST_BONE_1983.at("abstract"),
            BED_REST_BONE_1987.at("abstract"),
        ),
    ),
    Statement(
        id="s2-bedrest-strength-loss",
        article=CHRONIC_L1_ARTICLE,
        section="Mobilisation",
        text="Ten days of bed rest cost about 15% of leg strength.",
        strength="not stated",
        verdict=Verdict.DIFFERS,
        note="""
        Kortebein 2008 (11 healthy people, mean age 67): knee extensors 13.2% weaker (4.1, standard
        deviation or standard error), stair power 14% lower. FASEB 2006 abstract (9 people, mean age
        67, 10 days): knee extensors 12% and plantar flexors 17% weaker, leg press not significant.
        These were healthy volunteers, not patients, and no source gives exactly 15%.
        """,
        sources=(
            KORTEBEIN_2008.at("abstract"),
            BED_REST_FASEB_2006.at("abstract, FASEB J 2006"),
        ),
    ),
    Statement(
        id="s2-bedrest-dvt-ulcers",
        article=CHRONIC_L1_ARTICLE,
        section="Mobilisation",
        text="Bed rest raises the risk of deep vein thrombosis and pressure ulcers.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        ACR 2013: venous stasis, deep vein thrombosis and pulmonary embolism. American Family
        Physician 2016: pressure sores.
        """,
        sources=(
            ACR_VCF_2013.at("harms of bed rest"),
            AAFP_2016.at("harms of bed rest"),
        ),
    ),
    Statement(
        id="s2-early-mobilisation",
        article=CHRONIC_L1_ARTICLE,
        section="Mobilisation",
        text="""
        Early mobilisation and range-of-motion exercise are started to prevent cardiorespiratory
        deconditioning.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        NOGG section 8 (strong) recommends exercise after a vertebral fracture. AAOS is
        inconclusive. Not for an unstable spine or a neurological deficit.
        """,
        sources=(
            NOGG_2021.at("section 8, exercise"),
            BMJ_BEST_PRACTICE.at("topic 819, early mobilisation"),
        ),
    ),
    Statement(
        id="s2-bracing-equivalent",
        article=CHRONIC_L1_ARTICLE,
        section="Mobilisation",
        text="The evidence on braces is inconclusive; outcomes equal those without a brace.",
        strength="inconclusive",
        verdict=Verdict.CONFIRMED,
        note="""
        A randomised trial (60 patients, acute fractures): no brace was not inferior on the Oswestry
        Disability Index at 12 weeks. Squires 2023, read through an editorial: less pain at 3 to 6
        months with a rigid brace. For chronic fractures the evidence is mixed: the Spinomed trial
        of 2022 favours a brace, a Swedish trial of 2019 found no difference.
        """,
        sources=(
            BRACE_TRIAL_2014.at("abstract, disability at 12 weeks"),
            SQUIRES_2023.at("editorial, pain at 3 to 6 months"),
            BRACE_STUDIES.at("abstracts, Spinomed trial 2022 and Swedish trial 2019"),
        ),
    ),
)
