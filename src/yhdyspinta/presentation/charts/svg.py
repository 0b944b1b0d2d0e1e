"""Charts as SVG text: with a name and a description, readable without any CSS, made without Django."""

import re
from collections.abc import Iterator
from html import escape
from typing import Final, assert_never

from yhdyspinta.presentation.charts import looks, words
from yhdyspinta.presentation.charts.bars import draw_bars
from yhdyspinta.presentation.charts.chart import BarChart, Chart, DotChart, DumbbellChart, Layout, LikertChart
from yhdyspinta.presentation.charts.diverging import draw_diverging
from yhdyspinta.presentation.charts.dots import draw_dots
from yhdyspinta.presentation.charts.dumbbell import draw_dumbbell
from yhdyspinta.presentation.charts.marks import Picture, Text
from yhdyspinta.presentation.charts.sheet import NARROW, WIDE, Sheet, sheet_of
from yhdyspinta.presentation.charts.stacked import draw_stacked
from yhdyspinta.presentation.charts.writing import number, pattern_elements, write_marks

_FONT: Final = "Source Sans 3 Variable, Source Sans 3, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif"
_NO_XML: Final = re.compile(r"[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""What no XML file may hold, such as the control characters of a user's file."""
_ID: Final = re.compile(r"[^\W\d][\w.-]*")
_LEAST_WIDTH: Final = 280
_EDGE: Final = 2
"""Around the picture: for strokes at its edges and letters that reach out of their line."""


def draw(chart: Chart, *, id_prefix: str, width: float = WIDE) -> str:
    """A chart as an SVG element of that many CSS pixels in width, as high as it needs.

    Under 520 px labels lie above the bars. `id_prefix` begins every id in it, so that several can be on one page.
    Raises ValueError for a prefix that cannot begin an id, and for a width under 280 px.
    """
    if not _ID.fullmatch(id_prefix):
        raise ValueError(f"{id_prefix!r} cannot begin an id: a letter comes first, then letters, digits, - . and _")
    if width < _LEAST_WIDTH:
        raise ValueError(f"a chart needs {_LEAST_WIDTH} px, not {width}")
    sheet = sheet_of(width - 2 * _EDGE)
    return _NO_XML.sub("", "".join(_svg(chart, picture_of(chart, sheet), sheet, id_prefix)))


def draw_for_page(chart: Chart, *, id_prefix: str) -> str:
    """Both forms of a chart in one element; `charts.css` shows the one for which there is room."""
    wide = draw(chart, id_prefix=id_prefix, width=WIDE)
    narrow = draw(chart, id_prefix=f"{id_prefix}-narrow", width=NARROW)
    return f'<div class="chart-forms">{wide}{narrow}</div>'


def picture_of(chart: Chart, sheet: Sheet) -> Picture:
    """The marks of a chart of any kind on a sheet; words for one without rows."""
    if not chart.rows:
        text = Text(0, sheet.foot(sheet.line / 2, sheet.text), words.NO_ROWS[chart.language], looks.NOTE, sheet.text)
        return Picture(sheet.width, sheet.line, (text,))
    match chart:
        case LikertChart(layout=Layout.DIVERGING):
            return draw_diverging(chart, sheet)
        case LikertChart():
            return draw_stacked(chart, sheet)
        case DumbbellChart():
            return draw_dumbbell(chart, sheet)
        case BarChart():
            return draw_bars(chart, sheet)
        case DotChart():
            return draw_dots(chart, sheet)
        case _:
            assert_never(chart)


def _svg(chart: Chart, picture: Picture, sheet: Sheet, id_prefix: str) -> Iterator[str]:
    width, height = number(picture.width + 2 * _EDGE), number(picture.height + 2 * _EDGE)
    form = "narrow" if sheet.is_narrow else "wide"
    yield (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="chart chart-{form}" width="{width}" height="{height}"'
        f' viewBox="{-_EDGE} {-_EDGE} {width} {height}" role="img" lang="{chart.language}"'
        f' aria-labelledby="{id_prefix}-title {id_prefix}-desc"'
        f' font-family="{_FONT}" font-size="{number(sheet.text)}">'
    )
    yield f'<title id="{id_prefix}-title">{escape(chart.title)}</title>'
    yield f'<desc id="{id_prefix}-desc">{escape(chart.summary)}</desc>'
    yield from pattern_elements(picture, id_prefix)
    yield from write_marks(picture.marks, sheet.text, id_prefix)
    yield "</svg>"
