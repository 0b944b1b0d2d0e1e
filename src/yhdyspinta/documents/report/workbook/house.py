"""How the sheets look, and how cells are written: typed, and never alive."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from xlsxwriter import Workbook

from yhdyspinta.documents.report.report import Absent, Cell, CellKind
from yhdyspinta.documents.report.slides.cleaning import clean_text
from yhdyspinta.documents.report.slides.lettering import count_lines
from yhdyspinta.documents.report.words import absent_word
from yhdyspinta.documents.report.workbook import words
from yhdyspinta.documents.tables.spreadsheet import column_width
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts import palette

type Sheet = Any
"""A worksheet of xlsxwriter, whose own types are loose."""
type Style = Any

_SIZE: Final = 11.0
_LETTER: Final = 5.6
"""Points: the width of a column counts figures of ordinary type."""
_LINE: Final = 15.0
_HIGHEST: Final = 409.0
"""A row cannot be higher."""
LONGEST: Final = 32_767
"""Characters that a cell may hold."""
CODE: Final = "0;-0;0"
"""The format of codes: numbers that are names, set at the left."""
FORMATS: Final = {
    CellKind.TEXT: "General",
    CellKind.COUNT: "#,##0",
    CellKind.SHARE: "0%",
    CellKind.MEAN: "0.0",
    CellKind.NUMBER: "0.00",
}


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a typed table; `width` in characters where its cells should not decide."""

    title: str
    number_format: str = "General"
    width: int | None = None


class House:
    """The styles of one workbook, each made once."""

    def __init__(self, book: Workbook, language: Language) -> None:
        self.language = language
        self._book: Any = book
        self._made: dict[str, Style] = {}
        self.title = book.add_format({"bold": True, "font_size": 16, "font_color": palette.INK})
        self.heading = book.add_format({"bold": True, "font_size": 12, "font_color": palette.INK})
        self.bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        self.plain = book.add_format({"valign": "top"})
        self.quiet = book.add_format({"font_color": palette.MUTED, "valign": "top"})
        self.prose = book.add_format({"text_wrap": True, "valign": "top"})
        self.link = book.add_format({"font_color": palette.EMPLOYMENT, "underline": 1, "valign": "top"})
        self.head = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "bottom", "bottom": 1, "bottom_color": palette.LINE}
        )
        self.head_right = book.add_format(
            {"bold": True, "text_wrap": True, "valign": "bottom", "align": "right", "bottom": 1}
        )
        self.absent = book.add_format(
            {"italic": True, "font_color": palette.MUTED, "align": "right", "valign": "top"}
        )
        self.absent_text = book.add_format({"italic": True, "font_color": palette.MUTED, "valign": "top"})

    def number(self, number_format: str) -> Style:
        """The style of numbers."""
        if number_format not in self._made:
            left = {"align": "left"} if number_format == CODE else {}
            self._made[number_format] = self._book.add_format({"num_format": number_format, "valign": "top", **left})
        return self._made[number_format]


def fit_page(sheet: Sheet) -> None:
    """Printed on A4 across, as wide as one page."""
    sheet.set_landscape()
    sheet.set_paper(9)
    sheet.fit_to_pages(1, 0)


def write_text(sheet: Sheet, row: int, column: int, text: str, style: Style) -> None:
    """A text as a text; line ends stay."""
    cleaned = "\n".join(clean_text(line) for line in text.splitlines())
    sheet.write_string(row, column, cleaned[:LONGEST], style)


def write_cell(house: House, sheet: Sheet, row: int, column: int, cell: Cell | None, number_format: str) -> None:
    """A value by its type; a reason why there is none as its word. None is a figure that cannot be computed."""
    absent = house.absent_text if number_format == FORMATS[CellKind.TEXT] else house.absent
    match cell:
        case None:
            write_text(sheet, row, column, words.NOT_COMPUTED[house.language], absent)
        case Absent():
            write_text(sheet, row, column, absent_word(cell, house.language), absent)
        case str():
            write_text(sheet, row, column, cell, house.prose)
        case int() | float():
            sheet.write_number(row, column, cell, house.number(number_format))


def write_table(
    house: House, sheet: Sheet, top: int, columns: Sequence[Column], rows: Sequence[Sequence[Cell | None]]
) -> list[int]:
    """A head and its rows from a row of the sheet on; gives the widths of its columns in characters."""
    widths = [_width(house, column, [row[at] for row in rows]) for at, column in enumerate(columns)]
    for at, (column, width) in enumerate(zip(columns, widths, strict=True)):
        sheet.set_column(at, at, width)
        left = column.number_format in (FORMATS[CellKind.TEXT], CODE)
        write_text(sheet, top, at, column.title, house.head if left else house.head_right)
    set_height(sheet, top, [column.title for column in columns], widths, bold=True)
    for place, row in enumerate(rows, start=top + 1):
        for at, (cell, column) in enumerate(zip(row, columns, strict=True)):
            write_cell(house, sheet, place, at, cell, column.number_format)
        set_height(sheet, place, [cell if isinstance(cell, str) else "" for cell in row], widths)
    sheet.freeze_panes(top + 1, 1)
    return widths


def _width(house: House, column: Column, cells: Sequence[Cell | None]) -> int:
    if column.width is not None:
        return column.width
    texts = [cell for cell in cells if isinstance(cell, str) and not isinstance(cell, Absent)]
    texts += [absent_word(cell, house.language) for cell in cells if isinstance(cell, Absent)]
    texts += [words.NOT_COMPUTED[house.language] for cell in cells if cell is None]
    return column_width(column.title, texts)


def set_height(sheet: Sheet, row: int, texts: Sequence[str], widths: Sequence[int], *, bold: bool = False) -> None:
    """Make a row as high as its wrapped texts need: not every program does that by itself."""
    lines = max(
        (
            sum(count_lines(line, width * _LETTER, _SIZE, bold=bold) for line in text.splitlines() or [""])
            for text, width in zip(texts, widths, strict=True)
        ),
        default=1,
    )
    if lines > 1:
        sheet.set_row(row, min(lines * _LINE + 1, _HIGHEST))
