"""Shares, counts or means as native horizontal bars from zero."""

from collections.abc import Sequence
from typing import Final

from yhdyspinta.documents.report.slides import chart_xml
from yhdyspinta.documents.report.slides.axes import rows_axis, unseen_values_axis
from yhdyspinta.documents.report.slides.chart_xml import Part
from yhdyspinta.documents.report.slides.embedded import Column, Grid
from yhdyspinta.documents.report.slides.frame import Box
from yhdyspinta.documents.report.slides.native import NativeChart
from yhdyspinta.documents.report.slides.rows import plan_rows
from yhdyspinta.documents.report.slides.words import NUMBER_LOCALES
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts import palette
from yhdyspinta.presentation.charts.chart import BarChart, ValueKind, ValueRow
from yhdyspinta.presentation.charts.words import absence

_LABEL: Final = 70.0
"""The room of a value after the longest bar."""


def label_value_row(row: ValueRow, language: Language) -> str:
    """The label of a row with its n where it has one; and why there is no value where there is none."""
    facts = [] if row.n is None else [f"n\u00a0=\u00a0{row.n}"]
    if row.value is None:
        facts.append(absence(row.n)[language])
    return f"{row.label} ({', '.join(facts)})" if facts else row.label


def draw_bars(chart: BarChart, box: Box) -> NativeChart:
    """The chart for a place of the given size."""
    labels = [label_value_row(row, chart.language) for row in chart.rows]
    plan = plan_rows(labels, box.height)
    grid = _make_grid(chart, labels)
    across = box.width - plan.label_width
    longest = max((row.value for row in chart.rows if row.value is not None), default=0.0) or 1.0
    end = longest * across / (across - _LABEL)
    place = Part(plan.label_width / box.width, 0.0, across / box.width, plan.pitch * max(len(labels), 1) / box.height)
    shown = chart_xml.labels(value_format(chart.kind, chart.language), "outEnd", chart.language, size=14, bold=True)
    plot = (
        chart_xml.inner_layout(place)
        + '<c:barChart><c:barDir val="bar"/><c:grouping val="clustered"/><c:varyColors val="0"/>'
        + f"<c:ser>{chart_xml.series_head(0, grid, 1)}{chart_xml.solid(palette.RAMP[-1], gap=False)}"
        + f'<c:invertIfNegative val="0"/>{shown}<c:cat>{chart_xml.texts_of(grid, 0)}</c:cat>'
        + f"<c:val>{chart_xml.numbers_of(grid, 1)}</c:val></c:ser>"
        + '<c:gapWidth val="60"/><c:axId val="11"/><c:axId val="12"/></c:barChart>'
        + rows_axis(11, 12, plan.size, chart.language)
        + unseen_values_axis(12, 11, 0, end)
    )
    return NativeChart(chart_xml.chart_space(chart.language, plot=plot), grid)


def value_format(kind: ValueKind, language: Language) -> str:
    """The number format of values; the program that shows them puts in the comma or point of its user."""
    match kind:
        case ValueKind.SHARE:
            return "0%" if language == "en" else '0"\u00a0"%'
        case ValueKind.COUNT:
            return f"{NUMBER_LOCALES[language]}#,##0"
        case ValueKind.MEAN:
            return f"{NUMBER_LOCALES[language]}0.0"


def _make_grid(chart: BarChart, labels: Sequence[str]) -> Grid:
    values = Column(
        chart.value_label, tuple(row.value for row in chart.rows), value_format(chart.kind, chart.language)
    )
    return Grid((Column(chart.title, tuple(labels)), values))
