"""Nothing leaves the browser."""

from __future__ import annotations

from collections.abc import Callable
from urllib.parse import urlsplit

from tests.browser.browsers import Page
from tests.browser.calculator import MINIMAL, Calculator
from tests.browser.hosts import Proxy, TestHost

Open = Callable[..., Page]

SENDING = "fetch('http://elsewhere.example/').then(() => 'sent', () => 'refused')"


def test_planning_asks_no_other_host(open_page: Open, host: TestHost, proxy: Proxy) -> None:
    proxy.asked.clear()
    calculator = Calculator(open_page(f"{host.address}calculator/"))
    calculator.answer(MINIMAL)
    calculator.wait_for_plan_of(MINIMAL)
    assert proxy.asked == []
    assert calculator.page.errors == []


def test_no_answer_is_sent_or_kept(open_page: Open, host: TestHost) -> None:
    calculator = Calculator(open_page(f"{host.address}calculator/"))
    calculator.wait_for_state("ready")
    host.asked.clear()
    calculator.answer(MINIMAL | {"neuro_status": "deficit"})
    calculator.wait_for_plan_of(MINIMAL | {"neuro_status": "deficit"})
    assert host.asked_by_pages == []
    assert urlsplit(calculator.page.run("location.href")).query == ""
    kept = calculator.page.run("[...Object.keys(localStorage), ...document.cookie]")
    assert [key for key in kept if not key.endswith("__palette")] == []


def test_a_page_may_not_send_anything_to_another_host(
    open_page: Open, host: TestHost, proxy: Proxy
) -> None:
    proxy.asked.clear()
    assert open_page(f"{host.address}index.html").run(SENDING) == "refused"
    assert proxy.asked == []


def test_a_request_to_another_host_would_be_seen(
    open_page: Open, host: TestHost, proxy: Proxy
) -> None:
    host.added["/unguarded.html"] = b"<!doctype html><title>Unguarded</title>"
    page = open_page(f"{host.address}unguarded.html")
    page.run(SENDING)
    assert "elsewhere.example" in proxy.asked
