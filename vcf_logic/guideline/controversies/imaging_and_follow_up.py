"""When to image and when to review."""

from vcf_logic.engine.records import Controversy, Position
from vcf_logic.guideline.controversies.wording import (
    ARTICLES_YEAR,
    LUMBAR_ARTICLE,
    LUMBAR_ARTICLE_SCOPE,
    NOT_STATED,
    RAND_SCOPE,
)
from vcf_logic.guideline.sources import (
    ACR_LOW_BACK_PAIN_2015,
    ACR_VCF_2018,
    ACR_VCF_DECODED,
    BMJ_BEST_PRACTICE,
    NICE_MYELOMA_2016,
    RAND_2018,
)

IMAGING_AND_FOLLOW_UP = (
    Controversy(
        id="C22",
        topic="When to image",
        question="Which imaging comes first, and when is it repeated?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="""
                    MRI without contrast first, CT without contrast if MRI is contraindicated,
                    repeat imaging after 8 weeks of symptoms. With a risk of cancer, MRI of the
                    complete spine without and with contrast.
                    """,
            ),
            Position(
                who="ACR Appropriateness Criteria",
                year=2018,
                strength="usually appropriate",
                population="people with a new symptomatic fracture and no cancer",
                says="""
                    MRI without contrast and CT without contrast are both usually appropriate, each
                    in its own right; contrast series are usually not appropriate without known
                    malignancy.
                    """,
                sources=(ACR_VCF_2018.at("variant 1"),),
            ),
            Position(
                who="ACR Appropriateness Criteria, low back pain",
                year=2015,
                strength="appropriateness ratings",
                population="low back pain, suspected compression fracture or cancer risk",
                says="""
                    Radiographs first when a compression fracture is suspected, MRI when symptoms
                    persist or progress during or after 6 weeks. For cancer risk, lumbar MRI without
                    and with contrast is rated 8, and without contrast 7.
                    """,
                sources=(ACR_LOW_BACK_PAIN_2015.at("variant ratings, NGC 10840"),),
            ),
            Position(
                who="ACR criteria as retold by a commercial page",
                year=None,
                strength="secondary summary",
                population="people with a new fracture and known cancer",
                says="MRI without and with contrast is usually appropriate with known cancer.",
                sources=(
                    ACR_VCF_DECODED.at("secondary summary: new fracture with known malignancy"),
                ),
            ),
            Position(
                who="NICE myeloma guideline",
                year=2016,
                strength=NOT_STATED,
                population="people investigated or treated for myeloma",
                says="Whole-body MRI is first line; contrast is not named.",
                sources=(NICE_MYELOMA_2016.at("recommendations on imaging, whole-body MRI"),),
            ),
            Position(
                who="BMJ Best Practice",
                year=None,
                strength="management approach",
                says="Clinical and radiographic review every 6 weeks for 3 months.",
                sources=(BMJ_BEST_PRACTICE.at("topic 819, management approach"),),
            ),
        ),
        default="""
            The rule of the lumbar article, with radiographs assumed done: MRI without contrast, or
            CT if MRI is contraindicated, repeat imaging beyond 8 weeks, and MRI of the whole spine
            with contrast at risk of cancer. A note adds the 6 weeks of ACR low back pain and the
            6-weekly review of BMJ Best Practice.
            """,
        why="""
            ACR 2018 rates the same two examinations usually appropriate. The 8 weeks are the
            article's alone, and the other sources act earlier; the note keeps 8 weeks from being
            read as a reason to wait.
            """,
    ),
    Controversy(
        id="C23",
        topic="First review",
        question="When should the patient be seen again?",
        positions=(
            Position(
                who=LUMBAR_ARTICLE,
                year=ARTICLES_YEAR,
                strength=NOT_STATED,
                population=LUMBAR_ARTICLE_SCOPE,
                says="Reassess at 4 to 6 weeks.",
            ),
            Position(
                who="RAND/UCLA panel",
                year=2018,
                strength="expert panel, industry supported",
                population=RAND_SCOPE,
                says="A visit at 2 to 4 weeks, whichever strategy is chosen.",
                sources=(RAND_2018.at("summary of the panel's care pathway"),),
            ),
            Position(
                who="BMJ Best Practice",
                year=None,
                strength="management approach",
                says="Clinical and radiographic review every 6 weeks for 3 months from injury.",
                sources=(BMJ_BEST_PRACTICE.at("topic 819, management approach"),),
            ),
        ),
        default="""
            First contact by 2 to 4 weeks and a formal review at 4 to 6 weeks, with advice given now
            on the red flags that need help at once.
            """,
        why="""
            The RAND/UCLA panel asks for an earlier visit than the lumbar article, and earlier is
            safer. The two windows join without a gap, and a red flag must not wait for either.
            """,
    ),
)
