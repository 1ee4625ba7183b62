"""How Python starts: restored from the picture of its memory, else plainly, else with words."""

from __future__ import annotations

import json
import re
from collections.abc import Callable

import pytest

from tests.browser.browsers import Page
from tests.browser.calculator import MINIMAL, REGION, Calculator, planned
from tests.browser.hosts import TestHost

Open = Callable[..., Page]

ALWAYS = ("start.mjs", "loader.mjs", "interpreter.mjs", "interpreter.wasm")
PLAIN_ONLY = ("stdlib.zip", "vcf_logic.whl")
FAILURE = "document.getElementById('plan-failure')"
# As a browser says it when it cannot make room for the program.
WORKER_WITHOUT_MEMORY = b"""
const FULL = `{
  const { instantiate } = WebAssembly;
  WebAssembly.instantiate = (program, imports) =>
    imports?.env ? Promise.reject(new RangeError("Out of memory")) : instantiate(program, imports);
}`;
var BrowserWorker = function (address) {
  const source = new Blob([FULL, `importScripts("${address}");`], { type: "text/javascript" });
  return new Worker(URL.createObjectURL(source));
};"""
RUNTIME = re.compile(rb'(?<=id="runtime-files">)(.*?)(?=</script>)')
CAUSE = f"{FAILURE}.querySelector('[data-cause]:not([hidden])').textContent"


@pytest.fixture
def address(host: TestHost) -> str:
    return f"{host.address}calculator/"


def asked_for(host: TestHost, name: str) -> list[str]:
    return [path for path in host.asked if f"/{name}." in path]


def damaged(content: bytes) -> bytes:
    middle = len(content) // 2
    return content[:middle] + bytes([content[middle] ^ 1]) + content[middle + 1 :]


def failed(open_page: Open, address: str) -> Calculator:
    calculator = Calculator(open_page(address))
    calculator.wait_for_state("failed")
    assert calculator.page.run(f"{FAILURE}.checkVisibility()")
    assert calculator.statuses == {}
    return calculator


def test_python_is_restored_and_nothing_else_is_fetched(
    open_page: Open, host: TestHost, address: str
) -> None:
    host.asked.clear()
    planned(open_page(address))
    for name in (*ALWAYS, "memory.bin"):
        assert len(asked_for(host, name)) == 1, name
    assert [path for path in host.asked if "/pyodide/" in path or "/wheels/" in path] == []
    assert [asked_for(host, name) for name in PLAIN_ONLY] == [[], []]


def test_a_page_for_reading_fetches_no_file_of_the_runtime(open_page: Open, host: TestHost) -> None:
    host.asked.clear()
    page = open_page(f"{host.address}chapters/imaging.html")
    page.wait_until("document.readyState === 'complete'")
    page.wait_until("new Promise((done) => requestIdleCallback(() => done(true)))")
    loaded = "performance.getEntriesByType('resource').map(({ name }) => name)"
    assert [name for name in page.run(loaded) if "/runtime/" in name or "/pyodide/" in name] == []


def test_python_starts_by_itself_when_the_page_is_idle(open_page: Open, address: str) -> None:
    calculator = Calculator(open_page(address))
    calculator.wait_for_state("ready")
    assert calculator.statuses == {}


def test_a_first_touch_of_the_form_starts_python_before_the_page_is_idle(
    open_page: Open, host: TestHost, address: str
) -> None:
    never = b"globalThis.requestIdleCallback = () => 0;\n"
    host.altered["browser-worker.js"] = lambda script: never + script
    calculator = Calculator(open_page(address))
    calculator.wait_for_state("idle")
    calculator.page.run("document.getElementById('answer-age_years').focus()")
    calculator.wait_for_state("ready")


def test_memory_that_arrives_damaged_once_is_fetched_again(
    open_page: Open, host: TestHost, address: str
) -> None:
    first = iter([damaged])
    host.altered["memory.bin"] = lambda content: next(first, bytes)(content)  # noqa: PLW0108
    planned(open_page(address))
    assert len(asked_for(host, "memory.bin")) == 2
    assert asked_for(host, "stdlib.zip") == []


@pytest.mark.parametrize("fault", ["damaged", "missing"])
def test_without_the_memory_python_starts_plainly_and_the_page_says_so(
    open_page: Open, host: TestHost, address: str, fault: str
) -> None:
    if fault == "damaged":
        host.altered["memory.bin"] = damaged
    else:
        host.refused.add("memory.bin")
    library = host.hold("stdlib.zip")
    calculator = Calculator(open_page(address))
    calculator.page.wait_until(f"{REGION}.innerText.includes('the longer way')")
    library.set()
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)
    assert all(asked_for(host, name) for name in PLAIN_ONLY)


