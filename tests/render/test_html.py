"""What the renderer draws: escaped, complete, and usable before anything runs."""

from __future__ import annotations

import json
from html import escape
from html.parser import HTMLParser

import pytest

from tests.engine.toy import TOY, UMBRELLA
from tests.guideline.test_stories import STORIES
from vcf_logic import bridge
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.facts import YesNo
from vcf_logic.engine.plan import make_plan
from vcf_logic.engine.records import Recommendation, Stance, Urgency
from vcf_logic.engine.timeline import Phase
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.cards import card
from vcf_logic.render.form import calculator_form
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.pages.controversies import controversies
from vcf_logic.render.pages.lists import at_home, chapters
from vcf_logic.render.pages.sources import sources
from vcf_logic.render.pages.statements import statements
from vcf_logic.render.plan_html import plan_html
from vcf_logic.render.plan_markdown import plan_markdown
from vcf_logic.render.plan_text import plan_text

LINKS = Links(root="../")
VOID = {"br", "hr", "img", "input"}


class Document(HTMLParser):
    """The elements of a piece of HTML; complains when one is not closed."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self._open: list[str] = []
        self.feed(text)
        assert self._open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self._open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self._open.pop() == tag

    def all(self, name: str) -> list[dict[str, str | None]]:
        return [attributes for element, attributes in self.elements if element == name]


def test_text_is_escaped_and_markup_is_not() -> None:
    assert tag("p", "<b>", tag("i", "&"), title='"x"') == (
        '<p title="&quot;x&quot;">&lt;b&gt;<i>&amp;</i></p>'
    )
    assert join(("<", Markup("<br>"))) == "&lt;<br>"


def test_attributes_are_left_out_when_they_say_nothing() -> None:
    assert tag("input", class_="a", for_="b", data_x=0, hidden=True, open=False, id=None) == (
        '<input class="a" for="b" data-x="0" hidden>'
    )


def test_a_list_of_nothing_is_nothing() -> None:
    assert bullets(()) == ""
    assert bullets(("a", "<")) == "<ul><li>a</li><li>&lt;</li></ul>"


def test_a_card_shows_everything_a_record_holds() -> None:
    html = card(UMBRELLA, TOY, LINKS)
    Document(html)

    for words in (
        "Title of umbrella",
        "Do it.",
        "We do it.",
        "Mind the wind.",
        "Umbrella broken",
        "X1 Size",
        "a1-umbrella",
        "page 1",
    ):
        assert words in html


@pytest.mark.parametrize("record", GUIDELINE.recommendations, ids=lambda record: record.id)
def test_a_card_is_well_formed_and_never_hides_a_caution(record: Recommendation) -> None:
    document = Document(card(record, GUIDELINE, LINKS))
    chosen = [attributes for _, attributes in document.elements if "data-for" in attributes]

    assert [one["class"] for one in chosen] in (
        [],
        ["vcf-graded", "vcf-clinician", "vcf-plain"],
    )
    assert not document.all("details")[0].get("data-for")


@pytest.mark.parametrize("record", GUIDELINE.recommendations, ids=lambda record: record.id)
def test_an_emergency_and_a_warning_are_shown_to_every_reader(record: Recommendation) -> None:
    html = card(record, GUIDELINE, LINKS)
    warns = record.urgency is Urgency.IMMEDIATE or record.stance is Stance.AGAINST

    assert ("data-for" not in html) == warns


def test_a_recommendation_that_does_not_exist_stops_the_build() -> None:
    with pytest.raises(KeyError):
        at_home(GUIDELINE, "no-such-recommendation")


def test_every_record_of_the_evidence_pages_has_an_anchor() -> None:
    def anchors(html: str) -> set[str | None]:
        return {attributes.get("id") for _, attributes in Document(html).elements}

    assert {one.id for one in GUIDELINE.controversies} <= anchors(controversies(GUIDELINE, LINKS))
    assert {one.id for one in GUIDELINE.sources} <= anchors(sources(GUIDELINE, LINKS))
    assert {one.id for one in GUIDELINE.statements} <= anchors(statements(GUIDELINE, LINKS))


def test_a_disagreement_shows_who_when_how_strongly_about_whom_and_what() -> None:
    html = controversies(GUIDELINE, LINKS)
    Document(html)

    for one in GUIDELINE.controversies:
        for position in one.positions:
            for said in (position.who, position.strength, position.population, position.says):
                assert escape(said) in html


def test_the_page_of_sources_says_what_was_seen() -> None:
    html = sources(GUIDELINE, LINKS)

    assert html.count("What was seen: ") == sum(bool(one.seen) for one in GUIDELINE.sources)


def test_the_list_of_chapters_links_each() -> None:
    assert len(Document(chapters(GUIDELINE, LINKS)).all("a")) == 10


def test_the_form_asks_every_fact_and_preselects_nothing() -> None:
    document = Document(calculator_form(GUIDELINE))
    controls = document.all("input")

    assert {control["name"] for control in controls} == {fact.key for fact in GUIDELINE.facts}
    assert [control for control in controls if "checked" in control] == []
    assert [
        control for control in controls if "value" in control and control["type"] == "text"
    ] == []
    assert document.all("form")[0]["id"] == "plan-form"


def test_a_yes_no_fact_is_three_radios() -> None:
    controls = Document(calculator_form(GUIDELINE)).all("input")
    for fact in GUIDELINE.facts:
        if isinstance(fact, YesNo):
            own = [(one["type"], one["value"]) for one in controls if one["name"] == fact.key]
            assert own == [("radio", "yes"), ("radio", "no"), ("radio", "unknown")]


def test_every_control_has_a_label_and_every_description_exists() -> None:
    document = Document(calculator_form(GUIDELINE))
    labelled = {attributes["for"] for attributes in document.all("label")}
    ids = {attributes.get("id") for _, attributes in document.elements}
    described = {
        name
        for _, attributes in document.elements
        for name in (attributes.get("aria-describedby") or "").split()
    }

    named = {control["id"] for control in document.all("input") if "aria-label" in control}
    assert {control["id"] for control in document.all("input")} == labelled | named
    assert all("aria-label" in units for units in document.all("select"))
    assert described <= ids


@pytest.mark.parametrize("story", STORIES, ids=[story["name"] for story in STORIES])
def test_a_plan_is_well_formed_in_every_format(story: dict[str, object]) -> None:
    patient = story["patient"]
    assert isinstance(patient, dict)
    plan = make_plan(check_answers(patient, GUIDELINE), GUIDELINE)
    document = Document(plan_html(plan, LINKS))
    drawn = [
        (attributes["data-recommendation"], attributes["data-status"])
        for attributes in document.all("details")
        if "data-recommendation" in attributes
    ]

    assert sorted(drawn) == sorted(
        (item.recommendation.id, item.status.value) for item in plan.items
    )
    assert plan.headline.text.split()[0] in plan_text(plan)
    assert plan_markdown(plan).count("\n- **") >= len(plan.items)


def test_the_bridge_plans_from_what_a_form_holds() -> None:
    form = {"age_years": "74", "fracture_levels": ["L1"], "neuro_status": "deficit"}
    answer = json.loads(bridge.plan_from_form(json.dumps(form)))

    assert answer["ok"] is True
    assert answer["plan"]["headline"]["urgency"] == "immediate"
    assert answer["announcement"].startswith("Plan updated. Emergency. ")
    assert 'data-status="applies"' in answer["html"]


def test_the_bridge_plans_from_a_patient() -> None:
    patient = {"age_years": 74, "fracture_levels": ["L1"], "neuro_status": None}

    assert json.loads(bridge.plan_from_patient(json.dumps(patient)))["ok"] is True


def test_the_bridge_tells_what_is_missing_from_what_is_wrong() -> None:
    answer = json.loads(bridge.plan_from_form('{"age_years": "17", "sex": "unknown"}'))

    assert answer["ok"] is False
    assert [(one["fact"], one["kind"]) for one in answer["problems"]] == [
        ("age_years", "invalid"),
        ("fracture_levels", "missing"),
    ]
    assert (
        answer["problems"][1]["message"]
        == "Which vertebral bodies are fractured and under treatment?"
    )


def test_the_bridge_speaks_to_somebody_who_sees_the_field() -> None:
    form = {"age_years": "74", "fracture_levels": ["T8"]}
    (problem,) = json.loads(bridge.plan_from_form(json.dumps(form)))["problems"]

    assert problem["message"].startswith("These pathways are for fractures of the lumbar spine.")


def test_markup_in_an_answer_is_shown_as_text() -> None:
    answer = bridge.plan_from_form('{"age_years": "<img src=x>", "<script>": "x"}')

    assert {problem["kind"] for problem in json.loads(answer)["problems"]} == {"invalid", "missing"}


def test_warnings_and_colours_reach_the_text() -> None:
    raw = {"age_years": 74, "fracture_levels": ["L1"], "weight_kg": 30}
    plan = make_plan(check_answers(raw, GUIDELINE), GUIDELINE)

    assert "Look again: " in plan_text(plan)
    assert "> Look again: " in plan_markdown(plan)
    assert "Look again at these answers" in plan_html(plan, LINKS)
    assert "\x1b[1m" in plan_text(plan, colour=True)


def test_a_window_that_is_none_for_the_patient_is_not_called_open() -> None:
    patient = check_answers(
        {"age_years": 78, "fracture_levels": ["L1"], "days_since_onset": 5}, GUIDELINE
    )
    plan = make_plan(patient, GUIDELINE)
    block = next(one for one in plan.timeline if one.milestone.id == "l2-nerve-root-block")
    assert block.phase is Phase.OPEN
    assert not block.concerns_patient
    for drawn in (plan_html(plan, LINKS), plan_markdown(plan), plan_text(plan)):
        assert drawn.count("does not apply to this patient") >= 1
