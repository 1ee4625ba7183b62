"""The calculator with its guidance as one HTML file that needs nothing beside it."""

from __future__ import annotations

import json
import re
from base64 import b64encode
from html import unescape
from pathlib import Path

from scripts.build_site import ROOT, SITE
from scripts.export_site import files_in_base64, tell_of
from scripts.policy import DIRECTIVES, with_policy
from scripts.runtime import FOLDER, MANIFEST
from scripts.single_page import CALCULATOR, Part, part_id
from vcf_logic import __version__
from vcf_logic.guideline import GUIDELINE
from vcf_logic.render.markup import Markup, join, tag
from vcf_logic.render.wording import PURPOSE, edition

NAME = f"vcf-calculator-{__version__}.html"
TARGET = ROOT / "dist" / NAME
CHAPTERS = tuple(f"chapters/{chapter.id.replace('_', '-')}.html" for chapter in GUIDELINE.chapters)
PARTS = {
    "How to use it": ("about/intended-use.html", "about/disclaimer.html"),
    "Guidance": ("pathway.html", *CHAPTERS, "drug-safety.html", "calculator/decision-tables.html"),
    "Evidence": (
        "evidence/disagreements.html",
        "evidence/statements.html",
        "evidence/strength.html",
        "evidence/sources.html",
    ),
    "For patients": ("patients/warning-signs.html", "patients/questions-to-ask.html"),
}
SCRIPT = re.compile(r'<script src="\.\./assets/([^"]+)" defer></script>')
FIRST_SCRIPTS = ("browser-worker.js", "calculator/runtime.js", "calculator/single-file.js")
LAST_SCRIPTS = ("site/audience.js",)
# Where this page differs from those of the site: its styles and letters stand in it.
POLICY = {
    **DIRECTIVES,
    "style-src": ("'unsafe-inline'",),
    "font-src": ("data:",),
    "connect-src": ("'none'",),
}


def main() -> None:
    """Write the file and its hash into dist/."""
    TARGET.parent.mkdir(exist_ok=True)
    TARGET.write_text(single_file(SITE), "utf-8")
    tell_of(TARGET)


def single_file(site: Path) -> str:
    """The whole page."""
    opening = '<!doctype html>\n<html lang="en" class="no-js">'
    return with_policy(f"{opening}\n{head(site)}\n{body(site)}\n</html>\n", POLICY)


def head(site: Path) -> str:
    """Title and styles; the letters are among them."""
    title = f"Plan for a vertebral compression fracture, edition {GUIDELINE.version}"
    return f"""<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<title>{title}</title>
<style>{styles(site)}</style>
</head>"""


def styles(site: Path) -> str:
    """The theme's styles and the site's."""
    assets = site / "assets"
    sheets = [*sorted(assets.glob("stylesheets/*.css")), assets / "styles/site.css"]
    letters = b64encode((assets / "vendor/inter.woff2").read_bytes()).decode("ascii")
    joined = "\n".join(sheet.read_text("utf-8") for sheet in sheets)
    return joined.replace("../vendor/inter.woff2", f"data:font/woff2;base64,{letters}")


def body(site: Path) -> str:
    """The calculator first, then what it leads to; what Python starts from comes last."""
    pages = frozenset({CALCULATOR, *(page for those in PARTS.values() for page in those)})
    calculator = Part.of(site, CALCULATOR, pages)
    parts = join(part(site, page, pages) for those in PARTS.values() for page in those)
    main = tag(
        "main",
        contents(site),
        tag("article", Markup(calculator), id=part_id(CALCULATOR), tabindex="-1"),
        parts,
    )
    opening = '<body dir="ltr" data-md-color-scheme="default" class="md-typeset vcf-single">'
    return f"{opening}\n{banner()}\n{main}\n{scripts(site)}\n</body>"


def banner() -> Markup:
    """What edition this is, and what it is not."""
    return tag("header", tag("p", tag("strong", edition(GUIDELINE)), " ", PURPOSE))


def contents(site: Path) -> Markup:
    """Where the parts are."""
    listed = (
        tag("li", f"{name}: ", join((link(site, page) for page in those), ", "))
        for name, those in PARTS.items()
    )
    summary = tag("summary", "Also in this file")
    folded = tag("details", summary, tag("ul", *listed), class_="vcf-parts")
    return tag("nav", folded, aria_label="In this file")


def link(site: Path, page: str) -> Markup:
    """To a part, by its page's title."""
    return tag("a", title_of(site / page), href=f"#{part_id(page)}")


def part(site: Path, page: str, pages: frozenset[str]) -> Markup:
    """A page of the site, as a section."""
    content = Markup(Part.of(site, page, pages))
    return tag("section", content, id=part_id(page), data_page=page, tabindex="-1")


def title_of(path: Path) -> str:
    """What a page of the site is called, without the site's name."""
    found = re.search(r"<title>(.*?)</title>", path.read_text("utf-8"), re.DOTALL)
    assert found, path
    return unescape(found[1]).rsplit(" - ", 1)[0]


def scripts(site: Path) -> str:
    """Those of the calculator's page, in the page itself."""
    own = SCRIPT.findall((site / CALCULATOR).read_text("utf-8"))
    names = [*FIRST_SCRIPTS, *own, *LAST_SCRIPTS]
    inline = [f"<script>{(site / 'assets' / name).read_text('utf-8')}</script>" for name in names]
    return "\n".join([runtime_files(site), *inline, packed_files(site)])


def runtime_files(site: Path) -> str:
    """What the calculator's page knows of the runtime."""
    manifest = (site / FOLDER / MANIFEST).read_text("utf-8")
    return data_block("runtime-files", manifest).replace(">", " data-brought>", 1)


def packed_files(site: Path) -> str:
    """What Python starts from."""
    return data_block("offline-files", json.dumps(files_in_base64(site)))


def data_block(name: str, text: str) -> str:
    """Data that scripts read and no browser runs."""
    return f'<script type="application/json" id="{name}">{text}</script>'


if __name__ == "__main__":
    main()
