"""The hazard log as its page shows it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence

from scripts.hazards import (
    RATINGS,
    Control,
    Hazard,
    Likelihood,
    Risk,
    Severity,
    load_hazards,
    named_tests,
)
from vcf_logic.render.markup import Markup, bullets, join, tag
from vcf_logic.render.pieces import badge, labelled
from vcf_logic.render.wording import counted

Hazards = Sequence[Hazard]

SEVERITIES = {
    Severity.MINOR: "Inconvenience or passing upset; a small injury that heals soon.",
    Severity.SIGNIFICANT: "A small injury, or lasting distress.",
    Severity.CONSIDERABLE: "One patient is injured or loses a function, and heals slowly.",
    Severity.MAJOR: "Death or permanent harm of one patient; long harm of several.",
    Severity.CATASTROPHIC: "Death or permanent harm of several patients.",
}
LIKELIHOODS = {
    Likelihood.VERY_HIGH: "All but certain where the software is used.",
    Likelihood.HIGH: "More likely than not.",
    Likelihood.MEDIUM: "Possible; it would surprise nobody.",
    Likelihood.LOW: "Could happen, and in by far the most cases will not.",
    Likelihood.VERY_LOW: "Hardly conceivable, yet not impossible.",
}
RATING_WORDS = {
    1: "acceptable",
    2: "tolerable",
    3: "undesirable",
    4: "unacceptable",
    5: "unacceptable",
}
RATING_MEANS = {
    1: "Nothing further is needed.",
    2: "Lower it where that is practicable.",
    3: "Only where lowering it further is not practicable, and an organisation has accepted it.",
    4: "Not to be used on patients until it is lower.",
    5: "Not to be used on patients until it is lower, before anything else.",
}
COLOURS = {1: "for", 2: "for", 3: "prompt", 4: "immediate", 5: "immediate"}


def hazards(part: str) -> str:
    """One part of the page. Raises KeyError for a strange part."""
    return PARTS[part](load_hazards())


def counts(log: Hazards) -> str:
    """How much there is of what, in one sentence."""
    controls = [control for hazard in log for control in hazard.controls]
    untested = sum(not control.tests for control in controls)
    undone = sum(len(hazard.open) for hazard in log)
    return (
        f"{counted(len(log), 'hazard')}, {counted(len(controls), 'control')}: "
        f"{len(controls) - untested} are held by {counted(len(named_tests(log)), 'test')} and "
        f"proofs, {untested} can be held by no test. {counted(undone, 'point')} open."
    )


def summary(log: Hazards) -> str:
    """Every hazard on a line."""
    columns = ("Hazard", "What may happen", "Risk before", "Risk after", "Open points")
    rows = [
        tag(
            "tr",
            tag("th", _link(hazard), scope="row"),
            tag("td", hazard.hazard),
            tag("td", _rated(hazard.before)),
            tag("td", _rated(hazard.after)),
            tag("td", str(len(hazard.open) or "none")),
        )
        for hazard in log
    ]
    return _table(columns, rows)


def open_points(log: Hazards) -> str:
    """What nobody has done yet."""
    return _block(
        bullets(join((_link(hazard), ": ", point)) for hazard in log for point in hazard.open)
    )


def severities(_: Hazards) -> str:
    """What the words for severity mean here, worst first."""
    return _words("Severity", {one.value: said for one, said in reversed(SEVERITIES.items())})


def likelihoods(_: Hazards) -> str:
    """What the words for likelihood mean here, likeliest first."""
    return _words("Likelihood", {one.value: said for one, said in LIKELIHOODS.items()})


def matrix(_: Hazards) -> str:
    """What a severity and a likelihood come to."""
    rows = [
        tag(
            "tr",
            tag("th", likelihood.value, scope="row"),
            *(tag("td", badge(str(rating), COLOURS[rating])) for rating in ratings),
        )
        for likelihood, ratings in RATINGS.items()
    ]
    columns = ("Likelihood", *(severity.value for severity in Severity))
    return _table(columns, rows)


def ratings(_: Hazards) -> str:
    """What each risk asks for."""
    rows = [
        tag("tr", tag("th", _rating(rating), scope="row"), tag("td", means))
        for rating, means in RATING_MEANS.items()
    ]
    return _table(("Risk", "Asks for"), rows)


def sections(log: Hazards) -> str:
    """Every hazard in full, each under a heading of its own, which a search leaves out."""
    return "\n\n".join(
        f"### {one.id} {one.hazard} {{: #{_anchor(one)} data-search-exclude }}\n\n{_section(one)}"
        for one in log
    )


PARTS: dict[str, Callable[[Hazards], str]] = {
    "counts": counts,
    "summary": summary,
    "open": open_points,
    "severities": severities,
    "likelihoods": likelihoods,
    "matrix": matrix,
    "ratings": ratings,
    "sections": sections,
}


def _section(hazard: Hazard) -> Markup:
    return _block(
        labelled("Effect on the patient", tag("p", hazard.effect), "effect"),
        labelled("Causes", bullets(hazard.causes), "causes"),
        labelled("Risk before controls", _weighed(hazard.before), "risk"),
        labelled("Controls", tag("dl", *map(_control, hazard.controls)), "controls"),
        labelled("Risk after controls", _weighed(hazard.after), "risk"),
        labelled("What remains", tag("p", hazard.residual), "residual"),
        labelled("Still to be done by who uses or runs it", bullets(hazard.to_do), "to-do"),
        labelled("Open points", bullets(hazard.open), "cautions"),
    )


def _control(control: Control) -> Markup:
    what = tag("dt", control.what)
    if not control.tests:
        return join((what, tag("dd", tag("strong", "No test holds this:"), f" {control.no_test}")))
    named = bullets(tag("code", test) for test in control.tests)
    held = tag("summary", f"Held by {counted(len(control.tests), 'test')}")
    return join((what, tag("dd", tag("details", held, named, class_="vcf-tests"))))


def _words(scale: str, meanings: Mapping[str, str]) -> str:
    rows = [
        tag("tr", tag("th", word, scope="row"), tag("td", said)) for word, said in meanings.items()
    ]
    return _table((scale, "Means here"), rows)


def _weighed(risk: Risk) -> Markup:
    words = f" Severity {risk.severity.value}, likelihood {risk.likelihood.value}."
    return tag("p", _rated(risk), words)


def _rated(risk: Risk) -> Markup:
    return _rating(risk.rating)


def _rating(rating: int) -> Markup:
    return badge(f"{rating} {RATING_WORDS[rating]}", COLOURS[rating])


def _link(hazard: Hazard) -> Markup:
    return tag("a", hazard.id, href=f"#{_anchor(hazard)}")


def _anchor(hazard: Hazard) -> str:
    return hazard.id.lower()


def _table(columns: Iterable[str], rows: Iterable[Markup]) -> Markup:
    """The theme's own kind of table, which scrolls where it is too wide and fits on paper."""
    head = tag("tr", *(tag("th", column, scope="col") for column in columns))
    return _block(tag("table", tag("thead", head), tag("tbody", *rows)))


def _block(*parts: str) -> Markup:
    return tag("div", *parts, class_="vcf-records")
