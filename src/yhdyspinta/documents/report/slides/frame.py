"""Where things lie on a slide of 13⅓ × 7½ inches. Lengths are in points (72 an inch)."""

from dataclasses import dataclass
from typing import Final

from pptx.util import Emu, Pt


@dataclass(frozen=True, slots=True)
class Box:
    """A place on a slide, in points from its top left corner."""

    left: float
    top: float
    width: float
    height: float

    @property
    def emu(self) -> tuple[Emu, Emu, Emu, Emu]:
        """Left, top, width and height as python-pptx takes them."""
        left, top, width, height = (Emu(int(Pt(length))) for length in self._lengths)
        return left, top, width, height

    @property
    def xfrm(self) -> str:
        """The place as DrawingML."""
        left, top, width, height = self.emu
        return f'<a:xfrm><a:off x="{left}" y="{top}"/><a:ext cx="{width}" cy="{height}"/></a:xfrm>'

    @property
    def _lengths(self) -> tuple[float, float, float, float]:
        return self.left, self.top, self.width, self.height


WIDTH: Final = 960.0
HEIGHT: Final = 540.0
_MARGIN: Final = 44.0
_ACROSS: Final = WIDTH - 2 * _MARGIN

TITLE: Final = Box(_MARGIN, 28, _ACROSS, 72)
SUBLINE: Final = Box(_MARGIN, 102, _ACROSS, 22)
CONTENT: Final = Box(_MARGIN, 128, _ACROSS, 312)
"""Below a title and its subline."""
TEXT: Final = Box(_MARGIN, 116, 780, 320)
"""Prose: narrower than the slide, since long lines are hard to read."""
FOOT: Final = Box(_MARGIN, 442, _ACROSS, 45)
"""Three lines of small type."""
SYNTHETIC: Final = Box(_MARGIN, 492, 800, 32)
"""Two lines."""
NUMBER: Final = Box(WIDTH - _MARGIN - 60, 506, 60, 18)

COVER_TITLE: Final = Box(_MARGIN, 120, 800, 150)
COVER_SUBTITLE: Final = Box(_MARGIN, 284, 800, 70)
COVER_FACTS: Final = Box(_MARGIN, 366, 800, 36)
COVER_SYNTHETIC: Final = Box(_MARGIN, 410, 800, 66)
SECTION_TITLE: Final = Box(_MARGIN, 150, 800, 110)
SECTION_TEXT: Final = Box(_MARGIN, 272, 760, 150)
