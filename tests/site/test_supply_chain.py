"""What comes from others: its audit, its bills of materials, its licences."""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from zipfile import ZipFile

import pytest

from scripts import audit, sbom
from scripts.audit import Audit, audited, exit_code, in_words, read_npm_audit, read_pip_audit
from scripts.licences import FOLDER, Shipped, copy_licences, shipped
from tests.conftest import ROOT
from tests.site.reading import pages

FROM_OTHERS = ("assets/vendor", "assets/pyodide", "assets/javascripts", "assets/runtime")
WRITTEN = json.loads((ROOT / "docs/about/audit.json").read_text("utf-8"))
SKIPPED = {"name": "a", "skip_reason": "could not be audited"}
FAULTY = {"name": "b", "version": "1", "vulns": [{"id": "X-1"}, {"id": "X-2"}]}
SOUND = {"name": "c", "version": "2", "vulns": []}


def audit_of(packages: int, checked: int, *advisories: str) -> Audit:
    return Audit(
        file="a.txt", sha256="", by="", packages=packages, checked=checked, advisories=advisories
    )


def test_what_pip_audit_skips_is_not_checked_although_it_then_finds_nothing() -> None:
    found = read_pip_audit({"dependencies": [SKIPPED, SKIPPED]}, 3)
    assert found == {"packages": 2, "checked": 0, "advisories": ()}


def test_every_advisory_of_pip_audit_is_named_with_the_package() -> None:
    found = read_pip_audit({"dependencies": [SKIPPED, FAULTY, SOUND]}, 3)
    assert found == {"packages": 3, "checked": 2, "advisories": ("b 1: X-1", "b 1: X-2")}


@pytest.mark.parametrize("text", ["", "Traceback", "[]"])
def test_a_tool_that_answers_nothing_has_checked_nothing(text: str) -> None:
    answer = audit.document(text)
    assert read_pip_audit(answer, 7) == {"packages": 7, "checked": 0, "advisories": ()}
    assert read_npm_audit(answer, 9) == {"packages": 9, "checked": 0, "advisories": ()}


def test_an_error_of_npm_is_no_report() -> None:
    refused = {"message": "405 Method Not Allowed", "statusCode": 405}
    assert read_npm_audit(refused, 9)["checked"] == 0


def test_a_report_of_npm_names_each_vulnerable_package() -> None:
    report = {"auditReportVersion": 2, "vulnerabilities": {"ws": {"severity": "high"}}}
    found = read_npm_audit(report, 9)
    assert found == {"packages": 9, "checked": 9, "advisories": ("ws: high",)}


@pytest.mark.parametrize(
    ("audits", "code"),
    [
        ([audit_of(2, 2)], 0),
        ([audit_of(2, 2), audit_of(2, 1)], 2),
        ([audit_of(2, 0)], 2),
        ([audit_of(2, 0), audit_of(2, 2, "b 1: X-1")], 1),
    ],
)
def test_only_a_whole_audit_without_findings_succeeds(audits: list[Audit], code: int) -> None:
    assert exit_code(audits) == code


def test_an_audit_that_could_not_be_made_is_told_plainly() -> None:
    assert in_words(audit_of(2, 0)) == (
        "a.txt: 0 of 2 packages looked up, NOT CHECKED: the advisory service could not be asked "
        "from here"
    )
    assert in_words(audit_of(2, 2, "b 1: X-1")).endswith("1 known to be vulnerable")


