"""`schema`: JSON Schema of a patient and of a plan."""

from __future__ import annotations

import argparse
import json
import sys

from vcf_logic.commands.reading import Commands
from vcf_logic.exports.schema import patient_schema, plan_schema
from vcf_logic.guideline import GUIDELINE

_SCHEMAS = {"patient": patient_schema, "plan": plan_schema}


def add_commands(commands: Commands) -> None:
    """Add `schema`."""
    schema = commands.add_parser("schema", help="JSON Schema 2020-12 of a patient or a plan")
    schema.add_argument("what", choices=_SCHEMAS)
    schema.set_defaults(run=run_schema)


def run_schema(options: argparse.Namespace) -> int:
    """Print one schema."""
    schema = _SCHEMAS[options.what](GUIDELINE)
    sys.stdout.write(json.dumps(schema, indent=2) + "\n")
    return 0
