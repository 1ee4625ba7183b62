"""A person plans for a patient, over http."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.browser.browsers import Page
from tests.browser.calculator import ANSWERS, MINIMAL, REGION, Calculator, planned
from tests.browser.hosts import TestHost

Open = Callable[..., Page]


@pytest.fixture
def address(host: TestHost) -> str:
    return f"{host.address}calculator/"


def test_the_form_can_be_filled_while_python_loads(
    open_page: Open, host: TestHost, address: str
) -> None:
    python = host.hold("interpreter.wasm")
    calculator = Calculator(open_page(address))
    calculator.wait_for_state("loading")

    calculator.answer(MINIMAL)
    assert calculator.page.run(ANSWERS) == [["age_years", "74"], ["fracture_levels", "L1"]]
    assert calculator.statuses == {}

    python.set()
    calculator.wait_for_plan_of(MINIMAL)


def test_the_first_plan_comes_with_an_age_and_a_level(open_page: Open, address: str) -> None:
    calculator = Calculator(open_page(address))
    calculator.wait_for_state("ready")
    assert calculator.revision == 0

    calculator.answer({"age_years": "74"})
    calculator.page.wait_until(f"{REGION}.querySelectorAll('#plan-place li').length === 1")
    assert (calculator.revision, calculator.statuses) == (0, {})

    calculator.answer({"fracture_levels": ["L1"]})
    calculator.wait_for_plan_of(MINIMAL)
    assert calculator.page.run("performance.getEntriesByName('vcf:first-plan').length") == 1


def test_an_unanswered_form_invites_and_does_not_complain(open_page: Open, address: str) -> None:
    calculator = Calculator(open_page(address))
    calculator.page.wait_until(f"{REGION}.querySelectorAll('#plan-place li').length === 2")
    assert calculator.page.run("document.querySelectorAll('[aria-invalid]').length") == 0
    assert calculator.page.run("document.querySelectorAll('.vcf-error:not([hidden])').length") == 0


def test_the_plan_follows_every_answer(open_page: Open, address: str) -> None:
    calculator = Calculator(open_page(address))
    answers = dict(MINIMAL)
    calculator.answer(answers)
    calculator.wait_for_plan_of(answers)
    for key, given in {"neuro_status": "deficit", "infection_suspected": "no"}.items():
        before = calculator.revision
        calculator.answer({key: given})
        answers[key] = given
        calculator.wait_for_plan_of(answers)
        assert calculator.revision > before
    assert calculator.statuses["refer-neurological-deficit"] == "applies"
    assert calculator.statuses["refer-suspected-infection"] == "not_applicable"
    assert "Act now" in calculator.text


@pytest.mark.parametrize(
    ("key", "wrong", "right"),
    [("age_years", "17", "74"), ("fracture_levels", ["T8"], ["L1"])],
)
def test_an_invalid_answer_shows_at_its_field_and_takes_the_plan_away(
    open_page: Open, address: str, key: str, wrong: str | list[str], right: str | list[str]
) -> None:
    calculator = planned(open_page(address))
    error = f"document.getElementById('error-{key}')"
    field = f"document.getElementById('fact-{key}')"

    if key == "fracture_levels":
        calculator.answer({key: right})  # a second click takes it back
    calculator.answer({key: wrong})
    calculator.page.wait_until(f"{error}.checkVisibility() && {error}.textContent.length > 10")
    assert calculator.statuses == {}
    described = f"[{field}, ...{field}.querySelectorAll('[aria-describedby]')]"
    assert calculator.page.run(
        f"{described}.some((one) => (one.getAttribute('aria-describedby') ?? '').includes("
        f"'error-{key}'))"
    )
    assert calculator.page.run(f"{field}.querySelector('[aria-invalid=true]') !== null")

    if key == "fracture_levels":
        calculator.answer({key: wrong})
    calculator.answer({key: right})
    calculator.wait_for_plan_of(MINIMAL)
    assert calculator.page.run(f"{error}.checkVisibility()") is False
    assert calculator.page.run("document.querySelectorAll('[aria-invalid]').length") == 0


def test_what_is_open_in_the_plan_stays_open_and_focus_stays_in_the_form(
    open_page: Open, address: str
) -> None:
    calculator = planned(open_page(address))
    item = "[data-recommendation='refer-spinal-instability']"
    calculator.page.click(f"{item} > summary")
    calculator.page.wait_until(f'document.querySelector("{item}").open')

    calculator.answer({"sex": "female"})
    calculator.wait_for_plan_of(MINIMAL | {"sex": "female"})
    calculator.wait_for_revision(2)
    opened = "[...document.querySelectorAll('[data-recommendation][open]')]"
    assert calculator.page.run(f"{opened}.map((one) => one.dataset.recommendation)") == [
        "refer-spinal-instability"
    ]
    assert calculator.page.run("document.activeElement.name") == "sex"


def test_a_question_of_the_plan_leads_into_its_closed_section(
    open_page: Open, address: str
) -> None:
    calculator = planned(open_page(address))
    calculator.page.run("document.getElementById('section-red_flags').open = false")
    assert not calculator.page.run("document.getElementById('fact-neuro_status').checkVisibility()")
    calculator.page.click("#plan a[href='#fact-neuro_status']")
    calculator.page.wait_until("document.getElementById('fact-neuro_status').checkVisibility()")


def test_the_keyboard_alone_is_enough_for_a_plan(open_page: Open, address: str) -> None:
    calculator = Calculator(open_page(address))
    calculator.press_tab_to("answer-age_years")
    calculator.page.type("74")
    calculator.press_tab_to("answer-fracture_levels-L1")
    calculator.page.press(" ")
    calculator.wait_for_plan_of(MINIMAL)


def test_clearing_the_answers_clears_the_plan(open_page: Open, address: str) -> None:
    calculator = planned(open_page(address))
    calculator.page.click("#plan-clear")
    calculator.page.wait_until(f"{REGION}.querySelectorAll('#plan-place li').length === 2")
    assert calculator.statuses == {}


def test_a_planner_that_stops_takes_its_plan_along_and_can_be_started_again(
    open_page: Open, address: str
) -> None:
    calculator = planned(open_page(address))
    calculator.page.run("planner.request({ ask: 1n }) && null")
    calculator.wait_for_state("failed")
    assert calculator.statuses == {}
    calculator.page.click("#plan-retry")
    calculator.wait_for_plan_of(MINIMAL)
