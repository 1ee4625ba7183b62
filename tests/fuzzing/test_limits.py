"""What is huge is refused at once and in little memory, each by a process of its own."""

from __future__ import annotations

import json
import os
import resource
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

MEGABYTE = 1024 * 1024
MEMORY = 400 * MEGABYTE
"""Of address space: Python with everything imported takes about half."""
PATIENT = b'{"age_years": 74, "fracture_levels": ["L1"]}'
COMMAND = [sys.executable, "-m", "vcf_logic"]
BRIDGE = "import sys; from vcf_logic.bridge import answer; print(answer(sys.stdin.read())[:2000])"

HUGE = {
    "a string": b'{"age_years": "' + b"7" * 10 * MEGABYTE + b'"}',
    "a key": b'{"' + b"a" * 10 * MEGABYTE + b'": 1}',
    "a number": b'{"age_years": ' + b"7" * 10 * MEGABYTE + b"}",
    "a list": b'{"fracture_levels": [' + b'"L1",' * 2 * MEGABYTE + b'"L1"]}',
    "nested lists": b"[" * 100_000 + b"]" * 100_000,
    "nested objects": b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
    "nested lists that just fit": b'{"age_years":' + b"[" * 20 + b"]" * 20 + b"}",
    "one line of nothing": b" " * 50 * MEGABYTE,
    "unknown facts": b"{" + b",".join(b'"neuro_%d_status":1' % n for n in range(11_000)) + b"}",
}


def limited() -> None:
    """What the process may use."""
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CPU, (10, 10))


def given(document: bytes, *command: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        command, input=document, capture_output=True, check=False, preexec_fn=limited, timeout=60
    )


@pytest.mark.parametrize("kind", HUGE)
def test_a_huge_document_is_refused_in_little_memory_by_every_door(kind: str) -> None:
    refused = given(HUGE[kind], *COMMAND, "plan", "-")
    assert (refused.returncode, refused.stdout) == (2, b"")
    assert b"Traceback" not in refused.stderr
    assert 0 < len(refused.stderr) < 5000

    as_line = given(HUGE[kind] + b"\n" + PATIENT, *COMMAND, "plans", "-")
    *errors, plan = map(json.loads, as_line.stdout.splitlines())
    assert as_line.returncode == (2 if errors else 0)
    assert plan["items"]
    assert as_line.stderr == b""

    asked = given(HUGE[kind], sys.executable, "-c", BRIDGE)
    assert asked.stdout.startswith(b'{"ok": false, "problems": [{"fact": ')
    assert asked.stderr == b""


def test_the_limit_of_memory_is_one() -> None:
    done = given(b"", sys.executable, "-c", f"bytes({MEMORY})")
    assert b"MemoryError" in done.stderr


@pytest.mark.parametrize(
    ("closed", "told"),
    [
        ("<&-", "standard input: Bad file descriptor\n"),
        (">&-", "standard output: Bad file descriptor\n"),
        ("2>&-", ""),
        (">/dev/full", "input: No space left on device\n"),
    ],
)
def test_a_closed_or_full_stream_is_told_without_a_traceback(closed: str, told: str) -> None:
    good = "" if closed == "<&-" else '<<< \'{"age_years": 74, "fracture_levels": ["L1"]}\''
    script = f'"$0" -m vcf_logic plan - {good} {closed}'
    done = subprocess.run(
        ["bash", "-c", script, sys.executable], capture_output=True, text=True, check=False
    )
    assert done.stderr == told
    assert done.returncode == (2 if told else 0)


def test_a_refusal_with_nowhere_to_say_it_is_still_a_refusal() -> None:
    done = subprocess.run(
        ["bash", "-c", '"$0" -m vcf_logic plan nobody.json 2>&-', sys.executable], check=False
    )
    assert done.returncode == 2


def test_an_interrupted_command_ends_in_silence(tmp_path: Path) -> None:
    fifo = tmp_path / "slow"
    os.mkfifo(fifo)
    with (
        subprocess.Popen(
            [*COMMAND, "plan", str(fifo)], stdout=subprocess.PIPE, stderr=subprocess.PIPE
        ) as process,
        fifo.open("wb"),
    ):  # opened as soon as the command waits for it
        time.sleep(0.2)
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=30)
    assert (process.returncode, out, err) == (130, b"", b"")
