"""The one pass over the rows: several columns packed into one key, and each key counted in a table.

    key = ((group · w₁ + digit₁) · w₂ + digit₂) · w₃ + digit₃

Three items a key need a third of the counting; sums over the axes of the table give each item back. The tables stay
small enough for a processor's cache, whatever the number of rows.
"""

import os
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import partial
from itertools import chain
from math import prod
from typing import Final

import numpy as np
import polars as pl
from numpy.typing import NDArray

from yhdyspinta.analysis.tabulation.columns import Columns
from yhdyspinta.analysis.tabulation.digits import Coding, Digits
from yhdyspinta.analysis.tabulation.part import Counted
from yhdyspinta.analysis.tabulation.weights import Numbers, RowWeights, read_row_weights

MOST_CELLS: Final = 1 << 16
"""Cells of one key's table: a key is then an unsigned number of 16 bits, and its table fits in the cache."""
MANY_ROWS: Final = 1 << 14
"""From about this many rows in a batch on, threads are worth starting."""

type Pack = tuple[int, ...]
"""Items that are counted together, by their place among the codings."""


@dataclass(frozen=True, slots=True)
class Rows:
    """A batch as numbers: the digits of each item, the group of each row, and the weights."""

    height: int
    digits: Callable[[int], Digits]
    """Of the item at a place among the codings."""
    widths: Sequence[int]
    group: NDArray[np.integer] | None
    groups: int
    weights: RowWeights


def count_items(batches: Iterable[pl.DataFrame], columns: Columns) -> list[Counted]:
    """Each item by itself: *groups × digits*. At least one batch."""
    totals: list[Counted] = []
    packs: list[Pack] = []
    tables: list[Counted] = []
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for batch in batches:
            # An item is in one pack only, so its digits are read when they are needed, while they are in the cache.
            rows = _read(batch, columns, partial(_digits, batch, list(columns.codings.items())))
            fitting = choose_packs(rows.widths, rows.groups)
            if fitting != packs:
                totals = _add_all(totals, _marginals(packs, tables))
                packs, tables = fitting, []
            tables = _add_all(tables, _map(batch, threads, partial(_count_pack, rows), packs))
    return _add_all(totals, _marginals(packs, tables))


def count_packs(batches: Iterable[pl.DataFrame], columns: Columns, packs: Sequence[Pack]) -> list[Counted]:
    """Items together, such as pairs: *groups × digits of the first × digits of the second*. At least one batch."""
    tables: list[Counted] = []
    with ThreadPoolExecutor(os.cpu_count()) as threads:
        for batch in batches:
            read = partial(_digits, batch, list(columns.codings.items()))
            digits = _map(batch, threads, read, range(len(columns.codings)))
            rows = _read(batch, columns, digits.__getitem__)
            tables = _add_all(tables, _map(batch, threads, partial(_count_pack, rows), packs))
    return tables


def choose_packs(widths: Sequence[int], groups: int) -> list[Pack]:
    """Neighbouring items together, as many as have a table of at most MOST_CELLS cells; at least one."""
    packs: list[Pack] = []
    cells = 0
    for item, width in enumerate(widths):
        if packs and cells * width <= MOST_CELLS:
            packs[-1] = (*packs[-1], item)
            cells *= width
        else:
            packs.append((item,))
            cells = max(groups, 1) * width
    return packs


def _digits(batch: pl.DataFrame, items: Sequence[tuple[str, Coding]], item: int) -> Digits:
    name, coding = items[item]
    return coding.digits(batch[name])


def _read(batch: pl.DataFrame, columns: Columns, digits: Callable[[int], Digits]) -> Rows:
    widths = [coding.width for coding in columns.codings.values()]
    weights = read_row_weights(batch, columns.weight)
    if columns.group is None:
        return Rows(batch.height, digits, widths, None, 1, weights)
    group = columns.group.indices(batch[columns.group.column])
    groups = len(columns.group.names)
    return Rows(batch.height, digits, widths, group.astype(_smallest(groups), copy=False), groups, weights)


def _map[Task, Done](
    batch: pl.DataFrame, threads: ThreadPoolExecutor, work: Callable[[Task], Done], tasks: Sequence[Task]
) -> list[Done]:
    """The work on each task. On a large batch each thread gets a share of them: numpy and Polars let threads run."""
    if batch.height < MANY_ROWS:
        return [work(task) for task in tasks]
    size = -(-len(tasks) // (os.cpu_count() or 1))
    shares = [tasks[first : first + size] for first in range(0, len(tasks), size)]
    done = threads.map(lambda share: [work(task) for task in share], shares)
    return list(chain.from_iterable(done))


def _count_pack(rows: Rows, pack: Pack) -> Counted:
    widths = [rows.widths[item] for item in pack]
    shape = (rows.groups, *widths)
    cells = prod(shape)
    weights = rows.weights
    # `bincount` turns its keys into int64: once is enough when it is called three times.
    key = _pack(rows, pack, _smallest(cells))
    if weights.weights is not None:
        key = key.astype(np.int64)
    return Counted(
        _count_rows(key, weights.rows, cells).reshape(shape),
        None if weights.weights is None else _sum(key, weights.weights, cells).reshape(shape),
        None if weights.squares is None else _sum(key, weights.squares, cells).reshape(shape),
    )


def _smallest(numbers: int) -> type[np.integer]:
    """A type for so many numbers from 0."""
    return np.uint16 if numbers <= 1 << 16 else np.int64


def _count_rows(key: NDArray[np.integer], rows: Numbers | None, cells: int) -> NDArray[np.int64]:
    """How many rows have each key."""
    return np.bincount(key, minlength=cells) if rows is None else np.rint(_sum(key, rows, cells)).astype(np.int64)


def _sum(key: NDArray[np.integer], weights: Numbers, cells: int) -> Numbers:
    """Σ of the weights of each key."""
    return np.asarray(np.bincount(key, weights, cells), np.float64)


def _pack(rows: Rows, pack: Pack, dtype: type[np.integer]) -> NDArray[np.integer]:
    key = np.zeros(rows.height, dtype) if rows.group is None else rows.group.astype(dtype)
    for item in pack:
        key *= dtype(rows.widths[item])
        key += rows.digits(item)
    return key


def _marginals(packs: Sequence[Pack], tables: Sequence[Counted]) -> list[Counted]:
    return [table.marginal(axis) for pack, table in zip(packs, tables, strict=False) for axis in range(len(pack))]


def _add_all(totals: list[Counted], counted: list[Counted]) -> list[Counted]:
    if not totals:
        return counted
    return [total.plus(each) for total, each in zip(totals, counted, strict=True)] if counted else totals
