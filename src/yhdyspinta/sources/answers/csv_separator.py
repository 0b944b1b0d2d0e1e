"""Finds what separates the columns of a CSV."""

import csv
import io
from collections.abc import Iterable
from typing import Final

from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources.answers.answers import SEPARATORS

_ROWS: Final = 200
_EXCEL_MARK: Final = "sep="


def declared_separator(first_line: str) -> str:
    """The separator that a first line such as `sep=;` declares, as Excel understands it; otherwise nothing."""
    declared = first_line.strip("\r\n")
    if declared.lower().startswith(_EXCEL_MARK) and len(declared) == len(_EXCEL_MARK) + 1:
        return declared[-1]
    return ""


def detect_separator(sample: str, *, file: str) -> str:
    """The separator of a sample that begins with the header row and ends at the end of a row.

    Of those that the header row has outside quotation marks, the one by which most rows are as wide as the header.
    A file without any of them has one column. Raises `Refusal` when two fit equally well.
    """
    widths = {separator: _widths(sample, separator) for separator in SEPARATORS.values()}
    candidates = {separator: rows for separator, rows in widths.items() if rows and rows[0] > 1}
    if not candidates:
        return max(SEPARATORS.values(), key=lambda separator: _share_as_wide(widths[separator]))
    best = max(_share_as_wide(rows) for rows in candidates.values())
    fitting = [separator for separator, rows in candidates.items() if _share_as_wide(rows) == best]
    if len(fitting) > 1:
        words = [f"{word} ({separator})" for word, separator in SEPARATORS.items() if separator in fitting]
        raise refuse(errors.AMBIGUOUS_SEPARATOR, place=Place(file), candidates=", ".join(words))
    return fitting[0]


def _share_as_wide(widths: Iterable[int]) -> float:
    header, *rows = widths or (0,)
    return sum(width == header for width in rows) / len(rows) if rows else 0.0


def _widths(sample: str, separator: str) -> list[int]:
    """How many fields each row has; up to the first row that is no CSV by this separator."""
    widths: list[int] = []
    try:
        for row in csv.reader(io.StringIO(sample, newline=""), delimiter=separator):
            if any(map(str.strip, row)):
                widths.append(len(row))
            if len(widths) > _ROWS:
                break
    except csv.Error:
        pass
    return widths
