"""The names that are closest to one that does not exist."""

from collections.abc import Sequence
from difflib import get_close_matches
from typing import Final

SOME: Final = 8
"""How many names are given when none is close."""


def name_closest(name: str, known: Sequence[str]) -> str:
    """For a message: the three closest names, or the first ones when none is close."""
    folded = {each.casefold(): each for each in reversed(known)}
    close = [folded[each] for each in get_close_matches(name.casefold(), list(folded), n=3, cutoff=0.5)]
    return ", ".join(close or known[:SOME])
