"""What a file is, by its content."""

import errno
import gzip
import io
import os
import zipfile
from pathlib import Path

import polars as pl
import pytest

from yhdyspinta.errors import EXIT_UNREADABLE, ErrorKind, Refusal
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources import errors_answers_content as content_errors
from yhdyspinta.sources import errors_answers_options as option_errors
from yhdyspinta.sources.answers.kinds import Kind, kind_of
from yhdyspinta.sources.answers.limits import Limits
from yhdyspinta.sources.answers.read import read_answers

OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504)
SAS = bytes(12) + bytes.fromhex("c2ea8160b31411cfbd92080009c7318c181f1011")


def package(*members: str, encrypted: bool = False) -> bytes:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w") as written:
        for member in members:
            written.writestr(member, "x")
    data = bytearray(content.getvalue())
    if encrypted:
        data[data.index(b"PK\x01\x02") + 8] |= 1
    return bytes(data)


@pytest.mark.parametrize(
    ("content", "kind"),
    [
        (b"Q1;Q2\n1;2\n", Kind.CSV),
        ("Q1\n1\n".encode("utf-16"), Kind.CSV),
        (b"$FL2@(#)" + bytes(200), Kind.SAV),
        (b"$FL3@(#)" + bytes(200), Kind.SAV),
        (b"PAR1" + bytes(20), Kind.PARQUET),
        (package("[Content_Types].xml", "xl/workbook.xml"), Kind.XLSX),
    ],
)
def test_the_content_says_the_kind(content: bytes, kind: Kind) -> None:
    assert kind_of(io.BytesIO(content), name="answers.csv") is kind


@pytest.mark.parametrize(
    ("content", "kind", "found"),
    [
        (OLE + "EncryptedPackage".encode("utf-16-le"), errors.ENCRYPTED, None),
        (OLE + "Workbook\0".encode("utf-16-le"), errors.OLD_WORKBOOK, None),
        (OLE + "WordDocument\0".encode("utf-16-le"), errors.OTHER_FILE, "Microsoft Office"),
        (b"$FL2@(#)ENCRYPTEDSAV" + bytes(200), errors.ENCRYPTED, None),
        (package("xl/workbook.xml", encrypted=True), errors.ENCRYPTED, None),
        (package("xl/workbook.bin"), errors.OTHER_FILE, "Excel (.xlsb)"),
        (package("mimetype", "content.xml"), errors.OTHER_FILE, "OpenDocument"),
        (package("word/document.xml"), errors.OTHER_FILE, "Word (.docx)"),
        (package("answers.csv"), errors.OTHER_FILE, "ZIP"),
        (package("[Content_Types].xml"), errors.BROKEN_WORKBOOK, None),
        (b"ASCII SPSS PORT FILE" * 3, errors.OTHER_FILE, "SPSS Portable (.por)"),
        (gzip.compress(b"Q1\n1\n", mtime=0), errors.OTHER_FILE, "gzip"),
        (b"%PDF-1.7\n", errors.OTHER_FILE, "PDF"),
        (b"<!DOCTYPE html><table>", errors.OTHER_FILE, "HTML"),
        (b'{"a": 1}', errors.OTHER_FILE, "JSON"),
        (b"<stata_dta><header>", errors.OTHER_FILE, "Stata (.dta)"),
        (SAS + bytes(100), errors.OTHER_FILE, "SAS (.sas7bdat)"),
        (b"HEADER RECORD*******LIBRARY HEADER RECORD!!!!!!!", errors.OTHER_FILE, "SAS (.xpt)"),
        (b"", errors.EMPTY, None),
    ],
)
def test_other_kinds_are_named(content: bytes, kind: ErrorKind, found: str | None) -> None:
    with pytest.raises(Refusal) as caught:
        kind_of(io.BytesIO(content), name="answers.csv")

    (problem,) = caught.value.problems
    assert (problem.kind, problem.details.get("found")) == (kind, found if found else problem.details.get("found"))
    assert kind.exit_code == EXIT_UNREADABLE
    assert len({problem.text(language) for language in ("fi", "sv", "en")}) == 3


@pytest.mark.parametrize(
    ("name", "content", "kind", "found"),
    [
        ("a.dta", b"\x72\x02\x01\x00" + bytes(50), errors.OTHER_FILE, "Stata (.dta)"),
        ("a.SAS7BDAT", b"x" + bytes(50), errors.OTHER_FILE, "SAS (.sas7bdat)"),
        ("a.xls", OLE, errors.OLD_WORKBOOK, "Microsoft Office"),
    ],
)
def test_the_name_tells_where_the_content_does_not(name: str, content: bytes, kind: ErrorKind, found: str) -> None:
    with pytest.raises(Refusal) as caught:
        kind_of(io.BytesIO(content), name=name)

    (problem,) = caught.value.problems
    assert (problem.kind, problem.details["found"]) == (kind, found)


@pytest.mark.parametrize("name", ["answers.sav", "answers.XLSX", "answers.parquet"])
def test_text_under_the_name_of_another_format_is_refused(name: str) -> None:
    with pytest.raises(Refusal) as caught:
        kind_of(io.BytesIO(b"no such thing"), name=name)

    assert caught.value.problems[0].kind is errors.NOT_AS_NAMED


def test_a_file_that_is_not_there_and_a_folder(tmp_path: Path) -> None:
    for path, kind in ((tmp_path / "none.csv", errors.NOT_FOUND), (tmp_path, errors.IS_FOLDER)):
        with pytest.raises(Refusal) as caught:
            read_answers(path)
        assert caught.value.problems[0].kind is kind


