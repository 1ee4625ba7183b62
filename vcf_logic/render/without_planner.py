"""What is said, and where one can go, where the planner cannot run."""

from __future__ import annotations

from vcf_logic.render.markup import Markup, bullets, join, tag

NO_JAVASCRIPT = "JavaScript is switched off or blocked here."
NEEDS = "is worked out by Python in your browser, which needs JavaScript and WebAssembly."
LEADS = (
    (
        "calculator/decision-tables.html",
        "Decision tables",
        "every recommendation with its conditions, to be ticked with a pen; emergencies first",
    ),
    ("pathway.html", "The pathway at a glance", "what to look for, and when"),
    ("examples/index.html", "Worked examples", "whole patients, each with the plan that follows"),
)


def no_plan_here(why: str, root: str) -> Markup:
    """Instead of a plan; ``why`` says what is missing."""
    return join(
        (
            tag("p", tag("strong", "There is no plan here. "), f"The plan {NEEDS} {why}"),
            tag("p", "In an emergency, do not wait for a plan. These serve without it:"),
            leads(root),
        )
    )


def no_result_here(why: str, root: str) -> Markup:
    """Instead of a score's result; ``why`` says what is missing."""
    by_hand = tag("a", "Check it by hand", href="#check-it-by-hand")
    return join(
        (
            tag("p", tag("strong", "There is no result here. "), f"The result {NEEDS} {why}"),
            tag("p", "The formula or the table stands below: ", by_hand, ". Also without it:"),
            leads(root),
        )
    )


def leads(root: str) -> Markup:
    """Pages that serve without a plan."""
    return bullets(
        join((tag("a", title, href=f"{root}{address}"), f": {words}"))
        for address, title, words in LEADS
    )
