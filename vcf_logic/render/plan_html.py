"""A plan as HTML, for the calculator and for `plan --format html`."""

from __future__ import annotations

from vcf_logic.engine.items import Part, PlanItem, Status
from vcf_logic.engine.plan import Plan
from vcf_logic.engine.records import Controversy
from vcf_logic.engine.timeline import TimelineEntry
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.wording import (
    DEFERRED,
    PART_TITLES,
    PURPOSE,
    STATUS_WORDS,
    counted,
    days_in_words,
    edition,
    now_in_words,
)

COLLAPSED = frozenset(
    {Part.UNDECIDED, Part.NO_RECOMMENDATION, Part.BACKGROUND, Part.NOT_APPLICABLE}
)
AFTER_DISAGREEMENTS = (
    Part.NO_RECOMMENDATION,
    Part.MONITOR,
    Part.BACKGROUND,
    Part.NOT_APPLICABLE,
)
QUESTIONS_SHOWN = 5


def plan_html(plan: Plan, links: Links) -> Markup:
    """The whole plan. Every item carries ``data-recommendation`` and ``data-status``."""
    return tag(
        "div",
        pieces.headline(plan),
        pieces.plan_warnings(plan),
        _questions(plan),
        *(_part(part, plan, links) for part in Part if part not in AFTER_DISAGREEMENTS),
        _disagreements(plan.controversies(), links),
        *(_part(part, plan, links) for part in AFTER_DISAGREEMENTS),
        _timeline(plan),
        pieces.labelled("Computed from the answers", pieces.computed(plan), "derived"),
        tag("p", f"{edition(plan.guideline)} {PURPOSE}", class_="vcf-edition"),
        class_="vcf-plan",
    )


def _questions(plan: Plan) -> Markup:
    listed = bullets(
        join(
            (
                tag("a", question.fact.question, href=f"#fact-{question.fact.key}"),
                f" Could settle {counted(len(question.decides), 'recommendation')}.",
            )
        )
        for question in plan.ask_next[:QUESTIONS_SHOWN]
    )
    return pieces.labelled("Ask next", listed, "questions")


def _part(part: Part, plan: Plan, links: Links) -> Markup:
    items = [_item(item, plan, links) for item in plan.of(part)]
    if not items:
        return Markup("")
    title = f"{PART_TITLES[part]} ({len(items)})"
    attributes = {"class_": f"vcf-part vcf-part--{part.value}", "data_part": part.value}
    if part in COLLAPSED:
        return tag("details", tag("summary", tag("h3", title)), *items, **attributes)
    return tag("section", tag("h3", title), *items, **attributes)


def _item(item: PlanItem, plan: Plan, links: Links) -> Markup:
    record = item.recommendation
    return tag(
        "details",
        tag("summary", _summary(item)),
        pieces.badges(record),
        tag("p", record.clinician, class_="vcf-clinician"),
        pieces.labelled("Cautions", pieces.cautions(item.cautions, links), "cautions"),
        _why(item),
        _missing(item),
        pieces.labelled("In words for the patient", tag("p", record.patient), "patient"),
        pieces.labelled(
            "Where sources disagree",
            pieces.controversy_links(record, plan.guideline, links),
            "controversies",
        ),
        pieces.labelled("Strength", tag("p", record.graded_by), "strength"),
        pieces.labelled("Sources", pieces.citations(record.sources, links), "sources"),
        tag("p", tag("a", "Read the chapter", href=links.recommendation(record, item.chapter))),
        class_=f"vcf-item vcf-item--{item.status.value}",
        data_recommendation=record.id,
        data_status=item.status.value,
        data_deferred=item.deferred,
    )


def _summary(item: PlanItem) -> Markup:
    parts: list[str] = [tag("span", item.recommendation.title, class_="vcf-title")]
    if item.status in (Status.CONTRAINDICATED, Status.NEEDS_INFORMATION):
        parts.append(pieces.badge(STATUS_WORDS[item.status], item.status.value))
    if item.deferred:
        parts.append(pieces.badge(DEFERRED, "deferred"))
    return join(parts, " ")


def _why(item: PlanItem) -> Markup:
    label = f"Why it {STATUS_WORDS[item.status]}"
    return pieces.labelled(label, bullets(pieces.reasons(item)), "why")


def _missing(item: PlanItem) -> Markup:
    listed = bullets(tag("a", fact.label, href=f"#fact-{fact.key}") for fact in item.missing())
    return pieces.labelled("Not known yet, and could change it", listed, "missing")


def _disagreements(controversies: tuple[Controversy, ...], links: Links) -> Markup:
    if not controversies:
        return Markup("")
    title = f"Where sources disagree ({len(controversies)})"
    listed = [_disagreement(controversy, links) for controversy in controversies]
    return tag("section", tag("h3", title), *listed, class_="vcf-part vcf-part--disagreements")


def _disagreement(controversy: Controversy, links: Links) -> Markup:
    positions = bullets(
        join((tag("strong", position.who), f" ({position.strength}): {position.says}"))
        for position in controversy.positions
    )
    more = tag("a", "All positions and sources", href=links.controversy(controversy.id))
    return tag(
        "details",
        tag("summary", tag("span", controversy.topic, class_="vcf-title")),
        tag("p", controversy.question),
        positions,
        tag("p", tag("strong", "This plan: "), controversy.default),
        tag("p", tag("strong", "Why: "), controversy.why),
        tag("p", more),
        class_="vcf-item vcf-item--controversy",
        data_controversy=controversy.id,
    )


def _timeline(plan: Plan) -> Markup:
    rows = [_timeline_row(entry) for entry in plan.timeline]
    table = pieces.table(
        "Timeline",
        ("When", "What", "Now"),
        rows,
        caption="Days are counted from the onset of pain or the injury.",
    )
    return tag("section", tag("h3", "Timeline"), table, class_="vcf-part vcf-part--timeline")


def _timeline_row(entry: TimelineEntry) -> Markup:
    milestone = entry.milestone
    return tag(
        "tr",
        tag("th", days_in_words(milestone.first_day, milestone.last_day), scope="row"),
        tag("td", tag("strong", milestone.label), ". ", milestone.detail),
        tag("td", now_in_words(entry)),
        data_phase=entry.phase.value,
    )
