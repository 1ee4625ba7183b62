"""The site as one archive that works by double click: no server, no network."""

from __future__ import annotations

import base64
import hashlib
import json
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from scripts.build_site import ROOT, SITE
from scripts.runtime import FOLDER, MANIFEST
from vcf_logic import __version__

NAME = f"vcf-guidance-{__version__}-offline"
ARCHIVE = ROOT / "dist" / f"{NAME}.zip"

# A page opened from a folder may not fetch, so these come to it inside one script.
ONLY_FETCHED = (
    "404.html",
    "sitemap.xml",
    "sitemap.xml.gz",
    "service-worker.js",
    "manifest.webmanifest",
    "assets/pyodide",
    "assets/site/newer-version.js",
    "assets/vendor/workbox-window.js",
    FOLDER,
)


def main() -> None:
    """Pack site/ into dist/."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / NAME
        shutil.copytree(SITE, folder)
        write_files(folder)
        for name in ONLY_FETCHED:
            remove(folder / name)
        pack(folder, ARCHIVE)
    tell_of(ARCHIVE)


def tell_of(made: Path) -> None:
    """Put a file's hash beside it, as ``sha256sum --check`` reads it, and say what was made."""
    sum_file = made.with_name(f"{made.name}.sha256")
    digest = hashlib.sha256(made.read_bytes()).hexdigest()
    sum_file.write_text(f"{digest}  {made.name}\n", "utf-8")
    print(f"Wrote {made.relative_to(ROOT)} ({made.stat().st_size / 1e6:.1f} MB) and its SHA-256")


def write_files(folder: Path) -> None:
    """Everything Python needs, in a script that only the calculator loads."""
    script = f"globalThis.offlineFiles = {json.dumps(files_in_base64(folder), indent=0)};\n"
    (folder / "assets/calculator/offline-files.js").write_text(script, "utf-8")


def files_in_base64(site: Path) -> dict[str, str]:
    """The files of the runtime as text, by the names that the manifest gives them."""
    manifest = json.loads((site / FOLDER / MANIFEST).read_text("utf-8"))
    return {name: in_base64(site / file["path"]) for name, file in manifest["files"].items()}


def in_base64(path: Path) -> str:
    """A file as text."""
    return base64.b64encode(path.read_bytes()).decode("ascii")


def remove(path: Path) -> None:
    """Take out a file or a folder, if it is there."""
    if path.is_dir():
        shutil.rmtree(path)
    else:
        path.unlink(missing_ok=True)


def pack(folder: Path, archive: Path) -> None:
    """Zip a folder so that the same files always give the same bytes."""
    archive.parent.mkdir(exist_ok=True)
    with ZipFile(archive, "w", ZIP_DEFLATED, compresslevel=9) as packed:
        for path in sorted(path for path in folder.rglob("*") if path.is_file()):
            entry = ZipInfo(path.relative_to(folder.parent).as_posix(), (2026, 1, 1, 0, 0, 0))
            entry.external_attr = 0o644 << 16
            packed.writestr(entry, path.read_bytes(), ZIP_DEFLATED)


if __name__ == "__main__":
    main()
