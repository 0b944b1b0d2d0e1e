"""What is refused, with the column, the row and what was expected; and that nothing is counted as something else."""

from collections.abc import Callable
from decimal import Decimal
from typing import Any

import duckdb
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

from yhdyspinta.analysis.states import State
from yhdyspinta.analysis.tabulation import group_index
from yhdyspinta.analysis.tabulation import run as running
from yhdyspinta.analysis.tabulation.chosen import tabulate_chosen
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.pairs import tabulate_combinations, tabulate_pairs
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.analysis.tabulation.waves import pair_waves
from yhdyspinta.errors import Problem, Refusal

FIVE = Item("a", (1, 2, 3, 4, 5), states={9: State.DONT_KNOW})
LABELS = Item("a", (1, 2), {"ei": 1, "kyllä": 2}, {"EOS": State.DONT_KNOW})
WIDE = Item("a", (1, 2), states={999: State.DONT_KNOW})


def problems(call: Callable[[], object]) -> list[Problem]:
    with pytest.raises(Refusal) as caught:
        call()
    for problem in caught.value.problems:
        for language in ("fi", "sv", "en"):
            assert problem.text(language)
    return list(caught.value.problems)


def problem(call: Callable[[], object]) -> Problem:
    (only,) = problems(call)
    return only


def told(found: Problem) -> tuple[str, str, int | None]:
    return found.kind.code, found.place.column, found.place.row


@pytest.mark.parametrize("kind", ["polars", "lazy", "pandas", "pyarrow", "duckdb"])
@pytest.mark.parametrize("bad", [0, 6, 8, 10, -1, 100, -128, 127])
def test_a_code_outside_the_scale_is_found_on_its_row(kind: str, bad: int) -> None:
    values = pl.DataFrame({"a": pl.Series([1, 9, None, bad, 5] + [3] * 200_000 + [bad], dtype=pl.Int8)})
    frame: Any = {
        "polars": lambda: values,
        "lazy": values.lazy,
        "pandas": values.to_pandas,
        "pyarrow": values.to_arrow,
        "duckdb": lambda: duckdb.from_arrow(values.to_arrow()),
    }[kind]()
    found = problem(lambda: tabulate(frame, [FIVE], first_row=2))
    assert told(found) == ("YP-TABULATE-002", "a", 5)
    assert found.details == {"value": str(bad), "expected": "1–5, 9", "rows": 2}


@pytest.mark.parametrize("dtype", [pl.UInt8, pl.UInt64, pl.Int16, pl.Int64, pl.Float32, pl.Float64])
@pytest.mark.parametrize("item", [FIVE, WIDE])
@pytest.mark.parametrize("bad", [0, 7, 10, 200, "largest"])
def test_no_value_is_taken_for_a_neighbour_in_any_type(dtype: Any, item: Item, bad: int | str) -> None:
    number = (2**63 if dtype == pl.UInt64 else 120) if bad == "largest" else bad
    frame = pl.DataFrame({"b": [1, 1, 1], "a": [1, number, None], "c": [5, 5, 5]}, schema_overrides={"a": dtype})
    around = [Item("b", FIVE.codes), item, Item("c", FIVE.codes)]
    found = problem(lambda: tabulate(frame, around))
    assert told(found) == ("YP-TABULATE-002", "a", 2)
    assert found.details["rows"] == 1


def test_text_that_is_no_option_is_named_with_the_options() -> None:
    frame = pl.DataFrame({"a": ["ei", "kyllä", None, "ehkä", "EOS"]})
    found = problem(lambda: tabulate(frame, [LABELS]))
    assert told(found) == ("YP-TABULATE-003", "a", 4)
    assert found.details == {"text": "ehkä", "options": "ei; kyllä; EOS", "rows": 1}
    assert problem(lambda: tabulate(pl.DataFrame({"a": ["3"]}), [LABELS])).details["text"] == "3"
    assert problem(lambda: tabulate(pl.DataFrame({"a": ["7"]}), [FIVE])).details["expected"] == "1–5, 9"
    assert len(str(problem(lambda: tabulate(pl.DataFrame({"a": ["x" * 999]}), [FIVE])).details["text"])) == 61


def test_numbers_that_are_not_whole_or_not_finite_are_refused() -> None:
    fraction = problem(lambda: tabulate(pl.DataFrame({"a": [1.0, 2.5, 2.0]}), [FIVE]))
    assert told(fraction) == ("YP-TABULATE-005", "a", 2)
    assert fraction.details["value"] == "2.5"
    assert told(problem(lambda: tabulate(pl.DataFrame({"a": [1.0, float("inf")]}), [FIVE])))[0] == "YP-TABULATE-002"
    assert told(problem(lambda: tabulate(pl.DataFrame({"a": [1.5]}), [WIDE])))[0] == "YP-TABULATE-005"
    assert told(problem(lambda: tabulate(pl.DataFrame({"a": [float("inf")]}), [WIDE])))[0] == "YP-TABULATE-002"
    assert told(problem(lambda: tabulate(pl.DataFrame({"a": [Decimal("1.5")]}), [FIVE])))[0] == "YP-TABULATE-005"


