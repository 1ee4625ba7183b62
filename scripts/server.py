"""Serves the built site on this machine."""

from __future__ import annotations

import argparse
import sys
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import ClassVar

from scripts.build_site import SITE

HOST = "127.0.0.1"


class SiteHandler(SimpleHTTPRequestHandler):
    """Plain files, with the types that browsers insist on and nothing kept in a cache unchecked."""

    extensions_map: ClassVar[dict[str, str]] = SimpleHTTPRequestHandler.extensions_map | {
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
        ".whl": "application/zip",
        ".woff2": "font/woff2",
    }

    def end_headers(self) -> None:
        """Let the browser ask again each time, and let pages of other hosts install the wheel."""
        self.send_header("Cache-Control", "no-cache")
        if self.path.endswith(".whl"):
            self.send_header("Access-Control-Allow-Origin", "*")
        super().end_headers()

    def log_message(self, *_: object) -> None:
        """Say nothing about each request."""


class SiteServer(ThreadingHTTPServer):
    """A server that does not mind a browser hanging up, as it does when one leaves a page."""

    def handle_error(self, request: object, client_address: object) -> None:
        """Report what is not a lost connection."""
        if not isinstance(sys.exception(), ConnectionError):
            super().handle_error(request, client_address)


def serve(folder: Path, port: int) -> SiteServer:
    """A server for a folder; port 0 takes a free one."""
    return SiteServer((HOST, port), partial(SiteHandler, directory=str(folder)))


def main() -> None:
    """Serve site/ until interrupted."""
    parser = argparse.ArgumentParser(prog="scripts/serve", description="Build and serve the site.")
    parser.add_argument("--port", type=int, default=8000, help="8000 unless given")
    port = parser.parse_args().port
    try:
        server = serve(SITE, port)
    except OSError as error:
        sys.exit(f"Port {port} cannot be used: {error.strerror}. Try --port {port + 1}.")
    print(f"Serving at http://{HOST}:{server.server_port}/ (Ctrl+C stops)", flush=True)
    try:
        server.serve_forever()
    except KeyboardInterrupt:
        print()


if __name__ == "__main__":
    main()
