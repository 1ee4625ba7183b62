"""What is known not to be so, each with its reason: the data of ``justified.yaml``."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from tests.proofs.results import Exemption, Finding

PATH = Path(__file__).with_name("justified.yaml")
EVERYWHERE = "everywhere"


@dataclass(frozen=True)
class Justified:
    """One entry: what is not so, in which conditions or recommendations, and why."""

    what: str
    because: str
    where: tuple[str, ...]

    @property
    def is_everywhere(self) -> bool:
        """It is so wherever it occurs, and the places are not named one by one."""
        return self.where == (EVERYWHERE,)


@cache
def written() -> dict[str, Any]:
    """The whole file."""
    told: dict[str, Any] = yaml.safe_load(PATH.read_text("utf-8"))
    return told


@cache
def justified(section: str) -> tuple[Justified, ...]:
    """The entries of one section."""
    return tuple(
        Justified(one["what"], " ".join(one["because"].split()), tuple(one["where"]))
        for one in written()[section]
    )


def compared(section: str, found: Iterable[tuple[str, str]], count: int) -> Finding:
    """What was found not to be so, as (what, where), against what is justified: both or neither."""
    entries = {entry.what: entry for entry in justified(section)}
    places: dict[str, list[str]] = {}
    for what, where in found:
        places.setdefault(what, []).append(where)
    faults = [fault for what in {**entries, **places} for fault in _faults(what, entries, places)]
    exemptions = tuple(
        Exemption(what=what, because=entries[what].because, where=entries[what].where)
        for what in places
        if what in entries
    )
    return Finding(count=count, faults=tuple(faults), exemptions=exemptions)


def _faults(what: str, entries: dict[str, Justified], places: dict[str, list[str]]) -> list[str]:
    found, entry = set(places.get(what, [])), entries.get(what)
    if entry is None:
        return [f"{what}: not justified in {PATH.name}: {', '.join(sorted(found))}"]
    if not found:
        return [f"{what}: justified in {PATH.name}, and not found"]
    if entry.is_everywhere or found == set(entry.where):
        return []
    differing = found ^ set(entry.where)
    return [f"{what}: found and justified differ in {', '.join(sorted(differing))}"]
