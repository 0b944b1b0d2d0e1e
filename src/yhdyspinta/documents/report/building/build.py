"""A whole report, from the words of its definition and the figures of its answers."""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from yhdyspinta.analysis.figures.paired.wave_changes import WaveChange
from yhdyspinta.documents.report.building import wording
from yhdyspinta.documents.report.building.changes import blocks_of_changes
from yhdyspinta.documents.report.building.questions import blocks_of_question
from yhdyspinta.documents.report.building.tabulated import Tabulated
from yhdyspinta.documents.report.report import (
    Block,
    Bullets,
    Heading,
    Notice,
    NoticeKind,
    Paragraph,
    Quotes,
    Report,
    Source,
)
from yhdyspinta.languages import Language
from yhdyspinta.presentation.formats import decimal
from yhdyspinta.sources.report_definitions import (
    BlockText,
    BulletTexts,
    FigureOf,
    HeadingText,
    NoticeText,
    ParagraphText,
    ReportDefinition,
    ThemeTexts,
)

_MEAN: Final = re.compile(r"\{mean:(\w+)\}")


def build_report(definition: ReportDefinition, tab: Tabulated, changes: Sequence[WaveChange] = ()) -> Report:
    """The report in the language of the figures; changes between waves come last.

    `{mean:item}` in the definition's findings becomes the mean of that item; KeyError when it was not tabulated.
    """
    language = tab.language
    return Report(
        language=language,
        id=definition.id,
        title=definition.title[language],
        subtitle=definition.subtitle[language],
        summary=tuple(_with_means(finding[language], tab) for finding in definition.summary),
        blocks=(
            *_without_empty_headings(block for text in definition.blocks for block in _blocks(text, definition, tab)),
            *blocks_of_changes(tab, changes),
        ),
        sources=tuple(Source(source.text[language], source.address, source.licence) for source in definition.sources),
        method=(*(paragraph[language] for paragraph in definition.method), *_weighting(tab)),
        dated=definition.dated,
        publisher=definition.publisher[language],
        licence=definition.licence,
        synthetic=definition.synthetic[language] if definition.synthetic else "",
    )


def _blocks(text: BlockText, definition: ReportDefinition, tab: Tabulated) -> Iterator[Block]:
    language: Language = tab.language
    match text:
        case HeadingText():
            yield Heading(text.level, text.text[language], text.id)
        case ParagraphText():
            yield Paragraph(text.text[language])
        case BulletTexts():
            yield Bullets(tuple(item[language] for item in text.items))
        case NoticeText():
            yield Notice(NoticeKind(text.notice), text.text[language])
        case ThemeTexts():
            quotes = tuple(item[language] for item in text.items)
            yield Quotes(text.title[language], quotes, definition.sources[0].text[language])
        case FigureOf():
            yield from blocks_of_question(tab, text)


def _without_empty_headings(blocks: Iterator[Block]) -> Iterator[Block]:
    """A heading that nothing follows before the next of its level says nothing."""
    waiting: list[Heading] = []
    for block in blocks:
        if isinstance(block, Heading):
            waiting = [heading for heading in waiting if heading.level < block.level]
            waiting.append(block)
        else:
            yield from waiting
            waiting = []
            yield block


def _weighting(tab: Tabulated) -> tuple[str, ...]:
    return (wording.WEIGHTED_BY[tab.language].format(weight=tab.weight),) if tab.cube.weighted else ()


def _with_means(text: str, tab: Tabulated) -> str:
    return _MEAN.sub(lambda match: decimal(tab.summary(match[1]).mean, tab.language), text)
