"""Versions side by side: the newest at the root, every release under its own address, for good."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from scripts import publish, versions
from scripts.server import HOST
from scripts.versions import Release, newest_first, read_list, release_of_this_tree
from tests.conftest import ROOT
from tests.site.reading import Page
from tests.site.test_quality import faults_of
from vcf_logic import __version__
from vcf_logic.guideline import GUIDELINE

EARLIER = Release(version="0.2.0", guidance="2026.10.1", date="2026-10-01")
NEWER = Release(version="0.10.0", guidance="2026.11.9", date="2026-11-09")

HOME = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>{words}</title>
<link rel="stylesheet" href="assets/site.css"></head>
<body dir="ltr"><p>{words}</p></body></html>
"""


def small_site(folder: Path, words: str) -> Path:
    """A site that says something, with a page in a folder, and what only the newest may have."""
    for name in ("index.html", "chapters/imaging.html"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(HOME.format(words=words), "utf-8")
    missing = '<a href="/index.html">Home</a><script>load("/a.js");</script>{"base": "/"} 1 "/ 2'
    (folder / "404.html").write_text(missing, "utf-8")
    for name in ("service-worker.js", "manifest.webmanifest", f"only-{words}.txt"):
        (folder / name).write_text(words, "utf-8")
    return folder


def contents(folder: Path) -> dict[str, bytes]:
    files = (path for path in folder.rglob("*") if path.is_file())
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in files}


@pytest.fixture
def published(tmp_path: Path) -> Path:
    """A folder in which an earlier version and then a newer one were published."""
    folder = tmp_path / "published"
    publish.publish(folder, small_site(tmp_path / "old", "old"), EARLIER)
    publish.publish(folder, small_site(tmp_path / "new", "new"), NEWER)
    return folder


def test_the_newest_lies_at_the_root_and_nothing_of_the_one_before(
    published: Path, tmp_path: Path
) -> None:
    at_root = {
        name: held for name, held in contents(published).items() if not name.startswith("versions")
    }
    assert at_root == contents(tmp_path / "new")
    assert not [path for path in published.iterdir() if path.name.startswith(".")]


def test_every_release_stays_under_its_version(published: Path) -> None:
    for release, words in ((EARLIER, "old"), (NEWER, "new")):
        page = (published / release.folder / "chapters/imaging.html").read_text("utf-8")
        assert f"<p>{words}</p>" in page
        assert (published / release.folder / f"only-{words}.txt").exists()


def test_a_kept_page_says_so_without_scripts_and_leads_to_the_newest(published: Path) -> None:
    for name in ("index.html", "chapters/imaging.html"):
        path = published / EARLIER.folder / name
        page = Page(path)
        said = re.search(r"<body[^>]*><noscript>(.*?)</noscript>", page.text)
        assert said
        assert "This is version 0.2.0, kept for reference." in said[1]
        assert [(path.parent / link).resolve() for link in page.links] == [
            published / "index.html",
            published / "versions/index.html",
        ]
        assert ("meta", {"name": "robots", "content": "noindex"}) in page.elements
    assert "noscript" not in (published / "index.html").read_text("utf-8")


def test_a_kept_version_is_not_installed(published: Path) -> None:
    kept = set(contents(published / NEWER.folder))
    assert kept & {"service-worker.js", "manifest.webmanifest"} == set()
    assert (published / "service-worker.js").exists()


def test_the_list_names_the_newest_first(published: Path) -> None:
    listed = json.loads((published / "versions.json").read_text("utf-8"))
    assert listed == {
        "schema": "vcf-versions/1",
        "versions": [
            {
                "version": "0.10.0",
                "guidance": "2026.11.9",
                "date": "2026-11-09",
                "folder": "versions/0.10.0/",
            },
            {
                "version": "0.2.0",
                "guidance": "2026.10.1",
                "date": "2026-10-01",
                "folder": "versions/0.2.0/",
            },
        ],
    }


def test_the_list_can_be_read_as_a_page(published: Path) -> None:
    page = Page(published / "versions/index.html")
    assert page.links == [
        "../index.html",
        "0.10.0/index.html",
        "0.2.0/index.html",
        "../versions.json",
    ]
    assert all((page.path.parent / link).exists() for link in page.links)
    assert "0.10.0</a> (newest)" in page.text
    assert GUIDELINE.review_status in page.text
    assert page.loads == ["../assets/site.css"]
    assert faults_of(page.path, published / EARLIER.folder / "index.html") == []


def test_publishing_the_same_again_changes_nothing(published: Path, tmp_path: Path) -> None:
    before = contents(published)
    publish.publish(published, tmp_path / "new", NEWER)
    assert contents(published) == before


