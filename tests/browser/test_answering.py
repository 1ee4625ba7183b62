"""A person answers: half of the facts, in the units at hand, one question at a time, with slips."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

import pytest

from scripts.stories import Story, load_stories
from tests.browser.browsers import Page
from tests.browser.calculator import ANSWERS, MINIMAL, REGION, Calculator, planned
from tests.browser.hosts import TestHost
from vcf_logic.engine.answers import check_answers
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.pages.examples import as_typed

Open = Callable[..., Page]

STORIES = load_stories()
KIDNEYS = {"sex": "male", "weight_kg": "54", "serum_creatinine_mg_dl": "1.5"}
ALARM = f"{REGION}.querySelector('.vcf-headline')?.dataset.urgency"


@pytest.fixture
def address(host: TestHost) -> str:
    return f"{host.address}calculator/"


@pytest.fixture
def calculator(open_page: Open, address: str) -> Iterator[Calculator]:
    return Calculator(open_page(address))


def typed(story: Story) -> dict[str, Any]:
    return as_typed(check_answers(story.patient, GUIDELINE))


def choose_unit(calculator: Calculator, key: str, unit: str) -> None:
    """Choose as the keyboard does: the select has the focus, its value changes, it says so."""
    calculator.open_section_of(key)
    calculator.page.run(
        f"(() => {{ const units = document.getElementById('unit-{key}'); units.focus();"
        f"units.value = '{unit}'; units.dispatchEvent(new Event('change', {{ bubbles: true }}));"
        " return null; })()"
    )


def text_of(calculator: Calculator, selector: str) -> str:
    return str(calculator.page.run(f"document.querySelector({selector!r}).textContent"))


def test_every_example_patient_loads_and_leaves_nothing_of_the_one_before(
    calculator: Calculator,
) -> None:
    calculator.page.click(".vcf-examples-menu > summary")
    for number, story in enumerate(STORIES, start=1):
        calculator.page.click(f".vcf-examples-menu li:nth-child({number}) a")
        calculator.wait_for_plan_of(typed(story))
        assert calculator.page.run(ALARM) == story.headline
        assert "made up" in text_of(calculator, "#plan-prefilled")


def test_three_answers_are_enough_for_a_plan_that_says_what_is_open(
    calculator: Calculator,
) -> None:
    answers = MINIMAL | {"likely_osteoporotic": "yes"}
    calculator.answer(answers)
    calculator.wait_for_plan_of(answers)
    assert calculator.page.run(ALARM) == "undetermined"
    marked = calculator.page.run(
        "[...document.querySelectorAll('.vcf-fact[data-next]')].map((one) => one.dataset.fact)"
    )
    assert marked == ["neuro_status"]
    assert "neurological" in text_of(calculator, "#plan-next")
    assert f"3 of {len(GUIDELINE.facts)} answered" in text_of(calculator, "#plan-progress")


def test_a_wrong_answer_is_corrected_and_the_plan_says_what_changed(
    calculator: Calculator,
) -> None:
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)
    for given, urgency in (("deficit", "immediate"), ("intact", "undetermined")):
        calculator.answer({"neuro_status": given})
        calculator.wait_for_plan_of(MINIMAL | {"neuro_status": given})
        assert calculator.page.run(ALARM) == urgency
        assert "Changed by this answer" in text_of(calculator, "#plan-status")
        assert calculator.page.run("document.querySelectorAll('.vcf-changed').length") > 0


@pytest.mark.parametrize(
    ("key", "unit", "text", "same"),
    [
        ("serum_creatinine_mg_dl", "umol_l", "132.6", "1.5"),
        ("weight_kg", "lb", "119.05", "54"),
    ],
)
def test_another_unit_is_read_as_it_is_and_never_rewritten(
    calculator: Calculator, key: str, unit: str, text: str, same: str
) -> None:
    calculator.answer(MINIMAL | KIDNEYS | {key: text})
    choose_unit(calculator, key, unit)
    calculator.wait_for_plan_of(MINIMAL | KIDNEYS | {key: same})
    assert calculator.page.run(f"document.getElementById('answer-{key}').value") == text
    choose_unit(calculator, key, "")
    calculator.page.wait_until(f"document.getElementById('answer-{key}').value === '{text}'")


def test_a_number_out_of_range_is_refused_in_the_unit_it_was_typed_in(
    calculator: Calculator,
) -> None:
    calculator.answer(MINIMAL | {"serum_creatinine_mg_dl": "5000"})
    choose_unit(calculator, "serum_creatinine_mg_dl", "umol_l")
    error = "document.getElementById('error-serum_creatinine_mg_dl')"
    calculator.page.wait_until(f"{error}.textContent.includes('1326')")
    assert "µmol/L" in calculator.page.run(f"{error}.textContent")
    assert calculator.statuses == {}


def test_the_onset_is_a_date_or_days_and_both_stay_as_they_were_given(
    calculator: Calculator,
) -> None:
    calculator.answer(MINIMAL | {"days_since_onset": "12"})
    calculator.wait_for_plan_of(MINIMAL | {"days_since_onset": "12"})
    choose_unit(calculator, "days_since_onset", "date")
    calculator.page.run(
        "(() => { const day = document.getElementById('answer-days_since_onset-date');"
        "const past = new Date(); past.setDate(past.getDate() - 60);"
        "day.value = [past.getFullYear(), past.getMonth() + 1, past.getDate()]"
        ".map((part) => String(part).padStart(2, '0')).join('-');"
        "day.dispatchEvent(new Event('change', { bubbles: true })); return null; })()"
    )
    calculator.wait_for_plan_of(MINIMAL | {"days_since_onset": "60"})
    choose_unit(calculator, "days_since_onset", "")
    calculator.wait_for_plan_of(MINIMAL | {"days_since_onset": "12"})


def test_a_date_to_come_is_refused_at_its_field(calculator: Calculator) -> None:
    calculator.answer(MINIMAL)
    choose_unit(calculator, "days_since_onset", "date")
    calculator.page.run(
        "(() => { const day = document.getElementById('answer-days_since_onset-date');"
        "day.value = '2999-01-01'; day.dispatchEvent(new Event('change', { bubbles: true }));"
        "return null; })()"
    )
    error = "document.getElementById('error-days_since_onset')"
    calculator.page.wait_until(f"{error}.textContent.includes('later than today')")
    assert calculator.statuses == {}


def test_the_clearance_is_worked_out_in_view_with_its_formula(calculator: Calculator) -> None:
    calculator.answer(MINIMAL | KIDNEYS)
    shown = "document.querySelector('[data-computed=crcl_ml_min]')"
    calculator.page.wait_until(f"{shown}.textContent.includes('mL/min')")
    assert "(140 − 74) × 54 / (72 × 1.5)" in calculator.page.run(f"{shown}.textContent")
    calculator.answer({"crcl_entered": "31"})
    calculator.page.wait_until(f"{shown}.textContent.includes('as entered')")


def test_a_number_is_known_or_said_to_be_not_known_and_never_both(calculator: Calculator) -> None:
    calculator.answer(MINIMAL | {"pain_nrs": "7"})
    calculator.page.click("label[for='answer-pain_nrs-unknown']")
    assert calculator.page.run("document.getElementById('answer-pain_nrs').value") == ""
    calculator.type("pain_nrs", "4")
    assert not calculator.page.run("document.getElementById('answer-pain_nrs-unknown').checked")
    calculator.wait_for_plan_of(MINIMAL | {"pain_nrs": "4"})


def test_what_is_said_to_be_not_known_is_not_asked_again_and_stays_unknown(
    calculator: Calculator,
) -> None:
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)
    lead = "document.querySelector('#plan-next a').getAttribute('href')"
    assert calculator.page.run(lead) == "#fact-neuro_status"
    calculator.answer({"neuro_status": "unknown"})
    calculator.page.wait_until(f"{lead} !== '#fact-neuro_status'")
    assert calculator.page.run(ALARM) == "undetermined"
    assert calculator.statuses["refer-neurological-deficit"] == "needs_information"


def test_quick_mode_asks_one_question_at_a_time_and_goes_back(calculator: Calculator) -> None:
    page = calculator.page
    shown = (
        "[...document.querySelectorAll('.vcf-fact')].filter((one) => one.checkVisibility())"
        ".map((one) => one.dataset.fact)"
    )
    page.click("label[for='mode-quick']")
    assert page.run(shown) == ["age_years"]
    assert page.run("document.querySelector('[data-quick=next]').disabled")

    page.click("#answer-age_years")
    page.type("74")
    page.wait_until("!document.querySelector('[data-quick=next]').disabled")
    page.press("Enter")
    page.wait_until(f"{shown}[0] === 'fracture_levels'")
    assert page.run("document.activeElement.name") == "fracture_levels"
    page.click("label[for='answer-fracture_levels-L1']")
    page.click("[data-quick=next]")
    page.wait_until(f"{shown}[0] === 'neuro_status'")
    assert page.run(f"{shown}.length") == 1

    page.click("label[for='answer-neuro_status-intact']")
    page.click("[data-quick=next]")
    page.wait_until(f"{shown}[0] !== 'neuro_status'")
    page.click("[data-quick=back]")
    assert page.run(shown) == ["neuro_status"]
    page.click("label[for='mode-all']")
    assert page.run(f"{shown}.length") > 5
    calculator.wait_for_plan_of(MINIMAL | {"neuro_status": "intact"})


def test_quick_mode_ends_when_nothing_more_would_change_the_plan(
    open_page: Open, address: str
) -> None:
    page = open_page(address)
    calculator = Calculator(page)
    page.run("document.querySelector('.vcf-examples-menu li a').click()")
    calculator.wait_for_plan_of(typed(STORIES[0]))
    page.click("label[for='mode-quick']")
    page.wait_until("document.querySelector('#plan-quick [data-words]').textContent.length > 0")
    assert "no further answer would change" in text_of(calculator, "#plan-quick [data-words]")


def test_answers_survive_a_reload_only_where_that_was_asked_for(
    open_page: Open, address: str
) -> None:
    calculator = planned(open_page(address))
    calculator.page.go(address)
    assert calculator.page.run(ANSWERS) == []

    calculator.answer(MINIMAL)
    calculator.page.click("label[for='plan-keep']")
    calculator.page.go(address)
    calculator.wait_for_plan_of(MINIMAL)

    calculator.page.click("#plan-clear")
    calculator.page.go(address)
    assert calculator.page.run(ANSWERS) == []


def test_what_would_change_the_plan_follows_the_plan(calculator: Calculator) -> None:
    answers = MINIMAL | {"neuro_status": "intact"}
    calculator.answer(answers)
    calculator.wait_for_plan_of(answers)
    section = "document.getElementById('plan-what-if')"
    calculator.page.wait_until(f"{section}.textContent.includes('What would change this plan')")
    assert "new deficit" in calculator.page.run(f"{section}.textContent")
    assert "What to find out next" in calculator.page.run(f"{section}.textContent")
    calculator.answer({"fracture_levels": ["L1"]})
    calculator.page.wait_until(f"{section}.textContent === ''")


def test_contradictory_answers_are_told_at_the_field_and_mended(calculator: Calculator) -> None:
    answers = MINIMAL | {"sex": "male"}
    calculator.answer(answers | {"postmenopausal": "yes"})
    error = "document.getElementById('error-sex')"
    calculator.page.wait_until(f"{error}.checkVisibility()")
    assert calculator.statuses == {}
    calculator.answer({"postmenopausal": "no"})
    calculator.wait_for_plan_of(answers | {"postmenopausal": "no"})


def test_nothing_moves_and_nothing_takes_the_focus_when_the_plan_comes(
    calculator: Calculator,
) -> None:
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)
    place = "document.getElementById('answer-sex-male').getBoundingClientRect().top"
    calculator.page.run("document.getElementById('answer-sex-female').focus()")
    before = calculator.page.run(place)
    calculator.page.press(" ")
    calculator.wait_for_plan_of(MINIMAL | {"sex": "female"})
    assert calculator.page.run(place) == before
    assert calculator.page.run("document.activeElement.id") == "answer-sex-female"


def test_a_plan_with_everything_not_known_is_never_called_settled(calculator: Calculator) -> None:
    calculator.answer(MINIMAL)
    calculator.page.run(
        "(() => { document.querySelectorAll('#plan-form [value=unknown]:not([name=sex])')"
        ".forEach((one) => { one.checked = true; }); return null; })()"
    )
    calculator.answer({"sex": "unknown"})
    lead = "document.getElementById('plan-next').textContent"
    calculator.page.wait_until(f"{lead}.includes('still to be found out')")
    assert "red flags: 8" in calculator.page.run(lead)
    assert calculator.page.run(ALARM) == "undetermined"
