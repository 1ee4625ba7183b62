"""What stands where on the site."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import pytest

from tests.site.reading import Page, pages
from vcf_logic import __version__
from vcf_logic.guideline import GUIDELINE

CHAPTER_PAGES = {
    f"chapters/{chapter.id.replace('_', '-')}.html": chapter for chapter in GUIDELINE.chapters
}


def test_every_chapter_has_its_page(site: Path) -> None:
    built = {name for name in pages(site) if name.startswith("chapters/")}
    assert built == set(CHAPTER_PAGES)
    assert len(built) == 10


def test_each_recommendation_stands_once_and_on_the_page_of_its_chapter(site: Path) -> None:
    stands_on = Counter(
        (record.id, name)
        for name in CHAPTER_PAGES
        for record in GUIDELINE.recommendations
        if record.id in pages(site)[name].ids
    )
    expected = [
        (record.id, name)
        for name, chapter in CHAPTER_PAGES.items()
        for record in chapter.recommendations
    ]
    assert stands_on == Counter(expected)
    assert len(expected) == len(GUIDELINE.recommendations)


@pytest.mark.parametrize(
    ("name", "records"),
    [
        ("evidence/disagreements.html", GUIDELINE.controversies),
        ("evidence/statements.html", GUIDELINE.statements),
        ("evidence/sources.html", GUIDELINE.sources),
    ],
)
def test_every_record_of_the_evidence_has_an_anchor(
    site: Path, name: str, records: tuple[object, ...]
) -> None:
    wanted = {getattr(record, "id") for record in records}  # noqa: B009  three kinds of record
    assert wanted
    assert wanted <= set(pages(site)[name].ids)


def test_no_page_uses_an_id_twice(site: Path) -> None:
    twice = {
        name: repeated
        for name, page in pages(site).items()
        if (repeated := [one for one, times in Counter(page.ids).items() if times > 1])
    }
    assert not twice


def test_every_page_says_that_it_is_not_reviewed(site: Path) -> None:
    silent = [n for n, page in pages(site).items() if GUIDELINE.review_status not in page.text]
    assert not silent


def test_no_page_shows_an_unfilled_macro_or_placeholder(site: Path) -> None:
    for name, page in pages(site).items():
        for mark in ("[[ ", " ]]", "[% ", "TO WRITE"):
            assert mark not in page.text, f"{name} shows {mark!r}"


def test_the_form_asks_every_fact_and_answers_none(site: Path) -> None:
    inputs = [given for tag, given in controls(pages(site)["calculator/index.html"])]
    assert {given["name"] for given in inputs} == {fact.key for fact in GUIDELINE.facts}
    assert not [given for given in inputs if "checked" in given]
    assert not [given for given in inputs if given["type"] == "text" and "value" in given]


def test_a_yes_or_no_fact_offers_yes_no_and_unknown(site: Path) -> None:
    inputs = [given for _, given in controls(pages(site)["calculator/index.html"])]
    yes_no = [fact.key for fact in GUIDELINE.facts if fact.kind == "boolean"]
    assert yes_no
    for key in yes_no:
        offered = [given["value"] for given in inputs if given["name"] == key]
        assert offered == ["yes", "no", "unknown"], key


def test_only_the_calculator_loads_the_calculator(site: Path) -> None:
    loading = [
        name
        for name, page in pages(site).items()
        if any("assets/calculator/" in address for address in page.loads)
    ]
    on_paper = "calculator/decision-tables.html"
    wanted = [name for name in pages(site) if name.startswith("calculator/") and name != on_paper]
    assert loading == wanted


def test_the_wheel_is_published_under_its_version(site: Path) -> None:
    wheels = [path.name for path in (site / "assets/wheels").iterdir()]
    assert wheels == [f"vcf_logic-{__version__}-py3-none-any.whl"]


def controls(page: Page) -> list[tuple[str, dict[str, str]]]:
    """The controls of the calculator's form; the theme's own have no name that is a fact."""
    return [
        (tag, given)
        for tag, given in page.elements
        if tag == "input" and given.get("id", "").startswith("answer-")
    ]
