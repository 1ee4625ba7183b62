"""The service worker, which lets the whole site work without a network after one visit."""

from __future__ import annotations

import base64
import hashlib
import json
import re
from fnmatch import fnmatchcase
from pathlib import Path
from urllib.parse import quote

from vcf_logic import __version__
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.markup import bullets, tag

PACKAGES = Path(__file__).parent.parent / "node_modules"

NAME = "service-worker.js"
OURS = "assets/site/service-worker.js"
WORKBOX = ("core", "routing", "strategies", "precaching")
"""In the order in which each needs the ones before it."""

LEFT_OUT = (
    NAME,
    "404.html",
    "*.d.ts",
    "*.map",
    "*.yaml",
    "objects.inv",
    "sitemap.xml*",
    "assets/javascripts/lunr/*",  # for searching in other languages
    "versions/*",
    "*-offline.zip*",
    "vcf-calculator-*.html*",
)
"""What nobody needs without a network. A star stands for slashes as well."""

RUNTIME = "assets/runtime"
PLAIN_ROAD = "assets/pyodide/*"
"""Left out where the calculator has its own runtime, which falls back on this with a network."""

NOT_HERE = "Not in the copy of this site"
NOT_HERE_WORDS = (
    "There is no network, and this address is not among what this browser keeps of the site. "
    "Older versions and downloads of the whole site are read over the network only."
)
NOT_HERE_HEAD = (
    '<meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">'
    f'<base href="ROOT"><title>{NOT_HERE}</title>'
    "<style>:root{color-scheme:light dark;font:1rem/1.5 system-ui,sans-serif}"
    "body{margin:2rem auto;max-width:40rem;padding:0 1rem}li{margin:.5rem 0}</style>"
)

SHORTEST_SUM = 8
"""So many hexadecimal digits of its own SHA-256 in a file's name say that it never changes."""


def write_worker(site: Path) -> None:
    """Write the worker of a finished site; no file that it copies may change after it.

    Our part of it was laid beside the pages' scripts, and is taken from there.
    """
    ours = site / OURS
    own_part = ours.read_text("utf-8")
    ours.unlink()
    kept = kept_files(site)
    parts = [
        *map(_workbox, WORKBOX),
        _constant("COPIED_FILES", {quote(path): _sum(site / path) for path in kept}),
        _constant("NEVER_CHANGING", [quote(path) for path in kept if _names_itself(site / path)]),
        _constant("NOT_HERE", not_here()),
        _constant("EDITION", _edition(sum((site / path).stat().st_size for path in kept))),
        own_part,
    ]
    (site / NAME).write_text("\n".join(parts), "utf-8")


def kept_files(site: Path) -> list[str]:
    """The paths of the files that a copy of the site holds, in order."""
    files = (path for path in site.rglob("*") if path.is_file())
    names = sorted(path.relative_to(site).as_posix() for path in files)
    left_out = [*LEFT_OUT, *([PLAIN_ROAD] if (site / RUNTIME).is_dir() else [])]
    return [name for name in names if not any(fnmatchcase(name, out) for out in left_out)]


def not_here() -> str:
    """The page for what is not in the copy when there is no network.

    The site's own page for missing addresses leads nowhere from below the top of a host. This one
    has no script, and its links begin at ``ROOT``, which the worker knows.
    """
    links = (
        tag("a", "Start page", href="index.html"),
        tag("a", "The pathway at a glance", href="pathway.html"),
        tag("a", "What works without a network", href="about/offline.html"),
    )
    body = tag("body", tag("h1", NOT_HERE), tag("p", NOT_HERE_WORDS), bullets(links))
    return f'<!doctype html>\n<html lang="en">\n<head>{NOT_HERE_HEAD}</head>\n{body}\n</html>'


def _workbox(part: str) -> str:
    """A part of Workbox as it is published, without the address of its source map."""
    script = (PACKAGES / f"workbox-{part}/build/workbox-{part}.prod.js").read_text("utf-8")
    return script.partition("//# sourceMappingURL")[0].strip()


def _constant(name: str, value: object) -> str:
    return f"const {name} = {json.dumps(value, indent=0)};"


def _sum(path: Path) -> str:
    """SHA-256 in base64, as browsers compare it."""
    return base64.b64encode(hashlib.sha256(path.read_bytes()).digest()).decode("ascii")


def _names_itself(path: Path) -> bool:
    found = re.findall(rf"[0-9a-f]{{{SHORTEST_SUM},}}", path.name)
    digest = hashlib.sha256(path.read_bytes()).hexdigest() if found else ""
    return any(digest.startswith(part) for part in found)


def _edition(size: int) -> dict[str, str | int]:
    """What a page says about a copy: its editions, and how many bytes it takes."""
    return {
        "guidance": GUIDELINE.version,
        "updated": GUIDELINE.updated,
        "software": __version__,
        "bytes": size,
    }
