"""What a page may load and reach: a Content-Security-Policy in every page of the built site."""

from __future__ import annotations

import hashlib
import re
import sys
from base64 import b64encode
from collections.abc import Mapping
from html import escape
from html.parser import HTMLParser
from pathlib import Path

# The calculator checks the files of its runtime, and only then runs them, as blobs.
FROM_MEMORY = ("blob:",)

DIRECTIVES: Mapping[str, tuple[str, ...]] = {
    "default-src": ("'self'",),
    "script-src": ("'self'", "'wasm-unsafe-eval'", *FROM_MEMORY),
    "worker-src": ("'self'", *FROM_MEMORY),
    "connect-src": ("'self'",),
    "style-src": ("'self'",),
    # Where a timeline's days stand is a number of this patient's, and tables are aligned.
    "style-src-attr": ("'unsafe-inline'",),
    "img-src": ("'self'", "data:"),
    "font-src": ("'self'",),
    "object-src": ("'none'",),
    "form-action": ("'none'",),
    "base-uri": ("'self'",),
}
"""For every page alike; a page adds the hashes of the scripts that stand in it."""

CHARSET = '<meta charset="utf-8">'
FRAME_SCRIPT = re.compile(r"<script>postMessage=.*?<\\/script>")
RUN_AS_SCRIPT = frozenset({"", "module", "text/javascript"})


def write_policies(site: Path) -> None:
    """Give every page its policy."""
    for path in sorted(site.rglob("*.html")):
        path.write_text(with_policy(path.read_text("utf-8")), "utf-8")


def with_policy(page: str, directives: Mapping[str, tuple[str, ...]] = DIRECTIVES) -> str:
    """A page with its policy, which stands before anything that could load."""
    if page.count(CHARSET) != 1:
        sys.exit("A page has no place for its policy, or two")
    policy = escape(policy_of(page, directives), quote=False)
    meta = f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
    return page.replace(CHARSET, f"{CHARSET}\n{meta}")


def policy_of(page: str, directives: Mapping[str, tuple[str, ...]] = DIRECTIVES) -> str:
    """The policy of a page: the directives, and the scripts that stand in this very page."""
    allowed = {**directives, "script-src": (*directives["script-src"], *hashes(page))}
    return "; ".join(" ".join((name, *sources)) for name, sources in allowed.items())


def hashes(page: str) -> tuple[str, ...]:
    """Each script that stands in a page, as a policy names it."""
    reader = InlineScripts()
    reader.feed(page)
    digests = (hashlib.sha256(script.encode()).digest() for script in reader.scripts)
    return tuple(dict.fromkeys(f"'sha256-{b64encode(digest).decode()}'" for digest in digests))


def without_inline_script(shim: Path) -> None:
    """Let the frame in which a folder's pages search have its script from a file."""
    library = shim.read_text("utf-8")
    frame = r"<script src=${new URL('../search-frame.js',SHIM)}><\/script>"
    changed, times = FRAME_SCRIPT.subn(lambda _: frame, library)
    if times != 1:
        sys.exit("iframe-worker writes its frame in another way than it did")
    shim.write_text(f"const SHIM=document.currentScript.src;{changed}", "utf-8")


class InlineScripts(HTMLParser):
    """The text of every script that a browser would run from the page itself."""

    def __init__(self) -> None:
        super().__init__()
        self.scripts: list[str] = []
        self._is_inside = False

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Enter an element; what a script holds is no element."""
        given = dict(attrs)
        kind = (given.get("type") or "").lower()
        self._is_inside = tag == "script" and "src" not in given and kind in RUN_AS_SCRIPT
        if self._is_inside:
            self.scripts.append("")

    def handle_data(self, data: str) -> None:
        """Take the text of a script."""
        if self._is_inside:
            self.scripts[-1] += data

    def handle_endtag(self, _: str) -> None:
        """Leave the script."""
        self._is_inside = False
