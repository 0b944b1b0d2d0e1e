"""Goes through the columns of a file to know what they hold: the facts that an instrument is inferred from."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

import polars as pl

from yhdyspinta.analysis.instruments.column_facts import ColumnFacts
from yhdyspinta.sources.answers.answers import Answers, Column, OnProgress, ignore_progress

_MOST: Final = 200
"""How many distinct values of a column are kept. A column with more is no scale, and its others say nothing new."""
_SAMPLE: Final = 10_000


@dataclass(frozen=True, slots=True)
class Facts:
    """What columns hold. `complete` when all rows were looked at."""

    columns: tuple[ColumnFacts, ...]
    complete: bool

    @property
    def is_blank_anywhere(self) -> bool:
        """Whether a column had no answer in the rows that were looked at: then they say nothing of it."""
        return not all(column.answers for column in self.columns)


def collect_facts(
    answers: Answers, names: Sequence[str], *, whole: bool = True, on_progress: OnProgress = ignore_progress
) -> Facts:
    """The facts of some columns: of all rows, or, unless `whole`, of the first part of the file.

    Raises `Refusal` where what is looked at cannot be read.
    """
    seen = {name: _Seen() for name in names}
    complete = False
    for part in answers.parts(names, on_progress=on_progress):
        complete = part.is_last
        for column in part.frame:
            seen[column.name].look_at(column)
        if not whole:
            break
    return Facts(tuple(_facts(answers.column(name), seen[name]) for name in names), complete)


@dataclass
class _Seen:
    """The distinct values of one column so far."""

    numbers: set[int] = field(default_factory=set)
    texts: set[str] = field(default_factory=set)
    decimal: bool = False
    answers: int = 0

    def look_at(self, column: pl.Series) -> None:
        self.answers += len(column) - column.null_count()
        if column.dtype.is_float() or column.dtype.is_decimal():
            self.decimal = self.decimal or column.null_count() < len(column)
        elif column.dtype.is_integer():
            self.numbers.update(_distinct(column, room=_MOST - len(self.numbers)))
        elif column.dtype == pl.String:
            self.texts.update(_distinct(column, room=_MOST - len(self.texts)))


def _distinct[Value: (int, str)](column: pl.Series, *, room: int) -> list[Value]:
    """The first distinct values, up to one more than there is room for; none when there is no room left."""
    if room < 0:
        return []
    sample = column.head(_SAMPLE).drop_nulls().unique(maintain_order=True)
    if len(sample) <= room:
        sample = column.drop_nulls().unique(maintain_order=True)
    values: list[Value] = sample.head(room + 1).to_list()
    return values


def _facts(column: Column, seen: _Seen) -> ColumnFacts:
    labels = {int(code): label for code, label in column.value_labels.items() if code.is_integer()}
    known = sorted({*labels, *seen.numbers})
    missing = [code for code in known if any(each.low <= code <= each.high for each in column.missing)]
    return ColumnFacts(
        column.name,
        column.label,
        tuple(sorted(labels.items())),
        tuple((code, labels.get(code, "")) for code in missing),
        tuple(sorted(seen.texts)),
        tuple(sorted(seen.numbers)),
        seen.decimal,
        seen.answers,
        column.ordered,
    )
