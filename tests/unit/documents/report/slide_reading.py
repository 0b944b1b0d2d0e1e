"""Slides read back with python-pptx: the shapes, charts and texts that tests ask about."""

import io
from collections.abc import Iterator
from functools import cache
from typing import Any

from pptx import Presentation
from pptx.presentation import Presentation as Deck
from pptx.slide import Slide

from tests.factories.report import empty, hostile, make_report
from yhdyspinta.documents.report.report import Report
from yhdyspinta.documents.report.slides import render_slides
from yhdyspinta.languages import Language

DRAWING = "{http://schemas.openxmlformats.org/drawingml/2006/main}"


def read(report: Report) -> Deck:
    return Presentation(io.BytesIO(render_slides(report)))


@cache
def everything(language: Language = "fi") -> Deck:
    """The slides of the report with every kind of block."""
    return read(make_report(language))


@cache
def of_kind(kind: str) -> Deck:
    """The slides of one of the three made-up reports."""
    return read({"full": make_report, "hostile": hostile, "empty": empty}[kind]())


def texts_of(slide: Slide) -> list[str]:
    """Every text on a slide, those of tables too."""
    found = [shape.text_frame.text for shape in slide.shapes if shape.has_text_frame]
    for table in tables_of(slide):
        found += [cell.text_frame.text for row in table.rows for cell in row.cells]
    return found


def tables_of(slide: Slide) -> Iterator[Any]:
    shapes: list[Any] = list(slide.shapes)
    return (shape.table for shape in shapes if shape.has_table)


def charts_of(deck: Deck) -> dict[str, Any]:
    """The charts by the names of their frames and slides: `title@number`."""
    found = {}
    for number, slide in enumerate(deck.slides, start=1):
        shapes: list[Any] = list(slide.shapes)
        found |= {f"{shape.name}@{number}": shape.chart for shape in shapes if shape.has_chart}
    return found


def chart_on(deck: Deck, title: str) -> Any:
    """The first chart of a figure."""
    return next(chart for name, chart in charts_of(deck).items() if name.startswith(f"{title}@"))


def slide_titled(deck: Deck, title: str) -> Slide:
    return next(slide for slide in deck.slides if slide.shapes.title and slide.shapes.title.text_frame.text == title)
