"""Frames that only their own engine goes through: Ibis, Dask, SQL frames, PySpark whose workers lack this package.

The engine puts equal rows of a few columns together, so that some thousand rows are left; these are counted like any
others, each for as many rows as it stands for. Grouping, `len`, `sum`, `min` and `max` are all that is asked of the
engine: on these every one that Narwhals knows agrees.
"""

from collections.abc import Sequence
from dataclasses import dataclass
from math import inf
from typing import Any, Final, cast

import narwhals as nw
import polars as pl

from yhdyspinta.analysis.tabulation.columns import Columns, choose_codings, choose_columns
from yhdyspinta.analysis.tabulation.counting import MOST_CELLS, choose_packs
from yhdyspinta.analysis.tabulation.digits import NearNumbers
from yhdyspinta.analysis.tabulation.group_index import MOST_GROUPS
from yhdyspinta.analysis.tabulation.jobs import Job
from yhdyspinta.analysis.tabulation.part import Part, join_parts
from yhdyspinta.analysis.tabulation.request import Request, check_columns, refuse_all
from yhdyspinta.analysis.tabulation.unreadable import Unreadable, describe_unreadable
from yhdyspinta.analysis.tabulation.weights import ROWS, SQUARES

MOST_DISTINCT: Final = 1_000_000
"""How many different values of a column are looked at to say which one cannot be read."""

type Lazy = nw.LazyFrame[Any]


@dataclass(frozen=True, slots=True)
class Remote:
    """A frame of another engine, whose columns have aliases: engines differ in which names they can handle."""

    frame: Lazy
    aliases: dict[str, str]
    """The alias of each column that is read."""

    def collect(self) -> pl.DataFrame:
        """All rows of all columns."""
        return _collect(self.frame).rename({alias: name for name, alias in self.aliases.items()})

    def put_together(
        self, keys: Sequence[str], weight: str | None = None, *, most: int | None = None
    ) -> pl.DataFrame:
        """One row for all rows that are equal in `keys`: their number (ROWS) and, if asked for, Σw and Σw²."""
        frame, sums = self.frame, [nw.len().alias("rows")]
        if weight is not None:
            number = nw.col(self.aliases[weight]).cast(nw.Float64)
            frame = frame.with_columns(number.alias("weights"), (number * number).alias("squares"))
            sums += [nw.col("weights").sum(), nw.col("squares").sum()]
        together = frame.group_by([self.aliases[key] for key in keys]).agg(*sums)
        names = [*keys, ROWS, *([weight, SQUARES] if weight is not None else [])]
        collected = _collect(together if most is None else together.head(most))
        return collected.rename(dict(zip(collected.columns, names, strict=True)))

    def extremes(self, names: Sequence[str]) -> dict[str, tuple[Any, Any]]:
        """The lowest and the highest value of each column; None in a column without values."""
        if not names:
            return {}
        lowest = [nw.col(self.aliases[name]).min().alias(f"lowest{place}") for place, name in enumerate(names)]
        highest = [nw.col(self.aliases[name]).max().alias(f"highest{place}") for place, name in enumerate(names)]
        found = _collect(self.frame.select(*lowest, *highest)).row(0)
        return {name: (found[place], found[place + len(names)]) for place, name in enumerate(names)}

    def bad_weights(self, weight: str) -> Unreadable | None:
        """One of the weights that are missing, negative or not finite, and how many there are.

        They are grouped, not filtered: Spark passes a filter to the Parquet reader, which skips row groups by their
        highest value, and this leaves NaN out.
        """
        number = nw.col(self.aliases[weight]).cast(nw.Float64)
        bad = number.is_null() | (number < 0) | ~(number < inf)
        marked = self.frame.with_columns(number.alias("weight"), bad.cast(nw.Int64).alias("bad"))
        figures = nw.len().alias("rows"), nw.col("weight").min().alias("least"), nw.col("weight").max().alias("most")
        for row in _collect(marked.group_by("bad").agg(*figures)).filter(pl.col("bad") == 1).iter_rows(named=True):
            least, most = row["least"], row["most"]
            return Unreadable(least if least is not None and least < 0 else most, None, row["rows"])
        return None


def alias_columns(names: Sequence[str]) -> dict[str, str]:
    """An alias for each column that every engine can handle."""
    return {name: f"column{place}" for place, name in enumerate(names)}


def open_remote(frame: Lazy, names: Sequence[str]) -> Remote:
    """Some columns of a frame that Narwhals knows."""
    aliases = alias_columns(names)
    return Remote(frame.select(*(nw.col(name).alias(alias) for name, alias in aliases.items())), aliases)


def check_schema(frame: Lazy, request: Request) -> pl.Schema:
    """The types of the columns. Refuses unknown columns and unfit types."""
    schema = frame.collect_schema().to_polars()
    check_columns(request, schema.names())
    choose_columns(request, schema)
    return schema


def run_engine(job: Job, remote: Remote, schema: pl.Schema) -> Part:
    """The counts of all rows. What cannot be read is refused with its value, without a row."""
    request = job.request
    refuse_weights(request, remote)
    columns = choose_columns(request, schema)
    packs = choose_packs(_widths(remote, columns), _count_groups(remote, columns))
    part = join_parts(_count(few, remote) for few in job.divide(packs))
    refuse_values(request, remote, job.suspects(part))
    return part


def _count(job: Job, remote: Remote) -> Part:
    request = job.request
    keys = [*([] if request.by is None else [request.by]), *(meanings.item.name for meanings in request.items)]
    return job.count(iter((remote.put_together(keys, request.weight),)))


def _widths(remote: Remote, columns: Columns) -> list[int]:
    """The widths of the items' codings, or the widest for a column whose different values may be many.

    Such a column must not be put together with others: their combinations would be as many as the rows.
    """
    near = {name: coding for name, coding in columns.codings.items() if isinstance(coding, NearNumbers)}
    extremes = remote.extremes(list(near))
    few = {
        name
        for name, (lowest, highest) in extremes.items()
        if lowest is None or near[name].low <= lowest <= highest <= near[name].high
    }
    return [coding.width if name in few else MOST_CELLS for name, coding in columns.codings.items()]


def _count_groups(remote: Remote, columns: Columns) -> int:
    """How many groups there are. Refuses too many before anything is counted."""
    if columns.group is None:
        return 1
    name = columns.group.column
    columns.group.indices(remote.put_together([name], most=MOST_GROUPS + 1)[name])
    return len(columns.group.names)


def refuse_values(request: Request, remote: Remote, suspects: Sequence[str]) -> None:
    """Refuse the columns that hold values which their item does not know, if there are any."""
    found = {}
    for name in suspects:
        rows = remote.put_together([name], most=MOST_DISTINCT)
        bad = rows.filter(pl.Series(choose_codings(request, rows.schema)[name].unreadable(rows[name])))
        if bad.height:
            found[name] = _most_frequent(bad, name)
    refuse_all(describe_unreadable(request, found))


def refuse_weights(request: Request, remote: Remote) -> None:
    """Refuse weights that are missing, negative or not finite, if there are any."""
    bad = None if request.weight is None else remote.bad_weights(request.weight)
    if request.weight is not None and bad is not None:
        refuse_all(describe_unreadable(request, {request.weight: bad}))


def _most_frequent(bad: pl.DataFrame, name: str) -> Unreadable:
    first = bad.sort(ROWS, name, descending=[True, False])
    return Unreadable(first[name][0], None, int(bad[ROWS].sum()))


def _collect(frame: Lazy) -> pl.DataFrame:
    return cast(pl.DataFrame, frame.collect("polars").to_native())
