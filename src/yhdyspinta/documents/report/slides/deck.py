"""The slides of a report, as a file."""

from datetime import datetime
from typing import Any

from pptx.enum.shapes import PP_PLACEHOLDER
from pptx.oxml import parse_xml
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from yhdyspinta.documents.report.report import Report
from yhdyspinta.documents.report.slides import frame, pictures
from yhdyspinta.documents.report.slides.cleaning import clean_value
from yhdyspinta.documents.report.slides.figures import FigureSlide, write_figure
from yhdyspinta.documents.report.slides.package import describe_deck, mark_language, moment_of, write_deck
from yhdyspinta.documents.report.slides.pages import Page, PictureSlide, TableSlide, TextSlide, list_pages
from yhdyspinta.documents.report.slides.prose import write_passages
from yhdyspinta.documents.report.slides.spoken import note_table
from yhdyspinta.documents.report.slides.tables import place_table
from yhdyspinta.documents.report.slides.template import Layout, layout_of, make_deck
from yhdyspinta.documents.report.slides.template_parts import number_field
from yhdyspinta.documents.report.slides.writing import write_box, write_title
from yhdyspinta.documents.report.words import get_words
from yhdyspinta.languages import Language
from yhdyspinta.presentation.formats import day


def render_slides(report: Report) -> bytes:
    """The report as a PowerPoint file with native charts; the same bytes for the same report."""
    report = clean_value(report)
    deck = make_deck(report.language)
    created = moment_of(report.dated)
    _write_cover(deck, report)
    for page in list_pages(report):
        _write_page(deck, page, report, created)
    describe_deck(deck, report)
    mark_language(deck, report.language)
    return write_deck(deck, report.dated)


def _write_cover(deck: Deck, report: Report) -> None:
    slide = deck.slides.add_slide(layout_of(deck, Layout.COVER))
    write_title(slide, report.title, frame.COVER_TITLE, (36.0, 32.0, 28.0, 24.0, 18.0, 14.0))
    if report.subtitle:
        slide.placeholders[1].text = report.subtitle
    else:
        _remove(slide.placeholders[1])
    facts = " · ".join(
        part for part in (report.publisher, day(report.dated, report.language), report.licence) if part
    )
    write_box(slide, "facts", facts, box=frame.COVER_FACTS, size=14, quiet=True)
    if report.synthetic:
        write_box(slide, "synthetic", report.synthetic, box=frame.COVER_SYNTHETIC, size=16, bold=True)
    _write_number(slide, report.language)


def _write_page(deck: Deck, page: Page, report: Report, created: datetime) -> None:
    kind = Layout.TITLE_ONLY
    if isinstance(page, TextSlide):
        kind = Layout.SECTION if page.section else Layout.TEXT
    slide = deck.slides.add_slide(layout_of(deck, kind))
    match page:
        case TextSlide():
            if page.section:
                write_title(slide, page.title, frame.SECTION_TITLE, (32.0, 26.0, 22.0, 18.0, 14.0))
            else:
                write_title(slide, page.title)
            write_passages(slide, page.passages, large=not page.section)
            _write_foot(slide, page.foot)
        case FigureSlide():
            write_figure(slide, page, report.language, created)
        case TableSlide():
            write_title(slide, page.title)
            place_table(
                slide, page.plan, frame.TEXT.left, frame.TEXT.top, name=page.title, description=page.table.caption
            )
            _write_foot(slide, page.foot)
            notes = slide.notes_slide.notes_text_frame
            if notes is not None:
                notes.text = note_table(page.table, report.language)
        case PictureSlide():
            write_title(slide, page.drawing.title)
            pictures.place_picture(slide, page.drawing)
            _write_foot(slide, f"{get_words(report.language)['source']}: {page.drawing.source}")
    if report.synthetic:
        write_box(slide, "synthetic", report.synthetic, box=frame.SYNTHETIC, size=12, bold=True, low=True)
    _write_number(slide, report.language)


def _write_foot(slide: Slide, text: str) -> None:
    if text:
        write_box(slide, "foot", text, box=frame.FOOT, size=12, quiet=True, low=True)


def _write_number(slide: Slide, language: Language) -> None:
    """Give the slide the number placeholder of its layout."""
    layout: Any = slide.slide_layout  # its placeholders are typed as if they could not be listed
    for placeholder in layout.placeholders:
        if placeholder.placeholder_format.type == PP_PLACEHOLDER.SLIDE_NUMBER:
            slide.shapes.clone_placeholder(placeholder)
    number: Any = slide.shapes[-1]
    body = number.text_frame._txBody
    for paragraph in body.findall("{*}p"):
        body.remove(paragraph)
    body.append(parse_xml(number_field(language)))


def _remove(placeholder: Any) -> None:
    element = placeholder.element
    element.getparent().remove(element)
