"""An instrument as a workbook is the same instrument when it is read back."""

import io
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, Phase, given, settings

from tests.factories.drawn_instruments import instruments
from tests.factories.instrument_json import make_document
from tests.factories.publication_instrument import INSTRUMENT
from yhdyspinta.analysis.instruments.canonical import canonical_bytes, from_json
from yhdyspinta.analysis.instruments.instrument import Instrument
from yhdyspinta.documents.questionnaire.guide import COLUMNS
from yhdyspinta.documents.questionnaire.rows import list_columns
from yhdyspinta.documents.questionnaire.workbook import write_empty_workbook, write_workbook
from yhdyspinta.sources.instrument_workbooks.columns import BY_SHEET
from yhdyspinta.sources.instrument_workbooks.read import read_here
from yhdyspinta.sources.instrument_workbooks.reading import Reading
from yhdyspinta.sources.instruments import find_instrument, list_instruments
from yhdyspinta.sources.instruments.soundness import list_problems


def read_back(content: bytes, folder: Path) -> Reading:
    path = folder / "form.xlsx"
    path.write_bytes(content)
    return read_here(path, stem="form")


def check_fixed_point(instrument: Instrument, folder: Path) -> None:
    content = write_workbook(instrument)
    reading = read_back(content, folder)
    assert (reading.problems, reading.losses) == ((), ())
    assert reading.instrument is not None
    assert canonical_bytes(reading.instrument) == canonical_bytes(instrument)
    assert write_workbook(reading.instrument) == content


@pytest.mark.parametrize("name", list_instruments())
def test_shipped_instruments_survive_the_workbook(name: str, tmp_path: Path) -> None:
    check_fixed_point(find_instrument(name), tmp_path)


def test_every_kind_of_question_survives_the_workbook(tmp_path: Path) -> None:
    check_fixed_point(from_json(make_document()), tmp_path)


def test_instruments_of_other_tests_survive_the_workbook(tmp_path: Path) -> None:
    check_fixed_point(INSTRUMENT, tmp_path)


# Without shrinking: each try writes two workbooks, and an instrument that fails is small enough to read.
@settings(
    max_examples=40,
    phases=(Phase.explicit, Phase.reuse, Phase.generate),
    suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow],
)
@given(instruments())
def test_any_sound_instrument_survives_the_workbook(tmp_path: Path, instrument: Instrument) -> None:
    assert list_problems(instrument) == ()
    check_fixed_point(instrument, tmp_path)


def test_the_same_instrument_is_the_same_file() -> None:
    assert write_workbook(INSTRUMENT) == write_workbook(INSTRUMENT)


def test_no_text_becomes_a_formula() -> None:
    document = make_document(title={"fi": "=1+1", "sv": "=cmd|' /C calc'!A0", "en": "@SUM(1)"})
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(from_json(document))))
    cells = [cell for sheet in book for row in sheet.iter_rows() for cell in row]
    assert "=1+1" in [cell.value for cell in cells]
    assert {cell.data_type for cell in cells} <= {"s", "n"}
    assert all(cell.value is None for cell in cells if cell.data_type == "n")


def test_every_column_of_the_template_is_explained_and_known() -> None:
    for sheet in BY_SHEET:
        for column in list_columns(sheet):
            assert (sheet, column.key) in COLUMNS
            assert column.key in BY_SHEET[sheet].read
    for sheet, key in COLUMNS:
        assert key in {column.key for column in list_columns(sheet)}


def test_headings_of_the_template_have_notes_and_lists_to_choose_from() -> None:
    book = openpyxl.load_workbook(io.BytesIO(write_workbook(INSTRUMENT)))
    assert book.sheetnames == ["guide", "settings", "survey", "scales", "choices", "waves"]
    survey = book["survey"]
    titles = {cell.value: cell for cell in survey[1]}
    assert "open = each answer" in titles["yp::publish"].comment.text
    lists = {str(rule.sqref): rule.formula1 for rule in survey.data_validations.dataValidation}
    letter = titles["yp::publish"].column_letter
    assert lists[f"{letter}2:{letter}2001"] == '"open,aggregate,internal"'


def test_the_empty_template_has_no_question(tmp_path: Path) -> None:
    reading = read_back(write_empty_workbook(), tmp_path)
    assert reading.instrument is None
    assert [problem.kind.name for problem in reading.problems] == [
        "workbook-missing-language",
        "workbook-missing-language",
        "workbook-no-questions",
    ]
