"""Municipalities → outlines of municipalities and of the areas that they make up."""

from collections.abc import Callable, Sequence
from typing import Final

import numpy as np
import numpy.typing as npt
import shapely

from yhdyspinta.sources.boundaries.boundary_set import BoundaryShape, BoundaryUnit
from yhdyspinta.sources.boundaries.paths import path_data
from yhdyspinta.sources.boundaries.projection import Geometries, to_wgs84

_DECIMALS: Final = 5
"""Of a degree: about a metre, as RFC 7946 section 11.2 counts it."""


def dissolve(
    geometries: Geometries, units: Sequence[BoundaryUnit], key: Callable[[BoundaryUnit], str]
) -> dict[str, shapely.Geometry]:
    """Units with the same key joined, sorted by key; those with an empty key are left out.

    `geometries` are a coverage in the order of `units`. The outlines keep the municipalities' own points, so that
    borders of every level lie exactly on each other.
    """
    groups: dict[str, list[shapely.Geometry]] = {}
    for geometry, unit in zip(geometries, units, strict=True):
        if key(unit):
            groups.setdefault(key(unit), []).append(geometry)
    return {name: shapely.coverage_union_all(members) for name, members in sorted(groups.items())}


def to_shapes(
    geometries: Geometries, units: Sequence[BoundaryUnit], key: Callable[[BoundaryUnit], str]
) -> tuple[BoundaryShape, ...]:
    """The dissolved outlines as paths on the maps' grid and as GeoJSON."""
    return tuple(
        BoundaryShape(name, path_data(geometry), _to_geojson(geometry))
        for name, geometry in dissolve(geometries, units, key).items()
    )


def _to_geojson(geometry: shapely.Geometry) -> dict[str, object]:
    """A GeoJSON geometry in WGS84, outer rings anticlockwise (RFC 7946 section 3.1.6)."""
    polygons = [_to_rings(polygon) for polygon in shapely.get_parts(shapely.orient_polygons(geometry))]
    if len(polygons) == 1:
        return {"type": "Polygon", "coordinates": polygons[0]}
    return {"type": "MultiPolygon", "coordinates": polygons}


def _to_rings(polygon: shapely.Polygon) -> list[list[list[float]]]:
    return [_to_degrees(shapely.get_coordinates(ring)) for ring in (polygon.exterior, *polygon.interiors)]


def _to_degrees(metres: npt.NDArray[np.float64]) -> list[list[float]]:
    degrees = np.column_stack(to_wgs84(metres[:, 0], metres[:, 1]))
    rounded: list[list[float]] = np.round(degrees, _DECIMALS).tolist()
    return rounded
