"""SINS: for a tumour of the spine only, and never a reason to wait."""

from enum import Enum

from vcf_logic.engine.facts import Asked
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Caution
from vcf_logic.engine.scoring import Alert, Carry, Measure, Result, ScoreTool, unanswered
from vcf_logic.engine.words import answer_in_words
from vcf_logic.guideline.score_tools.sins_questions import (
    ITEMS,
    SECTIONS,
    sins_alignment,
    sins_collapse,
    sins_lesion,
    sins_level,
    sins_pain,
    sins_posterolateral,
    sins_tumour,
)
from vcf_logic.guideline.scores.sins import (
    SOURCES,
    Alignment,
    Collapse,
    Lesion,
    Location,
    Pain,
    Posterolateral,
    SinsFindings,
    SinsScore,
    Stability,
    Vertebra,
    location_of,
    sins_score,
)
from vcf_logic.guideline.sources import (
    ACR_VCF_2018,
    BMJ_BEST_PRACTICE,
    BMJ_NG234_SUMMARY_2023,
    OF_CARD,
    SINS_2011,
)
from vcf_logic.guideline.vocabulary.red_flags import (
    known_malignancy,
    neuro_status,
    pathologic_suspected,
    spinal_instability,
)

REFERRED = Alert(
    alarm=Alarm.IMMEDIATE,
    text="""
    A known or suspected tumour is referred to a multidisciplinary team today, whatever the score.
    """,
    sources=(
        ACR_VCF_2018.at("abstract, pathologic fractures"),
        SINS_2011.at("total score: 7 or more, surgical consultation"),
    ),
)
NOT_EXCLUDED = Alert(
    alarm=Alarm.UNDETERMINED,
    text="""
    Whether a tumour is known or suspected was not answered. If it is, the patient is referred to a
    multidisciplinary team today, whatever the score.
    """,
    sources=REFERRED.sources,
)
WITHOUT_TUMOUR = Caution(
    text="""
    Suspected instability of an osteoporotic fracture needs a surgeon today, without a score.
    """,
    sources=(
        BMJ_BEST_PRACTICE.at("topic 819, management approach: potentially unstable fractures"),
        OF_CARD.at("OF5: tension-band failure, rotation, translation"),
    ),
)
NERVES = Caution(
    text="""
    SINS does not look at the nerves. Signs of cord compression: contact the metastatic spinal cord
    compression coordinator immediately. If neurological signs suggest instability, immobilise at
    once and get expert advice within 24 hours.
    """,
    sources=(BMJ_NG234_SUMMARY_2023.at("cancer with signs of cord compression or instability"),),
)
MEANS = {
    Stability.STABLE: "Stable (0 to 6 points). That delays no referral.",
    Stability.POTENTIALLY_UNSTABLE: "Potentially unstable (7 to 12 points): surgical consultation.",
    Stability.UNSTABLE: "Unstable (13 to 18 points): surgical consultation.",
}
REGIONS = {
    Location.JUNCTIONAL: "junctional",
    Location.MOBILE: "mobile",
    Location.SEMI_RIGID: "semi-rigid",
    Location.RIGID: "rigid",
}


def sins_result(patient: Patient) -> Result:
    """The total once a tumour and all six items are known; the referral does not wait for it."""
    tumour = patient.value(sins_tumour)
    if tumour is False:
        return Result(
            none_because="No score: SINS is for tumour only, never for an osteoporotic fracture.",
            cautions=(WITHOUT_TUMOUR,),
            informs=(pathologic_suspected, spinal_instability),
        )
    needed = unanswered(patient, (sins_tumour, *ITEMS))
    findings = None if needed else findings_of(patient)
    return Result(
        measures=(_measure(patient, findings),) if findings else (),
        alert=REFERRED if tumour else NOT_EXCLUDED,
        needed=needed,
        cautions=(NERVES,),
        carry=_carry(sins_score(findings) if findings else None) if tumour else None,
        informs=(known_malignancy, neuro_status, spinal_instability),
    )


def findings_of(patient: Patient) -> SinsFindings:
    """The six items of a patient of whom all are known."""

    def answer(fact: Asked) -> str:
        return str(patient.value(fact))

    return SinsFindings(
        location=location_of(Vertebra[answer(sins_level)]),
        pain=Pain[answer(sins_pain)],
        lesion=Lesion[answer(sins_lesion)],
        alignment=Alignment[answer(sins_alignment)],
        collapse=Collapse[answer(sins_collapse)],
        posterolateral=Posterolateral[answer(sins_posterolateral)],
    )


def _measure(patient: Patient, findings: SinsFindings) -> Measure:
    score = sins_score(findings)
    return Measure(
        name="SINS, for tumour only",
        value=f"{score.total} {'point' if score.total == 1 else 'points'}",
        meaning=MEANS[score.stability],
        working=(*_lines(patient, findings), f"Total: {score.total} of 18"),
    )


def _lines(patient: Patient, findings: SinsFindings) -> tuple[str, ...]:
    points: dict[Asked, Enum] = {
        sins_level: findings.location,
        sins_pain: findings.pain,
        sins_lesion: findings.lesion,
        sins_alignment: findings.alignment,
        sins_collapse: findings.collapse,
        sins_posterolateral: findings.posterolateral,
    }
    region: dict[Asked, str] = {sins_level: f", {REGIONS[findings.location]}"}
    return tuple(
        f"{fact.label} ({answer_in_words(fact, answer)}{region.get(fact, '')}): {scored.value}"
        for fact, scored in points.items()
        if (answer := patient.value(fact)) is not None
    )


def _carry(score: SinsScore | None) -> Carry:
    follows: dict[Asked, str] = {pathologic_suspected: "yes"}
    if score and score.stability is Stability.UNSTABLE:
        follows[spinal_instability] = "yes"
    return Carry(
        says="The plan then leads with the referral: this guidance does not treat the tumour. A "
        "low total takes nothing along that would calm it.",
        follows=follows,
    )


TOOL = ScoreTool(
    id="sins",
    title="SINS (tumour only)",
    limits=(
        Caution(
            text="""
            Never for a benign fracture. The same lesion moves category with its level: L1 and L5
            are junctional, L2 to L4 are mobile.
            """,
            sources=(SINS_2011.at("title and item table (secondary copies)"),),
        ),
        Caution(
            text="""
            The item table was read in secondary copies, one of which misprints the pain item. It
            does not define a collapse of exactly 50%.
            """,
            sources=(SINS_2011.at("title and item table (secondary copies)"),),
        ),
    ),
    sections=SECTIONS,
    compute=sins_result,
    sources=SOURCES,
)
