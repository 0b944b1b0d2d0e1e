"""Adding, totals, selections and the JSON of cubes, and what holds whatever the answers are."""

import json
from datetime import date, datetime, time
from decimal import Decimal
from typing import Any

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.analysis.tabulation.adding import add_cubes, add_pairs, select_groups, select_items, total
from yhdyspinta.analysis.tabulation.cube import ALL, Cube
from yhdyspinta.analysis.tabulation.group_index import name_group, sort_groups
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.pairs import tabulate_pairs
from yhdyspinta.analysis.tabulation.serial import FORMAT, cube_from_json, cube_to_json
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.errors import Refusal

STORED: dict[int | str, State] = {code: state for state, code in STORED_CODES.items()}
ITEMS = [Item("a", (1, 2, 3), states=STORED), Item("b", (1, 2, 3, 4, 5), {"paljon": 5}, {"EOS": State.DONT_KNOW})]
SCHEMA = {"a": pl.Int8, "b": pl.String, "g": pl.String, "w": pl.Float64}

rows = st.lists(
    st.tuples(
        st.sampled_from([1, 2, 3, -1, -2, -3, -4, None]),
        st.sampled_from(["1", "2", "paljon", "EOS", "", None]),
        st.sampled_from(["Kainuu", "Kymenlaakso", "10", "9", "", None]),
        st.integers(0, 16).map(lambda quarters: quarters / 4),
    ),
    max_size=40,
)
"""Weights of quarters, whose sums are exact in any order."""


def frame_of(rows: list[tuple[Any, ...]]) -> pl.DataFrame:
    return pl.DataFrame(rows, schema=SCHEMA, orient="row")


def cube_of(rows: list[tuple[Any, ...]]) -> Cube:
    return tabulate(frame_of(rows), ITEMS, by="g", weight="w")


@given(rows, st.randoms(use_true_random=False))
def test_the_order_of_the_rows_does_not_matter(rows: list[tuple[Any, ...]], random: Any) -> None:
    shuffled = list(rows)
    random.shuffle(shuffled)
    assert cube_of(shuffled) == cube_of(rows)


@given(rows, st.integers(0, 40), st.integers(0, 40))
def test_the_cubes_of_parts_add_to_the_cube_of_the_whole(rows: list[tuple[Any, ...]], one: int, other: int) -> None:
    first, second = sorted((one, other))
    parts = rows[:first], rows[first:second], rows[second:]
    assert add_cubes(*map(cube_of, parts)) == cube_of(rows)
    pairs = [tabulate_pairs(frame_of(part), *ITEMS) for part in parts]
    assert add_pairs(*pairs) == tabulate_pairs(frame_of(rows), *ITEMS)


@given(rows)
def test_weights_of_one_are_counts(rows: list[tuple[Any, ...]]) -> None:
    cube = cube_of([(*row[:3], 1.0) for row in rows])
    for item in cube.items:
        assert item.counts == item.weights == item.squares


@given(rows)
def test_every_row_is_counted_once_in_each_item(rows: list[tuple[Any, ...]]) -> None:
    frame = frame_of(rows)
    for item in total(cube_of(rows)).items:
        assert sum(item.counts[0]) == len(rows)
    assert total(tabulate(frame, ITEMS, by="g")) == tabulate(frame, ITEMS)
    pair = tabulate_pairs(frame, *ITEMS)
    assert tuple(map(sum, pair.counts)) == tabulate(frame, ITEMS).item("a").counts[0]
    assert tuple(map(sum, zip(*pair.counts, strict=True))) == tabulate(frame, ITEMS).item("b").counts[0]


@given(rows)
def test_json_gives_the_cube_back(rows: list[tuple[Any, ...]]) -> None:
    for cube in (cube_of(rows), tabulate(frame_of(rows), ITEMS)):
        text = json.dumps(cube_to_json(cube), allow_nan=False)
        assert cube_from_json(json.loads(text)) == cube


def test_weights_keep_every_digit_in_json() -> None:
    cube = tabulate(pl.DataFrame({"a": [1, 1, 1], "w": [0.1, 0.2, 1e-300]}), [ITEMS[0]], weight="w")
    assert cube_from_json(json.loads(json.dumps(cube_to_json(cube)))) == cube


def small(**changes: Any) -> dict[str, Any]:
    return cube_to_json(tabulate(pl.DataFrame({"a": [1], "w": [2.0]}), [ITEMS[0]], weight="w")) | changes


ITEM: dict[str, Any] = small()["items"][0]


