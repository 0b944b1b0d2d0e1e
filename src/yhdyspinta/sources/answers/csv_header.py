"""Reads the header row of a CSV: the names of its columns, and what separates them."""

import csv
import io
from collections import Counter
from dataclasses import dataclass
from typing import Final

import numpy as np

from yhdyspinta.errors import Place, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources.answers.csv_blocks import Block, newlines
from yhdyspinta.sources.answers.csv_separator import declared_separator, detect_separator
from yhdyspinta.sources.answers.csv_title import refuse_title

_SAMPLE: Final = 1 << 16


@dataclass(frozen=True, slots=True)
class Header:
    """The columns of a CSV. `length` bytes with `lines` line ends come before the first row of answers."""

    names: tuple[str, ...]
    repeated: frozenset[str]
    separator: str
    length: int
    lines: int


def read_header(block: Block, *, file: str, separator: str) -> Header:
    """The header of a file's first block; an empty `separator` is looked for.

    Raises `Refusal` when the separator is not clear, a title seems to stand above the names, or a quotation mark is
    out of place.
    """
    sample = _sample(block.content)
    skipped = _leading_blank(sample)
    declared = declared_separator(sample[skipped:].partition("\n")[0])
    if declared:
        skipped += len(sample[skipped:].partition("\n")[0]) + 1
    text = sample[skipped:]
    separator = separator or declared or detect_separator(text, file=file)
    refuse_title(text, separator=separator, file=file, line=sample.count("\n", 0, skipped) + 1)
    lines = io.StringIO(text, newline="\n")
    try:
        cells = next(csv.reader(lines, delimiter=separator, strict=True), [])
    except csv.Error as error:
        raise refuse(errors.BROKEN_QUOTES, place=Place(file, sample.count("\n", 0, skipped) + 1)) from error
    before = sample[: skipped + lines.tell()]
    if before.count('"') % 2:
        # A mark inside a name: it would be taken for the beginning of a quotation that spans rows.
        raise refuse(errors.BROKEN_QUOTES, place=Place(file, sample.count("\n", 0, skipped) + 1))
    names, repeated = unique_names(cells)
    return Header(names, repeated, separator, len(before.encode()), before.count("\n"))


def unique_names(cells: list[str]) -> tuple[tuple[str, ...], frozenset[str]]:
    """Names that differ: a column without one gets its number, and a repeated one a number behind it.

    Also gives the names that more than one column has.
    """
    stripped = [cell.strip() for cell in cells]
    counts = Counter(name for name in stripped if name)
    taken = set(counts)
    names: list[str] = []
    for number, name in enumerate(stripped, 1):
        if name and name not in names:
            names.append(name)
            continue
        free = f"{name} [{number}]".strip()
        while free in taken:
            free += "'"
        taken.add(free)
        names.append(free)
    return tuple(names), frozenset(name for name, count in counts.items() if count > 1)


def _sample(content: bytes) -> str:
    """Whole rows from the beginning; all of the block when its first row is longer than a sample."""
    ends = np.flatnonzero(newlines(content[:_SAMPLE]))
    return content[: int(ends[-1]) + 1 if len(ends) else None].decode()


def _leading_blank(text: str) -> int:
    """How many characters of blank lines the text begins with."""
    length = 0
    for line in text.splitlines(keepends=True):
        if line.strip():
            break
        length += len(line)
    return length
