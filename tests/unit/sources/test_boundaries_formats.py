"""GeoJSON and TopoJSON: the same country in each, and structures that break the rules."""

from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.factories.boundaries import EAST, NORTH, SIDE, UNITS, country_collection, square, to_content
from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.sources import errors_boundaries, errors_boundary_content
from yhdyspinta.sources.boundaries import topojson
from yhdyspinta.sources.boundaries.boundary_set import BoundarySet
from yhdyspinta.sources.boundaries.content import Content
from yhdyspinta.sources.boundaries.read import read_boundary_set

# The country's squares as arcs between its corner points, quantised to 10 km from (300 km, 7000 km):
#   a ─0─ b ─1─ c
#   │2  3 │    4│       every arc leads down or to the right
#   d ─5─ e ─6─ f
#   │7  8 │    9│
#   g ─10─ h ─11─ i     12: the island, all round
_ARCS = [
    [[10, 4], [2, 0]],
    [[12, 4], [2, 0]],
    [[10, 4], [0, -2]],
    [[12, 4], [0, -2]],
    [[14, 4], [0, -2]],
    [[10, 2], [2, 0]],
    [[12, 2], [2, 0]],
    [[10, 2], [0, -2]],
    [[12, 2], [0, -2]],
    [[14, 2], [0, -2]],
    [[10, 0], [2, 0]],
    [[12, 0], [2, 0]],
    [[0, 0], [2, 0], [0, 2], [-2, 0], [0, -2]],
]
_RINGS = {
    "001": [0, 3, ~5, ~2],
    "003": [1, 4, ~6, ~3],
    "002": [5, 8, ~10, ~7],
    "004": [6, 9, ~11, ~8],
    "901": [12],
}


def topology() -> dict[str, Any]:
    geometries = [{"type": "Polygon", "id": code, "properties": {}, "arcs": [ring]} for code, ring in _RINGS.items()]
    areas = [{"type": "Polygon", "id": "01", "arcs": [[12]]}, {"type": "Polygon", "id": "02", "arcs": [[12]]}]
    return {
        "type": "Topology",
        "transform": {"scale": [10_000, 10_000], "translate": [300_000, 7_000_000]},
        "objects": {
            "areas": {"type": "GeometryCollection", "geometries": areas},
            "kunnat": {"type": "GeometryCollection", "geometries": geometries},
        },
        "arcs": _ARCS,
    }


def read(document: object, *, object_name: str = "") -> BoundarySet:
    return read_boundary_set(to_content(document), UNITS, object_name=object_name)


def corners(result: BoundarySet) -> dict[str, list[tuple[float, float]]]:
    """Each municipality's points, sorted; a ring's last point is its first and counts once."""
    return {
        shape.key: sorted(tuple(point) for ring in shape.geometry["coordinates"] for point in ring[1:])  # type: ignore[attr-defined]
        for shape in result.municipalities
    }


def test_topojson_gives_the_same_country_as_geojson() -> None:
    from_topojson, from_geojson = read(topology()), read(country_collection())
    assert corners(from_topojson) == corners(from_geojson)
    assert all(len(points) == 4 for points in corners(from_topojson).values())
    assert from_topojson.facts.object_name == "kunnat"
    assert from_geojson.facts.object_name == ""
    assert from_topojson.facts.features == from_geojson.facts.features == 5


def test_an_object_may_be_named() -> None:
    assert read(topology(), object_name="kunnat").facts.object_name == "kunnat"
    with pytest.raises(Refusal) as refusal:
        read(topology(), object_name="areas")
    assert refusal.value.problems[0].kind is errors_boundary_content.NO_CODE_PROPERTY


@pytest.mark.parametrize("document", [topology(), country_collection()], ids=["TopoJSON", "GeoJSON"])
def test_an_object_that_is_not_there_is_refused(document: dict[str, Any]) -> None:
    with pytest.raises(Refusal) as refusal:
        read(document, object_name="rajat")
    assert refusal.value.problems[0].kind is errors_boundaries.UNKNOWN_OBJECT


def test_arcs_without_a_transform_hold_coordinates_as_they_are() -> None:
    document = topology()
    del document["transform"]
    document["arcs"] = [_to_absolute(arc) for arc in _ARCS]
    assert corners(read(document)) == corners(read(country_collection()))


