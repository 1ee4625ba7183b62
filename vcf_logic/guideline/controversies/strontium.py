"""Strontium ranelate: listed by both articles, restricted or missing almost everywhere."""

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
    STRONTIUM_EU_2014,
    STRONTIUM_SUPPLY_2017,
    STRONTIUM_UK_LABEL,
)

STRONTIUM = (
    Controversy(
        id="C15",
        topic="Strontium ranelate",
        question="Is strontium ranelate still a choice for anyone?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength="weak option",
                population=LUMBAR_ARTICLE_SCOPE,
                says="Lists it as an option to prevent further symptomatic fractures.",
            ),
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{CHRONIC_L1_ARTICLE_SCOPE}, oral treatment not tolerated",
                says="""
                    Lists it as an alternative when oral treatment is not tolerated or not taken as
                    directed.
                    """,
            ),
            Position(
                who="AAOS",
                year=2010,
                strength="weak option",
                population=AAOS_SCOPE,
                says="An option to prevent further symptomatic fractures.",
                sources=(
                    AAOS_2010.at("OrthoGuidelines page 1183, ibandronate and strontium ranelate"),
                ),
            ),
            Position(
                who="European Union",
                year=2014,
                strength="regulator",
                population="severe osteoporosis when nothing else can be used",
                says="""
                    Only for severe osteoporosis when nothing else can be used. Contraindicated with
                    venous thromboembolism, ischaemic heart disease, peripheral arterial disease,
                    stroke, uncontrolled hypertension, and temporary or permanent immobilisation.
                    """,
                sources=(
                    STRONTIUM_EU_2014.at("notice of 7 May 2014, restriction and contraindications"),
                ),
            ),
            Position(
                who="Servier (maker of the brand)",
                year=2017,
                strength="supply notice",
                says="Ended supply worldwide in August 2017.",
                sources=(STRONTIUM_SUPPLY_2017.at("rapid response of 2 May 2017"),),
            ),
            Position(
                who="United Kingdom, generic product text",
                year=2021,
                strength="drug label",
                population="labelled use: last line, started by a specialist",
                says="""
                    A generic returned in February 2019 as a last line started by a specialist, with
                    a cardiac review every 6 to 12 months and caution in phenylketonuria
                    (aspartame). It is contraindicated or not recommended with a creatinine
                    clearance below 30 mL/min; supply after January 2021 could not be confirmed.
                    """,
                sources=(
                    STRONTIUM_UK_LABEL.at(
                        "product text of January 2021; notice of 1 February 2019"
                    ),
                ),
            ),
            Position(
                who="United States",
                year=None,
                strength="encyclopaedia copy only, no primary source was seen",
                says="Not approved by the FDA.",
                sources=(STRONTIUM_UK_LABEL.at("US non-approval, encyclopaedia copy"),),
            ),
        ),
        default="""
            Never shown as a plain option. The articles list it, as AAOS 2010 did; in the US it is
            not approved (secondary source only), in the EU the brand was withdrawn, and in the UK
            it is a last line for specialists only. It is contraindicated in a patient immobile with
            a painful fracture.
            """,
        why="""
            The 2010 option predates the EU restrictions of 2014 and the end of the brand's supply
            in 2017. Immobilisation alone rules out most people in these pathways.
            """,
    ),
)
