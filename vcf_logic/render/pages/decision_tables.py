"""Every recommendation as a table to be worked through by hand, and what the lines ask."""

from __future__ import annotations

from collections.abc import Iterable

from vcf_logic.engine.evaluation import evaluate
from vcf_logic.engine.facts import Asked, Choice, DerivedNumber, Fact, Number
from vcf_logic.engine.items import Part, PlanItem, Status, facts_behind
from vcf_logic.engine.patient import Patient
from vcf_logic.engine.records import Chapter, Guideline, Recommendation
from vcf_logic.render.checklist import meaning_id
from vcf_logic.render.markup import Markup, tag
from vcf_logic.render.wording import PURPOSE, edition

NEVER_NO = "An empty line is not known, and not known is never no."
NOBODY = Patient({})
Housed = tuple[Recommendation, Chapter]


def anchor(record: Recommendation) -> str:
    """The anchor of a recommendation's table."""
    return f"table-{record.id}"


def in_order_of_speaking(guideline: Guideline) -> dict[Part, list[Housed]]:
    """The recommendations with their chapters, by the part of a plan in which each would stand."""
    found: dict[Part, list[Housed]] = {part: [] for part in Part}
    for chapter in guideline.chapters:
        for record in chapter.recommendations:
            found[_part_of(record, chapter)].append((record, chapter))
    return {part: those for part, those in found.items() if those}


def sheet_head(guideline: Guideline) -> Markup:
    """For whom a printed copy was filled in, and which edition it is of."""
    blanks = [tag("span", f"{words}:") for words in ("For", "Date", "Filled in by")]
    return tag(
        "div",
        tag("p", *blanks, class_="vcf-blanks", aria_hidden="true"),
        tag("p", f"{edition(guideline)} {PURPOSE}", class_="vcf-edition"),
    )


def part_head(guideline: Guideline) -> Markup:
    """What every part says on paper, where it may lie alone."""
    said = f"{NEVER_NO} {edition(guideline)} {PURPOSE}"
    return tag("p", said, class_="vcf-decision-edition")


def meanings(guideline: Guideline) -> Markup:
    """What the lines of all tables ask, section by section, and the numbers to work out first."""
    used = {fact for record in guideline.recommendations for fact in facts_behind(record)}
    derived = [fact for fact in guideline.derived if isinstance(fact, DerivedNumber)]
    listed = [_titled("Numbers to work out first", (_worked_out(one) for one in derived))]
    for section in guideline.sections:
        asked = [_asked(fact) for fact in section.facts if fact in used]
        listed.append(_titled(section.title, asked))
    return tag("div", *listed, class_="vcf-meanings")


def _part_of(record: Recommendation, chapter: Chapter) -> Part:
    nothing = evaluate(record.when, NOBODY)
    return PlanItem(record, chapter, Status.APPLIES, nothing, nothing, {}).part


def _titled(title: str, entries: Iterable[Markup]) -> Markup:
    listed = "".join(entries)
    return tag("div", tag("h3", title), tag("dl", Markup(listed))) if listed else Markup("")


def _worked_out(fact: DerivedNumber) -> Markup:
    needs = ", ".join(needed.label for needed in fact.inputs)
    return _entry(fact, f"In {fact.unit}: {fact.source}. From: {needs}.")


def _asked(fact: Asked) -> Markup:
    return _entry(fact, " ".join(filter(None, (fact.question, _answers(fact), fact.help))))


def _answers(fact: Asked) -> str:
    if isinstance(fact, Number):
        return f"In {fact.unit}."
    return f"One of: {'; '.join(fact.options.values())}." if isinstance(fact, Choice) else ""


def _entry(fact: Fact, words: str) -> Markup:
    return tag(
        "div", tag("dt", fact.label, id=meaning_id(fact)), tag("dd", words), class_="vcf-meaning"
    )
