"""The figures as CSV, in two tables: a line an item and group (`write_csv`), and a line a code (`write_counts_csv`).

RFC 4180 with the columns' lasting names in the first row. What a reader needs to cite a line (period, source,
whether the answers are made up) stands in columns, since CSV has no comments.
"""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Final

from yhdyspinta.analysis.figures.summary import Summary
from yhdyspinta.analysis.states import State
from yhdyspinta.documents.publication.distributions import Distribution, list_distributions
from yhdyspinta.documents.publication.publication import Publication
from yhdyspinta.documents.publication.rows import write_rows
from yhdyspinta.documents.tables.table import Value

MEDIA_TYPE: Final = "text/csv"

_FIGURES: Final = tuple(field.name for field in fields(Summary) if field.name not in {"item", "group", "n_weighted"})
_CITED: Final = ("population", "period", "source", "licence", "synthetic")


def write_csv(publication: Publication) -> bytes:
    """A line an item and group: every figure of the summary, and the count of each code in a column `count_CODE`.

    A code that is not on the item's scale has an empty cell. `group` is empty for the rows without a group.
    """
    counts = {(each.item, each.group): _counts(each) for each in list_distributions(publication, total=True)}
    codes = sorted({code for one in counts.values() for code in one})
    labels = {each.item: each.variable for each in list_distributions(publication, total=False)}
    figures = (*_FIGURES, "n_weighted") if publication.cube.weighted else _FIGURES
    language = publication.language

    def lines() -> Iterator[tuple[Value, ...]]:
        for summary in publication.summaries:
            if summary.item not in labels:
                continue
            variable = labels[summary.item]
            one = counts.get((summary.item, summary.group), {})
            yield (
                summary.item,
                variable.label[language],
                variable.question.text[language],
                summary.group,
                *(getattr(summary, name) for name in figures),
                *(one.get(code) for code in codes),
                *_cited(publication),
            )

    head = ("item", "item_label", "question", "group", *figures, *(f"count_{code}" for code in codes), *_CITED)
    return write_rows(head, lines())


def write_counts_csv(publication: Publication) -> bytes:
    """A line an item, group and code or state, with its label: `kind` is `code` or `state`."""
    weighted = publication.cube.weighted
    extra = ("weight", "weight_squared") if weighted else ()
    head = ("item", "item_label", "question", "group", "kind", "code", "label", "count", "share", *extra, *_CITED)
    return write_rows(head, _count_lines(publication, list_distributions(publication, total=True), weighted=weighted))


def _count_lines(
    publication: Publication, distributions: Iterable[Distribution], *, weighted: bool
) -> Iterator[tuple[Value, ...]]:
    language = publication.language
    for each in distributions:
        about = (each.item, each.variable.label[language], each.variable.question.text[language], each.group)
        for one in each.bins:
            is_state = isinstance(one.value, State)
            sums = (one.weight, one.square) if weighted else ()
            yield (
                *about,
                "state" if is_state else "code",
                str(one.value),
                one.label[language],
                one.count,
                one.share,
                *sums,
                *_cited(publication),
            )


def _counts(distribution: Distribution) -> dict[int, int]:
    return {one.value: one.count for one in distribution.bins if not isinstance(one.value, State)}


def _cited(publication: Publication) -> tuple[str, ...]:
    language, instrument = publication.language, publication.instrument
    return (
        instrument.population.value,
        instrument.period[language],
        publication.source[language],
        publication.licence,
        publication.synthetic[language] if publication.synthetic else "",
    )
