"""Measure, print the tables, and keep the record where the page draws it from."""

from __future__ import annotations

import argparse
import json
import shutil
import subprocess
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from scripts.benchmark import tables
from scripts.benchmark.machine import machine
from scripts.benchmark.record import Record, record_of, written
from scripts.build_site import ROOT, SITE
from scripts.lighthouse_scores import BROWSERS, NODE

MEASURE = Path(__file__).with_name("measure.mjs")
KEPT = ROOT / "docs/about/performance.json"


def main() -> None:
    """Measure a built site; exit with 1 when a page gives no plan or another one."""
    given = arguments()
    record = measured(given.site, given.rounds, "plain" if given.plain_server else "gzip")
    print(tables.whole(record))
    if given.keep:
        given.keep.write_text(written(record), "utf-8")
        print(f"Kept in {given.keep}", file=sys.stderr)


def arguments() -> argparse.Namespace:
    """What a person asked for."""
    parser = argparse.ArgumentParser(prog="scripts/bench", description=__doc__)
    parser.add_argument("--rounds", type=int, default=7, help="cold browsers for each figure; 7")
    parser.add_argument("--site", type=Path, default=SITE, help="a site that is built already")
    parser.add_argument("--plain-server", action="store_true", help="send nothing compressed")
    parser.add_argument(
        "--keep",
        type=Path,
        nargs="?",
        const=KEPT,
        help="write every sample to this file; without a name to the one that the page shows",
    )
    return parser.parse_args()


def measured(site: Path, rounds: int, encoding: str) -> Record:
    """One run with its circumstances."""
    started = datetime.now(UTC)
    rows = list(told_by_browsers(site, rounds, encoding))
    browser = next(row["version"] for row in rows if row["kind"] == "browser")
    return record_of(
        [row for row in rows if row["kind"] != "browser"],
        date=f"{started:%Y-%m-%d}",
        rounds=rounds,
        server=encoding,
        machine=machine(browser),
    )


def told_by_browsers(site: Path, rounds: int, encoding: str) -> Iterator[dict[str, Any]]:
    """The rows that `measure.mjs` prints, as they come."""
    browser = next(filter(None, map(shutil.which, BROWSERS)), None)
    if not browser:
        sys.exit("The benchmark needs Chromium: sudo apt install chromium")
    command = [str(NODE), str(MEASURE), browser, str(site.resolve()), str(rounds), encoding]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        for line in process.stdout or ():
            row = json.loads(line)
            print(progress(row), file=sys.stderr, flush=True)
            yield row
    if process.returncode:
        sys.exit("The benchmark stopped, and says above why. Nothing was written.")


def progress(row: dict[str, Any]) -> str:
    """A row in few words for whoever waits."""
    named = [str(row[key]) for key in ("round", "network", "subject", "visit") if key in row]
    if "milliseconds" in row:
        named.append(f"{row['milliseconds']:.0f} ms, {row['bytes'] / 1e6:.2f} MB")
    return " ".join([row["kind"], *named])


if __name__ == "__main__":
    main()