def test_a_file_that_may_not_be_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def forbid(_path: Path, _mode: str) -> None:
        raise PermissionError(errno.EACCES, "Permission denied")

    monkeypatch.setattr(Path, "open", forbid)
    with pytest.raises(Refusal) as caught:
        read_answers(tmp_path / "answers.csv")

    assert caught.value.problems[0].kind is errors.NOT_PERMITTED


def test_options_of_another_kind_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.csv"
    path.write_text("Q1\n1\n", encoding="utf-8")
    parquet = tmp_path / "answers.parquet"
    pl.DataFrame({"Q1": [1]}).write_parquet(parquet)

    for arguments in ({"path": path, "sheet": "A"}, {"path": parquet, "separator": ";"}):
        with pytest.raises(Refusal) as caught:
            read_answers(**arguments)  # type: ignore[arg-type]  # keywords from a table
        assert caught.value.problems[0].kind is option_errors.CLASH


def test_a_parquet_file(tmp_path: Path) -> None:
    path = tmp_path / "answers.parquet"
    pl.DataFrame(
        {
            "Q1": pl.Series([1, 2, None], dtype=pl.Int8),
            "Q2": pl.Series(["hyvä", "huono", None], dtype=pl.Categorical),
            "Q3": [True, False, None],
            "Q4": [1.0, float("nan"), 3.0],
            "kunta": [5, 10, None],
            "lista": [[1], [2], [3]],
        }
    ).write_parquet(path)

    answers = read_answers(path, file="answers.parquet")
    whole = answers.whole(["Q1", "Q2", "Q3", "Q4", "kunta"], text=["kunta"])

    assert whole.frame.to_dict(as_series=False) == {
        "Q1": [1, 2, None],
        "Q2": ["hyvä", "huono", None],
        "Q3": [1, 0, None],
        "Q4": [1, None, 3],
        "kunta": ["5", "10", None],
    }
    assert whole.row_of(2) == 3
    with pytest.raises(Refusal) as caught:
        answers.whole(["lista"])
    (problem,) = caught.value.problems
    assert (problem.kind, problem.place.column) == (content_errors.WRONG_TYPE, "lista")


@pytest.mark.parametrize("length", [10, 200, -1])
def test_a_parquet_file_that_is_cut_short_is_refused(tmp_path: Path, length: int) -> None:
    path = tmp_path / "answers.parquet"
    pl.DataFrame({"Q1": list(range(1000))}).write_parquet(path)
    path.write_bytes(path.read_bytes()[:length])

    with pytest.raises(Refusal) as caught:
        read_answers(path)

    assert caught.value.problems[0].kind is errors.BROKEN_PARQUET


def test_a_parquet_file_without_rows_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.parquet"
    pl.DataFrame({"Q1": pl.Series([], dtype=pl.Int8)}).write_parquet(path)

    with pytest.raises(Refusal) as caught:
        read_answers(path)

    assert caught.value.problems[0].kind is errors.EMPTY


def test_a_large_parquet_file_is_read_in_slices(tmp_path: Path) -> None:
    path = tmp_path / "answers.parquet"
    rows = 3_000_000
    frame = pl.DataFrame(
        {"Q1": pl.int_range(rows, eager=True, dtype=pl.Int32) % 5, "Q2": pl.repeat(1, rows, eager=True)}
    )
    frame.write_parquet(path)
    shares: list[float] = []

    answers = read_answers(path, limits=Limits(cells=200_000))
    parts = list(answers.parts(["Q1"], on_progress=shares.append))
    whole = answers.whole(["Q1", "Q2"])

    assert len(parts) == 4
    assert [part.is_last for part in parts] == [False, False, False, True]
    assert [part.row_of(0) for part in parts] == [1, 100_001, 100_001 + (1 << 20), 100_001 + (2 << 20)]
    assert (shares[-1], shares) == (1.0, sorted(shares))
    assert whole.frame.cast(frame.schema).equals(frame)
    assert whole.row_of(rows - 1) == rows


def test_whoever_has_enough_of_a_large_file_leaves_no_process(tmp_path: Path) -> None:
    path = tmp_path / "answers.parquet"
    pl.DataFrame({"Q1": pl.int_range(3_000_000, eager=True)}).write_parquet(path)
    parts = read_answers(path, limits=Limits(cells=1000)).parts(["Q1"])

    heights = [next(parts).frame.height, next(parts).frame.height]
    parts.close()  # type: ignore[attr-defined]  # a generator

    assert heights == [1000, 1 << 20]
    children = Path(f"/proc/{os.getpid()}/task/{os.getpid()}/children")
    assert not children.exists() or "parquet" not in "".join(
        Path(f"/proc/{child}/cmdline").read_text(encoding="utf-8")
        for child in children.read_text(encoding="utf-8").split()
    )


def test_a_large_parquet_file_that_is_damaged_further_on_is_refused(tmp_path: Path) -> None:
    path = tmp_path / "answers.parquet"
    values = pl.int_range(2_000_000, eager=True).shuffle(seed=1)
    pl.DataFrame({"Q1": values}).write_parquet(path, row_group_size=100_000)
    content = bytearray(path.read_bytes())
    content[len(content) // 4 : len(content) // 2] = bytes(len(content) // 2 - len(content) // 4)
    path.write_bytes(content)
    answers = read_answers(path, limits=Limits(cells=1000))

    with pytest.raises(Refusal) as caught:
        answers.whole(["Q1"])

    assert caught.value.problems[0].kind is errors.BROKEN_PARQUET
