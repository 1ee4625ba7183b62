"""WebKitGTK makes the plans that Python makes outside, to the byte."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest

from tests.browser.browsers import Page
from tests.browser.copy_check import is_the_same_everywhere
from tests.browser.hosts import Proxy, TestHost
from tests.browser.webkit import WebKit, unseen_screen


@pytest.fixture(scope="module")
def browser(proxy: Proxy) -> Iterator[WebKit]:
    """In place of the other two."""
    with unseen_screen() as display:
        browser = WebKit(display, proxy.address)
        yield browser
        browser.close()


def test_the_shipped_runtime_makes_the_same_plans(
    open_page: Callable[..., Page], host: TestHost
) -> None:
    is_the_same_everywhere(open_page(f"{host.address}calculator/"))
