"""The offline archive holds the whole site, and brings Python to the page without a request."""

from __future__ import annotations

import base64
import gzip
import hashlib
import json
import subprocess
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts.export_site import ARCHIVE, NAME, ONLY_FETCHED
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


def test_the_payload_holds_the_files_that_the_site_serves(site: Path, unpacked: Path) -> None:
    script = (unpacked / "assets/calculator/offline-payload.js").read_text("utf-8")
    payload = json.loads(script.removeprefix("globalThis.offlinePayload = ").removesuffix(";\n"))
    served = [*(site / "assets/pyodide").iterdir(), *(site / "assets/calculator").glob("*.mjs")]
    names = {path.name: path for path in served}
    names["vcf_logic.whl"] = next((site / "assets/wheels").iterdir())
    assert len(payload) == 8
    for name, packed in payload.items():
        held = gzip.decompress(base64.b64decode(packed["gzip"]))
        assert held == names[name].read_bytes(), name


def test_the_same_tree_gives_the_same_archive(archive: Path) -> None:
    subprocess.run([ROOT / "scripts/export"], capture_output=True, check=True)
    again, first = (hashlib.sha256(path.read_bytes()) for path in (ARCHIVE, archive))
    assert again.hexdigest() == first.hexdigest()
