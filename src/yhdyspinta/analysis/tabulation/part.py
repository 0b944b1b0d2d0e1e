"""Counts of some of the rows. Parts add, whoever counted them: a batch, a thread or a machine of a cluster."""

import json
from collections.abc import Iterable
from dataclasses import dataclass
from io import BytesIO
from itertools import chain

import numpy as np
from numpy.typing import NDArray

type Table = NDArray[np.int64]
type SumTable = NDArray[np.float64]
type Places = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Counted:
    """Numbers of rows, Σw and Σw² with the same axes: *groups × values of each item*."""

    counts: Table
    weights: SumTable | None = None
    squares: SumTable | None = None

    @property
    def has_bad_weights(self) -> bool:
        """Whether a weight could not be used: it made the sum of its cell NaN."""
        return self.weights is not None and bool(np.isnan(self.weights).any())

    def marginal(self, item: int) -> "Counted":
        """The counts of one of the items: *groups × values*."""
        others = tuple(axis for axis in range(1, self.counts.ndim) if axis != item + 1)
        return Counted(
            self.counts.sum(axis=others),
            None if self.weights is None else self.weights.sum(axis=others),
            None if self.squares is None else self.squares.sum(axis=others),
        )

    def plus(self, other: "Counted") -> "Counted":
        """The sum with rows whose groups have the same indices, and may be more or fewer."""
        return Counted(
            _add(self.counts, other.counts),
            None if self.weights is None or other.weights is None else _add(self.weights, other.weights),
            None if self.squares is None or other.squares is None else _add(self.squares, other.squares),
        )

    def rearranged(self, axis: int, places: Places, size: int) -> "Counted":
        """An axis with a sum at each place, where `places` says for each value of now which one it goes to."""
        return Counted(
            _rearrange(self.counts, axis, places, size),
            None if self.weights is None else _rearrange(self.weights, axis, places, size),
            None if self.squares is None else _rearrange(self.squares, axis, places, size),
        )


@dataclass(frozen=True, slots=True)
class Part:
    """The counts of some rows. An item's values are its codes, the states, and at last what could not be read."""

    groups: tuple[str | None, ...] | None
    """The groups of the first axis; None without a grouping column, where that axis has one place."""
    tables: tuple[Counted, ...]

    @property
    def has_bad_weights(self) -> bool:
        return any(table.has_bad_weights for table in self.tables)

    def to_bytes(self) -> bytes:
        """The part as it travels from a task of a cluster."""
        arrays = {
            f"{name}_{index}": array
            for index, table in enumerate(self.tables)
            for name, array in (("counts", table.counts), ("weights", table.weights), ("squares", table.squares))
            if array is not None
        }
        content = BytesIO()
        np.savez(content, allow_pickle=False, groups=np.array(json.dumps(self.groups)), **arrays)
        return content.getvalue()

    @staticmethod
    def from_bytes(content: bytes) -> "Part":
        """What `to_bytes` wrote."""
        with np.load(BytesIO(content)) as arrays:
            groups = json.loads(str(arrays["groups"]))
            tables = tuple(
                Counted(arrays[f"counts_{index}"], arrays.get(f"weights_{index}"), arrays.get(f"squares_{index}"))
                for index in range(sum(name.startswith("counts_") for name in arrays))
            )
        return Part(None if groups is None else tuple(groups), tables)


def add_parts(parts: Iterable[Part]) -> Part:
    """The counts of the rows of all parts; groups of the same name become one. At least one part."""
    groups, aligned = _align(parts)
    totals = aligned[0]
    for tables in aligned[1:]:
        totals = tuple(total.plus(table) for total, table in zip(totals, tables, strict=True))
    return Part(groups, totals)


def join_parts(parts: Iterable[Part]) -> Part:
    """The tables of all parts one after the other, which count the same rows. At least one part."""
    groups, aligned = _align(parts)
    return Part(groups, tuple(table for tables in aligned for table in tables))


def _align(parts: Iterable[Part]) -> tuple[tuple[str | None, ...] | None, list[tuple[Counted, ...]]]:
    """The groups of all parts, and the tables of each part with these groups."""
    parts = list(parts)
    if parts[0].groups is None:
        return None, [part.tables for part in parts]
    index = {group: place for place, group in enumerate(dict.fromkeys(chain(*(part.groups or () for part in parts))))}
    places = [np.array([index[group] for group in part.groups or ()], np.intp) for part in parts]
    return tuple(index), [
        tuple(table.rearranged(0, place, len(index)) for table in part.tables)
        for part, place in zip(parts, places, strict=True)
    ]


def _add[Number: (np.int64, np.float64)](one: NDArray[Number], other: NDArray[Number]) -> NDArray[Number]:
    if len(one) == len(other):
        return one + other
    short, long = sorted((one, other), key=len)
    total = long.copy()
    total[: len(short)] += short
    return total


def _rearrange[Number: (np.int64, np.float64)](
    table: NDArray[Number], axis: int, places: Places, size: int
) -> NDArray[Number]:
    values: NDArray[Number] = np.moveaxis(table, axis, 0)
    result: NDArray[Number] = np.zeros((size, *values.shape[1:]), table.dtype)
    np.add.at(result, places, values)
    return np.moveaxis(result, 0, axis)
