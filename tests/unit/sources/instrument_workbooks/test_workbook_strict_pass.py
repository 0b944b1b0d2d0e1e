"""What is wrong with a workbook of our profile: everything at once, each thing at its cell."""

from pathlib import Path

import pytest

from tests.factories.workbooks import CHOICES, SCALES, SURVEY, Rows, list_losses, list_problems, read_rows, words
from yhdyspinta.languages import LANGUAGES

TITLES = {"fi": SURVEY[2], "sv": SURVEY[3], "en": SURVEY[4]}


def survey(*rows: tuple[object, ...], further: tuple[str, ...] = ("yp::role",)) -> Rows:
    return [(*SURVEY, *further), *rows]


def choices(*rows: tuple[object, ...], further: tuple[str, ...] = ()) -> Rows:
    return [(*CHOICES, *further), *rows]


YES_NO = (("yn", "yes", *words("Kyllä")), ("yn", "no", *words("Ei")))


def test_a_sound_form_is_read(tmp_path: Path) -> None:
    rows = survey(
        ("begin_group", "part", *words("Osio")),
        ("select_one yn", "ready", *words("Valmista?")),
        ("text", "why", *words("Miksi?"), "${ready} = 'no'"),
        ("end_group",),
        further=("relevant", "yp::role"),
    )
    reading = read_rows(tmp_path, survey=rows, choices=choices(*YES_NO))
    assert list_problems(reading) == []
    assert (reading.counts.items, reading.counts.groups, reading.counts.repeats) == (2, 1, 0)
    assert reading.languages == ("fi", "sv", "en")
    assert reading.instrument is not None
    question = reading.instrument.sections[0].questions[1]
    assert question.relevant is not None
    assert question.relevant.tree == ("=", ("ref", "ready"), "no")


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_missing_text_is_told_at_its_cell(tmp_path: Path, language: str) -> None:
    texts = [
        text if title != TITLES[language] else None for text, title in zip(words("Nimi"), SURVEY[2:], strict=True)
    ]
    rows = survey(("text", "first", *words("Eka")), ("text", "second", *texts))
    assert list_problems(read_rows(tmp_path, survey=rows)) == [("YP-WORKBOOK-030", "survey", 3, TITLES[language])]


@pytest.mark.parametrize("column", ["hint", "constraint_message"])
def test_help_and_messages_are_complete_or_not_there(tmp_path: Path, column: str) -> None:
    further = ("yp::role", "constraint", f"{column}::fi", f"{column}::sv", f"{column}::en")
    given = ("decimal", "n", *words("Luku"), None, ". > 0", "vain suomeksi")
    assert list_problems(read_rows(tmp_path, survey=survey(given, further=further))) == [
        ("YP-WORKBOOK-030", "survey", 2, f"{column}::sv"),
        ("YP-WORKBOOK-030", "survey", 2, f"{column}::en"),
    ]


def test_a_choice_without_a_translation_is_told(tmp_path: Path) -> None:
    lists = choices(YES_NO[0], ("yn", "no", "Ei", None, "No"))
    reading = read_rows(tmp_path, survey=survey(("select_one yn", "q", *words("K"))), choices=lists)
    assert list_problems(reading) == [("YP-WORKBOOK-030", "choices", 3, TITLES["sv"])]


def test_a_missing_language_is_told_once(tmp_path: Path) -> None:
    rows: Rows = [("type", "name", "label::fi", "yp::role"), ("text", "a", "Yksi"), ("text", "b", "Kaksi")]
    reading = read_rows(tmp_path, survey=rows)
    assert [code for code, *_place in list_problems(reading)] == ["YP-WORKBOOK-031"]
    assert reading.languages == ("fi",)
    assert reading.is_draft
    assert reading.instrument is not None
    text = reading.instrument.sections[0].questions[0].text
    assert (text.fi, text.sv) == ("Yksi", "[Yksi]")


def test_english_may_be_left_out_as_a_whole(tmp_path: Path) -> None:
    rows: Rows = [("type", "name", "label::fi", "label::sv", "yp::role"), ("text", "a", "Yksi", "Ett")]
    reading = read_rows(tmp_path, survey=rows)
    assert list_problems(reading) == []
    assert list_losses(reading) == [("English (en)", "survey 1")]
    assert reading.instrument is not None
    assert reading.instrument.sections[0].questions[0].text.en == "Yksi"


@pytest.mark.parametrize(
    ("row", "expected"),
    [
        (("txt", "q", *words("K")), ("YP-WORKBOOK-024", "type")),
        (("select_one", "q", *words("K")), ("YP-WORKBOOK-023", "type")),
        (("select_one nosuch", "q", *words("K")), ("YP-WORKBOOK-025", "type")),
        (("text", None, *words("K")), ("YP-WORKBOOK-023", "name")),
        ((None, "q", *words("K")), ("YP-WORKBOOK-023", "type")),
        (("text", "1st", *words("K")), ("YP-INSTRUMENT-017", "name")),
        (("text", "OK", *words("K")), ("YP-INSTRUMENT-102", "name")),
        (("end_group",), ("YP-WORKBOOK-028", "type")),
        (("begin_group", "g", *words("K")), ("YP-WORKBOOK-029", "type")),
    ],
)
def test_a_faulty_row_is_told_and_the_others_are_read(
    tmp_path: Path, row: tuple[object, ...], expected: tuple[str, str]
) -> None:
    reading = read_rows(tmp_path, survey=survey(("text", "ok", *words("Hyvä")), row), choices=choices(*YES_NO))
    code, column = expected
    assert (code, "survey", 3, column) in list_problems(reading)
    assert reading.instrument is not None


