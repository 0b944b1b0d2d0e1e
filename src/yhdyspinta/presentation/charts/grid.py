"""Where labels, bars and columns of numbers lie: from left to right first, then row by row downwards."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate
from typing import Final

from yhdyspinta.presentation import formats
from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.marks import Anchor, Mark, Text
from yhdyspinta.presentation.charts.prose import lines_over
from yhdyspinta.presentation.charts.sheet import Sheet
from yhdyspinta.presentation.lettering import break_lines, hyphenate, text_width, width_for_lines

_GAP: Final = 14
"""Between columns, with room for letters that are wider than the measured ones."""
_ROOM_FOR_LINES: Final = {1: 0.26, 2: 0.3, 3: 0.34}
"""Lines → the part of the sheet up to which the label column is widened for all labels to keep to so many."""
_EVEN: Final = 2
"""Rows with labels of no more lines than this are equally high."""
_HEAD_WIDTH: Final = {True: 60, False: 84}
"""At which the head of a column is broken into lines, on a narrow sheet and on a wide one."""
_UNDER_LABEL: Final = 6
"""Between a label and the bar under it, on a narrow sheet."""


@dataclass(frozen=True, slots=True)
class Column:
    """Short texts, one a row, set against the right under a head."""

    head: str
    values: tuple[str, ...]
    look: str = looks.NOTE


@dataclass(frozen=True, slots=True)
class PlacedColumn:
    """A column whose right edge lies at `right`; its head is broken into lines."""

    column: Column
    head: tuple[str, ...]
    right: float


@dataclass(frozen=True, slots=True)
class Grid:
    """From left to right: labels, n, the field in which values are drawn, and the columns after it.

    On a narrow sheet the field begins at the left edge, labels lie above it, and each n at the end of its label.
    """

    sheet: Sheet
    labels: tuple[tuple[str, ...], ...]
    note: PlacedColumn | None
    after: tuple[PlacedColumn, ...]
    left: float
    right: float

    @property
    def head_lines(self) -> int:
        return max((len(placed.head) for placed in self._headed()), default=0)

    def head_marks(self, bottom: float) -> Iterator[Text]:
        """The heads of the columns over `bottom`."""
        for placed in self._headed():
            yield from lines_over(placed.head, placed.right, bottom, self.sheet, anchor=Anchor.END)

    def _headed(self) -> tuple[PlacedColumn, ...]:
        if self.note is None or self.sheet.is_narrow:
            return self.after
        return (self.note, *self.after)


@dataclass(frozen=True, slots=True)
class Row:
    """Where a row lies: its top and bottom, and the middle of what is drawn in its field."""

    top: float
    middle: float
    bottom: float


def lay_out(sheet: Sheet, labels: Sequence[str], *, note: Column | None = None, after: Sequence[Column] = ()) -> Grid:
    """The grid of a chart with these rows; it has as much room for labels as they need, and no more."""
    right, placed = sheet.width, []
    for column in reversed(after):
        one = _place(column, right, sheet)
        placed.append(one)
        right -= _width(one, sheet) + _GAP
    after_columns = tuple(reversed(placed))
    if sheet.is_narrow:
        note_column = _place(_spelled(note), sheet.width, sheet) if note else None
        room = sheet.width - (_values_width(note_column.column, sheet) + _GAP if note_column else 0)
        return Grid(sheet, _lines(labels, room, sheet), note_column, after_columns, 0.0, right)
    room = _label_room(labels, sheet)
    if note is None:
        return Grid(sheet, _lines(labels, room, sheet), None, after_columns, room + _GAP, right)
    note_width = _width(_place(note, 0, sheet), sheet)
    note_column = _place(note, room + _GAP + note_width, sheet)
    left = note_column.right + _GAP
    return Grid(sheet, _lines(labels, room, sheet), note_column, after_columns, left, right)


def place_rows(grid: Grid, top: float, heights: Sequence[float]) -> tuple[Row, ...]:
    """The rows from `top` downwards; `heights` are those of what is drawn in the field, one a row."""
    sheet = grid.sheet
    labels = [max(len(lines), 1) * sheet.line for lines in grid.labels]
    if sheet.is_narrow:
        insets = [label + _UNDER_LABEL for label in labels]
        blocks = [inset + height for inset, height in zip(insets, heights, strict=True)]
    else:
        even = max([height for height in labels if height <= _EVEN * sheet.line], default=0.0)
        blocks = [max(label, height, even) for label, height in zip(labels, heights, strict=True)]
        insets = [(block - height) / 2 for block, height in zip(blocks, heights, strict=True)]
    tops = accumulate((block + sheet.row_gap for block in blocks), initial=top)
    return tuple(
        Row(at, at + inset + height / 2, at + block)
        for at, block, inset, height in zip(tops, blocks, insets, heights, strict=False)
    )


def row_marks(grid: Grid, rows: Sequence[Row]) -> Iterator[Mark]:
    """The labels and the numbers of the columns."""
    for at, (row, lines) in enumerate(zip(rows, grid.labels, strict=True)):
        yield from _label_marks(grid, row, lines)
        if grid.note:
            yield _number(grid, grid.note, at, _note_foot(grid, row, lines))
        for placed in grid.after:
            yield _number(grid, placed, at, grid.sheet.foot(row.middle, grid.sheet.text))


def _number(grid: Grid, placed: PlacedColumn, at: int, foot: float) -> Text:
    size = grid.sheet.small if placed.column.look == looks.NOTE else grid.sheet.text
    return Text(placed.right, foot, placed.column.values[at], placed.column.look, size, Anchor.END)


def _label_marks(grid: Grid, row: Row, lines: tuple[str, ...]) -> Iterator[Text]:
    for at, line in enumerate(lines):
        yield Text(0, _first_foot(grid, row, lines) + at * grid.sheet.line, line, looks.LABEL, grid.sheet.text)


def _first_foot(grid: Grid, row: Row, lines: tuple[str, ...]) -> float:
    """The foot of the first line of a label: over its bar, or with its middle beside the middle of the bar."""
    sheet = grid.sheet
    middle = row.top + sheet.line / 2 if sheet.is_narrow else row.middle - (len(lines) - 1) * sheet.line / 2
    return sheet.foot(middle, sheet.text)


def _note_foot(grid: Grid, row: Row, lines: tuple[str, ...]) -> float:
    """n stands beside the bar, or on a narrow sheet on the last line of the label."""
    if grid.sheet.is_narrow:
        return _first_foot(grid, row, lines) + (max(len(lines), 1) - 1) * grid.sheet.line
    return grid.sheet.foot(row.middle, grid.sheet.text)


def _label_room(labels: Sequence[str], sheet: Sheet) -> float:
    for lines, part in _ROOM_FOR_LINES.items():
        needed = max((width_for_lines(label, lines, sheet.text) for label in labels), default=0.0)
        if needed <= sheet.width * part:
            # Where some labels need two lines, others still keep to one if they can.
            return needed if lines == 1 else max(needed, sheet.width * _ROOM_FOR_LINES[1])
    return sheet.width * _ROOM_FOR_LINES[3]


def _lines(labels: Sequence[str], room: float, sheet: Sheet) -> tuple[tuple[str, ...], ...]:
    return tuple(break_lines(hyphenate(label, room, sheet.text), room, sheet.text) for label in labels)


def _spelled(note: Column) -> Column:
    """The column with its head in every value that there is: `n = 22`."""
    return Column(
        "", tuple("" if value == formats.MISSING else f"{note.head} = {value}" for value in note.values), note.look
    )


def _place(column: Column, right: float, sheet: Sheet) -> PlacedColumn:
    room = max(_HEAD_WIDTH[sheet.is_narrow], _values_width(column, sheet))
    head = break_lines(hyphenate(column.head, room, sheet.small), room, sheet.small)
    return PlacedColumn(column, head, right)


def _width(placed: PlacedColumn, sheet: Sheet) -> float:
    heads = (text_width(line, sheet.small) for line in placed.head)
    return max((_values_width(placed.column, sheet), *heads))


def _values_width(column: Column, sheet: Sheet) -> float:
    return max((text_width(value, sheet.text) for value in column.values), default=0.0)
