"""The blank presentation: 16:9, one master and four layouts with nothing on them but their placeholders.

The layouts have the types and names that PowerPoint's own templates have in each language. Slides that are pasted
into another template therefore find the layout of the same name there, and take its look.
"""

from enum import StrEnum
from typing import Any, Final

from pptx import Presentation
from pptx.opc.constants import RELATIONSHIP_TYPE
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import SlideLayout
from pptx.util import Pt

from yhdyspinta.documents.report.slides import frame
from yhdyspinta.documents.report.slides import template_parts as parts
from yhdyspinta.documents.report.slides.theme import write_theme
from yhdyspinta.languages import Language, Texts


class Layout(StrEnum):
    """The layouts, by their type in Office Open XML."""

    COVER = "title"
    TEXT = "obj"
    SECTION = "secHead"
    TITLE_ONLY = "titleOnly"


_NAMES: Final = {
    Layout.COVER: Texts(fi="Otsikkodia", sv="Rubrikbild", en="Title Slide"),
    Layout.TEXT: Texts(fi="Otsikko ja sisältö", sv="Rubrik och innehåll", en="Title and Content"),
    Layout.SECTION: Texts(fi="Osan ylätunniste", sv="Avsnittsrubrik", en="Section Header"),
    Layout.TITLE_ONLY: Texts(fi="Vain otsikko", sv="Endast rubrik", en="Title Only"),
}
_ORDER: Final = tuple(Layout)
_TITLE_PROMPT: Final = Texts(fi="Otsikko", sv="Rubrik", en="Title")
_TEXT_PROMPT: Final = Texts(fi="Teksti", sv="Text", en="Text")


def make_deck(language: Language) -> Deck:
    """An empty presentation to add slides to."""
    deck = Presentation()
    deck.slide_width, deck.slide_height = Pt(frame.WIDTH), Pt(frame.HEIGHT)
    size = deck.element.find("{*}sldSz")
    if size is not None:
        size.attrib.pop("type", None)
    _keep_layouts(deck)
    _write_master(deck, language)
    for kind, layout in zip(_ORDER, deck.slide_layouts, strict=True):
        _write_layout(layout, kind, language)
    _drop_leftovers(deck)
    return deck


def layout_of(deck: Deck, kind: Layout) -> SlideLayout:
    """A layout of a deck that `make_deck` made."""
    return deck.slide_layouts[_ORDER.index(kind)]


def _keep_layouts(deck: Deck) -> None:
    for layout in list(deck.slide_layouts)[len(_ORDER) :]:
        deck.slide_layouts.remove(layout)


def _drop_leftovers(deck: Deck) -> None:
    """Remove the printer's settings, the picture and the old theme of python-pptx's own template."""
    part = deck.part
    for rid, relation in list(part.rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.PRINTER_SETTINGS:
            part.drop_rel(rid)
    package = part.package
    for rid, relation in list(package._rels.items()):
        if relation.reltype == RELATIONSHIP_TYPE.THUMBNAIL:
            package._rels.pop(rid)
        elif relation.reltype == RELATIONSHIP_TYPE.EXTENDED_PROPERTIES:
            relation.target_part._blob = _APPLICATION
    theme = deck.slide_master.part.part_related_by(RELATIONSHIP_TYPE.THEME)
    theme._blob = write_theme(theme.blob)


_APPLICATION: Final = (
    b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
    b'<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties">'
    b"<Application>Yhdyspinta</Application></Properties>"
)


def _write_master(deck: Deck, language: Language) -> None:
    master: Any = deck.slide_master.element
    shapes = (
        parts.placeholder(2, "title", "", frame.TITLE, _TITLE_PROMPT[language], "b"),
        parts.placeholder(3, "body", 'idx="1"', frame.TEXT, _TEXT_PROMPT[language], "t"),
        parts.number(4, language),
    )
    common = master.find("{*}cSld")
    master.replace(
        common, parts.common_data("", shapes, '<p:bg><p:bgRef idx="1001"><a:schemeClr val="bg1"/></p:bgRef></p:bg>')
    )
    master.replace(master.find("{*}txStyles"), parse_xml(parts.text_styles()))


def _write_layout(layout: SlideLayout, kind: Layout, language: Language) -> None:
    title = _TITLE_PROMPT[language]
    text = _TEXT_PROMPT[language]
    match kind:
        case Layout.COVER:
            shapes = [
                parts.placeholder(2, "ctrTitle", "", frame.COVER_TITLE, title, "b", size=36),
                parts.placeholder(3, "subTitle", 'idx="1"', frame.COVER_SUBTITLE, text, "t", size=20, bullets=False),
            ]
        case Layout.SECTION:
            shapes = [
                parts.placeholder(2, "title", "", frame.SECTION_TITLE, title, "b", size=32),
                parts.placeholder(3, "body", 'idx="1"', frame.SECTION_TEXT, text, "t", size=20, bullets=False),
            ]
        case Layout.TEXT:
            shapes = [
                parts.placeholder(2, "title", "", None, title, "b"),
                parts.placeholder(3, "", 'idx="1"', None, text, "t"),
            ]
        case Layout.TITLE_ONLY:
            shapes = [parts.placeholder(2, "title", "", None, title, "b")]
    element: Any = layout.element
    element.set("type", str(kind))
    element.replace(
        element.find("{*}cSld"), parts.common_data(_NAMES[kind][language], (*shapes, parts.number(9, language)), "")
    )
