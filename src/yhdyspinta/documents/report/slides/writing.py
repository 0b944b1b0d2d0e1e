"""Text on slides: title placeholders and plain boxes."""

from collections.abc import Sequence
from typing import Final

from pptx.enum.dml import MSO_THEME_COLOR
from pptx.enum.text import MSO_ANCHOR
from pptx.slide import Slide
from pptx.text.text import TextFrame
from pptx.util import Emu, Pt

from yhdyspinta.documents.report.slides import frame
from yhdyspinta.documents.report.slides.frame import Box
from yhdyspinta.documents.report.slides.lettering import choose_size, measure_height

_TIGHT: Final = (10.0, 8.0, 6.0)
"""For boxes with more in them than anybody should have written."""
TITLE_SIZES: Final = (26.0, 22.0, 20.0, 16.0, 12.0)


def write_title(slide: Slide, text: str, box: Box = frame.TITLE, sizes: Sequence[float] = TITLE_SIZES) -> None:
    """Put the slide's title into its placeholder, smaller than the template's when it needs more room."""
    title = slide.shapes.title
    if title is None:
        raise ValueError("the layout has no title")
    title.text_frame.text = text
    size = choose_size(text, box.width * 0.98, box.height, tuple(sizes), bold=True)
    if size != sizes[0]:
        for run in title.text_frame.paragraphs[0].runs:
            run.font.size = Pt(size)


def write_box(
    slide: Slide,
    name: str,
    *texts: str,
    box: Box,
    size: float,
    bold: bool = False,
    quiet: bool = False,
    low: bool = False,
) -> None:
    """A text box without margins, one paragraph a text; `low` sets them at the bottom.

    `size` is kept unless the texts need more room than the box has.
    """
    needed = [
        sum(measure_height(text, box.width * 0.98, each, bold=bold) for text in texts) for each in (size, *_TIGHT)
    ]
    size = next(
        (each for each, height in zip((size, *_TIGHT), needed, strict=True) if height <= box.height), _TIGHT[-1]
    )
    shape = slide.shapes.add_textbox(*box.emu)
    shape.name = name
    area = shape.text_frame
    fit_frame(area)
    if low:
        area.vertical_anchor = MSO_ANCHOR.BOTTOM
    area.text = "\n".join(texts)
    for run in (run for paragraph in area.paragraphs for run in paragraph.runs):
        run.font.size = Pt(size)
        run.font.bold = bold
        if quiet:
            run.font.color.theme_color = MSO_THEME_COLOR.TEXT_2


def fit_frame(area: TextFrame) -> None:
    """No margins, lines wrap."""
    area.word_wrap = True
    area.margin_left = area.margin_right = area.margin_top = area.margin_bottom = Emu(0)
