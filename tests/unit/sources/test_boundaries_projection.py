"""Coordinates: degrees against metres computed elsewhere, and which system a file has."""

import copy
from typing import Any

import pyproj
import pytest

from tests.factories.boundaries import UNITS, country_collection, to_content
from yhdyspinta.errors import Refusal
from yhdyspinta.sources.boundaries.boundary_set import BoundarySet
from yhdyspinta.sources.boundaries.grid import to_grid
from yhdyspinta.sources.boundaries.projection import to_tm35fin, to_wgs84
from yhdyspinta.sources.boundaries.read import read_boundary_set
from yhdyspinta.sources.errors_boundary_content import AXES_SWAPPED, OTHER_COORDINATES

# (longitude, latitude), (east, north), exact to so many metres
KNOWN_POINTS = [
    # JHS 197, appendix 3, section 1: point G4 (Geta), 60°23'06.38473992" N, 19°50'53.2923701" E.
    ((19.84813676944, 60.3851068722), (106_256.35961, 6_715_706.37708), 0.0005),
    # A point of the tests of Lupapiste, the building-permit service of Finnish municipalities (GeoTools).
    ((25.340, 64.715), (420_893.9342, 7_177_728.7700), 0.0005),
    # The projection's own definition: 500 000 m on the central meridian.
    ((27.0, 65.0), (500_000.0, None), 0.0001),
]


@pytest.mark.parametrize(("degrees", "metres", "exact_to"), KNOWN_POINTS)
def test_degrees_become_metres(
    degrees: tuple[float, float], metres: tuple[float, float | None], exact_to: float
) -> None:
    east, north = to_tm35fin(*degrees)
    assert east == pytest.approx(metres[0], abs=exact_to)
    assert metres[1] is None or north == pytest.approx(metres[1], abs=exact_to)
    lon, lat = to_wgs84(east, north)
    assert (lon, lat) == pytest.approx(degrees, abs=1e-9)


def read(document: object) -> BoundarySet:
    return read_boundary_set(to_content(document), UNITS)


def converted(crs: str, *, swap: bool = False, named: str | None = None) -> dict[str, Any]:
    """The country in another system, by PROJ's own axes' order turned to x, y."""
    document = copy.deepcopy(country_collection())
    transformer = pyproj.Transformer.from_crs("EPSG:3067", crs, always_xy=True)
    for entry in document["features"]:
        entry["geometry"]["coordinates"] = [
            [list(transformer.transform(*point))[:: -1 if swap else 1] for point in ring]
            for ring in entry["geometry"]["coordinates"]
        ]
    if named is not None:
        document["crs"] = {"type": "name", "properties": {"name": named}}
    return document


@pytest.mark.parametrize(
    ("document", "crs", "swapped"),
    [
        (converted("EPSG:3067"), "EPSG:3067", False),
        (converted("EPSG:3067", named="urn:ogc:def:crs:EPSG::3067"), "EPSG:3067", False),
        (converted("EPSG:3067", swap=True, named="EPSG:3067"), "EPSG:3067", True),
        (converted("EPSG:4326"), "WGS84", False),
        (converted("EPSG:4326", named="urn:ogc:def:crs:OGC:1.3:CRS84"), "WGS84", False),
        (converted("EPSG:4258", named="http://www.opengis.net/def/crs/EPSG/0/4258"), "WGS84", False),
        (converted("EPSG:4326", swap=True, named="urn:ogc:def:crs:EPSG::4326"), "WGS84", True),
        (converted("EPSG:4326", swap=True), "WGS84", True),
    ],
)
def test_known_systems_give_the_same_country(document: dict[str, Any], crs: str, *, swapped: bool) -> None:
    result, expected = read(document), read(country_collection())
    assert result.facts.crs == crs
    assert result.municipalities == expected.municipalities
    assert result.interfaces == expected.interfaces
    assert [warning.kind for warning in result.warnings] == ([AXES_SWAPPED] if swapped else [])


@pytest.mark.parametrize(
    "document",
    [
        converted("EPSG:3857"),
        converted("EPSG:3879"),
        converted("EPSG:2393"),
        converted("EPSG:4326", named="EPSG:3067"),
        converted("EPSG:3067", named="EPSG:4326"),
        # SWEREF 99 TM looks like ETRS-TM35FIN: only the name tells.
        converted("EPSG:3067", named="urn:ogc:def:crs:EPSG::3006"),
        converted("EPSG:3067", named="urn:ogc:def:crs:EPSG::13067"),
        country_collection({"001": [[[1e300, 7e6], [4e5, 7e6], [4e5, 7.1e6], [1e300, 7e6]]]}),
        country_collection({"001": [[[0, 0], [4e5, 7e6], [4e5, 7.1e6], [0, 0]]]}),
    ],
    ids=[
        "Web Mercator",
        "ETRS-GK25FIN",
        "YKJ",
        "degrees named as metres",
        "metres named as degrees",
        "Swedish",
        "a number that only ends so",
        "huge",
        "one point at the equator",
    ],
)
def test_other_coordinates_are_refused(document: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refusal:
        read(document)
    assert [problem.kind for problem in refusal.value.problems] == [OTHER_COORDINATES]


@pytest.mark.parametrize("crs", [None, 3, {}, {"type": "name"}, {"properties": {"name": 3}}])
def test_a_crs_member_that_says_nothing_is_passed_over(crs: object) -> None:
    assert read(country_collection(crs=crs)).facts.crs == "EPSG:3067"


@pytest.mark.parametrize(
    ("east", "north", "point"),
    [
        (50_000, 7_800_000, (0, 0)),
        (760_000, 6_600_000, (3550, 6000)),
        (50_299, 7_799_701, (1, 1)),
        (50_301, 7_799_699, (2, 2)),
    ],
)
def test_the_grid_has_units_of_200_metres_from_the_north_west(
    east: float, north: float, point: tuple[int, int]
) -> None:
    assert to_grid(east, north) == point
