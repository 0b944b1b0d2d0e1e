"""Prose in portions that fit a slide."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Final

from pptx.slide import Slide
from pptx.util import Pt

from yhdyspinta.documents.report.slides import frame
from yhdyspinta.documents.report.slides.lettering import cut_text, measure_height

_SIZE: Final = 20.0
_LARGE: Final = 24.0
_GAP: Final = 10.0
_INDENT: Final = 20.0
_FEW: Final = 0.9
_SPACING: Final = 1.06
"""The template sets lines a little wider than one."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph, or a line of a list; `lead` is a word for its kind, set in bold before it."""

    text: str
    listed: bool = False
    lead: str = ""

    @property
    def whole(self) -> str:
        return f"{self.lead}: {self.text}" if self.lead else self.text


def portion(passages: Sequence[Passage]) -> list[tuple[Passage, ...]]:
    """The passages in their order, in portions that each fit a slide; a very long one is cut."""
    height = frame.TEXT.height
    portions: list[tuple[Passage, ...]] = []
    held: list[Passage] = []
    used = 0.0
    for passage in _cut(passages, height):
        needed = _height(passage)
        if held and used + needed > height:
            portions.append(tuple(held))
            held, used = [], 0.0
        held.append(passage)
        used += needed
    if held:
        portions.append(tuple(held))
    return portions


def fits_section(passages: Sequence[Passage]) -> bool:
    """Whether these are a few words, such as stand under the title of a section."""
    return (
        all(not passage.listed for passage in passages)
        and sum(map(_height, passages)) <= frame.SECTION_TEXT.height * _FEW
    )


def _cut(passages: Sequence[Passage], height: float) -> Iterator[Passage]:
    for passage in passages:
        parts = cut_text(passage.whole, _width(passage), (height - _GAP) / _SPACING, _SIZE)
        if len(parts) == 1:
            yield passage
        else:
            for number, part in enumerate(parts):
                lead = passage.lead if number == 0 else ""
                yield replace(passage, lead=lead, text=part.removeprefix(f"{lead}: ") if lead else part)


def _height(passage: Passage, size: float = _SIZE) -> float:
    return measure_height(passage.whole, _width(passage), size) * _SPACING + _GAP


def _width(passage: Passage) -> float:
    return frame.TEXT.width * 0.97 - (_INDENT if passage.listed else 0.0)


def write_passages(slide: Slide, passages: Sequence[Passage], *, large: bool) -> None:
    """Fill the text placeholder of a slide; in large type, where allowed, when there is room for it."""
    area = slide.placeholders[1].text_frame
    large = large and sum(_height(passage, _LARGE) for passage in passages) <= frame.TEXT.height
    for number, passage in enumerate(passages):
        paragraph = area.paragraphs[0] if number == 0 else area.add_paragraph()
        if not passage.listed:
            properties = paragraph._p.get_or_add_pPr()
            properties.set("marL", "0")
            properties.set("indent", "0")
            properties.insert(0, properties.makeelement(_NO_BULLET, {}))
        if passage.lead:
            lead = paragraph.add_run()
            lead.text = f"{passage.lead}: "
            lead.font.bold = True
        run = paragraph.add_run()
        run.text = passage.text
        if large:
            for each in paragraph.runs:
                each.font.size = Pt(_LARGE)
        paragraph.space_before = Pt(0 if number == 0 else _GAP)


_NO_BULLET: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}buNone"
