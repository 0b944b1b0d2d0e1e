"""Names that SPSS takes for variables, as close to our own as they can be."""

import re
import unicodedata
from collections.abc import Iterable
from typing import Final

LONGEST: Final = 64
"""Bytes of UTF-8."""
_RESERVED: Final = frozenset({"ALL", "AND", "BY", "EQ", "GE", "GT", "LE", "LT", "NE", "NOT", "OR", "TO", "WITH"})
_REFUSED: Final = re.compile(r"[^A-Za-z0-9_]+")


def spss_names(names: Iterable[str]) -> dict[str, str]:
    """Each name with the one it has in SPSS, in the same order.

    Letters lose their accents, everything else but digits and `_` becomes `_`; a name begins with a letter, is no
    word of SPSS's own language, has at most 64 bytes, and differs from the others by more than its case.
    """
    given: dict[str, str] = {}
    taken: set[str] = set()
    for name in names:
        plain = unicodedata.normalize("NFKD", name).encode("ascii", "ignore").decode()
        plain = _REFUSED.sub("_", plain).strip("_") or "v"
        if not plain[0].isalpha() or plain.upper() in _RESERVED:
            plain = f"v_{plain}"
        chosen, number = plain[:LONGEST].rstrip("_"), 1
        while chosen.upper() in taken:
            number += 1
            tail = f"_{number}"
            chosen = plain[: LONGEST - len(tail)] + tail
        taken.add(chosen.upper())
        given[name] = chosen
    return given
