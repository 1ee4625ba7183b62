"""The records of two editions side by side, as Markdown.

Editions are what ``edition.py`` prints.
"""

from __future__ import annotations

import difflib
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

Edition = Mapping[str, Any]
Lines = list[str]
Record = Mapping[str, Any]
RECOMMENDATIONS = "recommendations"


@dataclass(frozen=True)
class RecordsChanged:
    """The records of one kind that came, went or changed, by name."""

    kind: str
    before: Mapping[str, Record]
    after: Mapping[str, Record]

    @property
    def added(self) -> Lines:
        """Names that the older edition does not know."""
        return [name for name in self.after if name not in self.before]

    @property
    def removed(self) -> Lines:
        """Names that the newer edition no longer knows."""
        return [name for name in self.before if name not in self.after]

    @property
    def changed(self) -> Lines:
        """Names of records with another content."""
        both = [name for name in self.after if name in self.before]
        return [name for name in both if self.fields_changed(name)]

    def fields_changed(self, name: str) -> Lines:
        """The fields of one record that are not as they were."""
        before, after = self.before[name]["fields"], self.after[name]["fields"]
        return [field for field in {**before, **after} if before.get(field) != after.get(field)]


def records_changed(old: Edition, new: Edition) -> list[RecordsChanged]:
    """Every kind of record."""
    before = old["records"]
    return [RecordsChanged(kind, before.get(kind, {}), of) for kind, of in new["records"].items()]


def records_told(changes: RecordsChanged) -> Lines:
    """One kind of record: how many, which, and each change line by line."""
    kind = changes.kind.capitalize()
    added, removed, changed = changes.added, changes.removed, changes.changed
    if not (added or removed or changed):
        return ["", f"## {kind}: none changed"]
    counts = f"{len(added)} added, {len(removed)} removed, {len(changed)} changed"
    lines = ["", f"## {kind}: {counts}", ""]
    lines += [f"- added: {called(changes.kind, name, changes.after)}" for name in added]
    lines += [f"- removed: {changes.before[name]['called']}" for name in removed]
    for name in changed:
        fields = changes.fields_changed(name)
        lines += [f"- {called(changes.kind, name, changes.after)}: {', '.join(fields)}", ""]
        lines += line_by_line(changes.before[name]["fields"], changes.after[name]["fields"], fields)
    return lines


def called(kind: str, name: str, records: Mapping[str, Record]) -> str:
    """What the change log calls a record that the newer edition has."""
    if kind == RECOMMENDATIONS:
        return recommendation(name)
    title = records[name]["called"]
    return title if title == name else f"{title} (`{name}`)"


def recommendation(name: str) -> str:
    """The macro that links a recommendation by its title."""
    return f'[[ recommendation("{name}") ]]'


def line_by_line(before: Mapping[str, Lines], after: Mapping[str, Lines], fields: Lines) -> Lines:
    """What went and what came, field by field, in a block of its own."""
    block = ["  ```diff"]
    for field in fields:
        pair = before.get(field, []), after.get(field, [])
        changes = list(difflib.unified_diff(*pair, n=0, lineterm=""))[2:]
        block += [f"  {field}"]
        block += [f"  {line[0]} {line[1:]}" for line in changes if not line.startswith("@@")]
    return [*block, "  ```", ""]
