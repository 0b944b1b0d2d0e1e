"""The figure of questions on a scale: 100 % bars with a column of means, and the same as a table."""

from collections.abc import Sequence
from dataclasses import dataclass

from yhdyspinta.analysis.figures.merging import Merge
from yhdyspinta.analysis.instruments.instrument import Scale
from yhdyspinta.analysis.instruments.variables import Variable
from yhdyspinta.analysis.tabulation.cube import ALL
from yhdyspinta.documents.report.building import sentences, wording
from yhdyspinta.documents.report.building.classes import Classes, classes_of_scale
from yhdyspinta.documents.report.building.tabulated import Tabulated, parts_of
from yhdyspinta.documents.report.report import Absent, Cell, CellKind, DataTable, Figure, Head
from yhdyspinta.languages import Language, Texts
from yhdyspinta.presentation.charts.chart import Layout, LikertChart, LikertRow
from yhdyspinta.sources.report_definitions import Order


@dataclass(frozen=True, slots=True)
class LikertStyle:
    """How a question on a scale is shown: what a report's definition or a command's option says of it."""

    title: str
    order: Order = Order.QUESTIONNAIRE
    layout: Layout = Layout.STACKED
    merges: tuple[Merge, ...] = ()
    merged: Texts | None = None
    notes: tuple[str, ...] = ()


def likert_figure(tab: Tabulated, figure_id: str, variables: Sequence[Variable], style: LikertStyle) -> Figure:
    """Several items on one scale, each a bar over all groups."""
    scale, classes = _scale_and_classes(tab, variables[0], style)
    bars = [_bar(tab, variable.name, ALL, variable.label[tab.language], classes) for variable in variables]
    if style.order is Order.MEAN:
        bars.sort(key=lambda bar: -(bar.row.mean if bar.row.mean is not None else float("-inf")))
    rows = tuple(bar.row for bar in bars)
    summary = sentences.about_items(rows, tab.language)
    return _figure(tab, figure_id, style, scale, classes, bars, summary, wording.QUESTION[tab.language])


def likert_group_figure(tab: Tabulated, figure_id: str, variable: Variable, style: LikertStyle) -> Figure:
    """One item, a bar for each group and one for all."""
    scale, classes = _scale_and_classes(tab, variable, style)
    bars = [
        _bar(tab, variable.name, group, wording.group_label(group, tab.language), classes)
        for group in (*tab.cube.groups, ALL)
    ]
    summary = sentences.about_groups(style.title, tuple(bar.row for bar in bars[:-1]), tab.language)
    return _figure(tab, figure_id, style, scale, classes, bars, summary, wording.GROUP[tab.language])


@dataclass(frozen=True, slots=True)
class _Bar:
    row: LikertRow
    median: float | None


def _scale_and_classes(tab: Tabulated, variable: Variable, style: LikertStyle) -> tuple[Scale, Classes]:
    scale = tab.instrument.scale(variable.question.scale)
    return scale, classes_of_scale(scale, style.merges, style.merged, tab.language)


def _bar(tab: Tabulated, name: str, group: str | None, label: str, classes: Classes) -> _Bar:
    cube, place = (tab.whole, 0) if group == ALL else (tab.cube, tab.cube.groups.index(group))
    parts = parts_of(cube.item(name), place)
    summary = tab.summary(name, group)
    row = LikertRow(label, summary.n, classes.collect(parts.shares), parts.missing, summary.mean)
    return _Bar(row, summary.median)


def _figure(
    tab: Tabulated,
    figure_id: str,
    style: LikertStyle,
    scale: Scale,
    classes: Classes,
    bars: list[_Bar],
    summary: str,
    row_head: str,
) -> Figure:
    language = tab.language
    rows = tuple(bar.row for bar in bars)
    mean_label = wording.MEAN[language] + (f" ({wording.WEIGHTED[language]})" if tab.cube.weighted else "")
    chart = LikertChart(
        language=language,
        title=style.title,
        summary=summary,
        classes=classes.shown,
        rows=rows,
        missing_label=wording.NO_ANSWER[language],
        mean_label=mean_label,
        layout=style.layout,
    )
    total_rows = max((tab.summary(item.name).n_total for item in tab.whole.items), default=0)
    return Figure(
        id=figure_id,
        title=style.title,
        chart=chart,
        table=_table(style.title, classes, bars, row_head, mean_label, language),
        base=wording.base(tab.instrument.respondents[language], [row.n for row in rows], total_rows, language),
        unit=wording.UNIT_OF_SHARES[language].format(low=scale.codes[0], high=scale.codes[-1]),
        period=tab.period,
        source=tab.source,
        notes=style.notes,
    )


def _table(
    caption: str, classes: Classes, bars: list[_Bar], row_head: str, mean_label: str, language: Language
) -> DataTable:
    heads = (
        Head(row_head, CellKind.TEXT),
        Head(wording.ANSWERS[language], CellKind.COUNT),
        *(Head(shown.short, CellKind.SHARE) for shown in classes.shown),
        Head(wording.NO_ANSWER[language], CellKind.SHARE),
        Head(mean_label, CellKind.MEAN),
        Head(wording.MEDIAN[language], CellKind.MEAN),
    )
    words = ", ".join(shown.label for shown in classes.shown if shown.label != shown.short)
    return DataTable(caption, heads, tuple(_cells(bar) for bar in bars), (words,) if words else ())


def _cells(bar: _Bar) -> tuple[Cell, ...]:
    row = bar.row
    asked = bool(row.n or row.missing)
    shares: tuple[Cell, ...] = (*row.shares, row.missing) if asked else (Absent.NOT_ASKED,) * (len(row.shares) + 1)
    return (row.label, row.n, *shares, _or_absent(row.mean), _or_absent(bar.median))


def _or_absent(value: float | None) -> Cell:
    return Absent.MISSING if value is None else value
