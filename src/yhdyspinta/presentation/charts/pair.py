"""Two marks that can be told apart without colour, also where they meet."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.chart import DumbbellChart, Scheme
from yhdyspinta.presentation.charts.marks import Anchor, Circle, Line, Mark, Text
from yhdyspinta.presentation.charts.sheet import Sheet

REACH: Final = 14
"""From the middle of a mark to the value or the words beside it."""
_FILLED: Final = 6.5
_RING: Final = 6
"""Radii: of a filled dot, and of a ring to the middle of its stroke."""
_CLOSE: Final = 6
"""Marks nearer than this would hide each other: a wider, open ring is drawn around a smaller dot."""
_SMALL_FILLED: Final = 4
_WIDE_RING: Final = 9


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two: what it is called, and how its mark and its values look."""

    label: str
    look: str
    value_look: str
    open_look: str = ""
    """For a ring: the look that lets the other mark be seen inside it."""


@dataclass(frozen=True, slots=True)
class PlacedValue:
    """A value that is known: where its mark lies, and how it is written."""

    x: float
    text: str
    side: Side


def sides_of(chart: DumbbellChart) -> tuple[Side, Side]:
    """The first and the second side, or the earlier and the later wave."""
    if chart.scheme is Scheme.SIDES:
        return (
            Side(chart.first_label, looks.FIRST, looks.FIRST_VALUE),
            Side(chart.second_label, looks.SECOND, looks.SECOND_VALUE, looks.SECOND_OPEN),
        )
    return (
        Side(chart.first_label, looks.EARLIER, looks.WAVE_VALUE, looks.EARLIER_OPEN),
        Side(chart.second_label, looks.LATER, looks.VALUE),
    )


def pair_marks(known: Sequence[PlacedValue], middle: float, sheet: Sheet, *, is_value_right: bool) -> Iterator[Mark]:
    """The marks of a row with their values, those of two on the outer sides; `is_value_right` is for a single one."""
    is_close = len(known) > 1 and known[-1].x - known[0].x < _CLOSE
    if len(known) > 1 and not is_close:
        yield Line(known[0].x, middle, known[-1].x, middle, looks.SPAN)
    # Rings first: a dot that meets one lies on it.
    for one in sorted(known, key=lambda one: not one.side.open_look):
        yield _mark(one, middle, is_close=is_close)
    for at, one in enumerate(known):
        is_right = at > 0 or (len(known) == 1 and is_value_right)
        x, anchor = (one.x + REACH, Anchor.START) if is_right else (one.x - REACH, Anchor.END)
        yield Text(x, sheet.foot(middle, sheet.text), one.text, one.side.value_look, sheet.text, anchor)


def _mark(one: PlacedValue, middle: float, *, is_close: bool) -> Circle:
    side = one.side
    if is_close and side.open_look:
        return Circle(one.x, middle, _WIDE_RING, side.open_look)
    if is_close:
        return Circle(one.x, middle, _SMALL_FILLED, side.look)
    return Circle(one.x, middle, _RING if side.open_look else _FILLED, side.look)
