"""What patients read is at reading grade 6 or lower, page by page and text by text."""

from __future__ import annotations

import re
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
import yaml
from textstat import textstat

from scripts.questions import load_questions
from tests.conftest import ROOT
from tests.site.reading import pages

HIGHEST_GRADE = 6.0
HIGHEST_GRADE_OF_A_PARAGRAPH = 8.0
FEWEST_WORDS = 6
PATIENT_PAGES = sorted(path.stem for path in (ROOT / "docs/patients").glob("*.md"))
BLOCKS = {"p", "li", "h1", "h2", "h3", "td", "th", "figcaption", "summary"}
SILENT = {"script", "style", "svg", "nav", "form", "ol.vcf-reference-list"}
VOID = {"area", "br", "col", "hr", "img", "input", "link", "meta", "wbr"}


class Prose(HTMLParser):
    """The paragraphs of a page as somebody reads them aloud; citations and menus are left out."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.paragraphs: list[str] = []
        self._silent = 0
        self._open: list[bool] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag in BLOCKS:
            self.paragraphs.append("")
        if tag in VOID:
            return
        classes = (dict(attrs).get("class") or "").split()
        silent = tag in SILENT or bool(
            {"vcf-cite", "vcf-reference-list", "vcf-bar", "vcf-ask", "headerlink"} & set(classes)
        )
        self._open.append(silent)
        self._silent += silent

    def handle_endtag(self, tag: str) -> None:
        if tag not in VOID and self._open:
            self._silent -= self._open.pop()

    def handle_data(self, data: str) -> None:
        if self.paragraphs and not self._silent:
            self.paragraphs[-1] += data


def paragraphs(html: str) -> list[str]:
    """Each closed by a full stop, so that a heading is not read into the sentence after it."""
    found = (" ".join(text.split()) for text in Prose(html).paragraphs)
    return [text if text[-1] in ".?!:" else f"{text}." for text in found if text]


def article_of(site: Path, name: str) -> str:
    text = pages(site)[f"patients/{name}.html"].text
    found = re.search(r"<article class=\"md-content__inner.*</article>", text, re.DOTALL)
    assert found
    return found[0].split('<h2 id="references">')[0]


@pytest.mark.parametrize("name", PATIENT_PAGES)
def test_a_page_for_patients_reads_at_grade_six_or_lower(site: Path, name: str) -> None:
    read = paragraphs(article_of(site, name))
    assert len(read) > 20
    assert textstat.flesch_kincaid_grade(" ".join(read)) <= HIGHEST_GRADE


@pytest.mark.parametrize("name", PATIENT_PAGES)
def test_no_paragraph_for_patients_is_much_harder_than_its_page(site: Path, name: str) -> None:
    hard = [
        text
        for text in paragraphs(article_of(site, name))
        if len(text.split()) >= FEWEST_WORDS
        and textstat.flesch_kincaid_grade(text) > HIGHEST_GRADE_OF_A_PARAGRAPH
    ]
    assert hard == []


def plain_texts() -> Iterator[tuple[str, str]]:
    """The answers to patients, and the captions of figures in plain words."""
    for question in load_questions():
        if question.topic == "patients":
            yield question.id, question.answer
    captions = yaml.safe_load((ROOT / "docs/assets/figures/captions.yaml").read_text("utf-8"))
    for name, caption in captions.items():
        yield f"figure {name}", caption["plain"]


@pytest.mark.parametrize(("name", "text"), list(plain_texts()))
def test_an_answer_or_a_caption_for_patients_reads_at_grade_six_or_lower(
    name: str, text: str
) -> None:
    assert textstat.flesch_kincaid_grade(text) <= HIGHEST_GRADE, name


def blocks_for_patients() -> Iterator[tuple[str, str]]:
    """What clinicians' pages say to patients."""
    for path in sorted((ROOT / "docs").rglob("*.md")):
        text = path.read_text("utf-8")
        for block in re.findall(r'<div data-for="patient" markdown="1">(.*?)</div>', text, re.S):
            yield path.relative_to(ROOT / "docs").as_posix(), block


@pytest.mark.parametrize(("name", "block"), list(blocks_for_patients()))
def test_a_block_for_patients_reads_at_grade_six_or_lower(name: str, block: str) -> None:
    without_macros = re.sub(r"\[\[.*?\]\]", "", block)
    without_links = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", without_macros)
    assert textstat.flesch_kincaid_grade(without_links.replace("*", "")) <= HIGHEST_GRADE, name


def test_hard_prose_would_be_seen() -> None:
    hard = "Percutaneous vertebral augmentation necessitates multidisciplinary deliberation."
    assert textstat.flesch_kincaid_grade(hard) > HIGHEST_GRADE_OF_A_PARAGRAPH
    assert paragraphs("<h1>Back</h1><p>It hurts <span class='vcf-cite'>[1]</span></p>") == [
        "Back.",
        "It hurts.",
    ]
