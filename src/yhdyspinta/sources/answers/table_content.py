"""The rows of a file that was read as a whole."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Final

import polars as pl

from yhdyspinta.errors import Place, Problem, Refusal
from yhdyspinta.sources import errors_answers_content as errors
from yhdyspinta.sources.answers.answers import OnProgress, Part
from yhdyspinta.sources.answers.column_types import as_numbers
from yhdyspinta.sources.answers.handover import BadCell

_SHOWN: Final = 10


@dataclass(frozen=True, slots=True)
class TableContent:
    """A table in memory.

    `rows` are the numbers of its rows, `bad_cells` those that have no usable value, `unusable` the types of columns
    that cannot be used.
    """

    file: str
    sheet: str
    table: pl.DataFrame
    rows: Sequence[int]
    bad_cells: tuple[BadCell, ...]
    unusable: Mapping[str, str]

    def parts(self, columns: Sequence[str], text: Collection[str], on_progress: OnProgress) -> Iterator[Part]:
        """One part. Raises `Refusal` when a wanted column cannot be used, or a cell in it has no usable value."""
        refuse_unusable(self.unusable, columns, file=self.file)
        bad = [self._problem(cell) for cell in self.bad_cells if cell.column in columns]
        if bad:
            raise Refusal(*bad[:_SHOWN], *self._more(bad))
        on_progress(1.0)
        yield Part(as_numbers(self.table.select(columns), text=text), self.rows.__getitem__, is_last=True)

    def _problem(self, cell: BadCell) -> Problem:
        kind = errors.CELL_ERROR if cell.error else errors.NOT_CALCULATED
        return Problem(kind, {"value": cell.error}, Place(self.file, cell.row, cell.column, self.sheet))

    def _more(self, bad: list[Problem]) -> list[Problem]:
        if len(bad) <= _SHOWN:
            return []
        details = {"code": bad[_SHOWN].kind.code, "more": len(bad) - _SHOWN}
        return [Problem(errors.MORE_OF_THE_SAME, details, Place(self.file, sheet=self.sheet))]


def refuse_unusable(unusable: Mapping[str, str], columns: Sequence[str], *, file: str) -> None:
    """Raises `Refusal` with those of the wanted columns whose type cannot be used."""
    problems = [
        Problem(errors.WRONG_TYPE, {"found": unusable[name]}, Place(file, column=name))
        for name in columns
        if name in unusable
    ]
    if problems:
        raise Refusal(*problems)
