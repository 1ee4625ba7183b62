"""The pieces of HTML that a card on a page and an item in a plan share."""

from __future__ import annotations

from collections.abc import Iterable

from vcf_logic.engine.items import PlanItem
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Caution, Citation, Guideline, Recommendation
from vcf_logic.engine.words import Outline, answer_in_words, reason_in_words
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.plan_headline import alarm
from vcf_logic.render.references import marks, short_name
from vcf_logic.render.wording import (
    ADDED_FOR_SAFETY,
    STANCE_WORDS,
    STRENGTH_WORDS,
    URGENCY_WORDS,
)


def badge(words: str, kind: str) -> Markup:
    """A short label; its kind only colours it."""
    return tag("span", words, class_=f"vcf-badge vcf-badge--{kind}")


def badges(record: Recommendation) -> Markup:
    """Stance, urgency and strength of a recommendation."""
    shown = [badge(STANCE_WORDS[record.stance], record.stance.value)]
    shown.append(badge(URGENCY_WORDS[record.urgency], record.urgency.value))
    shown.append(badge(f"strength: {STRENGTH_WORDS[record.strength]}", "strength"))
    if record.added_for_safety:
        shown.append(badge(ADDED_FOR_SAFETY, "safety"))
    return tag("p", join(shown, " "), class_="vcf-badges", data_search_exclude=True)


def labelled(label: str, content: str, kind: str, *, data_for: str | None = None) -> Markup:
    """A small heading with something under it; nothing when there is nothing."""
    if not content:
        return Markup("")
    heading = tag("p", label, class_="vcf-label")
    return tag("div", heading, content, class_=f"vcf-block vcf-block--{kind}", data_for=data_for)


def citations(cited: Iterable[Citation], links: Links) -> Markup:
    """Sources with the place in each, one a line."""
    return bullets(
        (join((marks((citation,), links), " ", short_name(citation))) for citation in cited),
        class_="vcf-sources",
    )


def cautions(listed: Iterable[Caution], links: Links) -> Markup:
    """Warnings, each with its sources."""
    return bullets(
        (join((caution.text, " ", marks(caution.sources, links))) for caution in listed),
        class_="vcf-cautions",
    )


def controversy_links(record: Recommendation, guideline: Guideline, links: Links) -> Markup:
    """The disagreements a recommendation carries."""
    carried = [one for one in guideline.controversies if one.id in record.controversies]
    return bullets(
        join(
            (tag("a", f"{one.id} {one.topic}", href=links.controversy(one.id)), f": {one.question}")
        )
        for one in carried
    )


def headline(plan: Plan) -> Markup:
    """The first thing a plan says."""
    urgency = plan.headline.urgency
    return tag(
        "div",
        alarm(urgency),
        tag("p", plan.headline.text),
        class_=f"vcf-headline vcf-headline--{urgency.value}",
        data_urgency=urgency.value,
    )


def plan_warnings(plan: Plan) -> Markup:
    """Answers that deserve a second look."""
    listed = bullets(check.message for check in plan.warnings)
    return labelled("Look again at these answers", listed, "warnings")


def computed(plan: Plan) -> Markup:
    """The numbers that follow from the answers, one a line."""
    return bullets(
        f"{fact.label}: {answer_in_words(fact, value)}"
        for fact in plan.guideline.derived
        if fact.kind == "number" and (value := plan.patient.value(fact)) is not None
    )


def reasons(item: PlanItem) -> list[str]:
    """What settled an item, each reason once."""
    return list(dict.fromkeys(reason_in_words(reason) for reason in item.because()))


def condition_list(outline: Outline) -> Markup:
    """A condition as a nested list."""
    parts = tag("ul", *(tag("li", condition_list(part)) for part in outline.parts))
    return join((outline.text, parts if outline.parts else Markup("")))


def table(
    name: str,
    columns: Iterable[str],
    rows: Iterable[Markup],
    *,
    caption: str = "",
    class_: str | None = None,
) -> Markup:
    """A named table that scrolls by itself where it is wider than the page."""
    head = tag("tr", *(tag("th", column, scope="col") for column in columns))
    drawn = tag(
        "table",
        tag("caption", caption) if caption else "",
        tag("thead", head),
        tag("tbody", *rows),
        class_=class_,
    )
    return tag("div", drawn, class_="vcf-scroll", tabindex=0, role="region", aria_label=name)
