"""The export, opened from a folder by double click with no network behind it."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.browsers import Page
from tests.browser.calculator import MINIMAL, Calculator, planned
from tests.browser.hosts import Proxy
from tests.site.reading import pages

Open = Callable[..., Page]

ANSWERS = MINIMAL | {"neuro_status": "intact", "current_denosumab": "yes", "pain_nrs": "8"}


def test_every_page_opens_without_an_error(
    open_page: Open, folder: Path, site: Path, proxy: Proxy
) -> None:
    proxy.asked.clear()
    page = open_page((folder / "index.html").as_uri())
    for name in pages(site):
        page.go((folder / name).as_uri())
        assert page.run("document.querySelector('h1').textContent.length") > 3, name
    assert page.errors == []
    assert proxy.asked == []


def test_searching_finds_kyphoplasty(open_page: Open, folder: Path) -> None:
    page = open_page((folder / "chapters/imaging.html").as_uri())
    page.click(".md-search__input")
    page.type("kyphoplasty")
    page.wait_until("document.querySelectorAll('.md-search-result__item').length > 1")


def test_the_calculator_plans_as_python_does_outside(
    open_page: Open, folder: Path, proxy: Proxy
) -> None:
    proxy.asked.clear()
    calculator = Calculator(open_page((folder / "calculator/index.html").as_uri()))
    calculator.answer(ANSWERS)
    calculator.wait_for_plan_of(ANSWERS)
    assert calculator.page.run("performance.getEntriesByName('vcf:first-plan').length") == 1
    assert calculator.page.errors == []
    assert proxy.asked == []


def test_the_calculator_plans_where_a_worker_is_refused(
    open_page: Open, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    refused = "globalThis.BrowserWorker = class { constructor() { throw new Error('refused'); } };"
    (copy / "assets/browser-worker.js").write_text(refused, "utf-8")
    calculator = Calculator(open_page((copy / "calculator/index.html").as_uri()))
    calculator.answer(ANSWERS)
    calculator.wait_for_plan_of(ANSWERS)


def test_a_page_without_its_payload_says_so(open_page: Open, folder: Path, tmp_path: Path) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    (copy / "assets/calculator/offline-files.js").unlink()
    calculator = Calculator(open_page((copy / "calculator/index.html").as_uri()))
    calculator.wait_for_state("failed")
    assert "offline-files.js is missing" in calculator.text


@pytest.mark.parametrize(
    ("name", "state"), [("memory.bin", "ready"), ("interpreter.wasm", "failed")]
)
def test_a_damaged_file_is_refused_in_a_folder_too(
    open_page: Open, folder: Path, tmp_path: Path, name: str, state: str
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    damage(copy / "assets/calculator/offline-files.js", name)
    calculator = Calculator(open_page((copy / "calculator/index.html").as_uri()))
    calculator.wait_for_state(state)
    if state == "failed":
        assert "arrived damaged" in calculator.text
        assert name in calculator.text
    else:
        calculator.answer(MINIMAL)
        calculator.wait_for_plan_of(MINIMAL)


def damage(script: Path, name: str) -> None:
    """Change one letter in the middle of a file's text."""
    text = script.read_text("utf-8")
    at = text.index(f'"{name}": "') + 100_000
    script.write_text(text[:at] + ("A" if text[at] != "A" else "B") + text[at + 1 :], "utf-8")


def test_the_calculator_plans_in_a_folder_that_nobody_may_write_to(
    open_page: Open, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "CD-ROM ночь"
    shutil.copytree(folder, copy)
    for path in (copy, *copy.rglob("*")):
        path.chmod(0o555 if path.is_dir() else 0o444)
    planned(open_page((copy / "calculator/index.html").as_uri()))
    for path in (copy, *copy.rglob("*")):
        path.chmod(0o755)
