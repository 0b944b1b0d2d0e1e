"""Axes of native charts: the rows' labels, and unseen or quiet axes of values."""

from typing import Final

from yhdyspinta.documents.report.slides.chart_xml import HIDDEN_TICKS, NO_LINE, text_look
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts import palette

_LINE: Final = '<c:spPr><a:ln w="9525"><a:solidFill><a:srgbClr val="{}"/></a:solidFill></a:ln></c:spPr>'
GRIDLINES: Final = f"<c:majorGridlines>{_LINE.format(palette.HAIRLINE[1:].upper())}</c:majorGridlines>"
CENTRE_LINES: Final = f"<c:majorGridlines>{_LINE.format(palette.LINE[1:].upper())}</c:majorGridlines>"


def rows_axis(own: int, across: int, size: float, language: Language) -> str:
    """The labels of the rows, from the top down as they are in the report."""
    return (
        f'<c:catAx><c:axId val="{own}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="0"/>'
        f'<c:axPos val="l"/><c:numFmt formatCode="General" sourceLinked="0"/>{HIDDEN_TICKS}<c:tickLblPos val="low"/>'
        f"{NO_LINE}{text_look(size, language)}{_crossing(across)}"
        '<c:auto val="0"/><c:lblAlgn val="r"/><c:lblOffset val="60"/><c:tickLblSkip val="1"/>'
        '<c:noMultiLvlLbl val="1"/></c:catAx>'
    )


def unseen_rows_axis(own: int, across: int) -> str:
    """The same rows for a second group of series."""
    return (
        f'<c:catAx><c:axId val="{own}"/><c:scaling><c:orientation val="maxMin"/></c:scaling><c:delete val="1"/>'
        f'<c:axPos val="l"/>{HIDDEN_TICKS}<c:tickLblPos val="none"/>{_crossing(across)}</c:catAx>'
    )


def unseen_values_axis(own: int, across: int, low: float, high: float, *, gridlines: str = "", unit: str = "") -> str:
    """An axis without line or numbers: the values stand on the bars."""
    return (
        f'<c:valAx><c:axId val="{own}"/>{_scaling(low, high)}<c:delete val="0"/><c:axPos val="b"/>{gridlines}'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{HIDDEN_TICKS}<c:tickLblPos val="none"/>{NO_LINE}'
        f'{_crossing(across)}<c:crossBetween val="between"/>{unit}</c:valAx>'
    )


def side_values_axis(own: int, across: int, high: float, title: str) -> str:
    """An unseen axis from the right edge to the left: labels at the foot of its bars form a column there."""
    return (
        f'<c:valAx><c:axId val="{own}"/>{_scaling(0, high, "maxMin")}<c:delete val="0"/><c:axPos val="t"/>{title}'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{HIDDEN_TICKS}<c:tickLblPos val="none"/>{NO_LINE}'
        f'<c:crossAx val="{across}"/><c:crosses val="max"/><c:crossBetween val="between"/></c:valAx>'
    )


def scale_axis(own: int, across: int, low: float, high: float, language: Language, *, title: str) -> str:
    """The numbers of a scale under the marks, with hairlines."""
    return (
        f'<c:valAx><c:axId val="{own}"/>{_scaling(low, high)}<c:delete val="0"/><c:axPos val="b"/>{GRIDLINES}{title}'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{HIDDEN_TICKS}<c:tickLblPos val="low"/>{NO_LINE}'
        f'{text_look(12, language, colour=palette.MUTED)}{_crossing(across)}<c:crossBetween val="midCat"/>'
        f"{_unit(low, high)}</c:valAx>"
    )


def places_axis(own: int, across: int, rows: int) -> str:
    """The places of rows of marks: row *i* from the top lies at *rows − i − ½*."""
    return (
        f'<c:valAx><c:axId val="{own}"/>{_scaling(0, rows)}<c:delete val="0"/><c:axPos val="l"/>{GRIDLINES}'
        f'<c:numFmt formatCode="General" sourceLinked="0"/>{HIDDEN_TICKS}<c:tickLblPos val="none"/>{NO_LINE}'
        f'{_crossing(across)}<c:crossBetween val="midCat"/><c:majorUnit val="1"/></c:valAx>'
    )


def _scaling(low: float, high: float, orientation: str = "minMax") -> str:
    ends = f'<c:max val="{high:.6g}"/><c:min val="{low:.6g}"/>'
    return f'<c:scaling><c:orientation val="{orientation}"/>{ends}</c:scaling>'


def _unit(low: float, high: float) -> str:
    return '<c:majorUnit val="1"/>' if high - low <= 10 else ""


def _crossing(across: int) -> str:
    return f'<c:crossAx val="{across}"/><c:crosses val="autoZero"/>'
