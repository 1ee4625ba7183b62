"""Surgery: the few fractures that need a surgeon's decision."""

from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.records import (
    Caution,
    Chapter,
    Recommendation,
    Stance,
    Strength,
    Urgency,
)
from vcf_logic.guideline.criteria import (
    adult_with_lumbar_fracture,
    osteoporotic_lumbar_fracture,
)
from vcf_logic.guideline.sources import (
    AAOS_2010,
    ACR_CORD_COMPRESSION_2014,
    ACR_VCF_2013,
    ACR_VCF_2018,
    ASIAN_SPINE_REVIEW_2022,
    BMJ_NG234_SUMMARY_2023,
    BRACE_STUDIES,
    BRACE_TRIAL_2014,
    DGOU_2018,
    KATO_2019,
    NASS_2020,
    OF_CARD,
    RAJASEKARAN_2017,
    SQUIRES_2023,
)
from vcf_logic.guideline.vocabulary.pain_and_course import brace_considered
from vcf_logic.guideline.vocabulary.red_flags import (
    cord_compression,
    cord_compression_focal,
    known_malignancy,
    life_expectancy_reasonable,
    neuro_status,
    performance_good,
    spinal_instability,
)

CHAPTER = Chapter(
    id="surgery",
    title="Surgery",
    summary="""
    The few fractures in which an operation has to be weighed, and what a surgeon may add to
    bracing. For an osteoporotic fracture without red flags, ACR 2018 rates a surgical consultation
    usually not appropriate.
    """,
    recommendations=(
        Recommendation(
            id="surgery-indications",
            title="Have a surgeon weigh an operation for instability, deficit or cord compression",
            stance=Stance.CONSIDER,
            urgency=Urgency.IMMEDIATE,
            strength=Strength.UNGRADED,
            graded_by="not graded by the article; ACR 2013 rates surgical referral 9 of 9 with"
            " neurological symptoms",
            when=all_of(
                adult_with_lumbar_fracture,
                any_of(
                    spinal_instability,
                    neuro_status.is_("deficit"),
                    cord_compression,
                ),
            ),
            clinician="""
            The surgeon decides today whether to operate. The lumbar article keeps surgery for
            instability, a deficit or significant cord compression only. The chronic L1 article adds
            severe collapse with canal compromise, and deformity; a 2017 review lists instability,
            polytrauma, painful deformity, deficit and pseudarthrosis; DGOU 2018 advises surgery
            above 6 OF points. AAOS 2010 makes no recommendation for a deficit. All merit a surgical
            opinion; the lumbar article's three, and for safety collapse with canal compromise, are
            immediate.
            """,
            patient="""
            A spine surgeon should decide today if an operation would help you. Most breaks from
            weak bone do not need one. Yours has a sign that makes the surgeon's view vital, such as
            pressed nerves or bones that may shift. Sources differ on when to operate. Ask the
            surgeon what they would do, why, and what else could be done.
            """,
            sources=(
                RAJASEKARAN_2017.at("indications for surgery"),
                DGOU_2018.at("OF score: surgery above 6 points"),
                ASIAN_SPINE_REVIEW_2022.at("indications for surgery"),
                ACR_VCF_2013.at("variant 3, surgical referral"),
                ACR_VCF_2018.at("variant 2, surgical consultation"),
                AAOS_2010.at(
                    "National Guideline Clearinghouse 24798, topics without a recommendation"
                ),
            ),
            covers=("s1-surgery-only-if",),
            controversies=("C20",),
            cautions=(
                Caution(
                    text="""
                    An OF score never delays this: OF5 or any deficit goes to the surgeon at once
                    whatever the total. The item table seen is the modified card, marked as not
                    validated.
                    """,
                    sources=(
                        OF_CARD.at("modified OF score: not validated, for reference only"),
                        DGOU_2018.at("OF score: surgery above 6 points"),
                    ),
                ),
            ),
        ),
        Recommendation(
            id="open-resection-focal-compression",
            title="Consider open resection and fixation only for the few with focal cord"
            " compression who are fit for it",
            stance=Stance.CONSIDER,
            urgency=Urgency.IMMEDIATE,
            strength=Strength.UNGRADED,
            graded_by="not graded by the article; the source is guidance on metastatic cord"
            " compression",
            when=all_of(
                adult_with_lumbar_fracture,
                cord_compression_focal,
                performance_good,
                life_expectancy_reasonable,
            ),
            clinician="""
            Take this up today with surgery and oncology, for the minority with compression at one
            level, good performance status and a reasonable life expectancy. The chronic L1 article
            presents it as advice on a chronic osteoporotic fracture; the guidance seen on this is
            about cancer (ACR 2014 on metastatic epidural cord compression) and was not written for
            an osteoporotic fracture.
            """,
            patient="""
            This is for a few people whose nerves are pressed at one spot by a growth from cancer.
            An operation can take out what is pressing and make the spine firm. It may be right only
            if you are fit enough for it. Your surgeon and cancer team should talk about this with
            you today. If you do not have cancer, this advice was not made for you. A spine surgeon
            must still see you today.
            """,
            sources=(ACR_CORD_COMPRESSION_2014.at("summary, metastatic cord compression"),),
            covers=("s2-open-resection-focal-cord",),
            controversies=("C28",),
            cautions=(
                Caution(
                    text="""
                    Comes from cancer guidance. Where no cancer is known, do not carry it over to an
                    osteoporotic fracture; the immediate surgical referral for compression stands.
                    """,
                    sources=(ACR_CORD_COMPRESSION_2014.at("summary, metastatic cord compression"),),
                    when=none_of(known_malignancy),
                ),
                Caution(
                    text="""
                    Signs of cord compression with past or current cancer: contact the metastatic
                    spinal cord compression coordinator immediately. If neurological signs suggest
                    instability, immobilise at once and get expert advice within 24 hours.
                    """,
                    sources=(BMJ_NG234_SUMMARY_2023.at("cancer with signs of cord compression"),),
                    when=any_of(known_malignancy),
                ),
            ),
        ),
        Recommendation(
            id="surgeon-supervised-bracing",
            title="Consider a surgeon's advice when a brace is wanted",
            stance=Stance.CONSIDER,
            strength=Strength.UNGRADED,
            graded_by="not graded by the article, no source seen; AAOS 2010 is inconclusive on"
            " braces themselves",
            when=all_of(
                osteoporotic_lumbar_fracture,
                brace_considered,
            ),
            elective=True,
            clinician="""
            A surgical consultation may help to prescribe and supervise a brace. Only the chronic L1
            article says so; no primary source was seen. On braces, AAOS 2010 is inconclusive. In
            acute fractures no brace was non-inferior at 12 weeks (60 patients), rigid equalled soft
            (284 patients), NASS 2020 says may be considered (grade C), and a 2023 meta-analysis
            found less pain at 3 to 6 months with rigid braces, and no other gain. Trials in chronic
            fractures disagree.
            """,
            patient="""
            A brace is one way to support your back. It is not clear if it helps. Some studies found
            less pain with a brace, and some found no gain. If you want to try one, a spine surgeon
            may help to choose and check it. You can also ask your clinician first.
            """,
            sources=(
                AAOS_2010.at(
                    "National Guideline Clearinghouse 24798, topics without a recommendation"
                ),
                BRACE_TRIAL_2014.at("disability at 12 weeks: no brace non-inferior (60 patients)"),
                KATO_2019.at("rigid and soft brace compared (284 patients)"),
                NASS_2020.at("brace recommendation, grade C"),
                SQUIRES_2023.at("editorial, pain at 3 to 6 months"),
                BRACE_STUDIES.at("Spinomed trial 2022 and Swedish trial 2019, chronic fractures"),
            ),
            covers=("s2-surgeon-for-brace",),
            controversies=("C12",),
        ),
    ),
)
