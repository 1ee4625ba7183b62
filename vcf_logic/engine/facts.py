"""Facts: what can be asked about a patient, each with one name, its unit and its limits.

A fact is compared and hashed by identity. Comparing it with a limit, or asking for one of its
options, gives a condition; asking for its equality does not.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, ClassVar

from vcf_logic.engine.comparisons import Comparison, Operator

if TYPE_CHECKING:
    from vcf_logic.engine.conditions import Condition

UNITS_OF_TIME = frozenset({"days", "weeks", "years"})

Answer = bool | int | float | str | tuple[str, ...]


@dataclass(frozen=True)
class Unit:
    """Another unit in which a number may be given: ``per_own`` of these are one of the fact's."""

    id: str
    label: str
    per_own: float


@dataclass(frozen=True, eq=False)
class Fact:
    """One thing to know about a patient. ``key`` is its name in code, form, JSON and tests."""

    key: str
    label: str
    kind: ClassVar[str]

    def __str__(self) -> str:
        return self.label


@dataclass(frozen=True, eq=False)
class Asked(Fact):
    """A fact that a person answers."""

    question: str = field(kw_only=True)
    help: str = field(kw_only=True)
    required: bool = field(kw_only=True, default=False)


@dataclass(frozen=True, eq=False)
class YesNo(Asked):
    """True, false, or not known. Stands for "the answer is yes" wherever a condition is wanted."""

    kind: ClassVar[str] = "boolean"


@dataclass(frozen=True, eq=False)
class Choice(Asked):
    """Exactly one of some options, given as value and words."""

    options: Mapping[str, str] = field(kw_only=True)
    kind: ClassVar[str] = "choice"

    def is_(self, option: str) -> Comparison:
        """The answer is this option."""
        return Comparison(self, Operator.IS, self._checked(option))

    def is_not(self, option: str) -> Comparison:
        """The answer is known and is another option."""
        return Comparison(self, Operator.IS_NOT, self._checked(option))

    def _checked(self, option: str) -> str:
        if option not in self.options:
            raise ValueError(f"{self.key} has no option {option!r}: {', '.join(self.options)}")
        return option


@dataclass(frozen=True, eq=False)
class Choices(Asked):
    """One or more of some options, without repeats."""

    options: Mapping[str, str] = field(kw_only=True)
    kind: ClassVar[str] = "choices"

    def includes_any(self, *options: str) -> Comparison:
        """At least one of these options is among the answers."""
        strangers = [option for option in options if option not in self.options]
        if strangers or not options:
            raise ValueError(f"{self.key} has no option {', '.join(strangers) or '(none given)'}")
        return Comparison(self, Operator.INCLUDES_ANY, options)


class Ordered:
    """Comparison with a limit, for the facts that are numbers."""

    def __lt__(self, limit: float | Fact) -> Comparison:
        return self._compare("<", limit)

    def __le__(self, limit: float | Fact) -> Comparison:
        return self._compare("<=", limit)

    def __gt__(self, limit: float | Fact) -> Comparison:
        return self._compare(">", limit)

    def __ge__(self, limit: float | Fact) -> Comparison:
        return self._compare(">=", limit)

    def _compare(self, symbol: str, limit: float | Fact) -> Comparison:
        assert isinstance(self, Fact)
        return Comparison(self, Operator(symbol), limit)


@dataclass(frozen=True, eq=False)
class Number(Ordered, Asked):
    """A number from ``low`` to ``high`` (both allowed) in ``unit``; ``whole`` admits integers only.

    ``if_below`` and ``if_above`` say what a number out of range most likely means. A form takes it
    in the ``other_units`` too, and with ``as_date`` as the date that was so many days ago.
    """

    unit: str = field(kw_only=True)
    low: float = field(kw_only=True)
    high: float = field(kw_only=True)
    whole: bool = field(kw_only=True, default=False)
    if_below: str = field(kw_only=True, default="")
    if_above: str = field(kw_only=True, default="")
    other_units: tuple[Unit, ...] = field(kw_only=True, default=())
    as_date: bool = field(kw_only=True, default=False)
    kind: ClassVar[str] = "number"

    @property
    def counts_time(self) -> bool:
        """It grows by itself as days go by."""
        return self.unit in UNITS_OF_TIME


@dataclass(frozen=True, eq=False)
class DerivedNumber(Ordered, Fact):
    """A number computed from other answers.

    ``compute`` takes the answers to ``inputs`` in their order, ``None`` where one is missing, and
    returns the unrounded value in ``unit``, or ``None`` when it cannot be known.
    """

    unit: str = field(kw_only=True)
    inputs: tuple[Asked, ...] = field(kw_only=True)
    compute: Callable[..., float | None] = field(kw_only=True)
    source: str = field(kw_only=True)
    kind: ClassVar[str] = "number"


@dataclass(frozen=True, eq=False)
class DerivedYesNo(Fact):
    """A named condition that reports quote as if it were an answer."""

    when: Condition = field(kw_only=True)
    source: str = field(kw_only=True)
    kind: ClassVar[str] = "boolean"


def asked_behind(fact: Fact) -> tuple[Asked, ...]:
    """The facts that a person answers: the fact itself, or the inputs of a derived number."""
    if isinstance(fact, DerivedNumber):
        return fact.inputs
    assert isinstance(fact, Asked)
    return (fact,)
