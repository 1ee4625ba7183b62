"""What is committed names no registry and no machine, and nothing installs without a hash."""

from __future__ import annotations

import json
import re
import subprocess

import pytest

from tests.conftest import ROOT

REGISTRIES = re.compile(
    r"py" r"pi\.org|files\.python" r"hosted\.org|registry\.npm" r"js\.org|deb\.deb" r"ian\.org"
)


@pytest.fixture(scope="module")
def committed() -> dict[str, str]:
    listed = ["git", "ls-files", "--cached", "--others", "--exclude-standard", "-z"]
    names = subprocess.run(listed, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    texts = {}
    for name in filter(None, names.split("\0")):
        path = ROOT / name
        if path.is_file() and path.suffix not in (".png", ".woff2"):
            texts[name] = path.read_text("utf-8")
    assert "package-lock.json" in texts
    return texts


def test_no_committed_file_names_a_package_registry(committed: dict[str, str]) -> None:
    assert [name for name, text in committed.items() if REGISTRIES.search(text)] == []


def test_a_registry_would_be_seen() -> None:
    assert REGISTRIES.search("https://py" + "pi.org/simple")
    assert REGISTRIES.search('"resolved": "https://registry.npm' + 'js.org/ws"')


@pytest.mark.parametrize("name", ["site", "test", "pyodide", "audit", "fuzz"])
def test_every_python_package_is_pinned_with_hashes(name: str) -> None:
    text = (ROOT / f"requirements/{name}.txt").read_text("utf-8")
    lines = [line for line in text.splitlines() if line and not line.lstrip().startswith("#")]
    pins = [line for line in lines if not line.startswith(" ")]
    assert pins
    assert all(re.match(r"[a-z0-9.-]+==[^ ]+ ", pin) for pin in pins)
    assert all(line.strip().startswith("--hash=sha256:") for line in lines if line not in pins)
    followed_by = dict(zip(lines, [*lines[1:], ""], strict=True))
    assert [pin for pin in pins if "--hash" not in followed_by[pin]] == []


def test_every_node_package_is_pinned_with_a_hash() -> None:
    wanted = json.loads((ROOT / "package.json").read_text("utf-8"))
    exact = wanted["dependencies"] | wanted["devDependencies"]
    assert all(re.fullmatch(r"\d+\.\d+\.\d+", version) for version in exact.values())
    locked = json.loads((ROOT / "package-lock.json").read_text("utf-8"))["packages"]
    del locked[""]
    assert len(locked) > len(exact)
    assert [name for name, entry in locked.items() if "integrity" not in entry] == []


def test_the_scripts_can_be_run() -> None:
    folders = (ROOT / "scripts", ROOT / ".ci")
    scripts = [path for folder in folders for path in folder.iterdir() if path.is_file()]
    commands = [path for path in scripts if path.read_bytes().startswith(b"#!")]
    assert {"build", "serve", "export", "test", "run"} <= {path.name for path in commands}
    assert [path.name for path in commands if not path.stat().st_mode & 0o111] == []
