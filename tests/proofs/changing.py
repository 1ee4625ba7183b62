"""The guidance with one record changed on purpose."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from vcf_logic.engine.records import Guideline
from vcf_logic.guideline import GUIDELINE

BY_ID = {record.id: record for record in GUIDELINE.recommendations}


def changed(name: str, **fields: Any) -> Guideline:
    """The guidance with one record changed."""
    chapters = tuple(
        replace(
            chapter,
            recommendations=tuple(
                replace(record, **fields) if record.id == name else record
                for record in chapter.recommendations
            ),
        )
        for chapter in GUIDELINE.chapters
    )
    return replace(GUIDELINE, chapters=chapters)


def changed_alone(name: str, **fields: Any) -> Guideline:
    """One record, changed, and nothing else: soon swept."""
    (chapter,) = [
        replace(chapter, recommendations=(replace(record, **fields),))
        for chapter in GUIDELINE.chapters
        for record in chapter.recommendations
        if record.id == name
    ]
    return replace(GUIDELINE, chapters=(chapter,))
