"""What the lines of a plan refer to, found by id, so that one line can be drawn by itself."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from vcf_logic.engine.records import Controversy, Guideline, Statement
from vcf_logic.render.links import Links


@dataclass(frozen=True, eq=False)
class Library:
    """A guideline's records by id, and the links to them.

    Compared and hashed by identity: with an item it is the key under which a drawn line is kept.
    """

    links: Links
    statements: Mapping[str, Statement]
    controversies: Mapping[str, Controversy]


@lru_cache(maxsize=4)
def library_of(guideline: Guideline, links: Links) -> Library:
    """The library of a guideline, the same one for every plan."""
    return Library(
        links,
        {one.id: one for one in guideline.statements},
        {one.id: one for one in guideline.controversies},
    )
