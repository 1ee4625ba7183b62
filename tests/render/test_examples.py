"""The worked examples draw the plans of the stories, and tell the truth on changed answers."""

from __future__ import annotations

import json
from html import unescape
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import pytest

from scripts.stories import NAMES, PAGES, Story, load_stories
from tests.engine.toy import TOY
from tests.guideline.test_stories import STORIES
from tests.render.test_html import Document
from vcf_logic import bridge
from vcf_logic.engine.answers import check_answers
from vcf_logic.engine.facts import Choices
from vcf_logic.engine.items import Status
from vcf_logic.engine.plan import Plan, make_plan
from vcf_logic.guideline import GUIDELINE
from vcf_logic.guideline.vocabulary.fracture import days_since_onset
from vcf_logic.guideline.vocabulary.scope import age_years, fracture_levels
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import join
from vcf_logic.render.pages.examples import Example, example, example_list
from vcf_logic.render.plan_headline import alarm
from vcf_logic.render.plan_html import plan_html
from vcf_logic.render.prefill import FROM
from vcf_logic.render.wording import ALARM_WORDS

LINKS = Links(root="../")
LISTED = (age_years, fracture_levels, days_since_onset)
TOLD = load_stories()
CHANGES = json.loads((Path(__file__).parents[1] / "stories" / "changes.json").read_text("utf-8"))
BY_SLUG = {story.slug: story for story in TOLD}
EXPECTED = {story["name"]: story["expect"] for story in STORIES}
each_story = pytest.mark.parametrize("story", TOLD, ids=[story.slug for story in TOLD])


def test_every_story_has_a_page_that_draws_it() -> None:
    assert {story.name for story in TOLD} == {story["name"] for story in STORIES}
    for story in TOLD:
        assert f'[[ example("{story.slug}") ]]' in (PAGES / f"{story.slug}.md").read_text("utf-8")


def test_the_index_links_every_story() -> None:
    listed = Document(example_list([shown(story) for story in TOLD], LISTED, LINKS))
    addresses = [link["href"] for link in listed.all("a")]
    assert addresses == [f"../examples/{slug}.html" for slug in NAMES]
    assert "[[ examples() ]]" in (PAGES / "index.md").read_text("utf-8")


def test_the_index_says_what_is_not_known() -> None:
    html = example_list([shown(BY_SLUG["almost-nothing-known"])], LISTED, LINKS)
    assert "<td>70 years</td><td>L1</td><td>not known</td>" in html
    assert "<strong>Emergency not excluded.</strong>" in html


def test_a_story_without_a_page_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"pages of examples and slugs .* differ: \['almost"):
        load_stories(pages=pages_without(tmp_path, *NAMES))
    with pytest.raises(ValueError, match=r"differ: \['leg-weakness'\]"):
        load_stories(pages=pages_without(tmp_path / "one", "leg-weakness"))


def test_a_story_without_a_name_here_is_an_error(tmp_path: Path) -> None:
    told = tmp_path / "cases.json"
    told.write_text(json.dumps([*STORIES, {"name": "A stranger"}]))
    with pytest.raises(ValueError, match=r"stories and names .* differ: \['A stranger'\]"):
        load_stories(told)


@each_story
def test_the_link_into_the_calculator_gives_the_plan_of_the_story(story: Story) -> None:
    answer = json.loads(bridge.plan_from_form(json.dumps(linked_answers(story))))

    statuses = {item["id"]: item["status"] for item in answer["plan"]["items"]}

    assert answer["plan"]["headline"]["text"] == plan_of(story).headline.text
    assert {name: statuses[name] for name in EXPECTED[story.name]} == EXPECTED[story.name]


@each_story
def test_the_drawn_headline_is_the_headline_of_the_story(story: Story) -> None:
    drawn = pieces.headline(plan_of(story))
    assert f'data-urgency="{story.headline}"' in drawn
    assert drawn in example(plan_of(story), LINKS)["The plan"]
    assert alarm(plan_of(story).headline.urgency) in plan_html(plan_of(story), LINKS)


@each_story
def test_every_recommendation_stands_in_the_drawn_plan_once_with_its_status(story: Story) -> None:
    items = Document(example(plan_of(story), LINKS)["The plan"]).all("span")
    drawn = [
        (item["data-recommendation"], item["data-status"])
        for item in items
        if "data-recommendation" in item
    ]
    expected = [(item.recommendation.id, item.status.value) for item in plan_of(story).items]
    assert drawn == expected


