"""CSV files as survey tools, spreadsheets and people write them."""

import io
from collections.abc import Sequence
from pathlib import Path

import polars as pl
import pytest

from yhdyspinta.errors import EXIT_UNREADABLE, Problem, Refusal
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources import errors_answers_content as content_errors
from yhdyspinta.sources.answers import csv_blocks
from yhdyspinta.sources.answers.answers import Answers
from yhdyspinta.sources.answers.read import read_answers


def read(tmp_path: Path, content: str | bytes, *, separator: str = "") -> Answers:
    path = tmp_path / "answers.csv"
    path.write_bytes(content if isinstance(content, bytes) else content.encode())
    return read_answers(path, file="answers.csv", separator=separator)


def table(answers: Answers, *, text: Sequence[str] = ()) -> dict[str, list[object]]:
    return answers.whole(answers.names, text=text).frame.to_dict(as_series=False)


def refused(tmp_path: Path, content: str | bytes) -> tuple[Problem, ...]:
    with pytest.raises(Refusal) as caught:
        table(read(tmp_path, content))
    for problem in caught.value.problems:
        assert problem.place.file == "answers.csv"
        assert len({problem.text(language) for language in ("fi", "sv", "en")}) == 3
    return caught.value.problems


@pytest.mark.parametrize("separator", [",", ";", "\t", "|"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
def test_any_separator_and_line_end(tmp_path: Path, separator: str, end: str) -> None:
    lines = [separator.join(row) for row in (["Q1", "Q2", "alue"], ["1", "5", "Kainuu"], ["2", "", "Lappi"])]

    answers = read(tmp_path, end.join(lines) + end)

    assert table(answers) == {"Q1": [1, 2], "Q2": [5, None], "alue": ["Kainuu", "Lappi"]}
    assert answers.whole(["Q1"]).row_of(1) == 3


@pytest.mark.parametrize(
    ("encoding", "shown"),
    [
        ("utf-8", "UTF-8"),
        ("utf-8-sig", "UTF-8"),
        ("cp1252", "Windows-1252"),
        ("utf-16", "UTF-16-LE"),
        ("utf-32", "UTF-32-LE"),
    ],
)
def test_any_encoding(tmp_path: Path, encoding: str, shown: str) -> None:
    answers = read(tmp_path, "Ikä;väite\n1;yhtä mieltä\n2;€ käy\n".encode(encoding))

    assert table(answers) == {"Ikä": [1, 2], "väite": ["yhtä mieltä", "€ käy"]}
    assert answers.encoding == shown


def test_bytes_that_windows_has_not_are_latin_1(tmp_path: Path) -> None:
    answers = read(tmp_path, b"a;b\n1;\xe4\x8d\n")

    assert (answers.encoding, table(answers)["b"]) == ("ISO 8859-1", ["ä\x8d"])


def test_a_file_in_two_encodings_is_refused(tmp_path: Path) -> None:
    content = "a;b\n1;ä\n".encode() + "2;ä\n".encode("cp1252")

    (problem,) = refused(tmp_path, content)

    assert (problem.kind, problem.details["byte"]) == (errors.BROKEN_TEXT, content.index(b"\xe4") + 1)


def test_a_letter_that_is_cut_off_at_the_end_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "a;b\nä;ä".encode()[:-1])[0].kind is errors.BROKEN_TEXT


def test_quoted_cells_keep_separators_newlines_and_quotes(tmp_path: Path) -> None:
    answers = read(tmp_path, 'Q1,"Miksi, mitä?"\n1,"a, ""b""\nc"\n2,x\n')

    assert table(answers) == {"Q1": [1, 2], "Miksi, mitä?": ['a, "b"\nc', "x"]}
    # The second row of answers begins on the fourth line of the file.
    assert answers.whole(["Q1"]).row_of(1) == 4


@pytest.mark.parametrize(
    ("cells", "expected"),
    [
        (["1", "2"], [1, 2]),
        ([" 1", "2 "], [1, 2]),
        (["1,5", "2"], [1.5, 2.0]),
        (["1.5", "2,25"], [1.5, 2.25]),
        (["3,0", "4,0"], [3, 4]),
        (["005", "010"], [5, 10]),
        (["true", "False"], [1, 0]),
        (["1", "x"], ["1", "x"]),
        (["nan", "1"], ["nan", "1"]),
        (["", " "], [None, None]),
    ],
)
def test_what_a_column_holds(tmp_path: Path, cells: list[str], expected: list[object]) -> None:
    answers = read(tmp_path, "id;Q1\n" + "".join(f"{row};{cell}\n" for row, cell in enumerate(cells)))

    found = table(answers)["Q1"]

    assert found == expected
    assert [type(value) for value in found] == [type(value) for value in expected]


def test_a_column_of_groups_stays_as_it_is_written(tmp_path: Path) -> None:
    answers = read(tmp_path, "kunta;Q1\n005;1\n 010 ;2\n")

    assert table(answers, text=["kunta"])["kunta"] == ["005", "010"]


@pytest.mark.parametrize("late", ["128", "-129", "70000", "2.5", "x"])
def test_a_value_that_the_first_rows_did_not_promise_is_read_as_it_is(tmp_path: Path, late: str) -> None:
    answers = read(tmp_path, "Q1;Q2\n" + "1;2\n" * 20_000 + f"{late};3\n")

    column = answers.whole(["Q1"]).frame["Q1"].cast(pl.String)

    assert (len(column), column[0], column[-1]) == (20_001, "1.0" if late == "2.5" else "1", late)


def test_names_of_groups_have_no_blanks_around_them(tmp_path: Path) -> None:
    answers = read(tmp_path, "Q1;alue\n" + "".join(f"1;{name}\n" for name in ("Ä ", "Ä", " ", "", "\u00a0b")))

    (part,) = answers.parts(["alue"], text=["alue"])

    assert part.frame["alue"].to_list() == ["Ä", "Ä", None, None, "b"]


def test_blank_rows_are_no_respondents(tmp_path: Path) -> None:
    answers = read(tmp_path, "\n\nQ1;Q2\n1;2\n\n;\n  \n3;4\n")

    whole = answers.whole(answers.names)

    assert whole.frame.rows() == [(1, 2), (3, 4)]
    assert [whole.row_of(0), whole.row_of(1)] == [4, 8]


def test_the_mark_that_excel_understands_says_the_separator(tmp_path: Path) -> None:
    answers = read(tmp_path, "sep=;\r\nQ1;a,b\r\n1;2\r\n")

    assert table(answers) == {"Q1": [1], "a,b": [2]}
    assert answers.whole(["Q1"]).row_of(0) == 3


def test_a_decimal_comma_does_not_look_like_a_separator(tmp_path: Path) -> None:
    assert table(read(tmp_path, "Q1;paino\n1;1,5\n2;0,5\n")) == {"Q1": [1, 2], "paino": [1.5, 0.5]}
    assert table(read(tmp_path, "paino\n1,5\n0,5\n")) == {"paino": [1.5, 0.5]}


def test_a_separator_that_is_not_clear_is_asked_for(tmp_path: Path) -> None:
    content = "a,b;c\n1,2;3\n"

    (problem,) = refused(tmp_path, content)

    assert (problem.kind, problem.details["candidates"]) == (errors.AMBIGUOUS_SEPARATOR, "comma (,), semicolon (;)")
    assert table(read(tmp_path, content, separator=";")) == {"a,b": [1.2], "c": [3]}


def test_columns_of_one_name_are_told_apart(tmp_path: Path) -> None:
    answers = read(tmp_path, "Q1;Q1;;\n1;2;3;4\n")

    assert answers.names == ("Q1", "Q1 [2]", "[3]", "[4]")
    assert answers.repeated == {"Q1"}
    assert table(answers)["Q1 [2]"] == [2]


@pytest.mark.parametrize(
    ("content", "row", "found"),
    [
        ("Q1,Q2\n1,2\n1,2,3\n", 3, 3),
        ("Q1,Q2\n1,2\n3\n4,5\n", 3, 1),
        ("Q1,Q2\n1\n1,2,3\n", 2, 1),
        ('Q1,Q2\n"a\nb",2\n3\n', 4, 1),
    ],
)
def test_rows_of_another_length_are_named(tmp_path: Path, content: str, row: int, found: int) -> None:
    problem = refused(tmp_path, content)[0]

    assert (problem.kind, problem.place.row) == (content_errors.RAGGED_ROW, row)
    assert (problem.details["found"], problem.details["expected"]) == (found, 2)


def test_many_rows_of_another_length_are_counted(tmp_path: Path) -> None:
    problems = refused(tmp_path, "Q1,Q2\n" + "1\n" * 15)

    assert len(problems) == 11
    assert (problems[-1].kind, problems[-1].details["more"]) == (content_errors.MORE_OF_THE_SAME, 5)


@pytest.mark.parametrize("content", ['Q1,Q2\n1,"2\n3,4\n', 'Q1,Q2\n1,2\n3,"4', 'Q1,Q2\n1,2" x\n', '"Q1,Q2\n1,2\n'])
def test_a_quotation_mark_out_of_place_is_refused(tmp_path: Path, content: str) -> None:
    (problem,) = refused(tmp_path, content)

    assert problem.kind in (errors.BROKEN_QUOTES, content_errors.RAGGED_ROW)
    assert problem.place.row


@pytest.mark.parametrize(
    "content", [b"", b"\xef\xbb\xbf", b"\n\n", b"Q1,Q2\n", b"Q1,Q2", b"Q1;Q2\n;\n", "Q1\n".encode("utf-16")]
)
def test_a_file_without_answers_is_refused(tmp_path: Path, content: bytes) -> None:
    (problem,) = refused(tmp_path, content)

    assert (problem.kind, problem.kind.exit_code) == (errors.EMPTY, EXIT_UNREADABLE)


def test_a_zero_byte_is_refused(tmp_path: Path) -> None:
    (problem,) = refused(tmp_path, b"Q1,Q2\n1,\x002\n")

    assert (problem.kind, problem.details["byte"]) == (errors.NUL_BYTE, 9)


@pytest.mark.parametrize(
    ("content", "byte"),
    [
        ("Ä;Ö\n€;\0\n".encode("cp1252"), 7),
        ("Ä\n€\0\n".encode("utf-16"), 9),
        ("\ufeffÄ\n€\0\n".encode(), 10),
    ],
)
def test_the_place_of_a_zero_byte_is_that_in_the_file(tmp_path: Path, content: bytes, byte: int) -> None:
    (problem,) = refused(tmp_path, content)

    assert (problem.kind, problem.details["byte"]) == (errors.NUL_BYTE, byte)


@pytest.mark.parametrize(
    ("content", "row", "names_row"),
    [
        ("Kysely 2025\nid;Q1;Q2\n1;2;3\n", 1, 2),
        ("\nKysely, osa 1\n\nid;Q1;Q2\n1;2;3\n", 2, 4),
        ("Kysely 2025;;\r\n;;\r\nid;Q1;Q2\r\n1;2;3\r\n", 1, 3),
        ('"Kysely\n2025"\tx\t\t\t\nid\tQ1\tQ2\talue\tikä\n1\t2\t3\ta\t4\n', 1, 3),
    ],
)
def test_a_title_above_the_names_is_told(tmp_path: Path, content: str, row: int, names_row: int) -> None:
    (problem,) = refused(tmp_path, content)

    assert (problem.kind, problem.place.row) == (content_errors.TITLE_ROW, row)
    assert problem.details["names_row"] == names_row


@pytest.mark.parametrize(
    ("content", "names"),
    [
        ("avoin\nkyllä; kaikki\nei; vain osa\n", ("avoin",)),
        ("id;;\n1;2;3\n2;4;5\n", ("id", "[2]", "[3]")),
        ("id,valinnat\n1,a;b;c\n2,d;e;f\n", ("id", "valinnat")),
        ("Q1;Q2;Q3\nei;kyllä;ehkä\n", ("Q1", "Q2", "Q3")),
    ],
)
def test_names_are_not_taken_for_a_title(tmp_path: Path, content: str, names: tuple[str, ...]) -> None:
    assert read(tmp_path, content).names == names


def test_utf_16_without_its_mark_is_refused(tmp_path: Path) -> None:
    assert refused(tmp_path, "Q1;Q2\n1;2\n".encode("utf-16-le"))[0].kind is errors.NUL_BYTE


@pytest.mark.parametrize("size", [1, 7, 64, 1000])
def test_blocks_of_any_size_give_the_same_rows(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, size: int) -> None:
    content = 'Q1;väite;Q2\n1;"a;\n""b""";2\n\n2;ää;\n3;"";4,5\n;;\n4;x;5'
    expected = read(tmp_path, content)
    rows = expected.whole(expected.names)
    iterate = csv_blocks.iterate_blocks
    monkeypatch.setattr(
        "yhdyspinta.sources.answers.csv_content.iterate_blocks",
        lambda stream, *, file: iterate(stream, file=file, size=size),
    )
    answers = read(tmp_path, content)

    whole = answers.whole(answers.names)

    assert len(list(answers.parts(answers.names))) == (1 if size >= 64 else 4)
    assert whole.frame.cast(pl.String).rows() == rows.frame.cast(pl.String).rows()
    assert [whole.row_of(row) for row in range(4)] == [2, 5, 6, 8]


def test_progress_ends_at_all(tmp_path: Path) -> None:
    shares: list[float] = []
    answers = read(tmp_path, "Q1;Q2\n" + "1;2\n" * 1000)

    list(answers.parts(["Q1"], on_progress=shares.append))

    assert shares
    assert shares[-1] == pytest.approx(1, abs=0.01)
    assert shares == sorted(shares)


def test_standard_input_is_read_like_a_file(monkeypatch: pytest.MonkeyPatch) -> None:
    from yhdyspinta.sources.answers.read import local_file

    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(b"Q1\n1\n2\n")))
    with local_file("-") as path:
        answers = read_answers(path, file="-")
        assert table(answers) == {"Q1": [1, 2]}
    assert not path.exists()
