"""The outlines of groups of grid cells, and the borders inside them, as SVG path data."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from yhdyspinta.analysis.tilegrid import Cell
from yhdyspinta.presentation.maps.drawing import number

Point = tuple[int, int]
"""A corner of the grid: the one at the north-west of the cell with the same column and row."""


@dataclass(frozen=True, slots=True)
class Pitch:
    """The size of a cell in pixels."""

    width: float
    height: float


def outline(cells: Iterable[Cell], pitch: Pitch, inset: float) -> str:
    """The closed outlines of the cells taken together, drawn `inset` pixels inside their edge.

    Cells that touch only at a corner get outlines of their own; a hole gets one too, which runs the other way.
    """
    return "".join(_closed_path(loop, pitch, inset) for loop in _loops({(at.column, at.row) for at in cells}))


def borders(sides: Mapping[Cell, str], pitch: Pitch, inset: float) -> str:
    """Lines along the cell edges that part neighbours with different sides.

    `sides` says for each cell of one group which side it is on (for example its county). Lines keep `inset` pixels
    from the group's own outline.
    """
    by_place = {(cell.column, cell.row): side for cell, side in sides.items()}
    lines = []
    for (x, y), side in sorted(by_place.items()):
        if by_place.get((x + 1, y), side) != side:
            lines.append(((x + 1, y), (x + 1, y + 1)))
        if by_place.get((x, y + 1), side) != side:
            lines.append(((x, y + 1), (x + 1, y + 1)))
    return "".join(_border_line(start, end, by_place, pitch, inset) for start, end in lines)


def _border_line(start: Point, end: Point, inside: Mapping[Point, str], pitch: Pitch, inset: float) -> str:
    east, south = end[0] - start[0], end[1] - start[1]
    from_start = 0.0 if _is_surrounded(start, inside) else inset
    from_end = 0.0 if _is_surrounded(end, inside) else inset
    x1, y1 = start[0] * pitch.width + from_start * east, start[1] * pitch.height + from_start * south
    x2, y2 = end[0] * pitch.width - from_end * east, end[1] * pitch.height - from_end * south
    return f"M{number(x1)} {number(y1)}L{number(x2)} {number(y2)}"


def _is_surrounded(corner: Point, inside: Mapping[Point, str]) -> bool:
    x, y = corner
    return all(cell in inside for cell in ((x, y), (x - 1, y), (x, y - 1), (x - 1, y - 1)))


def _loops(cells: set[Point]) -> list[list[Point]]:
    """The corners of the outlines, the cells on the right hand of each step."""
    edges: dict[Point, list[Point]] = {}
    for x, y in sorted(cells):
        if (x, y - 1) not in cells:
            edges.setdefault((x, y), []).append((x + 1, y))
        if (x + 1, y) not in cells:
            edges.setdefault((x + 1, y), []).append((x + 1, y + 1))
        if (x, y + 1) not in cells:
            edges.setdefault((x + 1, y + 1), []).append((x, y + 1))
        if (x - 1, y) not in cells:
            edges.setdefault((x, y + 1), []).append((x, y))
    loops = []
    while edges:
        # The westernmost corner: only one outline passes through it.
        before = start = min(edges)
        corner, loop = _take_edge(edges, start, start), [start]
        while corner != start:
            loop.append(corner)
            before, corner = corner, _take_edge(edges, before, corner)
        loops.append(loop)
    return loops


def _take_edge(edges: dict[Point, list[Point]], before: Point, corner: Point) -> Point:
    """The next corner; where two outlines meet, the one that turns right and so stays with its own cell."""
    ways = edges[corner]
    right = (corner[0] - (corner[1] - before[1]), corner[1] + (corner[0] - before[0]))
    way = right if right in ways else ways[0]
    ways.remove(way)
    if not ways:
        del edges[corner]
    return way


def _closed_path(loop: list[Point], pitch: Pitch, inset: float) -> str:
    steps = []
    for before, corner, after in zip(loop[-1:] + loop[:-1], loop, loop[1:] + loop[:1], strict=True):
        came, goes = _direction(before, corner), _direction(corner, after)
        if came == goes:
            continue
        # Inwards is to the right of both sides that meet at the corner.
        x = corner[0] * pitch.width - inset * (came[1] + goes[1])
        y = corner[1] * pitch.height + inset * (came[0] + goes[0])
        steps.append(f"{number(x)} {number(y)}")
    return f"M{'L'.join(steps)}Z"


def _direction(start: Point, end: Point) -> tuple[int, int]:
    return end[0] - start[0], end[1] - start[1]
