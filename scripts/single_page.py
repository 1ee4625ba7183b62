"""Pages of the built site as parts of one page: links that led to another page lead to its part."""

from __future__ import annotations

from html import escape
from html.parser import HTMLParser
from pathlib import Path
from posixpath import dirname, join, normpath
from urllib.parse import urlsplit

CALCULATOR = "calculator/index.html"
# What belongs to a page by itself and not to a part of another one.
LEFT_OUT = ("vcf-bar", "vcf-ask", "vcf-related", "headerlink", "md-source-file")
NAMES_AN_ID = ("id", "for", "aria-labelledby", "aria-describedby", "aria-controls")
VOID = frozenset({"br", "hr", "img", "input", "link", "meta", "source", "wbr"})


def part_id(page: str, anchor: str = "") -> str:
    """The id in the one page of an anchor of a page of the site; the calculator keeps its own."""
    if page == CALCULATOR:
        return anchor or "calculator"
    name = page.removesuffix(".html").replace("/", "-")
    return f"{name}--{anchor}" if anchor else name


def place_of(page: str, address: str, parts: frozenset[str]) -> str | None:
    """Where a link of a page leads inside the one page; None where that is not in it."""
    there = urlsplit(address)
    if there.scheme or there.netloc:
        return None
    path = normpath(join(dirname(page), there.path)) if there.path else page
    if path not in parts:
        return None
    if path == CALCULATOR and "=" in there.fragment:
        return f"#{there.fragment}"
    return f"#{part_id(path, there.fragment)}"


class Part(HTMLParser):
    """The article of one page, as it stands in the one page."""

    def __init__(self, page: str, parts: frozenset[str]) -> None:
        super().__init__(convert_charrefs=False)
        self._page = page
        self._parts = parts
        self._written: list[str] = []
        self._depth = 0
        self._skipped = 0

    @classmethod
    def of(cls, site: Path, page: str, parts: frozenset[str]) -> str:
        """Its HTML. Raises FileNotFoundError for a page that the site does not have."""
        part = cls(page, parts)
        part.feed((site / page).read_text("utf-8"))
        return "".join(part._written)

    def handle_starttag(self, name: str, attributes: list[tuple[str, str | None]]) -> None:
        """Write an element that belongs to the article."""
        given = {key: value or "" for key, value in attributes}
        if not self._depth:
            self._depth = int(name == "article" and "md-content__inner" in given.get("class", ""))
            return
        if self._skipped or self._is_left_out(name, given):
            self._skipped += name not in VOID
            return
        self._depth += name not in VOID
        self._write(f"<{name}{''.join(self._attribute(*one) for one in attributes)}>")

    def handle_endtag(self, name: str) -> None:
        """Close it, or end what is left out."""
        if name in VOID:
            return
        if self._skipped:
            self._skipped -= 1
        elif self._depth:
            self._depth -= 1
            if self._depth:
                self._write(f"</{name}>")

    def handle_data(self, data: str) -> None:
        """Text stays as it is."""
        self._write(data)

    def handle_entityref(self, name: str) -> None:
        """So does a named character."""
        self._write(f"&{name};")

    def handle_charref(self, name: str) -> None:
        """And a numbered one."""
        self._write(f"&#{name};")

    def _write(self, text: str) -> None:
        if self._depth and not self._skipped:
            self._written.append(text)

    def _is_left_out(self, name: str, given: dict[str, str]) -> bool:
        if name == "script" or (name == "noscript" and self._page != CALCULATOR):
            return True
        is_calculator = self._page == CALCULATOR
        left_out = [one for one in LEFT_OUT if not (is_calculator and one == "vcf-bar")]
        return not set(left_out).isdisjoint(given.get("class", "").split())

    def _attribute(self, key: str, value: str | None) -> str:
        if value is None:
            return f" {key}"
        if key == "href":
            place = place_of(self._page, value, self._parts)
            return f' href="{escape(place)}"' if place else ""
        if key in NAMES_AN_ID:
            value = " ".join(part_id(self._page, one) for one in value.split())
        return f' {key}="{escape(value)}"'
