"""The parts of a Likert bar: boxes with their share in whole percent, where it has room."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from yhdyspinta.languages import Language
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.charts import looks, palette
from yhdyspinta.presentation.charts.chart import AnswerClass, LikertChart
from yhdyspinta.presentation.charts.grid import Column
from yhdyspinta.presentation.charts.legend import LegendItem
from yhdyspinta.presentation.charts.marks import Anchor, Box, Mark, Pattern, Text
from yhdyspinta.presentation.charts.sheet import Sheet
from yhdyspinta.presentation.lettering import text_width

APART: Final = 6
"""Between the answers and what is missing."""
_GAP: Final = 1
"""Of paper between two answers."""
_LEAST: Final = 0.75
"""The width at which even the smallest part can still be seen."""
_HALF_LINE: Final = 0.5
_PADDING: Final = 3
"""On both sides of a number in its part."""


@dataclass(frozen=True, slots=True)
class Paint:
    """How a class of answers looks, and the number on it."""

    look: str
    text: str
    pattern: Pattern | None


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a bar from `left`, `width` wide with the gap that ends it."""

    left: float
    width: float
    share: float
    paint: Paint


_STRIPES: Final = {
    palette.RampPart.END: Pattern.END,
    palette.RampPart.BETWEEN: Pattern.BETWEEN,
    palette.RampPart.MIDDLE: Pattern.MIDDLE,
}
MISSING: Final = Paint(looks.HATCHED, looks.HALOED, Pattern.HATCH)


@lru_cache(maxsize=64)
def paints(classes: tuple[AnswerClass, ...]) -> tuple[Paint, ...]:
    """One a class. Low ones have stripes: in greyscale they would look like high ones."""
    return tuple(_paint(palette.tone_step(one.tone)) for one in classes)


def _paint(step: int) -> Paint:
    is_low = step < palette.STEPS / 2
    return Paint(looks.tone_look(step), looks.on_tone_look(step), _STRIPES[palette.part_of(step)] if is_low else None)


def segment_marks(
    segments: Sequence[Segment], middle: float, sheet: Sheet, language: Language, *, with_sign: bool
) -> Iterator[Mark]:
    """The boxes of a bar with their numbers; `with_sign` writes a percent sign after those that have room for it."""
    for at, segment in enumerate(segments):
        is_last = at == len(segments) - 1 or segments[at + 1].paint is MISSING
        width = segment.width if is_last else max(segment.width - _GAP, min(segment.width, _LEAST))
        if segment.paint is MISSING:
            yield missing_box(segment.left, width, middle, sheet)
        else:
            top, paint = middle - sheet.bar / 2, segment.paint
            yield Box(segment.left, top, width, sheet.bar, paint.look, paint.pattern)
    for segment in segments:
        number = _number(segment, sheet, language, with_sign=with_sign)
        if number:
            foot = sheet.foot(middle, sheet.text)
            centre = segment.left + segment.width / 2
            yield Text(centre, foot, number, segment.paint.text, sheet.text, Anchor.MIDDLE)


def missing_box(left: float, width: float, middle: float, sheet: Sheet) -> Box:
    """The hatched part; the line around it lies inside its edges."""
    top, inner = middle - sheet.bar / 2 + _HALF_LINE, max(width - 2 * _HALF_LINE, 0.0)
    return Box(left + _HALF_LINE, top, inner, sheet.bar - 2 * _HALF_LINE, MISSING.look, MISSING.pattern)


def _number(segment: Segment, sheet: Sheet, language: Language, *, with_sign: bool) -> str:
    """The longest way to write the share that fits the part; nothing where none does."""
    room = segment.width - 2 * _PADDING
    full = formats.percent(segment.share, language, 0)
    ways = ([full] if with_sign else []) + [full.rstrip("%").rstrip(formats.NO_BREAK)]
    return next((way for way in ways if text_width(way, sheet.text) <= room), "")


def class_items(chart: LikertChart) -> list[LegendItem]:
    """The legend: the classes in their order, then what is missing if anything is."""
    items = [
        LegendItem(one.label, paint.look, paint.pattern)
        for one, paint in zip(chart.classes, paints(chart.classes), strict=True)
    ]
    if has_missing(chart):
        items.append(LegendItem(chart.missing_label, MISSING.look, MISSING.pattern))
    return items


def has_missing(chart: LikertChart) -> bool:
    return any(row.missing > 0 for row in chart.rows)


def counts(chart: LikertChart) -> Column:
    """The column of n."""
    return Column("n", tuple(formats.whole(row.n, chart.language) for row in chart.rows))


def means(chart: LikertChart) -> tuple[Column, ...]:
    """The column of means, if there is any."""
    if all(row.mean is None for row in chart.rows):
        return ()
    values = tuple(formats.decimal(row.mean, chart.language) for row in chart.rows)
    return (Column(chart.mean_label, values, looks.VALUE),)
