"""Native charts of a workbook, which read the cells of the table beside them."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

from xlsxwriter import Workbook

from yhdyspinta.documents.report.report import Absent, Cell, CellKind, DataTable, Figure
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts import palette
from yhdyspinta.presentation.charts.chart import BarChart, Chart, DotChart, DumbbellChart, LikertChart, Scheme

_WIDTH: Final = 900
_NARROW: Final = 720
"""Beside a table."""
_LABELS: Final = 0.4
"""The part of the width that the labels of rows may take."""
_RIGHT: Final = 0.95
_LEGEND: Final = 46
_EDGE: Final = 12
_NUMBERS: Final = 34
_ROW: Final = 46
_AROUND: Final = 110
_LETTERS: Final = {"size": 10, "color": palette.INK}


@dataclass(frozen=True, slots=True)
class Line:
    """A series of a chart: its name, its values, and how it looks."""

    name: str
    values: tuple[float | None, ...]
    look: dict[str, Any]
    letters: str = palette.INK


def lines_of(chart: Chart) -> tuple[Line, ...]:
    """The series of a chart, in its order."""
    match chart:
        case LikertChart():
            return (*_classes(chart), _missing(chart))
        case DumbbellChart():
            colours = (
                (palette.EMPLOYMENT, palette.COUNTY) if chart.scheme is Scheme.SIDES else (palette.LINE, palette.INK)
            )
            return (
                Line(chart.first_label, tuple(row.first for row in chart.rows), _solid(colours[0])),
                Line(chart.second_label, tuple(row.second for row in chart.rows), _hatched(colours[1])),
            )
        case BarChart() | DotChart():
            return (Line(chart.value_label, tuple(row.value for row in chart.rows), _solid(palette.RAMP[-1])),)


def _classes(chart: LikertChart) -> list[Line]:
    lines = []
    for at, one in enumerate(chart.classes):
        step = palette.tone_step(one.tone)
        colour = palette.step_colour(step)
        look = _solid(colour)
        if one.tone <= -1:
            darker = palette.mix(colour, palette.BLACK, 0.35)
            look = {"pattern": {"pattern": "light_upward_diagonal", "fg_color": darker, "bg_color": colour}, **_GAP}
        shares = tuple(row.shares[at] for row in chart.rows)
        lines.append(Line(one.label, shares, look, palette.ON_PARTS[palette.part_of(step)]))
    return lines


def _missing(chart: LikertChart) -> Line:
    return Line(chart.missing_label, tuple(row.missing for row in chart.rows), _hatched(palette.MUTED))


_GAP: Final = {"border": {"color": palette.PAPER, "width": 1}}


def _solid(colour: str) -> dict[str, Any]:
    return {"fill": {"color": colour}, **_GAP}


def _hatched(colour: str) -> dict[str, Any]:
    pattern = {"pattern": "wide_upward_diagonal", "fg_color": colour, "bg_color": palette.PAPER}
    return {"pattern": pattern, "border": {"color": colour, "width": 0.75}}


def find_column(table: DataTable, line: Line) -> int | None:
    """The column of a table that holds a series: the one of its name, else the first with its values."""
    same = [at for at, _head in enumerate(table.heads) if at and _holds(table, at, line.values)]
    named = [at for at in same if table.heads[at].title == line.name]
    return next(iter(named or same), None)


def _holds(table: DataTable, at: int, values: Sequence[float | None]) -> bool:
    cells = [row[at] for row in table.rows]
    if table.heads[at].kind is CellKind.TEXT or len(cells) != len(values):
        return False
    return any(value is not None for value in values) and all(map(_same, cells, values))


def _same(cell: Cell, value: float | None) -> bool:
    if isinstance(cell, Absent):
        return not value  # what was not asked is drawn as nothing
    return cell == value


def add_chart(
    book: Workbook, figure: Figure, sheet_name: str, top: int, columns: Sequence[int], *, beside: bool
) -> Any:
    """A chart of the rows under `top` of a sheet, with a series from each of its columns."""
    chart = figure.chart
    lines = lines_of(chart)
    stacked = isinstance(chart, LikertChart)
    drawn: Any = book.add_chart({"type": "bar", "subtype": "percent_stacked"} if stacked else {"type": "bar"})
    first, last = top + 1, top + len(chart.rows)
    for line, column in zip(lines, columns, strict=True):
        drawn.add_series(
            {
                "name": [sheet_name, top, column],
                "categories": [sheet_name, first, 0, last, 0],
                "values": [sheet_name, first, column, last, column],
                "gap": 45,
                **({"overlap": 100} if stacked else {}),
                **line.look,
                "data_labels": _labels(chart, line),
            }
        )
    drawn.set_title({"none": True})
    drawn.set_y_axis({"reverse": True, "num_font": _LETTERS, "major_tick_mark": "none", "line": {"none": True}})
    drawn.set_x_axis(_value_axis(chart))
    drawn.set_legend({"position": "top", "font": _LETTERS} if len(lines) > 1 else {"none": True})
    bars = max(len(chart.rows), 1) * (1 if stacked else len(lines))
    height = _AROUND + _ROW * bars
    drawn.set_size({"width": _NARROW if beside else _WIDTH, "height": height})
    above = (_LEGEND if len(lines) > 1 else _EDGE) / height
    foot = 1 - _NUMBERS / height
    drawn.set_plotarea({"layout": {"x": _LABELS, "y": above, "width": _RIGHT - _LABELS, "height": foot - above}})
    drawn.set_chartarea({"border": {"none": True}})
    return drawn


def _labels(chart: Chart, line: Line) -> dict[str, Any]:
    letters = {"size": 10, "color": line.letters}
    match chart:
        case LikertChart():
            shown = percent_format(chart.language)
            return {"value": True, "num_format": f'[>=0.04]{shown};""', "font": letters, "position": "center"}
        case BarChart(kind="share"):
            shown = percent_format(chart.language)
        case BarChart(kind="count"):
            shown = "#,##0"
        case _:
            shown = "0.0"
    return {"value": True, "num_format": shown, "font": letters, "position": "outside_end"}


def percent_format(language: Language) -> str:
    """Whole percent as a language writes it."""
    return "0%" if language == "en" else '0"\u00a0"%'


def _value_axis(chart: Chart) -> dict[str, Any]:
    hidden = {
        "visible": True,
        "num_font": {"color": palette.MUTED, "size": 9},
        "line": {"none": True},
        "major_gridlines": {"visible": True, "line": {"color": palette.HAIRLINE}},
        "major_tick_mark": "none",
        # The rows run from the top, which would put the numbers there too.
        "label_position": "high",
    }
    match chart:
        case LikertChart():
            return {**hidden, "num_format": percent_format(chart.language), "max": 1}
        case DumbbellChart() | DotChart():
            return {**hidden, "min": chart.low, "max": chart.high}
        case BarChart():
            share = {"num_format": percent_format(chart.language)} if chart.kind == "share" else {}
            return {**hidden, **share, "min": 0}
