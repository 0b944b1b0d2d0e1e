"""What laying out equal tiles must give, as drawn maps: places in, tiles out, north up.

A tile is drawn as its cluster's letter and a number; a dot is an empty place or cell.
"""

import csv
from dataclasses import replace
from itertools import pairwise
from math import hypot
from pathlib import Path
from statistics import correlation, fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyproj import Transformer

from yhdyspinta.analysis.clusters import number_clusters
from yhdyspinta.analysis.tilegrid import Cell, TilePoint, layout_tiles


def places(drawing: str) -> list[TilePoint]:
    """The drawn places, one unit apart."""
    return [
        TilePoint(name, float(x), float(-y), cluster=name[0])
        for y, line in enumerate(drawing.strip().splitlines())
        for x, name in enumerate(line.split())
        if name != "."
    ]


def drawn(cells: dict[str, Cell]) -> list[list[str]]:
    columns, rows = (
        max(cell.column for cell in cells.values()) + 1,
        max(cell.row for cell in cells.values()) + 1,
    )
    by_cell = {cell: name for name, cell in cells.items()}
    return [[by_cell.get(Cell(column, row), ".") for column in range(columns)] for row in range(rows)]


def table(drawing: str) -> list[list[str]]:
    return [line.split() for line in drawing.strip().splitlines()]


def pieces(cells: list[Cell]) -> int:
    """In how many pieces the cells lie, edge to edge."""
    pairs = [
        (one, two)
        for one in range(len(cells))
        for two in range(len(cells))
        if abs(cells[one].column - cells[two].column) + abs(cells[one].row - cells[two].row) <= 1
    ]
    piece = list(range(len(cells)))
    for _ in cells:
        for one, two in pairs:
            piece[one] = piece[two] = min(piece[one], piece[two])
    return len(set(piece))


def test_places_that_are_spread_evenly_stay_where_they_are() -> None:
    drawing = """
        a1  a2  b1
        a3  a4  b2
        c1  c2  b3
    """

    assert drawn(layout_tiles(places(drawing), columns=3)) == table(drawing)


def test_an_empty_place_between_others_may_stay_empty() -> None:
    drawing = """
        .   a1  .
        b1  a2  c1
        .   a3  .
    """

    assert drawn(layout_tiles(places(drawing), columns=3)) == table(drawing)


def test_places_that_lie_close_together_get_as_much_room_as_those_far_apart() -> None:
    cells = layout_tiles(places("a1 a2 a3 . . . . . . . . . . . . . . . a4"))

    assert len(set(cells.values())) == 4
    columns = [cells[name].column for name in ("a1", "a2", "a3", "a4")]
    assert columns == sorted(columns)
    assert max(columns) <= 3


def test_a_cluster_whose_places_lie_apart_is_brought_together() -> None:
    cells = layout_tiles(
        places("""
            a1  b1  a2
            b2  .   b3
            .   b4  .
        """)
    )

    assert pieces([cells["a1"], cells["a2"]]) == 1
    assert pieces([cells[name] for name in ("b1", "b2", "b3", "b4")]) == 1


def test_inside_a_cluster_the_tiles_of_a_group_touch() -> None:
    one_cluster = [
        TilePoint("a1", 0, 0, "a", ("west",)),
        TilePoint("a2", 1, 0, "a", ("ends",)),
        TilePoint("a3", 2, 0, "a", ("west",)),
        TilePoint("a4", 3, 0, "a", ("ends",)),
    ]

    cells = layout_tiles(one_cluster)

    assert pieces([cells["a1"], cells["a3"]]) == 1
    assert pieces([cells["a2"], cells["a4"]]) == 1


def test_the_answer_does_not_depend_on_the_order_of_the_places() -> None:
    drawing = places("""
        a1  .   b1  b2
        .   a2  .   c1
        c2  .   c3  .
    """)

    cells = layout_tiles(drawing)

    assert layout_tiles(drawing[::-1]) == cells
    assert list(layout_tiles(drawing[::-1])) == list(cells)[::-1]


def test_the_answer_does_not_depend_on_the_ids_of_the_places() -> None:
    drawing = places("""
        a1  .   b1  b2
        .   a2  .   c1
        c2  .   c3  .
    """)
    renamed = [replace(place, id=f"{number:02}") for number, place in enumerate(reversed(drawing))]

    assert list(layout_tiles(renamed).values())[::-1] == list(layout_tiles(drawing).values())


def test_no_place_and_one_place() -> None:
    assert layout_tiles([]) == {}
    assert layout_tiles([TilePoint("a1", 5.0, 5.0, "a")]) == {"a1": Cell(0, 0)}


@pytest.mark.parametrize(
    ("points", "columns", "reason"),
    [
        ([TilePoint("a1", 0, 0, "a"), TilePoint("a1", 1, 0, "a")], None, "id of its own"),
        ([TilePoint("a1", float("nan"), 0, "a")], None, "finite"),
        ([TilePoint("a1", 0, 0, "a")], 0, "at least 1"),
    ],
)
def test_what_cannot_be_laid_out_is_refused(points: list[TilePoint], columns: int | None, reason: str) -> None:
    with pytest.raises(ValueError, match=reason):
        layout_tiles(points, columns)


