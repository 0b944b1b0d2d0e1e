"""An instrument as the workbook that an author edits: a guide, the sheets of the profile, lists to choose from."""

import io
from datetime import datetime
from typing import Any, Final

import xlsxwriter

from yhdyspinta.analysis.instruments.instrument import Comparability, Direction, Instrument, Origin, Population
from yhdyspinta.analysis.instruments.instrument import Publication as PublicationClass
from yhdyspinta.analysis.states import State
from yhdyspinta.documents.questionnaire.guide import COLUMNS, INTRODUCTION, SHEETS
from yhdyspinta.documents.questionnaire.rows import YES, Column, SheetRows, make_sheet, make_sheets
from yhdyspinta.documents.tables.spreadsheet import NO_GUESSING
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.sources.instrument_workbooks.types import WRITTEN

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_CREATED: Final = datetime(2026, 1, 1)  # noqa: DTZ001  (a fixed moment: the same form is the same file on every day)
_GUIDE: Final = "guide"
_LAST_ROW: Final = 2_000
"""Down to which row the lists to choose from reach."""
_WIDTHS: Final = {"label": 44, "hint": 30, "type": 26, "name": 24, "list_name": 20, "yp::title": 44}
_WIDTH: Final = 16
_CHOICES: Final[dict[tuple[str, str], list[str] | str]] = {
    ("survey", "type"): [one for one in WRITTEN if not one.startswith("select")],
    ("survey", "required"): [YES],
    ("survey", "yp::prefill"): [YES],
    ("survey", "yp::scale"): "=scales!$A$2:$A$200",
    ("survey", "yp::publish"): [one.value for one in PublicationClass],
    ("survey", "yp::origin"): [one.value for one in Origin],
    ("survey", "yp::comparability"): [one.value for one in Comparability if one is not Comparability.DROPPED],
    ("choices", "dk"): [YES],
    ("choices", "na"): [YES],
    ("choices", "exclusive"): [YES],
    ("choices", "yp::state"): [State.BLANK.value, State.NOT_ASKED.value],
    ("choices", "yp::origin"): [one.value for one in Origin],
    ("scales", "direction"): [one.value for one in Direction],
    ("settings", "yp::population"): [one.value for one in Population],
    ("settings", "yp::translations"): [one.value for one in Origin],
    ("waves", "comparability"): [Comparability.DROPPED.value],
}
_FREE: Final = (("survey", "type"), ("survey", "required"), ("survey", "yp::scale"))
"""Where other words are as good as those of the list."""


def write_workbook(instrument: Instrument) -> bytes:
    """The file's bytes; the same for the same instrument. Reading it back gives the same instrument."""
    return _write(make_sheets(instrument), title=instrument.title.fi)


def write_empty_workbook() -> bytes:
    """The workbook without a questionnaire in it: guide, headings, lists to choose from."""
    return _write(tuple(make_sheet(name, ()) for name in SHEETS), title="")


def _write(sheets: tuple[SheetRows, ...], *, title: str) -> bytes:
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, **NO_GUESSING})
    book.set_properties({"title": title, "created": _CREATED})
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1, "bg_color": "#E6ECF5"})
    prose = book.add_format({"text_wrap": True, "valign": "top"})
    bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
    _write_guide(book.add_worksheet(_GUIDE), heading, bold, prose)
    for sheet in sheets:
        _write_sheet(book.add_worksheet(sheet.name), sheet, heading, prose, bold)
    book.close()
    return content.getvalue()


def _write_guide(page: Any, heading: Any, bold: Any, prose: Any) -> None:
    page.set_column(0, 0, 12)
    page.set_column(1, 1, 22)
    page.set_column(2, 4, 56)
    for number, text in enumerate(("sheet", "column", "suomi (fi)", "svenska (sv)", "English (en)")):
        page.write_string(0, number, text, heading)
    page.freeze_panes(1, 0)
    lines = [("", "", texts) for texts in INTRODUCTION]
    for sheet, texts in SHEETS.items():
        lines.append((sheet, "", texts))
        lines += [("", key, words) for (of, key), words in COLUMNS.items() if of == sheet]
    for row, (sheet, key, texts) in enumerate(lines, start=1):
        page.write_string(row, 0, sheet, bold)
        page.write_string(row, 1, key, bold)
        for number, language in enumerate(LANGUAGES, start=2):
            page.write_string(row, number, texts[language], bold if sheet else prose)


def _write_sheet(page: Any, sheet: SheetRows, heading: Any, prose: Any, bold: Any) -> None:
    page.freeze_panes(1, 2)
    for number, column in enumerate(sheet.columns):
        page.set_column(number, number, _WIDTHS.get(column.key, _WIDTH))
        page.write_string(0, number, column.title, heading)
        _explain(page, sheet.name, column, number)
    for row, cells in enumerate(sheet.rows, start=1):
        is_bound = cells.get(Column("type", None), "").startswith(("begin", "end"))
        for number, column in enumerate(sheet.columns):
            if column in cells:
                page.write_string(row, number, cells[column], bold if is_bound else prose)


def _explain(page: Any, sheet: str, column: Column, number: int) -> None:
    """A note on the heading, and a list to choose from below it."""
    words = COLUMNS.get((sheet, column.key))
    if words:
        page.write_comment(0, number, "\n\n".join(words[language] for language in LANGUAGES), {"x_scale": 2.2})
    choices = _CHOICES.get((sheet, column.key))
    if choices:
        is_free = (sheet, column.key) in _FREE
        options = {"validate": "list", "source": choices, "show_error": not is_free}
        page.data_validation(1, number, _LAST_ROW, number, options)
