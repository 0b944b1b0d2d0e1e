"""A line of signs with their words, in as many lines as it needs."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.marks import Box, Circle, Mark, Pattern, Text
from yhdyspinta.presentation.charts.sheet import Sheet
from yhdyspinta.presentation.lettering import break_lines, hyphenate, text_width

_SIGN: Final = 14
_SIGN_GAP: Final = 7
_BETWEEN: Final = 20
UNDER_LEGEND: Final = 14
_RADIUS: Final = 6


@dataclass(frozen=True, slots=True)
class LegendItem:
    """A sign by its look: a box with a pattern if it has one, or a circle."""

    text: str
    look: str
    pattern: Pattern | None = None
    is_circle: bool = False


@dataclass(frozen=True, slots=True)
class Legend:
    marks: tuple[Mark, ...]
    height: float


def draw_legend(items: Sequence[LegendItem], sheet: Sheet) -> Legend:
    """The legend from the top left corner; an item that fits no line is broken into lines of its own."""
    marks: list[Mark] = []
    x, top = 0.0, 0.0
    for item in items:
        width = _SIGN + _SIGN_GAP + text_width(item.text, sheet.small)
        if x and x + width > sheet.width:
            x, top = 0.0, top + sheet.line + 4
        room = sheet.width - _SIGN - _SIGN_GAP
        lines = break_lines(hyphenate(item.text, room, sheet.small), room, sheet.small)
        marks.append(_sign(item, x, top + sheet.line / 2))
        for at, line in enumerate(lines):
            foot = sheet.foot(top + sheet.line * (at + 0.5), sheet.small)
            marks.append(Text(x + _SIGN + _SIGN_GAP, foot, line, looks.LABEL, sheet.small))
        if len(lines) > 1:
            x, top = 0.0, top + sheet.line * len(lines) + 4
        else:
            x += width + _BETWEEN
    height = top + sheet.line if x or not items else top
    return Legend(tuple(marks), height if items else 0.0)


def _sign(item: LegendItem, x: float, middle: float) -> Mark:
    if item.is_circle:
        return Circle(x + _SIGN / 2, middle, _RADIUS, item.look)
    return Box(x, middle - _SIGN / 2, _SIGN, _SIGN, item.look, item.pattern)
