"""What cannot be decided yet: first what hangs on a single answer, by that answer."""

from __future__ import annotations

from collections.abc import Iterable

from vcf_logic.engine.facts import Asked
from vcf_logic.engine.items import Part, PlanItem
from vcf_logic.engine.plan import Plan
from vcf_logic.render.markup import Markup, tag
from vcf_logic.render.plan_headline import fact_links
from vcf_logic.render.plan_item import line
from vcf_logic.render.plan_library import Library


def one_answer_away(plan: Plan, library: Library) -> Markup:
    """The undecided items with exactly one missing answer, under the question that decides them."""
    groups = _by_question(plan.of(Part.UNDECIDED))
    if not groups:
        return Markup("")
    number = sum(len(items) for items in groups.values())
    ranked = sorted(groups.items(), key=lambda group: -len(group[1]))
    return tag(
        "section",
        tag("h3", f"One answer away ({number})"),
        *(_decided_by(fact, items, library) for fact, items in ranked),
        class_="vcf-part vcf-part--one_answer_away",
        data_part="one_answer_away",
    )


def several_answers_away(plan: Plan) -> tuple[PlanItem, ...]:
    """The undecided items that one answer cannot decide."""
    return tuple(item for item in plan.of(Part.UNDECIDED) if not _is_one_away(item))


def _by_question(items: Iterable[PlanItem]) -> dict[Asked, list[PlanItem]]:
    groups: dict[Asked, list[PlanItem]] = {}
    for item in filter(_is_one_away, items):
        groups.setdefault(item.missing()[0], []).append(item)
    return groups


def _is_one_away(item: PlanItem) -> bool:
    return len(item.missing()) == 1


def _decided_by(fact: Asked, items: list[PlanItem], library: Library) -> Markup:
    (link,) = fact_links((fact,))
    return tag(
        "div",
        tag("p", link, " would decide:", class_="vcf-decides"),
        tag("ul", *(line(item, library) for item in items), class_="vcf-lines"),
        class_="vcf-by-question",
    )
