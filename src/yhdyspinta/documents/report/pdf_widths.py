"""How wide the columns of a table are on paper: numbers have what they and their heads need, words the rest."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.documents.report.cells import CellText
from yhdyspinta.documents.report.report import CellKind, Head
from yhdyspinta.presentation.lettering import text_width, width_for_lines

_PAGE: Final = 470.0
"""Between the margins, in points."""
_FIRST: Final = 0.3
"""The least part of the page that the first column has."""
_LONGEST_WORD: Final = 62.0
"""Points beyond which the longest word of a head is broken instead."""
_LEAST: Final = 22.0
_HEAD_LINES: Final = 3
_BOLD: Final = 1.08
"""How much wider the type of a head is on paper than the letters that were measured."""
_OTHER_WORDS: Final = 0.4
"""What another column of words has, when the first one has 1."""
_CROWDED_FIRST: Final = 2.5
_GAPS: Final = {9.0: 12.0, 8.0: 7.0, 7.0: 5.0}
"""Sizes of type, largest first, and the gap between columns that goes with each, in points."""


@dataclass(frozen=True, slots=True)
class Width:
    """Of a column: `value` points, or that share of what is left (`fr`)."""

    value: float
    unit: str


@dataclass(frozen=True, slots=True)
class Measures:
    """Size of type and gap between columns in points, and the width of each column."""

    size: float
    gap: float
    widths: tuple[Width, ...]


def measure(heads: Sequence[Head], rows: Sequence[Sequence[CellText]]) -> Measures:
    """The largest type at which the columns of numbers leave room for the first column.

    When there is none, the columns share the page and their words are broken.
    """
    for size, gap in _GAPS.items():
        numbers = [_number_width(column, heads, rows, size) + gap for column in _numbers(heads)]
        if sum(numbers) <= (1 - _FIRST) * _PAGE:
            break
    else:
        return Measures(size, gap, (Width(_CROWDED_FIRST, "fr"), *[Width(1.0, "fr")] * (len(heads) - 1)))
    found = dict(zip(_numbers(heads), numbers, strict=True))
    others = (
        Width(round(found[column], 2), "pt") if column in found else Width(_OTHER_WORDS, "fr")
        for column in range(1, len(heads))
    )
    return Measures(size, gap, (Width(1.0, "fr"), *others))


def _numbers(heads: Sequence[Head]) -> list[int]:
    return [column for column, head in enumerate(heads) if column and head.kind is not CellKind.TEXT]


def _number_width(column: int, heads: Sequence[Head], rows: Sequence[Sequence[CellText]], size: float) -> float:
    cells = (_cell_width(row[column], size) for row in rows)
    return max(min(_head_width(heads[column].title, size), _LONGEST_WORD), _LEAST, *cells)


def _head_width(title: str, size: float) -> float:
    """Room for the longest word, and for the whole in a few lines."""
    word = max((text_width(part, size) for part in title.split()), default=0.0)
    return _BOLD * max(word, width_for_lines(title, _HEAD_LINES, size))


def _cell_width(cell: CellText, size: float) -> float:
    # What is absent is said in words, which may stand under each other.
    parts = cell.text.split() if cell.is_absent else [cell.text]
    return max((text_width(part, size) for part in parts), default=0.0)
