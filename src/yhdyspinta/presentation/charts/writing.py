"""Marks as SVG elements. Every colour is an attribute, which CSS outweighs by the class beside it."""

from collections.abc import Iterable, Iterator
from html import escape
from typing import Final, assert_never

from yhdyspinta.presentation.charts import looks
from yhdyspinta.presentation.charts.marks import Anchor, Box, Circle, Line, Mark, Pattern, Picture, Text

_STRIPES: Final = "M-1 1 L1 -1 M0 5 L5 0 M4 6 L6 4"
_HATCH: Final = "M-1 5 L1 7 M0 0 L6 6 M5 -1 L7 1"
_TILES: Final = {
    Pattern.END: (5, _STRIPES),
    Pattern.BETWEEN: (5, _STRIPES),
    Pattern.MIDDLE: (5, _STRIPES),
    Pattern.HATCH: (6, _HATCH),
}
"""The side of the square that is repeated, and the path in it: stripes rise to the right, the hatch falls."""


def number(value: float) -> str:
    """A length as SVG reads it in every language: whole, or with one or two decimals."""
    # Adding 0 turns a rounded -0.0 into 0.0; `g` leaves out what is not needed of six digits.
    return f"{round(value, 2) + 0:g}"


def pattern_elements(picture: Picture, id_prefix: str) -> Iterator[str]:
    """The definitions of the patterns that the picture uses."""
    used = {mark.pattern for mark in picture.marks if isinstance(mark, Box)}
    for pattern, (side, path) in _TILES.items():
        if pattern in used:
            yield (
                f'<defs><pattern id="{id_prefix}-{pattern}" width="{side}" height="{side}"'
                f' patternUnits="userSpaceOnUse"><path d="{path}" {_look(f"chart-{pattern}")}/></pattern></defs>'
            )


def write_marks(marks: Iterable[Mark], size: float, id_prefix: str) -> Iterator[str]:
    """The elements of the marks in their order; `size` is the size of type that texts have by themselves."""
    for mark in marks:
        match mark:
            case Text():
                yield _text(mark, size)
            case Box():
                yield from _box(mark, id_prefix)
            case Line():
                ends = f'x1="{number(mark.x1)}" y1="{number(mark.y1)}" x2="{number(mark.x2)}" y2="{number(mark.y2)}"'
                yield f"<line {ends} {_look(mark.look)}/>"
            case Circle():
                place = f'cx="{number(mark.x)}" cy="{number(mark.y)}" r="{number(mark.radius)}"'
                yield f"<circle {place} {_look(mark.look)}/>"
            case _:
                assert_never(mark)


def _text(mark: Text, size: float) -> str:
    own_size = "" if mark.size == size else f' font-size="{number(mark.size)}"'
    anchor = "" if mark.anchor is Anchor.START else f' text-anchor="{mark.anchor}"'
    place = f'x="{number(mark.x)}" y="{number(mark.y)}"'
    return f"<text {place}{anchor}{own_size} {_look(mark.look)}>{escape(mark.text, quote=False)}</text>"


def _box(mark: Box, id_prefix: str) -> Iterator[str]:
    place = f'x="{number(mark.x)}" y="{number(mark.y)}" width="{number(mark.width)}" height="{number(mark.height)}"'
    yield f"<rect {place} {_look(mark.look)}/>"
    if mark.pattern:
        yield f'<rect {place} fill="url(#{id_prefix}-{mark.pattern})"/>'


def _look(look: str) -> str:
    return f'class="{look}" {looks.ATTRIBUTES[look]}'
