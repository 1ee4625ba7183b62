"""A condition as a checklist for a pen.

Every line has a box for met and one for not met, so that an empty line is a line not known.
"""

from __future__ import annotations

from vcf_logic.engine.conditions import Condition
from vcf_logic.engine.facts import Fact
from vcf_logic.engine.truth import Truth
from vcf_logic.engine.words import TRUTH_WORDS
from vcf_logic.render.checklist_lines import Line, line
from vcf_logic.render.markup import Markup, join, tag

BOX = tag("i", class_="vcf-box")
_TICKED = (TRUTH_WORDS[Truth.YES], TRUTH_WORDS[Truth.NO])
_BOXES = tag(
    "span",
    join((tag("span", BOX, words) for words in _TICKED), " "),
    class_="vcf-boxes",
    aria_hidden="true",
)


def checklist(condition: Condition) -> Markup:
    """A condition as a nested list of lines to be marked."""
    return tag("ul", _item(line(condition)), class_="vcf-checklist")


def meaning_id(fact: Fact) -> str:
    """The anchor of what a line about a fact asks."""
    return f"means-{fact.key}"


def _item(shown: Line) -> Markup:
    parts = tag("ul", *map(_item, shown.parts)) if shown.parts else ""
    return tag("li", tag("span", _words(shown), " ", _BOXES, class_="vcf-tick"), parts)


def _words(shown: Line) -> Markup:
    if shown.fact is None:
        return tag("span", shown.text, class_="vcf-tick-head")
    days = f" ({shown.days})" if shown.days else ""
    return tag("span", tag("a", shown.text, href=f"#{meaning_id(shown.fact)}"), days)
