"""The leaves of conditions: one fact, one operator, one operand."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from vcf_logic.engine.facts import Fact


class Operator(Enum):
    """How a leaf compares a fact with its operand."""

    BELOW = "<"
    AT_MOST = "<="
    ABOVE = ">"
    AT_LEAST = ">="
    IS = "is"
    IS_NOT = "is not"
    INCLUDES_ANY = "includes any of"


@dataclass(frozen=True)
class Comparison:
    """A leaf. The operand is a limit, an option or several, yes (``True``), or another fact."""

    fact: Fact
    operator: Operator
    operand: float | str | tuple[str, ...] | Fact
