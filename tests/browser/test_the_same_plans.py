"""Chromium and Firefox make the plans that Python makes outside, to the byte."""

from __future__ import annotations

from collections.abc import Callable

from tests.browser.browsers import Page
from tests.browser.copy_check import is_the_same_everywhere
from tests.browser.hosts import TestHost


def test_the_shipped_runtime_makes_the_same_plans(
    open_page: Callable[..., Page], host: TestHost
) -> None:
    is_the_same_everywhere(open_page(f"{host.address}calculator/"))
