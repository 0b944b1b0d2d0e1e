"""A few lines of words: over something as its head, or in the place of a value around the middle of a row."""

from collections.abc import Iterator, Sequence
from typing import Final

from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.marks import Anchor, Text
from yhdyspinta.presentation.charts.sheet import Sheet
from yhdyspinta.presentation.lettering import break_lines, hyphenate

UNDER_HEAD: Final = 10
"""Between the foot of a head and what is under it."""


def prose_lines(text: str, room: float, sheet: Sheet) -> tuple[str, ...]:
    """The words in lines that keep to the room, also when a word is longer."""
    return break_lines(hyphenate(text, room, sheet.small), room, sheet.small)


def lines_over(
    lines: Sequence[str],
    x: float,
    bottom: float,
    sheet: Sheet,
    *,
    look: str = looks.NOTE,
    anchor: Anchor = Anchor.START,
) -> Iterator[Text]:
    """The lines of a head, with the last one close over `bottom`."""
    for above, line in enumerate(reversed(lines)):
        yield Text(x, bottom - UNDER_HEAD - above * sheet.line, line, look, sheet.small, anchor)


def prose_marks(
    lines: tuple[str, ...], x: float, middle: float, sheet: Sheet, anchor: Anchor = Anchor.START
) -> Iterator[Text]:
    first = middle - (len(lines) - 1) * sheet.line / 2
    for at, line in enumerate(lines):
        yield Text(x, sheet.foot(first + at * sheet.line, sheet.small), line, looks.WORDS, sheet.small, anchor)
