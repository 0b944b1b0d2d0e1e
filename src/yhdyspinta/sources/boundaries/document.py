"""Bytes → a JSON object, with limits that hold before anything large is made."""

import json
from collections.abc import Mapping
from typing import Any, Final, NoReturn

from yhdyspinta.errors import refuse
from yhdyspinta.sources.boundaries.content import Content
from yhdyspinta.sources.boundaries.wording import with_spaces
from yhdyspinta.sources.errors_boundaries import (
    BROKEN_JSON,
    NOT_A_JSON_NUMBER,
    NOT_BOUNDARIES,
    NOT_UTF8,
    OTHER_FORMAT,
    TOO_COMPLEX,
)

MOST_POINTS: Final = 2_000_000
"""Matching the borders of so many takes about 1.3 gigabytes of memory and 20 seconds."""
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_FORMATS: Final = (
    (b"<!doctype html", "HTML"),
    (b"<html", "HTML"),
    (b"<", "XML / GML"),
    (b"PK", "ZIP"),
    (b"\x1f\x8b", "gzip"),
    (b"SQLite format 3", "GeoPackage"),
    (b"%PDF", "PDF"),
)


def parse_document(content: Content, *, most_points: int = MOST_POINTS) -> Mapping[str, Any]:
    """The JSON object in the content.

    Raises `Refusal` when it is another format, not UTF-8, broken, too complex, or no object.
    """
    data = content.data.removeprefix(_BYTE_ORDER_MARK)
    _check_format(content, data[:100].lstrip())
    if data.count(b"[") + data.count(b"{") > most_points or data.count(b",") > 4 * most_points:
        raise refuse(TOO_COMPLEX, place=content.place, points=with_spaces(most_points))

    def refuse_constant(text: str) -> NoReturn:
        raise refuse(NOT_A_JSON_NUMBER, place=content.place, number=text)

    try:
        document = json.loads(data.decode("utf-8"), parse_constant=refuse_constant)
    except UnicodeDecodeError as error:
        raise refuse(NOT_UTF8, place=content.place, byte=error.start + 1) from error
    except json.JSONDecodeError as error:
        raise refuse(BROKEN_JSON, place=content.place, line=error.lineno, character=error.colno) from error
    except RecursionError as error:
        raise refuse(TOO_COMPLEX, place=content.place, points=with_spaces(most_points)) from error
    except ValueError as error:  # Python's own limit on the digits of a whole number
        raise refuse(NOT_A_JSON_NUMBER, place=content.place, number="999…") from error
    if not isinstance(document, dict):
        raise refuse(NOT_BOUNDARIES, place=content.place, reason=type(document).__name__)
    return document


def _check_format(content: Content, beginning: bytes) -> None:
    for magic, name in _FORMATS:
        if beginning.lower().startswith(magic.lower()):
            raise refuse(OTHER_FORMAT, place=content.place, format=name)
