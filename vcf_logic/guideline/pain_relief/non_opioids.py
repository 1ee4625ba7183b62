"""Acetaminophen first, and NSAIDs with their limits."""

from vcf_logic.engine.conditions import all_of, any_of
from vcf_logic.engine.records import Caution, Recommendation, Stance, Strength
from vcf_logic.guideline.criteria import osteoporotic_lumbar_fracture
from vcf_logic.guideline.limits import ACETAMINOPHEN_CLEARANCE, NSAID_CLEARANCE
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACETAMINOPHEN_LABEL,
    BEERS_2015,
    BEERS_2023,
    BMJ_BEST_PRACTICE,
    FDA_NSAID_2015,
    NAPROXEN_LABEL,
    NOGG_2021,
    SIBLING_ARTICLES,
)
from vcf_logic.guideline.vocabulary.derived import crcl_ml_min
from vcf_logic.guideline.vocabulary.fracture import fracture_symptomatic
from vcf_logic.guideline.vocabulary.kidneys_and_other_conditions import (
    ckd,
    cvd,
    gi_ulcer_or_bleed,
    heart_failure,
    liver_disease_severe,
)

NON_OPIOIDS = (
    Recommendation(
        id="acetaminophen-first",
        title="Offer acetaminophen (paracetamol) as the first analgesic",
        stance=Stance.FOR,
        strength=Strength.UNGRADED,
        graded_by="""
        not graded by the chronic L1 article, and no grade was seen for the NOGG 2021 advice; AAOS
        2010 rates the evidence on analgesics inconclusive
        """,
        when=all_of(
            osteoporotic_lumbar_fracture,
            fracture_symptomatic,
        ),
        unless=any_of(liver_disease_severe),
        clinician="""
        Acetaminophen (paracetamol) is the default first analgesic; the chronic L1 article prefers
        it especially in chronic kidney or cardiovascular disease. BMJ Best Practice begins with
        it, ahead of NSAIDs. NOGG 2021 asks for the weakest oral agent that works, for the shortest
        time. The lumbar article instead puts calcitonin in the acute regimen and makes no
        recommendation on analgesics, like AAOS 2010. Calcitonin is an optional adjunct. Severe
        liver disease or heavy drinking has to be ruled out.
        """,
        patient="""
        Acetaminophen, also called paracetamol, is the pain medicine to try first. Take no more than
        4 grams (4000 mg) in 24 hours. Your country or your clinician may set a lower limit. Count
        all products that hold the same drug. Too much can badly hurt your liver. Do you have liver
        disease, very weak kidneys, or three or more drinks of alcohol a day? Did you ever have a
        bad reaction to it? Then ask your clinician before any dose.
        """,
        sources=(
            BMJ_BEST_PRACTICE.at("topic 819, treatment algorithm"),
            NOGG_2021.at("section 8, analgesia"),
            ACETAMINOPHEN_LABEL.at("over-the-counter label, liver warning"),
            AAOS_2010.at("National Guideline Clearinghouse 24798, topics without a recommendation"),
        ),
        covers=("s2-acetaminophen-first",),
        controversies=("C07",),
        cautions=(
            Caution(
                text="""
                The US over-the-counter label sets a maximum of 4 g (4000 mg) in 24 hours, counting
                every product with acetaminophen. More than that, further acetaminophen products,
                or three or more alcoholic drinks a day may cause severe liver damage. Check the
                local label for its own maximum.
                """,
                sources=(ACETAMINOPHEN_LABEL.at("over-the-counter label, liver warning"),),
            ),
            Caution(
                text="""
                Severe liver impairment and severe active liver disease are contraindications on
                the label of the intravenous form. Heavy alcohol use counts with severe liver
                disease here.
                """,
                sources=(ACETAMINOPHEN_LABEL.at("intravenous label, section 4"),),
                when=any_of(liver_disease_severe),
            ),
            Caution(
                text="""
                Hypersensitivity is a contraindication on the label of the intravenous form. No
                question here asks about it.
                """,
                sources=(ACETAMINOPHEN_LABEL.at("intravenous label, section 4"),),
            ),
            Caution(
                text="""
                Kidney disease is a reason to prefer acetaminophen to an NSAID (the chronic L1
                article), yet the label of the intravenous form asks for caution with a creatinine
                clearance of 30 mL/min or less.
                """,
                sources=(ACETAMINOPHEN_LABEL.at("intravenous label, section 5.1"),),
                when=any_of(ckd, crcl_ml_min <= ACETAMINOPHEN_CLEARANCE),
            ),
            Caution(
                text="""
                The label of the intravenous form also asks for caution in alcoholism, malnutrition
                and hypovolaemia.
                """,
                sources=(ACETAMINOPHEN_LABEL.at("intravenous label, section 5.1"),),
            ),
            Caution(
                text="""
                Another article by the publisher of the two articles puts NSAIDs first. It shows
                that the publisher contradicts itself and is no clinical source.
                """,
                sources=(SIBLING_ARTICLES.at("article 669296"),),
            ),
        ),
    ),
    Recommendation(
        id="nsaid-with-caution",
        title="Consider an NSAID only with caution, and prefer to avoid it in older people",
        stance=Stance.CONSIDER,
        strength=Strength.UNGRADED,
        graded_by="""
        not graded by the chronic L1 article; the strong grade of NOGG 2021 goes to avoiding NSAIDs
        in older people, not to this option
        """,
        when=all_of(
            osteoporotic_lumbar_fracture,
            fracture_symptomatic,
        ),
        unless=any_of(
            crcl_ml_min < NSAID_CLEARANCE,
            heart_failure,
            gi_ulcer_or_bleed,
        ),
        clinician="""
        The chronic L1 article allows NSAIDs with caution in older adults; the lumbar article is
        silent. NOGG 2021 goes further (strong): avoid them in older people, otherwise add a
        proton-pump inhibitor and monitor. Beers 2015 avoids them with a creatinine clearance below
        30 mL/min, heart failure or an ulcer history, and avoids chronic use; Beers 2023 keeps the
        renal limit. Settle clearance, heart failure and ulcer history first: not recorded is not
        the same as absent.
        """,
        patient="""
        NSAID pills, such as naproxen, can ease pain. They can harm the stomach, kidneys and heart.
        Older people face more risk, so often it is best to avoid them. They are not for you with
        heart failure, very weak kidneys, or an ulcer or bleed, now or in the past. Tell your
        clinician about any heart or kidney disease. Ask before you take one, even from a shop. If
        you take one, you may need a stomach medicine and checks.
        """,
        sources=(
            NOGG_2021.at("section 8, NSAIDs"),
            BEERS_2015.at("rows on NSAIDs"),
            BEERS_2023.at("table 6"),
            FDA_NSAID_2015.at("safety communication of 9 July 2015"),
            NAPROXEN_LABEL.at("boxed warning, sections 4, 5.1 and 5.2"),
        ),
        covers=("s2-nsaid-caution",),
        controversies=("C09",),
        cautions=(
            Caution(
                text="""
                If an NSAID is used in an older person after all, give a proton-pump inhibitor with
                it and monitor (NOGG 2021, strong).
                """,
                sources=(NOGG_2021.at("section 8, NSAIDs"),),
            ),
            Caution(
                text="""
                US labels carry boxed cardiovascular and gastrointestinal warnings; the FDA
                strengthened the one on heart attack and stroke in 2015. The naproxen label rules
                out use around coronary artery bypass surgery.
                """,
                sources=(
                    NAPROXEN_LABEL.at("boxed warning, sections 4, 5.1 and 5.2"),
                    FDA_NSAID_2015.at("safety communication of 9 July 2015"),
                ),
            ),
            Caution(
                text="""
                Take extra care above the age of 75 and with a corticosteroid, an anticoagulant or
                an antiplatelet drug. Beers 2015 avoids chronic use.
                """,
                sources=(BEERS_2015.at("rows on NSAIDs"),),
            ),
            Caution(
                text="""
                Below a creatinine clearance of 30 mL/min Beers 2015 and 2023 say avoid (2023:
                moderate evidence, strong); exactly 30 is allowed with caution. With chronic kidney
                disease the chronic L1 article prefers acetaminophen.
                """,
                sources=(
                    BEERS_2015.at("kidney row on NSAIDs (NGC 10857)"),
                    BEERS_2023.at("table 6"),
                ),
                when=any_of(ckd, crcl_ml_min < NSAID_CLEARANCE),
            ),
            Caution(
                text="""
                Cardiovascular disease: the boxed warning on heart attack and stroke applies, and
                the chronic L1 article prefers acetaminophen.
                """,
                sources=(
                    NAPROXEN_LABEL.at("boxed warning, section 5.1"),
                    FDA_NSAID_2015.at("safety communication of 9 July 2015"),
                ),
                when=any_of(cvd),
            ),
            Caution(
                text="""
                Heart failure, and a past or present ulcer or bleed, rule an NSAID out here. Beers
                2015 says to avoid NSAIDs in heart failure and after an ulcer. If either is not
                known, find out before offering one.
                """,
                sources=(BEERS_2015.at("heart failure and ulcer rows (NGC 10857)"),),
                when=any_of(heart_failure, gi_ulcer_or_bleed),
            ),
        ),
    ),
)
