"""The sheets of figures and tables: what is seen, the typed table, and a native chart of it."""

from xlsxwriter import Workbook

from yhdyspinta.documents.report.report import CellKind, DataTable, Figure, Head
from yhdyspinta.documents.report.slides.spoken import cite_figure
from yhdyspinta.documents.report.workbook import words
from yhdyspinta.documents.report.workbook.charts import add_chart, find_column, lines_of, percent_format
from yhdyspinta.documents.report.workbook.house import FORMATS, Column, House, Sheet, write_table, write_text
from yhdyspinta.presentation.charts.chart import BarChart, LikertChart, ValueKind

TOP = 5
"""The row of the heads: above it stand the title, the finding, the source and the remark on the material."""
_BESIDE = 85
"""Characters: a table that is wider has its chart under it."""
_KINDS = {ValueKind.SHARE: CellKind.SHARE, ValueKind.COUNT: CellKind.COUNT, ValueKind.MEAN: CellKind.MEAN}


def write_figure(book: Workbook, house: House, sheet: Sheet, name: str, figure: Figure, synthetic: str) -> None:
    """A figure's sheet."""
    write_top(house, sheet, figure.title, figure.chart.summary, cite_figure(figure, house.language), synthetic)
    widths = _write_data(house, sheet, TOP, figure.table)
    after = TOP + 1 + len(figure.table.rows)
    for note in (*figure.table.notes, *figure.notes):
        after += 1
        write_text(sheet, after, 0, note, house.quiet)
    table, top = figure.table, TOP
    columns = _columns_of(table, figure)
    beside = sum(widths) <= _BESIDE
    if columns is None:
        # The table says something else than the chart: the chart gets the figures that it needs, under the table.
        after += 2
        write_text(sheet, after, 0, words.CHART_FIGURES[house.language], house.heading)
        table, top = table_of_chart(figure), after + 1
        columns = list(range(1, len(table.heads)))
        _write_rows(house, sheet, top, table)
        after = top + len(table.rows)
    if not figure.chart.rows:
        return
    drawn = add_chart(book, figure, name, top, columns, beside=beside)
    place = (TOP, len(widths) + 1) if beside else (after + 2, 0)
    sheet.insert_chart(
        *place, drawn, {"description": f"{figure.title}. {figure.chart.summary}", "object_position": 2}
    )


def write_data_table(house: House, sheet: Sheet, table: DataTable, source: str, synthetic: str) -> None:
    """A table's sheet."""
    write_top(house, sheet, table.caption, "", source, synthetic)
    _write_data(house, sheet, TOP, table)
    for after, note in enumerate(table.notes, start=TOP + 2 + len(table.rows)):
        write_text(sheet, after, 0, note, house.quiet)


def write_top(house: House, sheet: Sheet, title: str, finding: str, source: str, synthetic: str) -> None:
    """The lines above a table."""
    lines = ((title, house.title), (finding, house.plain), (source, house.quiet), (synthetic, house.heading))
    for row, (text, style) in enumerate((text, style) for text, style in lines if text):
        write_text(sheet, row, 0, text, style)


def table_of_chart(figure: Figure) -> DataTable:
    """The figures of a chart as a table of their own."""
    chart = figure.chart
    kind = CellKind.MEAN
    if isinstance(chart, LikertChart):
        kind = CellKind.SHARE
    elif isinstance(chart, BarChart):
        kind = _KINDS[chart.kind]
    lines = lines_of(chart)
    labels = tuple(row.label for row in chart.rows)
    heads = (Head(figure.table.heads[0].title, CellKind.TEXT), *(Head(line.name, kind) for line in lines))
    rows = tuple(
        (label, *("" if value is None else value for value in values))
        for label, *values in zip(labels, *(line.values for line in lines), strict=True)
    )
    return DataTable(figure.table.caption, heads, rows)


def _columns_of(table: DataTable, figure: Figure) -> list[int] | None:
    found = [find_column(table, line) for line in lines_of(figure.chart)]
    columns = [column for column in found if column is not None]
    return columns if len(columns) == len(found) == len(set(columns)) else None


def _write_data(house: House, sheet: Sheet, top: int, table: DataTable) -> list[int]:
    columns = [Column(head.title, _format(house, head.kind)) for head in table.heads]
    return write_table(house, sheet, top, columns, table.rows)


def _write_rows(house: House, sheet: Sheet, top: int, table: DataTable) -> None:
    """A second table, which leaves the widths and the frozen rows of the sheet as they are."""
    for at, head in enumerate(table.heads):
        write_text(sheet, top, at, head.title, house.head if at == 0 else house.head_right)
    for place, row in enumerate(table.rows, start=top + 1):
        for at, (cell, head) in enumerate(zip(row, table.heads, strict=True)):
            match cell:
                case "":
                    pass
                case str():
                    write_text(sheet, place, at, cell, house.prose)
                case int() | float():
                    sheet.write_number(place, at, cell, house.number(_format(house, head.kind)))


def _format(house: House, kind: CellKind) -> str:
    return percent_format(house.language) if kind is CellKind.SHARE else FORMATS[kind]
