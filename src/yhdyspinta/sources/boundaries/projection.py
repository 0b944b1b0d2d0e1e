"""Longitude and latitude ↔ ETRS-TM35FIN (EPSG:3067), and which of the two a file has.

WGS84 is taken as ETRS89, as Finland's producers do: the two differ by less than a metre, and the maps show 200.
"""

import re
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt
import pyproj
import shapely

from yhdyspinta.errors import Place, Problem, Refusal, refuse
from yhdyspinta.sources.boundaries import grid
from yhdyspinta.sources.errors_boundary_content import AXES_SWAPPED, OTHER_COORDINATES

WGS84: Final = "WGS84"
TM35FIN: Final = "EPSG:3067"

Bounds = tuple[float, float, float, float]
"""West, south, east, north; or the first axis's least, the second's least, and their greatest."""
Geometries = npt.NDArray[np.object_]
"""Shape (n,) of shapely geometries."""

_EXTENTS: Final[dict[str, Bounds]] = {
    WGS84: (19.0, 59.0, 32.0, 71.0),
    TM35FIN: (grid.WEST, grid.SOUTH, grid.EAST, grid.NORTH),
}
_NAMES: Final = {"4326": WGS84, "4258": WGS84, "CRS84": WGS84, "3067": TM35FIN, "5048": TM35FIN}
_NAME_END: Final = re.compile(r"[A-Za-z0-9]+$")
_DECIMALS: Final = 2
"""Centimetres: borders that two polygons share then have the same points, whatever the projection rounds."""


@dataclass(frozen=True, slots=True)
class Projected:
    """Geometries in ETRS-TM35FIN metres, the system that they came in, and what is to be told."""

    geometries: Geometries
    crs: str
    warnings: tuple[Problem, ...]


def to_tm35fin(lon: npt.ArrayLike, lat: npt.ArrayLike) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """Degrees → east and north in metres; arrays or single numbers."""
    east, north = _transformer().transform(lon, lat)
    return np.asarray(east), np.asarray(north)


def to_wgs84(east: npt.ArrayLike, north: npt.ArrayLike) -> tuple[npt.NDArray[np.float64], npt.NDArray[np.float64]]:
    """East and north in metres → longitude and latitude in degrees; arrays or single numbers."""
    lon, lat = _transformer().transform(east, north, direction=pyproj.enums.TransformDirection.INVERSE)
    return np.asarray(lon), np.asarray(lat)


def project(geometries: Geometries, *, crs: str, file: str) -> Projected:
    """A file's geometries in ETRS-TM35FIN, rounded to centimetres.

    `crs` is what the file says of its system; empty when it says nothing. The coordinates themselves tell the axes'
    order. Raises `Refusal` when they are outside Finland, in another system, or not where the file says.
    """
    place = Place(file)
    bounds = tuple(map(float, shapely.total_bounds(geometries)))
    found, swapped = _recognise(bounds)
    stated = _NAMES.get(_last_word(crs), crs) if crs else found
    if not found or stated != found:
        raise _other(bounds, crs, place)

    def to_metres(points: npt.NDArray[np.float64]) -> npt.NDArray[np.float64]:
        x, y = (points[:, 1], points[:, 0]) if swapped else (points[:, 0], points[:, 1])
        east, north = to_tm35fin(x, y) if found == WGS84 else (x, y)
        metres: npt.NDArray[np.float64] = np.round(np.column_stack((east, north)), _DECIMALS)
        return metres

    projected = shapely.transform(geometries, to_metres)
    if not _is_within(tuple(map(float, shapely.total_bounds(projected))), _EXTENTS[TM35FIN]):
        raise _other(bounds, crs, place)
    return Projected(projected, found, (Problem(AXES_SWAPPED, {}, place),) if swapped else ())


@cache
def _transformer() -> pyproj.Transformer:
    return pyproj.Transformer.from_crs("EPSG:4258", TM35FIN, always_xy=True)


def _recognise(bounds: tuple[float, ...]) -> tuple[str, bool]:
    """The system whose extent holds the bounds, and whether their axes are the other way round; empty for none."""
    for crs, extent in _EXTENTS.items():
        if _is_within(bounds, extent):
            return crs, False
        if _is_within((bounds[1], bounds[0], bounds[3], bounds[2]), extent):
            return crs, True
    return "", False


def _is_within(bounds: tuple[float, ...], extent: Bounds) -> bool:
    return extent[0] <= bounds[0] <= bounds[2] <= extent[2] and extent[1] <= bounds[1] <= bounds[3] <= extent[3]


def _last_word(crs: str) -> str:
    """`3067` of `urn:ogc:def:crs:EPSG::3067` and of `EPSG:3067`, `CRS84` of `urn:ogc:def:crs:OGC:1.3:CRS84`."""
    match = _NAME_END.search(crs)
    return match[0] if match else crs


def _other(bounds: tuple[float, ...], crs: str, place: Place) -> Refusal:
    west, south, east, north = (f"{value:.0f}" if abs(value) < 1e9 else f"{value:.0e}" for value in bounds)
    return refuse(OTHER_COORDINATES, place=place, west=west, south=south, east=east, north=north, crs=crs or "-")
