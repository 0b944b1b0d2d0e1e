"""Dumbbells and dots as native scatter charts, beside a table that names their rows.

A scatter chart has no labels of rows. They stand in a native table at its left whose rows are as high as those of the
chart: long labels wrap there, and stay text. The lines between two marks are a series whose ends are formulas in the
chart's workbook, so they follow when a value is edited.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.documents.report.slides import chart_xml
from yhdyspinta.documents.report.slides.axes import places_axis, scale_axis
from yhdyspinta.documents.report.slides.chart_xml import Part
from yhdyspinta.documents.report.slides.embedded import Column, Entry, Formula, Grid
from yhdyspinta.documents.report.slides.frame import Box
from yhdyspinta.documents.report.slides.native import NativeChart
from yhdyspinta.documents.report.slides.words import LOCALES
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts import palette
from yhdyspinta.presentation.charts.chart import DotChart, DumbbellChart, Scheme
from yhdyspinta.presentation.formats import decimal

HEAD: Final = 30.0
"""The legend, and beside it the heads of the table."""
FOOT: Final = 44.0
"""The numbers of the scale and the words of its ends."""
_SIDE: Final = 38.0
"""Room for a value beside a mark at the end of the scale."""
_FORMAT: Final = "0.0"
_FIRST, _SECOND, _PLACE, _ENDS, _HEIGHTS = 1, 2, 3, 4, 5
"""Columns of the workbook of a dumbbell."""


@dataclass(frozen=True, slots=True)
class Mark:
    """How the marks of a series look."""

    symbol: str
    size: int
    colour: str
    filled: bool


_DOT: Final = Mark("circle", 11, palette.RAMP[-1], filled=True)
_RING: Final = 0.7
"""How pale a ring is inside: LibreOffice draws no edge of marks, and shows this colour only."""
_LINE: Final = palette.mix(palette.LINE, palette.PAPER, 0.4)
_MARKS: Final = {
    Scheme.SIDES: (
        Mark("circle", 10, palette.EMPLOYMENT, filled=True),
        Mark("circle", 13, palette.COUNTY, filled=False),
    ),
    Scheme.WAVES: (Mark("circle", 12, palette.MUTED, filled=False), Mark("circle", 10, palette.INK, filled=True)),
}


def draw_dumbbell(chart: DumbbellChart, box: Box, pitch: float) -> NativeChart:
    """Two series of marks and the line between them, for rows of a height in points."""
    grid = _pair_grid(chart)
    first, second = _MARKS[chart.scheme]
    rows = [(row.first, row.second) for row in chart.rows]
    series = (
        _lines(grid)
        + _series(grid, 1, _FIRST, first, chart.language, [_side(one, other) for one, other in rows])
        + _series(grid, 2, _SECOND, second, chart.language, [_opposite(one, other) for one, other in rows])
    )
    place = Part(0.0, 0.0, 1.0, (HEAD - 4) / box.height)
    plot = _scatter(series, chart, box, pitch)
    return NativeChart(
        chart_xml.chart_space(
            chart.language, plot=plot, legend=chart_xml.legend(place, chart.language, without=(0,))
        ),
        grid,
    )


def draw_dots(chart: DotChart, box: Box, pitch: float) -> NativeChart:
    """One mark a row, for rows of a height in points."""
    places = tuple(len(chart.rows) - at - 0.5 for at in range(len(chart.rows)))
    grid = Grid(
        (
            Column(chart.title, tuple(row.label for row in chart.rows)),
            Column(chart.value_label, tuple(row.value for row in chart.rows), _FORMAT),
            Column("y", places),
        )
    )
    series = _series(grid, 0, 1, _DOT, chart.language, ["r"] * len(chart.rows), place=2)
    return NativeChart(chart_xml.chart_space(chart.language, plot=_scatter(series, chart, box, pitch)), grid)


def _scatter(series: str, chart: DumbbellChart | DotChart, box: Box, pitch: float) -> str:
    rows = max(len(chart.rows), 1)
    place = Part(_SIDE / box.width, HEAD / box.height, (box.width - 2 * _SIDE) / box.width, pitch * rows / box.height)
    return (
        chart_xml.inner_layout(place)
        + f'<c:scatterChart><c:scatterStyle val="lineMarker"/><c:varyColors val="0"/>{series}'
        + '<c:axId val="21"/><c:axId val="22"/></c:scatterChart>'
        + scale_axis(21, 22, chart.low, chart.high, chart.language, title=_ends(chart, box, HEAD + pitch * rows + 22))
        + places_axis(22, 21, rows)
    )


def _ends(chart: DumbbellChart | DotChart, box: Box, top: float) -> str:
    """What the ends of the scale mean."""
    ends = [
        f"{value:g}\u00a0=\u00a0{text}"
        for value, text in ((chart.low, chart.low_label), (chart.high, chart.high_label))
        if text
    ]
    if not ends:
        return ""
    return chart_xml.axis_title(", ".join(ends), chart.language, Part(_SIDE / box.width, top / box.height, 0, 0))


def _pair_grid(chart: DumbbellChart) -> Grid:
    """Rows of values; beside them, for the lines, both ends of each row and an empty cell between rows."""
    places = tuple(len(chart.rows) - at - 0.5 for at in range(len(chart.rows)))
    ends: list[Entry] = []
    heights: list[Entry] = []
    for number, (row, place) in enumerate(zip(chart.rows, places, strict=True), start=2):
        known = row.first is not None and row.second is not None
        values = (row.first, row.second) if known else (None, None)
        ends += [
            None if value is None else Formula(f"={letter}{number}", value)
            for letter, value in zip("BC", values, strict=True)
        ]
        ends.append(None)
        heights += [place, place, None]
    return Grid(
        (
            Column(chart.title, tuple(row.label for row in chart.rows)),
            Column(chart.first_label, tuple(row.first for row in chart.rows), _FORMAT),
            Column(chart.second_label, tuple(row.second for row in chart.rows), _FORMAT),
            Column("y", places),
            Column("x", tuple(ends), _FORMAT),
            Column("y", tuple(heights)),
        )
    )


def _side(one: float | None, other: float | None) -> str:
    """On which side of its mark a value of the first series stands: away from the other mark."""
    return "r" if one is not None and (other is None or one > other) else "l"


def _opposite(one: float | None, other: float | None) -> str:
    return "r" if one is None or _side(one, other) == "l" else "l"


def _lines(grid: Grid) -> str:
    """The lines between the marks: one series with gaps, under the marks."""
    line = f'<a:ln w="31750" cap="rnd"><a:solidFill><a:srgbClr val="{_LINE[1:].upper()}"/></a:solidFill></a:ln>'
    return (
        f"<c:ser>{chart_xml.series_head(0, grid, None)}<c:spPr>{line}</c:spPr>"
        '<c:marker><c:symbol val="none"/></c:marker>'
        f"<c:xVal>{chart_xml.numbers_of(grid, _ENDS)}</c:xVal><c:yVal>{chart_xml.numbers_of(grid, _HEIGHTS)}</c:yVal>"
        '<c:smooth val="0"/></c:ser>'
    )


def _series(
    grid: Grid,
    number: int,
    column: int,
    mark: Mark,
    language: Language,
    sides: Sequence[str],
    *,
    place: int = _PLACE,
) -> str:
    shown = _value_labels(grid, column, mark, language, sides)
    return (
        f'<c:ser>{chart_xml.series_head(number, grid, column)}<c:spPr><a:ln w="19050"><a:noFill/></a:ln></c:spPr>'
        f"{_marker(mark)}{shown}<c:xVal>{chart_xml.numbers_of(grid, column)}</c:xVal>"
        f'<c:yVal>{chart_xml.numbers_of(grid, place)}</c:yVal><c:smooth val="0"/></c:ser>'
    )


def _marker(mark: Mark) -> str:
    edge = _fill(mark.colour)
    inside = edge if mark.filled else _fill(palette.mix(mark.colour, palette.PAPER, _RING))
    return (
        f'<c:marker><c:symbol val="{mark.symbol}"/><c:size val="{mark.size}"/>'
        f'<c:spPr>{inside}<a:ln w="25400">{edge}</a:ln></c:spPr></c:marker>'
    )


def _fill(colour: str) -> str:
    return f'<a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>'


def _value_labels(grid: Grid, column: int, mark: Mark, language: Language, sides: Sequence[str]) -> str:
    """The value of each mark beside it, as a field: it is drawn anew when the value is edited.

    A scatter chart labels its marks with their height unless each label says that it means the other axis.
    """
    form = f'<c:numFmt formatCode="{_FORMAT}" sourceLinked="0"/>{chart_xml.NO_FILL}'
    look = chart_xml.text_look(14, language, colour=mark.colour, bold=True)
    points = "".join(
        f'<c:dLbl><c:idx val="{at}"/>{_x_field(value, mark, language)}{form}<c:dLblPos val="{side}"/>{_SHOWN}'
        f"{_FIELDS}</c:dLbl>"
        for at, (value, side) in enumerate(zip(grid.columns[column].entries, sides, strict=True))
        if isinstance(value, float)
    )
    return f'<c:dLbls>{points}{form}{look}<c:dLblPos val="r"/>{_SHOWN}</c:dLbls>'


def _x_field(value: float, mark: Mark, language: Language) -> str:
    lang = LOCALES[language]
    looks = (
        f'lang="{lang}" sz="1400" b="1"><a:solidFill><a:srgbClr val="{mark.colour[1:].upper()}"/></a:solidFill>'
        '<a:latin typeface="+mn-lt"/>'
    )
    return (
        f"<c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr {looks}</a:defRPr></a:pPr>"
        f'<a:fld id="{_FIELD}" type="XVALUE"><a:rPr {looks}</a:rPr><a:pPr><a:defRPr {looks}</a:defRPr></a:pPr>'
        f"<a:t>{decimal(value, language)}</a:t></a:fld></a:p></c:rich></c:tx>"
    )


_FIELD: Final = "{0C1F2B6E-6C1D-4B0F-9A55-5D6C3B1E7F01}"
_SHOWN: Final = (
    '<c:showLegendKey val="0"/><c:showVal val="0"/><c:showCatName val="1"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
_FIELDS: Final = (
    '<c:extLst><c:ext uri="{CE6537A1-D6FC-4f65-9D91-7224C49458BB}"'
    ' xmlns:c15="http://schemas.microsoft.com/office/drawing/2012/chart"><c15:dlblFieldTable/>'
    '<c15:showDataLabelsRange val="0"/></c:ext></c:extLst>'
)
