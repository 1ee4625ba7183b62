"""The pages over http: found by searching, readable on a narrow screen, accessible."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.browser.axe import OPTIONS, choose_scheme, violations, violations_in_both
from tests.browser.browsers import Browser, Page
from tests.browser.calculator import MINIMAL, Calculator
from tests.browser.hosts import Proxy, TestHost
from tests.site.reading import pages
from vcf_logic.guideline import GUIDELINE

Open = Callable[..., Page]

MICROPIP_PAGE = """<!doctype html>
<title>waiting</title>
<script type="module">
  import { loadPyodide } from "./assets/pyodide/pyodide.mjs";
  const python = await loadPyodide();
  await python.loadPackage("micropip");
  await python.pyimport("micropip").install(new URL("WHEEL", location.href).href);
  const plan = python.pyimport("vcf_logic.bridge").plan_from_form;
  const result = JSON.parse(plan('{"age_years": "74", "fracture_levels": ["L1"]}'));
  document.title = `${result.plan.items.length} items`;
</script>"""

LOOKED_AT = (
    "index.html",
    "chapters/augmentation.html",
    "evidence/disagreements.html",
    "evidence/statements.html",
    "evidence/sources.html",
    "calculator/index.html",
    "contributing/index.html",
)


def test_searching_finds_kyphoplasty(open_page: Open, host: TestHost) -> None:
    page = open_page(f"{host.address}index.html")
    page.click(".md-search__input")
    page.type("kyphoplasty")
    page.wait_until("document.querySelectorAll('.md-search-result__item').length > 1")


def test_no_page_scrolls_sideways_on_a_narrow_screen_or_asks_another_host(
    open_page: Open, host: TestHost, site: Path, proxy: Proxy
) -> None:
    proxy.asked.clear()
    page = open_page(f"{host.address}index.html", width=320, height=640)
    wide = []
    for name in pages(site):
        page.go(host.address + name)
        if page.run("document.scrollingElement.scrollWidth") > 320:
            wide.append(name)
    assert wide == []
    assert page.errors == []
    assert proxy.asked == []


@pytest.mark.parametrize("name", LOOKED_AT)
def test_axe_finds_nothing_in_light_and_dark(open_page: Open, host: TestHost, name: str) -> None:
    page = open_page(host.address + name)
    if name.startswith("calculator"):
        calculator = Calculator(page)
        calculator.answer(MINIMAL)
        calculator.wait_for_plan_of(MINIMAL)
    assert violations_in_both(page) == {}


def test_axe_finds_nothing_on_any_page(chromium: Browser, host: TestHost, site: Path) -> None:
    page = chromium.open(f"{host.address}index.html")
    found = {}
    for scheme in OPTIONS:
        choose_scheme(page, scheme)
        for name in pages(site):
            page.go(host.address + name)
            assert page.run("document.body.dataset.mdColorScheme") == scheme
            if broken := violations(page, scheme):
                found[f"{name} ({scheme})"] = broken
    page.close()
    assert found == {}


@pytest.mark.parametrize("name", ["calculator/of-score.html", "chapters/augmentation.html"])
def test_axe_finds_nothing_on_a_narrow_screen(chromium: Browser, host: TestHost, name: str) -> None:
    page = chromium.open(host.address + name, width=360, height=740)
    assert violations_in_both(page) == {}
    page.close()


def test_micropip_installs_the_published_wheel(open_page: Open, host: TestHost, site: Path) -> None:
    wheel = next((site / "assets/wheels").iterdir()).relative_to(site)
    host.added["/micropip.html"] = MICROPIP_PAGE.replace("WHEEL", wheel.as_posix()).encode()
    page = open_page(f"{host.address}micropip.html")
    page.wait_until("document.title !== 'waiting'")
    assert page.run("document.title") == f"{len(GUIDELINE.recommendations)} items"
