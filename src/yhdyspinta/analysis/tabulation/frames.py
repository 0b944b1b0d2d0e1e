"""The frames that can be read in batches: each becomes Polars data frames of some hundred thousand rows at most."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final, cast

import narwhals as nw
import narwhals.dependencies as libraries
import polars as pl

from yhdyspinta.analysis.tabulation.objects import settle_objects
from yhdyspinta.analysis.tabulation.pandas_columns import read_pandas, settle_pandas
from yhdyspinta.errors import Problem, Refusal

if TYPE_CHECKING:
    import pandas as pd

BATCH_ROWS: Final = 1 << 17

type Batches = Iterator[pl.DataFrame]


@dataclass(frozen=True, slots=True)
class BatchedFrame:
    """A frame that can be read from its first row to its last, as often as needed."""

    columns: tuple[str, ...]
    read: Callable[[Sequence[str]], Batches]
    """The rows of some columns in their order. At least one batch, which may have no rows."""


def open_batched(frame: Any, *, first_row: int) -> BatchedFrame | None:
    """The frame as batches; None when it is of a kind that is not read here.

    `first_row` is the number of its first row, for messages on columns that hold both numbers and text.
    """
    if libraries.is_polars_dataframe(frame):
        return BatchedFrame(tuple(frame.columns), lambda names: _of_polars(frame.select(names), first_row))
    if libraries.is_polars_lazyframe(frame):
        return BatchedFrame(tuple(frame.collect_schema().names()), lambda names: _of_lazy(frame.select(names)))
    if libraries.is_pandas_dataframe(frame):
        return BatchedFrame(tuple(map(str, frame.columns)), lambda names: _of_pandas(frame, names, first_row))
    if libraries.is_pyarrow_table(frame):
        return BatchedFrame(tuple(frame.column_names), lambda names: _of_arrow(frame.select(list(names))))
    if libraries.is_duckdb_relation(frame):
        return BatchedFrame(tuple(frame.columns), lambda names: _of_duckdb(frame, names))
    known = nw.from_native(frame, pass_through=True)
    if isinstance(known, nw.DataFrame):
        return BatchedFrame(tuple(known.columns), lambda names: _of_other(known.select(names)))
    return None


def _of_polars(frame: pl.DataFrame, first_row: int) -> Batches:
    objects = {column.name: column.to_list() for column in frame if column.dtype == pl.Object}
    settled = _settle(objects, lambda name, values: settle_objects(name, values, first_row=first_row))
    frame = frame.with_columns(settled)
    yield from frame.iter_slices(BATCH_ROWS) if frame.height else iter((frame,))


def _settle[Column](
    columns: Mapping[str, Column], settle: Callable[[str, Column], pl.Series | None]
) -> list[pl.Series]:
    """The columns that have to be read as a whole; the problems of all of them at once."""
    settled: list[pl.Series | None] = []
    problems: list[Problem] = []
    for name, column in columns.items():
        try:
            settled.append(settle(name, column))
        except Refusal as refusal:
            problems += refusal.problems
    if problems:
        raise Refusal(*problems)
    return [column for column in settled if column is not None]


def _of_lazy(frame: pl.LazyFrame) -> Batches:
    yield pl.DataFrame(schema=frame.collect_schema())
    yield from frame.collect_batches(maintain_order=True, engine="streaming")


def _of_pandas(frame: "pd.DataFrame", names: Sequence[str], first_row: int) -> Batches:
    columns = {name: frame[name] for name in names}
    whole = {
        column.name: column
        for column in _settle(columns, lambda name, column: settle_pandas(name, column, first_row=first_row))
    }
    for first in range(0, max(len(frame), 1), BATCH_ROWS):
        rows = slice(first, first + BATCH_ROWS)
        yield pl.DataFrame(
            whole[name][rows] if name in whole else read_pandas(name, columns[name].iloc[rows]) for name in names
        )


def _of_arrow(table: Any) -> Batches:
    yield _from_arrow(table.slice(0, 0))
    for batch in table.to_batches(max_chunksize=BATCH_ROWS):
        yield _from_arrow(batch)


def _of_other(frame: nw.DataFrame[Any]) -> Batches:
    for first in range(0, max(len(frame), 1), BATCH_ROWS):
        yield frame[first : first + BATCH_ROWS].to_polars()


def _of_duckdb(relation: Any, names: Sequence[str]) -> Batches:
    quoted = ", ".join('"{}"'.format(name.replace('"', '""')) for name in names)
    chosen = relation.project(quoted)
    open_reader = getattr(chosen, "to_arrow_reader", None) or chosen.fetch_record_batch  # its name before DuckDB 1.5
    with open_reader(BATCH_ROWS) as reader:
        yield _from_arrow(reader.schema.empty_table())
        for batch in reader:
            yield _from_arrow(batch)


def _from_arrow(rows: Any) -> pl.DataFrame:
    return cast(pl.DataFrame, pl.from_arrow(rows))
