"""Which texts of a questionnaire are not there yet, and which look as if they were not translated. Pure.

A draft that was written out while texts were missing has those of another language in square brackets
(`sources.instrument_workbooks.wording`): such a text counts as missing, wherever the questionnaire came from.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Final

from yhdyspinta.analysis.instruments.canonical import to_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.languages import LANGUAGES, Language

NEEDED: Final[tuple[Language, ...]] = ("fi", "sv")
"""The languages in which a questionnaire must be whole before it is published."""
_ORIGINS: Final = "translations"


@dataclass(frozen=True, slots=True)
class Gap:
    """A text that is missing in a language.

    `id` is that of what it belongs to (a question, row, choice, scale, section, or the questionnaire), `field` its
    field there, as `hint`.
    """

    id: str
    field: str
    language: Language


@dataclass(frozen=True, slots=True)
class _Placed:
    id: str
    field: str
    texts: Mapping[Language, str]


def list_gaps(instrument: Instrument, languages: tuple[Language, ...] = NEEDED) -> tuple[Gap, ...]:
    """Every text that is empty or stands in for another language's, in the order of the form."""
    return tuple(
        Gap(placed.id, placed.field, language)
        for placed in _list_texts(to_json(instrument), instrument.id, "")
        for language in languages
        if _is_missing(placed.texts, language)
    )


def count_untranslated(instrument: Instrument, language: Language) -> tuple[int, int]:
    """How many texts have the same words as the Finnish one, and how many there are. Names may well be the same."""
    texts = [placed.texts for placed in _list_texts(to_json(instrument), instrument.id, "")]
    return sum(each[language] == each["fi"] for each in texts), len(texts)


def _is_missing(texts: Mapping[Language, str], language: Language) -> bool:
    text = texts[language]
    return not text.strip() or text in {f"[{texts[other]}]" for other in LANGUAGES if other != language}


def _list_texts(value: Any, owner: str, field: str) -> Iterator[_Placed]:
    if isinstance(value, list):
        for one in value:
            yield from _list_texts(one, owner, field)
    elif isinstance(value, dict) and set(value) == set(LANGUAGES) and field != _ORIGINS:
        yield _Placed(owner, field, value)
    elif isinstance(value, dict):
        owner = str(value.get("id", owner))
        for key, one in value.items():
            yield from _list_texts(one, owner, key)
