"""Bone medicines: which first, within which limits, for how long, at which dose."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    AAOS_SCOPE,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOT_STATED,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ALENDRONATE_LABEL,
    ASBMR_COALITION_2020,
    ENDOCRINE_SOCIETY_2020,
    IBANDRONATE_LABEL,
    NOGG_2021_SUMMARY_MEDSCAPE,
    RISEDRONATE_LABEL,
    ZOLEDRONIC_ACID_LABEL,
)

BONE_MEDICINES = (
    Controversy(
        id="C14",
        topic="First-line bone medicine",
        question="Which medicine should come first to prevent the next fracture?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="weak option (ibandronate, strontium); risedronate not stated",
                population=f"{LUMBAR_ARTICLE_SCOPE}; risedronate: postmenopausal women",
                says="""
                    Ibandronate and strontium ranelate are options; risedronate is indicated in
                    postmenopausal osteoporosis. It omits zoledronic acid and every anabolic drug.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="""
                    Alendronate or risedronate first; ibandronate, strontium ranelate or denosumab
                    when oral treatment is not tolerated or not taken as directed. It omits
                    zoledronic acid and every anabolic drug as well.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="weak option",
                population=AAOS_SCOPE,
                says="Ibandronate and strontium ranelate are options.",
                sources=(
                    AAOS_2010.at("OrthoGuidelines page 1183, ibandronate and strontium ranelate"),
                ),
            ),
            Position(
                who="ASBMR coalition",
                year=2020,
                strength="multistakeholder consensus",
                population="people who need secondary fracture prevention",
                says="""
                    Alendronate or risedronate first, otherwise intravenous zoledronic acid or
                    denosumab.
                    """,
                sources=(ASBMR_COALITION_2020.at("consensus recommendations, choice of medicine"),),
            ),
            Position(
                who="Endocrine Society",
                year=2020,
                strength=NOT_STATED,
                population="postmenopausal women",
                says="""
                    Starts with alendronate, risedronate, zoledronic acid or ibandronate
                    (ibandronate not to prevent hip or non-vertebral fractures). Anabolic drugs are
                    for very high risk, including severe or multiple vertebral fractures.
                    """,
                sources=(ENDOCRINE_SOCIETY_2020.at("guideline update of 18 February 2020"),),
            ),
            Position(
                who="NOGG",
                year=2021,
                strength="secondary summary",
                says="Intravenous zoledronic acid is also first line.",
                sources=(NOGG_2021_SUMMARY_MEDSCAPE.at("key learning points"),),
            ),
        ),
        default="""
            The order of the chronic L1 article: alendronate or risedronate first. The plan says
            openly that both articles omit zoledronic acid and the anabolic drugs; it adds
            zoledronic acid where tablets will not do, and a specialist's opinion at very high risk.
            Oral ibandronate is not presented as a remedy for intolerance of oral drugs.
            """,
        why="""
            The ASBMR coalition starts with the same two drugs, and the Endocrine Society includes
            them in its first choice. Ibandronate and strontium rest on a weak grade of 2010, and an
            oral tablet does not solve a problem with oral tablets.
            """,
    ),
    Controversy(
        id="C16",
        topic="Limits of bisphosphonates",
        question="Do the kidney, oesophagus and upright limits hold for every bisphosphonate?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    Gives contraindications for the whole class: oesophageal abnormalities, being
                    unable to stand or sit upright for 30 minutes, hypocalcaemia. It names a kidney
                    limit for risedronate only: not below 30 mL/min.
                    """,
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=CHRONIC_L1_ARTICLE_SCOPE,
                says="Gives no limits at all.",
            ),
            Position(
                who="US label of alendronate",
                year=None,
                strength="drug label",
                says="""
                    Contraindicated with delayed oesophageal emptying, when unable to be upright for
                    30 minutes, in hypocalcaemia and hypersensitivity. Use with a creatinine
                    clearance below 35 mL/min is not recommended, which is no contraindication of
                    section 4.
                    """,
                sources=(ALENDRONATE_LABEL.at("sections 4, 5.6 and 8.6"),),
            ),
            Position(
                who="US label of risedronate",
                year=None,
                strength="drug label",
                population="labelled use: postmenopausal women, men, glucocorticoid osteoporosis",
                says="""
                    The same contraindications, also with 30 minutes upright. Use with a creatinine
                    clearance below 30 mL/min is not recommended, again outside section 4.
                    """,
                sources=(
                    RISEDRONATE_LABEL.at("section 4"),
                    RISEDRONATE_LABEL.at(
                        "FDA label change of July 2009, use in specific populations"
                    ),
                ),
            ),
            Position(
                who="US labels of ibandronate",
                year=None,
                strength="drug label",
                says="""
                    The tablet shares the contraindications of the oesophagus, hypocalcaemia and
                    hypersensitivity but needs 60 minutes upright, and is not recommended with a
                    creatinine clearance below 30 mL/min. The injection is not given below 30
                    mL/min.
                    """,
                sources=(
                    IBANDRONATE_LABEL.at("tablet, section 4 and heading of section 5.6"),
                    IBANDRONATE_LABEL.at("injection, section 5.3"),
                ),
            ),
            Position(
                who="US label of zoledronic acid 5 mg",
                year=None,
                strength="drug label",
                says="""
                    Contraindicated with a creatinine clearance below 35 mL/min, evidence of acute
                    renal impairment, hypocalcaemia or hypersensitivity. The oesophagus and upright
                    rules are for oral drugs.
                    """,
                sources=(ZOLEDRONIC_ACID_LABEL.at("sections 4 and 5.3"),),
            ),
        ),
        default="""
            Every drug carries its own limits: a clearance below 35 mL/min for alendronate and
            zoledronic acid, below 30 mL/min for risedronate and ibandronate (exactly 35 or 30 is
            allowed), and 30 or 60 minutes upright for the tablets. The plan treats them all as
            contraindications; the wording of the lumbar article is shown with a correction.
            """,
        why="""
            The labels differ drug by drug, and a rule for the class would be too lax for some
            (ibandronate tablets need 60 minutes) and too strict for others (the oesophagus and
            upright rules do not cover the intravenous drugs). Where a label says not recommended,
            treating it like a contraindication is the safer reading.
            """,
    ),
    Controversy(
        id="C17",
        topic="Duration of bisphosphonate treatment",
        question="When may a bisphosphonate be stopped?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{LUMBAR_ARTICLE_SCOPE}, at low fracture risk",
                says="At low fracture risk, consider stopping after 3 to 5 years.",
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{CHRONIC_L1_ARTICLE_SCOPE}, on a bisphosphonate",
                says="Continue for 3 to 5 years, longer at high risk.",
            ),
            Position(
                who="US labels of bisphosphonates",
                year=None,
                strength="drug label",
                population="people on a bisphosphonate; stopping: at low fracture risk",
                says="""
                    Re-evaluate the need periodically, and consider stopping after 3 to 5 years at
                    low fracture risk.
                    """,
                sources=(
                    RISEDRONATE_LABEL.at("section 1.5"),
                    ALENDRONATE_LABEL.at("section 1.6"),
                    IBANDRONATE_LABEL.at("section 1.2"),
                ),
            ),
            Position(
                who="Endocrine Society",
                year=2020,
                strength=NOT_STATED,
                population="postmenopausal women",
                says="""
                    Reassess at 3 to 5 years (3 years for zoledronic acid); a pause only at low to
                    moderate risk, while high risk continues.
                    """,
                sources=(ENDOCRINE_SOCIETY_2020.at("recommendation 2.2"),),
            ),
        ),
        default="""
            Review the need at 3 to 5 years, and consider a pause only when fracture risk is low. A
            vertebral fracture in the last 52 weeks is not low risk and rules a pause out.
            """,
        why="""
            The positions complement each other rather than clash. The danger lies in calling risk
            low soon after a fracture, when the risk of another one is highest.
            """,
    ),
    Controversy(
        id="C30",
        topic="Dose of ibandronate",
        question="Was the ibandronate behind the recommendation the tablet sold today?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="weak option",
                population=LUMBAR_ARTICLE_SCOPE,
                says="Names ibandronate as an option.",
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="weak option",
                population=AAOS_SCOPE,
                says="Its evidence used 2.5 mg daily or 20 mg intermittently.",
                sources=(
                    AAOS_2010.at("OrthoGuidelines page 1183, ibandronate and strontium ranelate"),
                ),
            ),
            Position(
                who="US label of ibandronate",
                year=None,
                strength="drug label",
                says="The tablet is 150 mg once a month.",
                sources=(IBANDRONATE_LABEL.at("tablet, section 2.1"),),
            ),
        ),
        default="""
            A note only: the doses behind the AAOS option are not the dose of the tablet marketed in
            the US.
            """,
        why="""
            Evidence for one dose does not simply carry over to another, so the reader is told which
            dose was studied.
            """,
    ),
)
