import polars as pl
import pytest

from yhdyspinta.analysis.base_units import list_repeated
from yhdyspinta.analysis.grouping import MANY_UNITS, Groups, group_in_python, group_units, group_with_polars

Columns = tuple[list[str], list[str], list[str], list[int]]


def many_units(number: int) -> Columns:
    """Units in a mixed order, in 40 left and 15 right areas that cross now and then; each seventh is left out."""
    places = [place * 7_919 % number for place in range(number)]
    left = [f"L{place // 9 % 40}" if place % 7 else "" for place in places]
    right = [f"R{(place // 9 % 40) // 3 + (place % 11 == 0)}" for place in places]
    return [f"{place:06}" for place in places], left, right, [place % 100 for place in places]


def as_tuple(groups: Groups) -> tuple[object, ...]:
    return (
        groups.left,
        groups.right,
        [list(units) for units in groups.units],
        groups.size,
        groups.weight,
        groups.left_out,
        groups.units_without_weight,
    )


@pytest.mark.parametrize("number", [MANY_UNITS - 1, MANY_UNITS, 20_011])
def test_few_and_many_units_are_grouped_alike(number: int) -> None:
    columns = many_units(number)

    assert as_tuple(group_units(*columns)) == as_tuple(group_in_python(*columns))
    assert as_tuple(group_units(*columns)) == as_tuple(group_with_polars(*columns))
    assert group_in_python(*columns).left_out > number / 8


def test_only_many_units_are_worth_the_start_of_polars() -> None:
    assert isinstance(group_units(*many_units(MANY_UNITS - 1)).units, list)
    assert isinstance(group_units(*many_units(MANY_UNITS)).units, pl.Series)


def test_repeated_codes_are_listed_once_and_in_order() -> None:
    assert list_repeated(pl.Series(["b", "a", "c", "b", "a", "b"])) == ["a", "b"]
    assert list_repeated(pl.Series(["b", "a", "c"])) == []


def test_codes_that_only_share_a_hash_are_not_repeated(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pl.Series, "hash", lambda codes: pl.Series([1] * len(codes)))

    assert list_repeated(pl.Series(["b", "a", "c"])) == []
    assert list_repeated(pl.Series(["b", "a", "b"])) == ["b"]
