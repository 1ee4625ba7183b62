"""A record as Markdown: the same tables in the terminal and on the page."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from statistics import median

from scripts.benchmark.figures import Spread, percentile
from scripts.benchmark.record import Record
from scripts.benchmark.targets import OURS, PLAIN, TARGETS, shown

SUBJECTS = {
    OURS: "This calculator",
    PLAIN: "A plain page with Pyodide",
    "pyscript": "PyScript",
    "compile": "The bare WebAssembly compile",
    "empty": "An empty page",
}
COMPARED = tuple(name for name in SUBJECTS if name != "empty")
NETWORKS = {
    "localhost": "Same machine",
    "slow": "Shared 10 Mbit/s line, 40 ms",
    "emulated": "Emulated 10 Mbit/s line, 40 ms",
}
VISITS = {
    "cold": "First visit",
    "repeat": "Repeat, browser kept",
    "restarted": "Repeat, browser restarted",
}
PLACES = {"worker": "In the worker", "screen": "On screen"}
KINDS = {
    "footprint": "Footprint",
    "private": "Shared with no other process",
    "heaps": "JavaScript heaps",
}
SECONDS = "Seconds to the first plan"
BYTES = "Bytes before the first plan"
ENOUGH = 7
TRIAL = f"**A trial:** {{}} browsers for each figure, and fewer than {ENOUGH} say little."


def whole(record: Record) -> str:
    """Every table, under headings, for the terminal."""
    return "\n\n".join(f"## {title}\n\n{draw(record)}" for title, draw in PARTS.values()) + "\n"


def about(record: Record) -> str:
    """When, where and with what it was measured."""
    machine = record.data["machine"]
    rows = [("Date", record.data["date"]), *((key, value) for key, value in machine.items())]
    lines = {line["network"]: f"{line['megabits']:.1f} Mbit/s" for line in record.data["lines"]}
    measured = [f"{NETWORKS[name]}: {speed}" for name, speed in lines.items()]
    rounds = f"{record.rounds} cold browsers for each figure"
    rows += [("Rounds", rounds), ("Measured speed of each line", "; ".join(measured))]
    return table(["What", "In this run"], rows)


def targets(record: Record) -> str:
    """Every target with its limit, the value found and the verdict."""
    rows = [
        (
            target.words,
            target.limit_in_words,
            shown(target.value(record), target.unit),
            target.verdict(record).value,
        )
        for target in TARGETS
    ]
    drawn = table(["Target", "Limit", "Found", "Verdict"], rows)
    return drawn if record.rounds >= ENOUGH else f"{drawn}\n\n{TRIAL.format(record.rounds)}"


def times(record: Record) -> str:
    """Seconds to the first plan on a first visit, on each line."""
    return _by_subject(
        SECONDS, COMPARED, NETWORKS, lambda name, line: seconds(record.times(name, line))
    )


def repeats(record: Record) -> str:
    """Seconds and bytes before the first plan, on a first visit and on the ones after it."""

    def taken(name: str, visit: str) -> str:
        return seconds(record.times(name, "localhost", visit))

    def loaded(name: str, visit: str) -> str:
        return megabytes(record.sent(name, "localhost", visit))

    return "\n\n".join(
        _by_subject(head, (OURS, PLAIN), VISITS, cell)
        for head, cell in ((SECONDS, taken), (BYTES, loaded))
    )


def sent(record: Record) -> str:
    """Bytes before the first plan on each line, and behind it."""
    rows = [
        (
            words,
            *(megabytes(record.sent(name, line)) for line in NETWORKS),
            megabytes(record.sent_later(name, "localhost")),
        )
        for name, words in SUBJECTS.items()
        if name in COMPARED
    ]
    return table([BYTES, *NETWORKS.values(), "Later, behind it"], rows)


def answers(record: Record) -> str:
    """Milliseconds from an answer to its plan."""
    rows = []
    for place, words in PLACES.items():
        taken = record.answers(place)
        found = [median(taken), percentile(taken, 95), max(taken)] if taken else [None] * 3
        rows.append((words, str(len(taken)), *(shown(one, "ms") for one in found)))
    return table(
        ["From an answer to its plan", "Plans", "Median", "95th percentile", "Worst"], rows
    )


def memory(record: Record) -> str:
    """Memory at rest after the first plan."""
    rows = [
        (words, *(megabytes(record.memory(name, kind)) for kind in KINDS))
        for name, words in SUBJECTS.items()
    ]
    return table(["At rest after the first plan", *KINDS.values()], rows)


def seconds(found: Spread | None) -> str:
    """Milliseconds as seconds: the median, and the quartiles in brackets."""
    if not found:
        return "–"
    return f"{found.median / 1e3:.2f} s ({found.lower / 1e3:.2f} to {found.upper / 1e3:.2f})"


def megabytes(found: Spread | None) -> str:
    """The median of bytes, in millions."""
    return f"{found.median / 1e6:.2f} MB" if found else "–"


def table(head: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """A Markdown table."""
    lines = [head, ["---"] * len(head), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)


def _by_subject(
    head: str,
    subjects: Sequence[str],
    columns: dict[str, str],
    cell: Callable[[str, str], str],
) -> str:
    rows = [(SUBJECTS[name], *(cell(name, column) for column in columns)) for name in subjects]
    return table([head, *columns.values()], rows)


PARTS = {
    "about": ("Measured", about),
    "targets": ("Targets", targets),
    "times": ("The first plan", times),
    "repeats": ("The next visit", repeats),
    "sent": ("Bytes", sent),
    "answers": ("Answers", answers),
    "memory": ("Memory", memory),
}
