"""The calculator's form: static HTML made from the vocabulary, usable before anything runs."""

from __future__ import annotations

from collections.abc import Mapping

from vcf_logic.engine.facts import Asked, Choice, Choices, Number, YesNo
from vcf_logic.engine.records import Guideline, Section
from vcf_logic.render.markup import Markup, join, tag

NOT_KNOWN = {"unknown": "Not known"}
YES_NO = {"yes": "Yes", "no": "No"} | NOT_KNOWN


def calculator_form(guideline: Guideline) -> Markup:
    """The whole form. Controls are named by the fact's key; nothing is preselected."""
    sections = [
        _section(section, number) for number, section in enumerate(guideline.sections, start=1)
    ]
    clear = tag("button", "Clear all answers", type="reset", class_="vcf-button")
    return tag(
        "form",
        *sections,
        tag("p", clear),
        id="plan-form",
        class_="vcf-form",
        novalidate=True,
        autocomplete="off",
    )


def _section(section: Section, number: int) -> Markup:
    return tag(
        "details",
        tag("summary", tag("h3", f"{number}. {section.title}")),
        tag("p", section.intro),
        *(_fact(fact) for fact in section.facts),
        class_="vcf-section",
        id=f"section-{section.id}",
        open=True,
    )


def _fact(fact: Asked) -> Markup:
    needed = tag("span", " (needed)", class_="vcf-needed") if fact.required else Markup("")
    help_text = tag("p", fact.help, class_="vcf-help", id=f"help-{fact.key}")
    error = tag("p", class_="vcf-error", id=f"error-{fact.key}", hidden=True)
    attributes = {
        "class_": "vcf-fact",
        "id": f"fact-{fact.key}",
        "data_fact": fact.key,
        "data_kind": fact.kind,
    }
    if isinstance(fact, Number):
        label = tag("label", fact.question, needed, for_=f"answer-{fact.key}")
        return tag("div", label, help_text, _number(fact), error, **attributes)
    legend = tag("legend", fact.question, needed)
    described = f"help-{fact.key} error-{fact.key}"
    return tag(
        "fieldset",
        legend,
        help_text,
        _options(fact),
        error,
        aria_describedby=described,
        **attributes,
    )


def _number(fact: Number) -> Markup:
    control = tag(
        "input",
        type="text",
        inputmode="numeric" if fact.whole and fact.low >= 0 else "decimal",
        id=f"answer-{fact.key}",
        name=fact.key,
        aria_describedby=f"help-{fact.key} range-{fact.key} error-{fact.key}",
        autocomplete="off",
        required=fact.required,
    )
    limits = tag(
        "span",
        f"{fact.unit}, {fact.low:g} to {fact.high:g}",
        class_="vcf-unit",
        id=f"range-{fact.key}",
    )
    return tag("div", control, " ", limits, class_="vcf-number")


def _options(fact: Asked) -> Markup:
    if isinstance(fact, Choices):
        return _controls(fact, "checkbox", fact.options)
    if isinstance(fact, Choice):
        return _controls(fact, "radio", dict(fact.options) | NOT_KNOWN)
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
