"""Ready pictures on slides: the drawing as a picture that every version of PowerPoint shows."""

import io
from typing import Any, Final

import typst
from pptx.slide import Slide
from pptx.util import Emu

from yhdyspinta.documents.report.report import Drawing
from yhdyspinta.documents.report.slides import frame
from yhdyspinta.documents.report.slides.frame import Box

_DENSITY: Final = 200.0
"""Dots an inch."""
_ROOM: Final = Box(frame.TEXT.left, frame.TEXT.top, frame.CONTENT.width, frame.FOOT.top - frame.TEXT.top - 8)
_PAGE: Final = b"""#set page(width: auto, height: auto, margin: 0pt, fill: none)
#image(bytes(sys.inputs.svg), format: "svg", width: 600pt)"""


def draw_png(svg: str) -> bytes:
    """An SVG text as a PNG picture."""
    png = typst.compile(_PAGE, format="png", ppi=_DENSITY, sys_inputs={"svg": svg}, ignore_system_fonts=True)
    if not isinstance(png, bytes):
        raise TypeError("a drawing has one page")
    return png


def place_picture(slide: Slide, drawing: Drawing) -> None:
    """Put the drawing on a slide, as large as fits, with its description."""
    picture = slide.shapes.add_picture(io.BytesIO(draw_png(drawing.svg)), *_ROOM.emu[:2])
    room = _ROOM.emu
    scale = min(room[2] / picture.width, room[3] / picture.height)
    picture.width, picture.height = Emu(int(picture.width * scale)), Emu(int(picture.height * scale))
    picture.name = drawing.title
    properties: Any = picture.element
    properties.nvPicPr.cNvPr.set("descr", drawing.description)
