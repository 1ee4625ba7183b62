"""Calcium and vitamin D: how much, for whom, and how to take them beside a tablet."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import osteoporotic_lumbar_fracture
from vcf_logic.guideline.sources import (
    ALENDRONATE_LABEL,
    BHOF_2022,
    EAST_2016,
    IBANDRONATE_LABEL,
    NICE_CG161,
    NOGG_2021,
    RISEDRONATE_LABEL,
    SANDERS_2010,
    VITAMIN_D_FALLS_2009,
    VITAMIN_D_FRACTURES_META,
    VITAMIN_D_META_2020,
)
from vcf_logic.guideline.vocabulary.bone_treatment import (
    calcium_vitd_intake_adequate,
    oral_bp_planned_or_current,
    taking_cation_supplements,
)

MINERALS = (
    Recommendation(
        id="calcium",
        title="Bring total calcium intake to 1000 to 1200 mg a day, counting food first",
        stance=Stance.FOR,
        strength=Strength.UNGRADED,
        graded_by="""
            not graded by the articles; BHOF 2022 and NOGG 2021 give intake targets, no grade seen
            """,
        when=osteoporotic_lumbar_fracture,
        elective=True,
        clinician="""
            Reach 1000 to 1200 mg a day in total, before and with any antiresorptive. BHOF 2022:
            1000 mg for men of 50 to 70, 1200 mg for women from 51 and men from 71, supplements only
            for the gap. NOGG 2021: at least 700 mg, mainly from food. EAST 2016: 1000 to 1500 mg in
            frail older people. The chronic L1 article gives 1000 to 1200 mg to everyone; the lumbar
            article, in one place, only where diet falls short.
            """,
        patient="""
            Your bones need calcium. A good goal is 1000 to 1200 mg a day in all. Food counts first.
            A supplement only fills the gap. Experts differ on the exact amount. Ask your clinician
            or pharmacist to help you add up what you get now. Then you will know if you need a
            supplement.
            """,
        sources=(
            BHOF_2022.at("recommendations on total calcium intake"),
            NOGG_2021.at("section 5, non-pharmacological management"),
            EAST_2016.at("recommendation on calcium for frail older people"),
            IBANDRONATE_LABEL.at("section 2.3"),
        ),
        covers=(
            "s2-calcium-1000-1200",
            "s1-calcium-vitd-with-medical",
            "s1-calcium-vitd-if-diet-inadequate",
        ),
        controversies=("C13",),
        cautions=(
            Caution(
                text="""
                    Food counts first, and a supplement fills the gap only. Add up what diet and
                    present supplements give before adding more; where the target is already met,
                    there is no gap to fill.
                    """,
                sources=(
                    BHOF_2022.at("recommendations on total calcium intake"),
                    NOGG_2021.at("section 5, non-pharmacological management"),
                ),
                when=any_of(calcium_vitd_intake_adequate),
            ),
            Caution(
                text="""
                    A calcium supplement interferes with the absorption of an oral bisphosphonate:
                    it belongs at another time of day.
                    """,
                sources=(
                    RISEDRONATE_LABEL.at("section 7.1"),
                    ALENDRONATE_LABEL.at("section 7.1"),
                ),
                when=any_of(oral_bp_planned_or_current),
            ),
        ),
    ),
    Recommendation(
        id="vitamin-d",
        title="Make sure of 800 IU of vitamin D a day",
        stance=Stance.FOR,
        strength=Strength.UNGRADED,
        graded_by="""
            not graded by the article; NOGG 2021 and BHOF 2022 give the dose, no grade seen
            """,
        when=osteoporotic_lumbar_fracture,
        elective=True,
        clinician="""
            The default is 800 IU a day, before and with any antiresorptive. The chronic L1 article
            gives it to everyone. The dose is confirmed, the population differs: NOGG 2021 advises
            at least 800 IU a day where vitamin D is insufficient or at risk of being so, and BHOF
            2022 advises 800 to 1000 IU as needed for sufficiency. The effects that the article
            promises resemble older meta-analyses; a 2020 pooling finds smaller or no effect.
            """,
        patient="""
            Vitamin D goes hand in hand with calcium. The usual dose is 800 IU each day. You may
            need it if your level is low or could get low. It is not clear how much it helps to
            prevent falls and fractures. Older studies saw more benefit than newer ones. Ask if your
            vitamin D should be checked before you start a bone medicine.
            """,
        sources=(
            NOGG_2021.at("section 5, non-pharmacological management"),
            BHOF_2022.at("recommendations on vitamin D"),
            EAST_2016.at("recommendation on vitamin D for frail older people"),
            VITAMIN_D_META_2020.at("abstract"),
        ),
        covers=(
            "s2-vitd-800",
            "s2-ca-vitd-effect",
        ),
        controversies=(
            "C13",
            "C25",
        ),
        cautions=(
            Caution(
                text="""
                    The article's figures (15 to 20% fewer non-vertebral fractures, 20% fewer falls)
                    resemble older meta-analyses: 19% fewer falls at 700 to 1000 IU a day, 20% fewer
                    non-vertebral fractures above 400 IU. In a 2020 pooling of 47 trials vitamin D
                    with calcium gave 12% fewer falls, and the effect on fractures was not
                    significant.
                    """,
                sources=(
                    VITAMIN_D_FALLS_2009.at("abstract"),
                    VITAMIN_D_FRACTURES_META.at("abstract"),
                    VITAMIN_D_META_2020.at("abstract"),
                ),
            ),
            Caution(
                text="""
                    What diet and present supplements already give counts towards the 800 IU.
                    """,
                sources=(
                    BHOF_2022.at("recommendations on vitamin D"),
                    IBANDRONATE_LABEL.at("section 2.3"),
                ),
                when=any_of(calcium_vitd_intake_adequate),
            ),
            Caution(
                text="""
                    Avoid very large doses of vitamin D, of 100 000 IU or more. In older women
                    500 000 IU once a year came with more falls and more fractures.
                    """,
                sources=(SANDERS_2010.at("summaries, rates of falls and fractures"),),
            ),
            Caution(
                text="""
                    NICE 2013 made no firm recommendation on vitamin D for the prevention of falls.
                    """,
                sources=(NICE_CG161.at("recommendations, vitamin D"),),
            ),
        ),
    ),
    Recommendation(
        id="no-high-dose-vitamin-d",
        title="Do not give vitamin D in very large single or yearly doses",
        stance=Stance.AGAINST,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; rests on the figures of Sanders 2010",
        when=osteoporotic_lumbar_fracture,
        clinician="""
            The chronic L1 article warns against high pulse doses, and this is confirmed: 500 000 IU
            by mouth once a year in older women came with more falls (83.4 against 72.7 per 100
            person-years) and more fractures (4.9 against 3.9 per 100 person-years; Sanders 2010,
            read in published summaries). Avoid doses of 100 000 IU or more. The daily 800 IU is not
            meant.
            """,
        patient="""
            Please avoid very large doses of vitamin D. A huge dose once a year led to more falls in
            one study. It also led to more broken bones. This was in older women. The usual small
            daily dose is not the problem. If you take vitamin D, show your clinician or pharmacist
            what you take.
            """,
        sources=(SANDERS_2010.at("summaries, rates of falls and fractures"),),
        covers=("s2-no-high-dose-vitd",),
    ),
    Recommendation(
        id="separate-minerals-from-bisphosphonate",
        title="""
            Take calcium, antacids, magnesium and iron at another time of day than the
            bisphosphonate tablet
            """,
        stance=Stance.FOR,
        strength=Strength.UNGRADED,
        graded_by="not graded by the article; the risedronate label describes the interaction",
        when=all_of(
            osteoporotic_lumbar_fracture,
            oral_bp_planned_or_current,
            taking_cation_supplements,
        ),
        elective=True,
        clinician="""
            Calcium, antacids and other oral products with divalent cations interfere with the
            absorption of risedronate (label section 7.1); the alendronate label lists calcium and
            antacids in its own section 7.1. The lumbar article adds magnesium products and iron.
            Move them to a different time of day from the tablet. No interval in hours was checked
            here: take it from the label of the product prescribed.
            """,
        patient="""
            Some products can stop your bone tablet from getting into your body. These are calcium,
            antacids, magnesium and iron. You do not have to give them up. Just take them at a
            different time of day from your bone tablet. Ask your pharmacist how far apart they
            should be.
            """,
        sources=(
            RISEDRONATE_LABEL.at("section 7.1"),
            ALENDRONATE_LABEL.at("section 7.1"),
        ),
        covers=("s1-separate-cations-from-bisphosphonate",),
    ),
)
