"""The cells of a table as text, in the language of its report."""

from dataclasses import dataclass
from typing import Final

from yhdyspinta.documents.report.report import Absent, Cell, CellKind, DataTable, Head
from yhdyspinta.documents.report.words import absent_word
from yhdyspinta.languages import Language
from yhdyspinta.presentation.formats import decimal, percent, whole

_PLACES: Final = {CellKind.MEAN: 1, CellKind.NUMBER: 2}


@dataclass(frozen=True, slots=True)
class CellText:
    """What stands in a cell. Numbers are right aligned, and so are the words for a number that is absent."""

    text: str
    is_number: bool
    is_absent: bool = False


def format_rows(table: DataTable, language: Language) -> tuple[tuple[CellText, ...], ...]:
    """The rows of a table. ValueError when a row has not one cell a column, TypeError when a number is text."""
    return tuple(
        tuple(format_cell(cell, head, language) for cell, head in zip(row, table.heads, strict=True))
        for row in table.rows
    )


def format_cell(cell: Cell, head: Head, language: Language) -> CellText:
    """A value as its column says: shares in whole percent, means with one decimal, other numbers with two."""
    is_number = head.kind is not CellKind.TEXT
    if isinstance(cell, Absent):
        return CellText(absent_word(cell, language), is_number, is_absent=True)
    if not is_number:
        return CellText(str(cell), is_number)
    if isinstance(cell, str):
        raise TypeError(f"{cell!r} in the column {head.title!r}, which holds numbers")
    return CellText(_number(cell, head.kind, language), is_number)


def _number(value: float, kind: CellKind, language: Language) -> str:
    if kind is CellKind.COUNT:
        return whole(value, language)
    if kind is CellKind.SHARE:
        return percent(value, language, 0)
    return decimal(value, language, _PLACES[kind])
