"""What a page says when the planner could not start or has stopped: why, and what to do."""

from __future__ import annotations

from vcf_logic.render.markup import Markup, tag
from vcf_logic.render.without_planner import leads

# By the names that the scripts give to causes; the last is for all others.
CAUSES = {
    "Damaged": (
        "A file of the calculator arrived damaged, or is of another version, and was refused.",
        "Load this page again. If it stays so, tell whoever runs this site, or get a new copy.",
    ),
    "Missing": (
        "A file of the calculator is missing.",
        "Load this page again: the site may just be changing to a newer version. "
        "A copy in a folder has to be unpacked as a whole before a page of it is opened.",
    ),
    "Unreachable": (
        "The files of the calculator could not be fetched.",
        "Check the connection and try again. Some networks hold such files back: "
        "the copy for use offline needs no network.",
    ),
    "TimeoutError": (
        "The files of the calculator did not arrive in time.",
        "Try again. On a slow line, or behind a gateway that inspects every file, "
        "the copy for use offline is the better way.",
    ),
    "RangeError": (
        "The browser has too little memory left for the calculator.",
        "Close other tabs and programs, then try again.",
    ),
    "Stalled": (
        "The planner stopped answering, so its last plan was taken away: it may not fit.",
        "Try again. Until a plan stands here, there is none for these answers.",
    ),
    "NoWebAssembly CompileError": (
        "This browser, or whoever manages this machine, blocks WebAssembly, which is needed here.",
        "Use another browser or another machine, or one of the pages below.",
    ),
    "": (
        "Something went wrong that was not foreseen.",
        "Try again. If it happens again, report the line below; it holds no answer of yours.",
    ),
}


def failure(prefix: str, root: str) -> Markup:
    """Hidden until a script unhides it together with the cause that fits.

    ``prefix`` begins the ids, ``root`` leads to the root of the site.
    """
    stopped = tag("strong", "The calculator could not start or has stopped.")
    return tag(
        "div",
        tag("p", stopped, " Your answers are still in the form."),
        *(_cause(names, *said) for names, said in CAUSES.items()),
        tag("p", "For whoever looks after this: ", tag("span", id=f"{prefix}-failure-detail")),
        tag(
            "p",
            tag("button", "Try again", type="button", id=f"{prefix}-retry", class_="vcf-button"),
        ),
        tag("p", "In an emergency, do not wait for a plan. These serve without it:"),
        leads(root),
        id=f"{prefix}-failure",
        role="alert",
        hidden=True,
    )


def _cause(names: str, why: str, what_to_do: str) -> Markup:
    return tag("p", why, " ", what_to_do, data_cause=names, hidden=True)