def test_compressed_copies_do_not_make_a_kept_version_another(
    published: Path, tmp_path: Path
) -> None:
    (published / NEWER.folder / "index.html.gz").write_bytes(b"compressed")
    publish.publish(published, tmp_path / "new", NEWER)
    assert (published / NEWER.folder / "index.html.gz").exists()


def test_what_is_released_cannot_be_replaced(published: Path, tmp_path: Path) -> None:
    before = contents(published)
    changed = small_site(tmp_path / "changed", "changed")
    with pytest.raises(ValueError, match=r"0\.10\.0 is published already and differs in chapters/"):
        publish.publish(published, changed, NEWER)
    assert contents(published) == before


def test_an_older_version_that_is_published_late_leaves_the_root_alone(
    published: Path, tmp_path: Path
) -> None:
    between = Release(version="0.9.0", guidance="2026.11.8", date="2026-11-20")
    publish.publish(published, small_site(tmp_path / "between", "between"), between)
    assert [release.version for release in read_list(published)] == ["0.10.0", "0.9.0", "0.2.0"]
    assert "new" in (published / "index.html").read_text("utf-8")


def test_a_version_that_was_taken_out_leaves_the_list(published: Path, tmp_path: Path) -> None:
    shutil.rmtree(published / EARLIER.folder)
    publish.publish(published, tmp_path / "new", NEWER)
    assert read_list(published) == (NEWER,)
    assert "0.2.0" not in (published / "versions/index.html").read_text("utf-8")


def test_a_kept_version_is_not_forgotten_because_the_list_is_lost(
    published: Path, tmp_path: Path
) -> None:
    (published / "versions.json").unlink()
    with pytest.raises(ValueError, match=r"versions/0\.10\.0 is not named in versions\.json"):
        publish.publish(published, tmp_path / "new", NEWER)


def test_a_list_of_another_kind_is_refused(published: Path) -> None:
    (published / "versions.json").write_text('{"schema": "other/1"}', "utf-8")
    with pytest.raises(ValueError, match="is not vcf-versions/1"):
        read_list(published)


def test_what_belongs_to_the_place_stays(published: Path, tmp_path: Path) -> None:
    (published / "CNAME").write_text("guidance.example", "utf-8")
    (published / ".git").mkdir()
    publish.publish(published, tmp_path / "new", NEWER)
    assert (published / "CNAME").exists()
    assert (published / ".git").exists()


def test_a_folder_of_somebody_else_is_left_alone(tmp_path: Path) -> None:
    (tmp_path / "thesis.txt").write_text("ten years", "utf-8")
    with pytest.raises(ValueError, match="neither empty nor a published site"):
        publish.check_place(tmp_path)
    publish.check_place(tmp_path / "not-yet")


@pytest.mark.parametrize("at", ["/spine/", "/spine", "spine"])
def test_the_page_of_a_missing_address_leads_to_the_root_of_the_site(
    tmp_path: Path, at: str
) -> None:
    publish.publish(tmp_path / "out", small_site(tmp_path / "new", "new"), NEWER, at=at)
    assert (tmp_path / "out/404.html").read_text("utf-8") == (
        '<a href="/spine/index.html">Home</a><script>load("/spine/a.js");</script>'
        '{"base": "/spine/"} 1 "/ 2'
    )


@pytest.mark.parametrize("at", ["/", ""])
def test_at_the_root_of_a_host_nothing_has_to_change(tmp_path: Path, at: str) -> None:
    new = small_site(tmp_path / "new", "new")
    publish.publish(tmp_path / "out", new, NEWER, at=at)
    assert (tmp_path / "out/404.html").read_bytes() == (new / "404.html").read_bytes()


def test_versions_are_sorted_as_versions() -> None:
    numbers = ["0.9.0", "0.10.0rc1", "0.10.0", "0.2.0"]
    releases = [Release(version=one, guidance="", date="") for one in numbers]
    in_order = [release.version for release in newest_first(releases)]
    assert in_order == ["0.10.0", "0.10.0rc1", "0.9.0", "0.2.0"]


def test_a_release_has_its_day_in_the_change_log(tmp_path: Path) -> None:
    changes = tmp_path / "CHANGELOG.md"
    changes.write_text(f"# Changes\n\n## {__version__} (2026-11-21)\n", "utf-8")
    expected = Release(version=__version__, guidance=GUIDELINE.version, date="2026-11-21")
    assert release_of_this_tree(changes) == expected
    changes.write_text("# Changes\n\n## Not yet released\n", "utf-8")
    with pytest.raises(ValueError, match="has no heading"):
        release_of_this_tree(changes)


