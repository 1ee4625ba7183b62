"""What a plan says line by line, for the formats that are plain text."""

from __future__ import annotations

from vcf_logic.engine.asking import Question
from vcf_logic.engine.items import Part, PlanItem, Status
from vcf_logic.engine.words import reason_in_words
from vcf_logic.render.pieces import short_name
from vcf_logic.render.wording import DEFERRED, STANCE_WORDS, STATUS_WORDS, STRENGTH_WORDS

QUESTIONS_SHOWN = 8


def details(item: PlanItem) -> list[tuple[str, str]]:
    """The labelled lines under an item, in reading order; few for one that does not speak yet."""
    record = item.recommendation
    if item.status is Status.NOT_APPLICABLE:
        return [("Because", _because(item))]
    missing = ("Not known", "; ".join(fact.label for fact in item.missing()))
    if item.part is Part.UNDECIDED:
        return [missing]
    lines = [("", record.clinician)]
    lines += [("Caution", caution.text) for caution in item.cautions]
    if item.because():
        lines.append(("Because", _because(item)))
    if item.missing():
        lines.append(missing)
    if record.controversies:
        lines.append(("Sources disagree", ", ".join(record.controversies)))
    lines.append(
        ("Sources", "; ".join(f"[{one.source.id}] {short_name(one)}" for one in record.sources))
    )
    return lines


def tail(item: PlanItem) -> str:
    """What stands behind an item's title: stance, status where it matters, strength, deferral."""
    record = item.recommendation
    words = [STANCE_WORDS[record.stance]]
    if item.status is not Status.APPLIES:
        words.append(STATUS_WORDS[item.status])
    words.append(f"strength: {STRENGTH_WORDS[record.strength]}")
    if item.deferred:
        words.append(DEFERRED)
    return ", ".join(words)


def questions(asked: tuple[Question, ...]) -> list[str]:
    """The most useful of these questions, each with how much it could settle."""
    return [
        f"{question.fact.question} (could settle {len(question.decides)})"
        for question in asked[:QUESTIONS_SHOWN]
    ]


def _because(item: PlanItem) -> str:
    return "; ".join(dict.fromkeys(reason_in_words(reason) for reason in item.because()))
