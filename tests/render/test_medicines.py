"""The drug safety page says what the records say, and says it of the limit itself too."""

from __future__ import annotations

import re
from html import escape

import pytest

from tests.engine.toy import TOY, broken, degrees, recommendation, season, storm
from tests.render.test_html import Document
from vcf_logic.engine.conditions import all_of, any_of, none_of
from vcf_logic.engine.medicines import Formulary, Medicine, Profile, Topic, edges, profiles
from vcf_logic.engine.records import Caution, Chapter, Guideline
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.medicines import FORMULARY
from vcf_logic.render.links import Links, NumberedLinks
from vcf_logic.render.pages import medicines

LINKS = NumberedLinks("")
PROFILES = profiles(FORMULARY, GUIDELINE)
TABLE = medicines.limits_table(PROFILES, FORMULARY, LINKS)
REGIONS = medicines.regions_table(PROFILES, FORMULARY, LINKS)
BLOCKS = {one.medicine.id: medicines.medicine(one, GUIDELINE, LINKS) for one in PROFILES}
TOPICS = (
    Topic(id="sky", title="Sky", facts=(degrees, storm)),
    Topic(id="ribs", title="Ribs", facts=(broken,)),
)

each_profile = pytest.mark.parametrize("profile", PROFILES, ids=lambda one: one.medicine.id)


def _rows(table: str) -> list[list[str]]:
    body = table.split("<tbody", 1)[1]
    return [re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in body.split("<tr")[1:]]


def _words(html: str) -> str:
    return " ".join(re.sub(r"<[^>]*>", " ", html).split())


def _toy(**fields: object) -> tuple[Formulary, Guideline]:
    record = recommendation("parasol", all_of(storm), **fields)
    chapter = Chapter(id="toy", title="Toy", summary="Toy.", recommendations=(record,))
    formulary = Formulary(
        medicines=(Medicine(id="parasol", name="Parasol", carried_by=("parasol",)),),
        topics=TOPICS,
        place=season,
    )
    parts = {name: getattr(TOY, name) for name in TOY.__dataclass_fields__}
    return formulary, Guideline(**(parts | {"chapters": (chapter,)}))


def _drawn(**fields: object) -> tuple[Profile, str, str]:
    formulary, guideline = _toy(**fields)
    (profile,) = profiles(formulary, guideline)
    links = Links("")
    table = medicines.limits_table((profile,), formulary, links)
    return profile, table, medicines.medicine(profile, guideline, links)


def test_everything_drawn_is_well_formed() -> None:
    for html in (TABLE, REGIONS, *BLOCKS.values()):
        Document(html)


def test_the_table_has_a_row_for_each_medicine_and_a_cell_for_each_topic() -> None:
    rows = _rows(TABLE)

    assert len(rows) == len(FORMULARY.medicines)
    assert {len(row) for row in rows} == {1 + len(FORMULARY.topics) + 1}


@each_profile
def test_a_row_says_whatever_rules_its_medicine_out_once(profile: Profile) -> None:
    row = "".join(_rows(TABLE)[PROFILES.index(profile)])
    reasons = sum(len(topic.ruled_out_by) for topic in profile.limits)

    assert row.count("<li>") == reasons
    assert (medicines.CAUTIONS_ONLY in row) is not bool(reasons)


@each_profile
def test_a_limit_is_followed_by_what_happens_at_the_limit(profile: Profile) -> None:
    row = _words("".join(_rows(TABLE)[PROFILES.index(profile)]))
    found = [
        edge for topic in profile.limits for part in topic.ruled_out_by for edge in edges(part)
    ]

    assert row.count("itself is allowed") == len(found)
    for edge in found:
        number = edge.limit.operand
        assert f"under {number} mL/min {number} mL/min itself is allowed" in row


@each_profile
def test_a_block_gives_every_caution_in_full_with_its_sources(profile: Profile) -> None:
    block = BLOCKS[profile.medicine.id]
    by_topic = [caution for topic in profile.limits for caution in topic.cautions]

    for caution in (*by_topic, *profile.always):
        assert f"{escape(caution.text)} <span" in block


def test_the_regions_table_gives_every_caution_about_a_region() -> None:
    for profile in PROFILES:
        for cautions in profile.places.values():
            assert all(escape(caution.text) in REGIONS for caution in cautions)


def test_where_nothing_is_known_of_a_region_the_table_says_that_nothing_was_seen() -> None:
    empty = sum(
        not cautions
        for profile in PROFILES
        if any(profile.places.values())
        for cautions in profile.places.values()
    )
    silent = [one for one in PROFILES if not any(one.places.values())]

    assert REGIONS.count(f"<p>{medicines.NOTHING_SEEN}</p>") == empty
    assert silent
    assert all(one.medicine.name in REGIONS for one in silent)


def test_every_link_within_the_page_leads_somewhere() -> None:
    drawn = [Document(html) for html in (TABLE, REGIONS, *BLOCKS.values())]
    ids = {given.get("id") for one in drawn for _, given in one.elements}
    ids |= {medicines.anchor(profile) for profile in PROFILES}
    ids |= {f"ref-{source.id}" for source in LINKS.cited}
    inside = [
        href[1:]
        for one in drawn
        for given in one.all("a")
        if (href := given["href"]) and href.startswith("#")
    ]

    assert set(inside) <= ids


def test_an_empty_cell_is_not_silent() -> None:
    _, table, _ = _drawn(unless=any_of(broken))

    assert medicines.NOTHING_RECORDED in _words(_rows(table)[0][1])
    assert _words(_rows(table)[0][2]) == "Umbrella broken"


@pytest.mark.parametrize(
    ("unless", "words"),
    [
        (any_of(degrees < 5), "5 °C itself is allowed"),
        (any_of(degrees <= 5), "5 °C itself is ruled out"),
        (any_of(degrees > 5), "5 °C itself is allowed"),
        (any_of(degrees >= 5), "5 °C itself is ruled out"),
        (any_of(none_of(degrees >= 5)), "5 °C itself is allowed"),
        (degrees < 5, "5 °C itself is allowed"),
        (all_of(degrees < 5, storm), "5 °C itself is allowed"),
    ],
)
def test_what_happens_at_the_limit_follows_from_the_operator(unless: object, words: str) -> None:
    _, table, block = _drawn(unless=unless)

    assert words in _words(table)
    assert words in _words(block)


def test_no_to_a_question_reads_as_its_answer() -> None:
    _, table, _ = _drawn(unless=any_of(none_of(broken)))

    assert "Umbrella broken: no" in _words(table)


def test_a_caution_says_when_it_counts_and_whether_its_limit_does() -> None:
    warm = Caution(text="Shade.", sources=(TOY.sources[0].at("page 9"),), when=degrees >= 30)
    profile, table, block = _drawn(cautions=(warm,))

    assert profile.always == ()
    assert "1 caution" in _words(table)
    assert "Temperature 30 °C or more (30 °C itself counts): Shade." in _words(block)


def test_a_caution_about_a_place_stands_there_and_nowhere_else() -> None:
    wet = Caution(text="Wet.", sources=(TOY.sources[0].at("page 9"),), when=season.is_("winter"))
    profile, table, block = _drawn(cautions=(wet,))

    assert profile.places == {"summer": (), "winter": (wet,)}
    assert "caution" not in _words(_rows(table)[0][1])
    assert "Wet." not in block
    assert "#medicine-parasol-places" in block
