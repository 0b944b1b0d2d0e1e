"""Parses a workbook. Only the child process runs this."""

import logging
import zipfile
import zlib
from pathlib import Path

import fastexcel
import polars as pl

from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources import errors_answers_content as content_errors
from yhdyspinta.sources.answers.csv_header import unique_names
from yhdyspinta.sources.answers.handover import ROW, BadCell, ColumnFacts, Facts
from yhdyspinta.sources.answers.limits import Limits
from yhdyspinta.sources.answers.package_sizes import check_sizes
from yhdyspinta.sources.answers.title_rows import LOOKED_AT, find_names_row
from yhdyspinta.sources.answers.wording import brief, listed
from yhdyspinta.sources.answers.workbook_cells import column_letters, first_row, list_bad_cells, sheet_path


def read_workbook(path: Path, *, sheet: str, limits: Limits) -> tuple[Facts, pl.DataFrame]:
    """A sheet as text with the number of each row, and what is known of it. Blank rows are left out.

    Without a `sheet` the first visible one is read. Raises `Refusal` (without the file's name).
    """
    try:
        check_sizes(path, limit=limits.unpacked)
        # The reader remarks on empty columns.
        logging.disable()
        book = fastexcel.read_excel(path)
        chosen, others = _choose(book, sheet)
        table = pl.DataFrame(book.load_sheet(chosen, header_row=None, dtypes="string"))
        columns = [
            column.absolute_index for column in book.load_sheet(chosen, header_row=None, n_rows=1).available_columns()
        ]
        with zipfile.ZipFile(path) as package:
            place = sheet_path(package, chosen)
            start = first_row(package, place) if place else 1
            bad = tuple(list_bad_cells(package, place)) if place else ()
    except (fastexcel.FastExcelError, zipfile.BadZipFile, zlib.error, KeyError, pl.exceptions.PolarsError) as error:
        raise refuse(errors.BROKEN_WORKBOOK, reason=brief(str(error).partition("\n")[0])) from error
    if table.height * table.width > limits.cells:
        raise refuse(errors.TOO_MANY_CELLS, found=table.height * table.width, limit=limits.cells)
    first = [[cell or "" for cell in row] for row in table.head(LOOKED_AT).iter_rows()]
    if (at := find_names_row(first)) is not None:
        raise refuse(content_errors.TITLE_ROW, place=Place(row=start, sheet=chosen), names_row=start + at)
    if table.height < 2:
        raise _empty(book, chosen)
    names, repeated = unique_names([cell or "" for cell in table.row(0)])
    rows = table.slice(1).rename(dict(zip(table.columns, names, strict=True)))
    rows = rows.with_columns(pl.int_range(start + 1, start + table.height, dtype=pl.Int64).alias(ROW))
    filled = rows.filter(pl.any_horizontal(pl.col(names).str.strip_chars() != ""))
    if not filled.height:
        raise _empty(book, chosen)
    facts = Facts(
        tuple(ColumnFacts(name) for name in names),
        tuple(sorted(repeated)),
        chosen,
        others,
        _named(bad, dict(zip(map(column_letters, columns), names, strict=True))),
    )
    return facts, filled


def _choose(book: fastexcel.ExcelReader, wanted: str) -> tuple[str, tuple[str, ...]]:
    """The sheet to read and the others that could be meant."""
    names = book.sheet_names
    if wanted:
        if wanted not in names:
            raise refuse(content_errors.NO_SUCH_SHEET, wanted=brief(wanted), found=listed(names))
        return wanted, ()
    shown = _visible(book) or names
    if not shown:
        raise refuse(errors.EMPTY)
    return shown[0], tuple(shown[1:])


def _visible(book: fastexcel.ExcelReader) -> list[str]:
    return [
        name for name in book.sheet_names if book.load_sheet(name, n_rows=0, header_row=None).visible == "visible"
    ]


def _empty(book: fastexcel.ExcelReader, sheet: str) -> Refusal:
    """A sheet without answers may be a cover sheet: then the others are named."""
    others = [name for name in _visible(book) if name != sheet]
    place = Place(sheet=sheet)
    if not others:
        return refuse(errors.EMPTY, place=place)
    details = {"sheet": brief(sheet), "others": listed(others), "example": brief(others[0])}
    return refuse(errors.EMPTY_SHEET, place=place, **details)


def _named(cells: tuple[BadCell, ...], names: dict[str, str]) -> tuple[BadCell, ...]:
    return tuple(BadCell(cell.row, names[cell.column], cell.error) for cell in cells if cell.column in names)
