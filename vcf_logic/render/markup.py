"""HTML from Python: whatever is not already markup is escaped."""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

VOID_TAGS = frozenset({"br", "hr", "img", "input"})


class Markup(str):
    """Text that is HTML already."""

    __slots__ = ()


Attribute = str | int | bool | None


def tag(name: str, /, *children: str, **attributes: Attribute) -> Markup:
    """An element. ``class_`` and ``for_`` lose their underscore, ``data_x`` becomes ``data-x``.

    An attribute that is ``None`` or false is left out; a true one has no value.
    """
    shown = "".join(_attribute(key, value) for key, value in attributes.items())
    if name in VOID_TAGS:
        return Markup(f"<{name}{shown}>")
    return Markup(f"<{name}{shown}>{join(children)}</{name}>")


def join(parts: Iterable[str], separator: str = "") -> Markup:
    """Parts in a row, escaped where they are plain text."""
    return Markup(separator.join(_escaped(part) for part in parts))


def bullets(items: Iterable[str], **attributes: Attribute) -> Markup:
    """An unordered list; nothing when there are no items."""
    listed = [tag("li", item) for item in items]
    return tag("ul", *listed, **attributes) if listed else Markup("")


def _escaped(part: str) -> str:
    return part if isinstance(part, Markup) else escape(part)


def _attribute(key: str, value: Attribute) -> str:
    if value is None or value is False:
        return ""
    name = key.rstrip("_").replace("_", "-")
    return f" {name}" if value is True else f' {name}="{escape(str(value))}"'