def test_everything_wrong_is_told_at_once_in_the_order_of_the_sheets(tmp_path: Path) -> None:
    rows = survey(
        ("select_one nosuch", "a", *words("A")),
        ("txt", "b", *words("B")),
        ("text", "c", "C", None, "C"),
        ("decimal", "d", *words("D"), "secret"),
        further=("yp::publish",),
    )
    lists = choices(("yn", "x", *words("X")), ("yn", "x", *words("Y")), (None, "z", *words("Z")))
    assert list_problems(read_rows(tmp_path, survey=rows, choices=lists)) == [
        ("YP-WORKBOOK-025", "survey", 2, "type"),
        ("YP-WORKBOOK-024", "survey", 3, "type"),
        ("YP-WORKBOOK-030", "survey", 4, TITLES["sv"]),
        ("YP-WORKBOOK-032", "survey", 5, "yp::publish"),
        ("YP-WORKBOOK-027", "choices", 3, "name"),
        ("YP-WORKBOOK-023", "choices", 4, "list_name"),
    ]


def test_columns_unknown_and_twice_are_told_with_the_closest_name(tmp_path: Path) -> None:
    rows = [(*SURVEY, "yp::rol", SURVEY[2]), ("text", "a", *words("A"), "health", "B")]
    reading = read_rows(tmp_path, survey=rows)
    assert list_problems(reading) == [
        ("YP-WORKBOOK-022", "survey", 1, "yp::rol"),
        ("YP-WORKBOOK-021", "survey", 1, SURVEY[2]),
    ]
    assert "yp::role" in reading.problems[0].sentence("fi")


@pytest.mark.parametrize(
    ("source", "code"),
    [
        ("foo(${ready}) = 1", "YP-EXPRESSION-009"),
        ("${ready} =", "YP-EXPRESSION-002"),
        ("${nosuch} = 'yes'", "YP-EXPRESSION-102"),
        ("${ready} = 'maybe'", "YP-EXPRESSION-104"),
    ],
)
def test_expressions_are_checked_at_their_cells(tmp_path: Path, source: str, code: str) -> None:
    rows = survey(
        ("select_one yn", "ready", *words("Valmista?")),
        ("text", "why", *words("Miksi?"), source),
        further=("relevant", "yp::role"),
    )
    reading = read_rows(tmp_path, survey=rows, choices=choices(*YES_NO))
    assert list_problems(reading) == [(code, "survey", 3, "relevant")]


def test_questions_that_wait_for_each_other_are_told(tmp_path: Path) -> None:
    rows = survey(
        ("calculate", "a", *words("A"), "${b} + 1"),
        ("calculate", "b", *words("B"), "${a} + 1"),
        ("text", "c", *words("C")),
        further=("calculation", "yp::role"),
    )
    found = list_problems(read_rows(tmp_path, survey=rows))
    assert found
    assert all(code.startswith("YP-EXPRESSION-1") and sheet == "survey" for code, sheet, _row, _column in found)


QUALITY = (
    ("quality", "1", *words("huono")),
    ("quality", "2"),
    ("quality", "3", *words("hyvä")),
    ("quality", "dk", *words("EOS"), "yes", None, None, 9),
)
ENDS = [SCALES, ("quality", "heikko", "svag", "weak", "vahva", "stark", "strong")]


def matrix(*lines: tuple[object, ...]) -> Rows:
    return survey(
        ("begin_group", "part", *words("Osio")),
        ("begin_group", "m", *words("Miten?"), "quality"),
        *lines,
        ("end_group",),
        ("end_group",),
        further=("yp::scale",),
    )


def test_a_group_with_a_scale_is_a_matrix(tmp_path: Path) -> None:
    rows = matrix(("select_one quality", "m_a", *words("A")), ("select_one quality", "m_b", *words("B")))
    reading = read_rows(tmp_path, survey=rows, choices=choices(*QUALITY), scales=ENDS)
    assert list_problems(reading) == []
    assert (reading.counts.items, reading.counts.groups) == (2, 2)
    assert reading.instrument is not None
    scale = reading.instrument.scale("quality")
    assert [(point.code, point.label is None) for point in scale.points] == [(1, False), (2, True), (3, False)]
    assert (scale.low_end.fi, scale.high_end.sv) == ("heikko", "stark")
    assert [(state.state.value, state.code) for state in scale.states] == [("dont_know", 9)]


def test_a_row_of_another_list_is_no_row_of_the_matrix(tmp_path: Path) -> None:
    rows = matrix(("select_one quality", "m_a", *words("A")), ("text", "m_b", *words("B")))
    reading = read_rows(tmp_path, survey=rows, choices=choices(*QUALITY), scales=ENDS)
    assert list_problems(reading) == [("YP-WORKBOOK-034", "survey", 5, "type")]


def test_problems_and_their_number_are_bounded(tmp_path: Path) -> None:
    rows = survey(*(("txt", f"q{number}", *words("K")) for number in range(400)), ("text", "ok", *words("K")))
    reading = read_rows(tmp_path, survey=rows)
    assert len(reading.problems) == 201
    assert reading.problems[-1].details == {"more": 200}


def test_markup_in_a_text_stays_text(tmp_path: Path) -> None:
    label = "<script>alert('1')</script>"
    reading = read_rows(tmp_path, survey=survey(("text", "a", label, label, label)))
    assert list_problems(reading) == []
    assert reading.instrument is not None
    assert reading.instrument.sections[0].questions[0].text.fi == label
