"""What the pages draw with, such as ``[[ chapter("imaging") ]]``; vcf_logic does the drawing."""

from __future__ import annotations

import importlib
import sys
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from vcf_logic.engine.records import Guideline
    from vcf_logic.render.links import Links

DECISIONS = Path(__file__).parent.parent / "docs/decisions"
PAGES = ("chapter", "chapters", "controversies", "sources", "statements")


def define_env(env: Any) -> None:  # noqa: ANN401  the plugin's own class is not typed
    """Offer the macros; called by the plugin before each build."""
    forget_package()
    guideline: Guideline = importlib.import_module("vcf_logic.guideline").GUIDELINE
    pages = importlib.import_module("vcf_logic.render.pages")
    form = importlib.import_module("vcf_logic.render.form")

    def drawn_by(draw: Callable[..., str]) -> Callable[..., str]:
        return lambda *names: block(draw(guideline, *names, links_from(env.page.url)))

    def recommendation(recommendation_id: str) -> str:
        return str(pages.recommendation(guideline, recommendation_id, links_from(env.page.url)))

    def contents(chapter_id: str) -> str:
        return block(pages.contents(guideline, chapter_id))

    def calculator_form() -> str:
        return str(form.calculator_form(guideline))

    def architecture() -> str:
        return block(importlib.import_module("scripts.architecture").architecture_svg())

    for name in PAGES:
        env.macro(drawn_by(getattr(pages, name)), name)
    for macro in (recommendation, contents, calculator_form, architecture, decisions):
        env.macro(macro)
    env.variables["version"] = importlib.import_module("vcf_logic").__version__
    env.variables["guideline"] = guideline
    env.conf["extra"]["review_status"] = guideline.review_status


def forget_package() -> None:
    """Let a live-reloading server see edits of the package."""
    for name in [name for name in sys.modules if name.split(".")[0] == "vcf_logic"]:
        del sys.modules[name]


def links_from(url: str) -> Links:
    """Links as seen from a page at this address under the root of the site."""
    links: Links = importlib.import_module("vcf_logic.render.links").Links("../" * url.count("/"))
    return links


def block(html: str) -> str:
    """One element, so that Markdown leaves what is in it alone."""
    return f'<div class="vcf-records">{html}</div>'


def decisions() -> str:
    """The decision records, oldest first, as a Markdown list."""
    paths = sorted(DECISIONS.glob("[0-9]*.md"))
    return "\n".join(f"- [{title_of(path)}]({path.name})" for path in paths)


def title_of(path: Path) -> str:
    """A page's first heading."""
    lines = path.read_text("utf-8").splitlines()
    return next(line.removeprefix("# ") for line in lines if line.startswith("# "))
