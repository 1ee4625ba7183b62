"""The Spinal Instability Neoplastic Score (SINS), for a tumour of the spine only.

Never for a benign fracture: the same lesion moves category with its level (L1 and L5 are
junctional, L2 to L4 are mobile). The item table was read in secondary copies, one of which
misprints the pain item; a collapse of exactly 50 % is not defined in it.
"""

from dataclasses import dataclass
from enum import Enum

from vcf_logic.engine.records import Citation
from vcf_logic.guideline.sources import SINS_2011

SOURCES: tuple[Citation, ...] = (
    SINS_2011.at("title and item table (secondary copies)"),
    SINS_2011.at("total score: 7 or more, surgical consultation"),
)

POTENTIALLY_UNSTABLE_FROM = 7
UNSTABLE_FROM = 13

Vertebra = Enum(
    "Vertebra",
    "OCCIPUT C1 C2 C3 C4 C5 C6 C7 T1 T2 T3 T4 T5 T6 T7 T8 T9 T10 T11 T12 L1 L2 L3 L4 L5 "
    "S1 S2 S3 S4 S5",
)
"""The levels of the spine, from above."""


class Location(Enum):
    """The region of the lesion; the value of this and of every item is its points."""

    JUNCTIONAL = 3
    MOBILE = 2
    SEMI_RIGID = 1
    RIGID = 0


class Pain(Enum):
    """The pain: mechanical, occasional and not mechanical, or none."""

    MECHANICAL = 3
    OCCASIONAL_NOT_MECHANICAL = 1
    NONE = 0


class Lesion(Enum):
    """What the lesion does to bone."""

    LYTIC = 2
    MIXED = 1
    BLASTIC = 0


class Alignment(Enum):
    """How the spine stands."""

    SUBLUXATION_OR_TRANSLATION = 4
    NEW_DEFORMITY = 2
    NORMAL = 0


class Collapse(Enum):
    """The collapse of the body. Exactly 50 % has no points: whoever reads the images chooses."""

    MORE_THAN_HALF = 3
    LESS_THAN_HALF = 2
    NONE_BUT_MORE_THAN_HALF_INVOLVED = 1
    NONE = 0


class Posterolateral(Enum):
    """On how many sides the posterolateral elements are involved."""

    BILATERAL = 3
    UNILATERAL = 1
    NONE = 0


class Stability(Enum):
    """What the total stands for."""

    STABLE = "stable"
    POTENTIALLY_UNSTABLE = "potentially unstable"
    UNSTABLE = "unstable"


@dataclass(frozen=True, kw_only=True)
class SinsFindings:
    """The six items. Each has to be known: the score has no points for a missing one."""

    location: Location
    pain: Pain
    lesion: Lesion
    alignment: Alignment
    collapse: Collapse
    posterolateral: Posterolateral


@dataclass(frozen=True, kw_only=True)
class SinsScore:
    """A total from 0 to 18 points, its class, and whether it asks for a surgical consultation."""

    total: int
    stability: Stability
    surgical_consultation: bool


MOBILE = frozenset(
    {Vertebra.C3, Vertebra.C4, Vertebra.C5, Vertebra.C6, Vertebra.L2, Vertebra.L3, Vertebra.L4}
)
SEMI_RIGID = frozenset(
    {
        Vertebra.T3,
        Vertebra.T4,
        Vertebra.T5,
        Vertebra.T6,
        Vertebra.T7,
        Vertebra.T8,
        Vertebra.T9,
        Vertebra.T10,
    }
)
RIGID = frozenset({Vertebra.S2, Vertebra.S3, Vertebra.S4, Vertebra.S5})


def location_of(level: Vertebra) -> Location:
    """Name the region of a level."""
    if level in MOBILE:
        return Location.MOBILE
    if level in SEMI_RIGID:
        return Location.SEMI_RIGID
    return Location.RIGID if level in RIGID else Location.JUNCTIONAL


def sins_score(findings: SinsFindings) -> SinsScore:
    """Add the points of the six items up."""
    total: int = (
        findings.location.value
        + findings.pain.value
        + findings.lesion.value
        + findings.alignment.value
        + findings.collapse.value
        + findings.posterolateral.value
    )
    consultation = total >= POTENTIALLY_UNSTABLE_FROM
    return SinsScore(total=total, stability=_stability(total), surgical_consultation=consultation)


def _stability(total: int) -> Stability:
    if total >= UNSTABLE_FROM:
        return Stability.UNSTABLE
    unsure = total >= POTENTIALLY_UNSTABLE_FROM
    return Stability.POTENTIALLY_UNSTABLE if unsure else Stability.STABLE
