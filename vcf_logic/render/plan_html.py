"""A plan as HTML, for the calculator and for `plan --format html`: the order in which it speaks."""

from __future__ import annotations

from collections.abc import Iterable

from vcf_logic.engine.asking import Question
from vcf_logic.engine.dates import Dates, in_full
from vcf_logic.engine.items import Part, PlanItem
from vcf_logic.engine.plan import Plan
from vcf_logic.render import pieces
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.plan_disagreements import disagreements
from vcf_logic.render.plan_headline import fact_links, folded_rest, headline
from vcf_logic.render.plan_item import line
from vcf_logic.render.plan_library import Library, library_of
from vcf_logic.render.plan_undecided import one_answer_away, several_answers_away
from vcf_logic.render.timeline_html import timeline
from vcf_logic.render.timeline_table import timeline_table
from vcf_logic.render.wording import PART_TITLES, PURPOSE, TO_THE_PATIENT, counted, edition

COLLAPSED = frozenset(
    {Part.UNDECIDED, Part.NO_RECOMMENDATION, Part.BACKGROUND, Part.NOT_APPLICABLE}
)
UP_TO_DO = (Part.EMERGENCY, Part.NOT_EXCLUDED, Part.CONTRAINDICATED, Part.DO)
AFTER_DISAGREEMENTS = (
    Part.NO_RECOMMENDATION,
    Part.MONITOR,
    Part.BACKGROUND,
    Part.NOT_APPLICABLE,
)
QUESTIONS_SHOWN = 3


def plan_html(plan: Plan, links: Links, dates: Dates | None = None) -> Markup:
    """The whole plan. Every item carries ``data-recommendation`` and ``data-status``.

    Without ``dates`` the plan does not say when it was made, and its timeline is a table.
    """
    library = library_of(plan.guideline, links)
    return tag(
        "div",
        tag("p", TO_THE_PATIENT, class_="vcf-to-patient", data_for="patient"),
        headline(plan.headline),
        _look_again(plan),
        _questions(plan),
        *(_part(part, plan.of(part), library) for part in UP_TO_DO),
        one_answer_away(plan, library),
        *(_part(part, plan.of(part), library) for part in (Part.AVOID, Part.CONSIDER)),
        _part(Part.UNDECIDED, several_answers_away(plan), library),
        disagreements(plan.controversies(), library),
        *(_part(part, plan.of(part), library) for part in AFTER_DISAGREEMENTS),
        timeline(plan, links, dates) if dates else timeline_table(plan),
        pieces.labelled("Computed from the answers", pieces.computed(plan), "derived"),
        _edition(plan, dates),
        class_="vcf-plan",
    )


def _look_again(plan: Plan) -> Markup:
    listed = bullets(
        join((check.message, " ", join(fact_links(check.facts), ", "))) for check in plan.warnings
    )
    return pieces.labelled("Look again at these answers", listed, "warnings")


def _questions(plan: Plan) -> Markup:
    blocks = (
        _asked("Ask next", plan.ask_next, "ask_next"),
        _asked("To find out: said to be not known", plan.find_out, "find_out"),
    )
    asked = join(blocks)
    return tag("div", asked, class_="vcf-questions") if asked else asked


def _asked(title: str, questions: tuple[Question, ...], name: str) -> Markup:
    if not questions:
        return Markup("")
    lines = [_question(question) for question in questions]
    return tag(
        "section",
        tag("h3", title),
        bullets(lines[:QUESTIONS_SHOWN]),
        folded_rest(lines[QUESTIONS_SHOWN:], name),
        class_=f"vcf-asked vcf-asked--{name}",
        data_part=name,
    )


def _question(question: Question) -> Markup:
    link = tag("a", question.fact.question, href=f"#fact-{question.fact.key}")
    settles = f"Could settle {counted(len(question.decides), 'recommendation')}"
    flags = counted(question.red_flags, "red flag")
    among = f", {flags} among them" if question.red_flags else ""
    return join((link, " ", tag("span", f"{settles}{among}.", class_="vcf-settles")))


def _part(part: Part, items: Iterable[PlanItem], library: Library) -> Markup:
    lines = [line(item, library) for item in items]
    if not lines:
        return Markup("")
    heading = tag("h3", f"{PART_TITLES[part]} ({len(lines)})")
    listed = tag("ul", *lines, class_="vcf-lines")
    attributes = {"class_": f"vcf-part vcf-part--{part.value}", "data_part": part.value}
    if part in COLLAPSED:
        return tag("details", tag("summary", heading), listed, **attributes)
    return tag("section", heading, listed, **attributes)


def _edition(plan: Plan, dates: Dates | None) -> Markup:
    made = f" Plan made on {in_full(dates.today)}." if dates else ""
    return tag("p", f"{edition(plan.guideline)}{made} {PURPOSE}", class_="vcf-edition")