@pytest.mark.parametrize(
    "told",
    [{"initial": 0}, {"stretches": [[0, 65536]]}, {"header": 10**13}],
    ids=["garbage", "too short", "too large to hold"],
)
def test_a_restore_that_throws_leads_to_the_plain_start(
    open_page: Open, host: TestHost, address: str, told: dict[str, int]
) -> None:
    def mistold(page: bytes) -> bytes:
        before, runtime, after = RUNTIME.split(page, maxsplit=1)
        known = json.loads(runtime)
        return before + json.dumps(known | {"memory": known["memory"] | told}).encode() + after

    host.altered["/calculator/index.html"] = mistold
    planned(open_page(f"{address}index.html"))
    assert all(asked_for(host, name) for name in PLAIN_ONLY)


@pytest.mark.parametrize("name", ALWAYS)
def test_a_damaged_file_is_refused_twice_and_named(
    open_page: Open, host: TestHost, address: str, name: str
) -> None:
    host.altered[f"/{name}."] = damaged
    calculator = failed(open_page, address)
    assert len(asked_for(host, name)) >= 2
    assert "arrived damaged" in calculator.page.run(CAUSE)
    assert name in calculator.text
    host.altered.clear()
    calculator.page.click("#plan-retry")
    calculator.wait_for_state("ready")


@pytest.mark.parametrize("name", ALWAYS)
def test_a_missing_file_is_named(open_page: Open, host: TestHost, address: str, name: str) -> None:
    host.refused.add(f"/{name}.")
    calculator = failed(open_page, address)
    assert "is missing" in calculator.page.run(CAUSE)
    assert f"{name}: 503" in calculator.text


def test_files_that_cannot_be_reached_are_told_apart(
    open_page: Open, host: TestHost, address: str
) -> None:
    host.dropped.add("/runtime/")
    calculator = failed(open_page, address)
    assert "could not be fetched" in calculator.page.run(CAUSE)


def test_a_wrong_type_from_a_gateway_does_no_harm(
    open_page: Open, host: TestHost, address: str
) -> None:
    host.types["/runtime/"] = "text/html"
    host.headers["X-Content-Type-Options"] = "nosniff"
    planned(open_page(address))


def test_files_that_take_long_are_told_of_and_given_up_at_last(
    open_page: Open, host: TestHost, address: str
) -> None:
    impatient = b"slow: 300, enough: 1500,"
    host.altered["planner.js"] = lambda script: script.replace(
        b"slow: 15_000, enough: 180_000,", impatient
    )
    host.hold("memory.bin")
    calculator = Calculator(open_page(address))
    calculator.page.wait_until(f"{REGION}.innerText.includes('take long')")
    calculator.wait_for_state("failed")
    assert "did not arrive in time" in calculator.page.run(CAUSE)


def test_a_planner_that_stops_answering_takes_its_plan_along(
    open_page: Open, host: TestHost, address: str
) -> None:
    host.altered["planner.js"] = lambda script: script.replace(b"answer: 60_000", b"answer: 0")
    calculator = Calculator(open_page(address))
    calculator.answer(MINIMAL)
    calculator.wait_for_state("failed")
    assert "stopped answering" in calculator.page.run(CAUSE)
    assert calculator.statuses == {}


@pytest.mark.parametrize("how", ["by the browser", "by a policy"])
def test_where_workers_are_refused_the_page_itself_plans(
    open_page: Open, host: TestHost, address: str, how: str
) -> None:
    if how == "by a policy":
        host.headers["Content-Security-Policy"] = "worker-src 'none'"
    else:
        refused = b"BrowserWorker = class { constructor() { throw new Error('refused'); } };"
        host.altered["browser-worker.js"] = lambda _: refused
    planned(open_page(address))


def test_where_webassembly_is_blocked_the_page_says_what_serves_instead(
    open_page: Open, host: TestHost, address: str
) -> None:
    host.headers["Content-Security-Policy"] = "script-src 'self' 'unsafe-inline' blob:"
    calculator = failed(open_page, address)
    assert "blocks WebAssembly" in calculator.page.run(CAUSE)
    leads = f"[...{FAILURE}.querySelectorAll('a')].map((link) => link.pathname.split('/').pop())"
    assert calculator.page.run(leads) == ["decision-tables.html", "pathway.html", "index.html"]


def test_too_little_memory_is_told_of(open_page: Open, host: TestHost, address: str) -> None:
    host.altered["browser-worker.js"] = lambda _: WORKER_WITHOUT_MEMORY
    calculator = failed(open_page, address)
    assert "too little memory" in calculator.page.run(CAUSE)
    assert "Out of memory" in calculator.text
