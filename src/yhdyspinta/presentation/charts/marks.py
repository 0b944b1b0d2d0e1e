"""What a picture is made of: texts, boxes, lines and circles with places in CSS pixels and a look each."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from yhdyspinta.presentation.lettering import text_width

_ASCENT: Final = 0.76
_DESCENT: Final = 0.22
"""Parts of the size of type that letters reach over and under their line, in Source Sans 3."""


class Anchor(StrEnum):
    """The part of a text that lies at its x."""

    START = "start"
    MIDDLE = "middle"
    END = "end"


class Pattern(StrEnum):
    """Lines over a box: fine ones on low answers, wide ones for what is missing.

    Fine lines differ by the part of the ramp: they are dark where the number on them is light, and the other way.
    """

    END = "stripes-end"
    BETWEEN = "stripes-between"
    MIDDLE = "stripes-middle"
    HATCH = "hatch"


@dataclass(frozen=True, slots=True)
class Text:
    """One line of text; `y` is the foot of its letters."""

    x: float
    y: float
    text: str
    look: str
    size: float
    anchor: Anchor = Anchor.START

    @property
    def left(self) -> float:
        width = text_width(self.text, self.size)
        return self.x - {Anchor.START: 0.0, Anchor.MIDDLE: width / 2, Anchor.END: width}[self.anchor]

    @property
    def right(self) -> float:
        return self.left + text_width(self.text, self.size)

    @property
    def top(self) -> float:
        return self.y - _ASCENT * self.size

    @property
    def bottom(self) -> float:
        return self.y + _DESCENT * self.size


@dataclass(frozen=True, slots=True)
class Box:
    """A rectangle, with a pattern over its colour if it has one."""

    x: float
    y: float
    width: float
    height: float
    look: str
    pattern: Pattern | None = None


@dataclass(frozen=True, slots=True)
class Line:
    x1: float
    y1: float
    x2: float
    y2: float
    look: str


@dataclass(frozen=True, slots=True)
class Circle:
    x: float
    y: float
    radius: float
    look: str


type Mark = Text | Box | Line | Circle


@dataclass(frozen=True, slots=True)
class Picture:
    """Marks in the order in which they are drawn."""

    width: float
    height: float
    marks: tuple[Mark, ...]
