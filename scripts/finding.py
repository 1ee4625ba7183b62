"""What searching and asking need: curated answers as a script, synonyms in the search index."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from scripts.drawing import Drawing
from scripts.questions import TOPICS, also_called, load_synonyms
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.links import Links
from vcf_logic.render.references import short_name

if TYPE_CHECKING:
    from scripts.questions import Question
    from vcf_logic.engine.records import Citation

FROM_THE_ROOT = Links("")


def write_answers(path: Path) -> None:
    """The curated answers as the box under every page reads them."""
    drawing = Drawing(GUIDELINE)
    data = {
        "answers": [_answer(question, drawing) for question in drawing.questions.values()],
        "synonyms": load_synonyms(),
    }
    packed = json.dumps(data, ensure_ascii=False, indent=0)
    path.write_text(f"var curatedAnswers = {packed};\n", "utf-8")


def add_synonyms(folder: Path) -> None:
    """Let the search find a section under the other names of what it speaks of.

    The words are added to the index only; no page shows them.
    """
    path = folder / "search_index.json"
    index = json.loads(path.read_text("utf-8"))
    synonyms = load_synonyms()
    for doc in index["docs"]:
        other_names = also_called(f"{doc['title']} {doc['text']}", synonyms)
        if other_names:
            doc["text"] += f"<p>Also called: {', '.join(other_names)}.</p>"
    packed = json.dumps(index, ensure_ascii=False, separators=(",", ":"))
    path.write_text(packed, "utf-8")
    (folder / "search_index.js").write_text(f"var __index = {packed}", "utf-8")


def _answer(question: Question, drawing: Drawing) -> dict[str, object]:
    cited = [drawing.citation(written) for written in question.sources]
    return {
        "id": question.id,
        "question": question.question,
        "also": " / ".join(question.also_asked),
        "answer": question.answer,
        "address": f"questions.html#{question.id}",
        "from": f"Questions and answers, {TOPICS[question.topic]}",
        "sources": [_source(citation) for citation in cited],
    }


def _source(citation: Citation) -> dict[str, str]:
    return {"words": short_name(citation), "address": FROM_THE_ROOT.source(citation.source)}
