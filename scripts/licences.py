"""What a reader's browser is given, whose it is, and the licence texts that go along with it."""

from __future__ import annotations

import json
from collections.abc import Callable
from dataclasses import dataclass
from fnmatch import fnmatchcase
from functools import partial
from importlib.metadata import distribution, version
from pathlib import Path
from zipfile import ZipFile

from vcf_logic import __version__

ROOT = Path(__file__).parent.parent
PACKAGES = ROOT / "node_modules"
WHEELS = ROOT / ".venv/pyodide"
OWN_TEXTS = ROOT / "licences"
"""Texts that stand in none of the packages."""

FOLDER = "assets/licences"

Text = Callable[[], str]


@dataclass(frozen=True, kw_only=True)
class Shipped:
    """One thing: its files in the built site, as patterns, and its licence with where that stands.

    A thing without files of its own is inside another: ``inside`` says in which.
    """

    id: str
    name: str
    version: str
    licence: str
    text: Text
    files: tuple[str, ...] = ()
    inside: str = ""

    def has(self, path: str) -> bool:
        """Whether a file of the built site, named from its root, is of this thing."""
        return any(_fits(path, pattern) for pattern in self.files)


def _fits(path: str, pattern: str) -> bool:
    """A star stands for no slash, but two at the end for all that is below."""
    if pattern.endswith("**"):
        return path.startswith(pattern.removesuffix("**"))
    return path.count("/") == pattern.count("/") and fnmatchcase(path, pattern)


def copy_licences(site: Path) -> None:
    """Lay the text of every licence into the built site."""
    folder = site / FOLDER
    folder.mkdir(parents=True)
    for thing in shipped():
        (folder / f"{thing.id}.txt").write_text(thing.text(), "utf-8")


def licences() -> str:
    """Everything that is shipped, as a Markdown table with links to the texts."""
    rows = [
        f"| {thing.name} | {_place(thing)} "
        f'| <a href="../{FOLDER}/{thing.id}.txt">{thing.licence}'
        f'<span class="vcf-unseen">, licence of {thing.name}</span></a> |'
        for thing in shipped()
    ]
    head = ["| What | Version | Licence |", "| --- | --- | --- |"]
    return "\n".join([*head, *rows])


def _place(thing: Shipped) -> str:
    return f"{thing.version}, in {thing.inside}" if thing.inside else thing.version


def shipped() -> tuple[Shipped, ...]:
    """Our own things first, then what others made, in the order of the page."""
    return (*_own(), *_theme(), *_scripts(), *_python(), *_inside_python())


def _own() -> tuple[Shipped, ...]:
    return (
        Shipped(
            id="code",
            name="Code of this project",
            version=__version__,
            licence="Apache-2.0",
            text=partial(_of_file, ROOT / "LICENSE"),
            files=(
                "assets/calculator/*",
                "assets/runtime/start.mjs.*",
                "assets/runtime/vcf_logic.whl.*",
                "assets/runtime/manifest.json",
                "assets/runtime/SHA256SUMS",
                "assets/site/*",
                "assets/wheels/*",
                "assets/*.js",
                "assets/styles/*",
                "service-worker.js",
            ),
        ),
        Shipped(
            id="texts",
            name="Texts and figures of this project",
            version=__version__,
            licence="CC-BY-4.0",
            text=partial(_of_file, ROOT / "LICENSE-CONTENT"),
            files=("*.html", "*/*.html", "assets/figures/*", "assets/images/*", "search/*"),
        ),
    )


def _theme() -> tuple[Shipped, ...]:
    return (
        Shipped(
            id="material",
            name="Material for MkDocs",
            version=version("mkdocs-material"),
            licence="MIT",
            text=partial(_of_distribution, "mkdocs-material", "licenses/LICENSE"),
            files=("assets/javascripts/**", "assets/stylesheets/**"),
        ),
        Shipped(
            id="in-the-theme",
            name="clipboard.js, escape-html, focus-visible, lunr, RxJS, tslib",
            version="as bundled",
            licence="MIT, W3C, Apache-2.0, 0BSD",
            text=partial(_of_file, OWN_TEXTS / "in-the-theme.txt"),
            inside="Material for MkDocs",
        ),
        Shipped(
            id="icons",
            name="Material Design Icons",
            version="as bundled",
            licence="Apache-2.0",
            text=_icons,
            inside="Material for MkDocs",
        ),
        _node("inter", "@fontsource-variable/inter", "Inter", "assets/vendor/inter.woff2"),
    )


