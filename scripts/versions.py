"""The list of versions that are published side by side: as data, and as a page."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path

from packaging.version import Version

from scripts.policy import with_policy
from vcf_logic import __version__
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.markup import Markup, join, tag

SCHEMA = "vcf-versions/1"
LIST = "versions.json"
FOLDER = "versions"
CHANGES = Path(__file__).parent.parent / "CHANGELOG.md"

TITLE = "All versions of the guidance"
DESCRIPTION = "Every released version of the guidance with its own calculator, newest first."
SCHEME = (
    "document.body.dataset.mdColorScheme = "
    'matchMedia("(prefers-color-scheme: dark)").matches ? "slate" : "default";'
)


@dataclass(frozen=True, kw_only=True)
class Release:
    """A version of the software, the guidance in it, and the day of its release (ISO 8601)."""

    version: str
    guidance: str
    date: str

    @property
    def folder(self) -> str:
        """Where it stays, from the root of what is published."""
        return f"{FOLDER}/{self.version}/"


def release_of_this_tree(changes: Path = CHANGES) -> Release:
    """What would be released now. Raises ValueError when the change log gives it no day."""
    heading = rf"^## {re.escape(__version__)} \((\d{{4}}-\d{{2}}-\d{{2}})\)$"
    found = re.search(heading, changes.read_text("utf-8"), re.MULTILINE)
    if not found:
        raise ValueError(f"{changes.name} has no heading '## {__version__} (<date>)'")
    return Release(version=__version__, guidance=GUIDELINE.version, date=found[1])


def newest_first(releases: Iterable[Release]) -> tuple[Release, ...]:
    """Sorted by version, each version once; of two entries the one that comes later counts."""
    by_version = {release.version: release for release in releases}
    return tuple(sorted(by_version.values(), key=_order, reverse=True))


def _order(release: Release) -> Version:
    return Version(release.version)


def read_list(published: Path) -> tuple[Release, ...]:
    """What the list of a published folder names and the folder still holds.

    Raises ValueError for a list of another kind, and for a kept version that it does not name.
    """
    path = published / LIST
    data = json.loads(path.read_text("utf-8")) if path.exists() else {"schema": SCHEMA}
    if data["schema"] != SCHEMA:
        raise ValueError(f"{LIST} is not {SCHEMA}")
    named = [_release(entry) for entry in data.get("versions", ())]
    held = {path.name for path in (published / FOLDER).glob("*/")}
    if unknown := sorted(held - {release.version for release in named}):
        raise ValueError(f"{FOLDER}/{unknown[0]} is not named in {LIST}")
    return newest_first(release for release in named if release.version in held)


def _release(entry: dict[str, str]) -> Release:
    return Release(version=entry["version"], guidance=entry["guidance"], date=entry["date"])


def write_list(published: Path, releases: Sequence[Release]) -> None:
    """Write the list as data, newest first."""
    versions = [asdict(release) | {"folder": release.folder} for release in releases]
    packed = json.dumps({"schema": SCHEMA, "versions": versions}, indent=2)
    (published / LIST).write_text(packed + "\n", "utf-8")


def write_page(published: Path, releases: Sequence[Release]) -> None:
    """Write the list as a page with the icon and the style sheets of the newest version."""
    home = (published / "index.html").read_text("utf-8")
    taken = re.findall(r'<link rel="(icon|stylesheet)" href="([^"]+)">', home)
    links = [f'<link rel="{kind}" href="../{address}">' for kind, address in taken]
    page = published / FOLDER / "index.html"
    page.write_text(with_policy(_page(map(Markup, links), releases)), "utf-8")


def _page(links: Iterable[Markup], releases: Sequence[Release]) -> str:
    head = (
        Markup('<meta charset="utf-8">'),
        Markup('<meta name="viewport" content="width=device-width,initial-scale=1">'),
        Markup(f'<meta name="description" content="{DESCRIPTION}">'),
        Markup('<meta name="referrer" content="no-referrer">'),
        tag("title", TITLE),
        *links,
    )
    body = tag(
        "body",
        tag("script", Markup(SCHEME)),
        tag("main", _content(releases), class_="md-typeset vcf-versions"),
        data_md_color_scheme="default",
        data_md_color_primary="custom",
    )
    return f'<!doctype html>\n<html lang="en">{tag("head", *head)}{body}</html>\n'


def _content(releases: Sequence[Release]) -> Markup:
    return join(
        (
            tag("h1", TITLE),
            tag("p", tag("a", "To the newest version", href="../index.html")),
            tag(
                "p",
                tag("strong", f"{GUIDELINE.review_status}."),
                " Supports a clinician, who decides.",
            ),
            tag(
                "p",
                "Use the newest. An earlier version stays as it was, to look up what it said: "
                "it may say what has been corrected since, and its calculator has its own rules.",
            ),
            _table(releases),
            tag("p", "The same list as data: ", tag("a", LIST, href=f"../{LIST}")),
        )
    )


def _table(releases: Sequence[Release]) -> Markup:
    names = ("Version", "Guidance", "Released")
    head = tag("tr", *(tag("th", name, scope="col") for name in names))
    rows = [_row(release, newest=release == releases[0]) for release in releases]
    return tag("table", tag("thead", head), tag("tbody", *rows))


def _row(release: Release, *, newest: bool) -> Markup:
    link = tag("a", release.version, href=f"{release.version}/index.html")
    named = join((link, " (newest)")) if newest else link
    cells = (tag("td", release.guidance), tag("td", release.date))
    return tag("tr", tag("th", named, scope="row"), *cells)
