"""What a read file of answers is, whatever its format."""

from bisect import bisect_right
from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Final, Protocol

import polars as pl

from yhdyspinta.analysis.tabulation.cube import Cube
from yhdyspinta.errors import Place, Problem, Refusal
from yhdyspinta.sources.answers.counting import Wanted

type OnProgress = Callable[[float], None]
"""Is told which part of the file has been read, from 0 to 1."""


def ignore_progress(_share: float) -> None:
    """For those who do not show progress."""


@dataclass(frozen=True, slots=True)
class MissingRange:
    """User-missing values of an SPSS variable: from `low` to `high`, both included."""

    low: float
    high: float


@dataclass(frozen=True, slots=True)
class Column:
    """A column as the file describes it. Only SPSS files have more than a name."""

    name: str
    label: str = ""
    value_labels: Mapping[float, str] = field(default_factory=dict)
    missing: tuple[MissingRange, ...] = ()
    ordered: bool = False
    """Whether its codes are in order, as the measurement level of an SPSS file says."""


@dataclass(frozen=True, slots=True)
class Part:
    """Some consecutive rows; the last ones of the file or not.

    `row_of` gives the number that an editor shows for the row at an index of `frame`.
    """

    frame: pl.DataFrame
    row_of: Callable[[int], int]
    is_last: bool


type Count = Callable[[Wanted, OnProgress], Cube | None]
"""Counts all rows where they are read, which is faster than to hand them out; None when some are to be refused."""


class Content(Protocol):
    """Where the rows of a file come from."""

    def parts(self, columns: Sequence[str], text: Collection[str], on_progress: OnProgress) -> Iterator[Part]:
        """The wanted columns, part by part. Those named in `text` stay text as it is in the file."""
        ...


@dataclass(frozen=True, slots=True)
class Answers:
    """A file of answers, open for reading as often as needed.

    `file` is the name to show, `sheet` the sheet of a workbook that was read, `encoding` that of a CSV. `repeated`
    are names that more than one column has: only the first of them can be read.
    """

    file: str
    columns: tuple[Column, ...]
    content: Content
    sheet: str = ""
    other_sheets: tuple[str, ...] = ()
    encoding: str = ""
    repeated: frozenset[str] = frozenset()
    size: int = 0
    """Bytes of the file."""
    count: Count | None = None
    """Only of files whose rows are best counted in the process that reads them."""

    @property
    def names(self) -> tuple[str, ...]:
        return tuple(column.name for column in self.columns)

    def column(self, name: str) -> Column:
        """What the file says of a column; KeyError when there is none."""
        for column in self.columns:
            if column.name == name:
                return column
        raise KeyError(name)

    def parts(
        self, columns: Sequence[str], *, text: Collection[str] = (), on_progress: OnProgress = ignore_progress
    ) -> Iterator[Part]:
        """The wanted columns as numbers where they are numbers, otherwise as text; blank rows are left out.

        Raises `Refusal` at the first part that cannot be read.
        """
        return self.content.parts(list(dict.fromkeys(columns)), text, on_progress)

    def whole(self, columns: Sequence[str], *, text: Collection[str] = ()) -> Part:
        """All rows of the wanted columns in memory. A column that is text in one part is text in all."""
        parts = list(self.parts(columns, text=text))
        frames = [part.frame for part in parts]
        as_text = [name for name in frames[0].columns if any(each.schema[name] == pl.String for each in frames)]
        frame = pl.concat(
            (each.with_columns(pl.col(as_text).cast(pl.String)) for each in frames), how="vertical_relaxed"
        )
        starts = list(accumulate((each.height for each in frames), initial=0))

        def row_of(index: int) -> int:
            number = bisect_right(starts, index) - 1
            return parts[number].row_of(index - starts[number])

        return Part(frame, row_of, is_last=True)

    def placed(self, refusal: Refusal, row_of: Callable[[int], int] | None = None) -> Refusal:
        """The same refusal with this file and sheet in its places, and with rows as an editor numbers them."""
        return Refusal(*(self._placed(problem, row_of) for problem in refusal.problems))

    def _placed(self, problem: Problem, row_of: Callable[[int], int] | None) -> Problem:
        place = problem.place
        row = place.row if place.row is None or row_of is None else row_of(place.row)
        return Problem(problem.kind, problem.details, Place(self.file, row, place.column, self.sheet))


SEPARATORS: Final[Mapping[str, str]] = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
"""What may separate the columns of a CSV, by the word that asks for it."""
