"""What GeoJSON and TopoJSON have in common: layers of members, and rings of points."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from itertools import chain
from typing import Any

import numpy as np
import numpy.typing as npt
import shapely

from yhdyspinta.errors import Place, Refusal, refuse
from yhdyspinta.sources.errors_boundary_content import BROKEN_RING, NOT_A_POLYGON, NOT_NUMBERS

Points = npt.NDArray[np.float64]
"""Shape (n, 2): x and y, in the file's own coordinates."""


@dataclass(frozen=True, slots=True)
class Member:
    """One feature as the file has it: its id (None without one), its properties, its geometry."""

    id: object
    properties: Mapping[str, Any]
    geometry: Any


@dataclass(frozen=True, slots=True)
class Subject:
    """Whose geometry is read, to name it in a refusal."""

    file: str
    municipality: str

    def not_a_polygon(self) -> Refusal:
        return refuse(NOT_A_POLYGON, place=Place(self.file), municipality=self.municipality)

    def broken_ring(self) -> Refusal:
        return refuse(BROKEN_RING, place=Place(self.file), municipality=self.municipality)

    def not_numbers(self) -> Refusal:
        return refuse(NOT_NUMBERS, place=Place(self.file), municipality=self.municipality)


ReadPolygons = Callable[[Any, Subject], shapely.MultiPolygon]
"""A geometry of the file → its polygons in the file's own coordinates; raises `Refusal`."""


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """A collection of members that a file offers. `name` is empty for GeoJSON, `crs` when the file does not say."""

    name: str
    members: tuple[Member, ...]
    crs: str
    read_polygons: ReadPolygons


def list_polygons(kind: object, parts: Any, subject: Subject) -> list[list[Any]]:
    """The polygons of a Polygon's or MultiPolygon's nested list, each a list of rings; raises `Refusal`."""
    if kind == "Polygon":
        parts = [parts]
    elif kind != "MultiPolygon":
        raise subject.not_a_polygon()
    if not _is_list_of_lists(parts) or not parts or not all(parts):
        raise subject.broken_ring()
    polygons: list[list[Any]] = parts
    return polygons


def to_points(positions: Any, subject: Subject) -> Points:
    """JSON's positions as points; a height is left out. Raises `Refusal` for anything but finite numbers."""
    if not _is_list_of_lists(positions) or not positions:
        raise subject.broken_ring()
    if not set(map(len, positions)) <= {2, 3, 4}:
        raise subject.not_numbers()
    if not set(map(type, chain.from_iterable(positions))) <= {int, float}:
        raise subject.not_numbers()
    try:
        points = np.array([position[:2] for position in positions], dtype=np.float64)
    except OverflowError as error:
        raise subject.not_numbers() from error
    if not np.isfinite(points).all():
        raise subject.not_numbers()
    return points


def to_polygon(rings: list[Points], subject: Subject) -> shapely.Polygon:
    """A polygon of an outer ring and its holes. Raises `Refusal` when a ring is short or open."""
    for ring in rings:
        if len(ring) < 4 or not np.array_equal(ring[0], ring[-1]):
            raise subject.broken_ring()
    return shapely.Polygon(rings[0], rings[1:])


def _is_list_of_lists(value: Any) -> bool:
    return isinstance(value, list) and all(isinstance(entry, list) for entry in value)
