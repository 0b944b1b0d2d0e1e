"""Finds what readers of workbooks pass over in silence: formulas with an error or without a value, the first row.

The sheet's XML is searched, not parsed: cells have had the same form since the format began.
"""

import html
import posixpath
import re
import zipfile
from collections.abc import Iterator
from typing import Final

from yhdyspinta.sources.answers.handover import BadCell

_STEP: Final = 1 << 22
_SHEET: Final = re.compile(rb"<(?:\w+:)?sheet\b[^>]*>")
_RELATION: Final = re.compile(rb"<(?:\w+:)?Relationship\b[^>]*>")
_CELL: Final = re.compile(rb"<(?:\w+:)?c\b([^>]*)>(.*?)(?=<(?:\w+:)?c\b|</(?:\w+:)?row>|\Z)", re.DOTALL)
_VALUE: Final = re.compile(rb"<(?:\w+:)?v\b[^>]*>([^<]*)<")
_IS_ERROR: Final = re.compile(rb"\bt=[\"']e[\"']")
_IS_TEXT: Final = re.compile(rb"\bt=[\"']str[\"']")
"""The result of a formula that is text: it may well be empty."""
_HAS_FORMULA: Final = re.compile(rb"<(?:\w+:)?f\b")
_HAS_TEXT: Final = re.compile(rb"<(?:\w+:)?is\b")
_REFERENCE: Final = re.compile(rb"\br=[\"']([A-Z]{1,3})(\d{1,7})[\"']")
MOST_BAD_CELLS: Final = 100_000
"""How many are listed; a sheet may have more."""


def sheet_path(package: zipfile.ZipFile, name: str) -> str:
    """Where in the package the sheet of that name is; nothing when that cannot be told."""
    book = package.read("xl/workbook.xml")
    relations = package.read("xl/_rels/workbook.xml.rels")
    wanted = next(
        (_attribute(tag[0], "id") for tag in _SHEET.finditer(book) if _attribute(tag[0], "name") == name), ""
    )
    for tag in _RELATION.finditer(relations):
        if _attribute(tag[0], "Id") == wanted:
            path = posixpath.normpath(posixpath.join("xl", _attribute(tag[0], "Target")))
            return path.removeprefix("/")
    return ""


def first_row(package: zipfile.ZipFile, path: str) -> int:
    """The number of the first row that has a value."""
    with package.open(path) as sheet:
        content = sheet.read(_STEP)
    for attributes, inside in _CELL.findall(content):
        value = _VALUE.search(inside)
        if (value and value[1]) or _HAS_TEXT.search(inside):
            place = _REFERENCE.search(attributes)
            return int(place[2]) if place else 1
    return 1


def list_bad_cells(package: zipfile.ZipFile, path: str) -> Iterator[BadCell]:
    """The first cells with an error or a formula without a value; `column` is the column's letters."""
    if not _may_have_bad_cells(package, path):
        return
    found = 0
    for attributes, inside in _CELL.findall(package.read(path)):
        value = _VALUE.search(inside)
        is_error = _IS_ERROR.search(attributes) is not None
        if not is_error and ((value and value[1]) or _IS_TEXT.search(attributes) or not _HAS_FORMULA.search(inside)):
            continue
        place = _REFERENCE.search(attributes)
        if place and found < MOST_BAD_CELLS:
            found += 1
            error = html.unescape(value[1].decode(errors="replace")) if is_error and value else ""
            yield BadCell(int(place[2]), place[1].decode(), error or ("#?" if is_error else ""))


def column_letters(index: int) -> str:
    """The letters of the column at an index from 0: A, …, Z, AA."""
    letters = ""
    index += 1
    while index:
        index, rest = divmod(index - 1, 26)
        letters = chr(ord("A") + rest) + letters
    return letters


def _may_have_bad_cells(package: zipfile.ZipFile, path: str) -> bool:
    """Whether the sheet has errors or formulas at all. Most have none, and are not searched cell by cell."""
    before = b""
    with package.open(path) as sheet:
        while content := sheet.read(_STEP):
            if _IS_ERROR.search(before + content) or _HAS_FORMULA.search(before + content):
                return True
            before = content[-16:]
    return False


def _attribute(tag: bytes, name: str) -> str:
    found = re.search(rb"(?:\s|:)" + name.encode() + rb"=(\"[^\"]*\"|'[^']*')", tag)
    return html.unescape(found[1][1:-1].decode(errors="replace")) if found else ""
