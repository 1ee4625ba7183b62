"""The modified OF score of an osteoporotic fracture (pocket card of AO Spine and DGOU).

The card marks it as not validated and for reference only. The item table of the original score
(DGOU 2018) was searched for twice without success; from it come the thresholds: below 6, 6, above
6. An optimised score of 2026 cuts at 5; data of 2025 on 508 patients support a limit of 5 to 5.5
for pain. Not for deciding on surgery alone, and not for overruling a referral: OF5 and any
neurological deficit are referred immediately, whatever the total.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import Enum

from vcf_logic.engine.records import Citation
from vcf_logic.engine.truth import Truth, some
from vcf_logic.guideline.scores.inputs import finite, whole, within
from vcf_logic.guideline.sources import DGOU_2018, OF_CARD, OF_SCORE_2026, OF_SCORE_STUDIES

SOURCES: tuple[Citation, ...] = (
    OF_CARD.at("OF types 1 to 5; item table of the modified score"),
    DGOU_2018.at("OF score: conservative below 6 points, surgery above"),
    OF_SCORE_2026.at("abstract: optimised score, cut at 5 points"),
    OF_SCORE_STUDIES.at("508 patients: pain cut of 5 to 5.5; trial NCT07027306: surgery above 6"),
)

VERSION = "modified OF score (AO Spine and DGOU pocket card): not validated, reference only"

POINTS_PER_TYPE = 2
LOW_T_SCORE = -3.0
LOW_HU = 90
SEVERE_PAIN_VAS = 5
HIGHEST_VAS = 10
NEUROLOGY_POINTS = 2
HIGHEST_FAIR_ASA = 3
HIGHEST_FAIR_MFI = 2
LOWEST_ASA = 1
LOWEST_HEALTH_SUM = -2
EITHER_SUM = 6


class OfType(Enum):
    """The morphology, by the worst change seen."""

    OF1 = 1
    """Oedema of the body only, no deformation."""
    OF2 = 2
    """One endplate; the posterior wall not or hardly involved (less than 1/5)."""
    OF3 = 3
    """One endplate with distinct involvement of the posterior wall (more than 1/5)."""
    OF4 = 4
    """Both endplates, collapse or pincer."""
    OF5 = 5
    """Failure of the anterior or posterior tension band, rotation or translation."""


class Neurology(Enum):
    """What the nerves show. Only N2 to N4 score, but every deficit is referred."""

    NO_DEFICIT = "no deficit"
    OTHER_DEFICIT = "a deficit outside N2 to N4"
    N2_TO_N4 = "symptoms of N2 to N4"


class OfItem(Enum):
    """The items of the card, in its order."""

    MORPHOLOGY = "morphology"
    BONE_DENSITY = "bone density"
    PROGRESSION = "progression of the deformity"
    PAIN = "pain under analgesia"
    NEUROLOGY = "neurological symptoms"
    MOBILITY = "mobilised under analgesia"
    ASA = "ASA class"
    FRAILTY = "modified frailty index"
    ANTICOAGULATION = "anticoagulation"


HEALTH_ITEMS = frozenset({OfItem.ASA, OfItem.FRAILTY, OfItem.ANTICOAGULATION})


class OfAdvice(Enum):
    """What the total stands for."""

    CONSERVATIVE = "conservative"
    EITHER = "conservative or surgery"
    SURGERY = "surgery"


@dataclass(frozen=True, kw_only=True)
class OfFindings:
    """The findings; ``None`` is not known or not determinable.

    ``t_score`` in SD, ``qct_hu`` in Hounsfield units (either settles bone density), ``pain_vas``
    and ``mobilised`` under analgesia (0 to 10; yes or no), ``asa`` a class from 1, ``mfi`` a count
    from 0. Raises ValueError for a number out of these ranges, NaN or infinity.
    """

    morphology: OfType
    t_score: float | None = None
    qct_hu: float | None = None
    progression: bool | None = None
    pain_vas: float | None = None
    neurology: Neurology | None = None
    mobilised: bool | None = None
    asa: int | None = None
    mfi: int | None = None
    anticoagulated: bool | None = None

    def __post_init__(self) -> None:
        if self.t_score is not None:
            finite("T-score", self.t_score)
        if self.qct_hu is not None:
            finite("qCT density (HU)", self.qct_hu)
        if self.pain_vas is not None:
            within("pain (VAS)", self.pain_vas, 0, HIGHEST_VAS)
        if self.asa is not None:
            whole("ASA class", self.asa, LOWEST_ASA)
        if self.mfi is not None:
            whole("modified frailty index", self.mfi, 0)


@dataclass(frozen=True, kw_only=True)
class OfScore:
    """A total in points and what it stands for, the items not known, and whether to refer now."""

    total: int
    advice: OfAdvice
    unknown: tuple[OfItem, ...]
    immediate_referral: Truth


def of_score(findings: OfFindings) -> OfScore:
    """Add the points up. An item that is not known scores 0 and is named in the result."""
    points = _points(findings)
    total = _total(points)
    return OfScore(
        total=total,
        advice=_advice(total),
        unknown=tuple(item for item, given in points.items() if given is None),
        immediate_referral=_immediate_referral(findings),
    )


def _points(of: OfFindings) -> dict[OfItem, int | None]:
    severe_pain = None if of.pain_vas is None else of.pain_vas >= SEVERE_PAIN_VAS
    in_bed = None if of.mobilised is None else not of.mobilised
    return {
        OfItem.MORPHOLOGY: POINTS_PER_TYPE * of.morphology.value,
        OfItem.BONE_DENSITY: _bone_density(of),
        OfItem.PROGRESSION: _one_or_minus_one(of.progression),
        OfItem.PAIN: _one_or_minus_one(severe_pain),
        OfItem.NEUROLOGY: _neurology(of.neurology),
        OfItem.MOBILITY: _one_or_minus_one(in_bed),
        OfItem.ASA: _burden(None if of.asa is None else of.asa > HIGHEST_FAIR_ASA),
        OfItem.FRAILTY: _burden(None if of.mfi is None else of.mfi > HIGHEST_FAIR_MFI),
        OfItem.ANTICOAGULATION: _burden(of.anticoagulated),
    }


def _total(points: Mapping[OfItem, int | None]) -> int:
    health = sum(given or 0 for item, given in points.items() if item in HEALTH_ITEMS)
    others = sum(given or 0 for item, given in points.items() if item not in HEALTH_ITEMS)
    return others + max(health, LOWEST_HEALTH_SUM)


def _bone_density(of: OfFindings) -> int | None:
    if of.t_score is None and of.qct_hu is None:
        return None
    low_t_score = of.t_score is not None and of.t_score < LOW_T_SCORE
    return int(low_t_score or (of.qct_hu is not None and of.qct_hu <= LOW_HU))


def _neurology(finding: Neurology | None) -> int | None:
    if finding is None:
        return None
    return NEUROLOGY_POINTS if finding is Neurology.N2_TO_N4 else 0


def _one_or_minus_one(answer: bool | None) -> int | None:  # noqa: FBT001 the answer is the value
    if answer is None:
        return None
    return 1 if answer else -1


def _burden(answer: bool | None) -> int | None:  # noqa: FBT001 the answer is the value
    return None if answer is None else -int(answer)


def _advice(total: int) -> OfAdvice:
    if total == EITHER_SUM:
        return OfAdvice.EITHER
    return OfAdvice.SURGERY if total > EITHER_SUM else OfAdvice.CONSERVATIVE


def _immediate_referral(of: OfFindings) -> Truth:
    deficit = None if of.neurology is None else of.neurology is not Neurology.NO_DEFICIT
    return some((Truth.of(of.morphology is OfType.OF5), Truth.of(deficit)))
