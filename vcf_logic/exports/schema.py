"""JSON Schema 2020-12 of a patient and of a plan, made from the records."""

from __future__ import annotations

from enum import Enum
from typing import Any

from vcf_logic.engine.facts import Asked, Choice, Choices, DerivedYesNo, Number, YesNo
from vcf_logic.engine.headline import Alarm
from vcf_logic.engine.items import Part, Status
from vcf_logic.engine.records import Guideline, Stance, Strength, Urgency
from vcf_logic.engine.timeline import Phase
from vcf_logic.exports.plan_json import PLAN_SCHEMA
from vcf_logic.exports.rules_hash import rules_hash

DIALECT = "https://json-schema.org/draft/2020-12/schema"
TEXT: dict[str, Any] = {"type": "string", "minLength": 1}
OF_THE_RULES = "SHA-256 of every record of the guideline, as the command `rules` prints them"
FLAG: dict[str, Any] = {"type": "boolean"}
TRUTHS: dict[str, Any] = {"enum": ["yes", "no", "unknown"]}


def patient_schema(guideline: Guideline) -> dict[str, Any]:
    """What a patient may hold. Contradictions between answers are checked beyond the schema."""
    return {
        "$schema": DIALECT,
        "title": "Patient",
        "description": "Facts about one patient; an absent key and null mean unknown.",
        "type": "object",
        "additionalProperties": False,
        "required": [fact.key for fact in guideline.facts if fact.required],
        "properties": {fact.key: fact_schema(fact) for fact in guideline.facts},
    }


def fact_schema(fact: Asked) -> dict[str, Any]:
    """What one fact may hold."""
    described = {"title": fact.label, "description": f"{fact.question} {fact.help}"}
    allowed = _allowed(fact)
    if fact.required:
        return described | allowed
    if "enum" in allowed:
        return described | {"enum": [*allowed["enum"], None]}
    return described | allowed | {"type": [allowed["type"], "null"]}


def _allowed(fact: Asked) -> dict[str, Any]:
    if isinstance(fact, YesNo):
        return {"type": "boolean"}
    if isinstance(fact, Choice):
        return {"enum": list(fact.options)}
    if isinstance(fact, Choices):
        items = {"enum": list(fact.options)}
        return {"type": "array", "items": items, "minItems": 1, "uniqueItems": True}
    assert isinstance(fact, Number)
    kind = "integer" if fact.whole else "number"
    return {"type": kind, "minimum": fact.low, "maximum": fact.high}


def plan_schema(guideline: Guideline) -> dict[str, Any]:
    """What a plan holds."""
    facts = _one_of([fact.key for fact in guideline.facts])
    compared = _one_of([fact.key for fact in (*guideline.facts, *guideline.derived)])
    names = _one_of([record.id for record in guideline.recommendations])
    sources = _list(
        _object(
            id=_one_of([source.id for source in guideline.sources]),
            locator=TEXT,
        )
    )
    count = len(guideline.recommendations)
    return {
        "$schema": DIALECT,
        "title": "Plan",
        **_object(
            schema={"const": PLAN_SCHEMA},
            guideline_version={"const": guideline.version},
            guideline_updated={"const": guideline.updated},
            rules_hash={"const": rules_hash(guideline), "description": OF_THE_RULES},
            software_version=TEXT,
            review_status=TEXT,
            headline=_object(
                urgency=_values(Alarm), text=TEXT, because=_list(names), settled_by=_list(facts)
            ),
            patient={**patient_schema(guideline), "title": "Known answers"},
            derived=_derived(guideline),
            warnings=_list(_object(facts=_list(facts), text=TEXT)),
            items={
                **_list(_item(guideline, facts, compared, names, sources)),
                "minItems": count,
                "maxItems": count,
            },
            ask_next=_list(_object(fact=facts, question=TEXT, decides=_list(names))),
            find_out=_list(_object(fact=facts, question=TEXT, decides=_list(names))),
            controversies=_list(_controversies(guideline)),
            timeline=_list(_timeline(names, sources)),
        ),
    }


def _item(
    guideline: Guideline,
    facts: dict[str, Any],
    compared: dict[str, Any],
    names: dict[str, Any],
    sources: dict[str, Any],
) -> dict[str, Any]:
    answer = {"type": ["boolean", "number", "string", "array"]}
    return _object(
        id=names,
        chapter=_one_of([chapter.id for chapter in guideline.chapters]),
        title=TEXT,
        stance=_values(Stance),
        urgency=_values(Urgency),
        status=_values(Status),
        part=_values(Part),
        deferred=FLAG,
        elective=FLAG,
        strength=_values(Strength),
        graded_by=TEXT,
        added_for_safety=FLAG,
        text=_object(clinician=TEXT, patient=TEXT),
        because=_list(_object(fact=compared, label=TEXT, value=answer, truth=TRUTHS)),
        missing=_list(facts),
        controversies=_list(_controversies(guideline)),
        sources=sources,
        cautions=_list(_object(text=TEXT, truth=TRUTHS, sources=sources)),
    )


def _timeline(names: dict[str, Any], sources: dict[str, Any]) -> dict[str, Any]:
    day = {"type": "integer", "minimum": 0}
    return _object(
        id=TEXT,
        label=TEXT,
        detail=TEXT,
        first_day=day,
        last_day={**day, "type": ["integer", "null"]},
        phase=_values(Phase),
        recommendations=_list(_object(id=names, status=_values(Status))),
        sources=sources,
    )


def _derived(guideline: Guideline) -> dict[str, Any]:
    return _object(
        **{
            fact.key: {"type": ["boolean" if isinstance(fact, DerivedYesNo) else "number", "null"]}
            for fact in guideline.derived
        }
    )


def _controversies(guideline: Guideline) -> dict[str, Any]:
    return _one_of([controversy.id for controversy in guideline.controversies])


def _object(**properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties),
        "properties": properties,
    }


def _list(items: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": items}


def _one_of(values: list[str]) -> dict[str, Any]:
    return {"enum": values}


def _values(enumeration: type[Enum]) -> dict[str, Any]:
    return {"enum": [member.value for member in enumeration]}
