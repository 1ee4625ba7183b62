"""What assistive technology is told of a page: Chromium's tree, and the faults found in it.

Every check takes the tree, or the page as well where the tree alone cannot say what it should hold,
and gives a sentence a fault. None knows the calculator: they hold for any page with a form.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from tests.browser.browsers import Page

CONTROLS = frozenset(
    {
        "DisclosureTriangle",
        "button",
        "checkbox",
        "combobox",
        "link",
        "radio",
        "searchbox",
        "slider",
        "spinbutton",
        "switch",
        "textbox",
    }
)
GROUPS = frozenset({"group", "radiogroup"})
TYPED = frozenset({"combobox", "searchbox", "spinbutton", "textbox"})

# What is drawn within a form, as its lines of text.
DRAWN = (
    "[...document.querySelectorAll({selector})].filter((one) => one.checkVisibility())"
    ".map((one) => one{of}.textContent)"
)
NEEDED = DRAWN.replace("{selector}", "'form .vcf-needed'").replace(
    "{of}", ".closest('legend, label')"
)
ERRORS = DRAWN.replace("{selector}", "'form .vcf-error'").replace("{of}", "")


@dataclass(frozen=True)
class Node:
    """One node of the tree: its role, name, description and states, as Chromium computes them."""

    role: str
    name: str
    description: str
    states: Mapping[str, Any]
    children: tuple[Node, ...]

    def all(self) -> Iterator[Node]:
        """The node and all below, in the order in which they are read."""
        yield self
        for child in self.children:
            yield from child.all()

    def of_role(self, *roles: str) -> list[Node]:
        """The nodes of these roles."""
        return [node for node in self.all() if node.role in roles]

    @property
    def text(self) -> str:
        """All that is read here, in one line."""
        return one_line("".join(node.name for node in self.of_role("StaticText")))


def tree_of(page: Page) -> Node:
    """The tree of the whole page."""
    return node_of(page.tree())


def main_of(page: Page) -> Node:
    """The part of the tree that is this page's own."""
    (main,) = tree_of(page).of_role("main")
    return main


def node_of(told: dict[str, Any]) -> Node:
    """A node from what Puppeteer serialises."""
    states = {key: value for key, value in told.items() if key not in ("children", "url")}
    return Node(
        role=told["role"],
        name=one_line(told.get("name", "")),
        description=one_line(told.get("description", "")),
        states=states,
        children=tuple(map(node_of, told.get("children", []))),
    )


def one_line(text: str) -> str:
    """Text without the white space of its source."""
    return " ".join(text.split())


def unnamed_controls(root: Node) -> list[str]:
    """Controls that are announced without a name."""
    return [f"a {node.role} has no name" for node in root.of_role(*CONTROLS) if not node.name]


def loose_radios(root: Node, group: str = "") -> list[str]:
    """Radios whose nearest group does not say the question."""
    if root.role in GROUPS:
        group = root.name
    own = [f"{root.name} belongs to no question"] if root.role == "radio" and not group else []
    return own + [fault for child in root.children for fault in loose_radios(child, group)]


def unsaid_needs(page: Page, root: Node) -> list[str]:
    """Questions that look needed but are not said to be, a field by its state, a group by name."""
    faults = []
    for question in map(one_line, page.run(NEEDED)):
        asked = [node for node in root.of_role(*TYPED, *GROUPS) if node.name == question]
        if not asked:
            faults.append(f"nothing is named {question!r}")
        faults += [
            f"{question!r} is not said to be required"
            for node in asked
            if node.role in TYPED and not node.states.get("required")
        ]
    return faults


def unsaid_errors(page: Page, root: Node) -> list[str]:
    """Errors that are drawn, but not told with the control that they are about."""
    faults = []
    for error in map(one_line, page.run(ERRORS)):
        about = [node for node in root.of_role(*CONTROLS, *GROUPS) if error in node.description]
        if not any(map(is_invalid, about)):
            faults.append(f"no invalid control is described by {error!r}")
    return faults


def is_invalid(node: Node) -> bool:
    """Whether a control, or one within a group, is announced as invalid."""
    return any(one.states.get("invalid") == "true" for one in node.all())


def unexplained_invalidity(page: Page, root: Node) -> list[str]:
    """Controls announced as invalid while no error is drawn that says why."""
    shown = [one_line(error) for error in page.run(ERRORS)]
    return [
        f"{node.name!r} is invalid without a reason"
        for node in root.of_role(*CONTROLS, *GROUPS)
        if is_invalid(node) and not explains(shown, node, root)
    ]


def explains(shown: list[str], node: Node, root: Node) -> bool:
    """Whether a control, something within it or a group around it is described by an error."""
    around = [group for group in root.of_role(*GROUPS) if any(one is node for one in group.all())]
    told = [one.description for one in (*around, *node.all())]
    return any(error in description for error in shown for description in told)


def jumping_headings(root: Node) -> list[str]:
    """Headings more than one level below the one before; the first is the page's title."""
    faults = []
    before = 0
    for node in root.of_role("heading"):
        level = node.states["level"]
        if level > before + 1:
            faults.append(f"{node.name!r} is of level {level} after level {before}")
        before = level
    return faults


def faults_of(page: Page) -> list[str]:
    """All faults of the page as it stands now."""
    root = main_of(page)
    return [
        *unnamed_controls(root),
        *loose_radios(root),
        *unsaid_needs(page, root),
        *unsaid_errors(page, root),
        *unexplained_invalidity(page, root),
        *jumping_headings(root),
    ]


def region(root: Node, name: str) -> Node:
    """The one region of this name."""
    found = [node for node in root.of_role("region") if node.name == name]
    assert len(found) == 1, f"{len(found)} regions are named {json.dumps(name)}"
    return found[0]
