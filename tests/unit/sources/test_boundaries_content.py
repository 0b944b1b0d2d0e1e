"""Bytes of files: what is read, what is unpacked, and what is refused before anything large is made."""

import gzip
import json
import tracemalloc
from pathlib import Path

import pytest

from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.sources import errors_boundaries as errors
from yhdyspinta.sources.boundaries.content import MEGABYTE, Content, read_file, unpack
from yhdyspinta.sources.boundaries.document import parse_document


def refused(refusal: pytest.ExceptionInfo[Refusal]) -> list[ErrorKind]:
    return [problem.kind for problem in refusal.value.problems]


def test_a_file_is_read_as_it_is(tmp_path: Path) -> None:
    path = tmp_path / "kunnat.json"
    path.write_bytes(b'{"a": 1}')
    assert read_file(path) == Content("kunnat.json", b'{"a": 1}')


def test_gzip_is_unpacked_once(tmp_path: Path) -> None:
    path = tmp_path / "kunnat.json.gz"
    path.write_bytes(gzip.compress(b'{"a": 1}', mtime=0))
    assert read_file(path).data == b'{"a": 1}'


@pytest.mark.parametrize("name", ["missing.json", ".", "a\0b"])
def test_what_is_no_ordinary_file_is_refused(tmp_path: Path, name: str) -> None:
    with pytest.raises(Refusal) as refusal:
        read_file(tmp_path / name)
    assert refused(refusal) == [errors.FILE_NOT_READABLE]


def test_a_device_without_end_is_refused() -> None:
    with pytest.raises(Refusal) as refusal:
        read_file(Path("/dev/zero"))
    assert refused(refusal) == [errors.FILE_NOT_READABLE]


@pytest.mark.parametrize("data", [b"", b" \n\t", gzip.compress(b"", mtime=0)])
def test_empty_content_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal) as refusal:
        unpack(Content("a", data))
    assert refused(refusal) == [errors.EMPTY_CONTENT]


@pytest.mark.parametrize(
    "data",
    [gzip.compress(b"{}", mtime=0)[:-4], gzip.compress(b"{}", mtime=0) + b"more", b"\x1f\x8bnot gzip"],
    ids=["cut off", "followed by something", "only the first two bytes"],
)
def test_broken_gzip_is_refused(data: bytes) -> None:
    with pytest.raises(Refusal) as refusal:
        unpack(Content("a", data))
    assert refused(refusal) == [errors.BROKEN_GZIP]


@pytest.mark.parametrize("data", [b"x" * (MEGABYTE + 1), gzip.compress(b"x" * (MEGABYTE + 1))], ids=["plain", "bomb"])
def test_the_limit_holds_for_packed_and_unpacked_content(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "large"
    path.write_bytes(data)
    with pytest.raises(Refusal) as refusal:
        read_file(path, most_megabytes=1)
    assert refused(refusal) == [errors.TOO_LARGE]
    assert read_file(path, most_megabytes=2).data == b"x" * (MEGABYTE + 1)


def test_a_bomb_is_not_inflated_beyond_the_limit() -> None:
    bomb = Content("bomb", gzip.compress(b" " * 50 * MEGABYTE, mtime=0))
    tracemalloc.start()
    with pytest.raises(Refusal):
        unpack(bomb, most_megabytes=1)
    _now, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert peak < 5 * MEGABYTE


def test_a_byte_order_mark_is_passed_over() -> None:
    assert parse_document(Content("a", b"\xef\xbb\xbf" + '{"å": 1}'.encode())) == {"å": 1}


@pytest.mark.parametrize(
    ("data", "shown"),
    [
        (b"<!DOCTYPE html><html>", "HTML"),
        (b"\n <HTML>", "HTML"),
        (b'<?xml version="1.0"?><wfs:FeatureCollection/>', "XML / GML"),
        (b"PK\x03\x04", "ZIP"),
        (gzip.compress(b"{}", mtime=0), "gzip"),
        (b"SQLite format 3\0", "GeoPackage"),
    ],
)
def test_other_formats_are_named(data: bytes, shown: str) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_document(Content("a", data))
    assert refused(refusal) == [errors.OTHER_FORMAT]
    assert shown in str(refusal.value)


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b'{"type": "FeatureCollection", "features": [', errors.BROKEN_JSON),
        (b"kunta;nimi\n005;x", errors.BROKEN_JSON),
        ('{"nimi": "Äänekoski"}'.encode("latin-1"), errors.NOT_UTF8),
        ('{"a": 1}'.encode("utf-16"), errors.NOT_UTF8),
        (b'{"a": NaN}', errors.NOT_A_JSON_NUMBER),
        (b'{"a": -Infinity}', errors.NOT_A_JSON_NUMBER),
        (b'{"a": ' + b"9" * 5000 + b"}", errors.NOT_A_JSON_NUMBER),
        (b"[" * 100_000, errors.TOO_COMPLEX),
        (b'{"a":' * 100_000, errors.TOO_COMPLEX),
        (b"[1, 2]", errors.NOT_BOUNDARIES),
        (b'"text"', errors.NOT_BOUNDARIES),
    ],
)
def test_what_is_no_json_object_is_refused(data: bytes, kind: ErrorKind) -> None:
    with pytest.raises(Refusal) as refusal:
        parse_document(Content("a", data))
    assert refused(refusal) == [kind]


def test_the_place_of_broken_json_is_told() -> None:
    with pytest.raises(Refusal, match="line 2, character 3"):
        parse_document(Content("a", b'{"a": 1,\n  b}'))


@pytest.mark.parametrize("document", [[[[1, 2]] * 10], [0] * 45], ids=["brackets", "commas"])
def test_points_are_counted_before_they_are_made(document: list[object]) -> None:
    content = Content("a", json.dumps({"a": document}).encode())
    with pytest.raises(Refusal) as refusal:
        parse_document(content, most_points=10)
    assert refused(refusal) == [errors.TOO_COMPLEX]
    assert parse_document(content, most_points=20) == {"a": document}
