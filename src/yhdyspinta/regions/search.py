"""Finds municipalities by a part of a name, in any of the languages. Pure."""

import unicodedata

from yhdyspinta.languages import Texts
from yhdyspinta.regions.year import Ending, Municipality, RegisterYear


def find_municipalities(register: RegisterYear, part: str) -> list[Municipality]:
    """The municipalities whose name has the part; names that begin with it come first. All for an empty part."""
    if not part:
        return list(register.municipalities.values())
    wanted = _plain(part)
    found = [one for one in register.municipalities.values() if _fits(one.names, wanted) or one.code == part]
    return sorted(found, key=lambda one: not _begins(one.names, wanted))


def find_endings(register: RegisterYear, part: str) -> list[Ending]:
    """The municipalities that have ended and whose name has the part."""
    wanted = _plain(part)
    return [one for one in register.endings.values() if _fits(one.names, wanted) or one.code == part]


def _fits(names: Texts, wanted: str) -> bool:
    return any(wanted in _plain(name) for name in (names.fi, names.sv, names.en))


def _begins(names: Texts, wanted: str) -> bool:
    return any(_plain(name).startswith(wanted) for name in (names.fi, names.sv, names.en))


def _plain(text: str) -> str:
    """Small letters without accents, so that `hameenlinna` finds Hämeenlinna."""
    decomposed = unicodedata.normalize("NFD", text.casefold())
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter)).replace("-", " ").strip()
