"""Text for boxes that take ASCII only."""

from __future__ import annotations

import unicodedata

_SPOKEN = {
    "–": "-",
    "—": "-",
    "‘": "'",
    "’": "'",
    "“": '"',
    "”": '"',
    "µ": "u",
    "μ": "u",
    "°": " deg ",
    "≥": ">=",
    "≤": "<=",
    "×": "x",
    "±": "+/-",
    "−": "-",
    "ß": "ss",
    "ø": "o",
    "Ø": "O",
    "ł": "l",
    "Ł": "L",
    "æ": "ae",
    "Æ": "AE",
    "œ": "oe",
    "Œ": "OE",
}


def ascii_text(text: str) -> str:
    """The same in ASCII: signs by their usual stand-ins, letters without accents.

    What has no stand-in becomes "?", so that a loss is seen. Tabs become spaces; no line ends with
    a space.
    """
    spelled = "".join(_SPOKEN.get(sign, sign) for sign in text)
    letters = unicodedata.normalize("NFKD", spelled)
    bare = "".join(sign for sign in letters if not unicodedata.combining(sign))
    plain = bare.encode("ascii", "replace").decode("ascii").replace("\t", " ")
    return "\n".join(line.rstrip() for line in plain.split("\n"))
