"""Analgesics: which first, opioids, NSAIDs."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    AAOS_INTACT_SCOPE,
    AAOS_WITHOUT_RECOMMENDATION,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOGG_SYMPTOMATIC_SCOPE,
    NOT_STATED,
    VERTEBRAL_FRACTURE_SCOPE,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACETAMINOPHEN_LABEL,
    ACR_VCF_2013,
    BEERS_2015,
    BEERS_2023,
    BMJ_BEST_PRACTICE,
    FDA_NSAID_2015,
    NAPROXEN_LABEL,
    NOGG_2021,
    SIBLING_ARTICLES,
)

ANALGESICS = (
    Controversy(
        id="C07",
        topic="First analgesic",
        question="Which drug should be tried first for the pain?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="calcitonin recommended; analgesics inconclusive",
                population=LUMBAR_ARTICLE_SCOPE,
                says="Calcitonin comes first; it makes no recommendation on analgesics.",
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Acetaminophen (paracetamol) comes first, especially with chronic kidney disease
                    or cardiovascular disease.
                    """,
            ),
            Position(
                who="NOGG",
                year=2021,
                strength=NOT_STATED,
                population=NOGG_SYMPTOMATIC_SCOPE,
                says="An oral analgesic, the weakest that works, for the shortest time.",
                sources=(NOGG_2021.at("section 8"),),
            ),
            Position(
                who="BMJ Best Practice",
                year=None,
                strength="treatment algorithm",
                says="Begins with acetaminophen (paracetamol), ahead of NSAIDs.",
                sources=(BMJ_BEST_PRACTICE.at("topic 819, treatment algorithm"),),
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="inconclusive",
                population=AAOS_INTACT_SCOPE,
                says="No recommendation for or against opioids and other analgesics.",
                sources=(AAOS_2010.at(AAOS_WITHOUT_RECOMMENDATION),),
            ),
            Position(
                who="Another article by the publisher of the two articles",
                year=None,
                strength="not a clinical source",
                says="Says that NSAIDs come first, so the publisher contradicts itself.",
                sources=(SIBLING_ARTICLES.at("article 669296"),),
            ),
            Position(
                who="US labels of acetaminophen",
                year=None,
                strength="drug label",
                says="""
                    At most 4000 mg in 24 hours from all products together, with a warning of
                    severe liver damage above that or with 3 or more alcoholic drinks a day. The
                    intravenous form is contraindicated in severe hepatic impairment or severe
                    active liver disease.
                    """,
                sources=(
                    ACETAMINOPHEN_LABEL.at("over-the-counter label, liver warning"),
                    ACETAMINOPHEN_LABEL.at("intravenous label, section 4"),
                ),
            ),
        ),
        default="""
            Acetaminophen (paracetamol) first, unless there is severe liver disease or heavy alcohol
            use; calcitonin only as an optional addition in the first weeks. That AAOS found the
            evidence on analgesics inconclusive stays in view.
            """,
        why="""
            NOGG asks for the weakest analgesic that works, BMJ Best Practice begins with
            acetaminophen, and an inconclusive AAOS verdict contradicts neither. Calcitonin has a
            narrow window, a malignancy signal and limited availability.
            """,
    ),
    Controversy(
        id="C08",
        topic="Opioids",
        question="When is an opioid justified for fracture pain?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="inconclusive",
                population=LUMBAR_ARTICLE_SCOPE,
                says="Neither for nor against; clinical judgement decides.",
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Keep opioids to a minimum and reserve them for severe refractory pain, because
                    of sedation, falls, deconditioning and fracture risk.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="inconclusive",
                population=AAOS_INTACT_SCOPE,
                says="No recommendation for or against opioids and other analgesics.",
                sources=(AAOS_2010.at(AAOS_WITHOUT_RECOMMENDATION),),
            ),
            Position(
                who="AGS Beers criteria",
                year=2015,
                strength="avoid, with an exception",
                population="older adults after falls or fractures",
                says="""
                    Avoid after falls or fractures, except for the pain of a recent fracture. The
                    matching entry of 2023 was not seen.
                    """,
                sources=(BEERS_2015.at("row on falls and fractures"),),
            ),
            Position(
                who="NOGG",
                year=2021,
                strength=NOT_STATED,
                population=NOGG_SYMPTOMATIC_SCOPE,
                says="Prescribe a laxative together with an opioid.",
                sources=(NOGG_2021.at("section 8"),),
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2013,
                strength=NOT_STATED,
                population=VERTEBRAL_FRACTURE_SCOPE,
                says="Quotes high rates of adverse effects.",
                sources=(ACR_VCF_2013.at("National Guideline Clearinghouse summary 10149"),),
            ),
        ),
        default="""
            The cautious position of the chronic L1 article: only for severe refractory pain, at the
            lowest dose for the shortest time, with a laxative and a review of falls. The plan says
            beside it that AAOS found the evidence inconclusive.
            """,
        why="""
            The harms are documented, above all falls, sedation and constipation in people who have
            just fractured; the evidence of benefit is inconclusive. The Beers exception for a
            recent fracture keeps the option open when pain is severe.
            """,
    ),
    Controversy(
        id="C09",
        topic="NSAIDs",
        question="May an older patient with fracture pain take an NSAID?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="Does not mention NSAIDs.",
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Allowed, with caution in older adults because of gastrointestinal, renal and
                    cardiovascular risk.
                    """,
            ),
            Position(
                who="NOGG",
                year=2021,
                strength="strong against in older people",
                population="older people with a symptomatic osteoporotic vertebral fracture",
                says="""
                    Avoid in older people; if one is used, add a proton pump inhibitor and monitor.
                    """,
                sources=(NOGG_2021.at("section 8"),),
            ),
            Position(
                who="AGS Beers criteria",
                year=2015,
                strength="avoid",
                population="older adults: low creatinine clearance, heart failure, past ulcer",
                says="""
                    Avoid with a creatinine clearance below 30 mL/min, heart failure or a history of
                    ulcer; avoid chronic use.
                    """,
                sources=(BEERS_2015.at("rows on NSAIDs"),),
            ),
            Position(
                who="AGS Beers criteria",
                year=2023,
                strength="avoid (graded moderate, strong)",
                population="people with a creatinine clearance below 30 mL/min",
                says="Avoid with a creatinine clearance below 30 mL/min.",
                sources=(BEERS_2023.at("table 6"),),
            ),
            Position(
                who="FDA",
                year=2015,
                strength="drug safety communication",
                says="Strengthened the warning of heart attack and stroke.",
                sources=(FDA_NSAID_2015.at("safety communication of 9 July 2015"),),
            ),
            Position(
                who="US label of naproxen",
                year=None,
                strength="drug label",
                says="""
                    Boxed warning of cardiovascular and gastrointestinal risk; not to be used around
                    coronary artery bypass surgery.
                    """,
                sources=(NAPROXEN_LABEL.at("boxed warning, sections 4, 5.1 and 5.2"),),
            ),
        ),
        default="""
            Caution, or avoidance, according to age and other conditions; if one is used, a proton
            pump inhibitor and monitoring go with it. Contraindicated in the plan with a creatinine
            clearance below 30 mL/min, heart failure, or an ulcer or bleed at any time.
            """,
        why="""
            The chronic L1 article itself asks for caution. NOGG, the Beers criteria and the boxed
            warnings all point to harm, above all in older people and with kidney, heart or
            gastrointestinal disease.
            """,
    ),
)
