"""The engine of Safari keeps to the policy of a page as well, from a folder too."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.browser.browsers import Page
from tests.browser.hosts import Proxy
from tests.browser.test_ways_out import KEPT, LONG_ENOUGH, NOTHING, leaving, start
from tests.browser.webkit import WebKit, unseen_screen

__all__ = ["start"]  # a fixture

Open = Callable[..., Page]


@pytest.fixture(scope="module")
def browser(proxy: Proxy) -> Iterator[WebKit]:
    """In place of the other two."""
    with unseen_screen() as display:
        browser = WebKit(display, proxy.address)
        yield browser
        browser.close()


def test_no_way_leads_to_another_host(open_page: Open, start: str, proxy: Proxy) -> None:
    page = open_page(f"{start}calculator/index.html")
    assert page.run(KEPT) == NOTHING
    proxy.asked.clear()
    page.run(leaving())
    page.wait_until(LONG_ENOUGH)
    assert proxy.asked == []
