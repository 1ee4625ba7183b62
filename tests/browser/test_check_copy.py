"""The button "Check this copy": what it says of a good copy, and of others."""

from __future__ import annotations

import gzip
import io
import json
import shutil
from base64 import b64encode
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from tests.browser.axe import violations_in_both
from tests.browser.browsers import Browser, Page
from tests.browser.calculator import MINIMAL, Calculator
from tests.browser.copy_check import CHECK, PASSED, press_check, said, verdict
from tests.browser.hosts import TestHost
from tests.browser.test_runtime import RUNTIME
from vcf_logic import __version__
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE

Open = Callable[..., Page]

WARNING = "document.getElementById('check-copy-warning')"


@pytest.fixture
def open_one(chromium: Browser) -> Iterator[Open]:
    """Open an address in one of the browsers; what is open is closed at the end."""
    opened: list[Page] = []

    def open_page(address: str, **options: Any) -> Page:
        opened.append(chromium.open(address, **options))
        return opened[-1]

    yield open_page
    for page in opened:
        page.close()


def answered_by(page: Page, change: str) -> Page:
    """In place of the planner, replies to the check at once that a good copy gives, changed."""
    page.run(
        "(() => { const page = document.getElementById('check-copy').dataset;"
        "const total = Number(page.total); planner.start = () => {};"
        "planner.request = async ({ from, count }) => {"
        "const reply = { ok: true, passed: Math.min(count, total - from), failed: [], total,"
        "version: page.version, guideline_version: page.guidance, rules_hash: page.rulesHash,"
        f"rules_as_built: true }}; {change}; return reply; }}; return null; }})()"
    )
    return page


def with_another_limit(wheel: bytes) -> bytes:
    """The wheel with the limit of one rule changed: 35 mL/min for alendronate has become 34."""
    changed = io.BytesIO()
    good, bad = b"ALENDRONATE_CLEARANCE = 35\n", b"ALENDRONATE_CLEARANCE = 34\n"
    with ZipFile(io.BytesIO(wheel)) as before, ZipFile(changed, "w") as after:
        assert good in before.read("vcf_logic/guideline/limits.py")
        for entry in before.infolist():
            after.writestr(entry, before.read(entry).replace(good, bad))
    return changed.getvalue()


@pytest.fixture(params=["over http", "from a folder", "in one file"])
def address(request: pytest.FixtureRequest, host: TestHost, folder: Path, built: Path) -> str:
    """The calculator, by every road that a copy takes."""
    if request.param == "over http":
        return f"{host.address}calculator/"
    if request.param == "from a folder":
        return (folder / "calculator/index.html").as_uri()
    return next(built.glob("vcf-calculator-*.html")).as_uri()


def test_a_good_copy_passes_and_says_what_it_is(open_page: Open, address: str) -> None:
    page = open_page(address)
    press_check(page)
    assert verdict(page) == "passed"
    told = said(page)
    for part in (PASSED, __version__, GUIDELINE.version, rules_hash(GUIDELINE), "seconds"):
        assert part in told
    assert page.run(f"{WARNING}.hidden")
    assert page.run("document.activeElement.id") == "check-copy-start"
    assert page.errors == []


def test_one_limit_changed_inside_the_wheel_is_seen(
    open_one: Open, host: TestHost, site: Path
) -> None:
    """A copy that was changed as a whole: the page knows the changed wheel and no memory."""
    wheel = next((site / "assets/runtime").glob("vcf_logic.whl.*.gz"))
    changed = gzip.compress(with_another_limit(gzip.decompress(wheel.read_bytes())))
    digest = b64encode(sha256(changed).digest()).decode()

    def knows_it(page: bytes) -> bytes:
        before, runtime, after = RUNTIME.split(page, maxsplit=1)
        known = json.loads(runtime)
        known["files"]["vcf_logic.whl"]["integrity"] = f"sha256-{digest}"
        return before + json.dumps(known).encode() + after

    host.altered["/calculator/index.html"] = knows_it
    host.altered["/vcf_logic.whl."] = lambda _: changed
    host.refused.add("/memory.bin.")
    page = open_one(f"{host.address}calculator/index.html")
    press_check(page)
    assert verdict(page) == "damaged"
    assert "Do not use this copy" in said(page)
    assert "alendronate: crcl_entered = 34.99" in page.run(f"{CHECK}.textContent")
    assert "Do not use this plan" in page.run(f"{WARNING}.innerText")


