"""Texts: none is empty in any language, and each can be shown and written in every format."""

import unicodedata
from collections.abc import Iterator
from typing import Any, Final

from yhdyspinta.analysis.instruments.canonical import to_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.errors import Place, Problem
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.sources.errors_instrument_content import CONTROL_CHARACTER, EMPTY_TEXT

_ORIGINS: Final = "/translations"
"""The one place whose keys are languages but whose values are no texts."""
# Control characters, line separators and halves of a surrogate pair, and the two that XML, and so workbooks, refuses.
_NEVER_SHOWN: Final = frozenset({"Cc", "Cs", "Zl", "Zp"})
_NOT_IN_XML: Final = frozenset("\ufffe\uffff")


def find_text_problems(instrument: Instrument) -> Iterator[Problem]:
    yield from _find(to_json(instrument), "")


def _find(value: Any, pointer: str) -> Iterator[Problem]:
    if isinstance(value, list):
        for number, one in enumerate(value):
            yield from _find(one, f"{pointer}/{number}")
    elif isinstance(value, dict) and set(value) == set(LANGUAGES) and pointer != _ORIGINS:
        for language, text in value.items():
            yield from _of_text(text, language, Place(column=f"{pointer}/{language}"))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from _find(one, f"{pointer}/{key}")


def _of_text(text: str, language: str, place: Place) -> Iterator[Problem]:
    if not text.strip():
        yield Problem(EMPTY_TEXT, {"language": language}, place)
    for character in text:
        if unicodedata.category(character) in _NEVER_SHOWN or character in _NOT_IN_XML:
            details = {"language": language, "character": f"U+{ord(character):04X}"}
            yield Problem(CONTROL_CHARACTER, details, place)
            return
