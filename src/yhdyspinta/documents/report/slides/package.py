"""The file itself: its language, its properties, and the same bytes each time."""

import io
import zipfile
from datetime import date, datetime, time
from typing import Any, Final

from pptx.presentation import Presentation as Deck

from yhdyspinta.documents.report.report import Report
from yhdyspinta.documents.report.slides.words import LOCALES
from yhdyspinta.languages import Language

_DRAWING: Final = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
_FIRST: Final = "[Content_Types].xml"


def moment_of(day: date) -> datetime:
    """The only moment in a file: midnight of the day of the material. Office files have no time zone."""
    return datetime.combine(day, time())


def describe_deck(deck: Deck, report: Report) -> None:
    """Set the properties of the file."""
    facts = deck.core_properties
    moment = moment_of(report.dated)
    facts.title = report.title[:255]
    facts.subject = report.subtitle[:255]
    facts.author = facts.last_modified_by = report.publisher[:255]
    facts.comments = report.synthetic[:255]
    facts.language = LOCALES[report.language]
    facts.created = facts.modified = facts.last_printed = moment
    facts.revision = 1


def mark_language(deck: Deck, language: Language) -> None:
    """Say the language of every piece of text, so that it is read aloud and checked in it."""
    for slide in deck.slides:
        _mark(slide.element, LOCALES[language])
        if slide.has_notes_slide:
            _mark(slide.notes_slide.element, LOCALES[language])


def _mark(element: Any, locale: str) -> None:
    for run in element.iter(f"{_DRAWING}r"):
        run.get_or_add_rPr()
    for looks in element.iter(f"{_DRAWING}rPr", f"{_DRAWING}endParaRPr"):
        looks.set("lang", locale)


def write_deck(deck: Deck, dated: date) -> bytes:
    """The file's bytes, with its parts in one order and with the date of the material."""
    written = io.BytesIO()
    deck.save(written)
    content = io.BytesIO()
    moment = (max(dated.year, 1980), dated.month, dated.day, 0, 0, 0)
    with zipfile.ZipFile(written) as parts, zipfile.ZipFile(content, "w") as packed:
        for name in sorted(parts.namelist(), key=lambda name: (name != _FIRST, name)):
            packed.writestr(_entry(name, moment), parts.read(name), zipfile.ZIP_DEFLATED)
    return content.getvalue()


def _entry(name: str, moment: tuple[int, int, int, int, int, int]) -> zipfile.ZipInfo:
    entry = zipfile.ZipInfo(name, moment)
    entry.create_system = 0  # the same on every system
    return entry
