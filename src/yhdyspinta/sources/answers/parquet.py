"""Parses a Parquet file. Only a child process runs this: a damaged file can make the reader end its whole process."""

from collections.abc import Generator, Sequence
from pathlib import Path
from typing import Final

import polars as pl

from yhdyspinta.errors import Refusal, refuse
from yhdyspinta.sources import errors_answers as errors
from yhdyspinta.sources.answers.handover import ROW, ColumnFacts, Facts
from yhdyspinta.sources.answers.limits import Limits
from yhdyspinta.sources.answers.wording import brief

SLICE: Final = 1 << 20
"""Rows that are handed on at a time."""
_HEAD: Final = 1 << 17
"""Rows of a large file that are handed over to know what its columns hold."""
_OTHER_TYPES: Final = (pl.String, pl.Boolean, pl.Null, pl.Date, pl.Datetime)
_FAULTS: Final = (pl.exceptions.PolarsError, pl.exceptions.PanicException, OSError, ValueError)


def read_parquet(path: Path, *, limits: Limits) -> tuple[Facts, pl.DataFrame]:
    """What is known of a file, and its table; of one beyond the limits the first rows, and `read_slices` reads on.

    Raises `Refusal` (without the file's name).
    """
    try:
        scanned = pl.scan_parquet(path, glob=False)
        schema = scanned.collect_schema()
        rows = int(scanned.select(pl.len()).collect().item())
        usable = [name for name, dtype in schema.items() if is_usable(dtype)]
        most = max(limits.cells // max(len(usable), 1), 1)
        table = _select(scanned, usable).head(rows if rows <= most else min(most, _HEAD)).collect()
    except _FAULTS as error:
        raise broken(error) from error
    if not rows or not schema:
        raise refuse(errors.EMPTY)
    facts = Facts(
        tuple(ColumnFacts(name) for name in schema),
        unusable=tuple((name, str(dtype)) for name, dtype in schema.items() if name not in usable),
        rows=rows,
    )
    return facts, table.with_columns(pl.int_range(1, table.height + 1, dtype=pl.Int64).alias(ROW))


def read_slices(path: Path, columns: Sequence[str], *, start: int) -> Generator[pl.DataFrame]:
    """The columns of a large file from a row on, some rows at a time."""
    scanned = _select(pl.scan_parquet(path, glob=False), columns)
    rows = int(scanned.select(pl.len()).collect().item())
    for at in range(start, rows, SLICE):
        yield scanned.slice(at, SLICE).collect(engine="streaming")


def is_usable(dtype: pl.DataType) -> bool:
    """Whether a column can hold answers: numbers, text, categories, truths and days."""
    return dtype.is_numeric() or _is_category(dtype) or dtype in _OTHER_TYPES


def broken(error: BaseException) -> Refusal:
    """The refusal of a damaged file."""
    reason = brief(str(error).partition("\n")[0]) or type(error).__name__
    return refuse(errors.BROKEN_PARQUET, reason=reason)


def _select(scanned: pl.LazyFrame, columns: Sequence[str]) -> pl.LazyFrame:
    schema = scanned.collect_schema()
    return scanned.select(
        pl.col(name).cast(pl.String) if _is_category(schema[name]) else pl.col(name) for name in columns
    )


def _is_category(dtype: pl.DataType) -> bool:
    return isinstance(dtype, pl.Categorical | pl.Enum)
