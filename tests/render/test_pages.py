"""The pages that draw lists, windows, references and reviews say what the records say."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.engine.toy import TOY
from tests.render.test_html import Document
from vcf_logic.engine.records import Source
from vcf_logic.engine.reviews import Review, Reviewer, ReviewStep
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.links import Links, NumberedLinks
from vcf_logic.render.pages import lists
from vcf_logic.render.pages.pathway import pathway, red_flags, stations
from vcf_logic.render.pages.reviews import reviews
from vcf_logic.render.references import identifiers, marks, references, vancouver
from vcf_logic.render.wording import window_in_words

LINKS = Links(root="")
BOOK = Source(
    id="B1", title="A book", authors="Writer A, Writer B", published="Town: Press", year=1999
)
LEAFLET = Source(id="B2", title="A leaflet", seen="The first page.", doi="10.1/2", pmid="345")


@pytest.mark.parametrize(
    ("first", "last", "words"),
    [
        (0, None, "From the start"),
        (0, 5, "Days 0 to 5"),
        (0, 28, "Days 0 to 28"),
        (14, 28, "Weeks 2 to 4"),
        (43, None, "After 6 weeks"),
        (57, None, "After 8 weeks"),
        (84, None, "From 12 weeks"),
        (365, None, "From 1 year"),
        (1095, 1826, "Years 3 to 5"),
    ],
)
def test_a_window_reads_as_people_say_it(first: int, last: int | None, words: str) -> None:
    assert window_in_words(first, last) == words


def test_the_pathway_begins_with_every_red_flag() -> None:
    arrival = stations(GUIDELINE, LINKS)[0]
    assert arrival.emergency
    assert [words for words, _ in arrival.stops] == [one.title for one in red_flags(GUIDELINE)]
    assert len(arrival.stops) == 6


def test_every_window_is_a_station_in_order_and_every_station_a_link() -> None:
    drawn = stations(GUIDELINE, LINKS)[1:]
    labels = [words for station in drawn for words, _ in station.stops]
    assert labels == [milestone.label for milestone in GUIDELINE.milestones]
    assert all("chapters/" in address for station in drawn for _, address in station.stops)


def test_the_pathway_is_drawn_for_narrow_and_wide_screens_and_as_a_table() -> None:
    document = Document(pathway(GUIDELINE, LINKS))
    assert [one["class"] for one in document.all("svg")] == [
        "vcf-pathway-narrow",
        "vcf-pathway-wide",
    ]
    assert len(document.all("tr")) == len(GUIDELINE.milestones) + 2
    assert all(one.get("href") for one in document.all("a"))


def test_a_guideline_without_red_flags_has_an_arrival_all_the_same() -> None:
    calm = replace(TOY, chapters=(replace(TOY.chapters[0], recommendations=()),), milestones=())
    assert stations(calm, LINKS)[0].stops == ()


def test_a_reference_is_printed_in_vancouver_style_with_what_was_seen_of_it() -> None:
    assert vancouver(BOOK) == "Writer A, Writer B. A book. Town: Press. 1999."
    assert vancouver(LEAFLET) == "A leaflet."
    assert identifiers(BOOK) == ""
    assert [one["href"] for one in Document(identifiers(LEAFLET)).all("a")] == [
        "https://doi.org/10.1/2",
        "https://pubmed.ncbi.nlm.nih.gov/345",
    ]


def test_a_page_numbers_its_sources_at_their_first_mention() -> None:
    links = NumberedLinks("")
    marks((LEAFLET.at("front"),), links)
    both = Document(marks((BOOK.at("page 1"), LEAFLET.at("back"), BOOK.at("page 2")), links))
    assert [one["href"] for one in both.all("a")] == ["#ref-B1", "#ref-B2"]
    assert (
        both.all("a")[0]["title"]
        == "Page 1; page 2. Writer A, Writer B. A book. Town: Press. 1999."
    )
    listed = Document(references(links))
    assert [one["id"] for one in listed.all("li")] == ["ref-B2", "ref-B1"]
    assert "What was seen: The first page." in references(links)


def test_nothing_is_cited_by_nothing() -> None:
    assert marks((), LINKS) == ""


def test_a_plan_links_its_sources_to_the_list_of_all() -> None:
    assert 'href="evidence/sources.html#B1"' in marks((BOOK.at("page 1"),), LINKS)


def test_a_link_speaks_in_its_record_s_words_or_in_others() -> None:
    assert ">Title of umbrella<" in lists.recommendation_link(TOY, "umbrella", LINKS)
    assert ">an umbrella<" in lists.recommendation_link(TOY, "umbrella", LINKS, "an umbrella")
    assert ">X1 Size<" in lists.controversy_link(TOY, "X1", LINKS)
    assert ">a1-umbrella<" in lists.statement_link(TOY, "a1-umbrella", LINKS)


@pytest.mark.parametrize(
    "draw", [lists.recommendation_link, lists.controversy_link, lists.statement_link]
)
def test_a_link_to_a_stranger_stops_the_build(draw: object) -> None:
    with pytest.raises(KeyError):
        draw(TOY, "nobody", LINKS)  # type: ignore[operator]


def test_the_table_of_reviews_names_who_signed_and_says_when_nobody_has() -> None:
    anna = Reviewer(
        name="Anna Example", role="GP", signed="2026-12-01", edition="7", interests="none"
    )
    signed = Review(
        subject="sun",
        title="Sun",
        updated="2026-11-30",
        step=ReviewStep.APPROVED,
        reviewers=(anna,),
    )
    drawn = reviews(replace(TOY, reviews=(*TOY.reviews, signed)))
    Document(drawn)
    assert "nobody yet" in drawn
    assert "Anna Example, GP, 2026-12-01, edition 7. Interests: none." in drawn
    assert "Clinically reviewed and approved" in drawn
