"""What the service worker keeps: all that is needed without a network, file by file."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import shutil
from pathlib import Path
from typing import Any
from urllib.parse import quote, unquote, urljoin, urlsplit

import pytest

from scripts.installing import NAME, OURS, kept_files, not_here, write_worker
from tests.conftest import ROOT
from tests.site.reading import Page, pages
from vcf_logic import __version__
from vcf_logic.guideline import GUIDELINE

CONSTANT = r"^const {} = (.+?);$"


def constant(worker: str, name: str) -> Any:
    found = re.search(CONSTANT.format(name), worker, re.DOTALL | re.MULTILINE)
    assert found, name
    return json.loads(found[1])


@pytest.fixture(scope="module")
def worker(site: Path) -> str:
    return (site / NAME).read_text("utf-8")


@pytest.fixture
def toy(tmp_path: Path) -> Path:
    """A site of a few files."""
    for name in ("index.html", "404.html", "a b.js", "a.js.map", "versions/1/index.html"):
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    lay_own_part(tmp_path)
    return tmp_path


def lay_own_part(site: Path) -> None:
    (site / OURS).parent.mkdir(parents=True, exist_ok=True)
    shutil.copy(ROOT / "docs" / OURS, site / OURS)


def test_every_page_and_what_it_loads_is_kept(site: Path, worker: str) -> None:
    kept = {unquote(path) for path in constant(worker, "COPIED_FILES")}
    assert set(pages(site)) <= kept
    loaded = {
        unquote(urlsplit(urljoin(f"/{name}", address)).path.lstrip("/"))
        for name, page in pages(site).items()
        for address in page.loads
        if not urlsplit(address).scheme
    }
    assert loaded - kept - {""} == set()


@pytest.mark.parametrize(
    "path",
    [
        "assets/site/answers.js",
        "assets/site/kept-copy.js",
        "assets/vendor/ical.js",
        "assets/vendor/inter.woff2",
        "assets/vendor/workbox-window.js",
        "manifest.webmanifest",
        "search/search_index.js",
        "search/search_index.json",
    ],
)
def test_what_scripts_fetch_later_is_kept(site: Path, path: str) -> None:
    assert path in kept_files(site)


def test_each_sum_is_that_of_the_file_as_it_is_published(site: Path, worker: str) -> None:
    sums = constant(worker, "COPIED_FILES")
    assert len(sums) > 100
    for path, given in sums.items():
        content = (site / unquote(path)).read_bytes()
        assert given == base64.b64encode(hashlib.sha256(content).digest()).decode(), path


def test_only_a_file_named_after_its_own_sum_counts_as_never_changing(toy: Path) -> None:
    digest = hashlib.sha256(b"python").hexdigest()
    (toy / f"python.{digest[:12]}.wasm").write_bytes(b"python")
    (toy / "other.0123456789ab.wasm").write_bytes(b"python")
    write_worker(toy)
    worker = (toy / NAME).read_text("utf-8")
    assert constant(worker, "NEVER_CHANGING") == [f"python.{digest[:12]}.wasm"]


def test_the_copy_leaves_out_what_needs_a_network_anyway(toy: Path) -> None:
    write_worker(toy)
    assert kept_files(toy) == ["a b.js", "index.html"]
    assert list(constant((toy / NAME).read_text("utf-8"), "COPIED_FILES")) == [
        quote("a b.js"),
        "index.html",
    ]


def test_the_plain_road_is_left_out_only_beside_another(toy: Path) -> None:
    for name in ("assets/pyodide/pyodide.mjs", "assets/runtime/start.mjs"):
        (toy / name).parent.mkdir(parents=True)
        (toy / name).write_text(name, "utf-8")
    assert "assets/runtime/start.mjs" in kept_files(toy)
    assert "assets/pyodide/pyodide.mjs" not in kept_files(toy)
    shutil.rmtree(toy / "assets/runtime")
    assert "assets/pyodide/pyodide.mjs" in kept_files(toy)


def test_the_same_site_gives_the_same_worker(toy: Path) -> None:
    write_worker(toy)
    first = (toy / NAME).read_bytes()
    lay_own_part(toy)
    write_worker(toy)
    assert (toy / NAME).read_bytes() == first
    assert not (toy / OURS).exists()

    (toy / "index.html").write_text("changed", "utf-8")
    lay_own_part(toy)
    write_worker(toy)
    assert (toy / NAME).read_bytes() != first


def test_the_worker_names_its_edition_and_the_size_of_the_copy(site: Path, worker: str) -> None:
    assert constant(worker, "EDITION") == {
        "guidance": GUIDELINE.version,
        "updated": GUIDELINE.updated,
        "software": __version__,
        "bytes": sum((site / path).stat().st_size for path in kept_files(site)),
    }


def test_the_page_for_what_is_not_kept_leads_to_pages_that_are(site: Path, tmp_path: Path) -> None:
    path = tmp_path / "not-here.html"
    path.write_text(not_here(), "utf-8")
    links = Page(path).links
    assert len(links) == 3
    assert set(links) <= set(kept_files(site))


def test_the_manifest_names_icons_of_the_sizes_it_says(site: Path) -> None:
    manifest = json.loads((site / "manifest.webmanifest").read_text("utf-8"))
    for icon in manifest["icons"]:
        header = (site / icon["src"]).read_bytes()[:24]
        assert header.startswith(b"\x89PNG")
        size = "x".join(str(int.from_bytes(header[at : at + 4])) for at in (16, 20))
        assert size == icon["sizes"]
    assert manifest["scope"] == "./"
    for place in (manifest["start_url"], *(one["url"] for one in manifest["shortcuts"])):
        assert (site / place).is_file()


def test_no_page_names_the_manifest_where_a_folder_could_not_fetch_it(site: Path) -> None:
    for name, page in pages(site).items():
        assert not [given for tag, given in page.elements if given.get("rel") == "manifest"], name
        assert "manifest.webmanifest" in page.text
