"""Lays the built site into a folder that keeps every version released before."""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections.abc import Iterator
from filecmp import cmp
from pathlib import Path
from tempfile import TemporaryDirectory
from urllib.parse import urlsplit

from scripts.build_site import SITE
from scripts.policy import CHARSET, with_policy
from scripts.versions import (
    FOLDER,
    LIST,
    Release,
    newest_first,
    read_list,
    release_of_this_tree,
    write_list,
    write_page,
)

# What belongs to the place and not to a version; so does what begins with a dot.
STAYS = {FOLDER, LIST, "CNAME"}
# A kept version is found through the newest, and never installed for use without a network.
NOT_KEPT = ("service-worker.js", "manifest.webmanifest", "sitemap.xml", "sitemap.xml.gz")

NOTICE = (
    '<noscript><p class="vcf-older"><strong>This is version {version}, kept for reference.'
    '</strong> There may be a newer one: <a href="{site}index.html">the newest version</a>. '
    '<a href="{site}versions/index.html">All versions</a></p></noscript>'
)
POLICY = r'\n<meta http-equiv="Content-Security-Policy"[^>]*>'
UNLISTED = '<meta name="robots" content="noindex">'


def main() -> None:
    """Publish site/ into a folder."""
    options = _options().parse_args()
    try:
        release = release_of_this_tree()
        check_built(options.site, release)
        check_place(options.published)
        publish(options.published, options.site, release, at=urlsplit(options.at).path)
    except ValueError as error:
        sys.exit(f"Not published: {error}.")
    print(f"Published {release.version} into {options.published}")


def _options() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/publish", description="Lay the built site beside the versions before it."
    )
    parser.add_argument("published", type=Path, help="what is published now, or an empty folder")
    parser.add_argument("--site", type=Path, default=SITE, help="site/ unless given")
    parser.add_argument("--at", default="/", help="path or address of the site's root, if not /")
    return parser


def check_built(site: Path, release: Release) -> None:
    """Raise ValueError unless the folder holds the site of this release."""
    wheels = [path.name.split("-")[1] for path in (site / "assets/wheels").glob("vcf_logic-*.whl")]
    if wheels != [release.version]:
        raise ValueError(f"{site} does not hold version {release.version}; run ./scripts/build")
    if f"Guidance {release.guidance}" not in (site / "index.html").read_text("utf-8"):
        raise ValueError(f"{site} does not hold guidance {release.guidance}; run ./scripts/build")


def check_place(published: Path) -> None:
    """Raise ValueError for a folder with files of somebody else."""
    if any(_of_a_version(published)) and not (published / LIST).exists():
        raise ValueError(f"{published} is neither empty nor a published site: no {LIST}")


def publish(published: Path, site: Path, release: Release, *, at: str = "/") -> None:
    """Keep a release for good, and lay it at the root if it is the newest.

    Raises ValueError, and changes nothing, where the version is published with other files.
    """
    released_before = read_list(published)
    published.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=published, prefix=".publishing-") as scratch:
        keep(published, site, release, Path(scratch))
        releases = newest_first((*released_before, release))
        if releases[0] == release:
            replace_root(published, site, Path(scratch), at)
    write_list(published, releases)
    write_page(published, releases)


def keep(published: Path, site: Path, release: Release, scratch: Path) -> None:
    """Lay a release under its version, once and for all."""
    copy, kept = scratch / "kept", published / release.folder
    shutil.copytree(site, copy, ignore=lambda _, names: set(names) & set(NOT_KEPT))
    for page in copy.rglob("*.html"):
        mark_as_kept(page, release, "../" * (1 + len(page.relative_to(copy).parents)))
    if not kept.exists():
        kept.parent.mkdir(exist_ok=True)
        copy.rename(kept)
    elif differing := next(_differing(copy, kept), None):
        raise ValueError(
            f"version {release.version} is published already and differs in {differing}; "
            "what is released stays: raise the version"
        )


def _differing(wanted: Path, kept: Path) -> Iterator[str]:
    """Files that are not the same; compressed copies that a server was given do not count."""
    for path in sorted(path for path in wanted.rglob("*") if path.is_file()):
        name = path.relative_to(wanted)
        if not (kept / name).is_file() or not cmp(path, kept / name, shallow=False):
            yield name.as_posix()


def mark_as_kept(page: Path, release: Release, site: str) -> None:
    """Say without scripts that a page may be old, and let search engines lead to the newest."""
    notice = NOTICE.format(version=release.version, site=site)
    text = page.read_text("utf-8").replace(CHARSET, CHARSET + UNLISTED, 1)
    page.write_text(re.sub(r"<body[^>]*>", lambda body: body[0] + notice, text, count=1), "utf-8")


def replace_root(published: Path, site: Path, scratch: Path, at: str) -> None:
    """Put a new site in the place of the one before, with as short a gap as renaming takes."""
    new, old = scratch / "new", scratch / "old"
    shutil.copytree(site, new)
    lead_home(new / "404.html", at)
    old.mkdir()
    for path in list(_of_a_version(published)):
        path.rename(old / path.name)
    for path in list(new.iterdir()):
        path.rename(published / path.name)


def lead_home(page: Path, at: str) -> None:
    """Let the page of a missing address, which may be at any depth, begin its links at the root."""
    root = f"/{at.strip('/')}/".replace("//", "/")
    text = re.sub(r'(?<=[=:(\s])"/(?=["\w])', f'"{root}', page.read_text("utf-8"))
    unguarded = re.sub(POLICY, "", text)
    # The policy names the scripts in the page by their hashes, and they have just changed.
    page.write_text(text if unguarded == text else with_policy(unguarded), "utf-8")


def _of_a_version(published: Path) -> Iterator[Path]:
    """What lies at the root and is laid anew with each version."""
    if published.exists():
        for path in published.iterdir():
            if path.name not in STAYS and not path.name.startswith("."):
                yield path


if __name__ == "__main__":
    main()
