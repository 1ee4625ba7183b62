"""The hosts of the tests: a server with faults, and a proxy that refuses and remembers."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Event, Thread
from urllib.parse import urlsplit

from scripts.server import HOST, SiteHandler, SiteServer

LOOKS_AFTER_COPIES = ("/service-worker.js", "/workbox-window.js", "/newer-version.js")


class TestHost:
    """Serves a folder as `scripts/serve` does, with the faults that a test asks for.

    Its service worker does nothing unless ``keeps_copies``: most tests need no copy of the site.
    """

    __test__ = False

    def __init__(self, folder: Path, *, keeps_copies: bool = False) -> None:
        self.keeps_copies = keeps_copies
        self.held: dict[str, Event] = {}
        self.refused: set[str] = set()
        self.added: dict[str, bytes] = {}
        self.altered: dict[str, Callable[[bytes], bytes]] = {}
        self.dropped: set[str] = set()
        self.headers: dict[str, str] = {}
        self.types: dict[str, str] = {}
        self.asked: list[str] = []
        handler = partial(FaultyHandler, self, directory=str(folder))
        self._server = SiteServer((HOST, 0), handler)
        self.address = f"http://{HOST}:{self._server.server_port}/"

    @contextmanager
    def running(self) -> Iterator[TestHost]:
        with listening(self._server):
            yield self

    @property
    def asked_by_pages(self) -> list[str]:
        """What was asked for, without what looks after the copy for use without a network."""
        return [path for path in self.asked if not path.endswith(LOOKS_AFTER_COPIES)]

    def hold(self, part: str) -> Event:
        """Answer for files with this in their path only once the event is set."""
        self.held[part] = Event()
        return self.held[part]

    def behave(self) -> None:
        """Forget every fault."""
        for event in self.held.values():
            event.set()
        self.held.clear()
        self.refused.clear()
        self.added.clear()
        self.altered.clear()
        self.dropped.clear()
        self.headers.clear()
        self.types.clear()
        self.asked.clear()


class FaultyHandler(SiteHandler):
    """The server of the site with the faults that a test asks for."""

    def __init__(self, host: TestHost, *args: object, **kwargs: object) -> None:
        self.host = host
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802  http.server calls it so
        self.host.asked.append(self.path)
        for part, event in list(self.host.held.items()):
            if part in self.path:
                event.wait(timeout=60)
        alter = next(
            (self.host.altered[part] for part in self.host.altered if part in self.path), None
        )
        if any(part in self.path for part in self.host.dropped):
            self.close_connection = True
        elif any(part in self.path for part in self.host.refused):
            self.send_error(503)
        elif self.path.endswith("/service-worker.js") and not self.host.keeps_copies:
            self.answer(b"")
        elif alter:
            self.answer(alter(Path(self.translate_path(self.path)).read_bytes()))
        elif self.path in self.host.added:
            self.answer(self.host.added[self.path])
        else:
            super().do_GET()

    def guess_type(self, path: str) -> str:  # type: ignore[override]
        given = next((self.host.types[part] for part in self.host.types if part in path), None)
        return given or super().guess_type(path)

    def end_headers(self) -> None:
        for name, value in self.host.headers.items():
            self.send_header(name, value)
        super().end_headers()

    def answer(self, page: bytes) -> None:
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(urlsplit(self.path).path))
        self.send_header("Content-Length", str(len(page)))
        self.end_headers()
        self.wfile.write(page)


# What browsers ask of their makers by themselves, whatever the page.
MAKERS = frozenset(
    {
        "accounts.google.com",
        "android.clients.google.com",
        "clients2.google.com",
        "content-autofill.googleapis.com",
        "edgedl.me.gvt1.com",
        "optimizationguide-pa.googleapis.com",
        "redirector.gvt1.com",
        "safebrowsing.googleapis.com",
        "update.googleapis.com",
        "content-signature-2.cdn.mozilla.net",
        "detectportal.firefox.com",
        "firefox.settings.services.mozilla.com",
        "push.services.mozilla.com",
    }
)


class Proxy:
    """Where browsers are told to send every request to another host: it refuses and remembers."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        asked = self.asked

        class Refuse(BaseHTTPRequestHandler):
            def do_GET(self) -> None:
                host = urlsplit(f"//{self.path.split('://')[-1]}").hostname or self.path
                if host not in MAKERS:
                    asked.append(host)
                self.send_error(403)

            do_CONNECT = do_POST = do_HEAD = do_GET  # noqa: N815  http.server calls them so

            def log_message(self, *_: object) -> None: ...

        self._server = ThreadingHTTPServer((HOST, 0), Refuse)
        self.address = f"{HOST}:{self._server.server_port}"

    @contextmanager
    def running(self) -> Iterator[Proxy]:
        with listening(self._server):
            yield self


@contextmanager
def listening(server: ThreadingHTTPServer) -> Iterator[None]:
    thread = Thread(target=server.serve_forever)
    thread.start()
    try:
        yield
    finally:
        server.shutdown()
        thread.join()
        server.server_close()