@pytest.mark.parametrize(
    ("change", "expected"),
    [
        ("", "passed"),
        ("if (from === 5) Object.assign(reply, { failed: ['a: b'], passed: 4 })", "damaged"),
        ("reply.rules_as_built = false", "damaged"),
        ("reply.passed = 0; reply.failed = ['a', 'b', 'c', 'd', 'e']", "damaged"),
        ("reply.rules_hash = 'another'", "mixed"),
        ("reply.version = '0.0.1'", "mixed"),
        ("reply.guideline_version = '1999.1.1'", "mixed"),
        ("reply.total = 5", "mixed"),
        ("Object.assign(reply, { ok: false, problems: [{ message: 'ask' }] })", "mixed"),
        ("Object.assign(reply, { ok: false, problems: [] })", "stopped"),
    ],
)
def test_every_way_to_be_no_good_copy_is_told(
    open_one: Open, host: TestHost, change: str, expected: str
) -> None:
    page = answered_by(open_one(f"{host.address}calculator/"), change)
    press_check(page)
    assert verdict(page) == expected
    is_warned = page.run(f"{WARNING}.checkVisibility()")
    assert is_warned == (expected in ("damaged", "mixed"))


def test_a_page_of_another_edition_than_its_planner_says_so(
    open_one: Open, folder: Path, tmp_path: Path
) -> None:
    copy = tmp_path / "copy"
    shutil.copytree(folder, copy)
    html = copy / "calculator/index.html"
    text = html.read_text("utf-8")
    older = text.replace(f'data-rules-hash="{rules_hash(GUIDELINE)}"', 'data-rules-hash="older"')
    assert older != text
    html.write_text(older, "utf-8")
    page = open_one(html.as_uri())
    press_check(page)
    assert verdict(page) == "mixed"
    assert "different editions" in said(page)


def test_a_planner_that_does_not_start_is_not_called_checked(
    open_one: Open, host: TestHost
) -> None:
    host.refused.add("/assets/runtime/")
    page = open_one(f"{host.address}calculator/")
    press_check(page)
    assert verdict(page) == "stopped"
    assert "could not be checked" in said(page)


def test_a_plan_comes_while_the_check_is_running(open_one: Open, host: TestHost) -> None:
    page = open_one(f"{host.address}calculator/")
    page.click("#check-copy-start")
    page.wait_until(f"{CHECK}.querySelector('progress').value > 0")
    calculator = Calculator(page)
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)
    assert verdict(page) == "running"
    page.wait_until(f"{CHECK}.dataset.state === 'passed'")


def test_a_damaged_copy_stays_so_until_it_has_passed(open_one: Open, host: TestHost) -> None:
    page = answered_by(open_one(f"{host.address}calculator/"), "reply.rules_as_built = false")
    press_check(page)
    for change, is_warned in (("reply.ok = false; reply.problems = []", True), ("", False)):
        answered_by(page, change)
        press_check(page)
        assert page.run(f"{WARNING}.checkVisibility()") == is_warned


@pytest.mark.parametrize("change", ["", "reply.failed = ['a long name: with an answer = 1']"])
def test_the_verdict_fits_a_narrow_page_and_breaks_no_rule(
    open_one: Open, host: TestHost, change: str
) -> None:
    page = answered_by(open_one(f"{host.address}calculator/", width=320), change)
    press_check(page)
    assert page.run("document.documentElement.scrollWidth") <= 320
    assert violations_in_both(page) == {}
