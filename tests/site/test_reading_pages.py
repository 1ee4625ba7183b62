"""What every page that is read offers: citations, related questions, a review status, reach."""

from __future__ import annotations

import gzip
import re
from collections import Counter
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import urldefrag

import pytest

from tests.conftest import ROOT
from tests.site.reading import Page, pages
from vcf_logic.guideline import GUIDELINE

LARGEST_TRANSFER = 250_000
AUDIENCES = {"clinician", "trainee", "patient"}
ALWAYS_SHOWN = {"danger", "warning", "vcf-cautions", "vcf-block--unless", "vcf-headline"}
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}


class Audiences(HTMLParser):
    """What is shown to some readers only, and what stands inside it."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.chosen: list[str] = []
        self.hidden_warnings: list[str] = []
        self._open: list[str | None] = []
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        chosen = given.get("data-for")
        if chosen is not None:
            self.chosen.append(chosen)
        if tag not in VOID:
            self._open.append(chosen)
        warns = ALWAYS_SHOWN & set((given.get("class") or "").split())
        if warns and any(self._open):
            self.hidden_warnings.append(f"{warns} in {self._open}")

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self._open:
            self._open.pop()


def content(page: Page) -> str:
    """The page without the theme's frame."""
    found = re.search(r"<article class=\"md-content__inner.*</article>", page.text, re.DOTALL)
    assert found, page.path
    return found[0]


def test_no_page_hides_a_warning_from_an_audience(site: Path) -> None:
    seen = 0
    for name, page in pages(site).items():
        audiences = Audiences(content(page))
        seen += len(audiences.chosen)
        assert audiences.hidden_warnings == [], name
        assert {word for one in audiences.chosen for word in one.split()} <= AUDIENCES, name
    assert seen > 150


def test_a_hidden_warning_would_be_seen() -> None:
    assert Audiences('<div data-for="trainee"><p class="admonition danger">').hidden_warnings
    shown = Audiences('<div data-for="trainee"></div><p class="admonition danger">')
    assert not shown.hidden_warnings


def test_every_page_has_four_to_eight_related_questions_answered_on_this_site(site: Path) -> None:
    answered = set(pages(site)["questions.html"].ids)
    wrong = {}
    for name, page in pages(site).items():
        found = re.search(r'<div class="vcf-related">.*?</div>', page.text, re.DOTALL)
        asked = re.findall(r'questions\.html#([\w-]+)"', found[0]) if found else []
        if not (4 <= len(set(asked)) == len(asked) <= 8 and set(asked) <= answered):
            wrong[name] = asked
    assert wrong == {}


def test_citations_are_numbered_in_order_and_listed_at_the_end(site: Path) -> None:
    citing = 0
    for name, page in pages(site).items():
        numbers = re.findall(r'<a href="#ref-(R\w+)"[^>]*>(\d+)</a>', content(page))
        listed = re.findall(r'<li id="ref-(R\w+)" value="(\d+)"', content(page))
        first_mentions = list(dict.fromkeys(numbers))
        assert first_mentions == listed, name
        assert [int(number) for _, number in listed] == list(range(1, len(listed) + 1)), name
        citing += bool(listed)
    assert citing > 30


def test_a_citation_tells_its_reference_where_it_stands(site: Path) -> None:
    for name, page in pages(site).items():
        marks = re.findall(r'<a href="#ref-(R\w+)" title="([^"]*)"', page.text)
        assert len(marks) == page.text.count('href="#ref-'), name
        assert all(len(title) > 20 for _, title in marks), name


def test_no_page_prints_a_reference_number_of_the_articles(site: Path) -> None:
    for name, page in pages(site).items():
        shown = re.sub(r"<(script|style|pre|code)\b.*?</\1>", "", page.text, flags=re.DOTALL)
        assert re.findall(r">[^<]*\[\d[\d, ]*\][^<]*<", shown) == [], name


def test_every_page_shows_its_review_status_and_the_guidance_it_belongs_to(site: Path) -> None:
    for name, page in pages(site).items():
        assert 'class="vcf-review"' in page.text, name
        assert f"Guidance {GUIDELINE.version}" in page.text, name
        if 'class="vcf-steps"' in page.text:
            assert page.text.count('aria-current="step"') == 1, name
            approved = 'aria-current="step">Approved' in page.text
            assert ("no clinician has approved it" in page.text) is not approved, name


