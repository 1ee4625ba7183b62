"""Every form as a screen reader hears it, from Chromium's accessibility tree."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.browser.accessibility import (
    TYPED,
    faults_of,
    is_invalid,
    main_of,
    node_of,
    one_line,
    region,
)
from tests.browser.browsers import Browser, Page
from tests.browser.calculator import MINIMAL, Calculator, planned
from tests.browser.hosts import TestHost
from vcf_logic.guideline import GUIDELINE

NEEDED = [
    fact.question for section in GUIDELINE.sections for fact in section.facts if fact.required
]
TEXT_FIELDS = (
    "[...document.querySelectorAll('main form [data-fact] input[type=text]')]"
    ".filter((one) => one.checkVisibility()).map((one) => one.id)"
)
SUMMARIES = (
    "[...document.querySelectorAll('main details > summary')]"
    ".filter((one) => one.checkVisibility()).map((one) => one.parentElement.open)"
)
INVALID = "document.querySelectorAll('main form [aria-invalid=true]').length"
# Each lacks one thing that a reader needs.
BROKEN = {
    "a textbox has no name": "<input>",
    "Yes belongs to no question": "<label><input type=radio>Yes</label>",
    "nothing is named 'Age (needed)'": "<label>Age<span class=vcf-needed> (needed)</span></label>",
    "'Age (needed)' is not said to be required": (
        "<label for=a>Age<span class=vcf-needed> (needed)</span></label><input id=a>"
    ),
    "no invalid control is described by 'Too low'": (
        "<label for=a>Age</label><input id=a aria-invalid=true><p class=vcf-error>Too low</p>"
    ),
    "'Age' is invalid without a reason": "<label>Age<input aria-invalid=true></label>",
    "'Deep' is of level 3 after level 1": "<h3>Deep</h3>",
}


@pytest.fixture
def page(chromium: Browser, host: TestHost) -> Iterator[Page]:
    page = chromium.open(f"{host.address}calculator/index.html")
    yield page
    page.close()


def announced(page: Page) -> str:
    """What the plan's live region says; it is polite, and read as a whole."""
    text = one_line(page.run("document.getElementById('plan-status').textContent"))
    found = [node for node in region(main_of(page), "Plan").of_role("status") if node.text == text]
    assert text
    assert [(node.states["live"], node.states["atomic"]) for node in found] == [("polite", True)]
    return text


@pytest.mark.parametrize("fault", BROKEN)
def test_each_fault_would_be_found(page: Page, host: TestHost, fault: str) -> None:
    broken = f"<!doctype html><main><h1>Title</h1><form>{BROKEN[fault]}</form></main>"
    host.added["/broken.html"] = broken.encode()
    page.go(f"{host.address}broken.html")
    assert fault in faults_of(page)


def test_every_form_is_understood_as_it_is_loaded(page: Page, host: TestHost, site: Path) -> None:
    found = {}
    for form in sorted((site / "calculator").glob("*.html")):
        page.go(f"{host.address}calculator/{form.name}")
        assert main_of(page).of_role("radio", *TYPED), form.name
        if faults := faults_of(page):
            found[form.name] = faults
    assert found == {}


def test_every_form_tells_its_errors_with_their_fields(
    page: Page, host: TestHost, site: Path
) -> None:
    found = {}
    for form in sorted((site / "calculator").glob("*.html")):
        page.go(f"{host.address}calculator/{form.name}")
        fields = page.run(TEXT_FIELDS)
        for field in fields:
            page.click(f"#{field}")
            page.type("many")
        page.wait_until(f"{INVALID} >= {len(fields)}")
        if faults := faults_of(page):
            found[form.name] = faults
    assert found == {}


def test_what_is_needed_for_a_plan_is_said(page: Page) -> None:
    names = [node.name for node in main_of(page).all() if node.name.endswith("(needed)")]
    assert all(any(name.startswith(question) for name in names) for question in NEEDED)


def test_a_plan_stands_in_a_named_region_and_is_announced(page: Page) -> None:
    calculator = planned(page)
    assert faults_of(page) == []
    before = announced(page)
    calculator.answer({"neuro_status": "deficit"})
    calculator.wait_for_plan_of(MINIMAL | {"neuro_status": "deficit"})
    assert announced(page) != before
    assert faults_of(page) == []


def test_an_error_is_told_with_its_field_and_taken_back(page: Page) -> None:
    calculator = planned(page)
    calculator.answer({"age_years": "17"})
    calculator.page.wait_until(f"{INVALID} > 0")
    assert faults_of(page) == []
    (field,) = [node for node in main_of(page).of_role("textbox") if is_invalid(node)]
    assert field.name.startswith("How old is the patient")
    assert "17 is too low" in field.description

    calculator.answer({"age_years": "74"})
    calculator.wait_for_plan_of(MINIMAL)
    assert not is_invalid(main_of(page))
    assert faults_of(page) == []


def test_what_opens_says_whether_it_is_open(page: Page) -> None:
    planned(page)
    page.run("document.getElementById('section-red_flags').open = false")
    page.run("document.getElementById('section-scope').open = true")
    told = [
        bool(node.states.get("expanded")) for node in main_of(page).of_role("DisclosureTriangle")
    ]
    assert told == page.run(SUMMARIES)
    assert set(told) == {True, False}


def test_a_failure_interrupts(page: Page, host: TestHost) -> None:
    host.refused.add("start.mjs")
    page.go(f"{host.address}calculator/index.html")
    Calculator(page).wait_for_state("failed")
    alerts = region(main_of(page), "Plan").of_role("alert")
    assert [alert for alert in alerts if "could not start" in alert.text]
    assert faults_of(page) == []


def test_a_node_keeps_what_was_told_of_it() -> None:
    told = {"role": "group", "name": " a  b", "children": [{"role": "radio", "checked": True}]}
    group = node_of(told)
    assert group.name == "a b"
    assert [node.states.get("checked") for node in group.all()] == [None, True]