def test_a_column_of_numbers_and_text_names_the_rows_that_differ() -> None:
    frame = pd.DataFrame(
        {
            "a": pd.Series([None, 1, 2, "kolme", "neljä"], dtype=object),
            "b": pd.Series(["x", "", float("nan"), pd.NA, True], dtype=object),
        }
    )
    first, second = problems(lambda: tabulate(frame, [FIVE, Item("b", (1,))], first_row=2))
    assert told(first) == ("YP-TABULATE-004", "a", 5)
    assert first.details == {"first": "1", "first_row": 3, "second": '"kolme"', "second_row": 5}
    assert told(second) == ("YP-TABULATE-004", "b", 6)
    polars = pl.DataFrame({"a": pl.Series([1, "x"], dtype=pl.Object)})
    assert told(problem(lambda: tabulate(polars, [FIVE]))) == ("YP-TABULATE-004", "a", 2)


@pytest.mark.parametrize(("bad", "shown"), [(None, ""), (-0.5, "-0.5"), (float("nan"), "nan"), (float("inf"), "inf")])
@pytest.mark.parametrize("to", [pl.DataFrame.lazy, pl.DataFrame.to_pandas, pl.DataFrame.to_arrow])
def test_a_weight_that_is_none_is_found_on_its_row(bad: float | None, shown: str, to: Callable[..., Any]) -> None:
    frame = pl.DataFrame({"a": [1, 2, 3, 4], "w": [1.0, 0.0, bad, bad]})
    found = problem(lambda: tabulate(to(frame), [FIVE], weight="w"))
    if to is pl.DataFrame.to_pandas and bad is None:
        # Pandas has no missing numbers, only NaN.
        assert told(found) == ("YP-TABULATE-006", "w", 3)
    elif bad is None:
        assert told(found) == ("YP-TABULATE-021", "w", 3)
        assert found.details == {"rows": 2}
    else:
        assert told(found) == ("YP-TABULATE-006", "w", 3)
        assert found.details == {"value": shown, "rows": 2}


def test_types_that_cannot_hold_what_is_asked_are_refused_together() -> None:
    frame = pl.DataFrame({"a": [[1]], "g": [b"x"], "w": ["1"]})
    found = problems(lambda: tabulate(frame, [FIVE], by="g", weight="w"))
    assert [told(each)[:2] for each in found] == [
        ("YP-TABULATE-007", "a"),
        ("YP-TABULATE-007", "g"),
        ("YP-TABULATE-007", "w"),
    ]
    dates = pd.DataFrame({"a": pd.Series([pd.Timestamp("2024-01-01").date()], dtype=object)})
    assert told(problem(lambda: tabulate(dates, [FIVE]))) == ("YP-TABULATE-007", "a", None)


def test_unknown_columns_are_refused_with_the_closest_names() -> None:
    frame = pl.DataFrame({"ST24_1": [1], "ST24_2": [1], "county": ["x"]})
    first, second = problems(lambda: tabulate(frame, [Item("st24_1", (1,))], by="county", weight="paino"))
    assert told(first) == ("YP-TABULATE-001", "st24_1", None)
    assert str(first.details["closest"]).startswith("ST24_1")
    assert second.details == {"name": "paino", "closest": "ST24_1, ST24_2, county"}


def test_many_unknown_columns_are_cut_to_twenty() -> None:
    items = [Item(f"q{number}", (1,)) for number in range(30)]
    assert len(problems(lambda: tabulate(pl.DataFrame({"a": [1]}), items))) == 20


def test_requests_that_contradict_themselves_are_refused() -> None:
    frame = pl.DataFrame({"a": [1], "b": [1]})
    assert told(problem(lambda: tabulate(frame, [FIVE, FIVE])))[0] == "YP-TABULATE-010"
    assert told(problem(lambda: tabulate_pairs(frame, FIVE, FIVE)))[0] == "YP-TABULATE-010"
    assert told(problem(lambda: tabulate(frame, [FIVE], by="a")))[0] == "YP-TABULATE-011"
    assert told(problem(lambda: tabulate(frame, [])))[0] == "YP-TABULATE-012"
    assert told(problem(lambda: tabulate(pl.DataFrame(), [FIVE])))[0] == "YP-TABULATE-012"
    twice = Item("a", (1, 9), {"x": 1}, {9: State.DONT_KNOW, "x": State.BLANK})
    assert [each.details["value"] for each in problems(lambda: tabulate(frame, [twice]))] == [9, "x"]
    with pytest.raises(ValueError, match="none of its codes"):
        tabulate(frame, [Item("a", (1,), {"x": 2})])
    with pytest.raises(ValueError, match="at most"):
        tabulate(frame, [Item("a", (1 << 60,))])


