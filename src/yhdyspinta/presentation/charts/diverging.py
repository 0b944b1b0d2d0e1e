"""Bars around a shared centre line: low answers to its left, high ones to its right, the neutral on both sides."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.chart import LikertChart, LikertRow
from yhdyspinta.presentation.charts.grid import Grid, Row, lay_out, place_rows, row_marks
from yhdyspinta.presentation.charts.legend import UNDER_LEGEND, draw_legend
from yhdyspinta.presentation.charts.likert_words import heights, words_for_bar
from yhdyspinta.presentation.charts.marks import Anchor, Line, Mark, Picture, Text
from yhdyspinta.presentation.charts.prose import UNDER_HEAD, lines_over, prose_lines, prose_marks
from yhdyspinta.presentation.charts.segments import (
    Segment,
    class_items,
    counts,
    has_missing,
    means,
    missing_box,
    paints,
    segment_marks,
)
from yhdyspinta.presentation.charts.sheet import Sheet
from yhdyspinta.presentation.lettering import text_width

_APART: Final = 20
"""Between the bars and the column of what is missing."""
_BESIDE: Final = 5
"""Between the bar of what is missing and its number."""
_OVERHANG: Final = 5
"""Of the centre line, over the first bar and under the last."""


@dataclass(frozen=True, slots=True)
class _Field:
    """The common scale: pixels for 100 %, where the centre lies, and where the column of what is missing begins."""

    scale: float
    centre: float
    missing: float


def draw_diverging(chart: LikertChart, sheet: Sheet) -> Picture:
    """The picture; classes are drawn by their tone, whatever their order in the chart."""
    chart = _sorted(chart)
    grid = lay_out(sheet, [row.label for row in chart.rows], note=counts(chart), after=means(chart))
    head = prose_lines(chart.missing_label, grid.right - grid.left, sheet) if has_missing(chart) else ()
    field = _field(chart, grid)
    words = [words_for_bar(chart, row, grid) for row in chart.rows]
    items = class_items(chart)
    legend = draw_legend(items[: len(chart.classes)], sheet)
    lines = max(grid.head_lines, len(head))
    top = legend.height + UNDER_LEGEND + lines * sheet.line + UNDER_HEAD
    rows = place_rows(grid, top, heights(words, grid))
    marks: list[Mark] = [
        *legend.marks,
        *grid.head_marks(top),
        *lines_over(head, grid.right, top, sheet, anchor=Anchor.END),
    ]
    marks += [*row_marks(grid, rows), *_centre_line(rows, words, field, sheet)]
    has_sign = False
    for source, row, said in zip(chart.rows, rows, words, strict=True):
        if said:
            marks += prose_marks(said, grid.left, row.middle, sheet)
        else:
            bar = _segments(chart, source, field)
            marks += segment_marks(bar, row.middle, sheet, chart.language, with_sign=not has_sign)
            marks += _missing_marks(chart, source, row, field, sheet)
            has_sign = True
    return Picture(sheet.width, rows[-1].bottom + _OVERHANG if rows else top, tuple(marks))


def _sorted(chart: LikertChart) -> LikertChart:
    """The chart with its classes from the lowest tone to the highest."""
    order = sorted(range(len(chart.classes)), key=lambda at: chart.classes[at].tone)
    rows = (replace(row, shares=tuple(row.shares[at] for at in order)) for row in chart.rows)
    return replace(chart, classes=tuple(chart.classes[at] for at in order), rows=tuple(rows))


def _below(chart: LikertChart, row: LikertRow) -> float:
    """The share on the left of the centre: the low answers and half of the neutral ones."""
    parts = ((one.tone, share) for one, share in zip(chart.classes, row.shares, strict=True))
    return sum(share if tone < 0 else share / 2 for tone, share in parts if tone <= 0)


def _field(chart: LikertChart, grid: Grid) -> _Field:
    """The largest scale at which the longest low and high ends and the missing have room side by side."""
    below = max((_below(chart, row) for row in chart.rows), default=0.0)
    above = max((sum(row.shares) - _below(chart, row) for row in chart.rows), default=0.0)
    longest = below + above or 1.0
    room = grid.right - grid.left
    if not has_missing(chart):
        scale = room / longest
        return _Field(scale, grid.left + below * scale, grid.right)
    sheet = grid.sheet
    number = _BESIDE + max(text_width(_percent(chart, row), sheet.text) for row in chart.rows)
    missing = max(row.missing for row in chart.rows if row.n) if any(row.n for row in chart.rows) else 0.0
    scale = (room - _APART - number) / (longest + missing)
    return _Field(scale, grid.left + below * scale, grid.left + longest * scale + _APART)


def _segments(chart: LikertChart, row: LikertRow, field: _Field) -> list[Segment]:
    segments, left = [], field.centre - _below(chart, row) * field.scale
    for share, paint in zip(row.shares, paints(chart.classes), strict=True):
        if share > 0:
            segments.append(Segment(left, share * field.scale, share, paint))
            left += share * field.scale
    return segments


def _missing_marks(chart: LikertChart, source: LikertRow, row: Row, field: _Field, sheet: Sheet) -> Iterator[Mark]:
    if source.missing > 0:
        width = source.missing * field.scale
        yield missing_box(field.missing, width, row.middle, sheet)
        foot = sheet.foot(row.middle, sheet.text)
        yield Text(field.missing + width + _BESIDE, foot, _percent(chart, source), looks.LABEL, sheet.text)


def _percent(chart: LikertChart, row: LikertRow) -> str:
    return formats.percent(row.missing, chart.language, 0)


def _centre_line(
    rows: Sequence[Row], words: Sequence[tuple[str, ...]], field: _Field, sheet: Sheet
) -> Iterator[Line]:
    """Behind every bar. It would run through words, so they interrupt it; on a narrow sheet labels do, too."""
    for row, said in zip(rows, words, strict=True):
        if not said:
            reach = sheet.bar / 2 + _OVERHANG
            yield Line(field.centre, row.middle - reach, field.centre, row.middle + reach, looks.CENTRE)
