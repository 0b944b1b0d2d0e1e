"""Outlines in metres → SVG path data on the maps' grid."""

import numpy as np
import numpy.typing as npt
import shapely

from yhdyspinta.sources.boundaries.grid import METRES_PER_UNIT, NORTH, WEST

Grid = npt.NDArray[np.int64]
"""Shape (n, 2): x and y in units of the grid."""


def path_data(geometry: shapely.Geometry) -> str:
    """SVG path data (M, l, z) of a Polygon or MultiPolygon in ETRS-TM35FIN metres.

    Rings that vanish on the grid are left out; empty when all do. Holes run against their outer ring.
    """
    rings = []
    for polygon in shapely.get_parts(shapely.orient_polygons(geometry)):
        outer = _ring_data(shapely.get_exterior_ring(polygon))
        if outer:
            inner = [_ring_data(ring) for ring in polygon.interiors]
            rings += [outer, *filter(None, inner)]
    return "".join(rings)


def _ring_data(ring: shapely.LinearRing) -> str:
    points = _to_grid_points(shapely.get_coordinates(ring))
    if len(points) < 4 or _doubled_area(points) == 0:
        return ""
    x, y = points[0]
    # `z` draws the last side.
    return f"M{_join([x, y])}l{_join(np.diff(points, axis=0)[:-1].ravel().tolist())}z"


def _to_grid_points(metres: npt.NDArray[np.float64]) -> Grid:
    """The ring on the grid, closed, without points that repeat the one before."""
    grid = np.rint((metres - (WEST, NORTH)) / (METRES_PER_UNIT, -METRES_PER_UNIT)).astype(np.int64)
    moves = np.any(np.diff(grid, axis=0) != 0, axis=1)
    kept: Grid = grid[np.concatenate(([True], moves))]
    return kept


def _doubled_area(points: Grid) -> int:
    x, y = points[:, 0], points[:, 1]
    return int(np.sum(x[:-1] * y[1:] - x[1:] * y[:-1]))


def _join(numbers: list[int]) -> str:
    """The numbers as SVG reads them: a minus sign separates by itself."""
    return " ".join(map(str, numbers)).replace(" -", "-")
