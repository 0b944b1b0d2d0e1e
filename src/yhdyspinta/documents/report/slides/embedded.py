"""The workbook inside a chart: what people edit when they choose *Edit data*."""

import io
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Final

import xlsxwriter
from xlsxwriter.utility import xl_col_to_name

SHEET: Final = "Data"
NO_NAME: Final = "\u00a0"


@dataclass(frozen=True, slots=True)
class Formula:
    """A formula of our own, and its value. Never made of text that came with the report."""

    text: str
    value: float


type Entry = str | float | Formula | None


@dataclass(frozen=True, slots=True)
class Column:
    """A head and one cell a row. A cell that is None stays empty: the chart shows nothing there."""

    head: str
    entries: tuple[Entry, ...]
    number_format: str = "General"


@dataclass(frozen=True, slots=True)
class Grid:
    """The columns of a chart's workbook; the first row holds their heads, and after them an empty name."""

    columns: tuple[Column, ...]

    def head(self, column: int) -> str:
        """The reference to the head of a column."""
        return f"{SHEET}!${xl_col_to_name(column)}$1"

    @property
    def no_name(self) -> str:
        """The reference to the name of series that the legend does not show."""
        return self.head(len(self.columns))

    def entries(self, column: int) -> str:
        """The reference to the cells under the head."""
        name = xl_col_to_name(column)
        return f"{SHEET}!${name}$2:${name}${len(self.columns[column].entries) + 1}"


def write_grid(grid: Grid, created: datetime) -> bytes:
    """The workbook as a file; the same for the same grid and moment."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True})
    book.set_properties({"created": created})
    sheet = book.add_worksheet(SHEET)
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    for number, column in enumerate(grid.columns):
        shown = book.add_format({"num_format": column.number_format})
        sheet.set_column(number, number, 48 if number == 0 else 14)
        sheet.write_string(0, number, column.head, bold)
        _write_entries(sheet, number, column.entries, shown)
    sheet.write_string(0, len(grid.columns), NO_NAME)
    sheet.freeze_panes(1, 1)
    book.close()
    return content.getvalue()


def _write_entries(
    sheet: xlsxwriter.worksheet.Worksheet, number: int, entries: Sequence[Entry], shown: object
) -> None:
    for row, entry in enumerate(entries, start=1):
        match entry:
            case None:
                pass
            case Formula():
                sheet.write_formula(row, number, entry.text, shown, entry.value)
            case str():
                sheet.write_string(row, number, entry)
            case int() | float():
                sheet.write_number(row, number, entry, shown)
