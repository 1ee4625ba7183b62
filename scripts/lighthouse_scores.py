"""Lighthouse's four scores of some pages, as a table."""

from __future__ import annotations

import gzip
import json
import os
import shutil
import subprocess
import sys
from functools import partial
from pathlib import Path
from threading import Thread

from scripts.build_site import PACKAGES, ROOT, SITE
from scripts.server import HOST, SiteHandler, SiteServer

LIGHTHOUSE = PACKAGES / "lighthouse/cli/index.js"
NODE = ROOT / ".venv/bin/node"
BROWSERS = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
PAGES = (
    "index.html",
    "chapters/pain-relief.html",
    "evidence/disagreements.html",
    "patients/index.html",
)
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
LEAST = 95
COMPRESSED = {".html", ".css", ".js", ".json", ".svg"}


def main() -> None:
    """Print the table; exit with 1 when a score is below the least that is wanted."""
    server = SiteServer((HOST, 0), partial(CompressingHandler, directory=str(SITE)))
    Thread(target=server.serve_forever, daemon=True).start()
    address = f"http://{HOST}:{server.server_port}/"
    rows = {page: scores(address + page) for page in PAGES}
    server.shutdown()
    print(f"{'page':34}" + "".join(f"{category:>16}" for category in CATEGORIES))
    for page, found in rows.items():
        print(f"{page:34}" + "".join(f"{score:16}" for score in found))
    sys.exit(any(score < LEAST for found in rows.values() for score in found))


class CompressingHandler(SiteHandler):
    """Sends text compressed, as the hosts of such a site do."""

    def do_GET(self) -> None:  # noqa: N802  http.server calls it so
        """One file, whole and compressed where that helps."""
        path = Path(self.translate_path(self.path))
        if path.suffix not in COMPRESSED or not path.is_file():
            super().do_GET()
            return
        body = gzip.compress(path.read_bytes())
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(path)))
        self.send_header("Content-Encoding", "gzip")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)


def scores(address: str) -> list[int]:
    """The scores of one page, in the order of the categories, from 0 to 100."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser:
        sys.exit("Lighthouse needs Chromium: sudo apt install chromium")
    flags = "--headless=new --no-sandbox --disable-component-update"
    command = [NODE, LIGHTHOUSE, address, "--output=json", "--quiet", f"--chrome-flags={flags}"]
    done = subprocess.run(
        [*command, f"--only-categories={','.join(CATEGORIES)}"],
        env=os.environ | {"CHROME_PATH": str(Path(browser))},
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(done.stderr)
    found = json.loads(done.stdout)["categories"]
    return [round(100 * found[category]["score"]) for category in CATEGORIES]


if __name__ == "__main__":
    main()
