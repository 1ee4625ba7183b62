"""A browser as the tests use it: `driver.mjs` in a process of its own, one page a test."""

from __future__ import annotations

import json
import subprocess
from abc import ABC, abstractmethod
from itertools import count
from pathlib import Path
from typing import Any

from tests.conftest import NODE, ROOT

DRIVER = Path(__file__).with_name("driver.mjs")


class AnyBrowser(ABC):
    """What opens pages and does what is asked of them, whichever way it is driven."""

    def __init__(self, engine: str) -> None:
        self._numbers = count()
        self._noted: dict[int, list[str]] = {}
        self.engine = engine

    def open(self, url: str, *, width: int = 1280, height: int = 900) -> Page:
        """A page in a fresh profile."""
        number = next(self._numbers)
        self._noted[number] = []
        self.ask("open", page=number, width=width, height=height)
        page = Page(self, number, self._noted[number])
        page.go(url)
        return page

    @abstractmethod
    def ask(self, verb: str, **given: Any) -> Any:
        """Send one command and wait for its answer."""

    @abstractmethod
    def close(self) -> None:
        """End the browser."""


class Browser(AnyBrowser):
    """Chromium or Firefox, headless, whose requests to other hosts end at ``proxy``."""

    def __init__(self, engine: str, executable: str, proxy: str) -> None:
        super().__init__(engine)
        self._process = subprocess.Popen(
            [NODE, DRIVER, engine, executable, proxy],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            cwd=ROOT,
        )
        self.version = self._answer()

    def ask(self, verb: str, **given: Any) -> Any:
        assert self._process.stdin
        self._process.stdin.write(json.dumps({"verb": verb, **given}) + "\n")
        self._process.stdin.flush()
        return self._answer()

    def close(self) -> None:
        assert self._process.stdin
        self._process.stdin.close()
        self._process.wait(timeout=30)
        assert self._process.stdout
        self._process.stdout.close()

    def _answer(self) -> Any:
        assert self._process.stdout
        for line in self._process.stdout:
            message = json.loads(line)
            if "noted" in message:
                self._noted[message["page"]].append(message["noted"])
            elif "error" in message:
                raise AssertionError(message["error"])
            else:
                return message["value"]
        raise AssertionError(f"{self.engine} ended with code {self._process.wait()}")


class Page:
    """One page; ``errors`` are what its console reported."""

    def __init__(self, browser: AnyBrowser, number: int, errors: list[str]) -> None:
        self._browser = browser
        self._number = number
        self._errors = errors

    def go(self, url: str) -> None:
        """Open another address and wait until it has loaded."""
        self._ask("go", url=url)

    def run(self, script: str) -> Any:
        """The value of a JavaScript expression."""
        return self._ask("run", script=script)

    def wait_until(self, script: str) -> None:
        """Wait until a JavaScript expression is true."""
        self._ask("wait", script=script)

    def click(self, selector: str) -> None:
        """Click an element, once it is there and holds still."""
        self._ask("click", selector=selector)

    def press(self, key: str) -> None:
        """Press a key."""
        self._ask("press", key=key)

    def type(self, text: str) -> None:
        """Type into what has the focus."""
        self._ask("type", text=text)

    def tree(self) -> dict[str, Any]:
        """What assistive technology is told, as Puppeteer serialises it; only Chromium says."""
        tree: dict[str, Any] = self._ask("tree")
        return tree

    def shoot(self, path: Path, *, full: bool = False) -> None:
        """Save a picture."""
        self._ask("shoot", path=str(path), full=full)

    def pdf(self, path: Path) -> None:
        """Print to a file."""
        self._ask("pdf", path=str(path))

    @property
    def errors(self) -> list[str]:
        """Errors in the console so far."""
        self.run("null")  # what was reported before this has arrived after it
        return self._errors

    def close(self) -> None:
        """Forget the page and its profile."""
        self._ask("close")

    def _ask(self, verb: str, **given: object) -> Any:
        return self._browser.ask(verb, page=self._number, **given)