def run_publish(folder: Path, site: Path, *more: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "scripts.publish", folder, "--site", site, *more]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


def test_the_command_publishes_the_built_site(site: Path, tmp_path: Path) -> None:
    done = run_publish(tmp_path / "out", site, "--at", f"http://{HOST}/spine/")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout == f"Published {__version__} into {tmp_path / 'out'}\n"
    kept = {name for name in contents(site) if name not in publish.NOT_KEPT}
    assert set(contents(tmp_path / "out" / versions.FOLDER / __version__)) == kept
    assert 'href="/spine/index.html"' in (tmp_path / "out/404.html").read_text("utf-8")
    assert [one.version for one in read_list(tmp_path / "out")] == [__version__]


def test_the_command_says_in_one_line_what_is_wrong(tmp_path: Path) -> None:
    done = run_publish(tmp_path / "out", small_site(tmp_path / "site", "other"))
    assert (done.returncode, done.stderr.count("\n")) == (1, 1)
    assert f"does not hold version {__version__}" in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_site_of_other_guidance_is_not_published(tmp_path: Path) -> None:
    site = small_site(tmp_path / "site", "Guidance 1999.1")
    (site / "assets/wheels").mkdir(parents=True)
    (site / f"assets/wheels/vcf_logic-{__version__}-py3-none-any.whl").touch()
    with pytest.raises(ValueError, match="does not hold guidance"):
        publish.check_built(site, Release(version=__version__, guidance="2026.1", date=""))


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """A repository with an origin, in which nothing is published yet."""
    git(tmp_path, "init", "--quiet", "--bare", "origin")
    git(tmp_path, "init", "--quiet", "work")
    work = tmp_path / "work"
    git(work, "remote", "add", "origin", "../origin")
    git(work, "commit", "--quiet", "--allow-empty", "--message", "source")
    git(work, "push", "--quiet", "origin", "HEAD")
    return work


def git(folder: Path, *command: str) -> str:
    done = run_in(folder, ["git", *command])
    assert done.returncode == 0, done.stderr
    return done.stdout


def run_in(folder: Path, command: list[str]) -> subprocess.CompletedProcess[str]:
    names = {
        f"GIT_{who}_{what}": "tester@guidance.example"
        for who in ("AUTHOR", "COMMITTER")
        for what in ("NAME", "EMAIL")
    }
    return subprocess.run(
        command, cwd=folder, env=os.environ | names, capture_output=True, text=True, check=False
    )


def take(repository: Path, name: str) -> subprocess.CompletedProcess[str]:
    return run_in(repository, [f"{ROOT}/deploy/take-published", name])


def keep(repository: Path, name: str) -> subprocess.CompletedProcess[str]:
    return run_in(repository, [f"{ROOT}/deploy/keep-published", name, f"Published {name}"])


def test_the_branch_keeps_what_was_published_from_one_release_to_the_next(
    repository: Path, tmp_path: Path
) -> None:
    assert take(repository, "first").returncode == 0
    publish.publish(repository / "first", small_site(tmp_path / "old", "old"), EARLIER)
    assert keep(repository, "first").returncode == 0
    assert take(repository, "second").returncode == 0
    assert contents(repository / "second") == contents(repository / "first")
    publish.publish(repository / "second", small_site(tmp_path / "new", "new"), NEWER)
    assert keep(repository, "second").returncode == 0
    assert keep(repository, "second").stdout == "Nothing is new.\n"
    assert take(repository, "third").returncode == 0
    assert contents(repository / "third") == contents(repository / "second")
    commits = git(repository.parent / "origin", "log", "--format=%s", "published")
    assert commits == "Published second\nPublished first\n"


@pytest.mark.parametrize("lose", [Path.unlink, lambda path: path.write_text("other", "utf-8")])
def test_the_branch_refuses_to_lose_or_change_a_kept_version(
    repository: Path, published: Path, lose: object
) -> None:
    shutil.copytree(published, repository / "first")
    assert keep(repository, "first").returncode == 0
    assert callable(lose)
    lose(repository / "first" / EARLIER.folder / "chapters/imaging.html")
    refused = keep(repository, "first")
    assert refused.returncode == 1
    assert "versions/0.2.0/chapters/imaging.html" in refused.stderr


def test_an_origin_that_cannot_be_read_is_not_taken_for_an_empty_one(repository: Path) -> None:
    git(repository, "remote", "set-url", "origin", "../elsewhere")
    assert take(repository, "first").returncode == 128
    (repository / "first/index.html").write_text("new", "utf-8")
    assert keep(repository, "first").returncode == 128