def _scripts() -> tuple[Shipped, ...]:
    workbox = ("core", "precaching", "routing", "strategies")
    return (
        _node("iframe-worker", "iframe-worker", "iframe-worker", "assets/vendor/iframe-worker.js"),
        _node("minisearch", "minisearch", "MiniSearch", "assets/vendor/minisearch.js"),
        _node("morphdom", "morphdom", "morphdom", "assets/vendor/morphdom.js"),
        _node("ical", "ical.js", "ical.js", "assets/vendor/ical.js"),
        _node(
            "workbox-window", "workbox-window", "Workbox window", "assets/vendor/workbox-window.js"
        ),
        *(
            _node(
                f"workbox-{part}", f"workbox-{part}", f"Workbox {part}", inside="the service worker"
            )
            for part in workbox
        ),
    )


def _python() -> tuple[Shipped, ...]:
    return (
        Shipped(
            id="pyodide",
            name="Pyodide, with hiwire",
            version=_locked("pyodide")["version"],
            licence="MPL-2.0",
            text=partial(_of_wheel, "micropip", "dist-info/licenses/LICENSE"),
            files=(
                "assets/pyodide/pyodide*",
                "assets/runtime/interpreter.*",
                "assets/runtime/loader.*",
            ),
        ),
        Shipped(
            id="cpython",
            name="CPython and its standard library",
            version=_python_version(),
            licence="PSF-2.0",
            text=partial(_of_file, OWN_TEXTS / "cpython.txt"),
            files=(
                "assets/pyodide/python_stdlib.zip",
                "assets/runtime/stdlib.*",
                "assets/runtime/memory.*",
            ),
        ),
        _wheel("micropip", "MPL-2.0", "dist-info/licenses/LICENSE"),
        _wheel(
            "packaging",
            "Apache-2.0 OR BSD-2-Clause",
            "licenses/LICENSE.BSD",
            "licenses/LICENSE.APACHE",
        ),
    )


def _inside_python() -> tuple[Shipped, ...]:
    inside = (
        ("cpython-incorporated", "Software incorporated in CPython, libmpdec among it", "various"),
        ("hacl", "HACL*", "MIT"),
        ("mimalloc", "mimalloc", "MIT"),
        ("expat", "Expat", "MIT"),
        ("libffi", "libffi", "MIT"),
        ("zlib", "zlib", "Zlib"),
        ("bzip2", "bzip2", "bzip2-1.0.6"),
        ("xz", "liblzma", "public domain, 0BSD"),
        ("zstd", "Zstandard", "BSD-3-Clause"),
        ("sqlite", "SQLite", "public domain"),
        ("emscripten", "Emscripten", "MIT OR NCSA"),
        ("musl", "musl", "MIT"),
        ("llvm", "compiler-rt and libc++ of LLVM", "Apache-2.0 WITH LLVM-exception"),
        ("error-stack-parser", "error-stack-parser", "MIT"),
    )
    return tuple(
        Shipped(
            id=name,
            name=title,
            version="as bundled",
            licence=licence,
            text=partial(_of_file, OWN_TEXTS / f"{name}.txt"),
            inside="Pyodide",
        )
        for name, title, licence in inside
    )


def _node(name: str, package: str, title: str, *files: str, inside: str = "") -> Shipped:
    locked = _locked(package)
    (text,) = (PACKAGES / package).glob("LICENSE*")
    return Shipped(
        id=name,
        name=title,
        version=locked["version"],
        licence=locked["license"],
        text=partial(_of_file, text),
        files=files,
        inside=inside,
    )


def _wheel(name: str, licence: str, *texts: str) -> Shipped:
    return Shipped(
        id=name,
        name=name,
        version=_wheel_path(name).name.split("-")[1],
        licence=licence,
        text=partial(_of_wheel, name, *texts),
        files=(f"assets/pyodide/{name}-*.whl",),
    )


def _locked(package: str) -> dict[str, str]:
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    found: dict[str, str] = locked[f"node_modules/{package}"]
    return found


def _python_version() -> str:
    lock = json.loads((PACKAGES / "pyodide/pyodide-lock.json").read_text("utf-8"))
    return str(lock["info"]["python"])


def _of_file(path: Path) -> str:
    return path.read_text("utf-8")


def _of_distribution(name: str, path: str) -> str:
    text = distribution(name).read_text(path)
    assert text
    return text


def _of_wheel(name: str, *endings: str) -> str:
    with ZipFile(_wheel_path(name)) as wheel:
        found = [path for path in wheel.namelist() if path.endswith(endings)]
        return "\n\n".join(wheel.read(path).decode() for path in found if "_vendored" not in path)


def _wheel_path(name: str) -> Path:
    (path,) = WHEELS.glob(f"{name}-*.whl")
    return path


def _icons() -> str:
    theme = distribution("mkdocs-material").locate_file("material/templates/.icons/material")
    return (Path(str(theme)) / "LICENSE").read_text("utf-8")