def test_two_columns_of_one_name_are_refused() -> None:
    for frame in (pd.DataFrame([[1, 2]], columns=["a", "a"]), pa.table([[1], [2]], names=["a", "a"])):
        assert told(problem(lambda frame=frame: tabulate(frame, [FIVE]))) == ("YP-TABULATE-014", "a", None)


def test_a_group_called_all_and_too_many_groups_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    frame = pl.DataFrame({"a": [1, 2, 3], "g": ["x", "ALL", "y"]})
    assert told(problem(lambda: tabulate(frame, [FIVE], by="g"))) == ("YP-TABULATE-008", "g", None)
    monkeypatch.setattr(group_index, "MOST_GROUPS", 2)
    for groups in ([1, 2, 3], [1, 2_000_000, 3_000_000], ["x", "y", "z"], [1.5, 2.5, None]):
        found = problem(lambda groups=groups: tabulate(frame.with_columns(g=pl.Series(groups)), [FIVE], by="g"))
        assert (told(found), found.details["limit"]) == (("YP-TABULATE-009", "g", None), 2)
    assert tabulate(frame.with_columns(g=pl.Series([1, 2, 1])), [FIVE], by="g").groups == ("1", "2")


def test_pairs_and_options_are_refused_like_items() -> None:
    frame = pl.DataFrame({"a": [1, 2, 7], "b": [1, 1, 0], "w": [1, 1, -1]})
    for call in (
        lambda: tabulate_pairs(frame, FIVE, Item("b", (0, 1))),
        lambda: tabulate_chosen(frame, [FIVE, Item("b", (0, 1))], name="any"),
    ):
        assert told(problem(call)) == ("YP-TABULATE-002", "a", 3)
    chosen = problem(lambda: tabulate_chosen(frame, [Item("b", (0, 1))], name="any", weight="w"))
    assert told(chosen) == ("YP-TABULATE-006", "w", 3)
    assert tabulate_combinations(frame, [Item("b", (0, 1))]) == ()


def pair(frame: pl.DataFrame, **names: Any) -> object:
    return pair_waves(frame, FIVE, **{"key": "k", "wave": "v", "first_wave": 1, "second_wave": 2, **names})


def test_waves_need_one_row_a_respondent() -> None:
    frame = pl.DataFrame({"k": ["x", "x", "y", "y"], "v": [1, 2, 2, 3], "a": [1, 2, 3, 77]})
    pair(frame)  # the bad value is in a third wave
    assert told(problem(lambda: pair(frame, second_wave=3))) == ("YP-TABULATE-002", "a", 4)
    again = problem(lambda: pair(frame.with_columns(v=pl.Series([1, 1, 2, 3]))))
    assert told(again) == ("YP-TABULATE-016", "k", 2)
    assert again.details == {"key": "x", "wave": 1}
    for missing in (None, ""):
        keys = pl.Series(["x", "x", missing, "y"])
        assert told(problem(lambda keys=keys: pair(frame.with_columns(k=keys)))) == ("YP-TABULATE-019", "k", 3)
    numbers = pl.Series([1.0, 1.0, float("nan"), 2.0])
    assert told(problem(lambda: pair(frame.with_columns(k=numbers)))) == ("YP-TABULATE-019", "k", 3)
    unknown = problem(lambda: pair(frame, second_wave=2026))
    assert (told(unknown), unknown.details["waves"]) == (("YP-TABULATE-018", "v", None), "1, 2, 3")
    assert told(problem(lambda: pair(frame, key="kk")))[:2] == ("YP-TABULATE-001", "kk")


@pytest.mark.parametrize(
    ("column", "bad", "code", "value"),
    [
        ("a", 77, "YP-TABULATE-002", "77"),
        ("a", 2.5, "YP-TABULATE-005", "2.5"),
        ("a", "aina", "YP-TABULATE-020", "aina"),
        ("w", -2.0, "YP-TABULATE-006", "-2"),
        ("w", None, "YP-TABULATE-021", ""),
        ("w", float("nan"), "YP-TABULATE-006", "nan"),
    ],
)
def test_an_engine_says_the_value_and_how_many_rows(
    monkeypatch: pytest.MonkeyPatch, column: str, bad: Any, code: str, value: str
) -> None:
    values = {"a": [1, 1, 2], "w": [1.0, 1.0, 2.0]}
    rows = pl.DataFrame(values).with_columns(pl.Series(column, [bad, bad, None if column == "a" else 1.0]))
    relation = duckdb.from_arrow(rows.to_arrow())
    monkeypatch.setattr(running, "open_batched", lambda frame, *, first_row: None)
    found = problem(lambda: tabulate(relation, [FIVE], weight="w"))
    assert told(found) == (code, column, None)
    assert found.details["rows"] == 2
    assert value in (found.details.get("value", ""), found.details.get("text"))
