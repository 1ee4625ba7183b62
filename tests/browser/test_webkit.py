"""The main journey in the engine of Safari, as far as it runs here: WebKitGTK."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.browser.browsers import Page
from tests.browser.calculator import ANSWERS, MINIMAL, REGION, Calculator, planned
from tests.browser.hosts import Proxy, TestHost
from tests.browser.webkit import WebKit, unseen_screen

Open = Callable[..., Page]

DEFICIT = "refer-neurological-deficit"
FIRST = f"{REGION}.querySelector('[data-recommendation]').dataset.recommendation"
SENDING = "fetch('http://elsewhere.example/').then(() => 'sent', () => 'refused')"


@pytest.fixture(scope="module")
def browser(proxy: Proxy) -> Iterator[WebKit]:
    """In place of the other two."""
    with unseen_screen() as display:
        browser = WebKit(display, proxy.address)
        yield browser
        browser.close()


@pytest.fixture(params=["over http", "from a folder"])
def address(request: pytest.FixtureRequest, host: TestHost, folder: Path) -> str:
    start = host.address if request.param == "over http" else f"{folder.as_uri()}/"
    return f"{start}calculator/index.html"


def test_an_age_and_a_level_give_the_plan_that_python_gives(
    open_page: Open, address: str, proxy: Proxy
) -> None:
    proxy.asked.clear()
    calculator = planned(open_page(address))
    assert calculator.page.errors == []
    assert proxy.asked == []


def test_the_keyboard_alone_is_enough_for_a_plan(open_page: Open, host: TestHost) -> None:
    calculator = Calculator(open_page(f"{host.address}calculator/"))
    calculator.press_tab_to("answer-age_years")
    calculator.page.type("74")
    calculator.press_tab_to("answer-fracture_levels-L1")
    calculator.page.press(" ")
    calculator.wait_for_plan_of(MINIMAL)
    assert calculator.page.run(ANSWERS)[:2] == [["age_years", "74"], ["fracture_levels", "L1"]]


def test_a_deficit_leads_the_plan_until_it_is_corrected(open_page: Open, address: str) -> None:
    calculator = planned(open_page(address))
    calculator.answer({"neuro_status": "deficit"})
    calculator.wait_for_plan_of(MINIMAL | {"neuro_status": "deficit"})
    assert calculator.page.run(FIRST) == DEFICIT
    assert "Act now" in calculator.text
    assert calculator.page.run("document.activeElement.id") == "answer-neuro_status-deficit"

    calculator.answer({"neuro_status": "intact"})
    calculator.wait_for_plan_of(MINIMAL | {"neuro_status": "intact"})
    assert calculator.statuses[DEFICIT] == "not_applicable"
    assert calculator.page.run(FIRST) != DEFICIT


def test_a_wrong_answer_shows_at_its_field_and_is_mended(open_page: Open, address: str) -> None:
    calculator = planned(open_page(address))
    error = "document.getElementById('error-age_years')"
    calculator.answer({"age_years": "17"})
    calculator.page.wait_until(f"{error}.checkVisibility() && {error}.textContent.length > 10")
    assert calculator.statuses == {}
    field = "document.getElementById('answer-age_years')"
    assert calculator.page.run(f"{field}.getAttribute('aria-invalid')") == "true"

    calculator.answer({"age_years": "74"})
    calculator.wait_for_plan_of(MINIMAL)
    assert not calculator.page.run(f"{error}.checkVisibility()")


@pytest.mark.parametrize("start", ["over http", "from a folder"])
def test_a_chapter_is_found_by_searching_and_read(
    open_page: Open, host: TestHost, folder: Path, start: str
) -> None:
    root = host.address if start == "over http" else f"{folder.as_uri()}/"
    page = open_page(f"{root}chapters/imaging.html")
    assert page.run("document.querySelector('h1').textContent.length") > 3
    page.click(".md-search__input")
    page.type("kyphoplasty")
    page.wait_until("document.querySelectorAll('.md-search-result__item').length > 1")
    page.click(".md-search-result__item a")
    page.wait_until("!location.pathname.endsWith('imaging.html') && document.querySelector('h1')")
    assert "yphoplasty" in page.run("document.querySelector('.md-content').textContent")


def test_another_host_is_neither_asked_nor_out_of_sight(
    open_page: Open, host: TestHost, proxy: Proxy
) -> None:
    proxy.asked.clear()
    page = open_page(f"{host.address}index.html")
    assert page.run(SENDING) == "refused"
    assert proxy.asked == []
    host.added["/unguarded.html"] = b"<!doctype html><title>Unguarded</title>"
    page.go(f"{host.address}unguarded.html")
    assert page.run(SENDING) == "refused"
    assert proxy.asked == ["elsewhere.example"]


def test_an_error_of_a_page_is_told(open_page: Open, host: TestHost) -> None:
    page = open_page(f"{host.address}index.html")
    page.run("void setTimeout(() => { throw new Error('broken'); })")
    page.wait_until("new Promise((done) => setTimeout(() => done(true), 50))")
    assert any("broken" in told for told in page.errors)