def _to_absolute(arc: list[list[int]]) -> list[list[float]]:
    x = y = 0
    points = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        points.append([300_000.0 + 10_000 * x, 7_000_000.0 + 10_000 * y])
    return points


def test_a_multipolygon_with_a_hole_and_heights_is_read() -> None:
    lake = square(EAST + 5_000, NORTH + SIDE + 5_000, 2_000)
    skerry = square(EAST - 30_000, NORTH, 3_000)
    document = country_collection()
    document["features"][0]["geometry"] = {
        "type": "MultiPolygon",
        "coordinates": [[square(EAST, NORTH + SIDE), lake[::-1]], [[[*point, 12.5] for point in skerry]]],
    }
    geometry = read(document).municipalities[0].geometry
    assert geometry["type"] == "MultiPolygon"
    assert sorted(len(polygon) for polygon in geometry["coordinates"]) == [1, 2]  # type: ignore[attr-defined]


def _set(path: list[Any], value: object) -> Callable[[dict[str, Any]], None]:
    def change(document: Any) -> None:
        for step in path[:-1]:
            document = document[step]
        document[path[-1]] = value

    return change


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (_set(["type"], "Polygon"), errors_boundaries.NOT_BOUNDARIES),
        (_set(["type"], None), errors_boundaries.NOT_BOUNDARIES),
        (_set(["features"], {}), errors_boundaries.NOT_BOUNDARIES),
        (_set(["features"], []), errors_boundaries.NOT_BOUNDARIES),
        (_set(["features", 0], 3), errors_boundaries.NOT_BOUNDARIES),
        (_set(["features", 0, "properties"], "x"), errors_boundaries.NOT_BOUNDARIES),
        (_set(["links"], [{"rel": "next", "href": "x"}]), errors_boundaries.PARTIAL_ANSWER),
        (lambda document: document.update(numberMatched=309, numberReturned=5), errors_boundaries.PARTIAL_ANSWER),
        (_set(["features", 0, "geometry"], None), errors_boundary_content.NOT_A_POLYGON),
        (_set(["features", 0, "geometry", "type"], "LineString"), errors_boundary_content.NOT_A_POLYGON),
        (_set(["features", 0, "geometry", "coordinates"], None), errors_boundary_content.BROKEN_RING),
        (_set(["features", 0, "geometry", "coordinates"], []), errors_boundary_content.BROKEN_RING),
        (_set(["features", 0, "geometry", "coordinates"], [[]]), errors_boundary_content.BROKEN_RING),
        (_set(["features", 0, "geometry", "coordinates", 0], {"a": 1}), errors_boundary_content.BROKEN_RING),
        (_set(["features", 0, "geometry", "coordinates", 0, 0], 5), errors_boundary_content.BROKEN_RING),
        (_set(["features", 0, "geometry", "coordinates", 0, 4], [1, 1]), errors_boundary_content.BROKEN_RING),
        (_set(["features", 0, "geometry", "coordinates", 0, 1], [5]), errors_boundary_content.NOT_NUMBERS),
        (_set(["features", 0, "geometry", "coordinates", 0, 1], [5, "6"]), errors_boundary_content.NOT_NUMBERS),
        (_set(["features", 0, "geometry", "coordinates", 0, 1], [5, True]), errors_boundary_content.NOT_NUMBERS),
        (_set(["features", 0, "geometry", "coordinates", 0, 1], [5, None]), errors_boundary_content.NOT_NUMBERS),
        (_set(["features", 0, "geometry", "coordinates", 0, 1], [5, 10**400]), errors_boundary_content.NOT_NUMBERS),
    ],
)
def test_broken_geojson_is_refused(change: Callable[[dict[str, Any]], None], kind: ErrorKind) -> None:
    document = country_collection()
    change(document)
    with pytest.raises(Refusal) as refusal:
        read(document)
    assert [problem.kind for problem in refusal.value.problems] == [kind]


def test_a_number_beyond_all_floats_is_refused() -> None:
    content = to_content(country_collection())
    assert b"7040000" in content.data
    with pytest.raises(Refusal) as refusal:
        read_boundary_set(type(content)("a", content.data.replace(b"7040000", b"1e999")), UNITS)
    assert refusal.value.problems[0].kind is errors_boundary_content.NOT_NUMBERS


_GEOMETRIES = ["objects", "kunnat", "geometries"]


