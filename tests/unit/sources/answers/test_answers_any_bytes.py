"""Whatever bytes a file has: its rows come out, or a refusal. Nothing else."""

import io
from collections.abc import Callable
from functools import cache
from pathlib import Path

import openpyxl
import polars as pl
import pyreadstat
import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from yhdyspinta.errors import Refusal
from yhdyspinta.sources.answers.read import read_answers

CELL = st.one_of(
    st.sampled_from(["", "1", "2", "5", "9", "1,5", "EOS", '"', "ä", " ", "a\nb", "\r", "a;b", "=1+1", "nan"]),
    st.text(max_size=4),
)
LINES = st.lists(st.lists(CELL, max_size=4), max_size=6)


def outcome(path: Path) -> int | None:
    """How many rows the file has; None when it was refused."""
    try:
        answers = read_answers(path, file="answers")
        whole = answers.whole(answers.names)
    except Refusal as refusal:
        for problem in refusal.problems:
            assert all(problem.text(language) for language in ("fi", "sv", "en"))
        return None
    assert whole.frame.width == len(answers.names)
    if whole.frame.height:
        assert 1 <= whole.row_of(0) <= whole.row_of(whole.frame.height - 1)
    return whole.frame.height


@pytest.fixture(scope="module")
def path(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("any") / "answers"


@settings(max_examples=300)
@given(content=st.binary(max_size=200))
@example(content=b"\x00")
@example(content=b"a\n\xff")
@example(content=b"PAR1PAR1")
@example(content=b"PK\x05\x06" + bytes(18))
@example(content=b'"')
def test_any_bytes(path: Path, content: bytes) -> None:
    path.write_bytes(content)
    outcome(path)


@settings(max_examples=400)
@given(
    rows=LINES,
    separator=st.sampled_from(",;\t|"),
    end=st.sampled_from(["\n", "\r\n", "\r"]),
    encoding=st.sampled_from(["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "cp1252", "latin-1"]),
)
@example(rows=[['A"'], ["0"], ['"']], separator=",", end="\n", encoding="utf-8")
@example(rows=[["a"], ['"'], ["b"]], separator=",", end="\n", encoding="utf-8")
@example(rows=[["a", "b"], ["1", '2"'], ["3", "4"]], separator=";", end="\n", encoding="utf-8")
def test_any_lines(path: Path, rows: list[list[str]], separator: str, end: str, encoding: str) -> None:
    path.write_bytes(end.join(separator.join(row) for row in rows).encode(encoding, errors="replace"))
    outcome(path)


@cache
def whole_files() -> dict[str, bytes]:
    """A small file of each kind, in which bytes are then changed."""
    frame = pl.DataFrame({"Q1": [1.0, 2.0, 9.0, None] * 20, "alue": ["Kainuu", "Lappi", "", "ä"] * 20})
    parquet, book = io.BytesIO(), io.BytesIO()
    frame.write_parquet(parquet)
    workbook = openpyxl.Workbook()
    for row in [("Q1", "alue"), *frame.rows()]:
        workbook.worksheets[0].append(row)
    workbook.save(book)
    return {"parquet": parquet.getvalue(), "xlsx": book.getvalue(), "csv": frame.write_csv().encode()}


def changed(content: bytes, changes: list[tuple[float, int]], kept: float) -> bytes:
    data = bytearray(content)
    for place, byte in changes:
        data[int(place * (len(data) - 1))] = byte
    return bytes(data[: max(int(len(data) * kept), 1)])


CHANGES = st.lists(st.tuples(st.floats(0, 1), st.integers(0, 255)), max_size=6)
KEPT = st.one_of(st.just(1.0), st.floats(0.2, 1))


@pytest.mark.parametrize("kind", ["csv", "parquet"])
@settings(max_examples=300, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(changes=CHANGES, kept=KEPT)
def test_any_changed_bytes(path: Path, kind: str, changes: list[tuple[float, int]], kept: float) -> None:
    path.write_bytes(changed(whole_files()[kind], changes, kept))
    outcome(path)


@pytest.mark.parametrize("kind", ["xlsx", "sav"])
@settings(max_examples=12)
@given(changes=CHANGES, kept=KEPT)
def test_any_changed_bytes_of_what_a_child_parses(
    path: Path, spss_file: Callable[[], bytes], kind: str, changes: list[tuple[float, int]], kept: float
) -> None:
    path.write_bytes(changed(spss_file() if kind == "sav" else whole_files()[kind], changes, kept))
    outcome(path)


@pytest.fixture(scope="module")
def spss_file(tmp_path_factory: pytest.TempPathFactory) -> Callable[[], bytes]:
    written = tmp_path_factory.mktemp("spss") / "answers.sav"
    pyreadstat.write_sav(
        pl.DataFrame({"Q1": [1.0, 2.0, 9.0, None] * 20, "alue": ["a", "b", "", "ä"] * 20}),
        written,
        variable_value_labels={"Q1": {1: "huono", 9: "EOS"}},
        missing_ranges={"Q1": [9]},
    )
    return written.read_bytes
