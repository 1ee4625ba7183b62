"""Every link leads somewhere, and nothing loads from another host."""

from __future__ import annotations

import re
from pathlib import Path
from urllib.parse import parse_qsl, unquote, urlsplit

import pytest

from tests.site.reading import Page, pages
from vcf_logic.guideline import GUIDELINE

CSS_ADDRESS = re.compile(r"""url\(\s*["']?([^"')]+)|@import\s+["']([^"']+)""")


def test_every_link_and_anchor_resolves(site: Path) -> None:
    broken = [
        f"{name} -> {address}"
        for name, page in pages(site).items()
        for address in page.links
        if is_inside(address) and not leads_somewhere(site, page, address)
    ]
    assert not broken


def test_every_file_that_a_page_loads_is_there(site: Path) -> None:
    loaded = [(page, address) for page in pages(site).values() for address in page.loads]
    assert len(loaded) > 100
    missing = [
        f"{page.path} -> {address}"
        for page, address in loaded
        if is_inside(address) and not target(page.path, address).is_file()
    ]
    assert not missing


def test_no_page_loads_anything_from_another_host(site: Path) -> None:
    outside = [
        f"{name} loads {address}"
        for name, page in pages(site).items()
        for address in [*page.loads, *css_addresses("\n".join(page.inline))]
        if not is_inside(address)
    ]
    assert not outside


def test_no_style_loads_anything_from_another_host_or_a_missing_file(site: Path) -> None:
    styles = sorted(site.rglob("*.css"))
    assert len(styles) >= 3
    for style in styles:
        for address in css_addresses(style.read_text("utf-8")):
            if address.startswith(("data:", "#")):
                continue
            assert is_inside(address), f"{style} loads {address}"
            assert target(style, address).is_file(), f"{style} misses {address}"


@pytest.mark.parametrize(
    "html",
    [
        '<script src="https://example.org/a.js"></script>',
        '<link rel="stylesheet" href="//example.org/a.css">',
        '<img src="http://example.org/a.png">',
        '<iframe src="https://example.org/"></iframe>',
        '<p style="background: url(https://example.org/a.png)">',
    ],
)
def test_a_load_from_another_host_would_be_seen(tmp_path: Path, html: str) -> None:
    path = tmp_path / "page.html"
    path.write_text(html, "utf-8")
    page = Page(path)
    addresses = [*page.loads, *css_addresses("\n".join(page.inline))]
    assert [address for address in addresses if not is_inside(address)]


def is_inside(address: str) -> bool:
    parts = urlsplit(address)
    return not parts.netloc and parts.scheme in ("", "data")


def leads_somewhere(site: Path, page: Page, address: str) -> bool:
    place = target(page.path, address)
    fragment = unquote(urlsplit(address).fragment)
    if not fragment or not place.is_file():
        return place.is_file()
    if "=" in fragment:
        return place.name == "index.html" and answers_questions(fragment)
    return fragment in pages(site)[place.relative_to(site).as_posix()].ids


def answers_questions(fragment: str) -> bool:
    """Whether a fragment fills in the form: facts that are asked, and a recommendation to show."""
    carried = dict(parse_qsl(fragment, strict_parsing=True))
    if carried.pop("from", "example") != "example":
        return False
    shown = carried.pop("show", None)
    known = {record.id for record in GUIDELINE.recommendations}
    return set(carried) <= {fact.key for fact in GUIDELINE.facts} and (not shown or shown in known)


def target(path: Path, address: str) -> Path:
    inside = unquote(urlsplit(address).path)
    return (path.parent / inside).resolve() if inside else path


def css_addresses(css: str) -> list[str]:
    return [found[0] or found[1] for found in CSS_ADDRESS.findall(css)]
