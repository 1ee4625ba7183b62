"""A companion calculator's form and its result."""

from __future__ import annotations

from collections.abc import Iterable

from vcf_logic.engine.facts import Asked, Choice
from vcf_logic.engine.records import Guideline, Section
from vcf_logic.engine.scoring import Alert, Measure, Result, ScoreTool
from vcf_logic.render.failure import failure
from vcf_logic.render.form import question
from vcf_logic.render.links import Links
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.pieces import cautions, citations, labelled
from vcf_logic.render.references import marks
from vcf_logic.render.without_planner import NO_JAVASCRIPT, no_result_here
from vcf_logic.render.wording import ALARM_WORDS, PURPOSE, edition

SCRIPTS = ("form", "planner", "offline", "failure", "score")
HINT = "The result appears here and follows every answer. What you enter stays in this browser."
STATUS_WORDS = {
    "data_loading": "The calculator is starting. You can go on answering.",
    "data_plain": "The calculator is starting the longer way. You can go on answering.",
    "data_slow": "The calculator is still starting: its files take long. You can go on answering.",
    "data_invalid": "There is no result, because an answer needs to be corrected.",
}


def score_calculator(tool: ScoreTool, root: str) -> Markup:
    """Form, place of the result and scripts; ``root`` leads to the root of the site."""
    scripts = (
        tag("script", src=f"{root}assets/calculator/{name}.js", defer=True) for name in SCRIPTS
    )
    return tag("div", score_form(tool), _region(tool, root), *scripts, class_="vcf-score")


def score_form(tool: ScoreTool) -> Markup:
    """The questions, section by section. Nothing is preselected."""
    return tag(
        "form",
        *map(_section, tool.sections),
        tag("p", tag("button", "Clear all answers", type="reset", class_="vcf-button")),
        id="score-form",
        class_="vcf-form",
        novalidate=True,
        autocomplete="off",
        aria_label=f"{tool.title}: answers",
    )


def score_result(
    tool: ScoreTool, result: Result, guideline: Guideline, links: Links, address: str
) -> Markup:
    """What the answers give; ``address`` leads into the plan, empty when nothing is carried."""
    return join(
        (
            _alert(result.alert, links),
            *map(_measure, result.measures),
            _missing(result),
            labelled("Look again at these answers", bullets(result.look_again), "warnings"),
            labelled("Mind", cautions((*result.cautions, *tool.limits), links), "cautions"),
            _into_the_plan(result, address),
            _informs(result.informs, links),
            labelled("Formula and sources", citations(tool.sources, links), "sources"),
            tag("p", f"{edition(guideline)} {PURPOSE}", class_="vcf-edition"),
        )
    )


def announcement(result: Result) -> str:
    """A sentence or two for a screen reader when the result has changed."""
    said = [ALARM_WORDS[result.alert.alarm] + "."] if result.alert else []
    said += [f"{one.name}: {one.value}." for one in result.measures]
    if not result.measures:
        said.append(result.none_because or f"No result yet. {_needed(result.needed)}.")
    return " ".join(said)


def _section(section: Section) -> Markup:
    heading = f"section-{section.id}"
    return tag(
        "section",
        tag("h3", section.title, id=heading),
        tag("p", section.intro),
        *map(question, section.facts),
        class_="vcf-score-section",
        aria_labelledby=heading,
    )


def _region(tool: ScoreTool, root: str) -> Markup:
    return tag(
        "section",
        tag("h3", "Result", id="score-title"),
        tag("p", id="score-status", role="status", **STATUS_WORDS),
        failure("score", root),
        tag("p", HINT, class_="vcf-score-hint"),
        tag("div", id="score-place"),
        _without_javascript(root),
        id="score",
        aria_labelledby="score-title",
        data_score=tool.id,
        data_state="idle",
        data_shows="nothing",
        data_revision=0,
    )


def _without_javascript(root: str) -> Markup:
    said = no_result_here(NO_JAVASCRIPT, root)
    return tag("noscript", tag("div", said, class_="vcf-without"))


def _alert(alert: Alert | None, links: Links) -> Markup:
    if alert is None:
        return Markup("")
    return tag(
        "div",
        tag("p", ALARM_WORDS[alert.alarm], class_="vcf-alarm"),
        tag("p", alert.text, " ", marks(alert.sources, links)),
        class_=f"vcf-headline vcf-headline--{alert.alarm.value}",
        data_urgency=alert.alarm.value,
    )


def _measure(measure: Measure) -> Markup:
    working = [tag("li", line) for line in measure.working]
    return tag(
        "div",
        tag("p", measure.name, class_="vcf-label"),
        tag("p", measure.value, class_="vcf-score-value"),
        tag("p", measure.meaning) if measure.meaning else "",
        tag("ol", *working, class_="vcf-score-working") if working else "",
        class_="vcf-score-measure",
    )


def _missing(result: Result) -> Markup:
    lines = [result.none_because, result.unknown]
    if result.needed:
        lead = "Further measures are open. " if result.measures else "No result yet. "
        lines.append(f"{lead}{_needed(result.needed)}.")
    return join(tag("p", line, class_="vcf-score-missing") for line in lines if line)


def _needed(facts: Iterable[Asked]) -> str:
    return f"Needed: {', '.join(fact.label for fact in facts)}"


def _into_the_plan(result: Result, address: str) -> Markup:
    if result.carry is None:
        return Markup("")
    link = tag("a", "Carry this into a plan", href=address, class_="vcf-button")
    given = [fact.label for fact in result.carry.given]
    follows = [
        f"{fact.label}: {_chosen(fact, value)}" for fact, value in result.carry.follows.items()
    ]
    said = (tag("p", link), tag("p", "What goes along:"), bullets((*given, *follows)))
    return labelled("Into the plan", join((*said, tag("p", result.carry.says))), "carry")


def _chosen(fact: Asked, value: str) -> str:
    return fact.options[value] if isinstance(fact, Choice) else value


def _informs(facts: tuple[Asked, ...], links: Links) -> Markup:
    listed = bullets(
        tag("a", fact.question, href=links.calculator(f"fact-{fact.key}")) for fact in facts
    )
    return labelled("Questions of the plan that this helps to answer", listed, "informs")
