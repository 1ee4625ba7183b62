"""Early movement and exercise: the default, when it waits, and what AAOS could not say."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import neurologically_intact, osteoporotic_lumbar_fracture
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_VCF_2013,
    ASBMR_2019,
    BMJ_BEST_PRACTICE,
    COCHRANE_EXERCISE,
    EULAR_EFORT_2017,
    NOGG_2021,
    OF_CARD,
)
from vcf_logic.guideline.vocabulary.red_flags import neuro_status, spinal_instability

EXERCISE = (
    Recommendation(
        id="early-mobilisation",
        title="Mobilise early and gently, and add supervised exercise when pain allows",
        stance=Stance.FOR,
        strength=Strength.UNGRADED,
        graded_by="""
        no grade seen for early mobilisation of a vertebral fracture: the strong grade of NOGG 2021
        goes to muscle strengthening, the B of EULAR/EFORT 2017 to early training after any
        fragility fracture, and AAOS 2010 rates exercise inconclusive
        """,
        when=osteoporotic_lumbar_fracture,
        unless=any_of(
            spinal_instability,
            neuro_status.is_("deficit"),
        ),
        elective=True,
        clinician="""
        The chronic L1 article starts early mobilisation and range-of-motion exercise to prevent
        cardiorespiratory deconditioning. NOGG 2021 supports muscle strengthening after vertebral
        fracture, back extensors included and unloaded first if painful (strong). BMJ Best Practice
        mobilises after 24 to 48 hours. ASBMR 2019: exercise may improve mobility and may reduce
        pain and fear of falling, but not falls or fractures. AAOS 2010: inconclusive. Not with an
        unstable spine or neurological deficit; not assessed is not cleared.
        """,
        patient="""
        First your team checks that your spine is stable and your nerves are fine. Then start to
        move early and gently, as your pain allows. Later, a trained person can show you how to
        make your back stronger. If it hurts, ask for moves that put no load on your back. Exercise
        may help you move and feel less afraid to fall. Stop and get help at once if your legs feel
        weak or numb.
        """,
        sources=(
            NOGG_2021.at("section 8, exercise"),
            BMJ_BEST_PRACTICE.at("topic 819, treatment algorithm"),
            EULAR_EFORT_2017.at("table 1, recommendation 7"),
            ASBMR_2019.at("abstract, exercise"),
            AAOS_2010.at("OrthoGuidelines page 1187, exercise"),
        ),
        covers=("s2-early-mobilisation",),
        controversies=("C11",),
        cautions=(
            Caution(
                text="""
                Not before clearance when the spine is unstable or a neurological deficit is
                present: both need surgical assessment first. This limit is a safety default; no
                source seen words it. Not examined or not imaged does not count as clear.
                """,
                sources=(
                    OF_CARD.at("type OF5 and neurological items"),
                    ACR_VCF_2013.at("variant 3, surgical referral"),
                ),
                when=any_of(spinal_instability, neuro_status.is_("deficit")),
            ),
            Caution(
                text="""
                EULAR and EFORT, for people over 50 with any fragility fracture, advise early
                training, then long-term balance training and multidimensional fall prevention
                (level IIA, strength B).
                """,
                sources=(EULAR_EFORT_2017.at("table 1, recommendation 7"),),
            ),
        ),
    ),
    Recommendation(
        id="exercise-no-recommendation",
        title="Note that AAOS 2010 recommends neither for nor against an exercise programme",
        stance=Stance.NEITHER,
        strength=Strength.INCONCLUSIVE,
        graded_by="AAOS 2010, inconclusive, for neurologically intact patients",
        when=all_of(
            osteoporotic_lumbar_fracture,
            neurologically_intact,
        ),
        clinician="""
        AAOS 2010 recommends neither for nor against supervised or unsupervised exercise
        (inconclusive), as does the lumbar article. The evidence was one level II study in people
        with pain for more than 3 months: symptoms were better at 6 and 12 months, emotion and
        leisure at 6 only, daily activities at 12 only. It says little about a fresh fracture. NOGG
        2021 does recommend strengthening (strong). A Cochrane review exists; its conclusions could
        not be read.
        """,
        patient="""
        One expert group could not say if an exercise course helps. It had one study, in people who
        had hurt for more than 3 months. Some parts of their lives got better and some did not.
        Another group does advise exercise to make your back stronger. So gentle exercise is worth
        a talk with your clinician. Ask before you start, and start small.
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1187, exercise"),
            NOGG_2021.at("section 8, exercise"),
            COCHRANE_EXERCISE.at("title only, conclusions not visible"),
        ),
        covers=("s1-exercise-no-recommendation",),
        controversies=("C11",),
    ),
)
