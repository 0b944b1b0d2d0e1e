"""One dot a row on an axis, with its value beside it."""

from typing import Final

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.charts import looks, words
from yhdyspinta.presentation.charts.axis import Axis, axis_over, head_of
from yhdyspinta.presentation.charts.chart import DotChart, ValueRow
from yhdyspinta.presentation.charts.grid import Grid, Row, lay_out, place_rows, row_marks
from yhdyspinta.presentation.charts.legend import UNDER_LEGEND, LegendItem, draw_legend
from yhdyspinta.presentation.charts.marks import Circle, Line, Mark, Picture, Text
from yhdyspinta.presentation.charts.prose import prose_lines, prose_marks
from yhdyspinta.presentation.charts.sheet import Sheet
from yhdyspinta.presentation.charts.value_rows import counts
from yhdyspinta.presentation.lettering import text_width

_RADIUS: Final = 6.5
_BESIDE: Final = 7
_BAND: Final = 26


def draw_dots(chart: DotChart, sheet: Sheet) -> Picture:
    """The picture. A thin line leads the eye to each dot; it is no bar, as the axis need not begin at zero."""
    grid = lay_out(sheet, [row.label for row in chart.rows], note=counts(chart.rows, chart.language))
    values = [row.value for row in chart.rows]
    beside = max((text_width(formats.decimal(value, chart.language), sheet.text) for value in values), default=0.0)
    axis = axis_over(values, chart.low, chart.high, grid.left + _RADIUS, grid.right - _RADIUS - _BESIDE - beside)
    legend = draw_legend([LegendItem(chart.value_label, looks.DOT, is_circle=True)], sheet)
    head = head_of(axis, chart.low_label, chart.high_label, sheet, chart.language)
    head_top = legend.height + UNDER_LEGEND
    top = head_top + head.height
    rows = place_rows(grid, top, [_BAND] * len(chart.rows))
    bottom = rows[-1].bottom if rows else top
    marks: list[Mark] = [*legend.marks, *grid.head_marks(top), *head.marks(head_top, rows), *row_marks(grid, rows)]
    for source, row in zip(chart.rows, rows, strict=True):
        marks += _dot(chart, source, row, axis, grid)
    return Picture(sheet.width, bottom, tuple(marks))


def _dot(chart: DotChart, source: ValueRow, row: Row, axis: Axis, grid: Grid) -> list[Mark]:
    sheet = grid.sheet
    if source.value is None:
        said = prose_lines(words.absence(source.n)[chart.language], axis.right - axis.left, sheet)
        return list(prose_marks(said, axis.left + _BESIDE, row.middle, sheet))
    x, foot = axis.at(source.value), sheet.foot(row.middle, sheet.text)
    value = formats.decimal(source.value, chart.language)
    return [
        Line(axis.left, row.middle, x, row.middle, looks.GRID),
        Circle(x, row.middle, _RADIUS, looks.DOT),
        Text(x + _RADIUS + _BESIDE, foot, value, looks.VALUE, sheet.text),
    ]
