"""Workbooks and SPSS files, which a child process parses."""

import io
import struct
import zipfile
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import openpyxl
import polars as pl
import pyreadstat
import pytest
from openpyxl.worksheet.worksheet import Worksheet

from yhdyspinta.errors import EXIT_UNREADABLE, Problem, Refusal
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources import errors_answers_content as content_errors
from yhdyspinta.sources.answers.answers import Answers, MissingRange
from yhdyspinta.sources.answers.limits import DEFAULT, Limits
from yhdyspinta.sources.answers.read import read_answers

Workbook = Callable[[Callable[[Worksheet], Any]], Path]


@pytest.fixture
def workbook(tmp_path: Path) -> Workbook:
    def write(fill: Callable[[Worksheet], Any]) -> Path:
        book = openpyxl.Workbook()
        sheet = book.active
        assert isinstance(sheet, Worksheet)
        sheet.title = "Vastaukset"
        fill(sheet)
        path = tmp_path / "answers.xlsx"
        book.save(path)
        return path

    return write


def read(path: Path, *, sheet: str = "", limits: Limits = DEFAULT) -> Answers:
    return read_answers(path, file=path.name, sheet=sheet, limits=limits)


def read_whole(path: Path, limits: Limits) -> None:
    answers = read(path, limits=limits)
    answers.whole(answers.names)


def refused(path: Path, *, limits: Limits = DEFAULT) -> Problem:
    with pytest.raises(Refusal) as caught:
        read_whole(path, limits)
    problem = caught.value.problems[0]
    assert problem.place.file == path.name
    assert len({problem.text(language) for language in ("fi", "sv", "en")}) == 3
    return problem


def fill(*rows: list[object]) -> Callable[[Worksheet], None]:
    def append(sheet: Worksheet) -> None:
        for row in rows:
            sheet.append(row)

    return append


def test_a_sheet_is_read_with_its_types_and_rows(workbook: Workbook) -> None:
    path = workbook(fill(["Q1", " Q2 ", "alue"], [1, 2.5, "Kainuu"], [None, None, None], [4.0, 3, "Lappi "]))

    answers = read(path)
    whole = answers.whole(answers.names)

    assert (answers.sheet, answers.names) == ("Vastaukset", ("Q1", "Q2", "alue"))
    assert whole.frame.to_dict(as_series=False) == {"Q1": [1, 4], "Q2": [2.5, 3.0], "alue": ["Kainuu", "Lappi"]}
    assert [whole.row_of(0), whole.row_of(1)] == [2, 4]


def test_rows_are_numbered_as_the_sheet_does(workbook: Workbook) -> None:
    def below_empty_rows(sheet: Worksheet) -> None:
        for row, (first, second) in enumerate([("Q1", "Q2"), (1, 2), (3, 4)], 4):
            sheet.cell(row, 3, first)
            sheet.cell(row, 4, second)

    answers = read(workbook(below_empty_rows))
    whole = answers.whole(answers.names)

    assert whole.frame.rows() == [(1, 2), (3, 4)]
    assert [whole.row_of(0), whole.row_of(1)] == [5, 6]


def test_dates_truths_and_long_numbers_are_no_surprise(workbook: Workbook) -> None:
    answers = read(workbook(fill(["pvm", "valittu", "id"], [date(2024, 9, 9), True, 12345678901], [None, False, 7])))

    assert answers.whole(answers.names).frame.to_dict(as_series=False) == {
        "pvm": ["2024-09-09 00:00:00", None],
        "valittu": [1, 0],
        "id": [12345678901, 7],
    }


def test_a_formula_error_is_refused_only_where_it_is_needed(workbook: Workbook) -> None:
    def with_error(sheet: Worksheet) -> None:
        fill(["Q1", "Q2"], [1, 2], [2, 3])(sheet)
        sheet["B3"] = "#N/A"
        sheet["B3"].data_type = "e"

    answers = read(workbook(with_error))

    assert answers.whole(["Q1"]).frame.rows() == [(1,), (2,)]
    with pytest.raises(Refusal) as caught:
        answers.whole(["Q2"])
    (problem,) = caught.value.problems
    assert (problem.kind, problem.details["value"]) == (content_errors.CELL_ERROR, "#N/A")
    assert (problem.place.sheet, problem.place.row, problem.place.column) == ("Vastaukset", 3, "Q2")


