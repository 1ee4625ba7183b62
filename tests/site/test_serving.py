"""What `scripts/serve` sends."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from http.client import HTTPConnection, HTTPResponse
from pathlib import Path

import pytest

from scripts.server import HOST, serve

Get = Callable[[str], HTTPResponse]


@pytest.fixture
def get(site: Path) -> Iterator[Get]:
    server = serve(site, 0)
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    connections = []

    def request(path: str) -> HTTPResponse:
        connection = HTTPConnection(HOST, server.server_port)
        connections.append(connection)
        connection.request("GET", f"/{path}")
        return connection.getresponse()

    yield request
    for connection in connections:
        connection.close()
    server.shutdown()
    server.server_close()
    thread.join()


def _one(site: Path, pattern: str) -> str:
    return next(site.glob(pattern)).relative_to(site).as_posix()


@pytest.mark.parametrize(
    ("pattern", "kind"),
    [
        ("calculator/index.html", "text/html"),
        ("assets/calculator/*.mjs", "text/javascript"),
        ("assets/pyodide/*.wasm", "application/wasm"),
        ("assets/wheels/*.whl", "application/zip"),
    ],
)
def test_a_file_comes_with_its_type(site: Path, get: Get, pattern: str, kind: str) -> None:
    response = get(_one(site, pattern))

    assert response.headers.get_content_type() == kind
    assert response.headers["Cache-Control"] == "no-cache"


def test_a_folder_shows_its_page(get: Get) -> None:
    assert b'id="plan-form"' in get("calculator/").read()


def test_only_the_wheel_may_be_read_by_pages_of_other_hosts(site: Path, get: Get) -> None:
    wheel = get(_one(site, "assets/wheels/*.whl"))

    assert wheel.headers["Access-Control-Allow-Origin"] == "*"
    assert get("").headers["Access-Control-Allow-Origin"] is None
