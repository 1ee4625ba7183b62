"""Braces, electrical stimulation and manipulation of the spine."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import neurologically_intact, osteoporotic_lumbar_fracture
from vcf_logic.guideline.limits import SIX_WEEKS
from vcf_logic.guideline.sources import (
    AAOS_2010,
    BRACE_STUDIES,
    BRACE_TRIAL_2014,
    COLORADO_2014,
    KATO_2019,
    NASS_2020,
    SQUIRES_2023,
)
from vcf_logic.guideline.vocabulary.derived import weeks_since_onset
from vcf_logic.guideline.vocabulary.pain_and_course import brace_considered

DEVICES_AND_MANIPULATION = (
    Recommendation(
        id="bracing-no-recommendation",
        title="Treat a brace as an optional comfort measure, soft before rigid",
        stance=Stance.NEITHER,
        strength=Strength.INCONCLUSIVE,
        graded_by="""
        AAOS 2010, inconclusive, for neurologically intact patients; NASS 2020 grades a brace C
        (may be considered); soft before rigid is the order of this guidance, not graded
        """,
        when=all_of(
            osteoporotic_lumbar_fracture,
            neurologically_intact,
        ),
        clinician="""
        AAOS 2010 takes no side (inconclusive). The lumbar article ties this to one study, age and
        level not reported; that page could not be read. In acute fracture a trial of 60 found no
        brace non-inferior for disability at 12 weeks, and Kato 2019 (284 patients) rigid and soft
        alike. Squires 2023 pooled trials: less pain at 3 to 6 months with a rigid brace, nothing
        else. NASS: may be considered (grade C). Optional for comfort, never a default.
        """,
        patient="""
        A brace is a choice, not a must. Studies do not agree on whether it helps. In one study of
        fresh breaks, people without a brace did as well at 12 weeks. In a review of trials, people
        with a stiff brace hurt less at 3 to 6 months. If you want one for comfort, try a soft one
        first. Ask your team what would suit you and for how long.
        """,
        sources=(
            AAOS_2010.at("National Guideline Clearinghouse 24798, topics without a recommendation"),
            BRACE_TRIAL_2014.at("abstract, PMID 25471910"),
            KATO_2019.at("abstract"),
            SQUIRES_2023.at("results as told in the editorial"),
            NASS_2020.at("brace recommendation, grade C"),
            BRACE_STUDIES.at("trials of 2019 and 2022, review PMC10177312"),
        ),
        covers=(
            "s1-bracing-no-recommendation",
            "s2-bracing-equivalent",
        ),
        controversies=("C12",),
        cautions=(
            Caution(
                text="""
                Older fractures: the chronic L1 article says a brace equals no brace, but evidence
                is mixed. Spinomed trial 2022 (80 women of 65 and over, fracture at least 3 months
                old, 16 weeks): less pain, disability and kyphosis. Swedish trial 2019 (113 women):
                no difference at 6 months. Review of 13 studies: no general recommendation.
                """,
                sources=(
                    BRACE_STUDIES.at("Spinomed trial, Front Pain Res 2022"),
                    BRACE_STUDIES.at("Kaijser Alin 2019, PMID 30623268"),
                    BRACE_STUDIES.at("review of 13 studies, PMC10177312"),
                ),
                when=weeks_since_onset > SIX_WEEKS,
            ),
            Caution(
                text="""
                Not found: the chronic L1 article says that a surgical consultation helps to
                prescribe and supervise a brace. No source for this was seen in two rounds of
                checking.
                """,
                sources=(BRACE_STUDIES.at("no such advice seen in the parts read"),),
                when=any_of(brace_considered),
            ),
            Caution(
                text="""
                A trial of 2004, paid for by the brace's maker, reports after 6 months stronger
                back extensors (73% more), less pain (38%) and less kyphosis (11%). Whether it is
                the single study behind AAOS 2010 could not be shown.
                """,
                sources=(BRACE_STUDIES.at("Pfeifer 2004, abstract"),),
            ),
        ),
    ),
    Recommendation(
        id="electrical-stimulation-no-recommendation",
        title="Note that AAOS 2010 recommends neither for nor against electrical stimulation",
        stance=Stance.NEITHER,
        strength=Strength.INCONCLUSIVE,
        graded_by="AAOS 2010, inconclusive, for neurologically intact patients",
        when=all_of(
            osteoporotic_lumbar_fracture,
            neurologically_intact,
        ),
        clinician="""
        AAOS 2010 recommends neither for nor against electrical stimulation (inconclusive), and the
        lumbar article says the same. The evidence is one level I study of chronic fractures
        followed for 3 months, too small to show an effect on pain or quality of life. It says
        nothing about acute fractures. Absence of a shown effect is not proof of none.
        """,
        patient="""
        Some machines use electric current to treat pain. We do not know if this helps with a
        broken spine bone. There was one study, in old breaks, and it was too small to tell. So no
        one can say yes or no. You do not miss a proven treatment without it.
        """,
        sources=(AAOS_2010.at("OrthoGuidelines page 1188, electrical stimulation"),),
        covers=("s1-estim-no-recommendation",),
    ),
    Recommendation(
        id="no-high-velocity-manipulation",
        title="Do not use high-velocity thrust manipulation on the spine",
        stance=Stance.AGAINST,
        strength=Strength.UNGRADED,
        graded_by="""
        not graded by the chronic L1 article; Colorado 2014 lists a contraindication, without a
        grade that was seen
        """,
        when=osteoporotic_lumbar_fracture,
        clinician="""
        The chronic L1 article rules out high-velocity thrust manipulation in advanced osteoporosis
        because of fracture, cord injury and paraplegia. Colorado 2014 lists both fracture and
        severe osteoporosis as contraindications. That guideline treats low back pain in injured
        workers, yet the contraindication is the fracture itself. Here the advice therefore holds
        for every likely osteoporotic lumbar fracture.
        """,
        patient="""
        Do not let anyone crack your back or push on it with a fast thrust. It can break weak bone
        and harm the cord in your spine. Tell each person who treats your back that you have a
        broken spine bone. Gentle movement is another thing, and it is part of your care.
        """,
        sources=(COLORADO_2014.at("manipulation, contraindications"),),
        covers=("s2-no-hvla-manipulation",),
    ),
)
