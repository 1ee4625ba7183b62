"""The decision to treat the bone now: when, and what to look for first."""

from vcf_logic.engine.conditions import any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import osteoporotic_lumbar_fracture
from vcf_logic.guideline.limits import OSTEOPOROSIS_T_SCORE
from vcf_logic.guideline.sources import (
    AACE_2020,
    ALENDRONATE_LABEL,
    ASBMR_COALITION_2020,
    DENOSUMAB_LABEL,
    EULAR_EFORT_2017,
    IBANDRONATE_LABEL,
    JOHANSSON_2017,
    LINDSAY_2001,
    NOGG_2021,
    RISEDRONATE_LABEL,
    ROMOSOZUMAB_LABEL,
    ZOLEDRONIC_ACID_LABEL,
)
from vcf_logic.guideline.vocabulary.bone_treatment import t_score
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import hypocalcaemia

PROMPT_START = (
    Recommendation(
        id="start-bone-protection-now",
        title="Start bone protection now, without waiting for the result of conservative care",
        stance=Stance.FOR,
        strength=Strength.UNGRADED,
        graded_by="""
            not graded by the article; NOGG 2021 and the ASBMR coalition 2020 ask for prompt
            treatment, no grade seen
            """,
        when=osteoporotic_lumbar_fracture,
        elective=True,
        clinician="""
            Do not hold bone medicine back until conservative care has been judged. Correct
            hypocalcaemia and low vitamin D first, then start promptly (NOGG 2021, ASBMR coalition
            2020). Fracture risk is highest early: 2.7 times the population risk at 1 year, 1.4
            times at 10 years (Johansson 2017). Within a year of a vertebral fracture 19.2% (95% CI
            13.6 to 24.8) had a new one, in postmenopausal women on placebo (Lindsay 2001).
            """,
        patient="""
            The risk of a new fracture is highest soon after the first one. So it helps to start a
            bone medicine soon. You do not need to wait until your back is better. Your blood
            calcium and vitamin D should be checked first. If they are low, they are treated first.
            Your care team should also look for other causes of weak bones. Ask which medicine suits
            you.
            """,
        sources=(
            NOGG_2021.at("summary of main recommendations, September 2021"),
            ASBMR_COALITION_2020.at("recommendation on prompt treatment"),
            JOHANSSON_2017.at("abstract"),
            LINDSAY_2001.at("abstract"),
        ),
        covers=(
            "s2-do-not-delay-drug",
            "s2-refracture-20pct",
            "s2-risk-highest-immediately",
        ),
        cautions=(
            Caution(
                text="""
                    Low calcium comes first: section 4 of the alendronate, risedronate, ibandronate,
                    zoledronic acid and denosumab labels lists hypocalcaemia as a contraindication,
                    and romosozumab is contraindicated too. A calcium that was not measured is not a
                    normal one.
                    """,
                sources=(
                    ALENDRONATE_LABEL.at("sections 4 and 5.2"),
                    RISEDRONATE_LABEL.at("sections 4 and 5.2"),
                    IBANDRONATE_LABEL.at("tablet, section 4"),
                    ZOLEDRONIC_ACID_LABEL.at("section 4"),
                    DENOSUMAB_LABEL.at("section 4"),
                    ROMOSOZUMAB_LABEL.at("contraindication hypocalcaemia"),
                ),
                when=any_of(hypocalcaemia),
            ),
            Caution(
                text="""
                    A T-score above -2.5 does not rule osteoporosis out: a fragility fracture of a
                    vertebra means osteoporosis clinically even with a T-score above that threshold
                    (AACE 2020). A T-score that is not known is no reason to wait.
                    """,
                sources=(AACE_2020.at("diagnosis of osteoporosis by a fragility fracture"),),
                when=t_score > OSTEOPOROSIS_T_SCORE,
            ),
            Caution(
                text="""
                    Assess alongside treatment: risk factors, bone density of spine and hip, spine
                    imaging, falls and secondary causes of osteoporosis (EULAR/EFORT 2017). A
                    fracture while on treatment needs its own assessment. Both articles leave
                    secondary causes and fracture on treatment out.
                    """,
                sources=(EULAR_EFORT_2017.at("table 1, recommendation 5 (IIIC)"),),
            ),
            Caution(
                text="""
                    The 19.2% is about new vertebral fractures in postmenopausal women who took
                    placebo. The chronic L1 article applies about 20% to everyone and to any
                    fracture.
                    """,
                sources=(LINDSAY_2001.at("abstract"),),
            ),
        ),
    ),
)