@each_story
def test_every_fact_is_told_as_answered_or_not_known(story: Story) -> None:
    answers = unescape(example(plan_of(story), LINKS)["The answers"])
    for fact in GUIDELINE.facts:
        assert fact.label in answers, fact.key


@each_story
def test_what_is_ruled_out_names_what_rules_it_out(story: Story) -> None:
    html = example(plan_of(story), LINKS)["The plan"]
    ruled_out = [item for item in plan_of(story).items if item.status is Status.CONTRAINDICATED]
    assert html.count('data-status="contraindicated"') == len(ruled_out)
    assert all(item.unless.reasons() for item in ruled_out)


def test_open_answers_are_counted_by_what_they_could_change() -> None:
    little = example(plan_of(BY_SLUG["almost-nothing-known"]), LINKS)
    much = example(plan_of(BY_SLUG["l1-day-3"]), LINKS)
    section = "What is not known and could change it"
    assert "<li>Neurological status: " in little[section]
    assert "facts more</li>" in little[section]
    assert "Could settle a recommendation" not in much[section]
    assert "Bone marrow oedema at the fracture: 1 caution" in much[section]


def test_what_waits_for_urgent_assessment_is_marked() -> None:
    html = example(plan_of(BY_SLUG["leg-weakness"]), LINKS)["The plan"]
    assert html.count("after urgent assessment") == sum(
        item.deferred for item in plan_of(BY_SLUG["leg-weakness"]).items
    )


def test_contradictory_answers_are_pointed_out() -> None:
    html = example(changed("leg-weakness", neuro_status="intact"), LINKS)["The plan"]
    assert "an intact examination does not remove the red flag" in html


def test_a_small_guideline_has_no_common_ground_to_speak_of() -> None:
    html = join(example(make_plan(check_answers({"places": ["town"]}, TOY), TOY), LINKS).values())
    Document(html)
    assert "Most of what applies" not in html


@pytest.mark.parametrize("change", CHANGES, ids=lambda one: f"{one['page']} {one['answers']}")
def test_a_changed_answer_does_what_the_page_says(change: dict[str, Any]) -> None:
    plan = changed(change["page"], **change["answers"])
    statuses = {item.recommendation.id: item.status.value for item in plan.items}
    assert plan.headline.urgency.value == change["headline"]
    assert {name: statuses[name] for name in change["expect"]} == change["expect"]


def test_calm_answers_to_all_its_headline_asks_leave_the_emptiest_story_with_a_doubt() -> None:
    slug = "almost-nothing-known"
    asked = plan_of(BY_SLUG[slug]).headline.settled_by
    reassuring = {fact.key: "intact" if fact.key == "neuro_status" else False for fact in asked}

    plan = changed(slug, **reassuring)

    assert plan.headline.text.startswith("No red flag in these answers. Something that should not")
    started = changed(slug, **reassuring, likely_osteoporotic=True)
    applying = {i.recommendation.id for i in started.items if i.status is Status.APPLIES}
    assert applying >= {
        "medical-management-first",
        "early-mobilisation",
        "calcium",
        "vitamin-d",
        "start-bone-protection-now",
    }


def test_the_pages_quote_headlines_that_exist() -> None:
    assert {"Urgent", "Emergency not excluded"} <= set(ALARM_WORDS.values())
    unasked = changed("l2-day-57", va_contraindication=None).headline.text
    unexamined = changed("leg-weakness", neuro_status=None).headline.text
    assert "Something that should not wait is not excluded." in unasked
    assert "Another emergency is not excluded." in unexamined


def plan_of(story: Story) -> Plan:
    return make_plan(check_answers(story.patient, GUIDELINE), GUIDELINE)


def changed(slug: str, **answers: object) -> Plan:
    patient = BY_SLUG[slug].patient | answers
    return make_plan(check_answers(patient, GUIDELINE), GUIDELINE)


def shown(story: Story) -> Example:
    return Example(title=story.title, address=story.address, plan=plan_of(story))


def linked_answers(story: Story) -> dict[str, Any]:
    """What the form holds after the link was followed: text, or a list for checkboxes."""
    (link,) = Document(example(plan_of(story), LINKS)["Try it yourself"]).all("a")
    given = parse_qs(urlsplit(link["href"] or "").fragment)
    assert given.pop(FROM) == ["example"]
    several = {fact.key for fact in GUIDELINE.facts if isinstance(fact, Choices)}
    return {key: values if key in several else values[0] for key, values in given.items()}


def pages_without(folder: Path, *left_out: str) -> Path:
    folder.mkdir(exist_ok=True)
    for slug in set(NAMES) - set(left_out):
        (folder / f"{slug}.md").write_text("# A title\n")
    return folder
