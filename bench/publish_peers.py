"""What other libraries take for the comparable part of a format: its charts as SVG, its tables as HTML, its workbook.

Each peer does less than the format it is compared with: no text around it, no alternative to the picture, no notes.
"""

import io
from collections.abc import Callable
from importlib import import_module
from importlib.util import find_spec

from yhdyspinta.documents.publication.parquet import cube_frame
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.report.report import DataTable, Figure
from yhdyspinta.presentation.charts.chart import LikertChart

type Work = Callable[[Publication], bytes]


def list_peers() -> list[tuple[str, Work]]:
    """Those whose libraries are installed."""
    peers: list[tuple[str, tuple[str, ...], Work]] = [
        ("Altair + vl-convert: the Likert charts as SVG", ("altair", "vl_convert"), _altair),
        ("great_tables: the tables as HTML", ("great_tables", "pandas"), _great_tables),
        ("pandas + openpyxl: the distributions as a workbook", ("pandas", "openpyxl"), _pandas_workbook),
    ]
    return [(name, work) for name, modules, work in peers if all(find_spec(module) for module in modules)]


def _likert_charts(publication: Publication) -> list[LikertChart]:
    figures = [block for block in publication.report.blocks if isinstance(block, Figure)]
    return [figure.chart for figure in figures if isinstance(figure.chart, LikertChart)]


def _tables(publication: Publication) -> list[DataTable]:
    blocks = publication.report.blocks
    return [
        block.table if isinstance(block, Figure) else block
        for block in blocks
        if isinstance(block, Figure | DataTable)
    ]


def _altair(publication: Publication) -> bytes:
    altair, vl_convert, pandas = map(import_module, ("altair", "vl_convert", "pandas"))
    drawn = []
    for chart in _likert_charts(publication):
        rows = [
            {"label": row.label, "answer": answer.label, "share": share}
            for row in chart.rows
            for answer, share in zip(chart.classes, row.shares, strict=True)
        ]
        bars = altair.Chart(pandas.DataFrame(rows)).mark_bar()
        encoded = bars.encode(x="share:Q", y=altair.Y("label:N", sort=None), color="answer:N")
        drawn.append(vl_convert.vegalite_to_svg(encoded.to_json()))
    return "".join(drawn).encode()


def _great_tables(publication: Publication) -> bytes:
    great_tables, pandas = map(import_module, ("great_tables", "pandas"))
    written = []
    for table in _tables(publication):
        names = [f"{place} {head.title}" for place, head in enumerate(table.heads)]
        frame = pandas.DataFrame([[str(cell) for cell in row] for row in table.rows], columns=names)
        written.append(great_tables.GT(frame).tab_header(title=table.caption).as_raw_html())
    return "".join(written).encode()


def _pandas_workbook(publication: Publication) -> bytes:
    pandas = import_module("pandas")
    content = io.BytesIO()
    pandas.DataFrame(cube_frame(publication).to_dicts()).to_excel(content, engine="openpyxl", index=False)
    return content.getvalue()
