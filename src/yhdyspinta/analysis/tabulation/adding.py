"""Cubes of parts of the data add to the cube of the whole, and groups to their total."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from itertools import zip_longest

from yhdyspinta.analysis.errors_tabulation import DIFFERENT_CUBES, UNKNOWN_COLUMN
from yhdyspinta.analysis.states import STATES
from yhdyspinta.analysis.tabulation.closest import name_closest
from yhdyspinta.analysis.tabulation.cube import ALL, Cube, ItemCube, PairCube
from yhdyspinta.analysis.tabulation.group_index import sort_groups
from yhdyspinta.analysis.tabulation.values import list_numbers
from yhdyspinta.errors import Place, refuse


def add_cubes(first: Cube, *others: Cube) -> Cube:
    """The cube of all rows that the cubes count; groups of the same name become one.

    Raises Refusal (YP-TABULATE-015) when cubes differ in their items, in the codes of an item or in being weighted,
    or when one of all rows (ALL) meets one of groups.
    """
    cubes = (first, *others)
    for other in others:
        _check_same(first, other)
    groups = tuple(sort_groups(group for cube in cubes for group in cube.groups))
    if ALL in groups and len(groups) > 1:
        raise refuse(DIFFERENT_CUBES, first=ALL, second=next(str(group) for group in groups if group != ALL))
    return _gather(cubes, groups, lambda group, target: group == target)


def total(cube: Cube) -> Cube:
    """The cube with the one group ALL: the sum of its groups."""
    return _gather((cube,), (ALL,), lambda _group, _target: True)


def select_items(cube: Cube, names: Sequence[str]) -> Cube:
    """The cube of some items, in the given order. Refuses an item that was not tabulated (YP-TABULATE-001)."""
    known = [item.name for item in cube.items]
    for name in names:
        if name not in known:
            raise refuse(UNKNOWN_COLUMN, place=Place(column=name), name=name, closest=name_closest(name, known))
    return replace(cube, items=tuple(cube.item(name) for name in names))


def select_groups(cube: Cube, groups: Sequence[str | None]) -> Cube:
    """The cube of some groups, in the given order; one that the cube does not have has no rows."""
    return _gather((cube,), tuple(groups), lambda group, target: group == target)


def add_pairs(first: PairCube, *others: PairCube) -> PairCube:
    """The pair cube of all rows. Refuses pairs of other items or codes (YP-TABULATE-015)."""
    for other in others:
        if replace(other, counts=first.counts) != first:
            raise refuse(DIFFERENT_CUBES, first=_describe_pair(first), second=_describe_pair(other))
    tables = [first.counts, *(other.counts for other in others)]
    width = len(first.second_codes) + len(STATES)
    return replace(first, counts=tuple(_add(rows, width, 0) for rows in zip(*tables, strict=True)))


type _Rows = list[tuple[int, int]]
"""Rows of tables: the cube's place among the cubes, and the group's in the cube."""


def _gather(
    cubes: Sequence[Cube], groups: tuple[str | None, ...], belongs: Callable[[str | None, str | None], bool]
) -> Cube:
    """A cube of the given groups; each is the sum of those groups of all cubes that belong to it."""
    rows = [
        [
            (index, row)
            for index, cube in enumerate(cubes)
            for row, group in enumerate(cube.groups)
            if belongs(group, target)
        ]
        for target in groups
    ]
    items = tuple(_gather_item([cube.items[index] for cube in cubes], rows) for index in range(len(cubes[0].items)))
    return Cube(groups, items, cubes[0].weighted)


def _gather_item(parts: Sequence[ItemCube], groups: Sequence[_Rows]) -> ItemCube:
    first = parts[0]
    width = len(first.codes) + len(STATES)
    weights = [part.weights for part in parts if part.weights is not None]
    squares = [part.squares for part in parts if part.squares is not None]
    return replace(
        first,
        counts=tuple(_add((parts[part].counts[row] for part, row in rows), width, 0) for rows in groups),
        weights=tuple(_add((weights[part][row] for part, row in rows), width, 0.0) for rows in groups)
        if weights
        else None,
        squares=tuple(_add((squares[part][row] for part, row in rows), width, 0.0) for rows in groups)
        if squares
        else None,
    )


def _add[Number: (int, float)](rows: Iterable[tuple[Number, ...]], width: int, nothing: Number) -> tuple[Number, ...]:
    """The sum of rows of a table, place by place."""
    return tuple(map(sum, zip((nothing,) * width, *rows, strict=True)))


def _check_same(first: Cube, other: Cube) -> None:
    for one, another in zip_longest(_describe(first), _describe(other), fillvalue="–"):
        if one != another:
            raise refuse(DIFFERENT_CUBES, first=one, second=another)


def _describe(cube: Cube) -> list[str]:
    """What has to be the same in cubes that are added: `ST24_1 (1–5)`, and `Σw` in a weighted cube."""
    return [*(f"{item.name} ({list_numbers(item.codes)})" for item in cube.items), *(["Σw"] if cube.weighted else [])]


def _describe_pair(pair: PairCube) -> str:
    return f"{pair.first} ({list_numbers(pair.first_codes)}) × {pair.second} ({list_numbers(pair.second_codes)})"
