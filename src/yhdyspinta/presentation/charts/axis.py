"""An axis over the rows: its ticks with their numbers, the words of its ends, and thin lines downwards."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from math import ceil, floor, log10
from typing import Final

from yhdyspinta.languages import Language
from yhdyspinta.presentation import formats
from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.grid import Row
from yhdyspinta.presentation.charts.marks import Anchor, Line, Mark
from yhdyspinta.presentation.charts.prose import UNDER_HEAD, lines_over, prose_lines
from yhdyspinta.presentation.charts.sheet import Sheet

_MOST_WHOLE: Final = 10
"""An axis between whole numbers that are so far apart has a tick at each of them."""
_TICKS: Final = 4
"""About how many steps a longer axis has."""
_BETWEEN_ENDS: Final = 16
_TICK: Final = 5
"""Of a line over the rows."""


@dataclass(frozen=True, slots=True)
class Axis:
    """The values `low` and `high` lie at `left` and `right`."""

    low: float
    high: float
    left: float
    right: float

    def at(self, value: float) -> float:
        return self.left + (value - self.low) / (self.high - self.low) * (self.right - self.left)

    def ticks(self) -> list[float]:
        """Round numbers from the low end to the high end."""
        span = self.high - self.low
        if self.low == round(self.low) and self.high == round(self.high) and span <= _MOST_WHOLE:
            return [self.low + step for step in range(round(span) + 1)]
        rough = 10 ** floor(log10(span / _TICKS))
        step = next(rough * times for times in (1, 2, 5, 10) if rough * times >= span / _TICKS)
        first, last = ceil(self.low / step - 1e-9), floor(self.high / step + 1e-9)
        return [count * step for count in range(first, last + 1)]


def axis_over(values: Iterable[float | None], low: float, high: float, left: float, right: float) -> Axis:
    """The axis from `low` to `high`, and farther where a value lies beyond: no value is drawn where it is not."""
    known = [value for value in values if value is not None]
    low, high = min([low, *known]), max([high, *known])
    return Axis(low, high if high > low else low + 1, left, right)


@dataclass(frozen=True, slots=True)
class AxisHead:
    """The words of the ends in lines, over the numbers of the ticks."""

    axis: Axis
    sheet: Sheet
    language: Language
    low_words: tuple[str, ...]
    high_words: tuple[str, ...]

    @property
    def height(self) -> float:
        return (max(len(self.low_words), len(self.high_words)) + 1) * self.sheet.line + UNDER_HEAD

    def marks(self, top: float, rows: Sequence[Row]) -> Iterator[Mark]:
        """The head from `top`, and the lines of the ticks down to the last row.

        On a narrow sheet, where labels lie between the rows, a row has lines of its own.
        """
        sheet, end = self.sheet, top + self.height
        for lines, x, anchor in (
            (self.low_words, self.axis.left, Anchor.START),
            (self.high_words, self.axis.right, Anchor.END),
        ):
            yield from lines_over(lines, x, end - sheet.line, sheet, anchor=anchor)
        ticks = self.axis.ticks()
        places = 0 if all(tick == round(tick) for tick in ticks) else 1
        for tick in ticks:
            x = self.axis.at(tick)
            for start, stop in self._spans(end, rows):
                yield Line(x, start, x, stop, looks.GRID)
            number = formats.decimal(tick, self.language, places)
            yield from lines_over((number,), x, end, sheet, anchor=Anchor.MIDDLE)

    def _spans(self, end: float, rows: Sequence[Row]) -> list[tuple[float, float]]:
        if self.sheet.is_narrow:
            return [(row.middle - (row.bottom - row.middle), row.bottom) for row in rows]
        return [(end - _TICK, max(row.bottom for row in rows))]


def head_of(axis: Axis, low_label: str, high_label: str, sheet: Sheet, language: Language) -> AxisHead:
    room = (axis.right - axis.left - _BETWEEN_ENDS) / 2
    return AxisHead(axis, sheet, language, prose_lines(low_label, room, sheet), prose_lines(high_label, room, sheet))
