"""A workbook, read back with another library than the one that wrote it."""

import io
import re
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook, load_workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.factories.tables import COLUMNS, PROVENANCE, ROWS, table
from yhdyspinta.documents.tables.table import Value
from yhdyspinta.documents.tables.workbook import write_workbook
from yhdyspinta.languages import Language


def read_back(*rows: tuple[Value, ...], language: Language = "fi") -> Workbook:
    return load_workbook(io.BytesIO(write_workbook(table(*rows), PROVENANCE, language)))


def cells_of(sheet: Worksheet) -> list[list[object]]:
    return [[cell.value for cell in row] for row in sheet.iter_rows()]


def test_the_data_have_their_types() -> None:
    sheet = read_back()["Tiedot"]

    head, first, second, third = cells_of(sheet)
    assert [sheet["H2"].value.date(), sheet["H3"].value.date()] == [date(2025, 1, 1), date(2026, 12, 31)]
    assert head == [column.title.fi for column in COLUMNS]
    assert first == ["005", "Äänekoski, pohjoinen", "049 235", 324294, 0.1, 1 / 3, True, sheet["H2"].value]
    assert second[2:7] == [None, 0, -1.5, 0, False]
    assert third == ["010", None, None, None, None, None, None, None], "what is not known is an empty cell"


def test_a_code_is_text_and_a_number_a_number() -> None:
    sheet = read_back()["Tiedot"]

    assert [sheet.cell(2, number).data_type for number in (1, 4, 5, 7, 8)] == ["s", "n", "n", "b", "d"]
    assert sheet["F2"].number_format == "0.0%"
    assert sheet["H2"].number_format == "yyyy-mm-dd"


@pytest.mark.parametrize("text", ["=1+1", "{=1+1}", "+1", "-1", "@SUM(A1)", "http://example.test", "mailto:a@b.fi"])
def test_no_text_comes_alive(text: str) -> None:
    row: tuple[Value, ...] = ("1", text, (text,), 1, 1.0, 1.0, True, None)
    content = write_workbook(table(row), PROVENANCE, "fi")
    sheet = load_workbook(io.BytesIO(content))["Tiedot"]

    assert (sheet["B2"].value, sheet["B2"].data_type) == (text, "s")
    assert (sheet["C2"].value, sheet["C2"].data_type) == (text, "s")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        xml = parts.read("xl/worksheets/sheet1.xml").decode()
    assert "<f>" not in xml
    assert "<hyperlink" not in xml


def test_the_header_stays_in_view_and_filters() -> None:
    sheet = read_back()["Tiedot"]

    assert sheet.freeze_panes == "B2"
    assert sheet.auto_filter.ref == f"A1:H{1 + len(ROWS)}"
    assert not sheet.merged_cells.ranges
    assert all(sheet.column_dimensions[letter].width >= 9 for letter in "ABCDEFGH")


@pytest.mark.parametrize(
    ("language", "sheets", "title"),
    [
        ("fi", ["Tiedot", "Sarakkeet", "Lähteet"], "Taulu 2026"),
        ("sv", ["Uppgifter", "Kolumner", "Källor"], "Tabell 2026"),
        ("en", ["Data", "Columns", "Sources"], "Table 2026"),
    ],
)
def test_it_is_in_one_language(language: Language, sheets: list[str], title: str) -> None:
    book = read_back(language=language)

    assert book.sheetnames == sheets
    assert book.properties.title == title
    assert book[sheets[2]]["A1"].value == title
    assert book[sheets[0]]["A1"].value == COLUMNS[0].title[language]
    assert book[sheets[1]]["C2"].value == COLUMNS[0].description[language]


def test_it_says_what_its_columns_mean() -> None:
    head, *rows = cells_of(read_back()["Sarakkeet"])

    assert head == ["Sarake", "Pysyvä nimi", "Merkitys", "Tyhjä solu"]
    assert [row[1] for row in rows] == [column.name for column in COLUMNS]
    assert rows[0][3] is None, "a column without empty cells has nothing to say about them"
    assert rows[1][3] == "ei tiedetä"


def test_it_cites_its_sources_and_says_what_it_is_of() -> None:
    sheet = read_back()["Lähteet"]
    text = "\n".join(str(value) for row in cells_of(sheet) for value in row if value)

    for expected in ("Vuosi 2026.", "Lähde: Tilasto.", "CC BY 4.0", "2026-04-02", "Oma.", "CC0 1.0"):
        assert expected in text
    assert "Osoite: https://example.test/lataukset/taulu-2026.csv" in text
    assert "Rekisterin versio: 7" in text
    assert "2026-01-15T12:30" in text


def test_a_table_without_rows_is_a_header() -> None:
    empty = table()
    empty = type(empty)(empty.name, empty.title, empty.description, empty.columns, empty.key, rows=())

    sheet = load_workbook(io.BytesIO(write_workbook(empty, PROVENANCE, "sv")))["Uppgifter"]

    assert cells_of(sheet) == [[column.title.sv for column in COLUMNS]]


def test_the_same_table_gives_the_same_bytes() -> None:
    content = write_workbook(table(), PROVENANCE, "fi")

    assert content == write_workbook(table(), PROVENANCE, "fi")
    with zipfile.ZipFile(io.BytesIO(content)) as parts:
        created = re.findall(r"\d{4}-\d\d-\d\dT[\d:]+Z", parts.read("docProps/core.xml").decode())
    assert created == ["2026-01-15T12:30:00Z"] * 2
