"""Content that belongs to cancer care."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    ABSTRACT_OR_EXCERPT,
    ARTICLES_YEAR,
    CHRONIC_L1_ARTICLE,
    CHRONIC_L1_ARTICLE_SCOPE,
    NOT_STATED,
)
from vcf_logic.guideline.sources import (
    ACCP_2013,
    ACR_CORD_COMPRESSION_2014,
    CAFE_2011,
    RADIOTHERAPY_2015,
)

CANCER = (
    Controversy(
        id="C28",
        topic="Cancer guidance in an osteoporosis article",
        question="Does the advice on radiotherapy and open resection apply to this patient?",
        positions=(
            Position(
                who=CHRONIC_L1_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=f"{CHRONIC_L1_ARTICLE_SCOPE}, cancer or cord compression",
                says="""
                    Compares augmentation with radiotherapy in cancer, and reserves open resection
                    for focal cord compression with good performance status and reasonable life
                    expectancy. The sources it lists are about thoracic and junctional fractures.
                    """,
            ),
            Position(
                who="ACR Appropriateness Criteria, cord compression",
                year=2014,
                strength="guidance on metastatic cord compression",
                population="people with metastatic cord compression",
                says="""
                    Guidance on metastatic cord compression, to which the advice on open resection
                    belongs; not guidance on osteoporosis.
                    """,
                sources=(ACR_CORD_COMPRESSION_2014.at("summary, metastatic cord compression"),),
            ),
            Position(
                who="CAFE trial",
                year=2011,
                strength="randomised trial in patients with cancer",
                population="people with cancer",
                says="Kyphoplasty was better than non-surgical care at 1 month.",
                sources=(CAFE_2011.at(ABSTRACT_OR_EXCERPT),),
            ),
            Position(
                who="ACCP lung cancer guideline",
                year=2013,
                strength="grade 1A",
                population="people with lung cancer and a painful fracture",
                says="Augmentation for a painful fracture.",
                sources=(ACCP_2013.at("augmentation for painful fracture, grade 1A"),),
            ),
            Position(
                who="Dutch trial of radiotherapy for bone metastases",
                year=None,
                strength="trial, n = 1171",
                population="people with bone metastases",
                says="Median time to response was 3 weeks in both arms, not 7 to 10 days.",
                sources=(RADIOTHERAPY_2015.at("Dutch trial in the UpToDate copy of 2015"),),
            ),
            Position(
                who="ASTRO",
                year=None,
                strength="radiotherapy guideline",
                population="people with bone metastases",
                says="Kyphoplasty or vertebroplasty does not remove the need for radiotherapy.",
                sources=(RADIOTHERAPY_2015.at("ASTRO guideline, NGC 11142"),),
            ),
        ),
        default="""
            Shown only when cancer is known or compression is focal, and labelled as coming from
            cancer guidance.
            """,
        why="""
            The evidence was gathered in people with cancer and must not be carried over to an
            osteoporotic fracture. The comparison with radiotherapy in 7 to 10 days is contradicted.
            """,
    ),
)
