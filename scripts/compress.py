"""Compressed copies beside the text files of a folder, for servers that send them as they are."""

from __future__ import annotations

import argparse
import subprocess
import sys
import zlib
from collections.abc import Iterator, Sequence
from pathlib import Path

from scripts.build_site import ROOT

NODE = ROOT / ".venv/bin/node"
BROTLI = Path(__file__).with_name("brotli.mjs")

DRAWN = (".css", ".html", ".svg")
CODE = (".js", ".map", ".mjs", ".ts", ".wasm")
DATA = (".json", ".txt", ".webmanifest", ".xml", ".yaml")
SMALLEST = 1000
"""Bytes; a smaller file fits into one packet anyway."""
GZIP = 31
"""The gzip container, without the name and the date that `gzip` itself writes."""


def main() -> None:
    """Compress what is in a folder."""
    parser = argparse.ArgumentParser(
        prog="scripts/compress", description="Write .gz and .br beside the text files of a folder."
    )
    parser.add_argument("folder", type=Path)
    folder = parser.parse_args().folder
    try:
        gzipped = write_gzip(folder)
    except ValueError as error:
        sys.exit(f"{error}.")
    squeezed = write_brotli(folder)
    print(f"Wrote {gzipped} .gz and {squeezed} .br in {folder}")


def texts(folder: Path) -> Iterator[Path]:
    """The files that get smaller by it."""
    for path in sorted(folder.rglob("*")):
        if (
            path.suffix in DRAWN + CODE + DATA
            and path.is_file()
            and path.stat().st_size >= SMALLEST
        ):
            yield path


def write_gzip(folder: Path) -> int:
    """Write the missing .gz and count them.

    Raises ValueError where another file has that name: a server would send it instead of the text.
    """
    written = 0
    for path in texts(folder):
        beside = path.with_name(f"{path.name}.gz")
        if not beside.exists():
            beside.write_bytes(zlib.compress(path.read_bytes(), level=9, wbits=GZIP))
            written += 1
        elif zlib.decompress(beside.read_bytes(), wbits=GZIP) != path.read_bytes():
            raise ValueError(f"{beside} is not {path.name} compressed; delete it, or publish anew")
    return written


def write_brotli(folder: Path) -> int:
    """Write the missing .br with the Node that is locked, and count them."""
    missing = [path for path in texts(folder) if not path.with_name(f"{path.name}.br").exists()]
    _squeeze(missing)
    return len(missing)


def _squeeze(paths: Sequence[Path]) -> None:
    names = "\n".join(str(path.resolve()) for path in paths)
    subprocess.run([NODE, BROTLI], input=names, text=True, check=True)


if __name__ == "__main__":
    main()
