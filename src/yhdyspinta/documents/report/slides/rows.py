"""How the rows of a chart are laid out: the room of their labels, the size of type, and how many fit a slide."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.documents.report.slides.lettering import count_lines, measure_text

MOST_ROWS: Final = 14
_SIZES: Final = (16.0, 14.0, 12.0)
_WIDEST: Final = 350.0
_NARROWEST: Final = 90.0
_BESIDE: Final = 10.0
"""Between a label and its bar."""
_BETWEEN: Final = 4.0
"""Between the labels of two rows."""
_LINE: Final = 1.2
_HIGHEST: Final = 76.0


@dataclass(frozen=True, slots=True)
class RowPlan:
    """In points. `pitch` is the height of one row."""

    size: float
    label_width: float
    pitch: float


def split_rows[Row](rows: Sequence[Row], labels: Sequence[str], height: float) -> list[tuple[Row, ...]]:
    """The rows in as few parts as fit a height, of nearly equal length and in their order."""
    if not rows:
        return [()]
    size = _SIZES[-1]
    most = max(min(MOST_ROWS, math.floor(height / _needed(labels, size, _label_width(labels, size)))), 1)
    parts = math.ceil(len(rows) / most)
    cuts = [round(part * len(rows) / parts) for part in range(parts + 1)]
    return [tuple(rows[start:end]) for start, end in zip(cuts, cuts[1:], strict=False)]


def plan_rows(labels: Sequence[str], height: float) -> RowPlan:
    """The largest type at which the labels of one slide fit its rows."""
    count = max(len(labels), 1)
    for size in _SIZES:
        width = _label_width(labels, size)
        if count * _needed(labels, size, width) <= height or size == _SIZES[-1]:
            break
    return RowPlan(size, width, min(height / count, max(_HIGHEST, _needed(labels, size, width))))


def _label_width(labels: Sequence[str], size: float) -> float:
    longest = max((measure_text(label, size) for label in labels), default=0.0)
    return min(max(longest * 1.03 + _BESIDE, _NARROWEST), _WIDEST)


def _needed(labels: Sequence[str], size: float, width: float) -> float:
    lines = max((count_lines(label, width - _BESIDE, size) for label in labels), default=1)
    return lines * size * _LINE + _BETWEEN
