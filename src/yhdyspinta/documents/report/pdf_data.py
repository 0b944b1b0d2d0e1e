"""A report as the JSON that the typst template reads: texts, formatted cells and pictures, and no markup."""

from dataclasses import asdict
from typing import Any, Final, assert_never

from yhdyspinta.documents.report.addresses import is_web_address
from yhdyspinta.documents.report.cells import format_rows
from yhdyspinta.documents.report.notice_marks import notice_mark
from yhdyspinta.documents.report.parts import Part, list_contents, list_parts
from yhdyspinta.documents.report.pdf_images import coloured, prepare_svg
from yhdyspinta.documents.report.pdf_widths import measure
from yhdyspinta.documents.report.report import (
    Bullets,
    CellKind,
    DataTable,
    Drawing,
    Figure,
    Heading,
    Notice,
    NoticeKind,
    Paragraph,
    Quotes,
    Report,
    Source,
)
from yhdyspinta.documents.report.words import get_words, notice_word
from yhdyspinta.languages import Language
from yhdyspinta.presentation.charts.svg import draw
from yhdyspinta.presentation.formats import day

type Json = dict[str, Any]

_INK: Final = "#14213a"
_REGIONS: Final[dict[Language, str]] = {"fi": "FI", "sv": "FI", "en": "GB"}


def as_data(report: Report) -> Json:
    """What `templates/report.typ` lays out."""
    language = report.language
    return {
        "language": language,
        "region": _REGIONS[language],
        "title": report.title,
        "subtitle": report.subtitle,
        "publisher": report.publisher,
        "licence": report.licence,
        "synthetic": report.synthetic,
        "date": [report.dated.year, report.dated.month, report.dated.day],
        "day": day(report.dated, language),
        "words": dict(get_words(language)),
        "notice": _notice(Notice(NoticeKind.SYNTHETIC, report.synthetic), language) if report.synthetic else None,
        "has_contents": bool(list_contents(report)),
        "summary": report.summary,
        "parts": [_part(part, language) for part in list_parts(report)],
        "method": report.method,
        "sources": [_source(source) for source in report.sources],
    }


def _source(source: Source) -> Json:
    return {
        "text": source.text,
        "licence": source.licence,
        "address": source.address,
        "is_link": is_web_address(source.address),
    }


def _part(part: Part, language: Language) -> Json:
    return {"kind": part.kind, "level": part.level, "number": part.number} | _block(part, language)


def _block(part: Part, language: Language) -> Json:
    match part.block:
        case Heading(text=text) | Paragraph(text=text):
            return {"text": text}
        case Bullets(items=items):
            return {"items": items}
        case Notice() as notice:
            return _notice(notice, language)
        case Figure() as figure:
            return _figure(figure, language)
        case Drawing() as drawing:
            return _drawing(drawing, language)
        case DataTable() as table:
            return {"table": _table(table, language)}
        case Quotes() as quotes:
            return {"title": quotes.title, "quotes": quotes.quotes, "source": quotes.source}
        case _:
            assert_never(part.block)


def _notice(notice: Notice, language: Language) -> Json:
    return {
        "notice": notice.kind,
        "word": notice_word(notice.kind, language),
        "text": notice.text,
        "mark": coloured(notice_mark(notice.kind), _INK),
    }


def _figure(figure: Figure, language: Language) -> Json:
    words = get_words(language)
    facts = (("base", figure.base), ("unit", figure.unit), ("period", figure.period), ("source", figure.source))
    return {
        "title": figure.title,
        "summary": figure.chart.summary,
        "svg": prepare_svg(draw(figure.chart, id_prefix=f"{figure.id}-print")),
        "table": _table(figure.table, language),
        "facts": [[words[name], text] for name, text in facts if text],
        "notes": figure.notes,
    }


def _drawing(drawing: Drawing, language: Language) -> Json:
    return {
        "title": drawing.title,
        "summary": drawing.description,
        "svg": prepare_svg(drawing.svg),
        "table": _table(drawing.table, language),
        "facts": [[get_words(language)["source"], drawing.source]],
        "notes": (),
    }


def _table(table: DataTable, language: Language) -> Json:
    rows = format_rows(table, language)
    return {
        "caption": table.caption,
        "heads": [{"text": head.title, "is_number": head.kind is not CellKind.TEXT} for head in table.heads],
        **asdict(measure(table.heads, rows)),
        "rows": [[asdict(cell) for cell in row] for row in rows],
        "notes": table.notes,
    }
