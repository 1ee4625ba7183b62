"""The L2 nerve-root block for a fresh L3 or L4 fracture."""

from vcf_logic.engine.conditions import all_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import (
    first_four_weeks,
    neurologically_intact,
    osteoporotic_lumbar_fracture,
)
from vcf_logic.guideline.sources import AAOS_2010, OHTORI_2009
from vcf_logic.guideline.vocabulary.derived import has_l3_or_l4
from vcf_logic.guideline.vocabulary.fracture import fracture_symptomatic

NERVE_BLOCK = (
    Recommendation(
        id="l2-nerve-root-block",
        title="Consider an L2 nerve-root block for the pain of a fresh L3 or L4 fracture",
        stance=Stance.CONSIDER,
        strength=Strength.WEAK,
        graded_by="""
        AAOS 2010, weak (an option), for an acute L3 or L4 fracture in intact patients; it gives no
        number of days
        """,
        when=all_of(
            osteoporotic_lumbar_fracture,
            neurologically_intact,
            has_l3_or_l4,
            fracture_symptomatic,
            first_four_weeks,
        ),
        elective=True,
        clinician="""
        AAOS 2010 lists an L2 nerve-root block as a weak option for an acute L3 or L4 fracture in a
        neurologically intact patient. It rests on one randomised trial of a unilateral block, 30
        against 30 patients: better up to 2 weeks, no difference from 1 month. Neither AAOS nor the
        lumbar article says how many days acute means. Here it is offered to day 28; the best
        evidence is in fresh fractures.
        """,
        patient="""
        A doctor can inject a numbing medicine near one nerve in your back. It may ease the pain of
        a fresh break low in the spine. Any relief lasts about 2 weeks. After a month it made no
        difference in the one study we have. Tell the team if you take blood thinners or may have
        an infection. You can say no to it.
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1185, nerve root block"),
            OHTORI_2009.at("abstract"),
        ),
        covers=("s1-l2-block-l3-l4",),
        controversies=("C29",),
        cautions=(
            Caution(
                text="""
                The relief to promise is short: about 2 weeks, with no difference from 1 month, in
                a single trial of 60 patients.
                """,
                sources=(
                    OHTORI_2009.at("abstract"),
                    AAOS_2010.at("OrthoGuidelines page 1185, nerve root block"),
                ),
            ),
            Caution(
                text="""
                Check for anticoagulation and infection before any injection. This is general
                practice, not verified: no source was seen for it.
                """,
                # A caution names a source: these are the ones in which no such advice was seen.
                sources=(
                    AAOS_2010.at(
                        "OrthoGuidelines page 1185, nerve root block, no such check seen there"
                    ),
                ),
            ),
        ),
    ),
)
