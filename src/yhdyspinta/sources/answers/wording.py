"""Texts from files as messages may show them."""

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from itertools import islice
from typing import Final

_LONGEST: Final = 60
_LISTED: Final = 12
_SPACES: Final = "\u00a0\u202f"


def brief(text: str) -> str:
    """A text of the file as a message may show it: not too long, on one line, without control characters."""
    return printable(text if len(text) <= _LONGEST else f"{text[: _LONGEST - 1]}…")


def printable(text: str) -> str:
    """A text without control characters, which could do things to a terminal."""
    return "".join(
        character if character.isprintable() or character in _SPACES else "\N{REPLACEMENT CHARACTER}"
        for character in " ".join(text.split())
    )


def listed(names: Iterable[str]) -> str:
    """The first of many names, separated by commas."""
    names = iter(names)
    shown = [brief(name) for name in islice(names, _LISTED)]
    return ", ".join([*shown, "…"] if next(names, None) is not None else shown) or "–"


def nearest(wanted: str, names: Sequence[str]) -> str:
    """The names that look most like the wanted one: the same in another case first."""
    same = [name for name in names if name.casefold() == wanted.casefold()]
    close = get_close_matches(wanted, names, n=3, cutoff=0.5)
    return listed(dict.fromkeys([*same, *close]))
