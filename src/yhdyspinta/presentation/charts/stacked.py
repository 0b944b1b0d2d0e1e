"""100 % bars: answers from the left edge in the order of the classes, what is missing set apart at the right."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.chart import LikertChart, LikertRow
from yhdyspinta.presentation.charts.grid import Grid, lay_out, place_rows, row_marks
from yhdyspinta.presentation.charts.legend import UNDER_LEGEND, draw_legend
from yhdyspinta.presentation.charts.likert_words import heights, words_for_bar
from yhdyspinta.presentation.charts.marks import Anchor, Mark, Picture, Text
from yhdyspinta.presentation.charts.prose import UNDER_HEAD, lines_over, prose_marks
from yhdyspinta.presentation.charts.segments import (
    APART,
    MISSING,
    Segment,
    class_items,
    counts,
    has_missing,
    means,
    paints,
    segment_marks,
)
from yhdyspinta.presentation.charts.sheet import Sheet
from yhdyspinta.presentation.lettering import break_lines, text_width

_LABEL_GAP: Final = 10
"""Between two labels over the first bar."""
_MOST_LINES: Final = 2


@dataclass(frozen=True, slots=True)
class _Head:
    """The label of a class over the first bar: its lines, where they lie, and from which side."""

    lines: tuple[str, ...]
    x: float
    anchor: Anchor


def draw_stacked(chart: LikertChart, sheet: Sheet) -> Picture:
    """The picture; classes are named over the first bar where there is room, and in a legend where not."""
    grid = lay_out(sheet, [row.label for row in chart.rows], note=counts(chart), after=means(chart))
    bars = [_segments(chart, row, grid) for row in chart.rows]
    words = [words_for_bar(chart, row, grid) for row in chart.rows]
    heads = [] if sheet.is_narrow else _direct_labels(chart, bars, grid)
    legend = draw_legend([] if heads else class_items(chart), sheet)
    lines = max([grid.head_lines, *(len(head.lines) for head in heads)])
    top = legend.height + (UNDER_LEGEND if legend.height else 0) + lines * sheet.line + (UNDER_HEAD if lines else 0)
    rows = place_rows(grid, top, heights(words, grid))
    marks: list[Mark] = [
        *legend.marks,
        *grid.head_marks(top),
        *_head_marks(heads, top, sheet),
        *row_marks(grid, rows),
    ]
    has_sign = False
    for row, said, bar in zip(rows, words, bars, strict=True):
        if said:
            marks += prose_marks(said, grid.left, row.middle, sheet)
        else:
            marks += segment_marks(bar, row.middle, sheet, chart.language, with_sign=not has_sign)
            has_sign = True
    return Picture(sheet.width, rows[-1].bottom if rows else top, tuple(marks))


def _segments(chart: LikertChart, row: LikertRow, grid: Grid) -> list[Segment]:
    """The parts of a bar. All bars have one scale, on which 100 % takes the field without the gap."""
    scale = grid.right - grid.left - (APART if has_missing(chart) else 0)
    segments, left = [], grid.left
    for share, paint in zip(row.shares, paints(chart.classes), strict=True):
        if share > 0:
            segments.append(Segment(left, share * scale, share, paint))
            left += share * scale
    if row.missing > 0:
        width = row.missing * scale
        segments.append(Segment(grid.right - width, width, row.missing, MISSING))
    return segments


def _direct_labels(chart: LikertChart, bars: Sequence[Sequence[Segment]], grid: Grid) -> list[_Head]:
    """A label over each part of the first bar; none if a class of the scale is not in it or its label has no room."""
    if not chart.rows or not chart.rows[0].n:
        return []
    names = [one.label for one in chart.classes] + ([chart.missing_label] if has_missing(chart) else [])
    if len(bars[0]) != len(names):
        return []
    heads = [_direct_label(name, segment, grid) for name, segment in zip(names, bars[0], strict=True)]
    return [head for head in heads if head] if all(heads) else []


def _direct_label(name: str, segment: Segment, grid: Grid) -> _Head | None:
    size = grid.sheet.small
    room = segment.width - _LABEL_GAP
    lines = break_lines(name, room, size)
    if len(lines) > _MOST_LINES or any(text_width(line, size) > room for line in lines):
        return None
    if segment.paint is MISSING:
        return _Head(lines, grid.right, Anchor.END)
    return _Head(lines, segment.left, Anchor.START)


def _head_marks(heads: Sequence[_Head], bottom: float, sheet: Sheet) -> Iterator[Text]:
    for head in heads:
        yield from lines_over(head.lines, head.x, bottom, sheet, look=looks.LABEL, anchor=head.anchor)
