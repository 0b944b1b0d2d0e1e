"""Tells from its content what kind of file it is. Names lie; the first bytes of every format here do not."""

import zipfile
from enum import StrEnum
from pathlib import Path
from typing import BinaryIO, Final

from yhdyspinta.errors import ErrorKind, Place, Refusal, refuse
from yhdyspinta.sources import errors_answers as errors

_HEAD: Final = 4096
_OLE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_LARGEST_OLE: Final = 1 << 26
"""How much of an OLE file is searched for the names of its streams."""
_PORTABLE_SPSS: Final = b"ASCII SPSS PORT FILE"
_STATA, _SAS, _PORTABLE = "Stata (.dta)", "SAS (.sas7bdat)", "SPSS Portable (.por)"
_OTHERS: Final = (
    (b"%PDF-", "PDF"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"\x1f\x8b", "gzip"),
    (b"BZh", "bzip2"),
    (b"\xfd7zXZ\x00", "xz"),
    (b"\x28\xb5\x2f\xfd", "zstd"),
    (b"7z\xbc\xaf\x27\x1c", "7z"),
    (b"<stata_dta>", _STATA),
    (bytes(12) + bytes.fromhex("c2ea8160b31411cfbd92080009c7318c181f1011"), _SAS),
    (b"HEADER RECORD*******LIB", "SAS (.xpt)"),
    (b"ARROW1", "Arrow (.arrow, .feather)"),
    (b"SQLite format 3", "SQLite"),
    (b"{\\rtf", "RTF"),
)
_MARKUP: Final = ((b"<!doctype html", "HTML"), (b"<html", "HTML"), (b"<table", "HTML"), (b"<?xml", "XML"))


class Kind(StrEnum):
    """The formats that are read."""

    CSV = "csv"
    XLSX = "xlsx"
    SAV = "sav"
    PARQUET = "parquet"


_ENDINGS: Final = {
    ".xlsx": Kind.XLSX,
    ".xlsm": Kind.XLSX,
    ".sav": Kind.SAV,
    ".zsav": Kind.SAV,
    ".parquet": Kind.PARQUET,
}
_FOREIGN_ENDINGS: Final = {
    ".dta": _STATA,
    ".por": _PORTABLE,
    ".sas7bdat": _SAS,
    ".ods": "OpenDocument",
    ".xlsb": "Excel (.xlsb)",
}
"""What a file is by its name when its content is no text, and nothing else that is known."""


def kind_of(file: BinaryIO, *, name: str) -> Kind:
    """The kind of an open file.

    Raises `Refusal` when it is empty, encrypted, of a format that is not read, or not what its name promises.
    """
    head = file.read(_HEAD)
    if not head.strip(b"\xef\xbb\xbf \t\r\n"):
        raise refuse(errors.EMPTY, place=Place(name))
    kind = _by_magic(head, file, name)
    ending = Path(name).suffix.lower()
    if kind is Kind.CSV and ending in _FOREIGN_ENDINGS and b"\0" in head:
        raise _other(_FOREIGN_ENDINGS[ending], name)
    promised = _ENDINGS.get(ending)
    if kind is Kind.CSV and promised is not None:
        raise refuse(errors.NOT_AS_NAMED, place=Place(name), ending=Path(name).suffix)
    return kind


def _by_magic(head: bytes, file: BinaryIO, name: str) -> Kind:
    if head.startswith(b"PAR1"):
        return Kind.PARQUET
    if head.startswith((b"$FL2", b"$FL3")):
        if head[8:20] == b"ENCRYPTEDSAV":
            raise refuse(errors.ENCRYPTED, place=Place(name))
        return Kind.SAV
    if head.startswith((b"PK\x03\x04", b"PK\x05\x06")):
        return _kind_of_zip(file, name)
    if head.startswith(_OLE):
        content = head + file.read(_LARGEST_OLE)
        raise refuse(_kind_of_ole(content, name), place=Place(name), found="Microsoft Office")
    if _PORTABLE_SPSS in head[:512]:
        raise _other(_PORTABLE, name)
    _refuse_others(head, name)
    return Kind.CSV


def _refuse_others(head: bytes, name: str) -> None:
    for magic, found in _OTHERS:
        if head.startswith(magic):
            raise _other(found, name)
    text = head.removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    for start, found in _MARKUP:
        if text.startswith(start):
            raise _other(found, name)
    if text.startswith((b"{", b'[{"', b"[\n")):
        raise _other("JSON", name)


def _kind_of_ole(content: bytes, name: str) -> ErrorKind:
    """An OLE file is an encrypted new workbook, an old one, or something else of Microsoft Office.

    What has no known stream is what its name says.
    """
    if "EncryptedPackage".encode("utf-16-le") in content:
        return errors.ENCRYPTED
    if any(f"{stream}\0".encode("utf-16-le") in content for stream in ("Workbook", "Book")):
        return errors.OLD_WORKBOOK
    return errors.OLD_WORKBOOK if name.lower().endswith(".xls") else errors.OTHER_FILE


def _kind_of_zip(file: BinaryIO, name: str) -> Kind:
    try:
        with zipfile.ZipFile(file) as package:
            members = {info.filename.lower(): info for info in package.infolist()}
    except (zipfile.BadZipFile, OSError, ValueError, NotImplementedError, RuntimeError) as error:
        raise refuse(errors.BROKEN_WORKBOOK, place=Place(name), reason=_brief(error)) from error
    if any(info.flag_bits & 1 for info in members.values()):
        raise refuse(errors.ENCRYPTED, place=Place(name))
    if "xl/workbook.xml" in members:
        return Kind.XLSX
    if "xl/workbook.bin" in members:
        raise _other("Excel (.xlsb)", name)
    if "content.xml" in members:
        raise _other("OpenDocument", name)
    if "word/document.xml" in members:
        raise _other("Word (.docx)", name)
    if "[content_types].xml" in members:
        raise refuse(errors.BROKEN_WORKBOOK, place=Place(name), reason="xl/workbook.xml")
    raise _other("ZIP", name)


def _other(found: str, name: str) -> Refusal:
    return refuse(errors.OTHER_FILE, place=Place(name), found=found)


def _brief(error: Exception) -> str:
    return str(error).rstrip(".")[:80] or type(error).__name__
