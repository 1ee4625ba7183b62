"""The pages as they are read: audience, citations, filters, questions; also from a folder."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.browsers import Page
from tests.browser.calculator import MINIMAL, Calculator
from tests.browser.hosts import Proxy, TestHost
from vcf_logic.guideline import GUIDELINE

Open = Callable[..., Page]

CHAPTER = "chapters/pain-relief.html"
AUDIENCES = ("clinician", "trainee", "patient")
SHOWN = "(selector) => [...document.querySelectorAll(selector)].filter((one) => one.offsetHeight)"
WARNINGS = ".admonition.danger, .admonition.warning, .vcf-cautions, .vcf-block--unless"
CARD_OF_A_WARNING = "#vertebroplasty-advised-against + .vcf-records"


@pytest.fixture(params=["http", "file"])
def root(request: pytest.FixtureRequest, host: TestHost, folder: Path) -> str:
    """The site over http, and the same site from a folder."""
    return host.address if request.param == "http" else f"{folder.as_uri()}/"


def shown(page: Page, selector: str) -> int:
    """How many elements take up room on the page."""
    return int(page.run(f"({SHOWN})({json.dumps(selector)}).length"))


def choose(page: Page, audience: str) -> None:
    page.click(f"label[for='audience-{audience}']")
    page.wait_until(f"document.documentElement.dataset.audience === '{audience}'")


def ask(page: Page, question: str) -> None:
    page.click("#ask-question")
    page.run("document.getElementById('ask-question').value = ''")
    page.type(question)
    page.press("Enter")
    page.wait_until(f"document.querySelector('.vcf-ask-status').dataset.asked === {question!r}")


def test_a_choice_of_audience_changes_the_wording_and_goes_along(
    open_page: Open, root: str
) -> None:
    page = open_page(root + CHAPTER)
    assert shown(page, ".vcf-clinician") > 0
    assert shown(page, ".vcf-plain") == 0

    choose(page, "patient")
    assert shown(page, ".vcf-clinician") == 0
    assert shown(page, ".vcf-plain") > 0

    page.click("a[href*='mobility.html']")
    page.wait_until("document.querySelector('h1')?.textContent.startsWith('Mobility')")
    page.wait_until("document.getElementById('audience-patient')?.checked")
    assert page.run("document.documentElement.dataset.audience") == "patient"


def test_the_choice_is_remembered_on_the_device(open_page: Open, host: TestHost) -> None:
    page = open_page(host.address + CHAPTER)
    choose(page, "trainee")
    page.go(f"{host.address}index.html")
    assert page.run("document.documentElement.dataset.audience") == "trainee"


def test_a_trainee_sees_what_a_recommendation_rests_on(open_page: Open, root: str) -> None:
    page = open_page(root + CHAPTER)
    assert page.run("document.querySelectorAll('.vcf-basis[open]').length") == 0
    choose(page, "trainee")
    assert page.run("document.querySelectorAll('.vcf-basis:not([open])').length") == 0
    assert shown(page, "[data-for='trainee']") > 0


def test_no_audience_loses_a_warning(open_page: Open, host: TestHost) -> None:
    page = open_page(f"{host.address}chapters/augmentation.html")
    everything = page.run(f"document.querySelectorAll({WARNINGS!r}).length")
    assert everything > 5
    for audience in AUDIENCES:
        choose(page, audience)
        assert shown(page, WARNINGS) == everything, audience
        assert shown(page, f"{CARD_OF_A_WARNING} .vcf-clinician") == 1, audience
        assert shown(page, f"{CARD_OF_A_WARNING} .vcf-plain") == 1, audience


def test_without_a_script_everything_is_shown_and_says_for_whom(
    open_page: Open, host: TestHost
) -> None:
    page = open_page(host.address + CHAPTER)
    page.run("delete document.documentElement.dataset.audience")
    marked = page.run("document.querySelectorAll('.md-content [data-for]').length")
    folded = page.run("document.querySelectorAll('.md-content details [data-for]').length")
    assert shown(page, ".md-content [data-for]") == marked - folded
    label = "getComputedStyle(document.querySelector('.vcf-plain[data-for]'), '::before').content"
    assert "For patients" in page.run(label)


def test_the_audience_is_chosen_with_the_keyboard(open_page: Open, host: TestHost) -> None:
    page = open_page(host.address + CHAPTER)
    page.run("document.getElementById('audience-clinician').focus()")
    page.press("ArrowRight")
    page.wait_until("document.documentElement.dataset.audience === 'trainee'")


def test_a_citation_shows_its_reference_on_focus(open_page: Open, host: TestHost) -> None:
    page = open_page(host.address + CHAPTER)
    page.run("document.querySelector('.vcf-cite a').focus()")
    page.wait_until("document.querySelector('.md-tooltip2--active')?.textContent.length > 20")


def test_a_question_in_a_patients_words_is_answered_with_its_source(
    open_page: Open, root: str, proxy: Proxy
) -> None:
    proxy.asked.clear()
    page = open_page(root + CHAPTER)
    ask(page, "is it too late for the nose spray")
    first = page.run("document.querySelector('.vcf-found h3').textContent")
    assert "calcitonin" in first.lower()
    where = page.run("[...document.querySelectorAll('.vcf-found .vcf-more a')].map((a) => a.href)")
    assert any("questions.html#" in address for address in where)
    assert any("evidence/sources.html#R" in address for address in where)
    assert page.errors == []
    assert proxy.asked == []


def test_a_question_about_something_else_is_not_answered(open_page: Open, root: str) -> None:
    page = open_page(root + CHAPTER)
    ask(page, "carpal tunnel syndrome")
    assert shown(page, ".vcf-ask-status") == 1
    status = page.run("document.querySelector('.vcf-ask-status').textContent")
    assert status.startswith("Not covered here.")
    assert "carpal" in status


def test_the_answers_are_loaded_only_when_somebody_asks(open_page: Open, host: TestHost) -> None:
    page = open_page(host.address + CHAPTER)
    page.wait_until("document.readyState === 'complete'")
    assert not [path for path in host.asked if "search_index" in path or "answers.js" in path]
    ask(page, "kyphoplasty")
    assert [path for path in host.asked if "answers.js" in path]


@pytest.mark.parametrize("words", ["broken back", "paracetamol", "wedge fracture", "cement"])
def test_the_search_knows_other_names(open_page: Open, root: str, words: str) -> None:
    page = open_page(f"{root}index.html")
    page.click(".md-search__input")
    page.type(words)
    page.wait_until("document.querySelectorAll('.md-search-result__item').length > 1")


def test_statements_are_filtered_by_verdict(open_page: Open, root: str) -> None:
    page = open_page(f"{root}evidence/statements.html")
    assert shown(page, "[data-filtered=statement]") == len(GUIDELINE.statements)
    page.run(
        "(() => { const box = document.getElementById('filter-statement-verdict');"
        "box.value = 'not-found'; box.dispatchEvent(new Event('change', { bubbles: true })); })()"
    )
    assert shown(page, "[data-filtered=statement]") == 3
    assert "3 of 103" in page.run("document.querySelector('.vcf-filter output').textContent")


def test_a_link_to_a_record_that_is_filtered_out_shows_it(open_page: Open, root: str) -> None:
    page = open_page(f"{root}evidence/disagreements.html")
    page.run(
        "(() => { const box = document.getElementById('filter-controversy-topics');"
        "box.value = 'imaging'; box.dispatchEvent(new Event('change', { bubbles: true })); })()"
    )
    assert 0 < shown(page, "[data-filtered=controversy]") < len(GUIDELINE.controversies)
    page.run("location.hash = 'C06'")
    page.wait_until("document.getElementById('C06').offsetHeight > 0")


def test_a_card_leads_to_its_plan_and_back(open_page: Open, root: str) -> None:
    page = open_page(root + CHAPTER)
    page.click("a[href$='show=calcitonin-acute']")
    page.wait_until("document.getElementById('plan-prefilled')?.hidden === false")
    assert page.run("document.getElementById('answer-likely_osteoporotic-yes').checked")
    assert not page.run("document.querySelector('[name=neuro_status]:checked')")

    calculator = Calculator(page)
    calculator.answer(MINIMAL)
    filled = {"likely_osteoporotic": "yes", "fracture_symptomatic": "yes"}
    calculator.wait_for_plan_of(MINIMAL | filled)
    assert page.run("document.querySelector('[data-recommendation=calcitonin-acute]').open")

    page.click("[data-recommendation=calcitonin-acute] a[href$='#calcitonin-acute']")
    page.wait_until("document.querySelector('h1')?.textContent.startsWith('Pain relief')")


def test_an_example_opens_in_the_calculator_with_all_its_answers(
    open_page: Open, host: TestHost
) -> None:
    page = open_page(f"{host.address}examples/weak-kidneys.html")
    told = page.run("document.querySelector('.vcf-headline').dataset.urgency")
    page.click("a[href*='calculator/index.html#']")
    page.wait_until("document.querySelector('#plan .vcf-headline') !== null")
    assert page.run("document.querySelector('#plan .vcf-headline').dataset.urgency") == told


def test_what_an_address_cannot_fill_in_is_said(open_page: Open, host: TestHost) -> None:
    page = open_page(f"{host.address}calculator/index.html#sex=other&shoe_size=44&frail=yes")
    note = page.run("document.getElementById('plan-prefilled').textContent")
    assert "sex=other" in note
    assert "shoe_size=44" in note
    assert page.run("document.getElementById('answer-frail-yes').checked")


def test_on_paper_everything_is_unfolded_and_folded_again(open_page: Open, host: TestHost) -> None:
    page = open_page(host.address + CHAPTER)
    folded = "document.querySelectorAll('.md-content details:not([open])').length"
    before = page.run(folded)
    assert before > 0
    page.run("dispatchEvent(new Event('beforeprint'))")
    assert page.run(folded) == 0
    page.run("dispatchEvent(new Event('afterprint'))")
    assert page.run(folded) == before
