"""CSV as RFC 4180 has it: read back, nothing is lost and nothing is alive."""

import csv
import io

import pytest

from tests.factories.tables import COLUMNS, ROWS, table
from yhdyspinta.documents.tables.csv_file import write_csv
from yhdyspinta.documents.tables.table import Value


def read_back(content: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(content.decode("utf-8"), newline="")))


def test_reading_it_back_gives_every_cell() -> None:
    header, *rows = read_back(write_csv(table()))

    assert header == [column.name for column in COLUMNS]
    assert rows == [
        ["005", "Äänekoski, pohjoinen", "049 235", "324294", "0.1", "0.3333333333333333", "true", "2025-01-01"],
        ["009", '\'=HYPERLINK("http://x"; "A")', "", "0", "-1.5", "0.0", "false", "2026-12-31"],
        ["010", "", "", "", "", "", "", ""],
    ]
    assert float(rows[0][5]) == ROWS[0][5], "a number keeps all its digits"


def test_it_is_utf_8_without_a_mark_and_lines_end_as_the_standard_says() -> None:
    content = write_csv(table())

    assert content.startswith(b"code,name")
    assert content.count(b"\r\n") == 1 + len(ROWS)
    assert content.count(b"\n") == content.count(b"\r\n")
    assert b'"\xc3\x84\xc3\xa4nekoski, pohjoinen"' in content


@pytest.mark.parametrize("begins", ["=", "+", "-", "@", "\t", "\r", "\n"])
def test_no_text_begins_as_a_formula_does(begins: str) -> None:
    row: tuple[Value, ...] = ("1", f"{begins}1+1", (f"{begins}1", "2"), 1, 1.0, 1.0, True, None)

    cells = read_back(write_csv(table(row)))[1]

    assert cells[1] == f"'{begins}1+1"
    assert cells[2] == f"'{begins}1 2"


def test_text_with_such_a_sign_inside_stays_as_it_is() -> None:
    row: tuple[Value, ...] = ("1", "Espoo-Kauniainen = a+b@c", (), -1, -0.5, None, None, None)

    cells = read_back(write_csv(table(row)))[1]

    assert cells[1] == "Espoo-Kauniainen = a+b@c"
    assert cells[3:5] == ["-1", "-0.5"], "a negative number is a number, not text"
