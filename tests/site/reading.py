"""Reading the built pages: their ids, what they link to, what they load and what they say."""

from __future__ import annotations

from dataclasses import dataclass, field
from functools import cache
from html.parser import HTMLParser
from pathlib import Path

LOADS = {
    ("script", "src"),
    ("img", "src"),
    ("img", "srcset"),
    ("source", "src"),
    ("source", "srcset"),
    ("iframe", "src"),
    ("embed", "src"),
    ("object", "data"),
    ("video", "src"),
    ("video", "poster"),
    ("audio", "src"),
    ("track", "src"),
    ("input", "src"),
    ("use", "href"),
    ("image", "href"),
    ("link", "href"),
    ("form", "action"),
}
ONLY_NAMES = {"canonical", "prev", "next"}


@dataclass
class Page(HTMLParser):
    """One built page."""

    path: Path
    ids: list[str] = field(default_factory=list)
    links: list[str] = field(default_factory=list)
    loads: list[str] = field(default_factory=list)
    inline: list[str] = field(default_factory=list)
    elements: list[tuple[str, dict[str, str]]] = field(default_factory=list)

    def __post_init__(self) -> None:
        super().__init__()
        self.text = self.path.read_text("utf-8")
        self.feed(self.text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = {name: value or "" for name, value in attrs}
        self.elements.append((tag, given))
        if "id" in given:
            self.ids.append(given["id"])
        if tag == "a" and "href" in given:
            self.links.append(given["href"])
        if "style" in given:
            self.inline.append(given["style"])
        if tag != "link" or not ONLY_NAMES & set(given.get("rel", "").split()):
            self.loads += [given[name] for of, name in LOADS if of == tag and name in given]


@cache
def pages(site: Path) -> dict[str, Page]:
    """Every page by its path, without the one that only a web server shows."""
    paths = sorted(site.rglob("*.html"))
    named = {path.relative_to(site).as_posix(): Page(path) for path in paths}
    del named["404.html"]
    return named
