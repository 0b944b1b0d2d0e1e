"""The same cube from every kind of data frame, and from every type of column that can hold the answers."""

from collections.abc import Callable
from typing import Any

import duckdb
import narwhals as nw
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.analysis.tabulation import run as running
from yhdyspinta.analysis.tabulation.chosen import tabulate_chosen
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.pairs import tabulate_combinations
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.analysis.tabulation.waves import pair_waves

STORED: dict[int | str, State] = {code: state for state, code in STORED_CODES.items()}
ITEMS = [
    Item("code", (1, 2, 3, 4, 5), states=STORED),
    Item("label", (1, 2), {"joskus": 1, "usein": 2}, {"EOS": State.DONT_KNOW}),
    Item("far", (1, 2, 3), states={99: State.DONT_KNOW, 999: State.NOT_ASKED}),
    Item("flag", (0, 1)),
]
ROWS = 300_000
"""More than one batch, so that batches of every kind are added."""


def answers(rows: int) -> pl.DataFrame:
    index = pl.int_range(rows, eager=True)
    return pl.DataFrame(
        {
            "code": ((index * 31) % 10 - 4).cast(pl.Int8).replace({0: None}),
            "label": (index % 5).replace_strict({0: "joskus", 1: "usein", 2: "EOS", 3: None, 4: ""}),
            "far": (index % 5).replace_strict({0: 1, 1: 3, 2: 99, 3: 999, 4: None}, return_dtype=pl.Int16),
            "flag": (index % 3).replace_strict({0: True, 1: False, 2: None}),
            "county": (index % 4).replace_strict({0: "Kainuu", 1: "Åland", 2: "Etelä-Savo", 3: None}),
            "weight": 0.25 + (index % 8) / 4,
        }
    )


def _duckdb(frame: pl.DataFrame) -> Any:
    return duckdb.from_arrow(frame.to_arrow())


def _pandas_objects(frame: pl.DataFrame) -> Any:
    return pd.DataFrame({name: pd.Series(frame[name].to_list(), dtype=object) for name in frame.columns}).astype(
        {"weight": float}
    )


def _arrow_dictionaries(frame: pl.DataFrame) -> Any:
    table = frame.to_arrow()
    for name in ("label", "county"):
        place = table.column_names.index(name)
        table = table.set_column(place, name, table[name].cast(pa.string()).dictionary_encode())
    return table


KINDS: dict[str, Callable[[pl.DataFrame], Any]] = {
    "polars": lambda frame: frame,
    "polars lazy": lambda frame: frame.lazy(),
    "polars in many chunks": lambda frame: pl.concat([frame.clear(), *frame.iter_slices(7_777)]),
    "narwhals": lambda frame: nw.from_native(frame),
    "narwhals lazy": lambda frame: nw.from_native(frame.lazy()),
    "polars categories": lambda frame: frame.with_columns(pl.col("label", "county").cast(pl.Categorical)),
    "polars enum": lambda frame: frame.with_columns(pl.col("label").cast(pl.Enum(["", "EOS", "usein", "joskus"]))),
    "polars wide integers": lambda frame: frame.with_columns(pl.col("code", "far").cast(pl.Int64)),
    "polars decimals": lambda frame: frame.with_columns(pl.col("code", "far").cast(pl.Decimal(10, 2))),
    "pyarrow": lambda frame: frame.to_arrow(),
    "pyarrow dictionaries": _arrow_dictionaries,
    "duckdb": _duckdb,
    "pandas": lambda frame: frame.to_pandas(),
    "pandas nullable": lambda frame: frame.to_pandas().convert_dtypes(),
    "pandas pyarrow": lambda frame: frame.to_pandas(use_pyarrow_extension_array=True),
    "pandas categories": lambda frame: frame.to_pandas().astype({"label": "category", "county": "category"}),
}


@pytest.fixture(scope="module")
def many() -> pl.DataFrame:
    return answers(ROWS)


def test_the_counts_are_those_of_counting_by_hand(many: pl.DataFrame) -> None:
    cube = tabulate(many, ITEMS, by="county", weight="weight")
    assert cube.groups == ("Etelä-Savo", "Kainuu", "Åland", None)
    for item, place_of in (
        (ITEMS[0], {1: 0, 2: 1, 3: 2, 4: 3, 5: 4, None: 5, -3: 5, -1: 6, -2: 7, -4: 8}),
        (ITEMS[1], {"joskus": 0, "usein": 1, None: 2, "": 2, "EOS": 3}),
    ):
        counts = {group: [0] * (len(item.codes) + 4) for group in cube.groups}
        for value, group in many.select(item.name, "county").iter_rows():
            counts[group][place_of[value]] += 1
        assert dict(zip(cube.groups, map(list, cube.item(item.name).counts), strict=True)) == counts


@pytest.mark.parametrize("kind", KINDS)
def test_every_kind_of_frame_gives_the_same_cube(kind: str, many: pl.DataFrame) -> None:
    frame = KINDS[kind](many)
    assert tabulate(frame, ITEMS, by="county", weight="weight") == tabulate(many, ITEMS, by="county", weight="weight")
    assert tabulate(frame, ITEMS) == tabulate(many, ITEMS)


