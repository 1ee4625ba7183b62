"""The page of a companion calculator: form, place of the result, and the result itself."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, urlsplit

import pytest

from tests.guideline.score_tools.asking import ask, result
from tests.render.test_html import Document
from vcf_logic.engine.scoring import Carry, Measure, Result, ScoreTool
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.score_tools import BY_ID, TOOLS
from vcf_logic.render.links import Links
from vcf_logic.render.score_html import (
    announcement,
    score_calculator,
    score_form,
    score_result,
)
from vcf_logic.render.wording import PURPOSE, edition

LINKS = Links(root="../")
each_tool = pytest.mark.parametrize("tool", TOOLS, ids=lambda tool: tool.id)
FORMS = [
    ("creatinine-clearance", {"age_years": "82", "sex": "female", "weight_kg": "50"}),
    (
        "creatinine-clearance",
        {"age_years": "82", "sex": "female", "weight_kg": "190", "serum_creatinine_mg_dl": "1.1"},
    ),
    ("vertebral-height", {"anterior_mm": "13.3", "posterior_mm": "28.6", "above_mm": "27"}),
    ("t-score", {"t_score": "-2.4"}),
    ("of-score", {"of_type": "OF5", "of_neurology": "other", "t_score": "-3.1"}),
    ("of-score", {"of_type": "OF2"}),
    ("sins", {"sins_tumour": "yes"}),
    ("sins", {"sins_tumour": "no"}),
    ("sins", {}),
]
each_form = pytest.mark.parametrize(("score", "form"), FORMS)


@each_tool
def test_the_form_asks_every_question_and_answers_none(tool: ScoreTool) -> None:
    document = Document(score_form(tool))
    inputs = document.all("input")

    assert {given["name"] for given in inputs} == {fact.key for fact in tool.facts}
    assert not [given for given in inputs if "checked" in given or ("value" in given
                and given["type"] == "text")]  # fmt: skip


@each_tool
def test_no_id_stands_twice_on_a_page(tool: ScoreTool) -> None:
    document = Document(score_calculator(tool, "../"))
    ids = [given["id"] for _, given in document.elements if "id" in given]

    assert len(ids) == len(set(ids))


@each_tool
def test_every_section_is_named_by_its_heading(tool: ScoreTool) -> None:
    document = Document(score_calculator(tool, "../"))
    headings = {given["id"] for given in document.all("h3")}

    assert {given["aria-labelledby"] for given in document.all("section")} == headings


@each_tool
def test_the_place_of_the_result_announces_and_knows_what_to_ask(tool: ScoreTool) -> None:
    document = Document(score_calculator(tool, "../"))
    by_id = {given["id"]: given for _, given in document.elements if "id" in given}

    assert by_id["score"]["data-score"] == tool.id
    assert by_id["score-status"]["role"] == "status"
    assert by_id["score-failure"]["role"] == "alert"
    assert "hidden" in by_id["score-failure"]
    assert BY_ID[tool.id] is tool


@each_tool
def test_a_page_loads_the_scripts_of_the_calculator_and_its_own_last(tool: ScoreTool) -> None:
    sources = [given["src"] for given in Document(score_calculator(tool, "../")).all("script")]

    assert sources[-1] == "../assets/calculator/score.js"
    assert all(source and source.startswith("../assets/calculator/") for source in sources)


@each_form
def test_a_result_is_well_formed_and_hides_nothing_from_any_reader(
    score: str, form: dict[str, str]
) -> None:
    html = ask(score, **form)["html"]
    Document(html)

    assert "data-for" not in html
    assert edition(GUIDELINE) in html
    assert PURPOSE in html


@each_form
def test_every_limit_and_caution_is_shown_with_every_result(
    score: str, form: dict[str, str]
) -> None:
    html = ask(score, **form)["html"]

    for caution in (*BY_ID[score].limits, *result(score, **form).cautions):
        assert caution.text in html


@each_form
def test_the_questions_that_a_result_informs_are_questions_of_the_plan(
    score: str, form: dict[str, str]
) -> None:
    linked = re.findall(r'calculator/index\.html#fact-(\w+)"', ask(score, **form)["html"])

    assert linked == [fact.key for fact in result(score, **form).informs]
    assert set(linked) <= {fact.key for fact in GUIDELINE.facts}


@each_form
def test_the_way_into_the_plan_carries_exactly_what_is_told(
    score: str, form: dict[str, str]
) -> None:
    reply = ask(score, **form)
    ways = [
        given["href"] or ""
        for given in Document(reply["html"]).all("a")
        if "=" in urlsplit(given["href"] or "").fragment
    ]

    carried = [parse_qs(urlsplit(way).fragment) for way in ways]
    told = {key: [value] for key, value in reply["carries"].items()}
    assert carried == ([told] if told else [])


def test_an_alarm_comes_before_the_number() -> None:
    html = ask("of-score", of_type="OF5")["html"]

    assert html.index("goes to a spine surgeon today") < html.index("10 points")
    assert 'data-urgency="immediate"' in html
    assert "Emergency" in html


def test_what_goes_along_is_named_with_its_answer() -> None:
    html = ask("of-score", of_type="OF5", of_neurology="other", t_score="-3")["html"]

    for line in (
        "<li>Lowest T-score</li>",
        "<li>Spinal instability: yes</li>",
        "<li>Neurological status: new deficit or cauda equina symptom</li>",
    ):
        assert line in html


def test_text_is_escaped() -> None:
    made = Result(
        measures=(Measure(name="<b>", value="<i>", meaning="<u>", working=("<s>",)),),
        look_again=("<q>",),
        unknown="<p>",
        carry=Carry(says="<a>"),
    )
    html = score_result(BY_ID["sins"], made, GUIDELINE, LINKS, "?a=<b>")

    Document(html)
    for name in "biusqpa":
        assert f"&lt;{name}&gt;" in html


@pytest.mark.parametrize(
    ("score", "form", "said"),
    [
        ("t-score", {"t_score": "-2.4"}, "By the T-score alone: Low bone mass."),
        ("t-score", {}, "No result yet. Needed: Lowest T-score."),
        (
            "of-score",
            {"of_type": "OF2"},
            "Emergency not excluded. "
            "Modified OF score: not validated, for reference only: 4 points.",
        ),
        (
            "sins",
            {"sins_tumour": "no"},
            "No score: SINS is for tumour only, never for an osteoporotic fracture.",
        ),
    ],
)
def test_the_announcement_says_the_alarm_and_the_numbers(
    score: str, form: dict[str, str], said: str
) -> None:
    assert announcement(result(score, **form)) == said
