"""Bytes → a JSON object, with limits that hold before anything large is made."""

import json
import math
from collections.abc import Mapping
from typing import Any, Final, NoReturn

from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.sources.errors_instruments import (
    BROKEN_JSON,
    NOT_A_NUMBER,
    NOT_AN_OBJECT,
    NOT_UTF8,
    REPEATED_KEY,
    TOO_DEEP,
    TOO_LARGE,
)
from yhdyspinta.sources.instruments.quoting import quote

MOST_BYTES: Final = 5_000_000
"""A questionnaire of a thousand questions in three languages is about one megabyte."""
MOST_LEVELS: Final = 32
_MOST_DIGITS: Final = 15
"""So many digits of a whole number are exact in every reader of JSON."""
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"


def parse_document(content: bytes, *, file: str) -> Mapping[str, Any]:
    """The JSON object in the content.

    Raises `Refusal` when it is too large or too deep, not UTF-8, broken, has a key twice in one object, a number that
    is none, or is no object.
    """
    place = Place(file)
    if len(content) > MOST_BYTES:
        raise refuse(TOO_LARGE, place=place, megabytes=MOST_BYTES // 1_000_000)
    try:
        document = _Reader(place).read(content.removeprefix(_BYTE_ORDER_MARK).decode("utf-8"))
    except UnicodeDecodeError as error:
        raise refuse(NOT_UTF8, place=place, byte=error.start + 1) from error
    except json.JSONDecodeError as error:
        raise refuse(BROKEN_JSON, place=Place(file, error.lineno), character=error.colno) from error
    except RecursionError as error:
        raise refuse(TOO_DEEP, place=place, levels=MOST_LEVELS) from error
    if _is_deeper(document, MOST_LEVELS):
        raise refuse(TOO_DEEP, place=place, levels=MOST_LEVELS)
    if not isinstance(document, dict):
        raise refuse(NOT_AN_OBJECT, place=place)
    return document


class _Reader:
    """Python's JSON reader, which by itself takes NaN, infinite numbers and repeated keys."""

    def __init__(self, place: Place) -> None:
        self._place = place

    def read(self, text: str) -> Any:
        return json.loads(
            text,
            parse_constant=self._no_number,
            parse_int=self._whole,
            parse_float=self._fraction,
            object_pairs_hook=self._unique,
        )

    def _no_number(self, text: str) -> NoReturn:
        raise self._refusal_of_number(text)

    def _whole(self, text: str) -> int:
        if len(text.lstrip("-")) > _MOST_DIGITS:
            raise self._refusal_of_number(text)
        return int(text)

    def _fraction(self, text: str) -> float:
        number = float(text)
        if not math.isfinite(number):
            raise self._refusal_of_number(text)
        return number

    def _unique(self, pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        found: dict[str, Any] = {}
        for key, value in pairs:
            if key in found:
                raise refuse(REPEATED_KEY, place=self._place, key=quote(key))
            found[key] = value
        return found

    def _refusal_of_number(self, text: str) -> Refusal:
        return refuse(NOT_A_NUMBER, place=self._place, number=quote(text))


def _is_deeper(value: Any, levels: int) -> bool:
    if not isinstance(value, dict | list):
        return False
    if levels == 0:
        return True
    return any(_is_deeper(one, levels - 1) for one in (value.values() if isinstance(value, dict) else value))
