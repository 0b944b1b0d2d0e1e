import csv
import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yhdyspinta.errors import ErrorKind, Problem, Refusal
from yhdyspinta.sources import errors_units as errors
from yhdyspinta.sources.units_csv import ColumnNames, UnitColumns, read_units

COLUMNS = ColumnNames("unit", "left", "right")
WEIGHTED = ColumnNames("unit", "left", "right", "weight")


def read(content: str | bytes, columns: ColumnNames = COLUMNS) -> UnitColumns:
    return read_units(content if isinstance(content, bytes) else content.encode(), file="units.csv", columns=columns)


def rows(read_columns: UnitColumns) -> list[tuple[object, ...]]:
    columns = [read_columns.units, read_columns.left, read_columns.right]
    if read_columns.weight is not None:
        columns.append(read_columns.weight)
    return list(zip(*columns, strict=True))


def refused(content: str | bytes, columns: ColumnNames = COLUMNS) -> tuple[Problem, ...]:
    with pytest.raises(Refusal) as caught:
        read(content, columns)
    assert {problem.place.file for problem in caught.value.problems} == {"units.csv"}
    for problem in caught.value.problems:
        assert all(problem.text(language) for language in ("fi", "sv", "en"))
    return caught.value.problems


def places(problems: tuple[Problem, ...]) -> list[tuple[ErrorKind, int | None, str]]:
    return [(problem.kind, problem.place.row, problem.place.column) for problem in problems]


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_the_header_tells_the_separator(separator: str) -> None:
    lines = ["name|unit|left|right", "One|001|01|10", '"Two, ; \tthe"|002|02|20']

    assert rows(read("\n".join(lines).replace("|", separator))) == [("001", "01", "10"), ("002", "02", "20")]


