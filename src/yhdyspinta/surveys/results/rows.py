"""Which rows of frozen answers are published as they are: of an interface only when both sides have approved."""

from collections.abc import Iterator
from dataclasses import dataclass

import polars as pl

from yhdyspinta.analysis.instruments.instrument import Question, QuestionKind
from yhdyspinta.surveys.results.content import ReleaseContent
from yhdyspinta.surveys.results.pairs import PER, list_complete_interfaces
from yhdyspinta.surveys.results.tables import INTERFACE, list_columns, list_groups, make_table


@dataclass(frozen=True, slots=True)
class PublishedTexts:
    """How many answers to an open question are published word for word, and how many are `withheld` because the other
    side of their interface has not approved."""

    question: Question
    count: int
    withheld: int


def find_published(content: ReleaseContent, per: str, table: pl.DataFrame) -> pl.Series:
    """For each row of a table (`tables.make_table`) of a `per`, whether it may be published by itself: in a wave of
    persons none may."""
    if content.is_personal or per != PER:
        return pl.repeat(not content.is_personal, table.height, dtype=pl.Boolean, eager=True)
    return table[INTERFACE].is_in(sorted(list_complete_interfaces(content)))


def count_withheld(content: ReleaseContent) -> int:
    """How many rows about an interface are left out because the other side has not approved. 0 for persons."""
    if content.is_personal:
        return 0
    complete = list_complete_interfaces(content)
    return sum(
        one.per == PER and one.interface not in complete
        for response in content.responses
        for one in response.counterparts
    )


def list_published_texts(content: ReleaseContent) -> tuple[PublishedTexts, ...]:
    """The open questions whose answers are published word for word, in the order of the form; none for persons."""
    return () if content.is_personal else tuple(_count_texts(content))


def _count_texts(content: ReleaseContent) -> Iterator[PublishedTexts]:
    for per in ("", *list_groups(content.instrument)):
        table = make_table(content.instrument, content.responses, per)
        kept = table.filter(find_published(content, per, table))
        for variable in list_columns(content.instrument, per, is_personal=False):
            if variable.question.kind is QuestionKind.OPEN_TEXT:
                count = _count_filled(kept, variable.name)
                yield PublishedTexts(variable.question, count, _count_filled(table, variable.name) - count)


def _count_filled(table: pl.DataFrame, name: str) -> int:
    return int((table[name].fill_null("") != "").sum())
