"""Companion calculators: a few answers in, numbers with their working out. They decide nothing."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from vcf_logic.engine.evaluation import is_below
from vcf_logic.engine.facts import Asked
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Caution, Citation, Record, Section

MOST_PLACES = 12


@dataclass(frozen=True, kw_only=True)
class Measure(Record):
    """One number: its name, the number with its unit, what it stands for, how it came about."""

    name: str
    value: str
    meaning: str = ""
    working: tuple[str, ...] = ()


@dataclass(frozen=True, kw_only=True)
class Alert(Record):
    """What has to be said before any number, and how urgent it is."""

    alarm: Alarm
    text: str
    sources: tuple[Citation, ...]


@dataclass(frozen=True, kw_only=True)
class Carry(Record):
    """What the form of the plan takes over, told in one sentence.

    ``given`` are questions of the plan that were answered here; ``follows`` are answers to further
    ones, as the form writes them.
    """

    says: str
    given: tuple[Asked, ...] = ()
    follows: Mapping[Asked, str] = field(default_factory=dict)


@dataclass(frozen=True, kw_only=True)
class Result(Record):
    """What a tool makes of the answers so far.

    ``none_because`` says why there is no number and never will be with these answers; ``needed``
    are the questions without which a number is missing; ``informs`` are questions of the plan that
    the result helps to answer, and that stay a judgement. ``look_again`` are answers that may be
    slips.
    """

    measures: tuple[Measure, ...] = ()
    alert: Alert | None = None
    none_because: str = ""
    needed: tuple[Asked, ...] = ()
    unknown: str = ""
    look_again: tuple[str, ...] = ()
    cautions: tuple[Caution, ...] = ()
    carry: Carry | None = None
    informs: tuple[Asked, ...] = ()


@dataclass(frozen=True, kw_only=True)
class ScoreTool(Record):
    """One calculator: what it asks, section by section, and what it makes of the answers.

    ``limits`` say what it is not for; ``sources`` are those of the formula.
    """

    id: str
    title: str
    limits: tuple[Caution, ...]
    sections: tuple[Section, ...]
    compute: Callable[[Patient], Result]
    sources: tuple[Citation, ...]

    @property
    def facts(self) -> tuple[Asked, ...]:
        """Every question, in the order of the form."""
        return tuple(fact for section in self.sections for fact in section.facts)


def unanswered(patient: Patient, facts: Iterable[Asked]) -> tuple[Asked, ...]:
    """The facts of these that are not known."""
    return tuple(fact for fact in facts if patient.value(fact) is None)


def rounded(value: float, places: int, limits: Iterable[float] = ()) -> str:
    """Round for the eye, by as many more places as it takes to stay on its side of every limit."""
    sides = [_side(value, limit) for limit in limits]
    shown = f"{value:.{places}f}"
    if places < MOST_PLACES and [_side(float(shown), limit) for limit in limits] != sides:
        return rounded(value, places + 1, limits)
    return with_minus(shown)


def exact(value: float) -> str:
    """A number as it was given, without the noise of a conversion."""
    return with_minus(f"{value:.6g}")


def with_minus(digits: str) -> str:
    """A number with a minus sign in place of the hyphen."""
    return digits.replace("-", "\N{MINUS SIGN}")


def _side(value: float, limit: float) -> int:
    return is_below(limit, value) - is_below(value, limit)