@pytest.mark.parametrize("line_end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
def test_line_ends_and_a_byte_order_mark_do_not_matter(line_end: str, mark: str) -> None:
    content = mark + line_end.join(["unit,left,right", "001,ä,10", "", "002,å,20", ""])

    assert rows(read(content)) == [("001", "ä", "10"), ("002", "å", "20")]


def test_line_ends_of_different_kinds_in_one_file_are_all_line_ends() -> None:
    assert rows(read("unit,left,right\r\n1,A,X\r2,B,Y\n3,C,Z\r")) == [
        ("1", "A", "X"),
        ("2", "B", "Y"),
        ("3", "C", "Z"),
    ]


def test_codes_stay_text_and_lose_the_blanks_around_them() -> None:
    assert rows(read("unit, left ,right\n 001 ,1e3,\n0x1,\u00a0NaN,true\n")) == [
        ("001", "1e3", ""),
        ("0x1", "NaN", "true"),
    ]


def test_columns_may_be_in_any_order_and_be_used_twice() -> None:
    assert rows(read("b,a\n1,2\n", ColumnNames("a", "b", "b"))) == [("2", "1", "1")]


def test_a_quoted_cell_may_hold_separators_quotation_marks_and_line_ends() -> None:
    assert rows(read('unit,left,right\n"a,b","c ""d""","e\nf"\n')) == [("a,b", 'c "d"', "e\nf")]


def test_whole_weights_are_integers_and_a_missing_one_is_unknown() -> None:
    weights = read("unit,left,right,weight\n1,A,X,10\n2,A,X,\n3,A,X, 0 \n", WEIGHTED).weight

    assert weights is not None
    assert weights.to_list() == [10, None, 0]
    assert weights.dtype.is_integer()


def test_one_weight_with_decimals_makes_them_all_decimals() -> None:
    weights = read("unit,left,right,weight\n1,A,X,10\n2,A,X,2.5\n3,A,X,1e3\n4,A,X,\n", WEIGHTED).weight

    assert weights is not None
    assert weights.to_list() == [10.0, 2.5, 1000.0, None]


def test_a_decimal_comma_is_understood_where_the_semicolon_separates() -> None:
    weights = read("unit;left;right;weight\n1;A;X;2,5\n2;A;X;3\n", WEIGHTED).weight

    assert weights is not None
    assert weights.to_list() == [2.5, 3.0]


@pytest.mark.parametrize("weight", ["abc", "-1", "-0.5", "..", "nan", "inf", "1 000", '"1,5"', "1e999", "0x10"])
def test_a_weight_that_is_no_number_of_zero_or_more_is_refused_at_its_place(weight: str) -> None:
    problems = refused(f"unit,left,right,weight\n1,A,X,1.5\n2,A,X,\n3,A,X,{weight}\n", WEIGHTED)

    assert places(problems) == [(errors.BAD_WEIGHT, 4, "weight")]
    assert problems[0].details["value"] == weight.strip('"')


def test_a_unit_that_occurs_twice_is_refused_with_both_rows() -> None:
    problems = refused("unit,left,right\n1,A,X\n2,A,X\n1,,\n2,B,X\n1,B,X\n")

    assert places(problems) == [(errors.REPEATED_UNIT, row, "unit") for row in (4, 5, 6)]
    assert [(each.details["unit"], each.details["first_row"]) for each in problems] == [("1", 2), ("2", 3), ("1", 2)]


def test_a_unit_without_a_code_is_refused() -> None:
    assert places(refused("unit,left,right\n1,A,X\n ,A,X\n")) == [(errors.NO_UNIT, 3, "unit")]


def test_rows_are_counted_as_an_editor_shows_them() -> None:
    problems = refused('unit,left,right\n"a\nb",A,X\n\n,,\n1,A,X\n1,A,X\n')

    assert places(problems) == [(errors.REPEATED_UNIT, 7, "unit")]


def test_every_problem_of_the_cells_is_told_at_once() -> None:
    problems = refused("unit,left,right,weight\n1,A,X,x\n1,A,X,1\n,A,X,1\n", WEIGHTED)

    assert {problem.kind for problem in problems} == {errors.BAD_WEIGHT, errors.REPEATED_UNIT, errors.NO_UNIT}


def test_many_rows_with_the_same_fault_are_counted() -> None:
    *listed, last = refused("unit,left,right\n" + "1,A,X\n" * 501)

    assert [problem.kind for problem in listed] == [errors.REPEATED_UNIT] * 10
    assert last.kind is errors.MORE_OF_THE_SAME
    assert last.details == {"code": "YP-UNITS-009", "more": 490}


def test_rows_of_different_lengths_are_refused() -> None:
    content = "unit,left,right\n1,A,X\n2,A\n3,A,X,\n4,A,\n"

    problems = refused(content)

    assert places(problems) == [(errors.RAGGED_ROW, 3, ""), (errors.RAGGED_ROW, 4, "")]
    assert [each.details for each in problems] == [{"found": 2, "expected": 3}, {"found": 4, "expected": 3}]


@pytest.mark.parametrize("short", ["2,A", "2"])
def test_a_row_that_ends_early_is_refused_even_where_other_rows_end_with_an_empty_cell(short: str) -> None:
    content = f'unit,left,right\n1,"A,B,C",\n{short}\n3,A,\n'

    assert places(refused(content)) == [(errors.RAGGED_ROW, 3, "")]


def test_empty_cells_and_separators_in_quotes_are_no_short_rows() -> None:
    assert rows(read('unit,left,right\n1,"A,B",\n2,,\n')) == [("1", "A,B", ""), ("2", "", "")]


@pytest.mark.parametrize("content", ["", "\n\n", "\ufeff", "unit,left,right\n", "unit,left,right\n,,\n\n ,\u00a0,\n"])
def test_a_file_without_units_is_refused(content: str) -> None:
    assert [problem.kind for problem in refused(content)] == [errors.NO_ROWS]


def test_an_unknown_column_is_refused_with_the_columns_there_are() -> None:
    problems = refused("code,area,county\n1,A,X\n", ColumnNames("code", "left", "county", "weight"))

    assert [problem.kind for problem in problems] == [errors.UNKNOWN_COLUMN] * 2
    assert [problem.details["wanted"] for problem in problems] == ["left", "weight"]
    assert problems[0].details["found"] == "code, area, county"


def test_a_column_that_is_there_twice_is_refused_only_when_it_is_wanted() -> None:
    content = "unit,left,right,left,name,name\n1,A,X,B,n,n\n"

    assert places(refused(content)) == [(errors.COLUMN_TWICE, 1, "left")]
    assert rows(read(content, ColumnNames("unit", "right", "right"))) == [("1", "X", "X")]


@pytest.mark.parametrize(
    ("content", "row", "byte"),
    [
        ("unit,left,right\n1,A,X\n2,ä,X\n".encode("latin-1"), 3, 25),
        ("unit,left,right\n1,A,X\n".encode("utf-16"), 1, 1),
        (b"unit,left,right,n\xe4me\n1,A,X,a\n", 1, 18),
        (b"unit,left,right,name\n" + b"%05d,A,X,a\n" * 3000 % tuple(range(3000)) + b"x,A,X,\xff\n", 3002, 36028),
    ],
)
def test_a_file_in_another_encoding_is_refused_at_its_first_wrong_byte(content: bytes, row: int, byte: int) -> None:
    (problem,) = refused(content)

    assert (problem.kind, problem.place.row, problem.details) == (errors.NOT_UTF8, row, {"byte": byte})


@pytest.mark.parametrize("rest", ['2,A,"X\n3,A,X\n', '2,"A"B,X\n3,A,X\n', '2,A,""X"', '2,5" A,X\n3,6" A,X\n'])
def test_quotation_marks_out_of_order_are_refused_where_they_begin(rest: str) -> None:
    assert places(refused(f"unit,left,right\n1,A,X\n{rest}")) == [(errors.BROKEN_QUOTES, 3, "")]


def test_what_a_message_quotes_is_short_and_printable() -> None:
    (problem,) = refused(f"unit,left,right,weight\n1,A,X,\x1b[31m{'9' * 500}x\n", WEIGHTED)

    assert len(str(problem.details["value"])) == 60
    assert str(problem.details["value"]).isprintable()


@given(st.text('ab, "\n', max_size=30).map("unit,left,right\n".__add__))
def test_what_both_read_is_read_as_the_csv_module_reads_it(content: str) -> None:
    # Polars is more lenient with stray quotation marks: it takes `""a""` for `a`, where the csv module refuses.
    try:
        found = rows(read(content))
        cells = [[cell.strip() for cell in row] for row in csv.reader(io.StringIO(content, newline=""), strict=True)]
    except (Refusal, csv.Error):
        return

    assert [list(row) for row in found] == [row for row in cells[1:] if any(row)]


@given(st.lists(st.tuples(*[st.text('ab, ";\n\t', max_size=4)] * 3), min_size=1, max_size=8), st.sampled_from(",;\t"))
def test_what_the_csv_module_writes_is_read(cells: list[tuple[str, str, str]], separator: str) -> None:
    content = io.StringIO(newline="")
    numbered = [(f"{number}{row[0]}", *row[1:]) for number, row in enumerate(cells)]
    csv.writer(content, delimiter=separator).writerows([("unit", "left", "right"), *numbered])

    assert rows(read(content.getvalue())) == [tuple(map(str.strip, row)) for row in numbered]
