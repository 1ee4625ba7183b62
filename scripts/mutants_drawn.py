"""What became of mistakes made on purpose, drawn for readers."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import Any

from scripts import proved

KEPT = Path(__file__).parent.parent / "docs/about/safety/mutants.json"
GROUPS = {
    "house rules": "the rules that every record keeps",
    "proofs": "the proofs above",
    "cases": "the named cases of each recommendation",
    "tests": "other tests, such as those of scores and of the timeline",
}

Kept = Mapping[str, Any]


def draw(part: str, path: Path = KEPT) -> str:
    """A part of the page as Markdown. Raises KeyError for a stranger."""
    return PARTS[part](json.loads(path.read_text("utf-8")))


def summary(kept: Kept) -> str:
    """How many were made and noticed, and by what."""
    by_group: Counter[str] = Counter()
    for one in kept["noticed_by"]:
        by_group[one["group"]] += one["killed"]
    asked = {name: words for name, words in GROUPS.items() if by_group[name]}
    told = ", ".join(f"{by_group[name]:,} by {words}" for name, words in asked.items())
    left = kept["made"] - kept["killed"]
    unexplained = any(not group["because"] for group in kept["survivors"])
    rest = "" if unexplained else f" The {counted(left)} left would change nobody's plan or score."
    return (
        f"**{kept['made']:,}** mistakes were made, and **{kept['killed']:,}** of them were noticed "
        f"({share(kept)}).{rest if left else ''} The first to notice was counted: {told}. "
        f"It is about guidance {kept['guideline_version']}, rules `{kept['rules_hash'][:12]}`."
    )


def counted(mistakes: int) -> str:
    """So many mistakes, in words."""
    return f"{mistakes:,} {'mistake' if mistakes == 1 else 'mistakes'}"


def share(kept: Kept) -> str:
    """How many were noticed, in per cent; rounded down, so that 100% means all."""
    thousandths = kept["killed"] * 1000 // kept["made"]
    whole, rest = divmod(thousandths, 10)
    return f"{whole}.{rest}%" if rest else f"{whole}%"


def kinds(kept: Kept) -> str:
    """Each kind of mistake, how many were made and how many noticed."""
    head = ["| Mistake | Made | Noticed |", "| --- | ---: | ---: |"]
    rows = [f"| {one['words']} | {one['made']:,} | {one['killed']:,} |" for one in kept["kinds"]]
    total = f"| **All** | **{kept['made']:,}** | **{kept['killed']:,}** |"
    return "\n".join([*head, *rows, total])


def noticed_by(kept: Kept) -> str:
    """Each proof by its name with how many it noticed, and the tests together."""
    properties = json.loads(proved.KEPT.read_text("utf-8"))["properties"]
    names = {one["id"]: one["name"] for one in properties}
    head = ["| Noticed first by | Mistakes |", "| --- | ---: |"]
    proofs = [one for one in kept["noticed_by"] if one["group"] == "proofs"]
    rows = [
        f"| Proof: [{names[one['name']]}](#{one['name']}) | {one['killed']:,} |" for one in proofs
    ]
    tests = [one for one in kept["noticed_by"] if one["group"] != "proofs"]
    killed = sum(one["killed"] for one in tests)
    return "\n".join([*head, *rows, f"| {len(tests)} tests, named in the data | {killed:,} |"])


def unnoticed(kept: Kept) -> str:
    """What nothing noticed, with the reason why none of it matters."""
    if not kept["survivors"]:
        return "None was left."
    return "\n".join(map(_unnoticed, kept["survivors"]))


def _unnoticed(group: Mapping[str, Any]) -> str:
    count, same = len(group["mutants"]), group["proved_to_change_nothing"]
    of_them = "" if same == count else f" for {same} of them"
    by_proof = f" The solver shows{of_them} that nobody's plan changes." if same else ""
    listed = ", ".join(f"`{one}`" for one in group["mutants"])
    return f"- **{counted(count)}.** {group['because']}{by_proof} In full: {listed}"


PARTS: Mapping[str, Callable[[Kept], str]] = {
    "summary": summary,
    "kinds": kinds,
    "noticed_by": noticed_by,
    "unnoticed": unnoticed,
}
