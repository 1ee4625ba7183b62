"""WebKitGTK as the tests use it: driven over WebDriver, on a screen that nobody sees."""

from __future__ import annotations

import os
import re
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any, Self

from selenium.webdriver import ActionChains, Keys, Remote
from selenium.webdriver.common.by import By
from selenium.webdriver.remote.client_config import ClientConfig
from selenium.webdriver.remote.remote_connection import RemoteConnection
from selenium.webdriver.support.wait import WebDriverWait
from selenium.webdriver.webkitgtk.options import Options
from selenium.webdriver.webkitgtk.service import Service
from urllib3.exceptions import HTTPError

from scripts.server import HOST
from tests.browser.browsers import AnyBrowser

PATIENCE = 60
BETWEEN_LOOKS = 0.05
# Now and then MiniBrowser crashes as it starts; its driver then waits for it for ever.
REPLIES_WITHIN = 30
STARTS = 3
RESIZES = 10

# WebDriver tells nothing of the console: a page listens from the first thing asked of it.
RUN = """return (async () => {
  if (!window.notedErrors) {
    const noted = (window.notedErrors = []);
    addEventListener("error", ({ message }) => noted.push(message ?? "not loaded"), true);
    addEventListener("unhandledrejection", ({ reason }) => noted.push(String(reason)));
    console.error = (...told) => noted.push(told.map(String).join(" "));
  }
  const value = await (SCRIPT);
  return [value, window.notedErrors.splice(0)];
})();"""

# A page that still moves is clicked where something was.
STANDS_STILL = """return new Promise((done) => {
  const [element] = arguments;
  element.scrollIntoView({ block: "center", behavior: "instant" });
  const look = (before) => {
    const now = JSON.stringify(element.getBoundingClientRect());
    if (now === before) done(true);
    else requestAnimationFrame(() => look(now));
  };
  look("");
});"""


@contextmanager
def unseen_screen() -> Iterator[str]:
    """An X server in memory, while it is wanted; its display."""
    assert shutil.which("Xvfb"), "Xvfb is not installed; ./scripts/test does that."
    reading, writing = os.pipe()
    server = subprocess.Popen(
        ["Xvfb", "-displayfd", str(writing), "-screen", "0", "1600x1200x24", "-nolisten", "tcp"],
        pass_fds=[writing],
        stderr=subprocess.DEVNULL,
    )
    os.close(writing)
    try:
        with os.fdopen(reading, encoding="ascii") as told:
            yield f":{told.readline().strip()}"
    finally:
        server.terminate()
        server.wait(timeout=30)


class Window(Remote):
    """One browser with a profile of its own, and the driver in front of it."""

    def __init__(self, display: str, proxy: str) -> None:
        self._service = Service(program(), env=os.environ | {"DISPLAY": display})
        self._service.start()
        config = ClientConfig(remote_server_addr=self._service.service_url, timeout=REPLIES_WITHIN)
        try:
            super().__init__(RemoteConnection(client_config=config), options=options(proxy))
        except BaseException:
            self._service.stop()
            raise

    def sized(self, width: int, height: int) -> Self:
        """Make the page, without the window's bars, this large."""
        outside, got = [width, height], [0, 0]
        for _ in range(RESIZES):
            self.set_window_size(*outside)
            got = self.execute_script("return [innerWidth, innerHeight]")
            if got == [width, height]:
                return self
            # Its bars may only now have been drawn.
            outside = [outside[0] + width - got[0], outside[1] + height - got[1]]
        raise AssertionError(f"WebKitGTK has no page of {width} x {height}, but of {got}")

    def quit(self) -> None:
        """End the browser and its driver."""
        try:
            super().quit()
        finally:
            self._service.stop()


class WebKit(AnyBrowser):
    """WebKitGTK, whose requests to other hosts end at ``proxy``; every page is a browser."""

    def __init__(self, display: str, proxy: str) -> None:
        super().__init__("webkit")
        self._display = display
        self._proxy = proxy
        self._pages: dict[int, Window] = {}

    def ask(self, verb: str, **given: Any) -> Any:
        number = given.pop("page")
        if verb == "open":
            self._pages[number] = self._start(**given)
        elif verb == "close":
            self._pages.pop(number).quit()
        elif verb in ("run", "wait"):
            return getattr(self, f"_{verb}")(number, **given)
        else:
            ON_A_PAGE[verb](self._pages[number], **given)
        return None

    def close(self) -> None:
        for page in self._pages.values():
            page.quit()
        self._pages.clear()

    def _start(self, *, width: int, height: int) -> Window:
        for _ in range(STARTS - 1):
            with suppress(HTTPError):
                return Window(self._display, self._proxy).sized(width, height)
        return Window(self._display, self._proxy).sized(width, height)

    def _run(self, number: int, *, script: str) -> Any:
        value, noted = self._pages[number].execute_script(RUN.replace("SCRIPT", script))
        self._noted[number] += noted
        return value

    def _wait(self, number: int, *, script: str) -> None:
        wait = WebDriverWait(self._pages[number], PATIENCE, BETWEEN_LOOKS)
        wait.until(lambda _: self._run(number, script=script), script)


def program() -> str:
    """Where the driver is installed."""
    found = shutil.which("WebKitWebDriver")
    assert found, "WebKitWebDriver is not installed; ./scripts/test does that."
    return found


def options(proxy: str) -> Options:
    """How the browser is started: the driver's own guess is a version that is not installed."""
    options = Options()
    browsers = sorted(Path("/usr/lib").glob("*/webkit*gtk-*/MiniBrowser"))
    options.binary_location = str(browsers[-1])
    options.add_argument("--automation")
    refused = {"proxyType": "manual", "httpProxy": proxy, "sslProxy": proxy, "noProxy": [HOST]}
    options.set_capability("proxy", refused)
    return options


def click(page: Window, *, selector: str) -> None:
    """Click an element, once it is there and holds still."""

    def shown(_: object) -> Any:
        return next((one for one in found() if one.is_displayed() and one.is_enabled()), None)

    def found() -> list[Any]:
        return page.find_elements(By.CSS_SELECTOR, selector)

    element = WebDriverWait(page, PATIENCE, BETWEEN_LOOKS).until(shown, selector)
    page.execute_script(STANDS_STILL, element)
    element.click()


def press(page: Window, *, key: str) -> None:
    """Press a key, named as in the DOM: "ArrowDown", "Tab", " "."""
    named = re.sub(r"(?<=[a-z])(?=[A-Z])", "_", key).upper()
    enter(page, text=key if len(key) == 1 else getattr(Keys, named))


def enter(page: Window, *, text: str) -> None:
    """Type into what has the focus."""
    ActionChains(page).send_keys(text).perform()


def shoot(page: Window, *, path: str, full: bool) -> None:
    """Save a picture of what is seen."""
    assert not full, "WebKitGTK pictures only what is seen"
    assert page.save_screenshot(path)


ON_A_PAGE: dict[str, Callable[..., None]] = {
    "go": lambda page, *, url: page.get(url),
    "click": click,
    "press": press,
    "type": enter,
    "shoot": shoot,
}
