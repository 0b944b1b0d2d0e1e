"""Outlines: paths on the grid, borders that are shared, faults that are mended and faults that are refused."""

import re
from typing import Any

import pytest
import shapely

from tests.factories.boundaries import EAST, NORTH, SIDE, UNITS, country_collection, square, to_content
from yhdyspinta.errors import Refusal
from yhdyspinta.sources import errors_boundary_content as errors
from yhdyspinta.sources.boundaries import generalise as generalising
from yhdyspinta.sources.boundaries.boundary_set import BoundarySet, BoundaryShape
from yhdyspinta.sources.boundaries.paths import path_data
from yhdyspinta.sources.boundaries.read import read_boundary_set

Ring = list[list[float]]
Points = list[tuple[int, int]]


def read(document: object) -> BoundarySet:
    return read_boundary_set(to_content(document), UNITS)


def to_rings(path: str) -> list[Points]:
    """SVG path data as a browser reads it: M absolute, l relative, z."""
    rings = []
    for start, moves in re.findall(r"M([-\d ]+)l([-\d ]+)z", path):
        x, y = map(int, re.findall(r"-?\d+", start))
        points = [(x, y)]
        numbers = list(map(int, re.findall(r"-?\d+", moves)))
        for dx, dy in zip(numbers[::2], numbers[1::2], strict=True):
            x, y = x + dx, y + dy
            points.append((x, y))
        rings.append(points)
    assert "".join(re.findall(r"M[-\d ]+l[-\d ]+z", path)) == path
    return rings


def signed_area(points: Points) -> float:
    pairs = zip(points, [*points[1:], points[0]], strict=True)
    return sum(x0 * y1 - x1 * y0 for (x0, y0), (x1, y1) in pairs) / 2


def by_key(shapes: tuple[BoundaryShape, ...]) -> dict[str, BoundaryShape]:
    return {shape.key: shape for shape in shapes}


def test_a_square_is_three_moves_and_a_close() -> None:
    assert path_data(shapely.box(50_000, 7_799_000, 51_000, 7_800_000)) == "M5 5l0-5-5 0 0 5z"


def test_a_path_keeps_parts_and_holes() -> None:
    outer, hole, island = (shapely.box(60_000 + a, 6_700_000 + a, 60_000 + b, 6_700_000 + b).exterior
                           for a, b in ((0, 10_000), (2_000, 4_000), (20_000, 21_000)))  # fmt: skip
    shape = shapely.MultiPolygon([shapely.Polygon(outer, [hole]), shapely.Polygon(island)])
    rings = to_rings(path_data(shape))
    areas = [signed_area(ring) for ring in rings]
    assert sorted(map(abs, areas)) == [25, 100, 2500]
    # The hole runs the other way, so that both of SVG's fill rules leave it open.
    assert [area > 0 for area in areas if abs(area) == 100] != [area > 0 for area in areas if abs(area) == 2500]


def test_what_vanishes_on_the_grid_is_left_out() -> None:
    skerry = shapely.box(70_000, 6_700_000, 70_050, 6_700_050)
    # Its long sides become the same line, there and back.
    sliver = shapely.segmentize(shapely.box(80_000, 6_700_000, 90_000, 6_700_010), 5_000)
    assert path_data(shapely.MultiPolygon([skerry, sliver])) == ""
    assert len(to_rings(path_data(shapely.MultiPolygon([skerry, shapely.box(1e5, 67e5, 2e5, 68e5)])))) == 1


