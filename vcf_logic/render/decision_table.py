"""A recommendation as a table that a person works through with a pen, without a computer.

Its result is the status that a plan gives. What is not known is read the safer way.
"""

from __future__ import annotations

from vcf_logic.engine.conditions import ALWAYS, NEVER
from vcf_logic.engine.items import Status
from vcf_logic.engine.records import Caution, Chapter, Recommendation, Stance, Urgency
from vcf_logic.render import pieces
from vcf_logic.render.checklist import BOX, checklist
from vcf_logic.render.checklist_lines import in_one_line
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.references import marks
from vcf_logic.render.wording import STATUS_WORDS

APPLIES_WHEN = "Applies when"
RULED_OUT_BY = "Ruled out by"
OUTCOME = "What it comes to: the first that fits"
RULES_OUT = "If this is met or not known, do not offer it."
WAITS = "While an emergency applies, it waits until after the urgent assessment."

_AT_ONCE = {
    Urgency.IMMEDIATE: "Act on it immediately.",
    Urgency.PROMPT: "Act on it within days.",
    Urgency.ROUTINE: "",
}
_FIND_OUT = {
    Urgency.IMMEDIATE: "Find out now what is not known.",
    Urgency.PROMPT: "It should not wait and is not excluded: find out without delay.",
    Urgency.ROUTINE: "Find out what is not known.",
}
_NO_OFFER_YET = "Offer nothing on this ground yet."
_NOT_EXCLUDED = "Treat it as not excluded."
_MEANWHILE = {
    Stance.FOR: _NO_OFFER_YET,
    Stance.CONSIDER: _NO_OFFER_YET,
    Stance.AGAINST: "Hold to it until it is known not to apply.",
    Stance.NEITHER: "Not decided.",
    Stance.MONITOR: "Not decided.",
    Stance.INFORM: "Not decided.",
}


def decision_table(record: Recommendation, chapter: Chapter, links: Links) -> Markup:
    """One recommendation; its title stands above."""
    return tag(
        "div",
        tag("div", *_checks(record), class_="vcf-decision-checks"),
        pieces.labelled("Cautions", _cautions(record, links), "cautions"),
        _more(record, chapter, links),
        class_=f"vcf-decision vcf-tone--{record.stance.value}",
    )


def meanwhile(record: Recommendation) -> str:
    """How to read a recommendation as long as it is not decided."""
    return f"{_read_as(record)} {_FIND_OUT[record.urgency]}".lstrip()


def _read_as(record: Recommendation) -> str:
    if record.is_red_flag:
        return _NOT_EXCLUDED
    if record.stance is Stance.FOR and record.urgency is Urgency.PROMPT:
        return ""
    return _MEANWHILE[record.stance]


def _checks(record: Recommendation) -> tuple[Markup, ...]:
    """What stays on one sheet: a contraindication overleaf would be overlooked."""
    when = pieces.labelled(APPLIES_WHEN, checklist(record.when), "when")
    unless = pieces.labelled(RULED_OUT_BY, _ruled_out(record), "unless")
    return (
        pieces.badges(record),
        tag("p", f"Strength: {record.graded_by}.", class_="vcf-graded"),
        tag("div", when, unless, class_="vcf-decision-lists"),
        pieces.labelled(OUTCOME, _outcomes(record), "outcome"),
    )


def _ruled_out(record: Recommendation) -> Markup:
    if record.unless == NEVER:
        return Markup("")
    return join((tag("p", RULES_OUT), checklist(record.unless)))


def _outcomes(record: Recommendation) -> Markup:
    """Each status with its rule, in the order in which they are tried."""
    rules = {Status.NOT_APPLICABLE: f"“{APPLIES_WHEN}” is not met."}
    if record.unless != NEVER:
        rules[Status.CONTRAINDICATED] = f"“{RULED_OUT_BY}” is met. Do not offer it."
    rules[Status.APPLIES] = _when_it_applies(record)
    rules[Status.NEEDS_INFORMATION] = f"anything else. {meanwhile(record)}"
    return tag("ol", *(_outcome(*rule) for rule in rules.items()), class_="vcf-outcomes")


def _outcome(status: Status, rule: str) -> Markup:
    words = STATUS_WORDS[status].capitalize()
    return tag("li", BOX, tag("strong", f"{words}:"), " ", rule, data_status=status.value)


def _when_it_applies(record: Recommendation) -> str:
    is_met = f"“{APPLIES_WHEN}” is met"
    if record.unless != NEVER:
        is_met += f" and “{RULED_OUT_BY}” is not met"
    waits = WAITS if record.elective else ""
    return " ".join(filter(None, (f"{is_met}.", _AT_ONCE[record.urgency], waits)))


def _cautions(record: Recommendation, links: Links) -> Markup:
    return bullets((_caution(one, links) for one in record.cautions), class_="vcf-cautions")


def _caution(caution: Caution, links: Links) -> Markup:
    said = join((caution.text, " ", marks(caution.sources, links)))
    if caution.when == ALWAYS:
        return said
    only = tag("b", f"If met or not known: {in_one_line(caution.when)}.")
    return join((only, " ", said))


def _more(record: Recommendation, chapter: Chapter, links: Links) -> Markup:
    card = tag("a", f"chapter {chapter.title}", href=links.recommendation(record, chapter))
    return tag(
        "p", "In full: ", card, ". Sources ", marks(record.sources, links), class_="vcf-more"
    )
