"""Runs in Pyodide before the picture of its memory is taken: import, make small, use once.

Nothing can be imported afterwards, because the picture holds no files.
"""

from __future__ import annotations

import gc
import json
import linecache
import re
import sys
import zipimport
from collections.abc import Mapping
from types import CodeType, FunctionType, ModuleType

from vcf_logic.bridge import REPLIES, answer

PATIENT = {"age_years": "74", "fracture_levels": ["L1"]}
OTHER_PATIENT = PATIENT | {"neuro_status": "deficit", "days_since_onset": "29", "pain_nrs": "8"}
HAS_DOCSTRING = 0x4000000  # inspect.CO_HAS_DOCSTRING, whose module is not wanted in the picture


def make_small() -> None:
    """Drop what only a person at a prompt reads: docstrings, line numbers of what is not ours."""
    for thing in gc.get_objects():
        if isinstance(thing, FunctionType):
            thing.__code__ = smaller(thing.__code__)
        elif isinstance(thing, ModuleType | property) or "__doc__" in vars_of(thing):
            forget_docstring(thing)
    sys.path_importer_cache.clear()
    zipimport._zip_directory_cache.clear()  # noqa: SLF001  nothing public clears it
    linecache.clearcache()
    re.purge()


def vars_of(thing: object) -> Mapping[str, object]:
    """What a class holds; nothing for what is no class."""
    return vars(thing) if isinstance(thing, type) else {}


def smaller(code: CodeType) -> CodeType:
    """The same code without docstring, and without line numbers unless it is ours."""
    constants = [smaller(one) if isinstance(one, CodeType) else one for one in code.co_consts]
    flags = code.co_flags
    if flags & HAS_DOCSTRING:
        constants[0] = None
        flags &= ~HAS_DOCSTRING
    is_ours = "vcf_logic" in code.co_filename
    lines = code.co_linetable if is_ours else b""
    return code.replace(co_consts=tuple(constants), co_flags=flags, co_linetable=lines)


def forget_docstring(thing: object) -> None:
    """Take a docstring away where that is allowed; those of C code are not."""
    try:
        thing.__doc__ = None
    except (AttributeError, TypeError):
        return


def use_once() -> None:
    """Ask for everything once, so that caches are full and regular expressions compiled."""
    for name in REPLIES:
        for patient in (PATIENT, OTHER_PATIENT):
            answer(json.dumps({"ask": name, "answers": patient, "today": "2026-01-31"}))


make_small()
use_once()
gc.collect()
gc.collect()
gc.freeze()  # what is here lives for ever: the collector need not look at it again
