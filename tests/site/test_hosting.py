"""The ready files for hosts: what they say, and what nginx really sends with them."""

from __future__ import annotations

import gzip
import os
import re
import shutil
import socket
import subprocess
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from http.client import HTTPConnection
from pathlib import Path
from time import sleep

import pytest
import yaml

from scripts.compress import texts, write_brotli, write_gzip
from scripts.policy import DIRECTIVES, policy_of
from scripts.publish import lead_home
from scripts.server import HOST
from tests.conftest import ROOT
from tests.site.reading import Page

NGINX_CONF = ROOT / "deploy/nginx.conf"
CADDYFILE = ROOT / "deploy/Caddyfile"
WORKFLOW = ROOT / ".github/workflows/site.yml"

IMMUTABLE = "public, max-age=31536000, immutable"
HASHED = "assets/runtime/core-0123abcd4567.wasm.gz"
SNAPSHOT = "assets/snapshot/planner-89abcdef0123.data.gz"

ASKED_EACH_TIME = (
    "",
    "index.html",
    "service-worker.js",
    "site.webmanifest",
    "assets/site/ask.js",
    "search/search_index.json",
    "missing.html",
    "assets/runtime/missing-0123abcd4567.wasm.gz",
)

SERVING = """
daemon off; error_log stderr; pid {scratch}/pid; {user}
events {{}}
http {{
  access_log off; sendfile on;
  client_body_temp_path {scratch}; proxy_temp_path {scratch}; fastcgi_temp_path {scratch};
  uwsgi_temp_path {scratch}; scgi_temp_path {scratch};
  include {scratch}/nginx-*.conf;
}}
"""


