"""Opioids: as little as possible, for whom at all, and the absence of a recommendation."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import (
    neurologically_intact,
    osteoporotic_lumbar_fracture,
    severe_pain,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_VCF_2013,
    BEERS_2015,
    BMJ_BEST_PRACTICE,
    NOGG_2021,
    VAPOUR,
)
from vcf_logic.guideline.vocabulary.fracture import fracture_symptomatic
from vcf_logic.guideline.vocabulary.function_and_falls import fall_risk_meds, falls_risk
from vcf_logic.guideline.vocabulary.pain_and_course import (
    hospitalised_for_pain,
    needs_parenteral_opioid,
    pain_refractory_oral,
)

LAXATIVE = Caution(
    text="Prescribe a laxative with any opioid.",
    sources=(NOGG_2021.at("section 8, opioids and laxatives"),),
)

NO_BENZODIAZEPINE = Caution(
    text="""
    Do not combine an opioid with a benzodiazepine: US labels of both carry a boxed warning since
    the FDA notice of 2016.
    """,
    # The notice has no entry of its own: it was read where these archived summaries reprint it.
    sources=(
        BEERS_2015.at("FDA alert of 31 August 2016 reprinted with NGC 10857"),
        ACR_VCF_2013.at("FDA alert of 31 August 2016 reprinted with NGC 10149"),
    ),
)

FALLS = Caution(
    text="""
    An opioid adds to the risk of falling. Review falls and every other drug that raises the risk
    before starting one.
    """,
    sources=(BEERS_2015.at("row on falls and fractures"),),
    when=any_of(falls_risk, fall_risk_meds),
)

OPIOIDS = (
    Recommendation(
        id="minimise-opioids",
        title="Keep opioids to the lowest dose for the shortest time",
        stance=Stance.FOR,
        strength=Strength.UNGRADED,
        graded_by="""
        not graded by the chronic L1 article; AAOS 2010 rates the evidence on opioids inconclusive
        """,
        when=all_of(
            osteoporotic_lumbar_fracture,
            fracture_symptomatic,
        ),
        clinician="""
        The chronic L1 article keeps opioids to a minimum because of sedation, falls,
        deconditioning and fractures; this is the cautious default. Beers 2015 avoids them after
        falls or fractures but exempts pain from a recent fracture; the 2023 row on opioids was not
        seen. ACR 2013 quotes high adverse-effect rates. AAOS 2010 and the lumbar article make no
        recommendation and leave it to judgement. If one is used: lowest dose, shortest time, a
        laxative and a falls review.
        """,
        patient="""
        Opioids are strong pain medicines. They can make you sleepy and more likely to fall. They
        can also block your bowels. So you should have as little as you need, for as short a time
        as you can. If you get one, ask for a medicine to keep your bowels moving. If you take one
        now, do not stop or change it alone. Talk to your clinician first.
        """,
        sources=(
            BEERS_2015.at("row on falls and fractures"),
            NOGG_2021.at("section 8, opioids and laxatives"),
            ACR_VCF_2013.at("conservative management, adverse effects of narcotics"),
            AAOS_2010.at("National Guideline Clearinghouse 24798, topics without a recommendation"),
        ),
        covers=("s2-minimise-opioids",),
        controversies=("C08",),
        cautions=(LAXATIVE, NO_BENZODIAZEPINE, FALLS),
    ),
    Recommendation(
        id="opioids-for-severe-refractory-pain",
        title="Consider an opioid only for severe pain that other oral drugs have not controlled",
        stance=Stance.CONSIDER,
        strength=Strength.UNGRADED,
        graded_by="""
        not graded by the chronic L1 article; AAOS 2010 rates the evidence on opioids inconclusive
        """,
        when=all_of(
            osteoporotic_lumbar_fracture,
            severe_pain,
            pain_refractory_oral,
        ),
        clinician="""
        The chronic L1 article reserves opioids for severe refractory pain. Sources differ: AAOS
        2010 makes no recommendation, and Beers 2015 exempts pain of a recent fracture from its
        advice to avoid them. Severe means 7 or more out of 10, the entry level of VAPOUR, because
        the articles give no number. Refractory means that oral analgesia fails, is not tolerated
        or is contraindicated, after ACR 2013. Lowest dose, shortest time, laxative, falls review.
        """,
        patient="""
        Your pain is very bad, and other pain pills have not helped enough or are not safe for you.
        A stronger medicine, an opioid, may then be worth a try. Aim for a low dose and a short
        time. It can make you sleepy, unsteady and constipated. You should get a bowel medicine
        with it. Tell your clinician about any sleeping or calming pill. The mix can be unsafe.
        """,
        sources=(
            BEERS_2015.at("row on falls and fractures"),
            AAOS_2010.at("National Guideline Clearinghouse 24798, topics without a recommendation"),
            ACR_VCF_2013.at("definition of failed conservative care"),
            VAPOUR.at("abstract, inclusion by pain score"),
            NOGG_2021.at("section 8, opioids and laxatives"),
        ),
        covers=("s2-opioid-only-severe-refractory",),
        controversies=("C08",),
        cautions=(
            LAXATIVE,
            NO_BENZODIAZEPINE,
            FALLS,
            Caution(
                text="""
                Need for an injected opioid and admission to hospital counts as failure of
                conservative care in ACR 2013. With severe pain and either of the two, the chronic
                L1 article offers augmentation without a 3-month wait: see the augmentation chapter.
                """,
                sources=(ACR_VCF_2013.at("definition of failed conservative care"),),
                when=any_of(needs_parenteral_opioid, hospitalised_for_pain),
            ),
        ),
    ),
    Recommendation(
        id="analgesics-no-recommendation",
        title="Choose analgesics on clinical judgement, since AAOS 2010 takes no side",
        stance=Stance.NEITHER,
        strength=Strength.INCONCLUSIVE,
        graded_by="AAOS 2010, inconclusive, for neurologically intact patients",
        when=all_of(
            osteoporotic_lumbar_fracture,
            neurologically_intact,
            fracture_symptomatic,
        ),
        clinician="""
        AAOS 2010 recommends neither for nor against opioids or other analgesics in neurologically
        intact patients (inconclusive), and the lumbar article repeats this. When we checked, only
        the AAOS summary list could be read. Too little evidence does not mean harmless or useless:
        clinical judgement may still be used. Other bodies do take positions, NOGG 2021 and Beers
        2015 on NSAIDs and opioids, BMJ Best Practice on starting with acetaminophen (paracetamol).
        """,
        patient="""
        One expert group looked at pain medicines for a broken spine bone. The studies did not let
        it say yes or no. This does not mean that the medicines do not work, or that they are safe.
        Other groups do give advice, and it is in this plan. You and your clinician can choose what
        fits you.
        """,
        sources=(
            AAOS_2010.at("National Guideline Clearinghouse 24798, topics without a recommendation"),
            NOGG_2021.at("section 8"),
            BEERS_2015.at("rows on NSAIDs and opioids (NGC 10857)"),
            BMJ_BEST_PRACTICE.at("topic 819, treatment algorithm"),
        ),
        covers=(
            "s1-opioid-analgesic-no-recommendation",
            "s1-analgesic-clinical-judgement",
        ),
        controversies=(
            "C07",
            "C08",
        ),
    ),
)
