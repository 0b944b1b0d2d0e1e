"""A table for a terminal: the first column may wrap, the others are right-aligned. Pure: cells in, lines out."""

import textwrap
from collections.abc import Iterator, Sequence
from typing import Final

_GAP: Final = "  "
_NARROWEST: Final = 24
_INDENT: Final = "  "


def table_lines(head: Sequence[str], rows: Sequence[Sequence[str]], *, width: int) -> Iterator[str]:
    """The head, a rule and the rows.

    Where the first column would become too narrow beside the others, its text gets lines of its own above them.
    """
    columns = list(zip(*([head, *rows]), strict=True))
    widths = [max(map(len, column)) for column in columns[1:]]
    beside = width - sum(len(_GAP) + each for each in widths)
    longest = max(map(len, columns[0]))
    if longest > beside and beside < _NARROWEST:
        yield from _stacked(head, rows, widths, width=width)
        return
    first = min(longest, beside)
    yield _line(head[0].ljust(first), head[1:], widths)
    yield "─" * (first + sum(len(_GAP) + each for each in widths))
    for row in rows:
        *above, last = textwrap.wrap(row[0], first) or [""]
        yield from above
        yield _line(last.ljust(first), row[1:], widths)


def _stacked(
    head: Sequence[str], rows: Sequence[Sequence[str]], widths: Sequence[int], *, width: int
) -> Iterator[str]:
    yield _line("", head[1:], widths)
    for row in rows:
        yield from textwrap.wrap(row[0], width) or [""]
        yield _line("", row[1:], widths)


def _line(first: str, cells: Sequence[str], widths: Sequence[int]) -> str:
    lines = [first or _INDENT, *(cell.rjust(each) for cell, each in zip(cells, widths, strict=True))]
    return _GAP.join(lines).rstrip()
