"""What reading boundaries needs to know, and what it gives."""

from collections.abc import Mapping
from dataclasses import dataclass

from yhdyspinta.errors import Problem
from yhdyspinta.sources.boundaries.grid import VIEW_BOX


@dataclass(frozen=True, slots=True)
class BoundaryUnit:
    """A municipality that the boundaries of a year must have, and what it belongs to.

    `code` has three digits. The other keys are empty for what the municipality does not belong to.
    `may_be_absent`: boundaries without any of the units marked so are taken (Åland, which has no part in interfaces).
    """

    code: str
    name: str
    employment_area: str = ""
    county: str = ""
    interface: str = ""
    may_be_absent: bool = False

    @property
    def label(self) -> str:
        """For example `049 Espoo`."""
        return f"{self.code} {self.name}".strip()


@dataclass(frozen=True, slots=True)
class BoundaryShape:
    """One outline.

    `path` is SVG path data on the grid of `grid`; `geometry` a GeoJSON Polygon or MultiPolygon, longitude and
    latitude in degrees (WGS84) with at most five decimals.
    """

    key: str
    path: str
    geometry: Mapping[str, object]


@dataclass(frozen=True, slots=True)
class BoundaryFacts:
    """What the boundaries were read from.

    `name` is the file's name or the address's host, `sha256` the fingerprint of its JSON (unpacked), `features` how
    many it has, `object_name` the chosen TopoJSON object (empty for GeoJSON), `crs` `WGS84` or `EPSG:3067`,
    `code_property` where the codes were, `repaired` how many shapes crossed themselves.
    """

    name: str
    sha256: str
    features: int
    object_name: str
    crs: str
    code_property: str
    repaired: int


@dataclass(frozen=True, slots=True)
class BoundarySet:
    """The boundaries of a year at four levels, each sorted by key, and what is to be told of them."""

    municipalities: tuple[BoundaryShape, ...]
    employment_areas: tuple[BoundaryShape, ...]
    counties: tuple[BoundaryShape, ...]
    interfaces: tuple[BoundaryShape, ...]
    facts: BoundaryFacts
    warnings: tuple[Problem, ...] = ()
    view_box: tuple[int, int, int, int] = VIEW_BOX
