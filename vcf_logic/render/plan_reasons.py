"""Why an item stands where it does: what settled it, what was checked, what would bring it back."""

from __future__ import annotations

from dataclasses import replace

from vcf_logic.engine.comparisons import Comparison
from vcf_logic.engine.conditions import NEVER, Criterion, Group, Quantifier
from vcf_logic.engine.evaluation import Trace
from vcf_logic.engine.facts import Asked
from vcf_logic.engine.items import PlanItem, Status
from vcf_logic.engine.truth import Truth
from vcf_logic.engine.words import (
    TRUTH_WORDS,
    Outline,
    opposite_in_words,
    outline_of_trace,
)
from vcf_logic.render import pieces
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.plan_headline import fact_links
from vcf_logic.render.wording import STATUS_WORDS

_HEADS = frozenset({"all of", "any of", "none of"})


def reasons(item: PlanItem) -> Markup:
    """The facts of this patient that settled the status."""
    return pieces.labelled(
        f"Why it {STATUS_WORDS[item.status]}", bullets(pieces.reasons(item)), "why"
    )


def contraindications(item: PlanItem) -> Markup:
    """Every part of what would rule it out, and whether it is met for this patient."""
    if item.unless.condition == NEVER:
        return Markup("")
    outline = outline_of_trace(item.unless)
    checked = outline.parts if outline.text == "any of" else (outline,)
    listed = bullets((_checked(part) for part in checked), class_="vcf-checked")
    return pieces.labelled("Contraindications checked", listed, "unless")


def how_decided(item: PlanItem) -> Markup:
    """The whole condition with the truth of every part."""
    listed = tag("div", _explained(outline_of_trace(item.when)), class_="vcf-decided")
    return pieces.labelled("How this was decided", listed, "when", data_for="trainee")


def missing(item: PlanItem) -> Markup:
    """The open answers that could still change the item, each leading to its question."""
    listed = bullets(fact_links(item.missing()))
    return pieces.labelled("Not known yet, and could change it", listed, "missing")


def way_back(item: PlanItem) -> Markup:
    """What would have to be otherwise for an item that is ruled out."""
    if item.status is not Status.CONTRAINDICATED:
        return Markup("")
    changed = tag("p", f"{_flipped(item.unless, outermost=True)}.", class_="vcf-way-back")
    rest = tag("p", "Everything else that it depends on still has to hold as well.")
    open_facts = bullets(fact_links(_still_open(item)), class_="vcf-inline")
    still = join((tag("p", "Of that, not known yet:"), open_facts)) if open_facts else Markup("")
    return pieces.labelled("Would come back if", join((changed, rest, still)), "way-back")


def _still_open(item: PlanItem) -> list[Asked]:
    beside = (fact for part in item.unless.parts for fact in part.open_facts())
    return list(dict.fromkeys((*item.when.open_facts(), *beside)))


def _flipped(trace: Trace, *, outermost: bool = False) -> str:
    """What makes a condition that is met one that is not, or the other way round."""
    if isinstance(trace.condition, Comparison):
        return opposite_in_words(trace)
    if isinstance(trace.condition, Criterion):
        return _flipped(trace.parts[0], outermost=outermost)
    joint, decisive = _decisive(trace.condition, trace)
    if len(decisive) == 1:
        return _flipped(decisive[0], outermost=outermost)
    joined = joint.join(_flipped(part) for part in decisive)
    return joined if outermost else f"({joined})"


def _decisive(group: Group, trace: Trace) -> tuple[str, list[Trace]]:
    """The parts to flip, and whether all of them have to or any one is enough."""
    wanted = ~trace.truth if group.quantifier is Quantifier.NONE else trace.truth
    every_part = wanted is (Truth.NO if group.quantifier is Quantifier.ALL else Truth.YES)
    joint = " and " if every_part else " or "
    return joint, [part for part in trace.parts if part.truth is wanted]


def _checked(outline: Outline) -> Markup:
    """A condition as a nested list, the truth of every part marked behind it."""
    assert outline.truth is not None
    named = _merged(outline)
    told = tag("b", TRUTH_WORDS[outline.truth], class_=f"vcf-is-{outline.truth}")
    return join((named.text, " ", told, bullets(_checked(part) for part in named.parts)))


def _explained(outline: Outline) -> Markup:
    """The same for learning, plainly; what is met by its name is not taken apart."""
    assert outline.truth is not None
    is_met_by_name = outline.truth is Truth.YES and outline.text not in _HEADS
    named = replace(outline, parts=()) if is_met_by_name else _merged(outline)
    told = tag("b", TRUTH_WORDS[outline.truth])
    return join((named.text, " ", told, bullets(_explained(part) for part in named.parts)))


def _merged(outline: Outline) -> Outline:
    """A group as one line where it can be: "Severe pain (any of)", "not: Can stay upright"."""
    if outline.text == "none of" and len(outline.parts) == 1 and not outline.parts[0].parts:
        return Outline(f"not: {outline.parts[0].text}", (), outline.truth)
    if len(outline.parts) == 1 and outline.parts[0].text in _HEADS:
        (group,) = outline.parts
        return Outline(f"{outline.text} ({group.text})", group.parts, outline.truth)
    return outline
