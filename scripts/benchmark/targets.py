"""What the calculator is to reach, and whether it did."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from enum import Enum

from scripts.benchmark.figures import percentile, ratio
from scripts.benchmark.record import Record

OURS, PLAIN = "calculator", "plain"
MEGABYTE = 1e6
Value = Callable[[Record], float | None]


class Verdict(Enum):
    """Whether a target was reached."""

    MET = "met"
    MISSED = "**MISSED**"
    NOT_MEASURED = "not measured"


@dataclass(frozen=True)
class Target:
    """One figure with its limit. ``under`` means that the limit itself is too much."""

    words: str
    limit: float
    value: Value
    unit: str = ""
    under: bool = False

    def verdict(self, record: Record) -> Verdict:
        """Whether the figure keeps its limit; one that was not measured is not kept."""
        value = self.value(record)
        if value is None:
            return Verdict.NOT_MEASURED
        kept = value < self.limit if self.under else value <= self.limit
        return Verdict.MET if kept else Verdict.MISSED

    @property
    def limit_in_words(self) -> str:
        """The limit as people write it."""
        bound = "under" if self.under else "at most"
        return f"{bound} {self.limit:g} {self.unit}".strip()


def shown(value: float | None, unit: str) -> str:
    """A figure with its unit; ratios have three decimals."""
    if value is None:
        return "–"
    return f"{value:.0f} {unit}" if unit else f"{value:.3f}"


def against_plain(network: str, visit: str = "cold") -> Value:
    """Our time as a ratio of the plain page's."""

    def value(record: Record) -> float | None:
        times = [record.times(subject, network, visit) for subject in (OURS, PLAIN)]
        return ratio(*times)

    return value


def sent_against_plain(network: str) -> Value:
    """Our bytes before the first plan as a ratio of the plain page's."""

    def value(record: Record) -> float | None:
        return ratio(record.sent(OURS, network), record.sent(PLAIN, network))

    return value


def most_answers(place: str) -> Value:
    """The 95th percentile of the time from an answer to its plan, in milliseconds."""

    def value(record: Record) -> float | None:
        taken = record.answers(place)
        return percentile(taken, 95) if taken else None

    return value


def memory_of_tab(record: Record) -> float | None:
    """The footprint after the first plan, in millions of bytes."""
    found = record.memory(OURS)
    return found.median / MEGABYTE if found else None


TARGETS = (
    Target("First visit, same machine, against the plain page", 0.25, against_plain("localhost")),
    Target(
        "Repeat visit, browser kept, against the plain page's repeat visit",
        0.20,
        against_plain("localhost", "repeat"),
    ),
    Target(
        "Repeat visit, browser restarted, against the plain page's repeat visit",
        0.20,
        against_plain("localhost", "restarted"),
    ),
    Target(
        "First visit, shared 10 Mbit/s line, against the plain page", 1.0, against_plain("slow")
    ),
    Target(
        "First visit, emulated 10 Mbit/s line, against the plain page",
        1.0,
        against_plain("emulated"),
    ),
    Target(
        "Bytes before the first plan, same machine, against the plain page",
        1.25,
        sent_against_plain("localhost"),
    ),
    Target(
        "Bytes before the first plan, shared 10 Mbit/s line, against the plain page",
        1.25,
        sent_against_plain("slow"),
    ),
    Target(
        "An answer to its plan in the worker, 95th percentile",
        16,
        most_answers("worker"),
        "ms",
        under=True,
    ),
    Target(
        "An answer to its plan on screen, 95th percentile",
        50,
        most_answers("screen"),
        "ms",
        under=True,
    ),
    Target("Memory of the tab after the first plan", 150, memory_of_tab, "MB", under=True),
)
