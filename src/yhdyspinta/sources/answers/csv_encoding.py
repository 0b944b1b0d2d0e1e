"""Finds the encoding of a CSV file and reads it as UTF-8, whatever it is written in."""

import codecs
from dataclasses import dataclass
from typing import BinaryIO, Final

from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.sources import errors_answers as errors

_STEP: Final = 1 << 18
"""Bytes that are looked at at a time: few enough to stay in the processor's cache."""
# The marks of UTF-32 begin like those of UTF-16, so they are looked for first.
_MARKS: Final = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_UNDEFINED_IN_WINDOWS: Final = frozenset(b"\x81\x8d\x8f\x90\x9d")

_SHOWN: Final = {"utf-8": "UTF-8", "cp1252": "Windows-1252", "latin-1": "ISO 8859-1"}


@dataclass(frozen=True, slots=True)
class Encoded:
    """How the text of a file is written: its encoding, the bytes of its byte-order mark, lines that end in CR."""

    encoding: str
    mark: int
    only_cr: bool = False

    @property
    def shown(self) -> str:
        """The encoding's name as people know it."""
        return _SHOWN.get(self.encoding, self.encoding.upper())


class Utf8Stream:
    """The text of a file as UTF-8 bytes from after its byte-order mark on.

    Line ends are LF or CRLF in the result, also where the file has CR alone, as old Macintosh programs write it.
    """

    def __init__(self, file: BinaryIO, encoded: Encoded, *, name: str) -> None:
        self._file = file
        self._name = name
        self._encoded = encoded
        self._decoder = None if encoded.encoding == "utf-8" else codecs.getincrementaldecoder(encoded.encoding)()
        self._at = encoded.mark
        file.seek(encoded.mark)

    def read(self, size: int) -> bytes:
        """The next bytes, about `size` of them; none at the end."""
        text = b""
        while not text:
            raw = self._file.read(size)
            start = self._at - self._pending
            text = raw if self._decoder is None else self._decode(self._decoder, raw)
            self._at += len(raw)
            if not raw:
                break
        if (at := text.find(b"\0")) >= 0:
            # In the file the text before it may take more bytes than in UTF-8, or fewer.
            before = len(text[:at].decode().encode(self._encoded.encoding)) if self._decoder else at
            raise refuse(errors.NUL_BYTE, place=Place(self._name), byte=start + before + 1)
        return text.replace(b"\r", b"\n") if self._encoded.only_cr else text

    def _decode(self, decoder: codecs.IncrementalDecoder, raw: bytes) -> bytes:
        pending = self._pending
        try:
            return decoder.decode(raw, final=not raw).encode()
        except UnicodeError as error:
            start = error.start if isinstance(error, UnicodeDecodeError) else 0
            raise _broken(self._name, self._encoded.encoding, self._at - pending + start) from error

    @property
    def _pending(self) -> int:
        """Bytes of an unfinished letter that were read and are not in the text yet."""
        return len(self._decoder.getstate()[0]) if self._decoder else 0


def find_encoding(file: BinaryIO, *, name: str) -> Encoded:
    """How a file is written.

    A byte-order mark decides; otherwise the file is UTF-8 when all of it is valid, and Windows-1252 (or Latin-1,
    where it has bytes that Windows-1252 has not) when its first byte beyond ASCII already breaks UTF-8. A file that
    is UTF-8 for a while and then no longer is refused, since either reading would falsify some of its letters.
    """
    file.seek(0)
    head = file.read(4)
    for mark, encoding in _MARKS:
        if head.startswith(mark) and encoding != "utf-8":
            return Encoded(encoding, len(mark))
    return _survey(file, name, 3 if head.startswith(codecs.BOM_UTF8) else 0)


def _survey(file: BinaryIO, name: str, start: int) -> Encoded:
    """Goes through the whole file once."""
    text = _Utf8Check(start)
    newline, carriage = False, False
    file.seek(start)
    while raw := file.read(_STEP):
        newline = newline or b"\n" in raw
        carriage = carriage or b"\r" in raw
        text.take(raw)
    text.end()
    only_cr = carriage and not newline
    if text.broken_at is None:
        return Encoded("utf-8", start, only_cr)
    if text.beyond_ascii or start:
        raise _broken(name, "utf-8", text.broken_at)
    return Encoded("latin-1" if text.undefined_in_windows else "cp1252", 0, only_cr)


class _Utf8Check:
    """Finds where bytes, taken one piece after the other, cease to be UTF-8."""

    def __init__(self, start: int) -> None:
        self.broken_at: int | None = None
        self.beyond_ascii = False
        """Whether a letter beyond ASCII was read before that."""
        self.undefined_in_windows = False
        self._decoder = codecs.getincrementaldecoder("utf-8")()
        self._read = start

    def take(self, raw: bytes) -> None:
        pending = len(self._decoder.getstate()[0])
        if self.broken_at is None and (pending or not raw.isascii()):
            try:
                self.beyond_ascii = not self._decoder.decode(raw).isascii() or self.beyond_ascii
            except UnicodeDecodeError as error:
                self.broken_at = self._read - pending + error.start
                self.beyond_ascii = self.beyond_ascii or not error.object[: error.start].isascii()
        if self.broken_at is not None:
            self.undefined_in_windows = self.undefined_in_windows or not _UNDEFINED_IN_WINDOWS.isdisjoint(raw)
        self._read += len(raw)

    def end(self) -> None:
        """The file may stop in the middle of a letter."""
        pending = len(self._decoder.getstate()[0])
        if self.broken_at is None and pending:
            self.broken_at = self._read - pending


def _broken(name: str, encoding: str, at: int) -> Refusal:
    return refuse(errors.BROKEN_TEXT, place=Place(name), encoding=encoding.upper(), byte=at + 1)