def test_every_page_can_be_asked_a_follow_up(site: Path) -> None:
    assert [name for name, page in pages(site).items() if "ask-question" not in page.ids] == []


def test_every_page_has_a_title_and_a_description_of_its_own(site: Path) -> None:
    described = {name: description_of(page) for name, page in pages(site).items()}
    assert [name for name, text in described.items() if not 50 <= len(text) <= 160] == []
    assert [text for text, times in Counter(described.values()).items() if times > 1] == []


def description_of(page: Page) -> str:
    metas = [given for tag, given in page.elements if tag == "meta"]
    return next((given["content"] for given in metas if given.get("name") == "description"), "")


@pytest.mark.parametrize(
    "records",
    [GUIDELINE.statements, GUIDELINE.controversies, GUIDELINE.recommendations, GUIDELINE.sources],
    ids=["statements", "controversies", "recommendations", "sources"],
)
def test_every_record_is_reached_in_two_clicks_from_home(
    site: Path, records: tuple[object, ...]
) -> None:
    built = pages(site)
    after_one = {"index.html"} | {page_behind(link) for link in built["index.html"].links}
    reached = {one for name in after_one & set(built) for one in built[name].ids}
    assert {getattr(record, "id") for record in records} <= reached  # noqa: B009


def page_behind(link: str) -> str:
    return urldefrag(link).url.removeprefix("./")


def test_every_card_leads_into_the_calculator_and_shows_its_disagreements(site: Path) -> None:
    built = pages(site)
    for chapter in GUIDELINE.chapters:
        page = built[f"chapters/{chapter.id.replace('_', '-')}.html"]
        for record in chapter.recommendations:
            assert any(
                link.startswith("../calculator/index.html#")
                and link.endswith(f"show={record.id}")
                for link in page.links
            ), record.id
            for one in record.controversies:
                assert f"../evidence/disagreements.html#{one}" in page.links, record.id


def test_a_page_transfers_at_most_250_kilobytes_with_its_fonts(site: Path) -> None:
    heavy = {name: size for name, page in pages(site).items() if not is_calculator(name)
             if (size := transferred(site, page)) > LARGEST_TRANSFER}
    assert heavy == {}


def is_calculator(name: str) -> bool:
    return name.startswith("calculator/")


def transferred(site: Path, page: Page) -> int:
    """Bytes after compression: the page, what it loads, the search worker and both fonts."""
    loaded = {(page.path.parent / urldefrag(one).url.split("?")[0]).resolve() for one in page.loads}
    worker = next((site / "assets/javascripts/workers").glob("search.*.js"))
    fonts = set((site / "assets/vendor").glob("*.woff2"))
    files = {page.path, worker, *loaded, *fonts}
    return sum(
        len(path.read_bytes() if path.suffix == ".woff2" else gzip.compress(path.read_bytes()))
        for path in files
        if path.is_file()
    )


def test_the_follow_up_box_and_the_search_know_other_names(site: Path) -> None:
    index = (site / "search/search_index.json").read_text("utf-8").lower()
    for name in ("kyphoplasty", "cement", "vertebral augmentation", "paracetamol",
                 "wedge fracture", "broken back"):
        assert name in index, name


def test_search_indexes_of_both_roads_say_the_same(site: Path) -> None:
    served = (site / "search/search_index.json").read_text("utf-8")
    assert (site / "search/search_index.js").read_text("utf-8") == f"var __index = {served}"


def test_no_figure_is_without_its_description(site: Path) -> None:
    drawn = [svg for page in pages(site).values()
             for svg in re.findall(r'<figure class="vcf-figure">.*?</svg>', page.text, re.DOTALL)]
    assert len(drawn) >= 4
    for svg in drawn:
        named = re.search(r'aria-labelledby="([\w-]+) ([\w-]+)"', svg)
        assert named
        assert all(f'id="{one}"' in svg for one in named.groups())


def test_every_figure_is_shown_somewhere(site: Path) -> None:
    everything = "".join(page.text for page in pages(site).values())
    for path in (ROOT / "docs/assets/figures").glob("*.svg"):
        assert f'id="{path.stem}-title"' in everything, path.name
