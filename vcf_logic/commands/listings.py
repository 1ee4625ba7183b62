"""`facts`, `recommendations`, `statements`, `controversies`, `sources`: the records."""

from __future__ import annotations

import argparse
import json
import sys
import textwrap
from collections.abc import Callable
from typing import Any

from vcf_logic.commands.reading import Commands
from vcf_logic.engine.records import Guideline
from vcf_logic.exports.record_json import (
    controversies_data,
    facts_data,
    recommendations_data,
    sources_data,
    statements_data,
)
from vcf_logic.guideline import GUIDELINE

Rows = list[dict[str, Any]]

_LISTINGS: dict[str, tuple[Callable[[Guideline], Rows], tuple[str, ...]]] = {
    "facts": (facts_data, ("key", "type", "label")),
    "recommendations": (recommendations_data, ("id", "stance", "urgency", "title")),
    "statements": (statements_data, ("id", "verdict", "text")),
    "controversies": (controversies_data, ("id", "topic", "question")),
    "sources": (sources_data, ("id", "year", "title")),
}
LAST_COLUMN_WIDTH = 72


def add_commands(commands: Commands) -> None:
    """Add one command a kind of record."""
    for name in _LISTINGS:
        listing = commands.add_parser(name, help=f"list the {name}")
        listing.add_argument("--format", choices=("table", "json"), default="table")
        listing.set_defaults(run=run_listing, listing=name)


def run_listing(options: argparse.Namespace) -> int:
    """Print one kind of record."""
    rows_of, columns = _LISTINGS[options.listing]
    rows = rows_of(GUIDELINE)
    if options.format == "json":
        sys.stdout.write(json.dumps(rows, indent=2) + "\n")
    else:
        sys.stdout.write(_table(rows, columns))
    return 0


def _table(rows: Rows, columns: tuple[str, ...]) -> str:
    cells = [[_cell(row.get(column)) for column in columns] for row in [_heads(columns), *rows]]
    widths = [max(len(line[column]) for line in cells) for column in range(len(columns))]
    lines = (
        "  ".join(text.ljust(width) for text, width in zip(line, widths, strict=True))
        for line in cells
    )
    return "".join(f"{line.rstrip()}\n" for line in lines)


def _heads(columns: tuple[str, ...]) -> dict[str, str]:
    return {column: column.upper() for column in columns}


def _cell(value: object) -> str:
    text = "" if value is None else str(value)
    return textwrap.shorten(text, LAST_COLUMN_WIDTH, placeholder="...")
