"""The calculator's form: static HTML made from the vocabulary, usable before anything runs."""

from __future__ import annotations

from collections.abc import Mapping

from vcf_logic.engine.conversion import limits_in
from vcf_logic.engine.facts import Asked, Choice, Choices, DerivedNumber, Number, YesNo
from vcf_logic.engine.form_answers import DATE, NOT_KNOWN, UNIT
from vcf_logic.engine.records import Guideline, Section
from vcf_logic.render.markup import Markup, join, tag

NOT_KNOWN_OPTION = {NOT_KNOWN: "Not known"}
YES_NO = {"yes": "Yes", "no": "No"} | NOT_KNOWN_OPTION
OPEN_AT_FIRST = 2
"""Sections that stand open: whom it is for, and the red flags."""


def calculator_form(guideline: Guideline) -> Markup:
    """The whole form. Controls are named by the fact's key; nothing is preselected."""
    computed = {
        fact.inputs[-1 if fact.inputs[0].required else 0]: fact
        for fact in guideline.derived
        if isinstance(fact, DerivedNumber) and len(fact.inputs) > 1
    }
    sections = [
        _section(section, number, computed)
        for number, section in enumerate(guideline.sections, start=1)
    ]
    return tag(
        "form", *sections, id="plan-form", class_="vcf-form", novalidate=True, autocomplete="off"
    )


def question(fact: Asked) -> Markup:
    """One question with its answers, and the places for what is said about it."""
    next_one = tag("p", "Most useful next", class_="vcf-next", hidden=True)
    if isinstance(fact, Number):
        return _number_question(fact, next_one)
    return tag(
        "fieldset",
        tag("legend", fact.question, _needed(fact)),
        next_one,
        _help(fact),
        _options(fact),
        _error(fact),
        aria_describedby=f"help-{fact.key} error-{fact.key}",
        **_attributes(fact),
    )


def _section(section: Section, number: int, computed: Mapping[Asked, DerivedNumber]) -> Markup:
    count = tag("span", class_="vcf-count", data_count=section.id)
    parts: list[Markup] = []
    for fact in section.facts:
        parts.append(question(fact))
        if fact in computed:
            parts.append(_place_for(computed[fact]))
    return tag(
        "details",
        tag("summary", tag("h3", f"{number}. {section.title}"), " ", count),
        tag("p", section.intro),
        *parts,
        class_="vcf-section",
        id=f"section-{section.id}",
        open=number <= OPEN_AT_FIRST,
    )


def _attributes(fact: Asked) -> dict[str, str]:
    return {
        "class_": "vcf-fact",
        "id": f"fact-{fact.key}",
        "data_fact": fact.key,
        "data_kind": fact.kind,
    }


def _needed(fact: Asked) -> Markup:
    return tag("span", " (needed)", class_="vcf-needed") if fact.required else Markup("")


def _help(fact: Asked) -> Markup:
    return tag("p", fact.help, class_="vcf-help", id=f"help-{fact.key}")


def _error(fact: Asked) -> Markup:
    return tag("p", class_="vcf-error", id=f"error-{fact.key}", hidden=True)


def _place_for(computed: DerivedNumber) -> Markup:
    """Where a number computed from several answers is shown, with the way to it."""
    needs = ", ".join(fact.label for fact in computed.inputs)
    return tag(
        "p",
        tag("strong", f"{computed.label}: "),
        tag(
            "output",
            f"follows from {needs}",
            data_computed=computed.key,
            data_empty=f"follows from {needs}",
            for_=" ".join(f"answer-{fact.key}" for fact in computed.inputs),
        ),
        class_="vcf-computed",
    )


def _number_question(fact: Number, next_one: Markup) -> Markup:
    label = tag("label", fact.question, _needed(fact), for_=f"answer-{fact.key}")
    parts = [_typed(fact), _limits(fact)]
    if fact.other_units or fact.as_date:
        parts.append(_unit_switch(fact))
    if not fact.required:
        parts.append(_control(fact, "checkbox", NOT_KNOWN, NOT_KNOWN_OPTION[NOT_KNOWN]))
    row = tag("div", join(parts, " "), class_="vcf-number")
    return tag(
        "div",
        label,
        next_one,
        _help(fact),
        row,
        _error(fact),
        role="group",
        aria_label=fact.label,
        **_attributes(fact),
    )


def _typed(fact: Number) -> Markup:
    described = f"help-{fact.key} range-{fact.key} error-{fact.key}"
    field = tag(
        "input",
        type="text",
        inputmode="numeric" if fact.whole and fact.low >= 0 else "decimal",
        id=f"answer-{fact.key}",
        name=fact.key,
        aria_describedby=described,
        autocomplete="off",
        required=fact.required,
    )
    if not fact.as_date:
        return field
    day = tag(
        "input",
        type="date",
        id=f"answer-{fact.key}-{DATE}",
        name=fact.key,
        aria_label=f"{fact.label}, as a date",
        aria_describedby=described,
        disabled=True,
        hidden=True,
    )
    return join((field, day))


def _limits(fact: Number) -> Markup:
    return tag("span", _own_limits(fact), class_="vcf-unit", id=f"range-{fact.key}")


def _own_limits(fact: Number) -> str:
    return f"{fact.unit}, {fact.low:g} to {fact.high:g}"


def _unit_switch(fact: Number) -> Markup:
    """Another unit for what is typed, which itself is never changed."""
    choices = [tag("option", fact.unit, value="", data_limits=_own_limits(fact))]
    choices += [
        tag("option", unit.label, value=unit.id, data_limits=limits_in(fact, unit))
        for unit in fact.other_units
    ]
    if fact.as_date:
        choices.append(tag("option", "as a date", value=DATE, data_limits=""))
    return tag(
        "select",
        *choices,
        name=fact.key + UNIT,
        id=f"unit-{fact.key}",
        aria_label=f"{fact.label}: unit",
        class_="vcf-units",
    )


def _options(fact: Asked) -> Markup:
    if isinstance(fact, Choices):
        return _controls(fact, "checkbox", fact.options)
    if isinstance(fact, Choice):
        return _controls(fact, "radio", dict(fact.options) | NOT_KNOWN_OPTION)
    assert isinstance(fact, YesNo)
    return _controls(fact, "radio", YES_NO)


def _controls(fact: Asked, kind: str, options: Mapping[str, str]) -> Markup:
    return tag(
        "div",
        join(_control(fact, kind, value, words) for value, words in options.items()),
        class_=f"vcf-options vcf-options--{kind}",
    )


def _control(fact: Asked, kind: str, value: str, words: str) -> Markup:
    name = f"answer-{fact.key}-{value}"
    control = tag("input", type=kind, name=fact.key, value=value, id=name)
    label = tag("label", words[:1].upper() + words[1:], for_=name)
    return tag("span", control, label, class_="vcf-option")
