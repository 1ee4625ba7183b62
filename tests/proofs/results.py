"""What a proof is asked and what it found."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from enum import Enum

from vcf_logic.engine.conditions import Condition, Criterion, leaves
from vcf_logic.engine.facts import Fact
from vcf_logic.engine.records import Guideline


class Method(Enum):
    """How a claim is settled for every case."""

    SOLVER = "solver"
    EVERY_COMBINATION = "every combination"
    BOTH = "solver and every combination"


@dataclass(frozen=True, kw_only=True)
class Exemption:
    """Something that is not so, and why that is as it should be."""

    what: str
    because: str
    where: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Finding:
    """How many claims were settled, which of them are wrong, and what is known to be otherwise."""

    count: int
    faults: tuple[str, ...] = ()
    exemptions: tuple[Exemption, ...] = ()

    def __add__(self, other: Finding) -> Finding:
        return Finding(
            count=self.count + other.count,
            faults=self.faults + other.faults,
            exemptions=self.exemptions + other.exemptions,
        )


NOTHING = Finding(count=0)


@dataclass(frozen=True, kw_only=True)
class Property:
    """A claim about every patient. ``counted`` names what is counted, in the plural."""

    id: str
    name: str
    sentence: str
    matters: str
    scope: str
    method: Method
    counted: str
    prove: Callable[[Guideline], Finding]


@dataclass(frozen=True, kw_only=True)
class Result:
    """A property and what was found about it for one guideline."""

    asked: Property
    finding: Finding

    @property
    def is_proved(self) -> bool:
        """No claim is wrong, and there was something to claim."""
        return not self.finding.faults and self.finding.count > 0

    def as_data(self) -> dict[str, object]:
        """The result as the page shows it."""
        asked = self.asked
        return {
            "id": asked.id,
            "name": asked.name,
            "sentence": asked.sentence,
            "matters": asked.matters,
            "scope": asked.scope,
            "method": asked.method.value,
            "result": "proved" if self.is_proved else "refuted",
            "count": self.finding.count,
            "counted": asked.counted,
            "exemptions": [asdict(one) for one in self.finding.exemptions],
        }


def claims(settled: Iterable[tuple[bool, str]]) -> Finding:
    """A finding about claims, each with the words that say what is wrong when it is."""
    told = list(settled)
    return Finding(count=len(told), faults=tuple(fault for holds, fault in told if not holds))


def together(findings: Iterable[Finding]) -> Finding:
    """All that was found."""
    return sum(findings, NOTHING)


def named(condition: Condition) -> str:
    """A condition in the shortest words that tell it from its neighbours."""
    if isinstance(condition, Criterion):
        return condition.name
    words = []
    for leaf in leaves(condition):
        operand = leaf.operand
        shown = operand.key if isinstance(operand, Fact) else operand
        words.append(f"{leaf.fact.key} {leaf.operator.value} {_shown(shown)}")
    return "; ".join(words)


def _shown(operand: object) -> str:
    if operand is True:
        return "yes"
    return ", ".join(operand) if isinstance(operand, tuple) else str(operand)
