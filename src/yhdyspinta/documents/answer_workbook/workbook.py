"""A response as a workbook: a guide, a sheet for each section, hidden cells that say what each row answers.

Every text is written as a text: nothing that somebody has answered becomes a formula or a link.
"""

import io
from datetime import datetime
from typing import Any, Final

import xlsxwriter

from yhdyspinta.analysis.instruments.instrument import Section
from yhdyspinta.documents.answer_workbook import words
from yhdyspinta.documents.answer_workbook.book import AnswerBook
from yhdyspinta.documents.answer_workbook.rows import SheetRow, list_rows
from yhdyspinta.documents.tables.spreadsheet import NO_GUESSING, PROSE
from yhdyspinta.sources.answer_workbooks.layout import ANSWER, FACTS, FORMAT, HIDDEN, LISTS, check_of

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CREATED: Final = datetime(2026, 1, 1)  # noqa: DTZ001  (a fixed moment: the same answers are the same file)
_FORBIDDEN: Final = dict.fromkeys(map(ord, r"[]:*?/\'"), " ")
_SHEET_NAME: Final = 28
"""Spreadsheet programs allow 31 characters; some are left for a number."""
_COLUMNS: Final = ((60, "text"), (30, "partner"), (44, "answer"), (46, "how"))
_PROTECTION: Final = {
    "format_columns": True,
    "format_rows": True,
    "delete_rows": True,
    "autofilter": True,
    "sort": True,
}


def write_answer_workbook(book: AnswerBook) -> bytes:
    """The file's bytes; the same for the same answers and language."""
    content = io.BytesIO()
    file = xlsxwriter.Workbook(content, {"in_memory": True, **NO_GUESSING})
    file.set_properties({"title": book.title, "created": _CREATED, "comments": book.address})
    writing = _Writing(file, book)
    writing.write_guide()
    for number, section in enumerate(book.instrument.sections, start=1):
        writing.write_section(number, section)
    writing.write_hidden()
    file.close()
    return content.getvalue()


class _Writing:
    def __init__(self, file: Any, book: AnswerBook) -> None:
        self._file, self._book, self._language = file, book, book.language
        self._lists: dict[tuple[str, ...], int] = {}
        plain = {"text_wrap": True, "valign": "top"}
        self._title = file.add_format({"bold": True, "font_size": 14, "valign": "top"})
        self._heading = file.add_format({**plain, "bold": True, "bottom": 2})
        self._prose = file.add_format(plain)
        self._strong = file.add_format({**plain, "bold": True})
        self._answer = file.add_format({**plain, "locked": False, "border": 1, "bg_color": "#F4F6FA"})
        self._written = file.add_format(
            {**plain, "locked": False, "border": 1, "bg_color": "#F4F6FA", "num_format": "@"}
        )

    def write_guide(self) -> None:
        sheet = self._file.add_worksheet(words.GUIDE[self._language])
        sheet.set_column(0, 0, PROSE)
        sheet.write_string(0, 0, self._book.title, self._title)
        lines = [*filter(None, (self._book.synthetic,)), *self._book.lead]
        lines += [text[self._language] for text in words.STEPS]
        if self._book.address:
            lines.append(f"{words.ADDRESS[self._language]}: {self._book.address}")
        for number, line in enumerate(lines, start=1):
            sheet.write_string(number, 0, line, self._prose)
        sheet.protect("", _PROTECTION)

    def write_section(self, number: int, section: Section) -> None:
        title = section.title[self._language]
        name = f"{number} {' '.join(title.translate(_FORBIDDEN).split())}"[:_SHEET_NAME].rstrip()
        sheet = self._file.add_worksheet(name)
        sheet.write_string(0, 0, title, self._title)
        heads = (words.QUESTION, words.COUNTERPART, ANSWER, words.HOW)
        for column, (width, _name) in enumerate(_COLUMNS):
            sheet.set_column(column, column, width)
            sheet.write_string(1, column, heads[column][self._language], self._heading)
        rows = list_rows(self._book, section)
        if not any(row.partner for row in rows):
            sheet.set_column(1, 1, None, None, {"hidden": True})
        sheet.set_column(len(_COLUMNS), len(_COLUMNS) + len(HIDDEN) - 1, 12, None, {"hidden": True})
        for column, hidden in enumerate(HIDDEN, start=len(_COLUMNS)):
            sheet.write_string(1, column, hidden)
        for place, row in enumerate(rows, start=2):
            self._write_row(sheet, place, row)
        sheet.freeze_panes(2, 1)
        sheet.repeat_rows(1)
        sheet.set_landscape()
        sheet.fit_to_pages(1, 0)
        sheet.protect("", _PROTECTION)

    def _write_row(self, sheet: Any, place: int, row: SheetRow) -> None:
        sheet.write_string(place, 0, row.text, self._strong if row.is_strong else self._prose)
        sheet.write_string(place, 1, row.partner, self._prose)
        sheet.write_string(place, 3, row.how, self._prose)
        if row.key is None:
            return
        cell = self._answer if row.limits is not None else self._written
        if isinstance(row.answer, float):
            sheet.write_number(place, 2, row.answer, cell)
        elif row.answer:
            sheet.write_string(place, 2, row.answer, cell)
        else:
            sheet.write_blank(place, 2, None, cell)
        if row.is_long:
            sheet.set_row(place, 60)
        if row.choices:
            self._offer(sheet, place, row)
        key = row.key
        hidden = (key.question, key.option, key.counterpart, str(key.version), key.was)
        for column, text in enumerate((*hidden, check_of(self._book.response, key)), start=len(_COLUMNS)):
            sheet.write_string(place, column, text)

    def _offer(self, sheet: Any, place: int, row: SheetRow) -> None:
        """The list of the cell. It stands on a sheet of its own, since a long one does not fit beside the cell."""
        column = self._lists.setdefault(row.choices, len(self._lists))
        letters = xlsxwriter.utility.xl_col_to_name(column, col_abs=True)
        source = f"={LISTS}!{letters}$1:{letters}${len(row.choices)}"
        options = {
            "validate": "list",
            "source": source,
            "show_error": not row.is_open,
            "error_title": words.NOT_FOUND[self._language][:32],
            "error_message": words.CHOOSE[self._language][:255],
        }
        sheet.data_validation(place, 2, place, 2, options)

    def write_hidden(self) -> None:
        lists = self._file.add_worksheet(LISTS)
        for choices, column in self._lists.items():
            for row, text in enumerate(choices):
                lists.write_string(row, column, text)
        lists.very_hidden()
        facts = self._file.add_worksheet(FACTS)
        told = {
            "format": FORMAT,
            "response": self._book.response,
            "questionnaire": self._book.sha256,
            "language": self._language,
            "revision": str(self._book.revision),
        }
        for row, (name, value) in enumerate(told.items()):
            facts.write_string(row, 0, name)
            facts.write_string(row, 1, value)
        facts.very_hidden()
