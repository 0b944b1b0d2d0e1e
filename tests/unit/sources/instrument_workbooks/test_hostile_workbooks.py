"""Files that are no workbooks, or that are made to hurt: refused in a moment, in a child process with limits."""

import io
import zipfile
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import openpyxl
import pytest

from tests.factories.workbooks import SURVEY, make_workbook, words
from yhdyspinta.errors import EXIT_UNREADABLE, Refusal
from yhdyspinta.sources.instrument_workbooks.files import read_questionnaire
from yhdyspinta.sources.instrument_workbooks.isolated import LIMITS, read_workbook

SOUND = make_workbook(survey=[SURVEY, ("text", "a", *words("A"))])
SHEET = "xl/worksheets/sheet1.xml"


def rewritten(change: Callable[[str, bytes], bytes], further: dict[str, bytes] | None = None) -> bytes:
    """The sound workbook with its members changed, and further ones."""
    content = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(SOUND)) as old, zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as new:
        for name in old.namelist():
            new.writestr(name, change(name, old.read(name)))
        for name, added in (further or {}).items():
            new.writestr(name, added)
    return content.getvalue()


def in_sheet(text: bytes) -> bytes:
    """The sound workbook with this in the place of where its sheet's data begin."""
    return rewritten(lambda name, old: old.replace(b"<sheetData>", text) if name == SHEET else old)


BILLION = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("content", "name"),
    [
        pytest.param(b"", "not-a-workbook", id="empty"),
        pytest.param(b"type,name\ntext,a\n", "not-a-workbook", id="text"),
        pytest.param(b"%PDF-1.7", "not-a-workbook", id="pdf"),
        pytest.param(
            b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600) + "Workbook\0".encode("utf-16-le"),
            "old-workbook",
            id="xls under another name",
        ),
        pytest.param(SOUND[: len(SOUND) // 2], "workbook-broken", id="cut short"),
        pytest.param(
            rewritten(lambda name, old: old[: len(old) // 2] if name == SHEET else old),
            "workbook-broken",
            id="half a sheet",
        ),
        pytest.param(in_sheet(b" " * (120 << 20) + b"<sheetData>"), "workbook-too-large", id="bomb"),
        pytest.param(
            rewritten(
                lambda name, old: BILLION + old.replace(b"<sheetData>", b"<sheetData>&b;") if name == SHEET else old
            ),
            "workbook-broken",
            id="entities",
        ),
        pytest.param(make_workbook(Sheet1=[("type", "name")]), "no-survey-sheet", id="no survey"),
        pytest.param(
            make_workbook(survey=[SURVEY, *(("begin_group", f"g{n}", *words("G")) for n in range(30))]),
            "workbook-too-large",
            id="deep",
        ),
    ],
)
def test_what_is_no_workbook_is_refused(tmp_path: Path, content: bytes, name: str) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(content)
    with pytest.raises(Refusal) as refused:
        read_questionnaire(path, file="form.xlsx")
    assert [problem.kind.name for problem in refused.value.problems] == [name]
    assert refused.value.exit_code == EXIT_UNREADABLE
    assert refused.value.problems[0].place.file == "form.xlsx"


def test_a_hundred_thousand_rows_are_refused(tmp_path: Path) -> None:
    book = openpyxl.Workbook(write_only=True)
    sheet = book.create_sheet("survey")
    for number in range(100_000):
        sheet.append(("text", f"q{number}"))
    path = tmp_path / "form.xlsx"
    book.save(path)
    with pytest.raises(Refusal) as refused:
        read_questionnaire(path)
    assert refused.value.problems[0].kind.name == "workbook-too-large"


def test_macros_are_neither_run_nor_kept(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsm"
    path.write_bytes(rewritten(lambda _name, old: old, {"xl/vbaProject.bin": b"macro"}))
    reading = read_questionnaire(path)
    assert reading.problems == ()
    assert [loss.what for loss in reading.losses] == ["vbaProject.bin"]


def test_a_formula_has_its_saved_value_or_is_an_error(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(make_workbook(survey=[SURVEY, ("text", "a", "=1+1", "b", "c")]))
    problems = {(problem.kind.name, problem.place.column) for problem in read_questionnaire(path).problems}
    assert ("workbook-not-calculated", "C") in problems


def test_rows_that_are_only_formatted_are_nothing(tmp_path: Path) -> None:
    blank = b'<sheetData><row r="1">' + b"</row><row>" * 50_000 + b"</row>"
    path = tmp_path / "form.xlsx"
    path.write_bytes(
        rewritten(
            lambda name, old: old.replace(b"</sheetData>", blank[11:] + b"</sheetData>") if name == SHEET else old
        )
    )
    assert read_questionnaire(path).counts.items == 1


def test_a_child_that_takes_too_long_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(SOUND)
    with pytest.raises(Refusal) as refused:
        read_workbook(path, limits=replace(LIMITS, seconds=0))
    assert refused.value.problems[0].kind.name == "workbook-too-heavy"


def test_a_child_that_takes_too_much_memory_is_ended(tmp_path: Path) -> None:
    path = tmp_path / "form.xlsx"
    path.write_bytes(SOUND)
    with pytest.raises(Refusal) as refused:
        read_workbook(path, limits=replace(LIMITS, memory=40 << 20))
    assert refused.value.problems[0].kind.name in ("workbook-too-heavy", "workbook-not-read")


def test_what_the_child_hands_over_is_what_is_read_here(tmp_path: Path) -> None:
    from yhdyspinta.sources.instrument_workbooks.read import read_here

    path = tmp_path / "form.xlsx"
    rows = [(*SURVEY, "comments"), ("start", "s"), ("txt", "x", *words("X")), ("text", "a", "A", None, "A", "k")]
    path.write_bytes(make_workbook(survey=rows))
    apart, here = read_questionnaire(path, file="form.xlsx"), read_here(path, stem="form")
    assert apart.instrument == here.instrument
    assert (apart.counts, apart.languages) == (here.counts, here.languages)
    texts = [[problem.sentence("fi") for problem in reading.problems] for reading in (apart, here)]
    assert texts[0] == texts[1]
    assert [loss.reason("sv") for loss in apart.losses] == [loss.reason("sv") for loss in here.losses]
