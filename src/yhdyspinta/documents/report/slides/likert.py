"""Answers on a scale as a native chart: one series a class, one for what is missing, and a column of means.

The means are a series of their own, with a bar that is not seen and a label at the right edge: they stay beside their
rows when somebody sorts or deletes rows of the chart's workbook.

In the diverging layout a series that is not seen stands before the classes and puts their centre on one line. It is a
formula in the chart's workbook, so it follows when shares are edited; and each class stays one series of true shares,
also the neutral one, which lies on both sides of the centre.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.documents.report.slides import chart_xml
from yhdyspinta.documents.report.slides.axes import (
    CENTRE_LINES,
    rows_axis,
    side_values_axis,
    unseen_rows_axis,
    unseen_values_axis,
)
from yhdyspinta.documents.report.slides.chart_xml import Part
from yhdyspinta.documents.report.slides.embedded import Column, Formula, Grid
from yhdyspinta.documents.report.slides.frame import Box
from yhdyspinta.documents.report.slides.lettering import measure_text
from yhdyspinta.documents.report.slides.native import NativeChart
from yhdyspinta.documents.report.slides.rows import RowPlan, plan_rows
from yhdyspinta.documents.report.slides.words import EMPTY_SPACE, NUMBER_LOCALES
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts import palette
from yhdyspinta.presentation.charts.chart import AnswerClass, Layout, LikertChart, LikertRow
from yhdyspinta.presentation.charts.words import absence

HEAD: Final = 46.0
"""Above the bars: the legend and the head of the means."""
_LEGEND: Final = 34.0
_KEY: Final = 24.0
"""A key in the legend with the space around it."""
_MEANS: Final = 76.0
_LABEL: Final = 2.0
"""The width that a share of one figure needs, in sizes of type."""
_LARGE: Final = 14.0
_SMALL: Final = 12.0
_LARGE_PITCH: Final = 32.0
"""Rows of this height have room for the large type."""
_FAR: Final = 60.0
"""The end of the unseen axis of means: their bars are a small part of it."""


@dataclass(frozen=True, slots=True)
class _ValueLook:
    """How shares are written in their bars: the size of type, and the smallest share that has room for it."""

    size: float
    smallest: float
    language: Language


def label_row(row: LikertRow, language: Language) -> str:
    """The label of a row with its n; and that there is no mean, when nobody answered."""
    if row.n == 0:
        return f"{row.label} (n\u00a0=\u00a00, {absence(0)[language]})"
    return f"{row.label} (n\u00a0=\u00a0{row.n})"


def draw_likert(chart: LikertChart, box: Box) -> NativeChart:
    """The chart for a place of the given size."""
    labels = [label_row(row, chart.language) for row in chart.rows]
    plan = plan_rows(labels, box.height - HEAD)
    across = box.width - plan.label_width - _MEANS
    grid = _make_grid(chart, labels)
    diverging = chart.layout is Layout.DIVERGING
    centre, end = _centre(chart) if diverging else (0.0, 1.0)
    stretch = (across + _MEANS) / across
    first = 2 if diverging else 1
    series: tuple[str, ...] = (_empty_series(grid, 1),) if diverging else ()
    size = _LARGE if plan.pitch >= _LARGE_PITCH else _SMALL
    look = _ValueLook(size, _LABEL * size / across * end, chart.language)
    series += tuple(_class_series(grid, first + at, one, look) for at, one in enumerate(chart.classes))
    missing = first + len(chart.classes)
    series += (_missing_series(grid, missing, look),)
    plot = (
        chart_xml.inner_layout(_plot(plan, box, len(labels)))
        + _bars("stacked" if diverging else "percentStacked", series, (11, 12))
        + _bars("clustered", (_mean_series(grid, missing + 1, chart.language),), (13, 14))
        + rows_axis(11, 12, plan.size, chart.language)
        + unseen_values_axis(
            12,
            11,
            0,
            end * stretch,
            gridlines=CENTRE_LINES if diverging else "",
            unit=f'<c:majorUnit val="{centre:.6g}"/>' if diverging else "",
        )
        + unseen_rows_axis(13, 14)
        + side_values_axis(14, 13, _FAR, _mean_title(chart, box))
    )
    place = _legend_place(chart, box, plan.label_width, across)
    return NativeChart(
        chart_xml.chart_space(
            chart.language,
            plot=plot,
            legend=chart_xml.legend(place, chart.language),
        ),
        grid,
    )


def _legend_place(chart: LikertChart, box: Box, left: float, across: float) -> Part:
    """Over the bars; from further left when the words of the classes need more room."""
    labels = (*(one.label for one in chart.classes), chart.missing_label)
    needed = min(sum(measure_text(label, _SMALL) + _KEY for label in labels), left + across)
    width = max(across, needed)
    return Part((left + across - width) / box.width, 0.0, width / box.width, _LEGEND / box.height)


def _plot(plan: RowPlan, box: Box, rows: int) -> Part:
    return Part(
        plan.label_width / box.width,
        HEAD / box.height,
        (box.width - plan.label_width) / box.width,
        plan.pitch * rows / box.height,
    )


def _mean_title(chart: LikertChart, box: Box) -> str:
    width = measure_text(chart.mean_label, 12) + 8
    return chart_xml.axis_title(
        chart.mean_label, chart.language, Part((box.width - width) / box.width, 7 / box.height, 0, 0)
    )


def _make_grid(chart: LikertChart, labels: Sequence[str]) -> Grid:
    columns = [Column(chart.title, tuple(labels))]
    if chart.layout is Layout.DIVERGING:
        columns.append(Column(EMPTY_SPACE[chart.language], _spaces(chart), "0%"))
    columns += [
        Column(one.label, tuple(row.shares[at] for row in chart.rows), "0%") for at, one in enumerate(chart.classes)
    ]
    columns.append(Column(chart.missing_label, tuple(row.missing for row in chart.rows), "0%"))
    columns.append(Column(chart.mean_label, tuple(row.mean for row in chart.rows), "0.0"))
    return Grid(tuple(columns))


def _low(row: LikertRow, classes: Sequence[AnswerClass]) -> float:
    """The share to the left of the centre: the low classes and half of the neutral ones."""
    return sum(share * _left_part(one) for share, one in zip(row.shares, classes, strict=True))


def _left_part(one: AnswerClass) -> float:
    return 1.0 if one.tone < 0 else 0.5 if one.tone == 0 else 0.0


def _centre(chart: LikertChart) -> tuple[float, float]:
    """Where the centre lies, and where the axis ends: as far from it as it is from the left edge."""
    lows = [_low(row, chart.classes) for row in chart.rows]
    highs = [sum(row.shares) + row.missing - low for row, low in zip(chart.rows, lows, strict=True)]
    centre = max([*lows, *highs], default=0.5) or 0.5
    return centre, 2 * centre


def _spaces(chart: LikertChart) -> tuple[Formula, ...]:
    centre, _end = _centre(chart)
    letters = [(chr(ord("C") + at), _left_part(one)) for at, one in enumerate(chart.classes)]
    spaces = []
    for number, row in enumerate(chart.rows, start=2):
        taken = "".join(f"-{letter}{number}{'' if part == 1 else '/2'}" for letter, part in letters if part)
        spaces.append(Formula(f"={centre!r}{taken}", max(centre - _low(row, chart.classes), 0.0)))
    return tuple(spaces)


def _bars(grouping: str, series: Sequence[str], axes: tuple[int, int]) -> str:
    return (
        f'<c:barChart><c:barDir val="bar"/><c:grouping val="{grouping}"/><c:varyColors val="0"/>{"".join(series)}'
        f'<c:gapWidth val="45"/><c:overlap val="100"/><c:axId val="{axes[0]}"/><c:axId val="{axes[1]}"/></c:barChart>'
    )


def _series(grid: Grid, column: int, surface: str, shown: str, *, named: bool = True) -> str:
    return (
        f"<c:ser>{chart_xml.series_head(column - 1, grid, column if named else None)}{surface}"
        f'<c:invertIfNegative val="0"/>{shown}<c:cat>{chart_xml.texts_of(grid, 0)}</c:cat>'
        f"<c:val>{chart_xml.numbers_of(grid, column)}</c:val></c:ser>"
    )


def _empty_series(grid: Grid, column: int) -> str:
    return _series(grid, column, chart_xml.NO_FILL, chart_xml.NO_LABELS, named=False)


def _class_series(grid: Grid, column: int, one: AnswerClass, look: _ValueLook) -> str:
    step = palette.tone_step(one.tone)
    colour = palette.step_colour(step)
    letters = palette.ON_PARTS[palette.part_of(step)]
    surface = chart_xml.solid(colour)
    if one.tone <= -1:
        surface = chart_xml.hatched(palette.mix(colour, palette.BLACK, 0.35), colour, "ltUpDiag")
    shown = chart_xml.labels(_share_format(look), "ctr", look.language, size=look.size, colour=letters)
    return _series(grid, column, surface, shown)


def _missing_series(grid: Grid, column: int, look: _ValueLook) -> str:
    surface = chart_xml.hatched(palette.MUTED, palette.PAPER, "wdUpDiag")
    shown = chart_xml.labels(
        _share_format(look),
        "ctr",
        look.language,
        size=look.size,
        surface=f'<c:spPr><a:solidFill><a:srgbClr val="{palette.PAPER[1:].upper()}"/></a:solidFill></c:spPr>',
    )
    return _series(grid, column, surface, shown)


def _mean_series(grid: Grid, column: int, language: Language) -> str:
    shown = chart_xml.labels(f"{NUMBER_LOCALES[language]}0.0", "inBase", language, size=14, bold=True)
    return _series(grid, column, chart_xml.NO_FILL, shown, named=False)


def _share_format(look: _ValueLook) -> str:
    """Whole percent; nothing where the bar is narrower than its number. The notes and the table have every share."""
    percent = "0%" if look.language == "en" else '0"\u00a0"%'
    return f'[>={look.smallest:.3f}]{percent};""'
