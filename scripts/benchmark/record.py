"""What one run of the benchmark found: every single sample, as it is kept in a JSON file."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.benchmark.figures import Spread, spread

LISTS = {"visit": "visits", "memory": "memory", "line": "lines"}
PLACES = 1


@dataclass(frozen=True)
class Record:
    """One run. ``data`` is JSON: milliseconds and bytes, a row a sample."""

    data: Mapping[str, Any]

    @property
    def rounds(self) -> int:
        """How many cold browsers each subject had."""
        return int(self.data["rounds"])

    def times(self, subject: str, network: str, visit: str = "cold") -> Spread | None:
        """Milliseconds from the start of the navigation to the first plan."""
        return spread(self._visits("milliseconds", subject, network, visit))

    def sent(self, subject: str, network: str, visit: str = "cold") -> Spread | None:
        """Bytes over the wire before the first plan, headers included."""
        return spread(self._visits("bytes", subject, network, visit))

    def sent_later(self, subject: str, network: str, visit: str = "cold") -> Spread | None:
        """Bytes over the wire behind the first plan."""
        return spread(self._visits("bytes_later", subject, network, visit))

    def memory(self, subject: str, kind: str = "footprint") -> Spread | None:
        """Bytes at rest after the first plan.

        The ``footprint`` of the page's process as Chromium counts it, what is ``private`` to it,
        or JavaScript ``heaps``.
        """
        rows = [row for row in self.data["memory"] if row["subject"] == subject]
        return spread([row[kind] for row in rows])

    def answers(self, place: str) -> list[float]:
        """Milliseconds from an answer to its plan in the ``worker`` and on the ``screen``."""
        taken: list[float] = self.data["answers"][place]
        return taken

    def _visits(self, kind: str, subject: str, network: str, visit: str) -> list[float]:
        wanted = {"subject": subject, "network": network, "visit": visit}
        return [row[kind] for row in self.data["visits"] if wanted.items() <= row.items()]


def record_of(told: Iterable[Mapping[str, Any]], **about: object) -> Record:
    """A record from the rows that `measure.mjs` tells."""
    data: dict[str, Any] = {**about, "visits": [], "memory": [], "lines": []}
    for row in told:
        kind, rest = row["kind"], _rounded({key: row[key] for key in row if key != "kind"})
        if kind in LISTS:
            data[LISTS[kind]].append(rest)
        else:
            data[kind] = rest
    return Record(data)


def read(path: Path) -> Record:
    """The record that a file holds."""
    return Record(json.loads(path.read_text("utf-8")))


def written(record: Record) -> str:
    """The record as JSON, with a sample a line."""
    rows = [f"{json.dumps(key)}: {_in_lines(value)}" for key, value in record.data.items()]
    return "{\n" + ",\n".join(rows) + "\n}\n"


def _in_lines(value: object) -> str:
    if not isinstance(value, list) or not value:
        return json.dumps(value)
    return "[\n  " + ",\n  ".join(json.dumps(row) for row in value) + "\n]"


def _rounded(value: Any) -> Any:  # noqa: ANN401  any JSON
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    if isinstance(value, list):
        return [_rounded(one) for one in value]
    return round(value, PLACES) if isinstance(value, float) else value
