"""Choosing among the records of a long page; without JavaScript all of them are shown."""

from __future__ import annotations

from collections.abc import Mapping

from vcf_logic.render.markup import Markup, join, tag


def filters(of: str, noun: str, choices: Mapping[str, tuple[str, Mapping[str, str]]]) -> Markup:
    """Select boxes for the elements with ``data-filtered=of``.

    ``choices`` maps a data attribute's name to the box's label and its options, value to words. An
    element matches an option when the value is among the words of its attribute.
    """
    boxes = [_box(of, name, label, options) for name, (label, options) in choices.items()]
    count = tag("output", class_="vcf-filter-count", data_noun=noun)
    return tag("form", *boxes, count, class_="vcf-filter", data_filters=of, autocomplete="off")


def _box(of: str, name: str, label: str, options: Mapping[str, str]) -> Markup:
    named = f"filter-{of}-{name}"
    listed = [tag("option", "all", value="")]
    listed += [tag("option", words, value=value) for value, words in options.items()]
    box = tag("select", *listed, id=named, name=name)
    return tag("p", join((tag("label", label, for_=named), " ", box)))
