"""The worked examples: the patients of tests/stories, each with its page in docs/examples/."""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from scripts.site_macros import title_of

ROOT = Path(__file__).parent.parent
TOLD = ROOT / "tests/stories/cases.json"
PAGES = ROOT / "docs/examples"

NAMES = {
    "l1-day-3": "Day 3, L1, inside the AAOS calcitonin window",
    "l4-day-29": "Day 29, L4 - one day past 4 weeks",
    "l1-six-weeks": "Exactly 6 weeks (day 42), L1",
    "l2-day-57": "Day 57, L2, still painful",
    "l1-twelve-weeks": "Exactly 12 weeks (day 84), L1, severe and worsening",
    "leg-weakness": "New leg weakness, L1 with retropulsion and canal compromise",
    "unstable-l2": "Instability on standing films, intact, L2",
    "weak-kidneys": "Man 82, 54 kg, creatinine 1.5 mg/dL: CrCl 29.0",
    "low-calcium": "Hypocalcaemia, achalasia, cannot sit 30 min",
    "old-painless": "Old, painless L1 deformity on alendronate 5 years, low risk",
    "almost-nothing-known": "Only level L1 and adult known, all else unknown",
}
"""The page of each story, by file name."""


@dataclass(frozen=True, kw_only=True)
class Story:
    """A patient with the headline that the plan must have, and the title of the page about it."""

    slug: str
    name: str
    title: str
    patient: dict[str, object]
    headline: str

    @property
    def address(self) -> str:
        """The built page, from the root of the site."""
        return f"examples/{self.slug}.html"


def load_stories(told: Path = TOLD, pages: Path = PAGES) -> tuple[Story, ...]:
    """Every story with its page. Raises ValueError when there is one without the other."""
    by_name = {story["name"]: story for story in json.loads(told.read_text("utf-8"))}
    written = {path.stem for path in pages.glob("*.md")} - {"index"}
    _same(set(by_name), set(NAMES.values()), "stories", "names in scripts/stories.py")
    _same(written, set(NAMES), "pages of examples", "slugs in scripts/stories.py")
    return tuple(_story(slug, by_name[name], pages) for slug, name in NAMES.items())


def _same(found: set[str], named: set[str], of: str, where: str) -> None:
    if found != named:
        raise ValueError(f"{of} and {where} differ: {sorted(found ^ named)}")


def _story(slug: str, told: dict[str, Any], pages: Path) -> Story:
    return Story(
        slug=slug,
        name=told["name"],
        title=title_of(pages / f"{slug}.md"),
        patient=told["patient"],
        headline=told["headline"],
    )
