"""Notices a title above the names of the columns of a CSV, with separators behind it or without."""

import csv
import io
from itertools import islice
from typing import Final

from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources import errors_answers_content as errors
from yhdyspinta.sources.answers.answers import SEPARATORS
from yhdyspinta.sources.answers.title_rows import find_names_row

_ROWS: Final = 200
_FEWEST: Final = 3
"""Fewer fields need not be columns: any mark may stand once in every text of a single column."""


def refuse_title(text: str, *, separator: str, file: str, line: int) -> None:
    """Raises `Refusal` when the first row of a text looks like a title.

    The text begins with that row, which is at `line` of the file. `separator` is the one that seemed to fit; where
    rows differ in their number of fields by it, the others are tried too: a title has none, and misleads.
    """
    rows = _read(text, separator)
    at: int | None = None
    if rows and len(rows[0][1]) > 1 and _are_even(rows, len(rows[0][1])):
        names = find_names_row([cells for _line, cells in rows])
        at = None if names is None else rows[names][0]
    else:
        tried = (_below_short_title(text, other) for other in SEPARATORS.values())
        at = next((found for found in tried if found), None)
    if at is not None:
        raise refuse(errors.TITLE_ROW, place=Place(file, line), names_row=line + at - 1)


def _below_short_title(text: str, separator: str) -> int | None:
    """The line of the names below a title without this separator, when all rows from there on are equally wide."""
    rows = _read(text, separator)
    names = find_names_row([cells for _line, cells in rows])
    if names is None or len(rows[0][1]) > 1 or len(rows) == names + 1:
        return None
    width = len(rows[names][1])
    return rows[names][0] if width >= _FEWEST and _are_even(rows[names:], width) else None


def _are_even(rows: list[tuple[int, list[str]]], width: int) -> bool:
    return all(len(cells) == width for _line, cells in rows)


def _read(text: str, separator: str) -> list[tuple[int, list[str]]]:
    """The first rows that are not empty, each with the line where it begins, up to one that is no CSV."""
    rows: list[tuple[int, list[str]]] = []
    reader, start = csv.reader(io.StringIO(text, newline=""), delimiter=separator), 1
    try:
        for cells in islice(reader, _ROWS):
            if any(map(str.strip, cells)):
                rows.append((start, cells))
            start = reader.line_num + 1
    except csv.Error:
        pass
    return rows
