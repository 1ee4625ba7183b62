"""The modified OF score: a total that never overrules a referral."""

from dataclasses import replace

from vcf_logic.engine.facts import Asked
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Caution
from vcf_logic.engine.scoring import (
    Alert,
    Carry,
    Measure,
    Result,
    ScoreTool,
    unanswered,
    with_minus,
)
from vcf_logic.engine.truth import Truth, some
from vcf_logic.guideline.score_tools import of_questions as asked
from vcf_logic.guideline.score_tools.of_items import HIGHEST, LOWEST, findings_of, item_lines
from vcf_logic.guideline.scores.of_score import (
    SOURCES,
    VERSION,
    OfAdvice,
    OfFindings,
    OfScore,
    of_score,
)
from vcf_logic.guideline.sources import ACR_VCF_2013, DGOU_2018, OF_CARD, OF_SCORE_2026
from vcf_logic.guideline.vocabulary.bone_treatment import t_score
from vcf_logic.guideline.vocabulary.fracture import progressive_kyphosis
from vcf_logic.guideline.vocabulary.red_flags import neuro_status, spinal_instability

REFERRED = (
    OF_CARD.at("type OF5 and neurological items"),
    ACR_VCF_2013.at("variant 3, surgical referral"),
)
READS_AS = {
    OfAdvice.CONSERVATIVE: "Below 6, which the card reads as conservative care.",
    OfAdvice.EITHER: "6, which the card reads as conservative care or surgery.",
    OfAdvice.SURGERY: "Above 6, which the card reads as surgery.",
}
ALERTS = {
    Truth.YES: Alert(
        alarm=Alarm.IMMEDIATE,
        text="OF5 or a neurological deficit goes to a spine surgeon today, whatever the total.",
        sources=REFERRED,
    ),
    Truth.UNKNOWN: Alert(
        alarm=Alarm.UNDETERMINED,
        text="""
        OF5 or a neurological deficit is not excluded, because the type or the nerves are not known.
        Either goes to a spine surgeon today, whatever the total.
        """,
        sources=REFERRED,
    ),
}


def of_result(patient: Patient) -> Result:
    """The total with its items, what it could still become, and the referral it never stops."""
    findings = findings_of(patient)
    return Result(
        measures=(_measure(patient, findings),) if findings else (),
        alert=ALERTS.get(referral(patient)),
        needed=unanswered(patient, (asked.of_type,)),
        unknown=_unknown(findings) if findings else "",
        carry=_carry(patient),
        informs=(spinal_instability, neuro_status),
    )


def referral(patient: Patient) -> Truth:
    """Whether the fracture or the nerves call for a surgeon today, as far as is known."""
    kind, nerves = patient.value(asked.of_type), patient.value(asked.of_neurology)
    return some(
        (
            Truth.of(None if kind is None else kind == "OF5"),
            Truth.of(None if nerves is None else nerves != "none"),
        )
    )


def _measure(patient: Patient, findings: OfFindings) -> Measure:
    score = of_score(findings)
    return Measure(
        name="Modified OF score: not validated, for reference only",
        value=with_minus(f"{score.total} {'point' if score.total == 1 else 'points'}"),
        meaning=f"{READS_AS[score.advice]} It decides nothing by itself.",
        working=item_lines(patient, findings),
    )


def _unknown(findings: OfFindings) -> str:
    score = of_score(findings)
    if not score.unknown:
        return ""
    lowest, highest = reach(findings)
    named = ", ".join(item.value for item in score.unknown)
    settled = lowest.advice is highest.advice
    return (
        f"Not known, and counted as 0: {named}. Once known, the total can lie from "
        f"{with_minus(str(lowest.total))} to {with_minus(str(highest.total))}"
        + ("." if settled else ", so what it reads as is open.")
    )


def reach(findings: OfFindings) -> tuple[OfScore, OfScore]:
    """The lowest and the highest score once the items not known are known."""
    open_fields = [name for name in LOWEST if getattr(findings, name) is None]
    if findings.t_score is not None or findings.qct_hu is not None:
        open_fields = [name for name in open_fields if name != "t_score"]
    low, high = ({name: all_[name] for name in open_fields} for all_ in (LOWEST, HIGHEST))
    return of_score(replace(findings, **low)), of_score(replace(findings, **high))


def _carry(patient: Patient) -> Carry | None:
    follows: dict[Asked, str] = {}
    if patient.value(asked.of_type) == "OF5":
        follows[spinal_instability] = "yes"
    if patient.value(asked.of_neurology) not in (None, "none"):
        follows[neuro_status] = "deficit"
    worsens = patient.value(progressive_kyphosis)
    given: list[Asked] = [] if patient.value(t_score) is None else [t_score]
    given += [progressive_kyphosis] if worsens is True else []
    if not follows and not given:
        return None
    return Carry(
        says="The total, and every answer that would reassure, stays here.",
        given=tuple(given),
        follows=follows,
    )


TOOL = ScoreTool(
    id="of-score",
    title="OF score (modified card)",
    limits=(
        Caution(
            text=f"""
            {VERSION[:1].upper()}{VERSION[1:]}. The item table of the original score was searched
            for twice and not found, and may differ.
            """,
            sources=(OF_CARD.at("modified OF score: not validated, for reference only"),),
        ),
        Caution(
            text="""
            Not for deciding on surgery alone, and not for overruling a referral: OF5 and any
            neurological deficit are referred at once, whatever the total.
            """,
            sources=REFERRED,
        ),
        Caution(
            text="The limit of 6 is that of 2018; an optimised score of 2026 cuts at 5.",
            sources=(
                DGOU_2018.at("OF score: conservative below 6 points, surgery above"),
                OF_SCORE_2026.at("abstract: optimised score, cut at 5 points"),
            ),
        ),
    ),
    sections=asked.SECTIONS,
    compute=of_result,
    sources=SOURCES,
)