def test_the_audit_writes_down_what_each_service_said_about_each_lock_file(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    def output_of(*command: str) -> str:
        if "--version" in command:
            return "tool 9.9"
        if command[0] == "npm":
            return json.dumps({"auditReportVersion": 2, "vulnerabilities": {}})
        return json.dumps({"dependencies": [FAULTY if command[-1].endswith("test.txt") else SOUND]})

    written = tmp_path / "audit.json"
    monkeypatch.setattr(audit, "output_of", output_of)
    monkeypatch.setattr(audit, "WRITTEN", written)
    with pytest.raises(SystemExit) as stop:
        audit.main()

    assert stop.value.code == 1
    assert "  b 1: X-1\n" in capsys.readouterr().out
    told = audited(written)
    assert told.count("| no known vulnerability |") == 5
    assert "| requirements/<wbr>test.txt | 1 | pip-audit 9.9 | b 1: X-1; b 1: X-2 |" in told


def test_what_was_not_checked_stands_on_the_page(tmp_path: Path) -> None:
    rows = [vars(audit_of(4, 0)), vars(audit_of(4, 3))]
    written = tmp_path / "audit.json"
    written.write_text(json.dumps({"day": "2026-11-21", "audits": rows}))
    told = audited(written)
    assert told.startswith("Last audit: 2026-11-21.\n")
    assert "**not checked here**: the advisory service could not be asked" in told
    assert "no known vulnerability; **1 not checked**" in told


def test_the_audit_that_is_told_is_about_the_packages_locked_now() -> None:
    locks = [*sorted((ROOT / "requirements").glob("*.txt")), ROOT / "package-lock.json"]
    now = {
        path.relative_to(ROOT).as_posix(): hashlib.sha256(path.read_bytes()).hexdigest()
        for path in locks
    }
    told = {one["file"]: one["sha256"] for one in WRITTEN["audits"]}
    assert told == now, "The lock files have changed: run ./scripts/audit"


def test_the_page_shows_that_audit(site: Path) -> None:
    text = pages(site)["about/supply-chain.html"].text
    assert f"Last audit: {WRITTEN['day']}." in text
    names = [Path(one["file"]).name for one in WRITTEN["audits"]]
    assert [name for name in names if f"{name}</td>" not in text] == []


def test_the_bill_of_npm_is_the_same_twice_and_names_what_is_shipped() -> None:
    bills = [sbom.without_chance(sbom.node_bill()) for _ in range(2)]
    assert bills[0] == bills[1]
    named = {one["name"]: one["version"] for one in bills[0]["components"]}
    by_title = {thing.id: thing.version for thing in shipped()}
    for package in ("pyodide", "minisearch", "morphdom", "workbox-core"):
        assert named[package] == by_title[package]
    assert "typescript" not in named


def test_a_release_has_a_bill_for_each_lock_file_and_each_is_validated(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    validated = []
    bill = {"serialNumber": "1", "metadata": {"timestamp": "now", "a": 1}, "components": []}

    def run(*command: str | Path, folder: Path = ROOT, given: str = "") -> str:
        assert command
        assert folder.is_dir()
        if given:
            validated.append(given)
        return json.dumps(bill)

    monkeypatch.setattr(sbom, "run", run)
    monkeypatch.setattr(sbom, "DIST", tmp_path)
    sbom.main()
    written = [path.read_text("utf-8") for path in sorted(tmp_path.iterdir())]
    assert len(written) == 3
    assert sorted(validated) == sorted(written)
    assert [json.loads(text) for text in written] == [{"metadata": {"a": 1}, "components": []}] * 3


def test_a_tool_that_fails_stops_with_what_it_says() -> None:
    with pytest.raises(SystemExit, match="false failed"):
        sbom.run("false")


def built_files(site: Path, *folders: str) -> list[str]:
    found = [path for folder in folders for path in (site / folder).rglob("*") if path.is_file()]
    return [path.relative_to(site).as_posix() for path in found]


def test_every_file_from_others_belongs_to_exactly_one_line_of_the_licences(site: Path) -> None:
    files = built_files(site, *FROM_OTHERS)
    owners = {path: [thing.id for thing in shipped() if thing.has(path)] for path in files}
    assert len(files) > 15
    assert {path: found for path, found in owners.items() if len(found) != 1} == {}


def test_no_line_of_the_licences_is_about_a_file_that_is_not_there(site: Path) -> None:
    files = built_files(site, ".")
    idle = [
        (thing.id, pattern)
        for thing in shipped()
        for pattern in thing.files
        if not any(Shipped.has(one_file(thing, pattern), path) for path in files)
    ]
    assert idle == []
    assert [thing.id for thing in shipped() if bool(thing.files) == bool(thing.inside)] == []


def one_file(thing: Shipped, pattern: str) -> Shipped:
    """The same thing with one of its patterns alone."""
    return Shipped(
        id=thing.id,
        name=thing.name,
        version=thing.version,
        licence=thing.licence,
        text=thing.text,
        files=(pattern,),
    )


@pytest.mark.parametrize(
    ("pattern", "path", "has"),
    [
        ("assets/*.js", "assets/a.js", True),
        ("assets/*.js", "assets/vendor/a.js", False),
        ("assets/lib/**", "assets/lib/deep/a.js", True),
        ("assets/lib/**", "assets/library/a.js", False),
    ],
)
def test_a_star_stays_within_its_folder_and_two_do_not(
    pattern: str,
    path: str,
    has: bool,  # noqa: FBT001  what is expected
) -> None:
    assert one_file(shipped()[0], pattern).has(path) is has


def test_every_licence_text_travels_with_the_site_and_with_the_archive(
    site: Path, archive: Path
) -> None:
    wanted = {f"{FOLDER}/{thing.id}.txt" for thing in shipped()}
    assert {f"{FOLDER}/{path.name}" for path in (site / FOLDER).iterdir()} == wanted
    assert min((site / name).stat().st_size for name in wanted) > 100
    with ZipFile(archive) as packed:
        inside = {name.split("/", 1)[1] for name in packed.namelist()}
    assert wanted <= inside


def test_the_page_links_every_text_and_names_every_version(site: Path) -> None:
    text = pages(site)["about/licences.html"].text
    for thing in shipped():
        assert f'href="../{FOLDER}/{thing.id}.txt"' in text, thing.id
        assert thing.version in text, thing.id


@pytest.mark.parametrize(
    ("name", "words"),
    [
        ("pyodide", "Mozilla Public License Version 2.0"),
        ("cpython", "PYTHON SOFTWARE FOUNDATION LICENSE"),
        ("packaging", "Redistribution and use"),
        ("inter", "SIL Open Font License"),
        ("code", "Apache License"),
        ("texts", "Creative Commons"),
        ("icons", "Apache"),
        ("emscripten", "University of Illinois"),
        ("musl", "MIT"),
        ("in-the-theme", "Zeno Rocha"),
    ],
)
def test_a_text_is_that_of_its_licence(tmp_path: Path, name: str, words: str) -> None:
    copy_licences(tmp_path)
    text = (tmp_path / FOLDER / f"{name}.txt").read_text("utf-8")
    assert words.lower() in " ".join(text.split()).lower()
