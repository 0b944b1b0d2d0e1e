"""The workbook of a publication: which sheets there are, in which order."""

import io
from collections.abc import Callable, Iterator
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING, Final

from xlsxwriter import Workbook

from yhdyspinta.documents.report.report import DataTable, Drawing, Figure, Report
from yhdyspinta.documents.report.slides.cleaning import clean_text, clean_value
from yhdyspinta.documents.report.slides.package import moment_of
from yhdyspinta.documents.report.slides.words import LOCALES
from yhdyspinta.documents.report.words import get_words
from yhdyspinta.documents.report.workbook import codebook, figures, sources, words
from yhdyspinta.documents.report.workbook.house import House, Sheet, fit_page
from yhdyspinta.documents.tables.spreadsheet import NO_GUESSING

if TYPE_CHECKING:
    from yhdyspinta.documents.publication.publication import Publication


@dataclass(frozen=True, slots=True)
class _Part:
    """A sheet: its name, what it holds, and what writes it."""

    name: str
    holds: str
    write: Callable[[Sheet], None]


_LONGEST_HEAD: Final = 250
"""Excel's limit of a page's head is 255 characters."""


def render_workbook(publication: "Publication") -> bytes:
    """The figures as an Excel file with typed cells and native charts; the same bytes for the same publication.

    Answers are not in it: they are published as CSV, SAV and Parquet, each respondent by the class of the question.
    """
    publication = replace(publication, report=clean_value(publication.report))
    content = io.BytesIO()
    book = Workbook(content, {"in_memory": True, **NO_GUESSING})
    _describe(book, publication)
    house = House(book, publication.language)
    first = book.add_worksheet(words.CONTENTS[publication.language])
    parts = list(_list_parts(book, house, publication))
    sources.write_contents(house, first, publication.report, [(part.name, part.holds) for part in parts])
    fit_page(first)
    for part in parts:
        sheet = book.add_worksheet(part.name)
        part.write(sheet)
        fit_page(sheet)
        _mark_printed(sheet, publication)
    _mark_printed(first, publication)
    book.close()
    return content.getvalue()


def _mark_printed(sheet: Sheet, publication: "Publication") -> None:
    """The head of every printed page says that answers are made up."""
    if publication.synthetic:
        text = clean_text(publication.synthetic[publication.language]).replace("&", "&&")
        sheet.set_header(f"&L{text[:_LONGEST_HEAD]}")


def _describe(book: Workbook, publication: "Publication") -> None:
    language = publication.language
    synthetic = publication.synthetic[language] if publication.synthetic else ""
    book.set_properties(
        {
            "title": clean_text(publication.title[language])[:255],
            "author": clean_text(publication.report.publisher)[:255],
            "comments": clean_text(synthetic)[:255],
            "keywords": LOCALES[language],
            "created": moment_of(publication.dated),
        }
    )


def _list_parts(book: Workbook, house: House, publication: "Publication") -> Iterator[_Part]:
    language = publication.language
    yield from _figures(book, house, publication.report)
    for name, holds, write in (
        (words.SUMMARIES, words.ABOUT_SUMMARIES, codebook.write_summaries),
        (words.CELLS, words.ABOUT_CELLS, codebook.write_cells),
        (words.QUESTIONS, words.ABOUT_QUESTIONS, codebook.write_questions),
        (words.SOURCES, words.ABOUT_SOURCES, sources.write_sources),
    ):
        yield _Part(name[language], holds[language], partial(write, house, publication=publication))


def _figures(book: Workbook, house: House, report: Report) -> Iterator[_Part]:
    """Numbered sheets, since titles are longer than the 31 characters that a sheet's name may have."""
    fixed = get_words(report.language)
    counted = {"figure": 0, "table": 0}
    for block in report.blocks:
        match block:
            case Figure():
                counted["figure"] += 1
                name = f"{fixed['figure']} {counted['figure']}"
                write = partial(_write_figure, book, house, name, block, report.synthetic)
                yield _Part(name, f"{block.title}. {block.chart.summary}", write)
            case DataTable() | Drawing():
                counted["table"] += 1
                table = block.table if isinstance(block, Drawing) else block
                source = f"{fixed['source']}: {block.source}" if isinstance(block, Drawing) else ""
                write = partial(_write_table, house, table, source, report.synthetic)
                yield _Part(f"{fixed['table']} {counted['table']}", table.caption, write)


def _write_figure(book: Workbook, house: House, name: str, figure: Figure, synthetic: str, sheet: Sheet) -> None:
    figures.write_figure(book, house, sheet, name, figure, synthetic)


def _write_table(house: House, table: DataTable, source: str, synthetic: str, sheet: Sheet) -> None:
    figures.write_data_table(house, sheet, table, source, synthetic)
