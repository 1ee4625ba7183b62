"""The lumbar article: osteoporosis medicines."""

from vcf_logic.engine.records import Statement, Verdict
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ENDOCRINE_SOCIETY_2020,
    IBANDRONATE_LABEL,
    RISEDRONATE_LABEL,
    STRONTIUM_EU_2014,
    STRONTIUM_SUPPLY_2017,
    STRONTIUM_UK_LABEL,
)
from vcf_logic.guideline.statements.articles import LUMBAR_ARTICLE

LUMBAR_BONE_HEALTH = (
    Statement(
        id="s1-ibandronate-option",
        article=LUMBAR_ARTICLE,
        section="Osteoporosis",
        text="""
        Ibandronate is an option to prevent further symptomatic fractures in someone who already has
        an osteoporotic compression fracture.
        """,
        strength="weak (option)",
        verdict=Verdict.CONFIRMED,
        note="""
        The AAOS evidence used 2.5 mg daily or 20 mg intermittently, not the marketed tablet of 150
        mg monthly. According to the Endocrine Society it is not for reducing non-vertebral or hip
        fractures.
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1183, ibandronate and strontium ranelate"),
            IBANDRONATE_LABEL.at("tablet, section 2.1"),
            ENDOCRINE_SOCIETY_2020.at("initial treatment, ibandronate"),
        ),
    ),
    Statement(
        id="s1-strontium-option",
        article=LUMBAR_ARTICLE,
        section="Osteoporosis",
        text="""
        Strontium ranelate is an option to prevent further symptomatic fractures in someone who
        already has an osteoporotic compression fracture.
        """,
        strength="weak (option)",
        verdict=Verdict.DIFFERS,
        note="""
        AAOS 2010 says so, but the European Union restricted the drug to last-line use in 2014,
        Servier stopped the worldwide supply in August 2017, a generic (Aristo) came back to the
        United Kingdom only in February 2019, and the drug is not approved by the FDA (seen in a
        secondary source only).
        """,
        sources=(
            AAOS_2010.at("OrthoGuidelines page 1183, ibandronate and strontium ranelate"),
            STRONTIUM_EU_2014.at("notice of 7 May 2014, restriction and contraindications"),
            STRONTIUM_SUPPLY_2017.at("rapid response of 2 May 2017"),
            STRONTIUM_UK_LABEL.at("product text, and pages on the return to the United Kingdom"),
        ),
    ),
    Statement(
        id="s1-risedronate-postmenopausal",
        article=LUMBAR_ARTICLE,
        section="Osteoporosis",
        text="""
        Bisphosphonates such as risedronate are indicated in postmenopausal osteoporosis to reduce
        vertebral fractures.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        Section 1.1 of the risedronate label. The label also covers men (to increase bone mass) and
        osteoporosis caused by glucocorticoids, which the article leaves out.
        """,
        sources=(RISEDRONATE_LABEL.at("section 1.1"),),
    ),
    Statement(
        id="s1-reevaluate-bp-periodically",
        article=LUMBAR_ARTICLE,
        section="Osteoporosis",
        text="The need for continued bisphosphonate treatment is re-evaluated periodically.",
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="The labels say so under limitations of use (risedronate 1.5, ibandronate 1.2).",
        sources=(
            RISEDRONATE_LABEL.at("section 1.5"),
            IBANDRONATE_LABEL.at("section 1.2"),
        ),
    ),
    Statement(
        id="s1-stop-bp-low-risk-3-5y",
        article=LUMBAR_ARTICLE,
        section="Osteoporosis",
        text="""
        For patients at low fracture risk, stopping the bisphosphonate is considered after 3 to 5
        years.
        """,
        strength="not stated",
        verdict=Verdict.CONFIRMED,
        note="""
        The label says the same. A recent vertebral fragility fracture is not low risk, so the plan
        does not suggest stopping after one.
        """,
        sources=(
            RISEDRONATE_LABEL.at("section 1.5"),
            ENDOCRINE_SOCIETY_2020.at("recommendation 2.2"),
        ),
    ),
)
