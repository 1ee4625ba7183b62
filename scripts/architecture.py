"""The picture of the architecture, drawn from the imports as they are."""

from __future__ import annotations

import ast
import re
from collections import Counter
from dataclasses import dataclass
from html import escape
from pathlib import Path

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "vcf_logic"

BOX_WIDTH, BOX_HEIGHT = 150, 54
COLUMN, ROW = 180, 120
MARGIN = 16


@dataclass(frozen=True)
class Box:
    """A part of the project, at a column and on a floor counted from the top."""

    name: str
    says: str
    column: float
    floor: int

    @property
    def x(self) -> float:
        """The left edge."""
        return MARGIN + self.column * COLUMN

    @property
    def y(self) -> float:
        """The upper edge."""
        return MARGIN + self.floor * ROW

    @property
    def middle(self) -> float:
        """The middle, from left to right."""
        return self.x + BOX_WIDTH / 2


BOXES = (
    Box("scripts", "build site, wheel, export", 0, 2),
    Box("calculator", "JavaScript in the page", 1, 0),
    Box("cli", "entry of the command line", 2, 0),
    Box("bridge", "JSON text in and out", 1, 1),
    Box("replies", "what the page may ask", 1, 2),
    Box("commands", "plan, explain, lists", 2, 2),
    Box("checking", "a copy checks itself", 1, 3),
    Box("guideline", "the medicine: records", 0, 4),
    Box("render", "HTML, Markdown, text", 1, 4),
    Box("exports", "JSON, JSON Schema", 2, 4),
    Box("engine", "truth, conditions, plans", 1, 5),
)
BY_NAME = {box.name: box for box in BOXES}


def architecture_svg() -> str:
    """An SVG of the parts and of who imports whom; it names every arrow for a screen reader."""
    arrows = imports()
    width = MARGIN * 2 + COLUMN * 2 + BOX_WIDTH
    height = MARGIN * 2 + ROW * 5 + BOX_HEIGHT
    drawn = "".join(_arrow(BY_NAME[upper], BY_NAME[lower]) for upper, lower in _direct(arrows))
    boxes = "".join(map(_box, BOXES))
    spoken = "; ".join(f"{upper} uses {lower}" for upper, lower in sorted(arrows))
    return (
        f'<svg class="vcf-architecture" viewBox="0 0 {width} {height}" role="img" '
        'aria-labelledby="architecture-title architecture-text">'
        '<title id="architecture-title">The parts of the project; imports point down</title>'
        f'<desc id="architecture-text">{escape(spoken)}.</desc>'
        '<defs><marker id="architecture-head" viewBox="0 0 8 8" refX="7" refY="4" '
        'markerWidth="7" markerHeight="7" orient="auto"><path d="M0 0 8 4 0 8z"/></marker></defs>'
        f"{drawn}{boxes}</svg>"
    )


def _direct(arrows: Counter[tuple[str, str]]) -> list[tuple[str, str]]:
    """The arrows that do not follow from two others."""
    return [
        (upper, lower)
        for upper, lower in sorted(arrows)
        if not any((upper, between) in arrows and (between, lower) in arrows for between in BY_NAME)
    ]


def imports() -> Counter[tuple[str, str]]:
    """Which part uses which, counted in modules."""
    found: Counter[tuple[str, str]] = Counter()
    for path in [*PACKAGE.rglob("*.py"), *(ROOT / "scripts").glob("*.py")]:
        part = _part(path)
        found.update((part, used) for used in _used(path) if part in BY_NAME and used != part)
    scripts = (path.read_text("utf-8") for path in (ROOT / "docs/assets/calculator").glob("*js"))
    if any(f"{PACKAGE.name}.bridge" in text for text in scripts):
        found["calculator", "bridge"] += 1
    return found


def _part(path: Path) -> str:
    if path.is_relative_to(PACKAGE):
        return path.relative_to(PACKAGE).parts[0].removesuffix(".py")
    return "scripts"


def _used(path: Path) -> set[str]:
    tree = ast.parse(path.read_text("utf-8"))
    modules = [node.module or "" for node in ast.walk(tree) if isinstance(node, ast.ImportFrom)]
    modules += [
        str(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Constant) and re.fullmatch(r"vcf_logic(\.\w+)+", str(node.value))
    ]
    parts = {name.split(".")[1] for name in modules if name.startswith("vcf_logic.")}
    return parts & set(BY_NAME)


def _box(box: Box) -> str:
    return (
        f'<g><rect x="{box.x}" y="{box.y}" width="{BOX_WIDTH}" height="{BOX_HEIGHT}" rx="6"/>'
        f'<text x="{box.middle}" y="{box.y + 23}">{escape(box.name)}</text>'
        f'<text class="vcf-small" x="{box.middle}" y="{box.y + 41}">{escape(box.says)}</text></g>'
    )


def _arrow(upper: Box, lower: Box) -> str:
    shift = (upper.column - lower.column) * 24
    start, end = upper.middle - shift, lower.middle + shift
    return f'<path d="M{start} {upper.y + BOX_HEIGHT} {end} {lower.y - 2}"/>'
