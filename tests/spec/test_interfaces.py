"""What deriving interfaces must give, as drawn tables: one row a unit in, one row an interface out.

A dot is an empty cell. `left` stands for the employment area, `right` for the wellbeing services county.
"""

import csv
from dataclasses import asdict
from pathlib import Path

import pytest

from yhdyspinta.analysis import grouping
from yhdyspinta.analysis.interfaces import Derivation, derive_interfaces


@pytest.fixture(params=[0, 1_000_000], ids=["many-units", "few-units"], autouse=True)
def way(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every table is derived in both ways: as many units are, and as few are."""
    monkeypatch.setattr(grouping, "MANY_UNITS", request.param)


def derive(drawing: str) -> Derivation:
    """The interfaces of a drawn table with the columns unit, left, right and perhaps weight."""
    rows = _rows(drawing)
    weights = [int(row["weight"]) if row["weight"] else None for row in rows] if "weight" in rows[0] else None
    return derive_interfaces(
        [row["unit"] for row in rows], [row["left"] for row in rows], [row["right"] for row in rows], weights
    )


def interfaces(derivation: Derivation, columns: str) -> list[list[str]]:
    """The given columns of each interface, as they would be drawn."""
    return [[_drawn(getattr(each, column)) for column in columns.split()] for each in derivation.interfaces]


def table(drawing: str) -> list[list[str]]:
    return [line.split() for line in drawing.strip().splitlines()]


def _rows(drawing: str) -> list[dict[str, str]]:
    header, *lines = table(drawing)
    return [{name: cell.strip(".") for name, cell in zip(header, line, strict=True)} for line in lines]


def _drawn(value: object) -> str:
    if isinstance(value, tuple):
        return "+".join(value)
    if isinstance(value, float):
        return f"{value:.0%}"
    return "." if value is None else str(value)


def test_an_area_and_a_county_with_the_same_units_are_coincident() -> None:
    derivation = derive("""
        unit  left  right
        1     A     X
        2     A     X
    """)

    assert interfaces(derivation, "left right units shape share_of_left share_of_right") == table("""
        A  X  1+2  coincident  100%  100%
    """)
    assert derivation.totals.coincident == 1


def test_an_area_that_lies_wholly_in_a_larger_county_is_a_whole_area() -> None:
    derivation = derive("""
        unit  left  right
        1     A     X
        2     A     X
        3     B     X
        4     B     X
    """)

    assert interfaces(derivation, "left right units shape share_of_left share_of_right") == table("""
        A  X  1+2  whole-area  100%  50%
        B  X  3+4  whole-area  100%  50%
    """)
    assert derivation.totals.coincident == 0
    assert derivation.totals.nested_right == 1


def test_an_area_that_reaches_over_a_border_has_a_part_in_each_county() -> None:
    derivation = derive("""
        unit  left  right
        1     A     X
        2     A     X
        3     A     X
        4     A     Y
    """)

    assert interfaces(derivation, "left right units shape share_of_left share_of_right") == table("""
        A  X  1+2+3  part  75%  100%
        A  Y  4      part  25%  100%
    """)
    assert derivation.totals.crossing_left == 1
    assert derivation.totals.right_touched == 2


def test_a_county_that_lies_wholly_in_an_area_does_not_make_it_whole() -> None:
    """As Kainuu, which has one employment area that reaches on into North Ostrobothnia."""
    derivation = derive("""
        unit  left  right
        1     A     X
        2     A     Y
        3     B     Y
    """)

    assert interfaces(derivation, "left right shape share_of_left share_of_right") == table("""
        A  X  part        50%   100%
        A  Y  part        50%   50%
        B  Y  whole-area  100%  50%
    """)
    assert derivation.totals.nested_right == 0
    assert derivation.totals.right_touched == 2


def test_a_county_is_nested_only_when_every_area_in_it_lies_wholly_inside() -> None:
    derivation = derive("""
        unit  left  right
        1     A     X
        2     B     X
        3     C     Y
        4     D     Y
        5     D     Z
        6     E     W
    """)

    assert asdict(derivation.totals) == {
        "units": 6,
        "left": 5,
        "right": 4,
        "interfaces": 6,
        "coincident": 1,  # E with W
        "nested_right": 1,  # X; in Y there are two areas, but D reaches on into Z
        "crossing_left": 1,  # D
        "right_touched": 2,  # Y and Z
        "clusters": 3,
        "left_out": 0,
    }


def test_interfaces_with_an_area_or_a_county_in_common_are_one_cluster_and_so_are_chains_of_them() -> None:
    derivation = derive("""
        unit  left  right
        1     A     X
        2     C     Z
        3     D     Z
        4     D     Y
        5     B     X
        6     B     Y
        7     E     W
    """)

    assert interfaces(derivation, "left right cluster") == table("""
        A  X  1
        B  X  1
        B  Y  1
        C  Z  1
        D  Y  1
        D  Z  1
        E  W  2
    """)


def test_clusters_are_numbered_in_the_order_of_their_first_interface() -> None:
    derivation = derive("""
        unit  left  right
        1     C     X
        2     B     Y
        3     A     X
    """)

    assert interfaces(derivation, "left right cluster") == table("""
        A  X  1
        B  Y  2
        C  X  1
    """)


def test_the_same_code_on_both_sides_means_two_different_areas() -> None:
    derivation = derive("""
        unit  left  right
        1     01    02
        2     02    03
    """)

    assert derivation.totals.clusters == 2


def test_weights_make_the_shares_but_never_the_shape() -> None:
    derivation = derive("""
        unit  left  right  weight
        1     A     X      900
        2     A     Y      100
        3     B     Y      300
        4     B     Y      0
    """)

    assert interfaces(derivation, "left right units weight shape share_of_left share_of_right") == table("""
        A  X  1    900  part        90%   100%
        A  Y  2    100  part        10%   25%
        B  Y  3+4  300  whole-area  100%  75%
    """)


def test_without_weights_shares_are_of_the_number_of_units() -> None:
    derivation = derive("""
        unit  left  right
        1     A     X
        2     A     Y
        3     A     Y
        4     A     Y
    """)

    assert interfaces(derivation, "right weight share_of_left") == table("""
        X  .  25%
        Y  .  75%
    """)


def test_a_missing_weight_is_unknown_and_not_zero() -> None:
    derivation = derive("""
        unit  left  right  weight
        1     A     X      10
        2     A     X      .
        3     A     Y      10
        4     B     Y      30
    """)

    assert interfaces(derivation, "left right weight share_of_left share_of_right") == table("""
        A  X  .   .     .
        A  Y  10  .     25%
        B  Y  30  100%  75%
    """)
    assert derivation.units_without_weight == 1


def test_of_an_area_without_weight_there_are_no_shares() -> None:
    derivation = derive("""
        unit  left  right  weight
        1     A     X      0
        2     B     X      5
    """)

    assert interfaces(derivation, "left weight share_of_left share_of_right") == table("""
        A  0  .     0%
        B  5  100%  100%
    """)


def test_a_unit_without_a_left_or_right_area_is_left_out_and_counted() -> None:
    """As the 16 municipalities of Åland."""
    derivation = derive("""
        unit  left  right  weight
        1     A     X      1
        2     .     X      1
        3     A     .      .
        4     .     .      1
    """)

    assert interfaces(derivation, "left right units weight shape share_of_right") == table("""
        A  X  1  1  coincident  100%
    """)
    assert derivation.totals.units == 1
    assert derivation.totals.left_out == 3
    assert derivation.units_without_weight == 0


def test_interfaces_and_their_units_are_in_the_order_of_their_codes_as_text() -> None:
    derivation = derive("""
        unit  left  right
        9     2     X
        10    2     X
        3     10    X
        2     10    W
    """)

    assert interfaces(derivation, "left right units") == table("""
        10  W  2
        10  X  3
        2   X  10+9
    """)


def test_no_units_make_no_interfaces() -> None:
    derivation = derive_interfaces([], [], [])

    assert derivation.interfaces == ()
    assert set(asdict(derivation.totals).values()) == {0}


@pytest.fixture(params=[2025, 2026])
def year(request: pytest.FixtureRequest) -> int:
    return int(request.param)


@pytest.fixture
def finland(shared_data: Path, year: int) -> Derivation:
    """Employment areas and wellbeing services counties, with the population at the end of 2023."""
    regions = shared_data / "regions"
    municipalities = _read(regions / f"municipalities_{year}.csv")
    population = {row["code"]: int(row["pop_2023"]) for row in _read(regions / "population_area_308.csv")}
    return derive_interfaces(
        [row["code"] for row in municipalities],
        [row["employment_area_code"] for row in municipalities],
        [row["county_code"] for row in municipalities],
        [population[row["code"]] for row in municipalities],
    )


def test_the_three_statements_of_the_founding_material(finland: Derivation) -> None:
    """5 areas coincide, 7 counties have two or more areas inside, 5 areas reach into two and touch 10."""
    assert finland.totals.coincident == 5
    assert finland.totals.nested_right == 7
    assert finland.totals.crossing_left == 5
    assert finland.totals.right_touched == 10


def test_the_totals_of_finland(finland: Derivation) -> None:
    assert asdict(finland.totals) == {
        "units": 292,
        "left": 45,
        "right": 22,
        "interfaces": 50,
        "coincident": 5,
        "nested_right": 7,
        "crossing_left": 5,
        "right_touched": 10,
        "clusters": 17,
        "left_out": 16,
    }


def test_each_interface_of_finland_is_as_in_the_official_extract(
    finland: Derivation, shared_data: Path, year: int
) -> None:
    expected = [
        (
            row["employment_area_code"],
            row["county_code"],
            tuple(row["municipality_codes"].split()),
            int(row["population_2023"]),
            float(row["share_of_area"]),
            float(row["share_of_county"]),
            row["area_is_crossing"] == "1",
            row["county_kind"] == "coincident",
        )
        for row in _read(shared_data / "regions" / f"interfaces_{year}.csv")
    ]

    assert [
        (
            each.left,
            each.right,
            each.units,
            each.weight,
            round(each.share_of_left or 0, 4),
            round(each.share_of_right or 0, 4),
            each.shape == "part",
            each.shape == "coincident",
        )
        for each in finland.interfaces
    ] == expected


def test_the_clusters_of_finland_are_pairs_whole_counties_and_chains_of_two_counties(finland: Derivation) -> None:
    """5 one-to-one, 7 counties with their areas, 5 chains of two counties."""
    counties: dict[int, set[str]] = {}
    sizes: dict[int, int] = {}
    for each in finland.interfaces:
        counties.setdefault(each.cluster, set()).add(each.right)
        sizes[each.cluster] = sizes.get(each.cluster, 0) + 1

    assert sum(size == 1 for size in sizes.values()) == 5
    assert sum(len(each) == 1 and sizes[cluster] > 1 for cluster, each in counties.items()) == 7
    assert sum(len(each) == 2 for each in counties.values()) == 5


def _read(path: Path) -> list[dict[str, str]]:
    with path.open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))
