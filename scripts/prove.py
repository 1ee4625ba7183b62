"""Runs every proof of tests/proofs and keeps what it found in docs/about/safety/proved.json."""

from __future__ import annotations

import json
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.proofs.properties import PROPERTIES, proved
from tests.proofs.results import Property, Result
from tests.proofs.sweep import chapter_sweep
from vcf_logic.engine.records import Chapter, Guideline
from vcf_logic.exports.rules_hash import rules_hash
from vcf_logic.guideline import GUIDELINE

KEPT = Path(__file__).parent.parent / "docs/about/safety/proved.json"


def main(arguments: Sequence[str]) -> int:
    """Prove, print and keep; 1 when something is refuted, or would change with ``--check``."""
    told = as_data(GUIDELINE)
    text = json.dumps(told, indent=1, ensure_ascii=False) + "\n"
    is_current = KEPT.exists() and KEPT.read_text("utf-8") == text
    if "--check" not in arguments:
        KEPT.parent.mkdir(exist_ok=True)
        KEPT.write_text(text, "utf-8")
    elif not is_current:
        print(f"{KEPT.name} is not what was found: run ./scripts/prove", file=sys.stderr)
        return 1
    refuted = [one for one in told["properties"] if one["result"] != "proved"]
    return 1 if refuted else 0


def as_data(
    guideline: Guideline,
    properties: Sequence[Property] = PROPERTIES,
    chapters: Sequence[Chapter] | None = None,
) -> dict[str, Any]:
    """What is proved about a guideline, the same at every run."""
    swept = guideline.chapters if chapters is None else chapters
    return {
        "guideline_version": guideline.version,
        "rules_hash": rules_hash(guideline),
        "properties": [_printed(proved(one.id, guideline)).as_data() for one in properties],
        "chapters": [_chapter(chapter, guideline) for chapter in swept],
    }


def _printed(result: Result) -> Result:
    verdict = "proved " if result.is_proved else "REFUTED"
    print(f"{verdict} {result.finding.count:7,} {result.asked.counted}: {result.asked.id}")
    for fault in result.finding.faults:
        print(f"        {fault}")
    return result


def _chapter(chapter: Chapter, guideline: Guideline) -> dict[str, object]:
    return {
        "id": chapter.id,
        "title": chapter.title,
        "recommendations": len(chapter.recommendations),
        "combinations": chapter_sweep(chapter, guideline).count,
    }


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
