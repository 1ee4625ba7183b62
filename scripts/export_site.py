"""The site as one archive that works by double click: no server, no network."""

from __future__ import annotations

import base64
import json
import shutil
import zlib
from pathlib import Path
from tempfile import TemporaryDirectory
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from scripts.build_site import LOCK, ROOT, RUNTIME, SITE
from vcf_logic import __version__

NAME = f"vcf-guidance-{__version__}-offline"
ARCHIVE = ROOT / "dist" / f"{NAME}.zip"

# A page opened from a folder may not fetch, so these come to it inside one script.
ONLY_FETCHED = (
    "404.html",
    "sitemap.xml",
    "sitemap.xml.gz",
    "assets/pyodide",
    "assets/calculator/offline.mjs",
    "assets/calculator/python.mjs",
    "assets/calculator/worker.mjs",
)
# The gzip container; `gzip.compress` writes another header in each version of Python.
GZIP = 31
TYPES = {".mjs": "text/javascript", ".wasm": "application/wasm"}


def main() -> None:
    """Pack site/ into dist/."""
    with TemporaryDirectory() as scratch:
        folder = Path(scratch) / NAME
        shutil.copytree(SITE, folder)
        write_payload(folder)
        for name in ONLY_FETCHED:
            remove(folder / name)
        pack(folder, ARCHIVE)
    size = ARCHIVE.stat().st_size / 1e6
    print(f"Wrote {ARCHIVE.relative_to(ROOT)} ({size:.1f} MB)")


def write_payload(folder: Path) -> None:
    """Everything Python needs, in a script that only the calculator loads."""
    calculator = folder / "assets/calculator"
    files = {name: folder / "assets/pyodide" / name for name in (*RUNTIME, LOCK)}
    files |= {name: calculator / name for name in ("python.mjs", "offline.mjs")}
    files["vcf_logic.whl"] = next((folder / "assets/wheels").glob("vcf_logic-*.whl"))
    packed = json.dumps({name: packed_file(path) for name, path in files.items()}, indent=0)
    script = f"globalThis.offlinePayload = {packed};\n"
    (calculator / "offline-payload.js").write_text(script, "utf-8")


def packed_file(path: Path) -> dict[str, str]:
    """A file as the page unpacks it: its type, and its bytes gzipped in base64."""
    squeezed = zlib.compress(path.read_bytes(), level=9, wbits=GZIP)
    kind = TYPES.get(path.suffix, "application/octet-stream")
    return {"type": kind, "gzip": base64.b64encode(squeezed).decode("ascii")}


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
