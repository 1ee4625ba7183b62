"""What the benchmark ran on."""

from __future__ import annotations

import json
import os
import platform
import re
from pathlib import Path

from scripts.build_site import PACKAGES
from vcf_logic import __version__

COMPARED = ("pyodide", "@pyscript/core")


def machine(browser: str) -> dict[str, str]:
    """Cores, processor, memory, system and versions, in words by what they are."""
    system = platform.freedesktop_os_release().get("PRETTY_NAME", platform.system())
    model = first(r"model name\s*: (.+)", Path("/proc/cpuinfo"))
    kilobytes = first(r"MemTotal: +(\d+)", Path("/proc/meminfo"))
    return {
        "Processor": f"{os.cpu_count()} cores, {model}",
        "Memory": f"{int(kilobytes) * 1024 / 1e9:.0f} GB",
        "System": f"{system}, Linux {platform.release()}",
        "Browser": f"{browser}, headless",
        "Compared": "; ".join([f"vcf_logic {__version__}", *map(version_of, COMPARED)]),
    }


def first(pattern: str, path: Path) -> str:
    """The first match in a file of the system; "0" when there is none."""
    found = re.search(pattern, path.read_text("utf-8"))
    return found[1].strip() if found else "0"


def version_of(package: str) -> str:
    """A package of Node with its version."""
    about = json.loads((PACKAGES / package / "package.json").read_text("utf-8"))
    return f"{package} {about['version']}"
