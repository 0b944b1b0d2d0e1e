"""A job over a frame: by whom it is counted depends on the kind of frame."""

from collections.abc import Iterator, Sequence
from typing import Any

import narwhals as nw
import narwhals.dependencies as libraries
import polars as pl

from yhdyspinta.analysis.tabulation.engine import Remote, alias_columns, check_schema, open_remote, run_engine
from yhdyspinta.analysis.tabulation.frames import BatchedFrame, open_batched
from yhdyspinta.analysis.tabulation.jobs import Job
from yhdyspinta.analysis.tabulation.part import Part
from yhdyspinta.analysis.tabulation.request import check_columns, refuse_all
from yhdyspinta.analysis.tabulation.spark import run_spark, select_columns
from yhdyspinta.analysis.tabulation.unreadable import describe_unreadable, find_unreadable


def run(job: Job, frame: Any) -> Part:
    """The counts of all rows, each of which could be read; otherwise a Refusal says which could not.

    Raises TypeError when the frame is none that Narwhals knows.
    """
    native = nw.to_native(frame, pass_through=True)
    batched = open_batched(native, first_row=job.request.first_row)
    if batched is not None:
        return run_batched(job, batched)
    if _is_spark(native):
        return run_spark(job, native)
    lazy = _lazy(native)
    schema = check_schema(lazy, job.request)
    return run_engine(job, open_remote(lazy, job.request.columns), schema)


def run_batched(job: Job, frame: BatchedFrame) -> Part:
    """The counts of a frame that is read in batches."""
    check_columns(job.request, frame.columns)
    part = job.count(frame.read(job.request.columns))
    suspects = job.suspects(part)
    if suspects:
        found = find_unreadable(frame.read(suspects), job.request)
        refuse_all(describe_unreadable(job.request, found))
    return part


def read_frame(frame: Any, *, first_row: int) -> BatchedFrame:
    """Any frame in batches; one that has its own engine is collected, only the columns that are read."""
    native = nw.to_native(frame, pass_through=True)
    batched = open_batched(native, first_row=first_row)
    if batched is not None:
        return batched
    lazy = _lazy(native)

    def collect(names: Sequence[str]) -> Iterator[pl.DataFrame]:
        if _is_spark(native):
            aliases = alias_columns(names)
            remote = Remote(nw.from_native(select_columns(native, aliases)), aliases)
        else:
            remote = open_remote(lazy, names)
        yield remote.collect()

    return BatchedFrame(tuple(lazy.collect_schema().names()), collect)


def _is_spark(frame: Any) -> bool:
    return libraries.is_pyspark_dataframe(frame) or libraries.is_pyspark_connect_dataframe(frame)


def _lazy(frame: Any) -> nw.LazyFrame[Any]:
    known = nw.from_native(frame, pass_through=True)
    if not isinstance(known, nw.LazyFrame):
        raise TypeError(f"a data frame is needed, not {type(frame).__name__}")
    return known
