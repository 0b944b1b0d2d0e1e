"""A table as an Excel workbook: the data, what the columns mean, and where the figures come from.

The first sheet holds nothing but a header row and the data, so that it can be filtered and read by programs. Cells
are typed: a number is a number, a day is a day, and no text is ever a formula or a link.
"""

import io
from datetime import date
from typing import Any, Final

import xlsxwriter

from yhdyspinta.documents.tables.csv_file import CODE_SEPARATOR
from yhdyspinta.documents.tables.spreadsheet import NO_GUESSING, PROSE, column_width
from yhdyspinta.documents.tables.table import Column, Kind, Provenance, Table, Value
from yhdyspinta.languages import Language, Texts

MEDIA_TYPE: Final = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

_DATA: Final = Texts(fi="Tiedot", sv="Uppgifter", en="Data")
_COLUMNS: Final = Texts(fi="Sarakkeet", sv="Kolumner", en="Columns")
_SOURCES: Final = Texts(fi="Lähteet", sv="Källor", en="Sources")
_COLUMN: Final = Texts(fi="Sarake", sv="Kolumn", en="Column")
_LASTING_NAME: Final = Texts(fi="Pysyvä nimi", sv="Bestående namn", en="Lasting name")
_MEANING: Final = Texts(fi="Merkitys", sv="Betydelse", en="Meaning")
_EMPTY_CELL: Final = Texts(fi="Tyhjä solu", sv="Tom cell", en="Empty cell")
_SOURCE: Final = Texts(fi="Lähde", sv="Källa", en="Source")
_LICENCE: Final = Texts(fi="Lisenssi", sv="Licens", en="Licence")
_READ_ON: Final = Texts(fi="Luettu", sv="Läst", en="Read")
_ADDRESS: Final = Texts(fi="Osoite", sv="Adress", en="Address")
_REVISION: Final = Texts(fi="Rekisterin versio", sv="Registrets version", en="Revision of the register")
_MADE: Final = Texts(fi="Rekisteri ladattu", sv="Registret laddat", en="Register loaded")

_FORMATS: Final = {Kind.WHOLE: "#,##0", Kind.DECIMAL: "#,##0.00", Kind.SHARE: "0.0%", Kind.DAY: "yyyy-mm-dd"}


def write_workbook(table: Table, provenance: Provenance, language: Language) -> bytes:
    """The file's bytes, with headings in a language; the same for the same table, provenance and language."""
    content = io.BytesIO()
    book = xlsxwriter.Workbook(content, {"in_memory": True, **NO_GUESSING})
    book.set_properties(
        {
            "title": table.title[language],
            "subject": table.description[language],
            "comments": provenance.address,
            # The workbook's own moment would differ each time it is made.
            "created": provenance.made_at.replace(tzinfo=None),
        }
    )
    heading = book.add_format({"bold": True, "text_wrap": True, "valign": "top", "bottom": 1})
    prose = book.add_format({"text_wrap": True, "valign": "top"})
    cells = {kind: book.add_format({"num_format": _FORMATS.get(kind, "General")}) for kind in Kind}
    _write_data(book.add_worksheet(_DATA[language]), table, language, heading, cells)
    _write_columns(book.add_worksheet(_COLUMNS[language]), table.columns, language, heading, prose)
    title = book.add_format({"bold": True, "font_size": 14})
    _write_sources(book.add_worksheet(_SOURCES[language]), table, provenance, language, title, heading, prose)
    book.close()
    return content.getvalue()


def _write_data(sheet: Any, table: Table, language: Language, heading: Any, cells: dict[Kind, Any]) -> None:
    for number, column in enumerate(table.columns):
        values = [row[number] for row in table.rows]
        texts = [value for value in values if isinstance(value, str)]
        sheet.set_column(number, number, column_width(column.title[language], texts))
        sheet.write_string(0, number, column.title[language], heading)
        for place, value in enumerate(values, start=1):
            _write_cell(sheet, place, number, value, cells[column.kind])
    sheet.freeze_panes(1, 1)
    sheet.autofilter(0, 0, len(table.rows), len(table.columns) - 1)
    sheet.repeat_rows(0)


def _write_cell(sheet: Any, row: int, column: int, value: Value, cell: Any) -> None:
    match value:
        case None | ():
            pass
        case bool():
            sheet.write_boolean(row, column, value, cell)
        case int() | float():
            sheet.write_number(row, column, value, cell)
        case date():
            sheet.write_datetime(row, column, value, cell)
        case tuple():
            sheet.write_string(row, column, CODE_SEPARATOR.join(value), cell)
        case str():
            sheet.write_string(row, column, value, cell)


def _write_columns(sheet: Any, columns: tuple[Column, ...], language: Language, heading: Any, prose: Any) -> None:
    head = (_COLUMN, _LASTING_NAME, _MEANING, _EMPTY_CELL)
    rows = [
        (
            column.title[language],
            column.name,
            column.description[language],
            column.missing[language] if column.missing else "",
        )
        for column in columns
    ]
    for number, (text, width) in enumerate(zip(head, (34, 30, PROSE, 40), strict=True)):
        sheet.set_column(number, number, width)
        sheet.write_string(0, number, text[language], heading)
        for place, row in enumerate(rows, start=1):
            if row[number]:
                sheet.write_string(place, number, row[number], prose)
    sheet.freeze_panes(1, 0)


def _write_sources(
    sheet: Any, table: Table, provenance: Provenance, language: Language, title: Any, heading: Any, prose: Any
) -> None:
    sheet.set_column(0, 0, PROSE)
    sheet.set_column(1, 1, 40)
    sheet.set_column(2, 2, 12)
    sheet.write_string(0, 0, table.title[language], title)
    sheet.write_string(1, 0, table.description[language], prose)
    sheet.write_string(2, 0, provenance.period[language], prose)
    for number, text in enumerate((_SOURCE, _LICENCE, _READ_ON)):
        sheet.write_string(4, number, text[language], heading)
    place = 5
    for place, citation in enumerate(provenance.citations, start=5):
        sheet.write_string(place, 0, citation.text[language], prose)
        sheet.write_string(place, 1, citation.licence, prose)
        sheet.write_string(place, 2, citation.read_on.isoformat(), prose)
    made = provenance.made_at.isoformat(timespec="minutes")
    facts = ((_ADDRESS, provenance.address), (_REVISION, str(provenance.revision)), (_MADE, made))
    for following, (label, value) in enumerate(facts, start=place + 2):
        sheet.write_string(following, 0, f"{label[language]}: {value}", prose)