def test_municipalities_are_joined_to_areas_counties_and_interfaces() -> None:
    result = read(country_collection())
    assert [shape.key for shape in result.municipalities] == ["001", "002", "003", "004", "901"]
    areas = {shape.key: shape for shape in result.employment_areas}
    counties = {shape.key: shape for shape in result.counties}
    interfaces = {shape.key: shape for shape in result.interfaces}
    assert (list(areas), list(counties)) == (["01", "02"], ["01", "02"])
    assert list(interfaces) == ["01-01", "01-02", "02-02"]

    unit = (SIDE // 200) ** 2
    sizes = {key: abs(signed_area(to_rings(shape.path)[0])) / unit for key, shape in areas.items()}
    assert sizes == {"01": 3, "02": 1}
    assert len(to_rings(counties["01"].path)) == 1
    assert abs(signed_area(to_rings(interfaces["01-01"].path)[0])) / unit == 2


def test_outlines_of_every_level_have_the_municipalities_own_points() -> None:
    result = read(country_collection())
    own = {point for shape in result.municipalities for ring in to_rings(shape.path) for point in ring}
    for shapes in (result.employment_areas, result.counties, result.interfaces):
        for shape in shapes:
            assert {point for ring in to_rings(shape.path) for point in ring} <= own


def test_geometries_are_degrees_with_five_decimals_and_run_anticlockwise() -> None:
    geometry = by_key(read(country_collection()).municipalities)["001"].geometry
    ring: list[list[float]] = geometry["coordinates"][0]  # type: ignore[index]
    assert geometry["type"] == "Polygon"
    assert ring[0] == ring[-1]
    assert all(value == round(value, 5) for point in ring for value in point)
    assert shapely.LinearRing(ring).is_ccw
    assert (24.7, 63.2) < tuple(ring[0]) < (25.6, 63.6)


def test_a_border_that_crosses_itself_is_repaired_and_told() -> None:
    bow = [
        [EAST, NORTH + SIDE],
        [EAST + SIDE, NORTH + 2 * SIDE],
        [EAST + SIDE, NORTH + SIDE],
        [EAST, NORTH + 2 * SIDE],
    ]
    result = read(country_collection({"001": [[*bow, bow[0]]]}))
    assert result.facts.repaired == 1
    assert [warning.kind for warning in result.warnings] == [errors.REPAIRED]
    assert "001 Ylävasen" in result.warnings[0].text("fi")
    path = by_key(result.municipalities)["001"].path
    assert sum(abs(signed_area(ring)) for ring in to_rings(path)) == pytest.approx((SIDE // 200) ** 2 / 2)


def dented(depth: float) -> list[list[float]]:
    """The square of 003 with its western border, except the ends, moved east by so many metres."""
    west, south, north = EAST + SIDE, NORTH + SIDE + 5_000, NORTH + SIDE + 15_000
    dent = [[west, north], [west + depth, north], [west + depth, south], [west, south]]
    return [*square(EAST + SIDE, NORTH + SIDE)[:-1], *dent, [EAST + SIDE, NORTH + SIDE]]


@pytest.mark.parametrize("depth", [-30, 30], ids=["overlap", "gap"])
def test_small_faults_between_neighbours_are_closed_and_told(depth: float) -> None:
    result = read(country_collection({"003": [dented(depth)]}))
    assert [warning.kind for warning in result.warnings] == [errors.BORDERS_MATCHED]
    assert re.search("001 Ylävasen|003 Yläoikea", result.warnings[0].text("en"))
    left, right = (shapely.geometry.shape(by_key(result.municipalities)[key].geometry) for key in ("001", "003"))
    degree_of_latitude = SIDE / 111_400
    assert left.intersection(right).area == 0
    assert left.intersection(right).length == pytest.approx(degree_of_latitude, rel=0.01)


def test_a_lake_between_neighbours_stays_open() -> None:
    result = read(country_collection({"003": [dented(500)]}))
    assert result.warnings == ()
    left, right = (shapely.geometry.shape(by_key(result.municipalities)[key].geometry) for key in ("001", "003"))
    assert len(left.union(right).interiors) == 1


def test_a_strait_stays_open() -> None:
    result = read(country_collection({"003": [square(EAST + SIDE + 500, NORTH + SIDE)]}))
    left, right = (shapely.geometry.shape(by_key(result.municipalities)[key].geometry) for key in ("001", "003"))
    assert not left.intersects(right)


def test_municipalities_that_lie_on_each_other_are_refused() -> None:
    with pytest.raises(Refusal, match="003 Yläoikea") as refusal:
        read(country_collection({"003": [square(EAST + SIDE - 2_000, NORTH + SIDE)]}))
    assert refusal.value.problems[0].kind is errors.OVERLAPPING


@pytest.mark.parametrize(
    "ring",
    [
        square(EAST, NORTH + SIDE, 900),
        [[EAST, NORTH + SIDE], [EAST + 9e3, NORTH + SIDE]] * 2 + [[EAST, NORTH + SIDE]],
    ],
    ids=["0.8 km²", "a line"],
)
def test_a_shape_too_small_for_a_municipality_is_refused(ring: Any) -> None:
    with pytest.raises(Refusal, match="001 Ylävasen") as refusal:
        read(country_collection({"001": [ring]}))
    assert refusal.value.problems[0].kind is errors.TOO_SMALL


def test_a_detailed_file_is_simplified_until_it_fits_and_this_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    islands: list[list[Ring]] = [[square(EAST - 50_000 + 500 * number, NORTH + 90_000, 150)] for number in range(80)]
    document = country_collection()
    document["features"][0]["geometry"] = {
        "type": "MultiPolygon",
        "coordinates": [
            [square(EAST, NORTH + SIDE), square(EAST + 5_000, NORTH + SIDE + 5_000, 200)[::-1]],
            *islands,
        ],
    }
    monkeypatch.setattr(generalising, "MOST_PATH_BYTES", 600)
    result = read(document)
    assert [warning.kind for warning in result.warnings] == [errors.SIMPLIFIED]
    assert result.warnings[0].details == {"metres": 100, "hectares": 5}
    assert to_rings(by_key(result.municipalities)["001"].path) == to_rings(
        by_key(read(country_collection()).municipalities)["001"].path
    )


def test_what_no_step_makes_fit_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(generalising, "MOST_PATH_BYTES", 50)
    with pytest.raises(Refusal) as refusal:
        read(country_collection())
    assert refusal.value.problems[0].kind is errors.DAMAGED


def test_a_shape_that_vanishes_on_the_grid_is_refused() -> None:
    thread = [
        [EAST, NORTH + SIDE],
        [EAST + SIDE, NORTH + SIDE],
        [EAST + SIDE, NORTH + SIDE + 60],
        [EAST, NORTH + SIDE + 60],
    ]
    with pytest.raises(Refusal) as refusal:
        read(country_collection({"001": [[*thread, thread[0]]]}))
    assert refusal.value.problems[0].kind is errors.DAMAGED
