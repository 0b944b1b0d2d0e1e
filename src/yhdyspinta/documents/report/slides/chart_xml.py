"""Parts of a native chart in DrawingML (ECMA-376 part 1, 21.2), as text."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final
from xml.sax.saxutils import escape

from yhdyspinta.documents.report.slides.embedded import NO_NAME, Formula, Grid
from yhdyspinta.documents.report.slides.words import LOCALES
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts import palette

NO_FILL: Final = "<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>"
NO_LINE: Final = "<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>"
HIDDEN_TICKS: Final = '<c:majorTickMark val="none"/><c:minorTickMark val="none"/>'


@dataclass(frozen=True, slots=True)
class Part:
    """A place inside a chart, in parts of its width and height."""

    left: float
    top: float
    width: float
    height: float


def chart_space(language: Language, *, plot: str, legend: str = "") -> bytes:
    """A whole chart part. Cells without a value are gaps."""
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
        '<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"'
        ' xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"'
        ' xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">'
        f'<c:date1904 val="0"/><c:lang val="{LOCALES[language]}"/><c:roundedCorners val="0"/><c:chart>'
        f'<c:autoTitleDeleted val="1"/><c:plotArea>{plot}{NO_FILL}</c:plotArea>{legend}'
        '<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>'
        f"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{text_look(12, language)}</c:chartSpace>"
    ).encode()


def inner_layout(part: Part) -> str:
    """Where the bars or marks themselves lie, without labels of the axes."""
    return _layout(part, '<c:layoutTarget val="inner"/>')


def _layout(part: Part, target: str = "") -> str:
    return (
        f'<c:layout><c:manualLayout>{target}<c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{part.left:.5f}"/>'
        f'<c:y val="{part.top:.5f}"/><c:w val="{part.width:.5f}"/><c:h val="{part.height:.5f}"/>'
        "</c:manualLayout></c:layout>"
    )


def legend(part: Part, language: Language, *, without: Sequence[int] = ()) -> str:
    """A legend of the series, but for those whose place in the chart is in `without`."""
    hidden = "".join(f'<c:legendEntry><c:idx val="{at}"/><c:delete val="1"/></c:legendEntry>' for at in without)
    return (
        f'<c:legend><c:legendPos val="t"/>{hidden}{_layout(part)}<c:overlay val="0"/>'
        f"{text_look(12, language)}</c:legend>"
    )


def text_look(size: float, language: Language, *, colour: str | None = None, bold: bool = False) -> str:
    """How the text of a part looks; ink of the template unless a colour is given."""
    return f"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>{_default(size, language, colour, bold=bold)}</a:pPr>" + (
        f'<a:endParaRPr lang="{LOCALES[language]}"/></a:p></c:txPr>'
    )


def _default(size: float, language: Language, colour: str | None, *, bold: bool) -> str:
    weight = 1 if bold else 0
    return (
        f'<a:defRPr lang="{LOCALES[language]}" sz="{round(size * 100)}" b="{weight}">{_text_fill(colour)}'
        '<a:latin typeface="+mn-lt"/></a:defRPr>'
    )


def _text_fill(colour: str | None) -> str:
    shade = '<a:schemeClr val="tx1"/>' if colour is None else f'<a:srgbClr val="{colour[1:].upper()}"/>'
    return f"<a:solidFill>{shade}</a:solidFill>"


def axis_title(text: str, language: Language, part: Part) -> str:
    """A title of an axis at a place of its own."""
    lang = LOCALES[language]
    return (
        f'<c:title><c:tx><c:rich><a:bodyPr rot="0" vert="horz"/><a:lstStyle/><a:p><a:pPr>'
        f'{_default(12, language, palette.MUTED, bold=False)}</a:pPr><a:r><a:rPr lang="{lang}" sz="1200" b="0">'
        f"{_text_fill(palette.MUTED)}</a:rPr><a:t>{escape(text)}</a:t></a:r></a:p></c:rich></c:tx>"
        f'<c:layout><c:manualLayout><c:xMode val="edge"/><c:yMode val="edge"/><c:x val="{part.left:.5f}"/>'
        f'<c:y val="{part.top:.5f}"/></c:manualLayout></c:layout><c:overlay val="1"/></c:title>'
    )


def solid(colour: str, *, gap: bool = True) -> str:
    """A filled surface, with a line of paper around it where it must part from its neighbours."""
    return f'<c:spPr><a:solidFill><a:srgbClr val="{colour[1:].upper()}"/></a:solidFill>{_edge(gap=gap)}</c:spPr>'


def hatched(colour: str, surface: str, pattern: str) -> str:
    """A surface with a pattern of another colour, which is still there in greyscale."""
    return (
        f'<c:spPr><a:pattFill prst="{pattern}"><a:fgClr><a:srgbClr val="{colour[1:].upper()}"/></a:fgClr>'
        f'<a:bgClr><a:srgbClr val="{surface[1:].upper()}"/></a:bgClr></a:pattFill>{_edge(gap=True)}</c:spPr>'
    )


def _edge(*, gap: bool) -> str:
    if not gap:
        return "<a:ln><a:noFill/></a:ln>"
    return f'<a:ln w="12700"><a:solidFill><a:srgbClr val="{palette.PAPER[1:].upper()}"/></a:solidFill></a:ln>'


def series_head(number: int, grid: Grid, column: int | None) -> str:
    """The beginning of a series: its place and its name, which is the head of a column, or nothing to be seen.

    A legend entry could be deleted instead, but programs count the entries of horizontal bars from different ends.
    """
    name = NO_NAME if column is None else escape(grid.columns[column].head)
    address = grid.no_name if column is None else grid.head(column)
    return (
        f'<c:idx val="{number}"/><c:order val="{number}"/><c:tx><c:strRef><c:f>{address}</c:f><c:strCache>'
        f'<c:ptCount val="1"/><c:pt idx="0"><c:v>{name}</c:v></c:pt></c:strCache></c:strRef></c:tx>'
    )


def labels(
    number_format: str,
    position: str,
    language: Language,
    *,
    size: float = 12,
    colour: str | None = None,
    bold: bool = False,
    points: str = "",
    surface: str = "",
) -> str:
    """Labels that show the values of a series in a format of their own."""
    return (
        f'<c:dLbls>{points}<c:numFmt formatCode="{escape(number_format, {chr(34): "&quot;"})}" sourceLinked="0"/>'
        f"{surface or NO_FILL}{text_look(size, language, colour=colour, bold=bold)}"
        f'<c:dLblPos val="{position}"/>{_SHOWN}</c:dLbls>'
    )


_SHOWN: Final = (
    f'<c:showLegendKey val="0"/><c:showVal val="{1}"/><c:showCatName val="{0}"/><c:showSerName val="0"/>'
    '<c:showPercent val="0"/><c:showBubbleSize val="0"/>'
)
NO_LABELS: Final = "<c:dLbls>" + _SHOWN.replace('showVal val="1"', 'showVal val="0"') + "</c:dLbls>"


def texts_of(grid: Grid, column: int) -> str:
    """A reference to a column of texts, and the texts as they are now."""
    entries = grid.columns[column].entries
    points = "".join(f'<c:pt idx="{at}"><c:v>{escape(str(entry))}</c:v></c:pt>' for at, entry in enumerate(entries))
    return (
        f'<c:strRef><c:f>{grid.entries(column)}</c:f><c:strCache><c:ptCount val="{len(entries)}"/>{points}'
        "</c:strCache></c:strRef>"
    )


def numbers_of(grid: Grid, column: int) -> str:
    """A reference to a column of numbers, and the numbers as they are now; an empty cell has no number."""
    entries = grid.columns[column].entries
    shown = escape(grid.columns[column].number_format)
    values = [entry.value if isinstance(entry, Formula) else entry for entry in entries]
    points = "".join(
        f'<c:pt idx="{at}"><c:v>{float(value)!r}</c:v></c:pt>'
        for at, value in enumerate(values)
        if isinstance(value, int | float)
    )
    return (
        f"<c:numRef><c:f>{grid.entries(column)}</c:f><c:numCache><c:formatCode>{shown}</c:formatCode>"
        f'<c:ptCount val="{len(entries)}"/>{points}</c:numCache></c:numRef>'
    )