@dataclass(frozen=True)
class Answer:
    """What a server sent, as it went over the wire."""

    status: int
    headers: dict[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        return self.headers["content-type"].split(";")[0]


Ask = Callable[..., Answer]


@pytest.fixture(scope="module")
def placed(site: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site at the root and again below a path, with gzipped files that pages unpack."""
    place = tmp_path_factory.mktemp("srv")
    for folder, root in (("spine", "/spine/"), (".", "/")):
        shutil.copytree(site, place / folder, dirs_exist_ok=True)
        lead_home(place / folder / "404.html", root)
        for name in (HASHED, SNAPSHOT):
            (place / folder / name).parent.mkdir(parents=True, exist_ok=True)
            (place / folder / name).write_bytes(gzip.compress(b"for the runtime" * 100))
    (place / ".git").mkdir()
    plain = [f"assets/plain.{kind}" for kind in ("mjs", "wasm", "whl")]
    for name in (".git/config", *plain, *ASKED_EACH_TIME[2:4]):
        (place / name).write_text("whatever it holds", "utf-8")
    write_gzip(place / "search")
    return place


@pytest.fixture(scope="module")
def served(placed: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[Ask, Ask]]:
    """The real nginx with the shipped file, at the root and below a path."""
    scratch = tmp_path_factory.mktemp("nginx")
    asks = tuple(
        serving(port, adapted(port, placed, below), scratch / f"nginx-{port}.conf")
        for port, below in zip(free_ports(2), ("", "/spine"), strict=True)
    )
    conf = scratch / "whole.conf"
    user = "user root;" if os.geteuid() == 0 else ""
    conf.write_text(SERVING.format(scratch=scratch, user=user), "utf-8")
    with subprocess.Popen([nginx(), "-e", "stderr", "-p", scratch, "-c", conf]) as process:
        yield asks[0], asks[1]
        process.terminate()


def nginx() -> str:
    found = shutil.which("nginx") or shutil.which("/usr/sbin/nginx")
    assert found, "nginx is not installed; ./scripts/test does that."
    return found


def free_ports(number: int) -> list[int]:
    held = [socket.create_server((HOST, 0)) for _ in range(number)]
    ports = [one.getsockname()[1] for one in held]
    for one in held:
        one.close()
    return ports


def adapted(port: int, place: Path, below: str) -> str:
    """The shipped file with another port and folder; the second of two needs names of its own."""
    text = NGINX_CONF.read_text("utf-8")
    for given, wanted in (
        ("listen 80;", f"listen {HOST}:{port};"),
        ("root /srv/vcf-guidance;", f"root {place};"),
        ('set $below "";', f'set $below "{below}";'),
    ):
        assert text.count(given) == 1, given
        text = text.replace(given, wanted)
    return text.replace("$vcf_", f"$vcf_{port}_")


def serving(port: int, conf: str, path: Path) -> Ask:
    path.write_text(conf, "utf-8")

    def ask(name: str, *, encodings: str = "gzip, br") -> Answer:
        connection = connected(port)
        connection.request("GET", f"/{name}", headers={"Accept-Encoding": encodings})
        response = connection.getresponse()
        headers = {key.lower(): value for key, value in response.getheaders()}
        answer = Answer(response.status, headers, response.read())
        connection.close()
        return answer

    return ask


def connected(port: int) -> HTTPConnection:
    for _ in range(100):
        connection = HTTPConnection(HOST, port, timeout=10)
        try:
            connection.connect()
        except ConnectionRefusedError:
            sleep(0.05)
        else:
            return connection
    raise AssertionError("nginx did not start")


def covers_the_pages(header: str) -> bool:
    """Whether a policy for all pages forbids nothing that a page's own allows, and names no host.

    What stands in a page differs from one to the next, so that only its own policy can name it.
    """
    named = {name: set(sources) for name, *sources in map(str.split, header.split("; "))}
    asked: dict[str, set[str]] = {}
    for name, sources in DIRECTIVES.items():
        asked.setdefault(name.removesuffix("-attr"), set()).update(sources)
    allowed = set().union(*named.values())
    return (
        named.pop("frame-ancestors") == {"'self'"}
        and named.keys() == asked.keys()
        and all(sources <= named[name] for name, sources in asked.items())
        and allowed <= set().union(*asked.values()) | {"'unsafe-inline'"}
    )


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("index.html", "text/html"),
        ("calculator/", "text/html"),
        ("assets/plain.mjs", "text/javascript"),
        ("assets/site/ask.js", "text/javascript"),
        ("assets/site/types.d.ts", "text/plain"),
        ("assets/styles/site.css", "text/css"),
        ("assets/vendor/inter.woff2", "font/woff2"),
        ("assets/images/favicon.svg", "image/svg+xml"),
        ("search/search_index.json", "application/json"),
        ("assets/plain.wasm", "application/wasm"),
        ("assets/plain.whl", "application/zip"),
        ("site.webmanifest", "application/manifest+json"),
        (HASHED, "application/gzip"),
    ],
)
def test_nginx_gives_each_file_the_type_that_browsers_want(
    served: tuple[Ask, Ask], name: str, kind: str
) -> None:
    answer = served[0](name)
    assert (answer.status, answer.kind) == (200, kind)
    text = kind.startswith("text/") or "json" in kind or "svg" in kind
    assert ("charset=utf-8" in answer.headers["content-type"]) is text


@pytest.mark.parametrize("name", [HASHED, SNAPSHOT])
@pytest.mark.parametrize("encodings", ["gzip, br", "identity"])
def test_nginx_sends_what_the_page_unpacks_as_it_lies_there(
    served: tuple[Ask, Ask], placed: Path, name: str, encodings: str
) -> None:
    answer = served[0](name, encodings=encodings)
    assert "content-encoding" not in answer.headers
    assert answer.body == (placed / name).read_bytes()
    assert answer.headers["cache-control"] == IMMUTABLE


def test_nginx_sends_the_copy_that_was_compressed_ahead(
    served: tuple[Ask, Ask], placed: Path
) -> None:
    answer = served[0]("search/search_index.json")
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.headers["vary"] == "Accept-Encoding"
    assert answer.body == (placed / "search/search_index.json.gz").read_bytes()
    plain = served[0]("search/search_index.json", encodings="identity")
    assert plain.body == (placed / "search/search_index.json").read_bytes()


@pytest.mark.parametrize("name", ["index.html", "assets/site/ask.js", "assets/styles/site.css"])
def test_nginx_compresses_text_that_has_no_copy(
    served: tuple[Ask, Ask], placed: Path, name: str
) -> None:
    answer = served[0](name)
    assert answer.headers["content-encoding"] == "gzip"
    assert zlib.decompress(answer.body, wbits=31) == (placed / name).read_bytes()


def test_nginx_lets_browsers_keep_only_what_carries_a_hash(
    served: tuple[Ask, Ask], site: Path
) -> None:
    theme = next(site.glob("assets/stylesheets/main.*.css")).relative_to(site).as_posix()
    assert served[0](theme).headers["cache-control"] == IMMUTABLE
    for name in ASKED_EACH_TIME:
        answer = served[0](name)
        assert answer.headers["cache-control"] == "no-cache", name
        assert answer.status == 404 or "etag" in answer.headers, name


def test_nginx_sends_the_guards_with_every_answer(served: tuple[Ask, Ask]) -> None:
    for name in ("index.html", "assets/site/ask.js", "missing.html", HASHED):
        headers = served[0](name).headers
        assert covers_the_pages(headers["content-security-policy"]), name
        assert headers["x-content-type-options"] == "nosniff"
        assert headers["referrer-policy"] == "no-referrer"
        assert re.fullmatch("nginx", headers["server"])


def test_nginx_lets_other_hosts_read_the_wheel_alone(served: tuple[Ask, Ask], site: Path) -> None:
    wheel = next(site.glob("assets/wheels/*.whl")).relative_to(site).as_posix()
    assert served[0](wheel).headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in served[0]("index.html").headers


@pytest.mark.parametrize(("way", "root"), [(0, "/"), (1, "/spine/")])
def test_nginx_shows_a_page_that_leads_home_for_a_missing_address(
    served: tuple[Ask, Ask], placed: Path, tmp_path: Path, way: int, root: str
) -> None:
    answer = served[way](f"{root[1:]}no/such/page.html", encodings="identity")
    shown = tmp_path / "404.html"
    shown.write_bytes(answer.body)
    addresses = [*Page(shown).links, *Page(shown).loads]
    inside = [one for one in addresses if one.startswith("/")]
    assert answer.status == 404
    assert len(inside) > 30
    assert [one for one in inside if not one.startswith(root)] == []
    assert all((placed / one.split("#")[0].lstrip("/")).is_file() for one in inside)
    guards = [one for kind, one in Page(shown).elements if kind == "meta" and "http-equiv" in one]
    assert [one["content"] for one in guards] == [policy_of(shown.read_text("utf-8"))]


@pytest.mark.parametrize("folder", ["calculator", "spine", "spine/calculator"])
def test_nginx_leads_from_a_folder_to_its_page(served: tuple[Ask, Ask], folder: str) -> None:
    answer = served[1](folder)
    assert (answer.status, answer.headers["location"]) == (301, f"/{folder}/")
    assert served[1](f"{folder}/").kind == "text/html"


def test_nginx_hides_what_begins_with_a_dot(served: tuple[Ask, Ask]) -> None:
    assert served[0](".git/config").status == 404


@pytest.mark.parametrize("path", [NGINX_CONF, CADDYFILE], ids=lambda path: path.name)
def test_the_policy_of_the_pages_is_named(path: Path) -> None:
    (named,) = re.findall(
        r"""Content-Security-Policy "(.*)"[;]?(?: always;)?$""",
        path.read_text("utf-8"),
        re.MULTILINE,
    )
    assert covers_the_pages(named)
    assert not covers_the_pages(named.replace("img-src 'self' data:", "img-src 'self'"))
    assert not covers_the_pages(named.replace("font-src 'self'", "font-src 'self' https:"))
    assert not covers_the_pages(named.replace("frame-ancestors 'self'", "frame-ancestors *"))


def test_nginx_knows_every_kind_of_file_that_the_site_has(site: Path) -> None:
    found = re.search(r"types \{(.*?)\}", NGINX_CONF.read_text("utf-8"), re.DOTALL)
    assert found
    known = {f".{word}" for line in found[1].split(";") for word in line.split()[1:]}
    assert {path.suffix for path in site.rglob("*") if path.is_file()} <= known | {""}


def test_what_is_compressed_is_unpacked_to_the_same(site: Path, tmp_path: Path) -> None:
    folder = tmp_path / "folder"
    shutil.copytree(site / "assets/site", folder)
    (folder / "small.js").write_text("1", "utf-8")
    (folder / "kept.data.gz").write_bytes(gzip.compress(b"1" * 2000))
    expected = list(texts(folder))
    assert len(expected) >= 5
    assert write_gzip(folder) == write_brotli(folder) == len(expected)
    for path in expected:
        packed = path.with_name(f"{path.name}.gz").read_bytes()
        assert zlib.decompress(packed, wbits=31) == path.read_bytes()
        assert path.with_name(f"{path.name}.br").stat().st_size < len(packed)
    assert write_gzip(folder) == write_brotli(folder) == 0
    assert not (folder / "small.js.gz").exists()
    assert not (folder / "kept.data.gz.gz").exists()


def test_another_file_under_the_name_of_a_compressed_copy_is_told(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("new " * 500, "utf-8")
    (tmp_path / "page.html.gz").write_bytes(gzip.compress(b"old"))
    with pytest.raises(ValueError, match="is not page"):
        write_gzip(tmp_path)


@pytest.fixture(scope="module")
def jobs() -> dict[str, dict[str, object]]:
    jobs: dict[str, dict[str, object]] = yaml.safe_load(WORKFLOW.read_text("utf-8"))["jobs"]
    return jobs


def test_nothing_is_published_that_was_not_tested(jobs: dict[str, dict[str, object]]) -> None:
    assert [jobs[name].get("needs") for name in ("test", "build", "keep", "deploy")] == [
        None,
        "test",
        "build",
        "keep",
    ]
    assert "run: ./scripts/test\n" in WORKFLOW.read_text("utf-8")
    assert jobs["build"]["if"] == "github.ref_type == 'tag'"


def test_each_job_may_do_no_more_than_it_has_to(jobs: dict[str, dict[str, object]]) -> None:
    assert yaml.safe_load(WORKFLOW.read_text("utf-8"))["permissions"] == {}
    assert {name: job["permissions"] for name, job in jobs.items()} == {
        "test": {"contents": "read"},
        "build": {"contents": "read", "pages": "read"},
        "keep": {"contents": "write"},
        "deploy": {"pages": "write", "id-token": "write"},
    }


def test_every_action_is_pinned_by_its_whole_hash_and_names_its_release() -> None:
    used = re.findall(r"uses: (.*)", WORKFLOW.read_text("utf-8"))
    assert len(used) >= 6
    pinned = r"actions/[a-z-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+"
    assert [one for one in used if not re.fullmatch(pinned, one)] == []


def test_what_the_workflow_runs_is_there_and_can_be_run() -> None:
    named = set(re.findall(r"\./((?:scripts|deploy)/[a-z-]+)", WORKFLOW.read_text("utf-8")))
    assert {"scripts/test", "scripts/publish", "deploy/keep-published"} <= named
    for name in {*named, "scripts/compress"}:
        assert (ROOT / name).stat().st_mode & 0o111, name