def test_a_formula_that_was_never_calculated_is_not_a_blank_answer(workbook: Workbook) -> None:
    path = workbook(fill(["Q1", "Q2"], [1, "=A2+1"], [2, 3]))

    problem = refused(path)

    assert (problem.kind, problem.place.row, problem.place.column) == (content_errors.NOT_CALCULATED, 2, "Q2")


def test_the_first_visible_sheet_is_read_unless_another_is_asked_for(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    hidden = book.active
    assert isinstance(hidden, Worksheet)
    hidden.title, hidden.sheet_state = "Piilossa", "hidden"
    hidden.append(["H"])
    hidden.append([9])
    for name, value in (("Vastaukset & muut", 1), ("Koodit", 2)):
        sheet = book.create_sheet(name)
        sheet.append(["Q1"])
        sheet.append([value])
    path = tmp_path / "sheets.xlsx"
    book.save(path)

    answers = read(path)

    assert (answers.sheet, answers.other_sheets) == ("Vastaukset & muut", ("Koodit",))
    assert answers.whole(["Q1"]).frame.rows() == [(1,)]
    assert read(path, sheet="Koodit").whole(["Q1"]).frame.rows() == [(2,)]
    with pytest.raises(Refusal) as caught:
        read(path, sheet="Taulu1")
    (problem,) = caught.value.problems
    assert problem.kind is content_errors.NO_SUCH_SHEET
    assert problem.details["found"] == "Piilossa, Vastaukset & muut, Koodit"


def test_repeated_names_are_known(workbook: Workbook) -> None:
    assert read(workbook(fill(["Q1", "Q1", None], [1, 2, 3]))).repeated == {"Q1"}


@pytest.mark.parametrize("rows", [[], [["Q1", "Q2"]], [["Q1"], [None], ["  "]]])
def test_a_sheet_without_answers_is_refused(workbook: Workbook, rows: list[list[object]]) -> None:
    assert refused(workbook(fill(*rows))).kind is errors.EMPTY


@pytest.mark.parametrize("above", [0, 2])
def test_a_title_above_the_names_is_told(workbook: Workbook, above: int) -> None:
    blank: list[object] = [None]
    path = workbook(fill(*[blank] * above, ["Kysely 2025"], blank, ["id", "Q1", "alue"], [1, 5, "Kainuu"]))

    problem = refused(path)

    assert (problem.kind, problem.details["names_row"]) == (content_errors.TITLE_ROW, f"{above + 3}")
    assert (problem.place.sheet, problem.place.row) == ("Vastaukset", above + 1)


def test_a_cover_sheet_names_the_others(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0].title = "Ohje"
    book.worksheets[0].append(["Kyselyn tulokset"])
    book.create_sheet("Vastaukset").append(["Q1"])
    book.create_sheet("Piilossa").sheet_state = "hidden"
    path = tmp_path / "cover.xlsx"
    book.save(path)

    problem = refused(path)

    assert (problem.kind, problem.place.sheet) == (errors.EMPTY_SHEET, "Ohje")
    assert (problem.details["others"], problem.details["example"]) == ("Vastaukset", "Vastaukset")


def test_an_error_with_a_known_meaning_is_text(workbook: Workbook) -> None:
    path = workbook(fill(["Q1", "Q2", "id"], [1, 2, 1], [None], ["#N/A", "#DIV/0!", 2], ["#N/A"], [3, 4, 3]))

    answers = read_answers(path, known_errors=["#N/A"])

    assert answers.whole(["Q1"]).frame.rows() == [("1",), ("#N/A",), ("3",)]
    with pytest.raises(Refusal) as caught:
        answers.whole(["Q1", "Q2"])
    assert [problem.details["value"] for problem in caught.value.problems] == ["#DIV/0!"]


def test_a_workbook_that_is_cut_short_is_refused(workbook: Workbook) -> None:
    path = workbook(fill(["Q1"], [1]))
    path.write_bytes(path.read_bytes()[:2000])

    problem = refused(path)

    assert (problem.kind, problem.kind.exit_code) == (errors.BROKEN_WORKBOOK, EXIT_UNREADABLE)


def test_more_cells_than_allowed_are_refused(workbook: Workbook) -> None:
    path = workbook(fill(["Q1", "Q2"], [1, 2], [3, 4]))

    assert refused(path, limits=Limits(cells=5)).kind is errors.TOO_MANY_CELLS
    assert read(path, limits=Limits(cells=6)).names == ("Q1", "Q2")


def test_a_child_without_memory_or_time_is_a_refusal(workbook: Workbook) -> None:
    path = workbook(fill(["Q1"], [1]))

    # Not enough to load the libraries, and not enough to do anything.
    assert refused(path, limits=Limits(memory=300 << 20)).kind in (errors.TOO_HEAVY, errors.NOT_READ)
    assert refused(path, limits=Limits(seconds=0)).kind is errors.TOO_SLOW


def test_a_cell_far_away_does_not_take_the_memory(workbook: Workbook) -> None:
    def far_away(sheet: Worksheet) -> None:
        fill(["Q1"], [1])(sheet)
        sheet["XFD1048576"] = 1

    assert refused(workbook(far_away)).kind in (errors.TOO_HEAVY, errors.TOO_MANY_CELLS)


def _bomb(path: Path, *, size: int, declared: int | None) -> None:
    """A workbook with a member that unpacks to `size` zeros; it may declare another size."""
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("xl/workbook.xml", "<workbook/>")
        package.writestr("xl/worksheets/sheet1.xml", b"\0" * size)
    data = bytearray(content.getvalue())
    if declared is not None:
        for magic, offset in ((b"PK\x03\x04", 22), (b"PK\x01\x02", 24)):
            at = data.rindex(magic)
            data[at + offset : at + offset + 4] = struct.pack("<I", declared)
    path.write_bytes(data)


@pytest.mark.parametrize("declared", [None, 100])
def test_a_zip_bomb_is_refused_whatever_it_declares(tmp_path: Path, declared: int | None) -> None:
    path = tmp_path / "bomb.xlsx"
    _bomb(path, size=5 << 20, declared=declared)

    problem = refused(path, limits=Limits(unpacked=1 << 20))

    assert problem.kind is errors.TOO_LARGE_UNPACKED
    assert problem.details["limit"] == "1"


def test_a_member_of_another_size_than_declared_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "false.xlsx"
    _bomb(path, size=5000, declared=100)

    assert refused(path).kind is errors.BROKEN_WORKBOOK


@pytest.mark.parametrize("ending", [".sav", ".zsav"])
def test_an_spss_file_keeps_labels_and_user_missing(tmp_path: Path, ending: str) -> None:
    path = tmp_path / f"answers{ending}"
    pyreadstat.write_sav(
        pl.DataFrame({"Q1": [1.0, 5.0, 9.0, None], "w": [1.5, 2.0, 1.0, 1.0], "alue": ["Ä", "b ", "", "c"]}),
        path,
        column_labels={"Q1": "Miten yhteistyö toimii?"},
        variable_value_labels={"Q1": {1: "erittäin huonosti", 5: "erittäin hyvin", 9: "EOS"}},
        missing_ranges={"Q1": [{"lo": 8, "hi": 9}]},
        compress=ending == ".zsav",
    )

    answers = read(path)
    whole = answers.whole(answers.names)

    assert whole.frame.to_dict(as_series=False) == {
        "Q1": [1, 5, 9, None],
        "w": [1.5, 2.0, 1.0, 1.0],
        "alue": ["Ä", "b", None, "c"],
    }
    assert whole.row_of(0) == 1
    column = answers.column("Q1")
    assert column.label == "Miten yhteistyö toimii?"
    assert column.value_labels == {1.0: "erittäin huonosti", 5.0: "erittäin hyvin", 9.0: "EOS"}
    assert column.missing == (MissingRange(8.0, 9.0),)


def test_an_spss_file_that_is_cut_short_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.sav"
    pyreadstat.write_sav(pl.DataFrame({"Q1": [float(row % 5) for row in range(1000)]}), path)
    whole = path.read_bytes()

    for length in (100, 300, len(whole) - 400):
        path.write_bytes(whole[:length])
        assert refused(path).kind is errors.BROKEN_SPSS


def test_more_cases_than_allowed_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.sav"
    pyreadstat.write_sav(pl.DataFrame({"Q1": [1.0] * 100, "Q2": [1.0] * 100}), path)

    problem = refused(path, limits=Limits(cells=199))

    assert (problem.kind, problem.details["found"]) == (errors.TOO_MANY_CELLS, "200")
    assert read(path, limits=Limits(cells=200)).names == ("Q1", "Q2")
