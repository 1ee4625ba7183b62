"""The offline archive holds the whole site, and brings Python to the page without a request."""

from __future__ import annotations

import base64
import hashlib
import json
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts.build_site import SITE
from scripts.export_site import ARCHIVE, NAME, ONLY_FETCHED
from scripts.runtime import FOLDER, MANIFEST
from scripts.single_file import TARGET
from tests.conftest import ROOT
from tests.site.reading import pages
from vcf_logic import __version__


@pytest.fixture(scope="module")
def unpacked(archive: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("export")
    with ZipFile(archive) as packed:
        packed.extractall(folder)
    return folder / NAME


def test_the_archive_is_named_after_the_version(archive: Path) -> None:
    assert archive.name == f"vcf-guidance-{__version__}-offline.zip"


def test_the_archive_unpacks_into_one_folder(archive: Path) -> None:
    with ZipFile(archive) as packed:
        assert {Path(name).parts[0] for name in packed.namelist()} == {NAME}


def test_every_page_is_in_the_archive_unchanged(site: Path, unpacked: Path) -> None:
    for name, page in pages(site).items():
        assert (unpacked / name).read_text("utf-8") == page.text
    assert set(pages(site)) == {
        p.relative_to(unpacked).as_posix() for p in unpacked.rglob("*.html")
    }


def test_nothing_that_only_a_server_can_use_is_in_the_archive(unpacked: Path) -> None:
    assert [name for name in ONLY_FETCHED if (unpacked / name).exists()] == []


def test_the_archive_holds_the_files_of_the_runtime_as_the_site_serves_them(
    site: Path, unpacked: Path
) -> None:
    script = (unpacked / "assets/calculator/offline-files.js").read_text("utf-8")
    held = json.loads(script.removeprefix("globalThis.offlineFiles = ").removesuffix(";\n"))
    files = json.loads((site / FOLDER / MANIFEST).read_text("utf-8"))["files"]
    assert set(held) == set(files)
    for name, text in held.items():
        assert base64.b64decode(text) == (site / files[name]["path"]).read_bytes(), name


def test_a_hash_stands_beside_whatever_was_made() -> None:
    for made in (ARCHIVE, TARGET):
        digest, name = made.with_name(f"{made.name}.sha256").read_text("utf-8").split()
        assert (digest, name) == (hashlib.sha256(made.read_bytes()).hexdigest(), made.name)


def test_the_same_tree_gives_the_same_site_archive_and_file(built: Path, site: Path) -> None:
    subprocess.run([ROOT / "scripts/export"], capture_output=True, check=True)
    for made in (ARCHIVE, TARGET):
        assert made.read_bytes() == (built / made.name).read_bytes(), made.name
    first = {path.relative_to(site): path for path in site.rglob("*") if path.is_file()}
    again = {path.relative_to(SITE): path for path in SITE.rglob("*") if path.is_file()}
    assert set(first) == set(again)
    changed = [name for name in first if first[name].read_bytes() != again[name].read_bytes()]
    assert changed == []
