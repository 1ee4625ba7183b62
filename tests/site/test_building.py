"""Building and serving, as the two commands do it."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from http.client import HTTPResponse
from pathlib import Path
from urllib.request import urlopen

import pytest

from scripts import build_site
from tests.conftest import ROOT


@pytest.fixture(scope="module")
def address(site: Path) -> Iterator[str]:
    """Where `scripts/serve` says it serves, once the site is built."""
    assert site.exists()
    command = [sys.executable, "-m", "scripts.server", "--port", "0"]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout
        yield process.stdout.readline().split()[2]
        process.terminate()


def get(address: str) -> HTTPResponse:
    response: HTTPResponse = urlopen(address)  # noqa: S310  our own server
    return response


def wheel_in(site: Path) -> str:
    return next(site.glob("assets/wheels/*.whl")).relative_to(site).as_posix()


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("", "text/html"),
        ("calculator/", "text/html"),
        ("assets/pyodide/pyodide.mjs", "text/javascript"),
        ("assets/pyodide/pyodide.asm.wasm", "application/wasm"),
        ("search/search_index.json", "application/json"),
    ],
)
def test_the_server_gives_each_file_the_type_that_browsers_want(
    address: str, path: str, kind: str
) -> None:
    with get(address + path) as response:
        assert response.status == 200
        assert response.headers.get_content_type() == kind
        assert response.headers["Cache-Control"] == "no-cache"


def test_a_folder_shows_its_page(address: str) -> None:
    with get(f"{address}calculator/") as response:
        assert b'id="plan-form"' in response.read()


def test_only_the_wheel_may_be_read_by_pages_of_other_hosts(site: Path, address: str) -> None:
    with get(address + wheel_in(site)) as response:
        assert response.headers.get_content_type() == "application/zip"
        assert response.headers["Access-Control-Allow-Origin"] == "*"
    with get(address) as response:
        assert response.headers["Access-Control-Allow-Origin"] is None


def test_a_port_that_is_taken_is_said_in_one_line(address: str) -> None:
    port = address.rstrip("/").rpartition(":")[2]
    done = subprocess.run(
        [sys.executable, "-m", "scripts.server", "--port", port],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 1
    assert done.stderr.startswith(f"Port {port} cannot be used")
    assert done.stderr.count("\n") == 1


def test_a_build_that_fails_leaves_the_site_as_it_was(
    site: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert site.exists()
    files = build_site.SITE.rglob
    before = {path: path.stat().st_mtime_ns for path in files("*")}

    def fail(_: Path) -> None:
        sys.exit("a page could not be drawn")

    monkeypatch.setattr(build_site, "build_wheel", fail)
    with pytest.raises(SystemExit, match="could not be drawn"):
        build_site.main()
    assert {path: path.stat().st_mtime_ns for path in files("*")} == before
    assert list(ROOT.glob(".site-*")) == []
