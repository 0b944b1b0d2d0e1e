"""Two marks a row on one axis, joined by a line, with their values on the outer sides."""

from collections.abc import Iterator, Sequence
from typing import Final

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.charts import words
from yhdyspinta.presentation.charts.axis import Axis, axis_over, head_of
from yhdyspinta.presentation.charts.chart import DumbbellChart, PairRow
from yhdyspinta.presentation.charts.grid import Column, Grid, Row, lay_out, place_rows, row_marks
from yhdyspinta.presentation.charts.legend import UNDER_LEGEND, LegendItem, draw_legend
from yhdyspinta.presentation.charts.marks import Anchor, Mark, Picture
from yhdyspinta.presentation.charts.pair import REACH, PlacedValue, Side, pair_marks, sides_of
from yhdyspinta.presentation.charts.prose import prose_lines, prose_marks
from yhdyspinta.presentation.charts.sheet import Sheet
from yhdyspinta.presentation.lettering import text_width

_BAND: Final = 28


def draw_dumbbell(chart: DumbbellChart, sheet: Sheet) -> Picture:
    """The picture, with both n of a row in the order of the legend."""
    grid = lay_out(sheet, [row.label for row in chart.rows], note=_counts(chart))
    axis = _axis(chart, grid)
    sides = sides_of(chart)
    legend = draw_legend([LegendItem(side.label, side.look, is_circle=True) for side in sides], sheet)
    head = head_of(axis, chart.low_label, chart.high_label, sheet, chart.language)
    head_top = legend.height + UNDER_LEGEND
    top = head_top + head.height
    values = [_placed(row, sides, axis, chart) for row in chart.rows]
    absences = [_words(chart, *both, axis, grid) for both in zip(chart.rows, values, strict=True)]
    rows = place_rows(grid, top, [max(_BAND, len(lines) * sheet.line) for lines in absences])
    marks: list[Mark] = [*legend.marks, *grid.head_marks(top), *head.marks(head_top, rows), *row_marks(grid, rows)]
    for row, known, lines in zip(rows, values, absences, strict=True):
        marks += _absence_marks(lines, known, row, axis, sheet)
        marks += pair_marks(known, row.middle, sheet, is_value_right=_is_right(known, axis))
    return Picture(sheet.width, rows[-1].bottom if rows else top, tuple(marks))


def _counts(chart: DumbbellChart) -> Column:
    pairs = ([formats.whole(n, chart.language) for n in (row.first_n, row.second_n)] for row in chart.rows)
    return Column("n", tuple(" / ".join(pair) for pair in pairs))


def _axis(chart: DumbbellChart, grid: Grid) -> Axis:
    """The axis, with room for a mark and its value on both sides."""
    values = [value for row in chart.rows for value in (row.first, row.second)]
    texts = (_write(value, chart) for value in values)
    beside = REACH + max((text_width(text, grid.sheet.text) for text in texts), default=0.0)
    return axis_over(values, chart.low, chart.high, grid.left + beside, grid.right - beside)


def _write(value: float | None, chart: DumbbellChart) -> str:
    return formats.whole(value, chart.language) if chart.is_whole else formats.decimal(value, chart.language)


def _placed(row: PairRow, sides: tuple[Side, Side], axis: Axis, chart: DumbbellChart) -> list[PlacedValue]:
    """The values that are known, from left to right."""
    placed = [
        PlacedValue(axis.at(value), _write(value, chart), side)
        for value, side in zip((row.first, row.second), sides, strict=True)
        if value is not None
    ]
    return sorted(placed, key=lambda one: one.x)


def _is_right(known: Sequence[PlacedValue], axis: Axis) -> bool:
    """Whether the one mark of a row lies in the right half: what is said of the other has more room on its left."""
    return len(known) == 1 and known[0].x > (axis.left + axis.right) / 2


def _words(
    chart: DumbbellChart, row: PairRow, known: Sequence[PlacedValue], axis: Axis, grid: Grid
) -> tuple[str, ...]:
    """What is said of the sides without a value, in lines that have room beside the other mark."""
    if len(known) > 1:
        return ()
    if not known:
        said = words.NO_ANSWERS if row.first_n == row.second_n == 0 else words.NEITHER
        return prose_lines(said[chart.language], grid.right - axis.left - REACH, grid.sheet)
    absent, n = (chart.first_label, row.first_n) if row.first is None else (chart.second_label, row.second_n)
    room = known[0].x - grid.left if _is_right(known, axis) else grid.right - known[0].x
    return prose_lines(f"{absent}: {words.absence(n)[chart.language]}", room - REACH, grid.sheet)


def _absence_marks(
    lines: tuple[str, ...], known: Sequence[PlacedValue], row: Row, axis: Axis, sheet: Sheet
) -> Iterator[Mark]:
    if _is_right(known, axis):
        yield from prose_marks(lines, known[0].x - REACH, row.middle, sheet, Anchor.END)
    else:
        yield from prose_marks(lines, (known[0].x if known else axis.left) + REACH, row.middle, sheet)
