"""The sheets around the figures: the contents, and sources and method."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from yhdyspinta.documents.report.report import Report
from yhdyspinta.documents.report.words import get_words
from yhdyspinta.documents.report.workbook import words
from yhdyspinta.documents.report.workbook.house import House, Sheet, set_height, write_text
from yhdyspinta.documents.tables.spreadsheet import PROSE
from yhdyspinta.presentation.formats import day

if TYPE_CHECKING:
    from yhdyspinta.documents.publication.publication import Publication


def write_contents(house: House, sheet: Sheet, report: Report, entries: Sequence[tuple[str, str]]) -> None:
    """What the workbook is, its findings, and its sheets with what each holds."""
    language = house.language
    sheet.set_column(0, 0, 24)
    sheet.set_column(1, 1, PROSE)
    facts = (report.publisher, day(report.dated, language), report.licence)
    lines = [
        (report.title, house.title),
        (report.subtitle, house.plain),
        (report.synthetic, house.heading),
        (" · ".join(fact for fact in facts if fact), house.quiet),
    ]
    row = 0
    for text, style in lines:
        if text:
            write_text(sheet, row, 0, text, style)
            row += 1
    if report.summary:
        row += 1
        write_text(sheet, row, 0, get_words(language)["findings"], house.heading)
        for finding in report.summary:
            row += 1
            write_text(sheet, row, 0, f"– {finding}", house.plain)
        row += 1
    row += 1
    write_text(sheet, row, 0, words.SHEET[language], house.head)
    write_text(sheet, row, 1, words.HOLDS[language], house.head)
    for name, holds in entries:
        row += 1
        # A place in this workbook, under a name that we gave: the only links there are.
        sheet.write_url(row, 0, f"internal:'{name}'!A1", house.link, name)
        write_text(sheet, row, 1, holds, house.prose)
        set_height(sheet, row, [holds], [PROSE])
    sheet.hide_gridlines(2)


def write_sources(house: House, sheet: Sheet, publication: "Publication") -> None:
    """How the figures were made, where they come from, and on what terms they may be used."""
    language = house.language
    fixed = get_words(language)
    report = publication.report
    sheet.set_column(0, 0, PROSE)
    sheet.set_column(1, 1, 24)
    sheet.set_column(2, 2, 60)
    synthetic = [publication.synthetic[language]] if publication.synthetic else []
    row = 0
    write_text(sheet, row, 0, publication.title[language], house.title)
    for text in synthetic:
        row += 1
        write_text(sheet, row, 0, text, house.bold)
    row += 2
    write_text(sheet, row, 0, fixed["method"], house.heading)
    for paragraph in report.method:
        row += 1
        write_text(sheet, row, 0, paragraph, house.prose)
        set_height(sheet, row, [paragraph], [PROSE])
    row += 2
    for at, head in enumerate((words.TEXT_OF_SOURCE, words.LICENCE, words.ADDRESS)):
        write_text(sheet, row, at, head[language], house.head)
    sources = [(source.text, source.licence, source.address) for source in report.sources]
    for texts in ((publication.source[language], publication.licence, ""), *sources):
        row += 1
        set_height(sheet, row, texts, [PROSE, 24, 60])
        for at, text in enumerate(texts):
            if text:
                write_text(sheet, row, at, text, house.prose)
    row += 2
    instrument = publication.instrument
    facts = (
        (fixed["publisher"], report.publisher),
        (fixed["dated"], day(publication.dated, language)),
        (fixed["licence"], publication.licence),
        (fixed["base"], instrument.respondents[language]),
        (fixed["period"], instrument.period[language]),
    )
    for label, value in facts:
        if value:
            write_text(sheet, row, 0, f"{label}: {value}", house.prose)
            row += 1
    sheet.hide_gridlines(2)