coordinates = st.floats(-1e6, 1e6, allow_nan=False)


@settings(max_examples=30, deadline=None)
@given(
    st.lists(st.tuples(coordinates, coordinates, st.sampled_from("abc")), min_size=1, max_size=9),
    st.integers(1, 4),
)
def test_every_tile_has_a_cell_of_its_own_within_the_columns(
    drawn_points: list[tuple[float, float, str]], columns: int
) -> None:
    points = [TilePoint(str(at), x, y, cluster) for at, (x, y, cluster) in enumerate(drawn_points)]

    cells = layout_tiles(points, columns)

    assert list(cells) == [point.id for point in points]
    assert len(set(cells.values())) == len(points)
    assert min(cell.column for cell in cells.values()) == min(cell.row for cell in cells.values()) == 0
    assert max(cell.column for cell in cells.values()) < columns


@pytest.fixture(scope="module")
def finland(shared_data: Path) -> list[TilePoint]:
    """The 50 interfaces, each at the mean of its municipalities' points in ETRS-TM35FIN metres."""
    project = Transformer.from_crs("EPSG:4326", "EPSG:3067", always_xy=True).transform
    regions = shared_data / "regions"
    with (regions / "municipality_points.csv").open(encoding="utf-8") as file:
        metres = {row["code"]: project(float(row["lon"]), float(row["lat"])) for row in csv.DictReader(file)}
    with (regions / "interfaces_2025.csv").open(encoding="utf-8") as file:
        rows = list(csv.DictReader(file))
    areas = [row["employment_area_code"] for row in rows]
    counties = [row["county_code"] for row in rows]
    clusters = number_clusters(areas, counties)
    return [
        TilePoint(
            f"{area}-{county}",
            fmean(metres[code][0] for code in row["municipality_codes"].split()),
            fmean(metres[code][1] for code in row["municipality_codes"].split()),
            cluster,
            (f"area {area}", f"county {county}"),
        )
        for row, area, county, cluster in zip(rows, areas, counties, clusters, strict=True)
    ]


@pytest.fixture(scope="module")
def finnish_cells(finland: list[TilePoint]) -> dict[str, Cell]:
    return layout_tiles(finland)


def test_finland_has_50_tiles_on_50_cells(finnish_cells: dict[str, Cell]) -> None:
    assert len(set(finnish_cells.values())) == 50


@pytest.mark.parametrize("columns", [None, 6, 7, 8])
def test_each_of_finlands_17_clusters_is_in_one_piece_and_so_is_each_area_and_county(
    finland: list[TilePoint], columns: int | None
) -> None:
    cells = layout_tiles(finland, columns)
    groups: dict[str | int, list[Cell]] = {}
    for point in finland:
        for group in (point.cluster, *point.groups):
            groups.setdefault(group, []).append(cells[point.id])

    assert len({point.cluster for point in finland}) == 17
    assert {name: pieces(members) for name, members in groups.items() if pieces(members) > 1} == {}
    assert pieces(list(cells.values())) == 1


def test_lapland_is_at_the_top_of_finland_and_helsinki_at_the_bottom(finnish_cells: dict[str, Cell]) -> None:
    lapland = [cell.row for name, cell in finnish_cells.items() if name.endswith("-21")]

    assert len(lapland) == 4
    assert max(lapland) <= 1
    assert finnish_cells["08-90"].row == max(cell.row for cell in finnish_cells.values())


def test_finlands_rows_follow_the_northing_and_columns_the_easting(
    finland: list[TilePoint], finnish_cells: dict[str, Cell]
) -> None:
    rows = [-finnish_cells[point.id].row for point in finland]
    columns = [finnish_cells[point.id].column for point in finland]

    assert correlation(rows, [point.y for point in finland], method="ranked") > 0.9
    assert correlation(columns, [point.x for point in finland], method="ranked") > 0.9


def test_turku_tampere_jyvaskyla_and_kuopio_lie_from_south_west_to_north_east(
    finnish_cells: dict[str, Cell],
) -> None:
    way = [finnish_cells[name] for name in ("41-05", "39-08", "09-15", "17-13")]

    assert all(one.column < two.column for one, two in pairwise(way))
    assert all(one.row > two.row for one, two in pairwise(way))


def test_finnish_interfaces_that_lie_near_each_other_have_tiles_that_touch(
    finland: list[TilePoint], finnish_cells: dict[str, Cell]
) -> None:
    """Of the three nearest to each interface at least five in six touch its tile, if only at a corner."""
    touching = []
    for point in finland:
        cell = finnish_cells[point.id]
        others = [other for other in finland if other is not point]
        for other in sorted(others, key=lambda other: hypot(other.x - point.x, other.y - point.y))[:3]:
            aside = finnish_cells[other.id]
            touching.append(max(abs(aside.column - cell.column), abs(aside.row - cell.row)) == 1)

    assert fmean(touching) > 5 / 6


def test_finland_comes_out_the_same_twice(finland: list[TilePoint], finnish_cells: dict[str, Cell]) -> None:
    assert layout_tiles(finland) == finnish_cells
