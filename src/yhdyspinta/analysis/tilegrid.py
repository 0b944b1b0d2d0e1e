"""Equal tiles on a grid: every place gets the same room, and geography stays recognisable.

The layout is found by simulated annealing over four wishes: a tile near its place, near tiles in the right
direction from each other, the tiles of a group edge to edge, and a shape without holes. The search draws from
a fixed seed, so the same points give the same layout. Method, weights and limits: `docs/methods/tilegrid.md`.
"""

import math
import random
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

DISPLACEMENT = 0.5
"""Cost of a tile that lies one cell from its place; grows with the square of the distance."""
DIRECTION = 0.5
"""Cost of a pair of near places whose tiles lie one cell from the direction they should have."""
BROKEN_GROUP = 12.0
"""Cost of each extra piece that a group's tiles lie in."""
OPEN_EDGE = 0.15
"""Cost of each tile edge that faces an empty cell."""
NEAREST = 5
"""How many nearest places each place keeps its direction to."""
ROOM = 1.5
"""Cells of the grid per tile: the search needs empty ones to move through."""
REACH = 1
"""How many cells a tile may move in one step, in each direction."""
STEPS_PER_TILE = 600
HOT, COLD = 4.0, 0.1
SEEDS = (11, 5, 16)
"""The searches that are made, in order, until one leaves no group broken. Any numbers would do; these were
chosen by looking at what they give for Finland."""


