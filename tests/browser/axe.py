"""What axe finds on a page, in light and in dark."""

from __future__ import annotations

from tests.browser.browsers import Page
from tests.conftest import ROOT

AXE = ROOT / "node_modules/axe-core/axe.min.js"
# In the dark only colours are new.
OPTIONS = {
    "default": "{ resultTypes: ['violations'] }",
    "slate": "{ resultTypes: ['violations'], runOnly: ['color-contrast'] }",
}
VIOLATIONS = (
    "axe.run(document, OPTIONS).then(({ violations }) => violations.map("
    "({ id, nodes }) => `${id}: ${nodes.slice(0, 3).map(({ html }) => html).join(' | ')}`))"
)
# What is far below is drawn when somebody scrolls there; its colours are looked at as well.
DRAW_EVERYTHING = (
    "document.querySelectorAll('.vcf-controversy')"
    ".forEach((one) => { one.style.contentVisibility = 'visible'; })"
)


def choose_scheme(page: Page, scheme: str) -> None:
    """What the theme keeps when a reader chooses light ("default") or dark ("slate")."""
    page.run(f"document.querySelector('[name=__palette][data-md-color-scheme={scheme}]').click()")
    page.wait_until(f"document.body.dataset.mdColorScheme === '{scheme}'")


def violations(page: Page, scheme: str) -> list[str]:
    """The rules that the page breaks as it stands, with the first elements that break them."""
    page.run(DRAW_EVERYTHING)
    page.run(f"window.axe || (() => {{ {AXE.read_text('utf-8')} }})()")
    found: list[str] = page.run(VIOLATIONS.replace("OPTIONS", OPTIONS[scheme]))
    return found


def violations_in_both(page: Page) -> dict[str, list[str]]:
    """The same in light and in dark; nothing where nothing was found."""
    found = {}
    for scheme in OPTIONS:
        choose_scheme(page, scheme)
        if broken := violations(page, scheme):
            found[scheme] = broken
    return found