@pytest.mark.parametrize(
    ("change", "kind"),
    [
        (_set(["objects"], []), errors_boundaries.NOT_BOUNDARIES),
        (_set(["objects"], {}), errors_boundaries.NOT_BOUNDARIES),
        (_set(["objects", "kunnat", "type"], "Polygon"), errors_boundary_content.NO_CODE_PROPERTY),
        (_set(["arcs"], None), errors_boundaries.NOT_BOUNDARIES),
        (_set(["transform"], 3), errors_boundaries.NOT_BOUNDARIES),
        (_set(["transform", "scale"], [1]), errors_boundaries.NOT_BOUNDARIES),
        (_set(["transform", "scale"], [1, "1"]), errors_boundaries.NOT_BOUNDARIES),
        (_set(["transform", "scale"], [1e300, 1]), errors_boundaries.NOT_BOUNDARIES),
        (_set(["arcs", 0], None), errors_boundary_content.BROKEN_RING),
        (_set(["arcs", 0], [[10, 4]]), errors_boundary_content.BROKEN_RING),
        (_set(["arcs", 0], [[10, 4], [2, None]]), errors_boundary_content.NOT_NUMBERS),
        (_set(["arcs", 0], [[1e308, 4]] * 3), errors_boundary_content.NOT_NUMBERS),
        (_set(["arcs"], []), errors_boundary_content.BROKEN_RING),
        (_set([*_GEOMETRIES, 0, "type"], "Point"), errors_boundary_content.NOT_A_POLYGON),
        (_set([*_GEOMETRIES, 0, "type"], None), errors_boundary_content.NOT_A_POLYGON),
        (_set([*_GEOMETRIES, 0, "arcs"], [[0, 3, ~5]]), errors_boundary_content.BROKEN_RING),
        (_set([*_GEOMETRIES, 0, "arcs"], [[0, 3, 5, 2]]), errors_boundary_content.BROKEN_RING),
        (_set([*_GEOMETRIES, 0, "arcs"], [[0, 8, ~5, ~2]]), errors_boundary_content.BROKEN_RING),
        (_set([*_GEOMETRIES, 0, "arcs"], [[0, 3, ~5, 99]]), errors_boundary_content.BROKEN_RING),
        (_set([*_GEOMETRIES, 0, "arcs"], [[0, 3, ~5, -99]]), errors_boundary_content.BROKEN_RING),
        (_set([*_GEOMETRIES, 0, "arcs"], [[0, 3, ~5, True]]), errors_boundary_content.BROKEN_RING),
        (_set([*_GEOMETRIES, 0, "arcs"], [5]), errors_boundary_content.BROKEN_RING),
    ],
)
def test_broken_topojson_is_refused(change: Callable[[dict[str, Any]], None], kind: ErrorKind) -> None:
    document = topology()
    document["arcs"] = list(document["arcs"])
    change(document)
    with pytest.raises(Refusal) as refusal:
        read(document)
    assert [problem.kind for problem in refusal.value.problems] == [kind]


def test_a_small_file_that_names_an_arc_again_and_again_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(topojson, "MOST_POINTS", 1_000)
    document = topology()
    document["objects"]["kunnat"]["geometries"][0]["arcs"] = [[12] * 300]
    with pytest.raises(Refusal) as refusal:
        read(document)
    assert refusal.value.problems[0].kind is errors_boundaries.TOO_COMPLEX


_SOUND = [to_content(country_collection()), to_content(topology())]
_EDITS = st.lists(
    st.tuples(
        st.integers(0, 4_000), st.integers(0, 6), st.sampled_from([b"", b"-", b"9e9", b"null", b"[", b"]", b"\xff"])
    ),
    min_size=1,
    max_size=4,
)


@settings(max_examples=300, deadline=None)
@given(content=st.sampled_from(_SOUND), edits=_EDITS)
def test_a_file_with_random_faults_is_read_or_refused(content: Content, edits: list[tuple[int, int, bytes]]) -> None:
    data = bytearray(content.data)
    for position, length, new in edits:
        place = position % len(data)
        data[place : place + length] = new
    try:
        told = [shape.path for shape in read_boundary_set(Content("a", bytes(data)), UNITS).municipalities]
    except Refusal as refusal:
        told = [problem.text("fi") for problem in refusal.problems]
    assert told
    assert all(told)
