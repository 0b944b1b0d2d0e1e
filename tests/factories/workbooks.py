"""Workbooks of questionnaires, from rows as an author would type them."""

import io
from collections.abc import Sequence
from pathlib import Path
from typing import Final

import openpyxl

from yhdyspinta.sources.instrument_workbooks.read import read_here
from yhdyspinta.sources.instrument_workbooks.reading import Reading

type Rows = Sequence[Sequence[object]]

SURVEY: Final = ("type", "name", "label::suomi (fi)", "label::svenska (sv)", "label::English (en)")
CHOICES: Final = ("list_name", "name", *SURVEY[2:], "dk", "na", "exclusive", "weight")
SCALES: Final = (
    "name",
    *(f"{end}::{language}" for end in ("low_end", "high_end") for language in ("fi", "sv", "en")),
)


def words(text: str) -> tuple[str, str, str]:
    """A text in three languages, in the order of the columns."""
    return text, f"{text} på svenska", f"{text} in English"


def make_workbook(**sheets: Rows) -> bytes:
    """The file's bytes; the first row of each sheet has its titles."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(list(row))
    content = io.BytesIO()
    book.save(content)
    return content.getvalue()


def read_rows(folder: Path, **sheets: Rows) -> Reading:
    """The reading of a workbook of these rows, in this process."""
    path = folder / "form.xlsx"
    path.write_bytes(make_workbook(**sheets))
    return read_here(path, stem="form")


def list_problems(reading: Reading) -> list[tuple[str, str, int | None, str]]:
    """Code, sheet, row and column of each problem."""
    return [(each.kind.code, each.place.sheet, each.place.row, each.place.column) for each in reading.problems]


def list_losses(reading: Reading) -> list[tuple[str, str]]:
    """What was lost, and where."""
    return [(loss.what, loss.where) for loss in reading.losses]
