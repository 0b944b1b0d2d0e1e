"""What stands on each slide of a report, in its order."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from yhdyspinta.documents.report.report import (
    Block,
    Bullets,
    DataTable,
    Drawing,
    Figure,
    Heading,
    Notice,
    NoticeKind,
    Paragraph,
    Quotes,
    Report,
)
from yhdyspinta.documents.report.slides import frame
from yhdyspinta.documents.report.slides.figures import FigureSlide, has_room, split_figure
from yhdyspinta.documents.report.slides.prose import Passage, fits_section, portion
from yhdyspinta.documents.report.slides.tables import Plan, plan_tables
from yhdyspinta.documents.report.words import get_words, notice_word
from yhdyspinta.languages import Language


@dataclass(frozen=True, slots=True)
class TextSlide:
    """Prose under a title; a section begins with a few words of it."""

    title: str
    passages: tuple[Passage, ...]
    foot: str = ""
    section: bool = False


@dataclass(frozen=True, slots=True)
class TableSlide:
    """A table, or a part of one."""

    title: str
    table: DataTable
    plan: Plan
    foot: str = ""


@dataclass(frozen=True, slots=True)
class PictureSlide:
    """A ready picture."""

    drawing: Drawing


type Page = TextSlide | FigureSlide | TableSlide | PictureSlide


def list_pages(report: Report) -> Iterator[Page]:
    """What stands on each slide after the first."""
    language = report.language
    findings = tuple(Passage(text, listed=True) for text in report.summary)
    yield from _prose(get_words(language)["findings"], findings)
    yield from _body(report)
    yield from _prose(get_words(language)["method"], tuple(Passage(text) for text in report.method))
    sources = tuple(
        Passage(" · ".join(part for part in (source.text, source.licence, source.address) if part), listed=True)
        for source in report.sources
    )
    licence = f"{get_words(language)['licence']}: {report.licence}" if report.licence else ""
    yield from _prose(get_words(language)["sources"], sources, foot=licence)


def _body(report: Report) -> Iterator[Page]:
    title = ""
    opening = False
    at = 0
    while at < len(report.blocks):
        passages, at = _take_prose(report, at)
        yield from _prose(title, passages, opening=opening) if title else _untitled(passages, report)
        if at == len(report.blocks):
            return
        block = report.blocks[at]
        at += 1
        opening = isinstance(block, Heading) and block.level == 2
        if isinstance(block, Heading):
            title = block.text
        elif isinstance(block, Figure):
            remarks, following = _take_prose(report, at)
            texts = tuple(passage.whole for passage in remarks)
            if all(passage.lead for passage in remarks) and has_room(block, texts, report.language):
                at = following
                yield from split_figure(block, texts)
            else:
                yield from split_figure(block)
        else:
            yield from _other(block, report.language)


def _untitled(passages: Sequence[Passage], report: Report) -> Iterator[TextSlide]:
    """Prose before the first heading: the word of a remark is its title, else that of the report."""
    if len(passages) == 1 and passages[0].lead:
        yield from _prose(passages[0].lead, [Passage(passages[0].text)])
    else:
        yield from _prose(report.title, passages)


def _other(block: Block, language: Language) -> Iterator[Page]:
    """The slides of a block that is neither prose, heading nor figure."""
    match block:
        case DataTable():
            yield from _table(block, language)
        case Quotes():
            quotes = tuple(Passage(text, listed=True) for text in block.quotes)
            yield from _prose(block.title, quotes, foot=f"{get_words(language)['source']}: {block.source}")
        case Drawing():
            yield PictureSlide(block)
            yield from _table(block.table, language, foot=f"{get_words(language)['source']}: {block.source}")


def _take_prose(report: Report, at: int) -> tuple[list[Passage], int]:
    """The prose that begins at a block, and where it ends."""
    held: list[Passage] = []
    while at < len(report.blocks) and (passages := _passages_of(report.blocks[at], report)) is not None:
        held += passages
        at += 1
    return held, at


def _passages_of(block: Block, report: Report) -> list[Passage] | None:
    """The prose of a block; None when it is not prose."""
    match block:
        case Paragraph():
            return [Passage(block.text)]
        case Bullets():
            return [Passage(text, listed=True) for text in block.items]
        case Notice(kind=NoticeKind.SYNTHETIC, text=text) if text == report.synthetic:
            return []  # it stands on every slide
        case Notice():
            return [Passage(block.text, lead=notice_word(block.kind, report.language))]
        case _:
            return None


def _prose(title: str, passages: Sequence[Passage], *, foot: str = "", opening: bool = False) -> Iterator[TextSlide]:
    if opening and passages and fits_section(passages):
        yield TextSlide(title, tuple(passages), foot, section=True)
        return
    portions = portion(passages)
    for number, part in enumerate(portions, start=1):
        counted = f" ({number}/{len(portions)})" if len(portions) > 1 else ""
        yield TextSlide(title + counted, part, foot)


def _table(table: DataTable, language: Language, *, foot: str = "") -> Iterator[TableSlide]:
    room = frame.Box(frame.TEXT.left, frame.TEXT.top, frame.CONTENT.width, frame.FOOT.top - frame.TEXT.top - 8)
    plans = plan_tables(table, room, language)
    for number, plan in enumerate(plans, start=1):
        counted = f" ({number}/{len(plans)})" if len(plans) > 1 else ""
        yield TableSlide(table.caption + counted, table, plan, " ".join([*table.notes, foot]).strip())
