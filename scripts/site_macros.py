"""What the pages draw with, such as ``[[ card("calcitonin-acute") ]]``."""

from __future__ import annotations

import importlib
import json
import os
import sys
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parent.parent
DECISIONS = ROOT / "docs/decisions"
RUNTIME_SCRIPT = ROOT / "docs/assets/calculator/runtime.js"
PERFORMANCE = ROOT / "docs/about/performance.json"


def define_env(env: Any) -> None:  # noqa: ANN401  the plugin's own class is not typed
    """Offer the macros; called by the plugin before each build."""
    forget_edited()
    guideline = importlib.import_module("vcf_logic.guideline").GUIDELINE
    module = importlib.import_module("scripts.drawing")
    drawing = module.Drawing(guideline)
    for name in module.MACROS:
        env.macro(drawn_for_page(env, drawing, name), name)
    safety = (proved, mutants, hazards)
    for macro in (architecture, decisions, performance, audited, licences, *safety):
        env.macro(macro)
    # The build joins it to the site's own styles, so that no page waits for it by itself.
    styles = env.conf["extra_css"]
    styles[:] = [style for style in styles if not style.endswith("_mkdocstrings.css")]
    env.variables["version"] = importlib.import_module("vcf_logic").__version__
    env.variables["guideline"] = guideline
    env.conf["extra"]["runtime_script"] = RUNTIME_SCRIPT.read_text("utf-8")
    env.conf["extra"]["runtime"] = json.loads(Path(os.environ["VCF_RUNTIME"]).read_text("utf-8"))
    built_in = importlib.import_module("vcf_logic.checking.built_in")
    env.variables["built_in_patients"] = len(built_in.built_in_cases())
    env.variables["rules_hash"] = built_in.rules_hash(guideline)
    env.conf["extra"]["guideline"] = guideline
    env.conf["extra"]["review_of"] = {review.subject: review for review in guideline.reviews}
    env.conf["extra"]["review_steps"] = list(
        importlib.import_module("vcf_logic.engine.reviews").ReviewStep
    )


def forget_edited() -> None:
    """Let a live-reloading server see edits of the package and of the drawing."""
    for name in [name for name in sys.modules if name.split(".")[0] == "vcf_logic"]:
        del sys.modules[name]
    for name in ("scripts.drawing", "scripts.questions", "scripts.stories"):
        sys.modules.pop(name, None)


def drawn_for_page(env: Any, drawing: Any, name: str) -> Any:  # noqa: ANN401
    """A macro that knows from which page it is called."""

    def draw(*given: str) -> str:
        drawn: str = getattr(drawing.on(env.page.url), name)(*given)
        return drawn

    return draw


def architecture() -> str:
    """The picture of the imports."""
    svg = importlib.import_module("scripts.architecture").architecture_svg()
    return f'<div class="vcf-records">{svg}</div>'


def decisions() -> str:
    """The decision records, oldest first, as a Markdown list."""
    paths = sorted(DECISIONS.glob("[0-9]*.md"))
    return "\n".join(f"- [{title_of(path)}]({path.name})" for path in paths)


def performance(part: str) -> str:
    """One table of the benchmark's last kept run, as Markdown."""
    kept = importlib.import_module("scripts.benchmark.record").read(PERFORMANCE)
    drawn: str = importlib.import_module("scripts.benchmark.tables").PARTS[part][1](kept)
    return drawn


def audited() -> str:
    """What the last audit of the packages found, as Markdown."""
    drawn: str = importlib.import_module("scripts.audit").audited()
    return drawn


def licences() -> str:
    """Everything that is shipped to a browser, with its licence, as Markdown."""
    drawn: str = importlib.import_module("scripts.licences").licences()
    return drawn


def proved(part: str) -> str:
    """A part of what was proved about the rules, as Markdown."""
    drawn: str = importlib.import_module("scripts.proved").draw(part)
    return drawn


def mutants(part: str) -> str:
    """A part of what became of mistakes made on purpose, as Markdown."""
    drawn: str = importlib.import_module("scripts.mutants_drawn").draw(part)
    return drawn


def hazards(part: str) -> str:
    """A part of the hazard log, as Markdown."""
    drawn: str = importlib.import_module("scripts.hazards_drawn").hazards(part)
    return drawn


def title_of(path: Path) -> str:
    """A page's first heading."""
    lines = path.read_text("utf-8").splitlines()
    return next(line.removeprefix("# ") for line in lines if line.startswith("# "))
