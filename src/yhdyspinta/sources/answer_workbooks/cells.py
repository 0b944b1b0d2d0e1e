"""The cells of a workbook of answers, within limits. Only the child process runs this on files of others."""

import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from datetime import date, time
from pathlib import Path
from typing import Any, Final
from xml.etree.ElementTree import ParseError

from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.sources import errors_answer_workbooks as errors
from yhdyspinta.sources import errors_answers
from yhdyspinta.sources.answer_workbooks.file import AnswerFile, Cell, FileRow
from yhdyspinta.sources.answer_workbooks.layout import (
    ANSWER,
    FACTS,
    FORMAT,
    HEADING_ROW,
    HIDDEN,
    Facts,
    RowKey,
    check_of,
)
from yhdyspinta.sources.answers.package_sizes import check_sizes
from yhdyspinta.sources.answers.workbook_cells import list_bad_cells, sheet_path
from yhdyspinta.sources.errors_answer_workbook_rows import BAD_CELL
from yhdyspinta.sources.instruments.quoting import quote

MOST_UNPACKED: Final = 100 << 20
"""Bytes of all members of the package together."""
MOST_SHEETS: Final = 200
MOST_ROWS: Final = 50_000
MOST_COLUMNS: Final = 100
_LONGEST: Final = 32_767
"""Characters of a cell, as spreadsheet programs have it."""


def read_cells(path: Path) -> AnswerFile:
    """The rows of a workbook of answers. Macros and formulas are not run: a formula has its saved value.

    Raises `Refusal` (without the file's name) when it is damaged, too large, or no workbook of answers.
    """
    try:
        check_sizes(path, limit=MOST_UNPACKED)
        return _read(path)
    except Refusal as refusal:
        raise _ours(refusal) from refusal
    except (zipfile.BadZipFile, zlib.error, KeyError, ValueError, TypeError, ParseError, OSError) as error:
        raise refuse(errors.BROKEN, reason=quote(str(error).partition("\n")[0])) from error


def _ours(refusal: Refusal) -> Refusal:
    """What is said of tables of answers, said of this workbook."""
    problem = refusal.problems[0]
    if problem.kind is errors_answers.TOO_LARGE_UNPACKED:
        return refuse(errors.TOO_LARGE, what="unpacked", limit=f"{MOST_UNPACKED >> 20} MB")
    if problem.kind is errors_answers.BROKEN_WORKBOOK:
        return refuse(errors.BROKEN, reason=quote(problem.details.get("reason", "")))
    return refusal


def _read(path: Path) -> AnswerFile:
    # Imported here: only the child process that reads a workbook needs it.
    import openpyxl

    with warnings.catch_warnings():
        # The reader remarks on styles and validations that it does not know.
        warnings.simplefilter("ignore")
        book = openpyxl.load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            names = book.sheetnames
            if FACTS not in names:
                raise refuse(errors.FOREIGN)
            if len(names) > MOST_SHEETS:
                raise refuse(errors.TOO_LARGE, what="sheets", limit=str(MOST_SHEETS))
            facts = _read_facts(book[FACTS])
            rows = {name: tuple(_read_sheet(book[name], name, facts)) for name in names if not name.startswith("_")}
        finally:
            book.close()
    with zipfile.ZipFile(path) as package:
        problems = tuple(one for name, read in rows.items() if read for one in _bad_cells(package, name, read))
    return AnswerFile(facts, tuple(row for read in rows.values() for row in read), problems)


def _read_facts(sheet: Any) -> Facts:
    sheet.reset_dimensions()
    found: dict[str, str] = {}
    for name, value, *_rest in sheet.iter_rows(max_row=20, max_col=2, values_only=True):
        found[str(name)] = str(value)
    if found.get("format") != FORMAT:
        raise refuse(errors.FOREIGN)
    revision = found.get("revision", "")
    if not revision.isdecimal():
        raise refuse(errors.FOREIGN)
    return Facts(found.get("response", ""), found.get("questionnaire", ""), found.get("language", ""), int(revision))


def _read_sheet(sheet: Any, name: str, facts: Facts) -> Iterator[FileRow]:
    """The rows of a sheet of ours; nothing for a sheet that somebody has added."""
    # What a sheet says of its own size may be wrong, or missing.
    sheet.reset_dimensions()
    columns: Mapping[str, int] = {}
    for number, values in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS, values_only=True), start=1):
        if number > MOST_ROWS:
            raise refuse(errors.TOO_LARGE, place=Place(sheet=name), what=name, limit=f"{MOST_ROWS}")
        if number == HEADING_ROW:
            columns = _columns(values, name)
            if not columns:
                return
        elif columns and _text(values, columns[HIDDEN[0]]):
            yield _row(values, columns, Place(sheet=name, row=number), facts)


def _columns(values: tuple[object, ...], sheet: str) -> Mapping[str, int]:
    """The place of each column that is read. Raises `Refusal` when only some are there."""
    titles = {title: place for place, title in enumerate(map(str, values)) if title}
    answers = [titles[word] for word in (ANSWER.fi, ANSWER.sv, ANSWER.en) if word in titles]
    found: dict[str, int] = {name: titles[name] for name in HIDDEN if name in titles}
    if not found:
        return {}
    missing = [name for name in HIDDEN if name not in found] + ([] if answers else [ANSWER.en])
    if missing:
        raise refuse(errors.OTHER_LAYOUT, place=Place(sheet=sheet, row=HEADING_ROW), missing=", ".join(missing))
    return {**found, "answer": answers[0]}


def _row(values: tuple[object, ...], columns: Mapping[str, int], place: Place, facts: Facts) -> FileRow:
    question, option, counterpart, version, was, check = (_text(values, columns[name]) for name in HIDDEN)
    key = RowKey(question, option, counterpart, int(version) if version.isdecimal() else 0, was)
    is_whole = check == check_of(facts.response, key) and version.isdecimal()
    return FileRow(place.sheet, place.row or 0, key, as_cell(_at(values, columns["answer"])), is_whole)


def as_cell(value: object) -> Cell:
    """A cell's value: a number, or a text whose lines end alike and which has no spaces at its ends."""
    if value is None:
        return None
    if isinstance(value, bool):
        return "1" if value else "0"
    if isinstance(value, int | float):
        return float(value)
    if isinstance(value, date | time):
        return value.isoformat()
    text = str(value)[:_LONGEST].replace("\r\n", "\n").replace("_x000D_", "").replace("\r", "\n").strip()
    return text or None


def _at(values: tuple[object, ...], place: int) -> object:
    return values[place] if place < len(values) else None


def _text(values: tuple[object, ...], place: int) -> str:
    cell = as_cell(_at(values, place))
    if isinstance(cell, float):
        return str(int(cell)) if cell.is_integer() else repr(cell)
    return cell or ""


def _bad_cells(package: zipfile.ZipFile, name: str, rows: tuple[FileRow, ...]) -> Iterator[Problem]:
    path = sheet_path(package, name)
    if not path:
        return
    numbers = {row.row for row in rows}
    for cell in list_bad_cells(package, path):
        if cell.row in numbers:
            yield Problem(
                BAD_CELL, {"value": quote(cell.error or "=")}, Place(row=cell.row, column=cell.column, sheet=name)
            )
