"""The calculator's page in every state it can be in: accessible, and readable when it is narrow."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from scripts.stories import load_stories
from tests.browser.axe import violations_in_both
from tests.browser.browsers import Browser
from tests.browser.calculator import MINIMAL, Calculator
from tests.browser.hosts import TestHost
from vcf_logic.engine.answers import check_answers
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.pages.examples import as_typed

STORIES = load_stories()
UNFOLD = "document.querySelectorAll('.md-content details').forEach((one) => { one.open = true; })"
WIDTH_AT_400_PERCENT = 320


@pytest.fixture
def calculator(chromium: Browser, host: TestHost) -> Iterator[Calculator]:
    page = chromium.open(f"{host.address}calculator/")
    yield Calculator(page)
    page.close()


def nothing_answered(calculator: Calculator, _: TestHost) -> None:
    calculator.wait_for_state("ready")


def partly_answered(calculator: Calculator, _: TestHost) -> None:
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)


def wrongly_answered(calculator: Calculator, _: TestHost) -> None:
    calculator.answer({"age_years": "17", "weight_kg": "heavy", "fracture_levels": ["T8"]})
    calculator.page.wait_until("document.querySelectorAll('[aria-invalid]').length > 2")


def one_at_a_time(calculator: Calculator, _: TestHost) -> None:
    calculator.page.click("label[for='mode-quick']")
    calculator.page.wait_until("document.querySelector('[data-current]') !== null")


def whole_plan(calculator: Calculator, _: TestHost) -> None:
    page = calculator.page
    page.run("document.querySelector('.vcf-examples-menu li:nth-child(8) a').click()")
    calculator.wait_for_plan_of(as_typed(check_answers(STORIES[7].patient, GUIDELINE)))
    page.wait_until("document.getElementById('plan-what-if').childElementCount > 0")


def everything_unfolded(calculator: Calculator, host: TestHost) -> None:
    whole_plan(calculator, host)
    calculator.page.run(UNFOLD)


def emergency(calculator: Calculator, _: TestHost) -> None:
    answers = MINIMAL | {"neuro_status": "deficit"}
    calculator.answer(answers)
    calculator.wait_for_plan_of(answers)


def failed(calculator: Calculator, host: TestHost) -> None:
    host.refused = {"interpreter.wasm"}
    calculator.page.go(f"{host.address}calculator/")
    calculator.wait_for_state("failed")


State = Callable[[Calculator, TestHost], None]
STATES = (
    nothing_answered,
    partly_answered,
    wrongly_answered,
    one_at_a_time,
    whole_plan,
    everything_unfolded,
    emergency,
    failed,
)
in_every_state = pytest.mark.parametrize("state", STATES, ids=lambda state: state.__name__)


@in_every_state
def test_axe_finds_nothing_in_any_state(
    calculator: Calculator, host: TestHost, state: State
) -> None:
    state(calculator, host)
    assert violations_in_both(calculator.page) == {}


@pytest.mark.parametrize("audience", ["clinician", "trainee", "patient"])
def test_nothing_reaches_beyond_the_edge_at_400_percent(
    chromium: Browser, host: TestHost, audience: str
) -> None:
    page = chromium.open(
        f"{host.address}calculator/?audience={audience}", width=WIDTH_AT_400_PERCENT, height=256
    )
    everything_unfolded(Calculator(page), host)
    assert page.run("document.scrollingElement.scrollWidth") <= WIDTH_AT_400_PERCENT
    page.close()


@pytest.mark.parametrize(
    ("name", "answers", "shown"),
    [
        (
            "creatinine-clearance",
            {"age_years": "82", "sex": "male", "weight_kg": "54", "serum_creatinine_mg_dl": "1.5"},
            "29.0 mL/min",
        ),
        ("t-score", {"t_score": "-2.5"}, "osteoporosis"),
    ],
)
def test_a_companion_calculator_answers_and_leads_into_the_plan(
    chromium: Browser, host: TestHost, name: str, answers: dict[str, str], shown: str
) -> None:
    page = chromium.open(f"{host.address}calculator/{name}.html")
    calculator = Calculator(page)
    for key, given in answers.items():
        option = f"label[for='answer-{key}-{given}']"
        if page.run(f"document.querySelector({option!r}) !== null"):
            page.click(option)
        else:
            calculator.type(key, given)
    page.wait_until(f"document.getElementById('score-place').textContent.includes('{shown}')")
    assert violations_in_both(page) == {}

    page.click("#score-place a[href*='calculator/index.html#']")
    page.wait_until("document.getElementById('plan-prefilled')?.hidden === false")
    filled = "Object.fromEntries(new FormData(document.getElementById('plan-form')))"
    carried = page.run(filled)
    assert {key: carried.get(key) for key in answers} == answers
    page.close()
