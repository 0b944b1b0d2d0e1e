"""A country of four square municipalities and an island, in ETRS-TM35FIN metres.

001 | 003        001, 002: area 01, county 01        901: outside, 100 km to the west
----+----        003:      area 01, county 02
002 | 004        004:      area 02, county 02
"""

import json
from collections.abc import Callable, Iterable, Mapping
from typing import Any

from yhdyspinta.sources.boundaries.boundary_set import BoundaryUnit
from yhdyspinta.sources.boundaries.content import Content

SIDE = 20_000
EAST = 400_000
NORTH = 7_000_000

UNITS = (
    BoundaryUnit("001", "Ylävasen", "01", "01", "01-01"),
    BoundaryUnit("002", "Alavasen", "01", "01", "01-01"),
    BoundaryUnit("003", "Yläoikea", "01", "02", "01-02"),
    BoundaryUnit("004", "Alaoikea", "02", "02", "02-02"),
    BoundaryUnit("901", "Saari", may_be_absent=True),
)

Ring = list[list[float]]


def square(east: float, north: float, side: float = SIDE) -> Ring:
    """A closed ring whose south-western corner is the point, anticlockwise."""
    return [
        [east, north],
        [east + side, north],
        [east + side, north + side],
        [east, north + side],
        [east, north],
    ]


def country() -> dict[str, list[Ring]]:
    """Each municipality's code → the rings of its polygon."""
    return {
        "001": [square(EAST, NORTH + SIDE)],
        "002": [square(EAST, NORTH)],
        "003": [square(EAST + SIDE, NORTH + SIDE)],
        "004": [square(EAST + SIDE, NORTH)],
        "901": [square(EAST - 100_000, NORTH)],
    }


def feature(code: object, rings: Any, *, name: str = "kunta", kind: str = "Polygon") -> dict[str, Any]:
    """A GeoJSON feature whose property `name` is the code."""
    return {"type": "Feature", "properties": {name: code}, "geometry": {"type": kind, "coordinates": rings}}


def collection(features: Iterable[Mapping[str, Any]], **members: Any) -> dict[str, Any]:
    """A GeoJSON FeatureCollection."""
    return {"type": "FeatureCollection", "features": list(features), **members}


def country_collection(
    changed: Mapping[str, Any] | None = None, *, to_value: Callable[[str], object] = str, **members: Any
) -> dict[str, Any]:
    """The country as GeoJSON; `changed` replaces rings by code, None leaves the municipality out."""
    rings = {**country(), **(changed or {})}
    return collection([feature(to_value(code), ring) for code, ring in rings.items() if ring is not None], **members)


def to_content(document: object, name: str = "kunnat.json") -> Content:
    """The content of a file that holds the JSON."""
    return Content(name, json.dumps(document).encode())
