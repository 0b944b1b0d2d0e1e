"""Checks that every row of a block has as many fields as the header, and takes blank rows out."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from yhdyspinta.errors import Place, Problem, Refusal
from yhdyspinta.sources import errors_answers_content as errors
from yhdyspinta.sources.answers.csv_blocks import Block, count_bytes, newlines, unquoted

_SHOWN: Final = 10
_RETURN: Final = 13

type Positions = npt.NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of a block that are not blank, how many they are, and the line in the file where each begins."""

    content: bytes
    count: int
    line_of: Callable[[int], int]


def check_rows(block: Block, *, separator: str, width: int, file: str, closely: bool = False) -> Rows:
    """The rows of a block; raises `Refusal` with the rows that have too many or too few fields.

    A row is blank when it is empty or has nothing but separators. Unless it is looked at `closely`, a long row and a
    short one may make up for each other; Polars refuses the long one.
    """
    count, looks_even = _count(block, ord(separator), width)
    if looks_even and not closely and not _may_have_blank_rows(block, separator, width):
        return Rows(block.content, count, lambda index: _line(block, np.flatnonzero(newlines(block.content)), index))
    last = np.flatnonzero(newlines(block.content))
    first = np.concatenate(([0], last[:-1] + 1)) if count else last
    separators = np.flatnonzero(unquoted(block.content, ord(separator)))
    fields = np.diff(np.searchsorted(separators, np.concatenate(([0], last)))) + 1
    lengths = last - first - (np.frombuffer(block.content, np.uint8)[last - 1] == _RETURN) * (last > first)
    blank = lengths == fields - 1
    blank &= (fields == width) | (fields == 1)
    suspects = np.flatnonzero((fields != width) & ~blank)
    spaces = [row for row in suspects if not block.content[first[row] : last[row]].strip()]
    blank[spaces] = True
    ragged = [int(row) for row in suspects if not blank[row]]
    if ragged:
        raise Refusal(*_problems(block, last, ragged, fields, separator=separator, width=width, file=file))
    return _without(block, blank, last)


def _count(block: Block, separator: int, width: int) -> tuple[int, bool]:
    """How many rows there are, and whether there are as many separators as they need."""
    if b'"' in block.content:
        count = int(np.count_nonzero(newlines(block.content)))
        return count, int(np.count_nonzero(unquoted(block.content, separator))) == count * (width - 1)
    return block.newlines, count_bytes(block.content, separator) == block.newlines * (width - 1)


def _may_have_blank_rows(block: Block, separator: str, width: int) -> bool:
    nothing = separator.encode() * (width - 1)
    ends = (b"\n", b"\r") if width == 1 else (b"",)
    return any(block.content.startswith(nothing + end) or b"\n" + nothing + end in block.content for end in ends)


def _without(block: Block, blank: npt.NDArray[np.bool_], last: Positions) -> Rows:
    """The rows that are not blank."""
    lengths = np.diff(np.concatenate(([-1], last)))
    kept = np.flatnonzero(~blank)
    content = np.frombuffer(block.content, np.uint8)[np.repeat(~blank, lengths)].tobytes()
    return Rows(content, len(kept), lambda index: _line(block, last, int(kept[index])))


def _line(block: Block, last: Positions, row: int) -> int:
    """The line of the file where a row of the block begins."""
    start = int(last[row - 1]) + 1 if row else 0
    return block.line + block.content.count(b"\n", 0, start)


def _problems(
    block: Block,
    last: Positions,
    ragged: list[int],
    fields: npt.NDArray[np.int64],
    *,
    separator: str,
    width: int,
    file: str,
) -> Iterator[Problem]:
    shown = "\\t" if separator == "\t" else separator
    for row in ragged[:_SHOWN]:
        details = {"found": int(fields[row]), "expected": width, "separator": shown}
        yield Problem(errors.RAGGED_ROW, details, Place(file, _line(block, last, row)))
    if len(ragged) > _SHOWN:
        details = {"code": errors.RAGGED_ROW.code, "more": len(ragged) - _SHOWN}
        yield Problem(errors.MORE_OF_THE_SAME, details, Place(file))
