"""What the calculator starts Python from: packed files, known to a page by name and hash."""

from __future__ import annotations

import hashlib
import json
import subprocess
import sys
from base64 import b64encode
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import deflate

ROOT = Path(__file__).parent.parent
PYODIDE = ROOT / "node_modules/pyodide"
SNAPSHOT = ROOT / "scripts/snapshot"
START = ROOT / "docs/assets/calculator/start.mjs"

FOLDER = "assets/runtime"
MANIFEST = "manifest.json"
SUMS = "SHA256SUMS"
SMALLEST = 12


def make_runtime(folder: Path, wheel: Path) -> None:
    """Write the files and the manifest, by which a page finds and checks them."""
    folder.mkdir(parents=True)
    with TemporaryDirectory() as scratch:
        memory = Path(scratch) / "memory.bin"
        facts = take_snapshot(wheel, memory)
        files = {name: pack(path, name, folder) for name, path in sources(wheel, memory).items()}
    manifest = {"memory": facts["memory"], "lock": facts["lock"], "files": files}
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", "utf-8")
    sums = [f"{digest_of(path).hex()}  {path.name}\n" for path in sorted(folder.glob("*.gz"))]
    (folder / SUMS).write_text("".join(sums), "utf-8")


def sources(wheel: Path, memory: Path) -> dict[str, Path]:
    """The files by the names that ``start.mjs`` knows them by."""
    return {
        "start.mjs": START,
        "loader.mjs": PYODIDE / "pyodide.mjs",
        "interpreter.mjs": PYODIDE / "pyodide.asm.mjs",
        "interpreter.wasm": PYODIDE / "pyodide.asm.wasm",
        "memory.bin": memory,
        # Only where the memory cannot be used.
        "stdlib.zip": PYODIDE / "python_stdlib.zip",
        "vcf_logic.whl": wheel,
    }


def take_snapshot(wheel: Path, output: Path) -> dict[str, Any]:
    """Python's memory with the wheel imported; what a page must know of it."""
    done = subprocess.run(
        [ROOT / ".venv/bin/node", "make.mjs", wheel, "prepare.py", output],
        cwd=SNAPSHOT,
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{done.stderr[-2000:]}\nThe snapshot could not be taken.")
    told = json.loads(done.stdout)
    memory = {name: told[name] for name in ("header", "initial", "stretches")}
    return {"memory": memory, "lock": {"info": told["info"], "packages": {}}}


def pack(path: Path, name: str, folder: Path) -> dict[str, object]:
    """A file, gzipped under a name that changes with its content; and how a page asks for it."""
    packed = deflate.gzip_compress(path.read_bytes(), SMALLEST)
    digest = hashlib.sha256(packed).digest()
    target = f"{name}.{digest.hex()[:12]}.gz"
    (folder / target).write_bytes(packed)
    integrity = f"sha256-{b64encode(digest).decode('ascii')}"
    return {"path": f"{FOLDER}/{target}", "integrity": integrity, "bytes": len(packed)}


def digest_of(path: Path) -> bytes:
    """SHA-256 of a file."""
    return hashlib.sha256(path.read_bytes()).digest()