@dataclass(frozen=True, slots=True)
class TilePoint:
    """A place that wants a tile.

    x grows to the east and y to the north, in any unit; a unit is the same length on both axes. Tiles of one
    cluster are kept edge to edge, and so are, inside it, those that share a group (for example a parent area).
    """

    id: str
    x: float
    y: float
    cluster: str | int
    groups: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A place on the grid, counted from 0; columns grow to the east, rows to the south."""

    column: int
    row: int


def layout_tiles(points: Sequence[TilePoint], columns: int | None = None) -> dict[str, Cell]:
    """A cell of its own for each point, by id in the order given; the first used column and row are 0.

    `columns` bounds the width; without it the width follows the spread of the points. The answer depends on where
    the points lie and what they share, not on their order or ids (save at the very same place). The tiles of a
    group touch wherever the search finds room for it: a strong wish, not a promise. Meant for up to about a
    hundred points: 50 take an eighth of a second.

    Raises ValueError for an id that comes twice, for a coordinate that is not a finite number and for
    `columns` below 1.
    """
    if len({point.id for point in points}) < len(points):
        raise ValueError("each point needs an id of its own")
    if not all(math.isfinite(point.x) and math.isfinite(point.y) for point in points):
        raise ValueError("coordinates must be finite numbers")
    if columns is not None and columns < 1:
        raise ValueError("columns must be at least 1")
    if not points:
        return {}
    places = sorted(points, key=lambda point: (-point.y, point.x, point.id))
    width = columns or _fitting_columns(places)
    height = math.ceil(ROOM * len(places) / width)
    cells = dict(zip((place.id for place in places), _search(places, width, height), strict=True))
    return {point.id: cells[point.id] for point in points}


def _search(places: Sequence[TilePoint], columns: int, rows: int) -> list[Cell]:
    """The first layout whose groups are all whole, or else the one with the fewest extra pieces."""
    best: _Search | None = None
    for seed in SEEDS:
        search = _Search(places, columns, rows)
        search.anneal(seed)
        if best is None or search.extra_pieces < best.extra_pieces:
            best = search
        if not best.extra_pieces:
            break
    return best.cells() if best else []


def _fitting_columns(places: Sequence[TilePoint]) -> int:
    """The width whose grid is as much taller than wide as the places are spread."""
    wide = _spread([place.x for place in places])
    tall = _spread([place.y for place in places])
    aspect = tall / wide if wide and tall else 1.0
    return max(1, min(len(places), math.ceil(math.sqrt(ROOM * len(places) / aspect))))


def _spread(values: Sequence[float]) -> float:
    middle = math.fsum(values) / len(values)
    return math.sqrt(math.fsum((value - middle) ** 2 for value in values) / len(values))


def _even_scale(values: Sequence[float]) -> list[float]:
    """Each value between 0 and 1, halfway between its place on the axis and its rank.

    Places lie dense in one part and sparse in another; the rank makes room where they are dense.
    """
    low, high = min(values), max(values)
    if low == high:
        return [0.5] * len(values)
    ranked = sorted(values)
    first = {value: ranked.index(value) for value in ranked}
    last = {value: rank for rank, value in enumerate(ranked)}
    top = len(values) - 1
    return [((value - low) / (high - low) + (first[value] + last[value]) / 2 / top) / 2 for value in values]


def _directions(places: Sequence[TilePoint]) -> list[tuple[int, int, float, float]]:
    """The pairs of near places, each once, with the unit vector from one to two (y to the south)."""
    pairs: set[tuple[int, int]] = set()
    for here, place in enumerate(places):
        others = (other for other in range(len(places)) if other != here)
        near = sorted(others, key=lambda other: (_distance(place, places[other]), other))
        pairs.update((min(here, other), max(here, other)) for other in near[:NEAREST])
    result = []
    for one, two in sorted(pairs):
        length = _distance(places[one], places[two]) or 1.0
        east, south = places[two].x - places[one].x, places[one].y - places[two].y
        result.append((one, two, east / length, south / length))
    return result


def _distance(one: TilePoint, two: TilePoint) -> float:
    return math.hypot(two.x - one.x, two.y - one.y)


def _shared_groups(places: Sequence[TilePoint]) -> list[tuple[int, ...]]:
    """The sets of two or more places that should touch, clusters and groups alike, each once."""
    members: dict[tuple[str, str | int], list[int]] = {}
    for number, place in enumerate(places):
        members.setdefault(("cluster", place.cluster), []).append(number)
        for group in dict.fromkeys(place.groups):
            members.setdefault(("group", group), []).append(number)
    return sorted({tuple(group) for group in members.values() if len(group) > 1})


class _Grid:
    """Cells as single numbers, `row * stride + column`.

    A row has twice as many numbers as columns, so that the difference of two cells says both how many columns
    and how many rows lie between them, and the ends of neighbouring rows do not touch.
    """

    def __init__(self, columns: int, rows: int) -> None:
        self.columns, self.rows, self.stride = columns, rows, 2 * columns
        self.beside = (1, -1, self.stride, -self.stride)
        self.cells = [self.cell(x, y) for y in range(rows) for x in range(columns)]
        self.reach = {cell: self._within_reach(cell) for cell in self.cells}

    def cell(self, x: int, y: int) -> int:
        return y * self.stride + x

    def place(self, cell: int) -> tuple[int, int]:
        """Column and row."""
        return cell % self.stride, cell // self.stride

    def _within_reach(self, cell: int) -> list[int]:
        x, y = self.place(cell)
        return [
            self.cell(to_x, to_y)
            for to_y in range(max(0, y - REACH), min(self.rows, y + REACH + 1))
            for to_x in range(max(0, x - REACH), min(self.columns, x + REACH + 1))
            if (to_x, to_y) != (x, y)
        ]

    def goal_costs(self, goal_x: float, goal_y: float) -> dict[int, float]:
        """What it costs a tile to lie at each cell, when it wants to be at the goal."""
        places = {cell: self.place(cell) for cell in self.cells}
        return {cell: DISPLACEMENT * ((x - goal_x) ** 2 + (y - goal_y) ** 2) for cell, (x, y) in places.items()}

    def direction_costs(self, east: float, south: float) -> dict[int, float]:
        """What each difference of two cells costs, when the second should lie one cell in the direction."""
        return {
            self.cell(x, y): DIRECTION * ((x - east) ** 2 + (y - south) ** 2)
            for y in range(1 - self.rows, self.rows)
            for x in range(1 - self.columns, self.columns)
        }

    def count_pieces(self, cells: Iterable[int]) -> int:
        """In how many pieces the cells lie, edge to edge."""
        left = set(cells)
        pieces = 0
        while left:
            pieces += 1
            front = [left.pop()]
            while front:
                cell = front.pop()
                for step in self.beside:
                    if cell + step in left:
                        left.discard(cell + step)
                        front.append(cell + step)
        return pieces


class _Search:
    """The state of the annealing: the cell of each tile, and in how many pieces each group lies."""

    def __init__(self, places: Sequence[TilePoint], columns: int, rows: int) -> None:
        self.grid = grid = _Grid(columns, rows)
        goal_x = [share * (columns - 1) for share in _even_scale([place.x for place in places])]
        goal_y = [(1 - share) * (rows - 1) for share in _even_scale([place.y for place in places])]
        self.goals = [grid.goal_costs(x, y) for x, y in zip(goal_x, goal_y, strict=True)]
        self.near: list[list[tuple[int, dict[int, float]]]] = [[] for _ in places]
        for one, two, east, south in _directions(places):
            costs = grid.direction_costs(east, south)
            self.near[one].append((two, costs))
            self.near[two].append((one, {-difference: cost for difference, cost in costs.items()}))
        self.groups = _shared_groups(places)
        self.groups_of = [
            frozenset(at for at, group in enumerate(self.groups) if tile in group) for tile in range(len(places))
        ]
        southmost_first = sorted(range(len(places)), key=lambda tile: (places[tile].y, tile))
        self.tile_at = self._nearest_free_cells(southmost_first)
        self.cell_of = [cell for cell, _ in sorted(self.tile_at.items(), key=lambda item: item[1])]
        self.pieces = [self._count_group(group) for group in range(len(self.groups))]
        self.extra_pieces = sum(self.pieces) - len(self.pieces)

    def anneal(self, seed: int) -> None:
        """Try steps at random, from HOT, when most are accepted, to COLD, when only gains are."""
        # A fixed seed makes the answer repeatable; nothing here is secret.
        draw = random.Random(seed).random  # noqa: S311  (a layout, no secret)
        tiles = len(self.cell_of)
        steps = STEPS_PER_TILE * tiles
        cooling = (COLD / HOT) ** (1 / steps)
        heat = HOT
        for _ in range(steps):
            heat *= cooling
            tile = int(draw() * tiles)
            reach = self.grid.reach[self.cell_of[tile]]
            if not reach:
                return
            cell = reach[int(draw() * len(reach))]
            bearable = -heat * math.log(1 - draw())
            other = self.tile_at.get(cell)
            if other is None:
                self._try_move(tile, cell, bearable)
            else:
                self._try_exchange(tile, other, bearable)

    def cells(self) -> list[Cell]:
        """The cells in the order of the places, without empty rows and columns before the first."""
        places = [self.grid.place(cell) for cell in self.cell_of]
        left, top = min(x for x, _ in places), min(y for _, y in places)
        return [Cell(x - left, y - top) for x, y in places]

    def _nearest_free_cells(self, order: Iterable[int]) -> dict[int, int]:
        """The start: tile by tile, the free cell nearest to its goal."""
        tile_at: dict[int, int] = {}
        for tile in order:
            costs = self.goals[tile]
            tile_at[min(costs.keys() - tile_at.keys(), key=lambda cell: (costs[cell], cell))] = tile
        return tile_at

    def _count_group(self, group: int) -> int:
        cell_of = self.cell_of
        return self.grid.count_pieces([cell_of[tile] for tile in self.groups[group]])

    def _pull(self, tile: int, cell: int) -> float:
        """What it costs a tile to lie at a cell, apart from groups and holes."""
        cost = self.goals[tile][cell]
        cell_of = self.cell_of
        for other, costs in self.near[tile]:
            cost += costs[cell_of[other] - cell]
        return cost

    def _neighbours(self, cell: int) -> int:
        return sum(cell + step in self.tile_at for step in self.grid.beside)

    def _put(self, tile: int, cell: int) -> None:
        self.cell_of[tile] = cell
        self.tile_at[cell] = tile

    def _try_move(self, tile: int, end: int, bearable: float) -> None:
        """Move a tile to an empty cell when that costs no more than `bearable`."""
        start = self.cell_of[tile]
        cost = self._pull(tile, end) - self._pull(tile, start)
        # The tile is still at its start while the edges at the end are counted, so a step aside counts itself.
        touching = self._neighbours(end) - (end - start in self.grid.beside)
        cost += 2 * OPEN_EDGE * (self._neighbours(start) - touching)
        groups = self.groups_of[tile]
        # Counting pieces is slow: leave it when even the best outcome would cost too much.
        if cost - self._possible_gain(groups) > bearable:
            return
        del self.tile_at[start]
        self._put(tile, end)
        if not self._accept(groups, cost, bearable):
            del self.tile_at[end]
            self._put(tile, start)

    def _try_exchange(self, tile: int, other: int, bearable: float) -> None:
        """Let two tiles change places when that costs no more than `bearable`."""
        here, there = self.cell_of[tile], self.cell_of[other]
        before = self._pull(tile, here) + self._pull(other, there)
        self._put(tile, there)
        self._put(other, here)
        cost = self._pull(tile, there) + self._pull(other, here) - before
        groups = self.groups_of[tile] ^ self.groups_of[other]
        if cost - self._possible_gain(groups) > bearable or not self._accept(groups, cost, bearable):
            self._put(tile, here)
            self._put(other, there)

    def _possible_gain(self, groups: Iterable[int]) -> float:
        return BROKEN_GROUP * sum(self.pieces[group] - 1 for group in groups) if self.extra_pieces else 0.0

    def _accept(self, groups: Iterable[int], cost: float, bearable: float) -> bool:
        """Whether the tiles may stay where they were put; if so their groups' pieces are noted."""
        pieces = {group: self._count_group(group) for group in groups}
        more = sum(count - self.pieces[group] for group, count in pieces.items())
        if cost + BROKEN_GROUP * more > bearable:
            return False
        self.extra_pieces += more
        for group, count in pieces.items():
            self.pieces[group] = count
        return True
