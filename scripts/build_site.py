"""The site: MkDocs draws the pages, then what comes from packages is laid beside them."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path
from tempfile import TemporaryDirectory

from scripts.finding import add_synonyms, write_answers
from scripts.installing import write_worker
from scripts.licences import copy_licences
from scripts.policy import without_inline_script, write_policies
from scripts.runtime import FOLDER, MANIFEST, START, make_runtime

ROOT = Path(__file__).parent.parent
SITE = ROOT / "site"
PACKAGES = ROOT / "node_modules"

VENDORED = {
    "iframe-worker/shim/index.js": "iframe-worker.js",
    "minisearch/dist/umd/index.js": "minisearch.js",
    "morphdom/dist/morphdom-umd.min.js": "morphdom.js",
    "workbox-window/build/workbox-window.prod.umd.js": "workbox-window.js",
    "@fontsource-variable/inter/files/inter-latin-wght-normal.woff2": "inter.woff2",
}
CALENDARS = "ical.js/dist/ical.es5.min.cjs"
# In the order in which the browser is to read them.
STYLES = (
    "theme",
    "records",
    "folded",
    "notices",
    "newer-version",
    "reading-bar",
    "reading-cards",
    "reading-box",
    "reading-pathway",
    "reading-paper",
    "figures",
    "plan-headline",
    "plan-lines",
    "plan-opened",
    "plan-disagreements",
    "plan-paper",
    "what-if",
    "timeline",
    "calculator",
    "form",
    "carry",
    "carry-paper",
    "compared",
    "leaflet",
    "scores",
    "medicines",
    "examples",
    "check-copy",
    "single-file",
    "decision-tables",
    "decision-paper",
    "without-script",
)
RUNTIME = ("pyodide.mjs", "pyodide.asm.mjs", "pyodide.asm.wasm", "python_stdlib.zip")
LOCK = "pyodide-lock.json"

# One date in every archive, so that the same tree gives the same bytes.
ENVIRONMENT = {"SOURCE_DATE_EPOCH": "1767225600", "NO_MKDOCS_2_WARNING": "1"}


def main() -> None:
    """Build into a temporary folder and swap: MkDocs empties its output before it can fail."""
    with TemporaryDirectory(dir=ROOT, prefix=".site-") as scratch:
        built = Path(scratch) / "new"
        wheels, runtime = Path(scratch) / "wheels", Path(scratch) / "runtime"
        build_wheel(wheels)
        make_runtime(runtime, next(wheels.glob("*.whl")))
        draw_pages(built, runtime / MANIFEST)
        write_policies(built)
        join_styles(built / "assets")
        add_synonyms(built / "search")
        write_answers(built / "assets/site/answers.js")
        copy_vendored(built / "assets/vendor")
        copy_runtime(built / "assets/pyodide")
        wheels.rename(built / "assets/wheels")
        runtime.rename(built / FOLDER)
        (built / "assets/calculator" / START.name).unlink()  # it is among the runtime's files
        shutil.rmtree(built / "assets/javascripts/lunr")  # for searching in other languages
        copy_licences(built)
        write_worker(built)
        swap(built, SITE, Path(scratch) / "old")
    print(f"Built {SITE.relative_to(ROOT)}/")


def draw_pages(site: Path, manifest: Path) -> None:
    """Run MkDocs over docs/; pages with a calculator are drawn with the manifest of its runtime."""
    run("mkdocs", "build", "--strict", "--site-dir", str(site), VCF_RUNTIME=str(manifest))


def join_styles(assets: Path) -> None:
    """One style sheet instead of many, each of which a page would wait for."""
    generated = assets / "_mkdocstrings.css"
    parts = [generated, *(assets / f"styles/{name}.css" for name in STYLES)]
    joined = "\n".join(part.read_text("utf-8") for part in parts)
    for part in parts:
        part.unlink()
    left = sorted((assets / "styles").glob("*.css"))
    if left:
        sys.exit(f"{left[0].name} is missing in STYLES")
    (assets / "styles/site.css").write_text(joined, "utf-8")


def copy_vendored(folder: Path) -> None:
    """Fonts, the search worker's shim and the libraries of the page's scripts."""
    folder.mkdir(parents=True)
    for source, name in VENDORED.items():
        shutil.copyfile(PACKAGES / source, folder / name)
    without_inline_script(folder / "iframe-worker.js")
    calendars = (PACKAGES / CALENDARS).read_text("utf-8")
    (folder / "ical.js").write_text(as_plain_script(calendars, "ICAL"), "utf-8")


def as_plain_script(module: str, name: str) -> str:
    """A CommonJS module as a script that sets a global: pages from a folder import no modules."""
    return (
        "{ const module = { exports: {} }, exports = module.exports;\n"
        f"{module}\nglobalThis.{name} = module.exports.default ?? module.exports; }}\n"
    )


def copy_runtime(folder: Path) -> None:
    """Pyodide, and micropip for pages that install the wheel themselves."""
    folder.mkdir(parents=True)
    for name in RUNTIME:
        shutil.copyfile(PACKAGES / "pyodide" / name, folder / name)
    wheels = sorted((ROOT / ".venv/pyodide").glob("*.whl"))
    for wheel in wheels:
        shutil.copyfile(wheel, folder / wheel.name)
    (folder / LOCK).write_text(json.dumps(lock(wheels), indent=1), "utf-8")


def lock(wheels: list[Path]) -> dict[str, object]:
    """Pyodide's list of packages, cut down to those that are served."""
    original = json.loads((PACKAGES / "pyodide" / LOCK).read_text("utf-8"))
    packages = {}
    for wheel in wheels:
        name, version, *_ = wheel.name.split("-")
        digest = hashlib.sha256(wheel.read_bytes()).hexdigest()
        served = {"version": version, "file_name": wheel.name, "sha256": digest}
        packages[name] = original["packages"][name] | served
    return {"info": original["info"], "packages": packages}


def build_wheel(folder: Path) -> None:
    """The package as the calculator runs it and as micropip installs it."""
    run("hatchling", "build", "--target", "wheel", "--directory", str(folder))


def swap(new: Path, current: Path, old: Path) -> None:
    """Put the new folder in place of the current one."""
    if current.exists():
        current.rename(old)
    new.rename(current)


def run(module: str, *arguments: str, **environment: str) -> None:
    """Run a Python module; what it prints is shown only when it fails."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(
        command,
        cwd=ROOT,
        env=os.environ | ENVIRONMENT | environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        check=False,
    )
    if done.returncode:
        sys.exit(f"{done.stdout}\n{module} failed; site/ is as it was.")


if __name__ == "__main__":
    main()