@pytest.mark.parametrize(
    "content",
    [
        [],
        {},
        small(format="yhdyspinta-cube/2"),
        small(states=["blank"]),
        small(groups=[1]),
        small(groups=["x", "y"]),
        small(weighted="no"),
        small(weighted=False),
        small(items=[1]),
        small(items=[{"name": "a"}]),
        small(items=[ITEM | {"name": 1}]),
        small(items=[ITEM | {"codes": ["1", "2", "3"]}]),
        small(items=[ITEM | {"codes": [1, 2]}]),
        small(items=[ITEM | {"counts": [[0.5] * 7]}]),
        small(items=[ITEM | {"counts": [[-1] * 7]}]),
        small(items=[ITEM | {"weights": [[float("nan")] * 7]}]),
        small(items=[ITEM | {"weights": [["1"] * 7]}]),
        small(items=[ITEM | {"squares": [[1] * 6]}]),
        small(items=[{name: value for name, value in ITEM.items() if name != "squares"}]),
    ],
)
def test_other_content_is_no_cube(content: Any) -> None:
    with pytest.raises(Refusal, match="YP-TABULATE-017") as caught:
        cube_from_json(content)
    assert caught.value.problems[0].details["format"] == FORMAT


def test_cubes_of_different_items_codes_or_weights_do_not_add() -> None:
    frame = pl.DataFrame({"a": [1], "b": ["1"], "w": [1], "g": ["x"]})
    cube = tabulate(frame, ITEMS)
    others = {
        ("b (1–5)", "–"): tabulate(frame, ITEMS[:1]),
        ("a (1–3)", "a (1–4)"): tabulate(frame, [Item("a", (1, 2, 3, 4)), ITEMS[1]]),
        ("–", "Σw"): tabulate(frame, ITEMS, weight="w"),
        ("ALL", "x"): tabulate(frame, ITEMS, by="g"),
    }
    for (first, second), other in others.items():
        with pytest.raises(Refusal, match="YP-TABULATE-015") as caught:
            add_cubes(cube, other)
        assert caught.value.problems[0].details == {"first": first, "second": second}
    with pytest.raises(Refusal, match="YP-TABULATE-015"):
        add_pairs(tabulate_pairs(frame, *ITEMS), tabulate_pairs(frame, *reversed(ITEMS)))


def test_items_and_groups_can_be_selected() -> None:
    cube = cube_of([(1, "1", "x", 1.0), (2, "2", "y", 2.0)])
    chosen = select_groups(select_items(cube, ["b"]), ["y", "nobody"])
    assert (chosen.groups, [item.name for item in chosen.items]) == (("y", "nobody"), ["b"])
    assert chosen.item("b").counts == ((0, 1, 0, 0, 0, 0, 0, 0, 0), (0,) * 9)
    assert chosen.item("b").weights == ((0, 2.0, 0, 0, 0, 0, 0, 0, 0), (0.0,) * 9)
    with pytest.raises(Refusal, match="YP-TABULATE-001"):
        select_items(cube, ["c"])


@pytest.mark.parametrize(
    ("values", "names"),
    [
        ([3.0, 2.5, None, float("nan")], ("2.5", "3", None)),
        ([10, 9, -1], ("-1", "9", "10")),
        ([True, False, None], ("false", "true", None)),
        (["b", "Ä", "a", "B", ""], ("B", "a", "b", "Ä", None)),
        ([date(2024, 5, 1), date(2023, 12, 31)], ("2023-12-31", "2024-05-01")),
        ([datetime(2024, 5, 1, 12)], ("2024-05-01T12:00:00",)),  # noqa: DTZ001  (as a file without zones has it)
        ([time(8, 30)], ("08:30:00",)),
        ([Decimal("1.50"), Decimal("20.00")], ("1.5", "20")),
        ([1e300, 1e-7], ("1e-07", str(int(1e300)))),
        ([1, 100_000_000, None], ("1", "100000000", None)),
        ([None, None], (None,)),
    ],
)
def test_groups_are_named_and_sorted(values: list[Any], names: tuple[str | None, ...]) -> None:
    frame = pl.DataFrame({"g": values, "a": [1] * len(values)})
    assert tabulate(frame, ITEMS[:1], by="g").groups == names


def test_groups_of_adding_are_sorted_as_those_of_tabulating() -> None:
    assert sort_groups(["10", "9", None, "9.5"]) == ["9", "9.5", "10", None]
    assert sort_groups(["10", "9", "x"]) == ["10", "9", "x"]
    assert name_group(-0.0) == "0"
    assert ALL not in sort_groups([])
