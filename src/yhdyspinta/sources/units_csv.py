"""Reads any CSV with one row a base unit: its code, the codes of its two areas, and perhaps a weight.

The separator is the comma, semicolon or tab, whichever the header row uses most. UTF-8, with or without a
byte-order mark. Codes stay text; blanks around a cell are not part of it. A decimal comma is understood where
the semicolon separates. Polars reads ten million rows; only a file with a fault is gone through row by row.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from yhdyspinta.analysis.base_units import list_repeated
from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.sources import errors_units as errors
from yhdyspinta.sources.units_csv_rows import (
    CsvText,
    Suspects,
    brief,
    find_stray_quote,
    list_ragged_rows,
    list_suspects,
)

_SEPARATORS: Final = ",;\t"
_SHOWN: Final = 40
"""How many columns a message lists."""


@dataclass(frozen=True, slots=True)
class ColumnNames:
    """Which columns of the file hold what."""

    unit: str
    left: str
    right: str
    weight: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class UnitColumns:
    """The columns as `analysis.derive_interfaces` takes them: text, and Int64 or Float64 for weights.

    An area that is not given is an empty text, a weight that is not given is null.
    """

    units: pl.Series
    left: pl.Series
    right: pl.Series
    weight: pl.Series | None


def read_units(content: bytes, *, file: str, columns: ColumnNames) -> UnitColumns:
    """The base units in the bytes of a CSV file; `file` is the name to show where something is wrong.

    Raises `Refusal` when the file is not UTF-8, is empty or no CSV, lacks a column, has rows of different
    lengths, a unit without a code, a unit twice, or a weight that is not a number of zero or more.
    """
    text = _csv_text(content, file)
    positions = _positions(text.header, columns, file)
    cells = _wanted_cells(_read_table(text), positions)
    if not len(cells[0]):
        raise refuse(errors.NO_ROWS, place=Place(file))
    weight = None if columns.weight is None else _numbers(cells[3], decimal_comma=text.separator == ";")
    suspects = Suspects(
        without_code=(cells[0] == "").any(),
        repeated=frozenset(list_repeated(cells[0])) - {""},
        bad_weights=frozenset() if weight is None else _unreadable(cells[3], weight),
    )
    if suspects:
        at_weight = None if columns.weight is None else positions[3]
        raise Refusal(*list_suspects(text, suspects, unit=positions[0], weight=at_weight))
    return UnitColumns(cells[0], cells[1], cells[2], weight)


def _csv_text(content: bytes, file: str) -> CsvText:
    """The content with the separator that its header row uses most."""
    if content.count(b"\r") != content.count(b"\r\n"):
        content = content.replace(b"\r\n", b"\n").replace(b"\r", b"\n")
    if not content.endswith(b"\n"):
        content += b"\n"  # without it, Polars passes over a quotation mark that is missing in the last row
    first_line = CsvText(file, content, ",").first_line()
    if not first_line:
        raise refuse(errors.NO_ROWS, place=Place(file))
    return CsvText(file, content, max(_SEPARATORS, key=first_line.count))


def _positions(header: Sequence[str], columns: ColumnNames, file: str) -> list[int]:
    """Where each wanted column is, from 0; the weight last, if any is wanted."""
    wanted = [columns.unit, columns.left, columns.right]
    if columns.weight is not None:
        wanted.append(columns.weight)
    problems = []
    for name in dict.fromkeys(wanted):
        details = {"wanted": brief(name), "found": _listed(header), "times": header.count(name)}
        if not header.count(name):
            problems.append(Problem(errors.UNKNOWN_COLUMN, details, Place(file, 1)))
        elif header.count(name) > 1:
            problems.append(Problem(errors.COLUMN_TWICE, details, Place(file, 1, name)))
    if problems:
        raise Refusal(*problems)
    return [header.index(name) for name in wanted]


def _listed(header: Sequence[str]) -> str:
    """The names of the columns, the first ones when there are very many."""
    return ", ".join([*map(brief, header[:_SHOWN]), *(["…"] if len(header) > _SHOWN else [])])


def _read_table(text: CsvText) -> pl.DataFrame:
    """Every cell of the file as text, an empty one as empty text; rows of blanks are still there."""
    try:
        table = pl.read_csv(text.content, separator=text.separator, infer_schema=False, empty_string_is_null=False)
    except pl.exceptions.PolarsError as error:
        raise Refusal(*(list_ragged_rows(text) or [find_stray_quote(text)])) from error
    if _may_have_short_rows(table, text):
        problems = list_ragged_rows(text)
        if problems:
            raise Refusal(*problems)
    return table


def _wanted_cells(table: pl.DataFrame, positions: Sequence[int]) -> list[pl.Series]:
    """The wanted columns without blanks around the cells and without blank rows."""
    cells = [table.to_series(position).str.strip_chars() for position in positions]
    if not (cells[0] == "").any():
        return cells
    filled = table.select(pl.any_horizontal(pl.all().str.strip_chars() != "")).to_series()
    return [column.filter(filled) for column in cells]


def _may_have_short_rows(table: pl.DataFrame, text: CsvText) -> bool:
    """Whether some row may end early, which Polars does not tell from empty cells.

    Polars refuses rows that are too long, so a short one shows in the whole: the file has fewer separators
    between cells than its rows need. Those inside quoted cells do not count.
    """
    if not table.height or not (table.to_series(table.width - 1) == "").any():
        return False
    found = text.content.count(text.separator.encode())
    if b'"' in text.content:
        found -= sum(name.count(text.separator) for name in text.header)
        found -= sum(int(cells.str.count_matches(text.separator, literal=True).sum()) for cells in table)
    return found < (table.height + 1) * (table.width - 1)


def _numbers(cells: pl.Series, *, decimal_comma: bool) -> pl.Series:
    """Int64 when every number is whole, otherwise Float64; null where there is none."""
    whole = cells.cast(pl.Int64, strict=False)
    if ((cells != "") & whole.is_null()).any():
        numbers = cells.str.replace(",", ".", literal=True) if decimal_comma else cells
        return numbers.cast(pl.Float64, strict=False)
    return whole


def _unreadable(cells: pl.Series, weight: pl.Series) -> frozenset[str]:
    """The texts in the column of weights that are not numbers of zero or more."""
    good = weight.is_finite() & (weight >= 0)
    return frozenset(cells.filter((cells != "") & ~good.fill_null(value=False)).unique())
