"""The cells of a workbook as texts, within limits. Only the child process runs this on files of others."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date, time
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.sources import errors_answers
from yhdyspinta.sources import errors_workbook_content as content_errors
from yhdyspinta.sources import errors_workbooks as errors
from yhdyspinta.sources.answers.package_sizes import check_sizes
from yhdyspinta.sources.answers.workbook_cells import column_letters, list_bad_cells, sheet_path
from yhdyspinta.sources.instruments.quoting import quote

MOST_UNPACKED: Final = 100 << 20
"""Bytes of all members of the package together; a questionnaire of a thousand questions is about one megabyte."""
MOST_ROWS: Final = 20_000
"""Of a sheet, up to the last row with content."""
MOST_COLUMNS: Final = 400
READ_SHEETS: Final = ("survey", "choices", "settings", "scales", "waves")
_MACROS: Final = "xl/vbaProject.bin"
_LAST_ROW: Final = 1 << 20
"""The last row that spreadsheet programs have; blank rows down to it are nothing but formatting."""
_LONGEST: Final = 32_767
"""Characters of a cell, as spreadsheet programs have it."""


@dataclass(frozen=True, slots=True)
class SheetRow:
    """`cells` has the texts by the letters of their column; blank cells are left out."""

    number: int
    cells: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet by its name in small letters; `rows` are those with content, the first with the titles of columns."""

    name: str
    rows: tuple[SheetRow, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """The sheets that a questionnaire may have, the names of all others, and what is wrong with single cells."""

    sheets: Mapping[str, Sheet]
    others: tuple[str, ...]
    has_macros: bool
    problems: tuple[Problem, ...]


def read_grid(path: Path) -> Grid:
    """The cells of the sheets in `READ_SHEETS`. Macros and formulas are not run: a formula has its saved value.

    Raises `Refusal` (without the file's name) when the workbook is damaged or too large, or has no sheet `survey`.
    """
    try:
        check_sizes(path, limit=MOST_UNPACKED)
        return _read(path)
    except Refusal as refusal:
        raise _ours(refusal) from refusal
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, ParseError, OSError) as error:
        raise refuse(errors.BROKEN, reason=quote(str(error).partition("\n")[0])) from error


def _ours(refusal: Refusal) -> Refusal:
    """What is said of answers, said of a questionnaire."""
    if refusal.problems[0].kind is errors_answers.TOO_LARGE_UNPACKED:
        return refuse(errors.TOO_LARGE, what="unpacked", limit=f"{MOST_UNPACKED >> 20} MB")
    if refusal.problems[0].kind is errors_answers.BROKEN_WORKBOOK:
        return refuse(errors.BROKEN, reason=refusal.problems[0].details.get("reason", ""))
    return refusal


def _read(path: Path) -> Grid:
    # Imported here: only the child process that reads a workbook needs it.
    import openpyxl

    with warnings.catch_warnings():
        # The reader remarks on styles and validations that it does not know.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            names = {name.strip().casefold(): name for name in reversed(book.sheetnames)}
            if "survey" not in names:
                raise refuse(errors.NO_SURVEY, sheets=quote(", ".join(book.sheetnames)))
            sheets = {name: _read_sheet(book[names[name]], name) for name in READ_SHEETS if name in names}
        finally:
            book.close()
    with zipfile.ZipFile(path) as package:
        problems = tuple(
            problem for name in READ_SHEETS if name in names for problem in _bad_cells(package, names[name], name)
        )
        has_macros = _MACROS in package.namelist()
    others = tuple(name for name in book.sheetnames if name.strip().casefold() not in READ_SHEETS)
    return Grid(sheets, others, has_macros, problems)


def _read_sheet(sheet: Any, name: str) -> Sheet:
    # What a sheet says of its own size may be wrong, or missing.
    sheet.reset_dimensions()
    return Sheet(name, tuple(_rows(sheet, name)))


def _rows(sheet: Any, name: str) -> Iterator[SheetRow]:
    for number, values in enumerate(sheet.iter_rows(values_only=True), start=1):
        cells = {column_letters(index): text for index, value in enumerate(values) if (text := as_text(value))}
        if not cells and number <= _LAST_ROW:
            continue
        if number > MOST_ROWS:
            raise refuse(
                errors.TOO_LARGE, place=Place(sheet=name), what=name, limit=f"{MOST_ROWS} (rivit/rader/rows)"
            )
        if len(cells) > MOST_COLUMNS:
            raise refuse(
                errors.TOO_LARGE,
                place=Place(sheet=name, row=number),
                what=name,
                limit=f"{MOST_COLUMNS} (sarakkeet/kolumner/columns)",
            )
        yield SheetRow(number, cells)


def as_text(value: object) -> str:
    """A cell's value on one line without spaces at its ends: a whole number without a point, a truth as yes or no."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    if isinstance(value, date | time):
        return value.isoformat()
    text = str(value)[:_LONGEST]
    return " ".join(line.strip() for line in text.splitlines() if line.strip()).replace("\t", " ")


def _bad_cells(package: zipfile.ZipFile, name: str, sheet: str) -> Iterator[Problem]:
    path = sheet_path(package, name)
    if not path:
        return
    for cell in list_bad_cells(package, path):
        kind = content_errors.CELL_ERROR if cell.error else content_errors.NOT_CALCULATED
        yield Problem(kind, {"value": quote(cell.error)}, Place(row=cell.row, column=cell.column, sheet=sheet))
