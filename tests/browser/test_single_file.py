"""The calculator in one file: nothing stands beside it, and nothing is fetched."""

from __future__ import annotations

import re
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.axe import violations
from tests.browser.browsers import Page
from tests.browser.calculator import MINIMAL, REGION, Calculator, planned
from tests.browser.hosts import Proxy, TestHost

Open = Callable[..., Page]


@pytest.fixture(scope="session")
def alone(built: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The file by itself, as somebody saved it from a mail."""
    folder = tmp_path_factory.mktemp("Pièces jointes (2)")
    file = next(built.glob("vcf-calculator-*.html"))
    return Path(shutil.copy(file, folder))


@pytest.fixture
def page(open_page: Open, alone: Path) -> Page:
    return open_page(alone.as_uri())


def test_it_plans_as_python_does_outside(page: Page, proxy: Proxy) -> None:
    proxy.asked.clear()
    planned(page)
    loaded = "performance.getEntriesByType('resource').map(({ name }) => name)"
    assert [name for name in page.run(loaded) if not name.startswith(("data:", "blob:"))] == []
    assert page.errors == []
    assert proxy.asked == []


def test_a_line_of_the_plan_leads_to_its_guidance_in_the_same_file(page: Page) -> None:
    planned(page)
    link = f"{REGION}.querySelector('[data-recommendation] a[href^=\"#chapters-\"]')"
    page.run(f"{link}.closest('details') && ({link}.closest('details').open = true)")
    target = page.run(f"{link}.getAttribute('href')")
    assert page.run(f"document.querySelector('{target}').closest('section').dataset.page")
    outside = f"[...{REGION}.querySelectorAll('a[href]')].filter((one) => one.hash === '').length"
    assert page.run(outside) == 0


def test_a_card_leads_into_the_calculator_with_answers_filled_in(page: Page) -> None:
    page.run("document.querySelector('section[data-page^=chapters] a[href*=\"=\"]').click()")
    page.wait_until("!document.getElementById('plan-prefilled').hidden")


def test_no_link_of_the_file_leads_nowhere(page: Page) -> None:
    lost = (
        "[...document.querySelectorAll('a[href^=\"#\"]')].map((link) => link.getAttribute('href'))"
    )
    goals = (
        f"{lost}.filter((goal) => !goal.includes('=') && !document.getElementById(goal.slice(1)))"
    )
    assert page.run(f"[...new Set({goals})]") == []


def test_every_id_is_given_once(page: Page) -> None:
    ids = "[...document.querySelectorAll('[id]')].map(({ id }) => id)"
    repeated = f"{ids}.filter((id, position, all) => all.indexOf(id) !== position)"
    assert page.run(repeated) == []


def test_a_damaged_file_is_refused_and_the_plain_start_taken(
    open_page: Open, alone: Path, tmp_path: Path
) -> None:
    text = alone.read_text("utf-8")
    found = re.search(r'"memory\.bin": "[^"]{5000}', text)
    assert found
    at = found.end()
    damaged = tmp_path / "damaged.html"
    damaged.write_text(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :], "utf-8")
    calculator = Calculator(open_page(damaged.as_uri()))
    calculator.page.wait_until(f"{REGION}.innerText.includes('the longer way')")
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)


def test_it_also_works_from_a_server(open_page: Open, host: TestHost, alone: Path) -> None:
    host.added["/alone.html"] = alone.read_bytes()
    planned(open_page(f"{host.address}alone.html"))


def test_nothing_is_wider_than_a_narrow_screen(open_page: Open, alone: Path) -> None:
    page = open_page(alone.as_uri(), width=320, height=640)
    assert page.run("document.scrollingElement.scrollWidth") <= 320


def test_the_view_for_patients_can_be_chosen(page: Page) -> None:
    page.click("label[for='audience-patient']")
    assert page.run("document.documentElement.dataset.audience") == "patient"


def test_axe_finds_nothing(page: Page) -> None:
    planned(page)
    assert violations(page, "default") == []
