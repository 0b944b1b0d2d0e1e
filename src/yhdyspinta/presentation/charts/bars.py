"""Horizontal bars from zero with their values at their ends."""

from collections.abc import Sequence
from typing import Final

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.charts import looks, words
from yhdyspinta.presentation.charts.axis import Axis, axis_over
from yhdyspinta.presentation.charts.chart import BarChart, ValueKind, ValueRow
from yhdyspinta.presentation.charts.grid import Grid, Row, lay_out, place_rows, row_marks
from yhdyspinta.presentation.charts.marks import Anchor, Box, Line, Mark, Picture, Text
from yhdyspinta.presentation.charts.prose import UNDER_HEAD, lines_over, prose_lines, prose_marks
from yhdyspinta.presentation.charts.sheet import Sheet
from yhdyspinta.presentation.charts.value_rows import counts
from yhdyspinta.presentation.lettering import text_width

_BESIDE: Final = 7
_THICKNESS: Final = 22
_STAND_IN: Final = 1.14
"""How much wider values are in a font that stands in for the measured one."""


def draw_bars(chart: BarChart, sheet: Sheet) -> Picture:
    """The picture. Shares have the whole to compare with: a paler bar up to 100 %."""
    grid = lay_out(sheet, [row.label for row in chart.rows], note=counts(chart.rows, chart.language))
    axis = _axis(chart, grid)
    head = prose_lines(chart.value_label, grid.right - grid.left, sheet)
    lines = max(len(head), grid.head_lines)
    top = lines * sheet.line + UNDER_HEAD if lines else 0.0
    rows = place_rows(grid, top, [_THICKNESS] * len(chart.rows))
    marks: list[Mark] = [*grid.head_marks(top), *row_marks(grid, rows)]
    marks += lines_over(head, grid.left, top, sheet)
    marks += _zero_lines(rows, grid, axis.at(0))
    for source, row in zip(chart.rows, rows, strict=True):
        marks += _bar(chart, source, row, grid, axis)
    return Picture(sheet.width, rows[-1].bottom if rows else top, tuple(marks))


def _bar(chart: BarChart, source: ValueRow, row: Row, grid: Grid, axis: Axis) -> list[Mark]:
    sheet = grid.sheet
    if source.value is None:
        said = prose_lines(words.absence(source.n)[chart.language], grid.right - grid.left - _BESIDE, sheet)
        return list(prose_marks(said, grid.left + _BESIDE, row.middle, sheet))
    top, zero, end = row.middle - _THICKNESS / 2, axis.at(0), axis.at(source.value)
    marks: list[Mark] = []
    if chart.kind is ValueKind.SHARE:
        marks.append(Box(zero, top, axis.at(1) - zero, _THICKNESS, looks.TRACK))
    if source.value:
        marks.append(Box(min(zero, end), top, abs(end - zero), _THICKNESS, looks.BAR))
    text, foot = _value(chart, source.value), sheet.foot(row.middle, sheet.text)
    if chart.kind is ValueKind.SHARE:
        marks.append(Text(grid.right, foot, text, looks.VALUE, sheet.text, Anchor.END))
    else:
        marks.append(Text(max(zero, end) + _BESIDE, foot, text, looks.VALUE, sheet.text))
    return marks


def _zero_lines(rows: Sequence[Row], grid: Grid, zero: float) -> list[Mark]:
    """One line past all rows; on a narrow sheet, where labels lie in its way, a line for each bar."""
    if grid.sheet.is_narrow:
        half = _THICKNESS / 2
        return [Line(zero, row.middle - half, zero, row.middle + half, looks.ZERO) for row in rows]
    return [Line(zero, rows[0].top, zero, rows[-1].bottom, looks.ZERO)]


def _axis(chart: BarChart, grid: Grid) -> Axis:
    """From zero to the whole for shares, and to the largest value for others, with room for a value at the end."""
    values = [row.value for row in chart.rows if row.value is not None]
    widest = max((text_width(_value(chart, value), grid.sheet.text) for value in values), default=0.0)
    right = grid.right - _BESIDE - widest * _STAND_IN
    return axis_over(values, 0.0, 1.0 if chart.kind is ValueKind.SHARE else 0.0, grid.left, right)


def _value(chart: BarChart, value: float) -> str:
    match chart.kind:
        case ValueKind.SHARE:
            return formats.percent(value, chart.language, 0)
        case ValueKind.COUNT:
            return formats.whole(value, chart.language)
        case ValueKind.MEAN:
            return formats.decimal(value, chart.language)
