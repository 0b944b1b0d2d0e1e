"""PySpark: Spark schedules and reads, each of its tasks counts its own rows, and the counts of the tasks are added.

The workers need this package and Polars; `docs/how-to/tabulate-on-a-cluster.md` says how they get it. Where they do
not have it, Spark's own engine counts.
"""

import json
import pickle
from collections.abc import Callable, Iterator, Mapping
from importlib import import_module
from itertools import chain
from typing import Any, Final, cast

import narwhals as nw
import polars as pl

from yhdyspinta.analysis.tabulation.engine import (
    Remote,
    alias_columns,
    check_schema,
    refuse_values,
    refuse_weights,
    run_engine,
)
from yhdyspinta.analysis.tabulation.frames import BATCH_ROWS
from yhdyspinta.analysis.tabulation.jobs import Job
from yhdyspinta.analysis.tabulation.part import Part, add_parts
from yhdyspinta.errors import Place, Problem, Refusal, list_kinds

_SCHEMA: Final = "part binary, problems string"
_NO_PACKAGE: Final = "no package"


def run_spark(job: Job, frame: Any) -> Part:
    """The counts of all rows of a PySpark frame. What cannot be read is refused with its value, without a row."""
    schema = check_schema(nw.from_native(frame), job.request)
    aliases = alias_columns(job.request.columns)
    chosen = select_columns(frame, aliases)
    remote = Remote(nw.from_native(chosen), aliases)
    rows = chosen.mapInArrow(make_task(job), _SCHEMA).collect()
    if any(row["problems"] == _NO_PACKAGE for row in rows):
        return run_engine(job, remote, schema)
    empty = job.count(iter((pl.DataFrame(schema={name: schema[name] for name in aliases}),)))
    part = add_parts([empty, *(_unpack(row["part"], row["problems"]) for row in rows)])
    suspects = job.suspects(part)
    if suspects:
        refuse_weights(job.request, remote)
        refuse_values(job.request, remote, [name for name in suspects if name != job.request.weight])
    return part


def select_columns(frame: Any, aliases: Mapping[str, str]) -> Any:
    """Some columns of a PySpark frame, by their aliases.

    Spark reads a dot in a name as a field of a column, and its `mapInArrow` cannot be told otherwise.
    """
    return frame.select(*("`{}`".format(name.replace("`", "``")) for name in aliases)).toDF(*aliases.values())


def make_task(job: Job) -> Callable[[Iterator[Any]], Iterator[Any]]:
    """What a task does with the Arrow batches of its rows.

    It travels by value and reaches for this package only when it runs, so that it can say when that is not there.
    """
    pickled = pickle.dumps(job)

    def count(batches: Iterator[Any]) -> Iterator[Any]:
        pa = import_module("pyarrow")  # `mapInArrow` needs it too
        try:
            ours = import_module("yhdyspinta.analysis.tabulation.spark")
        except ImportError:
            part, problems = None, _NO_PACKAGE
        else:
            # Safe: the bytes are those that this very function pickled above; nothing from outside is among them.
            job_again = pickle.loads(pickled)  # noqa: S301  (made here, not read from anywhere)
            part, problems = ours.count_task(job_again, batches)
        if part is not None or problems:
            columns = {"part": pa.array([part], pa.binary()), "problems": pa.array([problems], pa.string())}
            yield pa.RecordBatch.from_pydict(columns)

    return count


def count_task(job: Job, batches: Iterator[Any]) -> tuple[bytes | None, str]:
    """The counts of one task's rows, or what is wrong with them; nothing when it has no rows."""
    names = job.request.columns
    frames = (frame.rename(dict(zip(frame.columns, names, strict=True))) for frame in _join_batches(batches))
    first = next(frames, None)
    if first is None:
        return None, ""
    try:
        return job.count(chain((first,), frames)).to_bytes(), ""
    except Refusal as refusal:
        return None, json.dumps(
            [[each.kind.code, dict(each.details), each.place.column] for each in refusal.problems]
        )


def _join_batches(batches: Iterator[Any]) -> Iterator[pl.DataFrame]:
    """Batches as large as they are read elsewhere: those of Spark have 10,000 rows."""
    waiting: list[Any] = []
    rows = 0
    for batch in batches:
        waiting.append(batch)
        rows += batch.num_rows
        if rows >= BATCH_ROWS:
            yield _frame(waiting)
            waiting, rows = [], 0
    if waiting:
        yield _frame(waiting)


def _frame(batches: list[Any]) -> pl.DataFrame:
    return cast(pl.DataFrame, pl.from_arrow(batches))


def _unpack(part: bytes | bytearray | None, problems: str) -> Part:
    """The part of a task; its refusal is raised here, where someone reads it."""
    if part is None:
        kinds = {kind.code: kind for kind in list_kinds()}
        raise Refusal(
            *(Problem(kinds[code], details, Place(column=column)) for code, details, column in json.loads(problems))
        )
    return Part.from_bytes(bytes(part))
