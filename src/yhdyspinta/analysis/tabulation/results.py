"""From counts to cubes."""

import numpy as np
from numpy.typing import NDArray

from yhdyspinta.analysis.tabulation.cube import ALL, Cube, ItemCube, PairCube
from yhdyspinta.analysis.tabulation.group_index import sort_groups
from yhdyspinta.analysis.tabulation.jobs import Job
from yhdyspinta.analysis.tabulation.part import Counted, Part
from yhdyspinta.analysis.tabulation.values import Meanings


def make_cube(job: Job, part: Part) -> Cube:
    """The cube of a job that counts each item by itself. Its groups are sorted."""
    names: list[str | None] = [ALL] if part.groups is None else sort_groups(part.groups)
    order = [0] if part.groups is None else [part.groups.index(name) for name in names]
    items = tuple(
        _make_item(meanings, table, order) for meanings, table in zip(job.results, part.tables, strict=True)
    )
    return Cube(tuple(names), items, job.request.weight is not None)


def _make_item(meanings: Meanings, table: Counted, order: list[int]) -> ItemCube:
    # The last value is what could not be read: there is none of that left.
    return ItemCube(
        meanings.item.name,
        meanings.item.codes,
        as_tuples(table.counts[order, :-1]),
        None if table.weights is None else as_tuples(table.weights[order, :-1]),
        None if table.squares is None else as_tuples(table.squares[order, :-1]),
    )


def make_pairs(job: Job, part: Part) -> tuple[PairCube, ...]:
    """The pair cubes of a job that counts pairs, in the order of its packs."""
    items = [meanings.item for meanings in job.request.items]
    return tuple(
        PairCube(
            items[first].name,
            items[second].name,
            items[first].codes,
            items[second].codes,
            as_tuples(table.counts[0, :-1, :-1]),
        )
        for table, (first, second) in zip(part.tables, job.packs, strict=True)
    )


def as_tuples[Number: (int, float)](
    table: NDArray[np.int64] | NDArray[np.float64],
) -> tuple[tuple[Number, ...], ...]:
    """The rows of a table as plain numbers."""
    return tuple(tuple(row) for row in table.tolist())
