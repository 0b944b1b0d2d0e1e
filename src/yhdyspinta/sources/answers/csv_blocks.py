"""Cuts a CSV into blocks of whole rows, which are checked and parsed one after the other."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources.answers.csv_encoding import Utf8Stream

BLOCK: Final = 1 << 23
"""Bytes of a block: enough for Polars to work on every core; larger ones cost the system fresh pages each time."""
_CACHED: Final = 1 << 18
"""Bytes that are compared at a time: the result then stays in the processor's cache."""
_LONGEST_ROW: Final = 1 << 24
_NEWLINE: Final = 10
_QUOTE: Final = 34

type Mask = npt.NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Block:
    """Whole rows of a CSV in UTF-8, each ended by a newline; `line` is the number of their first line in the file."""

    content: bytes
    line: int
    newlines: int


def iterate_blocks(stream: Utf8Stream, *, file: str, size: int = BLOCK) -> Iterator[Block]:
    """The blocks of a file. Raises `Refusal` where a quotation mark is not closed."""
    rest, line = b"", 1
    raw = stream.read(size)
    while raw:
        following = stream.read(size)
        if not following and not raw.endswith(b"\n"):
            raw += b"\n"
        content, rest = _cut(rest, raw)
        if content:
            count = count_bytes(content, _NEWLINE)
            yield Block(content, line, count)
            line += count
        if len(rest) > size + _LONGEST_ROW:
            break
        raw = following
    if rest:
        raise refuse(errors.BROKEN_QUOTES, place=Place(file, line))


def _cut(rest: bytes, raw: bytes) -> tuple[bytes, bytes]:
    """The whole rows of what was left and what was read, and what is left now."""
    if b'"' in raw or b'"' in rest:
        content = rest + raw
        end = _end_of_rows(content)
        return content[:end], content[end:]
    end = raw.rfind(b"\n") + 1
    if not end:
        return b"", rest + raw
    # One copy of a block is enough.
    return b"".join((rest, memoryview(raw)[:end])), raw[end:]


def count_bytes(content: bytes, byte: int) -> int:
    """How many bytes are this one, between quotation marks or not."""
    array = np.frombuffer(content, np.uint8)
    return sum(
        int(np.count_nonzero(array[start : start + _CACHED] == byte)) for start in range(0, len(array), _CACHED)
    )


def newlines(content: bytes) -> Mask:
    """Which bytes end a row."""
    return unquoted(content, _NEWLINE)


def unquoted(content: bytes, byte: int) -> Mask:
    """Which bytes are this one and do not stand between quotation marks.

    A doubled mark inside a field closes and opens, so it needs no care.
    """
    array = np.frombuffer(content, np.uint8)
    found: Mask = array == byte
    if b'"' in content:
        found &= ~(np.cumsum(array == _QUOTE, dtype=np.uint8) & 1).astype(np.bool_)
    return found


def _end_of_rows(content: bytes) -> int:
    """Where the last whole row ends, 0 when there is none."""
    ends = np.flatnonzero(newlines(content)[::-1])
    return len(content) - int(ends[0]) if len(ends) else 0
