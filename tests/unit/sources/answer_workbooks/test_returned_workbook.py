"""A workbook of answers that is written, filled in with another program's library, and read back."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from typing import Any, Final

import openpyxl
import pytest

from tests.factories.instrument_json import make_document
from yhdyspinta.analysis.answers.errors import (
    IDENTITY_NUMBER,
    NOT_A_NUMBER,
    NOT_TOGETHER,
    TOO_LARGE,
    TOO_LONG,
    UNKNOWN_CHOICE,
)
from yhdyspinta.analysis.instruments.canonical import from_json
from yhdyspinta.analysis.routing.evaluating import Answer, Key
from yhdyspinta.analysis.routing.layout import list_parts, list_referents
from yhdyspinta.analysis.states import State
from yhdyspinta.documents.answer_workbook.book import AnswerBook
from yhdyspinta.documents.answer_workbook.workbook import write_answer_workbook
from yhdyspinta.documents.receipt.receipt import Partner
from yhdyspinta.errors import Refusal
from yhdyspinta.languages import LANGUAGES, Language
from yhdyspinta.sources.answer_workbooks.isolated import read_answer_file
from yhdyspinta.sources.answer_workbooks.layout import ANSWER, HIDDEN
from yhdyspinta.sources.answer_workbooks.matching import Filled, find_changes
from yhdyspinta.sources.answers.limits import Limits

INSTRUMENT: Final = from_json(make_document())
REFERENTS: Final = list_referents(list_parts(INSTRUMENT), INSTRUMENT)
PARTNERS: Final = (
    Partner("employment_area", "espoo", "Espoon työllisyysalue"),
    Partner("employment_area", "porvoo", "Porvoon työllisyysalue"),
)
KNOWN: Final = {"": {""}, "employment_area": {"espoo", "porvoo"}}
ANSWERS: Final[dict[Key, tuple[Answer, int]]] = {
    ("model", ""): ("a", 3),
    ("services", ""): (("x",), 1),
    ("overall", ""): (2.0, 4),
    ("cooperation_kela", ""): (State.DONT_KNOW, 2),
    ("staff", ""): (12.5, 1),
    ("why", ""): ("=1+1\n@ toinen rivi", 7),
    ("trust", "porvoo"): ("luottamus", 5),
}
BOOK: Final = AnswerBook(
    "avain", "0" * 64, 9, INSTRUMENT, PARTNERS, ANSWERS, "fi", "Pieni kysely", address="https://example.org/fi/"
)
Fill = Callable[[Any], None]
"""Does something to an openpyxl workbook."""


def edit(book: AnswerBook, *fills: Fill) -> bytes:
    opened = openpyxl.load_workbook(io.BytesIO(write_answer_workbook(book)))
    for fill in fills:
        fill(opened)
    content = io.BytesIO()
    opened.save(content)
    return content.getvalue()


def section(opened: Any) -> Any:
    return opened.worksheets[1]


def column_of(sheet: Any, title: str) -> int:
    return next(cell.column for cell in sheet[2] if cell.value == title)


def row_of(sheet: Any, question: str, option: str = "", counterpart: str = "") -> int:
    wanted = (question, option, counterpart)
    columns = [column_of(sheet, name) for name in HIDDEN[:3]]
    for row in range(3, sheet.max_row + 1):
        if tuple(sheet.cell(row, column).value or "" for column in columns) == wanted:
            return row
    raise AssertionError(f"no row for {wanted}")


def put(value: object, question: str, option: str = "", counterpart: str = "", language: Language = "fi") -> Fill:
    def fill(opened: Any) -> None:
        sheet = section(opened)
        sheet.cell(row_of(sheet, question, option, counterpart), column_of(sheet, ANSWER[language])).value = value

    return fill


def set_hidden(name: str, value: str, question: str) -> Fill:
    def fill(opened: Any) -> None:
        sheet = section(opened)
        sheet.cell(row_of(sheet, question), column_of(sheet, name)).value = value

    return fill


def read(content: bytes) -> tuple[Filled, ...]:
    file = read_answer_file(content, file="vastaukset.xlsx")
    return find_changes(file, REFERENTS, KNOWN, name="vastaukset.xlsx")


def changed(content: bytes) -> dict[Key, tuple[Answer, int]]:
    return {one.change.key: (one.change.value, one.change.base) for one in read(content)}


def codes(refusal: pytest.ExceptionInfo[Refusal]) -> list[tuple[str, int | None]]:
    return [(problem.kind.code, problem.place.row) for problem in refusal.value.problems]


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_was_not_touched_changes_nothing(language: Language) -> None:
    book = replace(BOOK, language=language)
    assert changed(write_answer_workbook(book)) == {}
    assert changed(edit(book)) == {}


def test_the_file_is_the_same_for_the_same_answers() -> None:
    assert write_answer_workbook(BOOK) == write_answer_workbook(BOOK)


def test_every_kind_of_answer_is_read_with_the_version_that_it_was_written_over() -> None:
    content = edit(
        BOOK,
        put("b", "model"),
        put(None, "services", "x"),
        put("kyllä", "services", "none"),
        put("3 – hyvin", "overall"),
        put("Ei koske", "cooperation_kela"),
        put(40, "staff"),
        put("uusi\r\nteksti", "why"),
        put("", "trust", counterpart="porvoo"),
        put("ensimmäinen", "trust", counterpart="espoo"),
    )
    assert changed(content) == {
        ("model", ""): ("b", 3),
        ("services", ""): (("none",), 1),
        ("overall", ""): (3.0, 4),
        ("cooperation_kela", ""): (State.NOT_APPLICABLE, 2),
        ("staff", ""): (40.0, 1),
        ("why", ""): ("uusi\nteksti", 7),
        ("trust", "porvoo"): (None, 5),
        ("trust", "espoo"): ("ensimmäinen", 0),
    }


@pytest.mark.parametrize(("typed", "value"), [(1, 1.0), ("1 – huonosti", 1.0), (" 3 –  HYVIN ", 3.0), ("2", 2.0)])
def test_a_scale_is_read_by_its_number_or_its_words(typed: object, value: float) -> None:
    empty = replace(BOOK, answers={})
    assert changed(edit(empty, put(typed, "overall"))) == {("overall", ""): (value, 0)}


@pytest.mark.parametrize(("typed", "value"), [("12,25", 12.25), ("1,5 ", 1.5), (7, 7.0)])
def test_a_number_may_be_text_with_a_comma(typed: object, value: float) -> None:
    empty = replace(BOOK, answers={})
    assert changed(edit(empty, put(typed, "staff"))) == {("staff", ""): (value, 0)}


@pytest.mark.parametrize(
    ("fill", "code"),
    [
        (put("c", "model"), UNKNOWN_CHOICE.code),
        (put("9", "overall"), UNKNOWN_CHOICE.code),
        (put("ehkä", "services", "none"), "YP-ANSWERBOOK-023"),
        (put("kaksi", "staff"), NOT_A_NUMBER.code),
        (put(100.5, "staff"), TOO_LARGE.code),
        (put("x" * 10_001, "why"), TOO_LONG.code),
        (put("kyllä", "services", "none"), NOT_TOGETHER.code),
        (put("asiakas 131052-308T", "why"), IDENTITY_NUMBER.code),
        (put("=A1", "why"), "YP-ANSWERBOOK-025"),
        (set_hidden("yp:question", "overall", "why"), "YP-ANSWERBOOK-020"),
        (set_hidden("yp:version", "8", "why"), "YP-ANSWERBOOK-020"),
        (set_hidden("yp:counterpart", "espoo", "why"), "YP-ANSWERBOOK-020"),
    ],
)
def test_what_is_wrong_is_told_with_its_row(fill: Fill, code: str) -> None:
    content = edit(BOOK, fill, put("Ei koske", "cooperation_kela"))
    with pytest.raises(Refusal) as refusal:
        read(content)
    assert [found for found, _row in codes(refusal)] == [code]
    (problem,) = refusal.value.problems
    assert problem.place.sheet == "1 Ensimmäinen"
    assert problem.place.row
    assert all(problem.text(language) for language in LANGUAGES)


def test_all_faults_are_told_at_once() -> None:
    with pytest.raises(Refusal) as refusal:
        read(edit(BOOK, put("c", "model"), put("kaksi", "staff")))
    assert [code for code, _row in codes(refusal)] == [UNKNOWN_CHOICE.code, NOT_A_NUMBER.code]


def test_a_row_that_stands_twice_is_refused_and_a_deleted_one_is_not() -> None:
    def double(opened: Any) -> None:
        sheet = section(opened)
        source, last = row_of(sheet, "staff"), sheet.max_row + 1
        for cell in sheet[source]:
            sheet.cell(last, cell.column).value = cell.value

    def remove(opened: Any) -> None:
        sheet = section(opened)
        sheet.delete_rows(row_of(sheet, "why"))

    with pytest.raises(Refusal) as refusal:
        read(edit(BOOK, double))
    assert [code for code, _row in codes(refusal)] == ["YP-ANSWERBOOK-022"]
    assert changed(edit(BOOK, remove)) == {}


def test_a_choice_whose_row_is_gone_leaves_the_question_unreadable() -> None:
    def remove(opened: Any) -> None:
        sheet = section(opened)
        sheet.delete_rows(row_of(sheet, "services", "none"))

    with pytest.raises(Refusal) as refusal:
        read(edit(BOOK, remove))
    assert [code for code, _row in codes(refusal)] == ["YP-ANSWERBOOK-024"]


def test_a_counterpart_of_another_response_is_unknown() -> None:
    elsewhere = replace(BOOK, partners=(Partner("employment_area", "rauma", "Rauma"),), answers={})
    with pytest.raises(Refusal) as refusal:
        read(write_answer_workbook(elsewhere))
    assert [code for code, _row in codes(refusal)] == ["YP-ANSWERBOOK-021"]


def test_sheets_and_columns_of_the_sender_are_passed_over() -> None:
    def add(opened: Any) -> None:
        opened.create_sheet("Muistiinpanot")["A1"] = "omia"
        section(opened).insert_cols(2)

    assert changed(edit(BOOK, add, put("b", "model"))) == {("model", ""): ("b", 3)}


def test_a_removed_column_is_told() -> None:
    def remove(opened: Any) -> None:
        sheet = section(opened)
        sheet.delete_cols(column_of(sheet, "yp:version"))

    with pytest.raises(Refusal) as refusal:
        read(edit(BOOK, remove))
    assert codes(refusal) == [("YP-ANSWERBOOK-011", 2)]


def foreign_workbook() -> bytes:
    content = io.BytesIO()
    openpyxl.Workbook().save(content)
    return content.getvalue()


@pytest.mark.parametrize(
    ("content", "code"),
    [
        (b"", "YP-ANSWERBOOK-012"),
        (b"kysymys;vastaus\n1;2\n", "YP-ANSWERBOOK-001"),
        (b"%PDF-1.7", "YP-ANSWERBOOK-001"),
        (foreign_workbook(), "YP-ANSWERBOOK-008"),
        (write_answer_workbook(BOOK)[:-400], "YP-ANSWERBOOK-004"),
    ],
)
def test_other_files_are_refused(content: bytes, code: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_answer_file(content, file="tiedosto.xlsx")
    assert refusal.value.problems[0].kind.code == code


def test_a_workbook_that_unfolds_to_too_much_is_refused() -> None:
    """A sheet of 150 MB of spaces, packed to almost nothing."""
    source, bomb = zipfile.ZipFile(io.BytesIO(write_answer_workbook(BOOK))), io.BytesIO()
    with zipfile.ZipFile(bomb, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            package.writestr(name, source.read(name))
        package.writestr("xl/worksheets/more.xml", b" " * (150 << 20))
    with pytest.raises(Refusal) as refusal:
        read_answer_file(bomb.getvalue(), file="pommi.xlsx")
    assert refusal.value.problems[0].kind.code == "YP-ANSWERBOOK-005"


def test_reading_that_takes_too_much_memory_or_time_is_stopped() -> None:
    content = write_answer_workbook(BOOK)
    for limits in (Limits(memory=40 << 20), Limits(seconds=0)):
        with pytest.raises(Refusal) as refusal:
            read_answer_file(content, file="raskas.xlsx", limits=limits)
        assert refusal.value.problems[0].kind.code in {"YP-ANSWERBOOK-006", "YP-ANSWERBOOK-007"}


def test_an_external_entity_in_a_sheet_is_never_followed() -> None:
    source, evil = zipfile.ZipFile(io.BytesIO(write_answer_workbook(BOOK))), io.BytesIO()
    with zipfile.ZipFile(evil, "w", zipfile.ZIP_DEFLATED) as package:
        for name in source.namelist():
            content = source.read(name)
            if name == "xl/sharedStrings.xml":
                entity = b'<!DOCTYPE sst [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
                content = content.replace(b"?>", b"?>" + entity, 1).replace(b"luottamus", b"&x;")
            package.writestr(name, content)
    with pytest.raises(Refusal) as refusal:
        read_answer_file(evil.getvalue(), file="paha.xlsx")
    assert refusal.value.problems[0].kind.code == "YP-ANSWERBOOK-004"


def test_no_answer_becomes_a_formula_or_a_link() -> None:
    evil = {("why", ""): ('=HYPERLINK("https://example.org")', 1), ("trust", "espoo"): ("https://example.org", 1)}
    opened = openpyxl.load_workbook(io.BytesIO(write_answer_workbook(replace(BOOK, answers=evil))))
    sheet = section(opened)
    cells = [cell for row in sheet.iter_rows() for cell in row if cell.value is not None]
    assert any(cell.value == '=HYPERLINK("https://example.org")' for cell in cells)
    assert all(cell.data_type in {"s", "n"} and cell.hyperlink is None for cell in cells)


def test_only_answers_can_be_written_and_each_choice_has_its_list() -> None:
    opened = openpyxl.load_workbook(io.BytesIO(write_answer_workbook(BOOK)))
    sheet = section(opened)
    assert sheet.protection.sheet
    assert not sheet.merged_cells.ranges
    answer = column_of(sheet, ANSWER.fi)
    for row in range(3, sheet.max_row + 1):
        is_answered = bool(sheet.cell(row, column_of(sheet, "yp:question")).value)
        assert sheet.cell(row, answer).protection.locked is not is_answered
    assert all(
        sheet.column_dimensions[sheet.cell(2, column_of(sheet, name)).column_letter].hidden for name in HIDDEN[:1]
    )
    lists = {str(one.sqref): one.formula1 for one in sheet.data_validations.dataValidation}
    source = lists[sheet.cell(row_of(sheet, "overall"), answer).coordinate]
    name, _, reach = source.replace("$", "").partition("!")
    offered = [cell.value for (cell,) in opened[name.strip("'")][reach]]
    assert offered == ["1 – huonosti", "2", "3 – hyvin", "En osaa sanoa", "Ei koske"]
    assert opened["_lists"].sheet_state == "veryHidden"
