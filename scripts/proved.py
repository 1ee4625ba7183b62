"""What was proved, drawn for readers from docs/about/safety/proved.json."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

KEPT = Path(__file__).parent.parent / "docs/about/safety/proved.json"
FEW = 3
METHODS = {
    "solver": "By a solver, for every possible patient at once.",
    "every combination": "By running every combination.",
    "solver and every combination": (
        "By a solver, for every case at once, and by running the code on the cases at the edge."
    ),
}

Kept = Mapping[str, Any]


def draw(part: str, path: Path = KEPT) -> str:
    """A part of the page as Markdown. Raises KeyError for a stranger."""
    return PARTS[part](json.loads(path.read_text("utf-8")))


def summary(kept: Kept) -> str:
    """Every property in a row."""
    rows = [
        f"| [{one['name']}](#{one['id']}) | {verdict(one)} | {settled(one)} |"
        for one in kept["properties"]
    ]
    return "\n".join(["| What | Result | Settled |", "| --- | --- | --- |", *rows])


def properties(kept: Kept) -> str:
    """Every property under a heading of its own."""
    return "\n\n".join(map(_property, kept["properties"]))


def chapters(kept: Kept) -> str:
    """What was swept, chapter by chapter."""
    rows = [
        f"| {one['title']} | {one['recommendations']} | {one['combinations']:,} |"
        for one in kept["chapters"]
    ]
    total = sum(one["combinations"] for one in kept["chapters"])
    records = sum(one["recommendations"] for one in kept["chapters"])
    head = ["| Chapter | Recommendations | Combinations |", "| --- | ---: | ---: |"]
    return "\n".join([*head, *rows, f"| **All** | **{records}** | **{total:,}** |"])


def edition(kept: Kept) -> str:
    """Which rules it is about."""
    return f"Guidance {kept['guideline_version']}, rules `{kept['rules_hash'][:12]}`"


def verdict(one: Kept) -> str:
    """The result in words."""
    if one["result"] != "proved":
        return "**refuted**"
    return f"proved, {len(one['exemptions'])} listed" if one["exemptions"] else "proved"


def settled(one: Kept) -> str:
    """How much was looked at."""
    return f"{one['count']:,} {one['counted']}"


def _property(one: Kept) -> str:
    lines = [
        f"### {one['name']} {{: #{one['id']} }}",
        one["sentence"],
        f"**Why it matters.** {one['matters']}",
        f"**Scope.** {one['scope']}",
        f"**How.** {METHODS[one['method']]}",
        f"**Result:** {verdict(one)}. Settled: {settled(one)}.",
    ]
    if one["exemptions"]:
        listed = "\n".join(map(_exemption, one["exemptions"]))
        lines += ["**Listed, with the reason:**", listed]
    return "\n\n".join(lines)


def _exemption(one: Kept) -> str:
    return f"- `{one['what']}`{_where(one['where'])}. {one['because']}"


def _where(places: list[str]) -> str:
    if not places:
        return ""
    if places == ["everywhere"]:
        return ", wherever it stands"
    if len(places) > FEW:
        return f", {len(places)} recommendations"
    return f" ({', '.join(f'`{one}`' for one in places)})"


PARTS: Mapping[str, Callable[[Kept], str]] = {
    "summary": summary,
    "properties": properties,
    "chapters": chapters,
    "edition": edition,
}
