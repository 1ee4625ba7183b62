"""Follow-up: the first reviews, who shares the care, and how falls are prevented."""

from vcf_logic.engine.conditions import all_of
from vcf_logic.engine.records import Chapter, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import osteoporotic_lumbar_fracture
from vcf_logic.guideline.limits import FRACTURE_LIAISON_AGE, ORTHOGERIATRIC_AGE, SIX_WEEKS
from vcf_logic.guideline.sources import (
    ACR_LOW_BACK_PAIN_2015,
    BEERS_2015,
    BMJ_BEST_PRACTICE,
    EULAR_EFORT_2017,
    FALLS_PROGRAMMES_META,
    NICE_CG161,
    NOGG_2021,
    RAND_2018,
    WALTERS_2017,
    WU_2018,
)
from vcf_logic.guideline.vocabulary.derived import weeks_since_onset
from vcf_logic.guideline.vocabulary.function_and_falls import (
    fall_risk_meds,
    falls_risk,
    frail,
    multimorbid,
)
from vcf_logic.guideline.vocabulary.scope import age_years

CHAPTER = Chapter(
    id="follow_up",
    title="Follow-up and falls",
    summary="""
        When to review, who shares the care, and how to make falls and the next fracture less
        likely. The sources seen differ on the date of the first review, so first contact comes
        early.
        """,
    recommendations=(
        Recommendation(
            id="review-at-four-to-six-weeks",
            title="Make contact at 2 to 4 weeks and review formally at 4 to 6 weeks",
            stance=Stance.MONITOR,
            strength=Strength.UNGRADED,
            graded_by="not graded by the article",
            when=all_of(
                osteoporotic_lumbar_fracture,
                weeks_since_onset <= SIX_WEEKS,
            ),
            clinician="""
            Make first contact by 2 to 4 weeks, as the RAND panel (supported by industry) asks after
            either strategy, and review formally at 4 to 6 weeks, as the lumbar article says; no
            primary source was seen for that window. BMJ Best Practice reviews clinically and by
            radiograph every 6 weeks for 3 months from injury. Give the red-flag safety net now, not
            at the first visit. A red flag that nobody has asked about is not ruled out.
            """,
            patient="""
            Your first check should come after two to four weeks of care. Have a full check at four
            to six weeks. Sources differ on the best dates, so yours may vary. Some signs must not
            wait for a visit. Get help at once for weak or numb legs, or numb skin between your
            legs. Do the same for a fever, or for trouble with your bladder or bowels.
            """,
            sources=(
                RAND_2018.at("panel summary, visit at 2 to 4 weeks"),
                BMJ_BEST_PRACTICE.at("topic 819, management approach"),
                ACR_LOW_BACK_PAIN_2015.at("red-flag table"),
            ),
            covers=("s1-reassess-4-6-weeks",),
            controversies=("C23",),
        ),
        Recommendation(
            id="orthogeriatric-co-management",
            title="Arrange orthogeriatric co-management",
            stance=Stance.FOR,
            strength=Strength.UNGRADED,
            graded_by="not graded for the spine; the EULAR/EFORT grade A rests on hip fracture",
            when=all_of(
                osteoporotic_lumbar_fracture,
                age_years >= ORTHOGERIATRIC_AGE,
                frail,
                multimorbid,
            ),
            elective=True,
            clinician="""
            The chronic L1 article asks for orthogeriatric co-management of frail older patients
            with several illnesses. The evidence seen is about the hip: EULAR/EFORT recommends it
            for better function, shorter stay and lower mortality, particularly in elderly people
            with hip fracture (level IA, grade A). Nothing seen is specific to the spine or to
            frailty. The limits used here, age 65 and over, frailty and two or more long-term
            conditions, are conventions of this guidance.
            """,
            patient="""
            You may have a few health problems as well as the fracture. It can help if bone doctors
            and doctors for older people look after you as one team. The aim is to help you move
            better, go home sooner and live longer. The proof we saw is mostly from people with a
            broken hip. We do not know yet how much it helps a broken back. Ask if your hospital has
            such a team.
            """,
            sources=(
                EULAR_EFORT_2017.at("table 1, recommendation 2"),
                EULAR_EFORT_2017.at("abstract"),
            ),
            covers=("s2-orthogeriatric",),
        ),
        Recommendation(
            id="shared-care",
            title="Share care between surgery, bone specialists and primary care",
            stance=Stance.FOR,
            # A grade D of EULAR/EFORT is shown as weak.
            strength=Strength.WEAK,
            graded_by="EULAR/EFORT 2017, grade D (level IV), for one local lead who links the"
            " services; shown as weak",
            when=osteoporotic_lumbar_fracture,
            elective=True,
            clinician="""
            The chronic L1 article asks for collaboration of orthopaedics, rheumatology or
            endocrinology, and primary care. EULAR/EFORT asks for one local person in charge who
            links surgeons, rheumatologists or endocrinologists, geriatricians and general
            practitioners. It grades this D, on level IV evidence.
            """,
            patient="""
            More than one expert may help you. One may look at the fracture, one at your bones, and
            your own doctor at your whole health. They should plan your care together. Ask who is in
            charge of your plan. Ask whom to call with questions.
            """,
            sources=(
                EULAR_EFORT_2017.at("table 1, recommendation 6"),
                EULAR_EFORT_2017.at("abstract"),
            ),
            covers=("s2-collaboration",),
        ),
        Recommendation(
            id="fracture-liaison-service",
            title="Consider referral to a fracture liaison service",
            stance=Stance.CONSIDER,
            strength=Strength.STRONG,
            graded_by="NOGG 2021, section 8, recommendation 7, from age 50 and for postmenopausal"
            " women",
            when=all_of(
                osteoporotic_lumbar_fracture,
                age_years >= FRACTURE_LIAISON_AGE,
            ),
            elective=True,
            clinician="""
            NOGG strongly recommends it from age 50 and for postmenopausal women. EULAR/EFORT asks
            for evaluation of everyone of 50 and over with a recent fracture: risk factors, DXA of
            spine and hip, spine imaging, falls and secondary causes. Reviews confirm the direction:
            more patients start treatment. The rise from 26% to 45% within 6 months in the chronic
            L1 article was not found in any primary source, so do not quote it.
            """,
            patient="""
            Some clinics have a team that helps people after a broken bone. It is called a fracture
            liaison service. They check why the bone broke. They look at your bones, your risk of
            falls and other causes. With such a team, more people start treatment for their bones.
            Ask your doctor if there is one near you.
            """,
            sources=(
                NOGG_2021.at("section 8, recommendation 7"),
                EULAR_EFORT_2017.at("table 1, recommendations 4 and 5"),
                WALTERS_2017.at("treatment initiation"),
                WU_2018.at("treatment initiation"),
            ),
            covers=(
                "s2-fls",
                "s2-fls-effect",
            ),
            controversies=("C25",),
        ),
        Recommendation(
            id="falls-prevention",
            title="Offer multidimensional prevention of falls",
            stance=Stance.FOR,
            # A grade B of EULAR/EFORT is shown as moderate.
            strength=Strength.MODERATE,
            graded_by="EULAR/EFORT 2017, grade B (level IIA), after a fragility fracture; shown as"
            " moderate",
            when=all_of(
                osteoporotic_lumbar_fracture,
                falls_risk,
            ),
            elective=True,
            clinician="""
            This concerns a patient with a fall in the last year or abnormal gait or balance.
            EULAR/EFORT asks for early training, then long-term balance training and
            multidimensional fall prevention; NICE CG161 supports multifactorial programmes. The 20%
            fewer falls in the chronic L1 article is sourced, but in another population: 17 trials,
            5034 older people in general, rate ratio 0.80 (0.72 to 0.89), with untailored
            multiple-component programmes. Exercise waits until instability and neurological deficit
            are ruled out.
            """,
            patient="""
            A fall can break another bone. A plan can make falls less likely. A good plan has more
            than one part. It may include training early on and balance training that you keep up.
            In studies of older people, plans with several parts led to about one fifth fewer falls.
            We do not know if the gain is the same after a broken back. Ask which plan is safe for
            you.
            """,
            sources=(
                EULAR_EFORT_2017.at("table 1, recommendation 7"),
                NICE_CG161.at("multifactorial programmes"),
                FALLS_PROGRAMMES_META.at("fall rate, 17 trials"),
            ),
            covers=("s2-multidim-falls",),
            controversies=("C25",),
        ),
        Recommendation(
            id="home-hazards",
            title="Address hazards at home, with follow-up",
            stance=Stance.FOR,
            strength=Strength.UNGRADED,
            graded_by="not graded by the article",
            when=all_of(
                osteoporotic_lumbar_fracture,
                falls_risk,
            ),
            elective=True,
            clinician="""
            The chronic L1 article says to address environmental hazards. NICE CG161 agrees only
            when it comes with follow-up, not in isolation. It concerns a patient with a fall in the
            last year or abnormal gait or balance; if nobody has asked about these, ask. Make it
            part of a wider falls programme and plan the follow-up.
            """,
            patient="""
            Some things at home can make you fall. Ask if someone can look at your home with you.
            One visit is not enough. Someone should check later that the changes help. It works as
            part of a wider plan to prevent falls.
            """,
            sources=(NICE_CG161.at("home hazard assessment"),),
            covers=("s2-home-hazards",),
        ),
        Recommendation(
            id="review-fall-risk-medicines",
            title="Review medicines that raise the risk of falls",
            stance=Stance.FOR,
            strength=Strength.UNGRADED,
            graded_by="not graded by the article",
            when=all_of(
                osteoporotic_lumbar_fracture,
                fall_risk_meds,
            ),
            elective=True,
            clinician="""
            The chronic L1 article asks for this review; NICE CG161 and the row on falls and
            fractures in the AGS Beers criteria 2015 support it. It concerns sedatives,
            antipsychotics, antidepressants, opioids and anticonvulsants, among others. Beers avoids
            opioids after falls or fractures but exempts the pain of a recent fracture. If an opioid
            is needed, keep to the lowest dose for the shortest time, with a laxative. The 2023
            opioid row was not seen.
            """,
            patient="""
            Some medicines can make you sleepy or unsteady. That can lead to a fall. Sleeping pills
            and strong pain drugs are two kinds. Do not stop any of them alone. Talk to your doctor
            first. Bring a list of all you take. Ask which ones could make you fall, and what can be
            changed safely.
            """,
            sources=(
                NICE_CG161.at("medication review"),
                BEERS_2015.at("row on falls and fractures"),
                NOGG_2021.at("section 8, opioids and laxatives"),
            ),
            covers=("s2-review-fall-meds",),
        ),
    ),
)
