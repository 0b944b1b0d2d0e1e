"""The publications of a release in one language: one of respondents, with the whole report, and one of each group.

Every figure is computed from what is frozen; the same content gives the same files.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace

from yhdyspinta.analysis.disclosure import FEWEST, FEWEST_IN_FULL
from yhdyspinta.analysis.instruments.instrument import Publication as PublicationClass
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.report.building.participation import Participation, blocks_of_participation
from yhdyspinta.documents.report.building.sides import blocks_of_sides
from yhdyspinta.documents.report.building.themes import ReadQuestion, blocks_of_themes
from yhdyspinta.documents.report.report import Block
from yhdyspinta.languages import Language
from yhdyspinta.surveys.results import words
from yhdyspinta.surveys.results.content import ReleaseContent
from yhdyspinta.surveys.results.counterparts import list_questions
from yhdyspinta.surveys.results.pairs import PER, has_pairs, measure_gaps
from yhdyspinta.surveys.results.publications import make_table_publication, source_of
from yhdyspinta.surveys.results.rows import count_withheld
from yhdyspinta.surveys.results.tables import list_groups


@dataclass(frozen=True, slots=True)
class ReleaseParts:
    """`main` has the report of the whole release and the table of respondents; `tables` the tables of counterparts,
    by whom their questions repeat for."""

    main: Publication
    tables: Mapping[str, Publication]


def make_parts(content: ReleaseContent, language: Language) -> ReleaseParts:
    """Everything that is published of a release in a language, but the file of pairs (`pair_file`)."""
    tables = {per: _make_table(content, per, language) for per in list_groups(content.instrument)}
    shown = {per: one for per, one in tables.items() if one.cube.items}
    main = make_table_publication(content, "", language)
    report = replace(
        main.report,
        id=content.name,
        blocks=tuple(_blocks(content, language, main, shown)),
        method=(*main.report.method, *_method(content, language), *_withheld(content, language)),
        publisher=content.publisher,
    )
    return ReleaseParts(replace(main, report=report), shown)


def _make_table(content: ReleaseContent, per: str, language: Language) -> Publication:
    """The publication of a group; that of interfaces says itself which rows are not in its files."""
    table = make_table_publication(content, per, language)
    if per != PER:
        return table
    method = (*table.report.method, *_withheld(content, language))
    return replace(table, report=replace(table.report, method=method))


def _withheld(content: ReleaseContent, language: Language) -> Iterator[str]:
    n = count_withheld(content)
    if n:
        rows = words.WITHHELD_ONE if n == 1 else words.WITHHELD_MANY
        yield words.METHOD_WITHHELD[language].format(rows=rows[language].format(n=n))


def _blocks(
    content: ReleaseContent, language: Language, main: Publication, tables: Mapping[str, Publication]
) -> Iterator[Block]:
    source = source_of(content)[language]
    found = content.participants
    participation = Participation(
        found.organisations,
        found.asked,
        found.approved,
        content.opens_on,
        content.closes_on,
        content.is_personal,
        found.silent,
    )
    yield from blocks_of_participation(participation, language)
    yield from main.report.blocks
    for table in tables.values():
        yield from table.report.blocks
    gaps = [
        (variable.label[language], gap)
        for variable, gap in measure_gaps(content)
        if variable.question.publication is PublicationClass.OPEN or gap.n >= FEWEST
    ]
    yield from blocks_of_sides(content.instrument, gaps, language=language, source=source)
    yield from blocks_of_themes(_list_read(content), language=language, source=source)


def _method(content: ReleaseContent, language: Language) -> Iterator[str]:
    if content.is_personal:
        yield words.METHOD_PERSONAL[language].format(fewest=FEWEST_IN_FULL)
    else:
        yield words.METHOD_ORGANISATION[language]
    if has_pairs(content):
        yield words.METHOD_PAIRS[language]
    if content.themes:
        yield words.METHOD_THEMES[language]


def _list_read(content: ReleaseContent) -> tuple[ReadQuestion, ...]:
    """The open questions that were read, in the order of the form."""
    return tuple(
        ReadQuestion(
            question.text,
            max((one.read for one in content.themes if one.question == question.id), default=0),
            [(one.title, one.count) for one in content.themes if one.question == question.id],
            [one.text for one in content.quotes if one.question == question.id],
        )
        for question in list_questions(content.instrument)
    )