@pytest.mark.parametrize("kind", [*KINDS, "pandas objects"])
def test_every_kind_of_frame_gives_the_same_pairs(kind: str) -> None:
    few = answers(1000)
    frame = {**KINDS, "pandas objects": _pandas_objects}[kind](few)
    assert tabulate(frame, ITEMS, by="county") == tabulate(few, ITEMS, by="county")
    assert tabulate_combinations(frame, ITEMS) == tabulate_combinations(few, ITEMS)
    options = [ITEMS[0], ITEMS[3]]
    assert tabulate_chosen(frame, options, name="any", by="county") == tabulate_chosen(
        few, options, name="any", by="county"
    )


@pytest.mark.parametrize("kind", KINDS)
def test_no_rows_and_one_row(kind: str) -> None:
    for rows in (0, 1):
        few = answers(1).head(rows)
        frame = KINDS[kind](few)
        assert tabulate(frame, ITEMS, by="county", weight="weight") == tabulate(
            few, ITEMS, by="county", weight="weight"
        )
        assert tabulate(frame, ITEMS).item("far").counts == ((rows, 0, 0, 0, 0, 0, 0),)


@pytest.mark.parametrize("by", [None, "county"])
@pytest.mark.parametrize("weight", [None, "weight"])
def test_an_engine_that_narwhals_knows_gives_the_same_cube(
    monkeypatch: pytest.MonkeyPatch, by: str | None, weight: str | None
) -> None:
    """DuckDB stands for the engines that cannot be read in batches."""
    few = answers(2000)
    relation = _duckdb(few)
    expected = tabulate(relation, ITEMS, by=by, weight=weight)
    pairs, chosen = tabulate_combinations(relation, ITEMS), tabulate_chosen(relation, [ITEMS[3]], name="any", by=by)
    monkeypatch.setattr(running, "open_batched", lambda frame, *, first_row: None)
    assert tabulate(relation, ITEMS, by=by, weight=weight) == expected
    assert tabulate_combinations(relation, ITEMS) == pairs
    assert tabulate_chosen(relation, [ITEMS[3]], name="any", by=by) == chosen


def test_an_engine_collects_the_rows_of_two_waves(monkeypatch: pytest.MonkeyPatch) -> None:
    few = answers(200).with_columns(key=pl.int_range(200) // 2, wave=pl.int_range(200) % 2)
    waves: dict[str, Any] = {"key": "key", "wave": "wave", "first_wave": 0, "second_wave": 1}
    expected = pair_waves(few, ITEMS[0], **waves)
    monkeypatch.setattr(running, "open_batched", lambda frame, *, first_row: None)
    assert pair_waves(_duckdb(few), ITEMS[0], **waves) == expected


NUMBER_TYPES = [pl.Int8, pl.Int16, pl.Int32, pl.Int64, pl.Int128, pl.UInt8, pl.UInt16, pl.UInt32, pl.UInt64]


@pytest.mark.parametrize("dtype", [*NUMBER_TYPES, pl.Float32, pl.Float64, pl.Decimal(20, 3)])
@pytest.mark.parametrize("nulls", [False, True])
def test_every_number_type_gives_the_same_counts(dtype: Any, *, nulls: bool) -> None:
    values = [1, 5, 9, 5, None if nulls else 1]
    item = Item("a", (1, 2, 3, 4, 5), states={9: State.DONT_KNOW, **STORED})
    blank = int(nulls)
    assert tabulate(pl.DataFrame({"a": values}, schema={"a": dtype}), [item]).item("a").counts == (
        (2 - blank, 0, 0, 0, 2, blank, 1, 0, 0),
    )


def test_nan_is_blank_and_whole_floats_are_codes() -> None:
    frame = pd.DataFrame({"a": [1.0, np.nan, 3.0]})
    assert tabulate(frame, [Item("a", (1, 2, 3))]).item("a").counts == ((1, 0, 1, 1, 0, 0, 0),)


def test_a_column_without_any_value_is_blank() -> None:
    for frame in (
        pl.DataFrame({"a": [None, None]}),
        pd.DataFrame({"a": [None, None]}),
        pa.table({"a": [None, None]}),
    ):
        assert tabulate(frame, [Item("a", (1, 2))]).item("a").counts == ((0, 0, 2, 0, 0, 0),)


def test_text_may_hold_digits_with_spaces_and_decimals() -> None:
    frame = pl.DataFrame({"a": ["1", " 2 ", "2.0", "02", "", " ", None, "9", "usein "]})
    item = Item("a", (1, 2), {"usein": 1}, {9: State.NOT_APPLICABLE})
    assert tabulate(frame, [item]).item("a").counts == ((2, 3, 3, 0, 1, 0),)


def test_something_else_than_a_frame_is_a_type_error() -> None:
    with pytest.raises(TypeError, match="not list"):
        tabulate([1, 2], [Item("a", (1,))])
