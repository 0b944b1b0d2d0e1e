"""The bytes of a file, and the JSON inside when they are gzipped."""

import zlib
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.sources.errors_boundaries import BROKEN_GZIP, EMPTY_CONTENT, FILE_NOT_READABLE, TOO_LARGE

MEGABYTE: Final = 1_000_000
MOST_MEGABYTES: Final = 100
_GZIP: Final = b"\x1f\x8b"
_AS_GZIP: Final = zlib.MAX_WBITS + 16


@dataclass(frozen=True, slots=True)
class Content:
    """Bytes, and the name to call them by: a file's name or a host."""

    name: str
    data: bytes

    @property
    def place(self) -> Place:
        return Place(file=self.name)


def read_file(path: Path, *, most_megabytes: int = MOST_MEGABYTES) -> Content:
    """The content of an ordinary file, unpacked once if it is gzip.

    Raises `Refusal` when it cannot be read, is empty, or holds more than `most_megabytes`, packed or unpacked.
    """
    place = Place(file=path.name)
    try:
        # A device or a pipe has no end to wait for.
        if not path.is_file():
            raise refuse(FILE_NOT_READABLE, place=place)
        with path.open("rb") as file:
            data = file.read(most_megabytes * MEGABYTE + 1)
    except (OSError, ValueError) as error:
        raise refuse(FILE_NOT_READABLE, place=place) from error
    return unpack(Content(path.name, data), most_megabytes=most_megabytes)


def unpack(content: Content, *, most_megabytes: int = MOST_MEGABYTES) -> Content:
    """The same, ungzipped once when it is gzip; never inflates more than `most_megabytes`.

    Raises `Refusal` when it is empty, too large or broken.
    """
    if len(content.data) > most_megabytes * MEGABYTE:
        raise too_large(content.place, most_megabytes)
    if content.data.startswith(_GZIP):
        content = Content(content.name, _inflate(content, most_megabytes))
    if not content.data.strip():
        raise refuse(EMPTY_CONTENT, place=content.place)
    return content


def too_large(place: Place, most_megabytes: int) -> Refusal:
    """The refusal of content over the limit."""
    return refuse(TOO_LARGE, place=place, megabytes=most_megabytes)


def _inflate(content: Content, most_megabytes: int) -> bytes:
    inflater = zlib.decompressobj(_AS_GZIP)
    try:
        data = inflater.decompress(content.data, most_megabytes * MEGABYTE + 1)
    except zlib.error as error:
        raise refuse(BROKEN_GZIP, place=content.place) from error
    if len(data) > most_megabytes * MEGABYTE:
        raise too_large(content.place, most_megabytes)
    if not inflater.eof or inflater.unused_data:
        raise refuse(BROKEN_GZIP, place=content.place)
    return data
