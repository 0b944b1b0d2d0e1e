import pytest

from yhdyspinta.documents.report.cells import CellText, format_cell, format_rows
from yhdyspinta.documents.report.report import Absent, Cell, CellKind, DataTable, Head
from yhdyspinta.languages import Language


@pytest.mark.parametrize(
    ("cell", "kind", "language", "text"),
    [
        ("Kela", CellKind.TEXT, "fi", "Kela"),
        (2024, CellKind.TEXT, "fi", "2024"),
        (12345, CellKind.COUNT, "fi", "12\u202f345"),
        (0.456, CellKind.SHARE, "sv", "46\u00a0%"),
        (0.456, CellKind.SHARE, "en", "46%"),
        (0.001, CellKind.SHARE, "fi", "1\u00a0%"),
        (3.84, CellKind.MEAN, "fi", "3,8"),
        (5, CellKind.MEAN, "en", "5.0"),
        (-0.987, CellKind.NUMBER, "sv", "\u22120,99"),
        (Absent.NOT_ASKED, CellKind.MEAN, "fi", "ei kysytty"),
        (Absent.SUPPRESSED, CellKind.COUNT, "en", "suppressed"),
    ],
)
def test_a_cell_is_written_as_its_column_says(cell: Cell, kind: CellKind, language: Language, text: str) -> None:
    assert format_cell(cell, Head("h", kind), language).text == text


def test_the_word_for_an_absent_number_stands_where_the_number_would() -> None:
    absent = format_cell(Absent.MISSING, Head("h", CellKind.COUNT), "fi")
    assert absent == CellText("puuttuu", is_number=True, is_absent=True)


def test_text_in_a_column_of_numbers_is_refused() -> None:
    with pytest.raises(TypeError, match="'x' in the column 'n'"):
        format_cell("x", Head("n", CellKind.COUNT), "fi")


def test_a_row_with_too_few_cells_is_refused() -> None:
    table = DataTable("t", (Head("a", CellKind.TEXT), Head("b", CellKind.COUNT)), (("x",),))
    with pytest.raises(ValueError, match="zip"):
        format_rows(table, "fi")
