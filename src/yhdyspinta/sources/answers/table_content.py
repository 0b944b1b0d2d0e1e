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
from yhdyspinta.sources.answers.workbook_cells import MOST_BAD_CELLS

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
    known_errors: frozenset[str] = frozenset()
    """Errors that somebody has said the meaning of: cells with one hold it as text."""

    def parts(self, columns: Sequence[str], text: Collection[str], on_progress: OnProgress) -> Iterator[Part]:
        """One part. Raises `Refusal` when a wanted column cannot be used, or a cell in it has no usable value."""
        refuse_unusable(self.unusable, columns, file=self.file)
        cells = [cell for cell in self.bad_cells if cell.column in columns]
        bad = [self._problem(cell) for cell in cells if not self._is_known(cell)]
        if bad:
            raise Refusal(*bad[:_SHOWN], *self._more(bad))
        on_progress(1.0)
        table = self.table.select(columns).with_columns(self._with_errors(cells))
        yield Part(as_numbers(table, text=text), self.rows.__getitem__, is_last=True)

    def _is_known(self, cell: BadCell) -> bool:
        # Of more than are listed, some would pass as blank.
        return cell.error in self.known_errors and len(self.bad_cells) < MOST_BAD_CELLS

    def _with_errors(self, cells: Sequence[BadCell]) -> Iterator[pl.Series]:
        """The columns of these cells, with their errors as text. A row of nothing but errors is left out as blank."""
        index_of = {row: index for index, row in enumerate(self.rows)} if cells else {}
        for name in dict.fromkeys(cell.column for cell in cells):
            error_at = {
                index_of[cell.row]: cell.error for cell in cells if cell.column == name and cell.row in index_of
            }
            column = self.table.get_column(name).cast(pl.String)
            yield column.scatter(list(error_at), list(error_at.values()))

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
