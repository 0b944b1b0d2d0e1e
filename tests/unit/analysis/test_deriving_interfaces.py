"""What holds for every derivation, whatever the units: compared with a naive one, and with itself."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from itertools import permutations
from math import isclose
from random import Random

import polars as pl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from yhdyspinta.analysis import grouping
from yhdyspinta.analysis.interfaces import Derivation, DerivedInterface, derive_interfaces

Weight = int | float | None


@dataclass(frozen=True)
class Unit:
    code: str
    left: str | None
    right: str | None
    weight: Weight = None


areas = st.sampled_from(["1", "2", "3", "4", "10", "á", "Ä", "", None])
whole_weights = st.none() | st.integers(0, 1000)
weights = whole_weights | st.floats(0, 1000)


@st.composite
def draw_units(draw: st.DrawFn, weight: st.SearchStrategy[Weight] = weights) -> list[Unit]:
    codes = draw(st.lists(st.text("012ab", min_size=1, max_size=3), unique=True, max_size=40))
    return [Unit(code, draw(areas), draw(areas), draw(weight)) for code in codes]


def derive(units: list[Unit], *, weighted: bool = True) -> Derivation:
    return derive_interfaces(
        [unit.code for unit in units],
        [unit.left for unit in units],
        [unit.right for unit in units],
        [unit.weight for unit in units] if weighted else None,
    )


class Naive:
    """The definitions of docs/methods/interfaces.md word for word, with sets and without a thought of speed."""

    def __init__(self, units: list[Unit]) -> None:
        self.weight_of = {unit.code: unit.weight for unit in units}
        counted = [unit for unit in units if unit.left and unit.right]
        self.left = self._areas({(unit.left, unit.code) for unit in counted})
        self.right = self._areas({(unit.right, unit.code) for unit in counted})
        self.pairs = sorted((one, other) for one in self.left for other in self.right if self.common(one, other))
        self.totals = {
            "units": len(counted),
            "left": len(self.left),
            "right": len(self.right),
            "interfaces": len(self.pairs),
            "coincident": sum(self.left[one] == self.right[other] for one, other in self.pairs),
            "nested_right": sum(self._is_nested(other) for other in self.right),
            "crossing_left": sum(self._crosses(one) for one in self.left),
            "right_touched": len({other for one, other in self.pairs if self._crosses(one)}),
            "clusters": len(set(self.clusters())),
            "left_out": len(units) - len(counted),
        }

    @staticmethod
    def _areas(members: set[tuple[str | None, str]]) -> dict[str, frozenset[str]]:
        areas: defaultdict[str, set[str]] = defaultdict(set)
        for area, code in members:
            areas[area or ""].add(code)
        return {area: frozenset(codes) for area, codes in areas.items()}

    def common(self, one: str, other: str) -> frozenset[str]:
        return self.left[one] & self.right[other]

    def _crosses(self, one: str) -> bool:
        return not any(self.left[one] <= county for county in self.right.values())

    def _is_nested(self, other: str) -> bool:
        inside = [one for one in self.left if self.common(one, other)]
        return len(inside) >= 2 and all(self.left[one] <= self.right[other] for one in inside)

    def shape(self, one: str, other: str) -> str:
        if self.left[one] == self.right[other]:
            return "coincident"
        return "whole-area" if self.left[one] < self.right[other] else "part"

    def weight(self, codes: frozenset[str]) -> Weight:
        known = [self.weight_of[code] for code in codes]
        return None if None in known else sum(weight for weight in known if weight is not None)

    def clusters(self) -> list[int]:
        """Merge the clusters of pairs with an end in common until nothing changes."""
        numbers = list(range(len(self.pairs)))
        changed = True
        while changed:
            changed = False
            for i, (one, other) in enumerate(self.pairs):
                for j, pair in enumerate(self.pairs[:i]):
                    if (one == pair[0] or other == pair[1]) and numbers[i] != numbers[j]:
                        numbers[i] = numbers[j] = min(numbers[i], numbers[j])
                        changed = True
        order = sorted(set(numbers), key=numbers.index)
        return [order.index(number) + 1 for number in numbers]


@pytest.fixture(params=[0, 1_000_000], ids=["many-units", "few-units"], autouse=True, scope="module")
def way(request: pytest.FixtureRequest) -> Iterator[None]:
    """Everything holds in both ways of grouping: as many units are derived, and as few are."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(grouping, "MANY_UNITS", request.param)
        yield


@given(draw_units())
def test_it_is_what_the_definitions_say(units: list[Unit]) -> None:
    naive, derivation = Naive(units), derive(units)

    assert asdict(derivation.totals) == naive.totals
    assert [(each.left, each.right) for each in derivation.interfaces] == naive.pairs
    assert [each.cluster for each in derivation.interfaces] == naive.clusters()
    for each in derivation.interfaces:
        assert each.units == tuple(sorted(naive.common(each.left, each.right)))
        assert each.shape == naive.shape(each.left, each.right)
        assert each.weight == pytest.approx(naive.weight(naive.common(each.left, each.right)))
        assert_share(each.share_of_left, each.weight, naive.weight(naive.left[each.left]))
        assert_share(each.share_of_right, each.weight, naive.weight(naive.right[each.right]))


def assert_share(share: float | None, part: Weight, whole: Weight) -> None:
    if not whole or part is None:
        assert share is None
    else:
        assert share == pytest.approx(part / whole)


@given(draw_units(), st.randoms(use_true_random=False))
def test_the_order_of_the_units_changes_nothing(units: list[Unit], random: Random) -> None:
    shuffled = random.sample(units, len(units))

    assert derive(shuffled).interfaces == derive(units).interfaces
    assert derive(shuffled).totals == derive(units).totals


@given(draw_units())
def test_swapping_the_sides_mirrors_the_interfaces(units: list[Unit]) -> None:
    mirrored = derive([Unit(unit.code, unit.right, unit.left, unit.weight) for unit in units])
    derivation = derive(units)

    def seen_from_the_right(each: DerivedInterface) -> tuple[object, ...]:
        return each.right, each.left, each.units, each.weight, each.share_of_right, each.share_of_left

    def seen_from_the_left(each: DerivedInterface) -> tuple[object, ...]:
        return each.left, each.right, each.units, each.weight, each.share_of_left, each.share_of_right

    assert list(map(seen_from_the_left, mirrored.interfaces)) == sorted(
        map(seen_from_the_right, derivation.interfaces), key=lambda seen: seen[:2]
    )
    assert clusters_of_pairs(derivation) == {
        frozenset((right, left) for left, right in cluster) for cluster in clusters_of_pairs(mirrored)
    }
    assert mirrored.totals.coincident == derivation.totals.coincident
    assert mirrored.totals.left == derivation.totals.right


def clusters_of_pairs(derivation: Derivation) -> set[frozenset[tuple[str, str]]]:
    pairs: defaultdict[int, set[tuple[str, str]]] = defaultdict(set)
    for each in derivation.interfaces:
        pairs[each.cluster].add((each.left, each.right))
    return set(map(frozenset, pairs.values()))


@given(units=draw_units(), weighted=st.booleans())
def test_the_shares_of_an_area_add_up_to_one(*, units: list[Unit], weighted: bool) -> None:
    shares: defaultdict[tuple[str, str], list[float | None]] = defaultdict(list)
    for each in derive(units, weighted=weighted).interfaces:
        shares["left", each.left].append(each.share_of_left)
        shares["right", each.right].append(each.share_of_right)

    for of_area in shares.values():
        known = [share for share in of_area if share is not None]
        assert not known or (len(known) == len(of_area) and isclose(sum(known), 1))
        assert known or weighted


@given(draw_units(whole_weights))
def test_each_counted_unit_is_in_one_interface_and_whole_weights_stay_whole(units: list[Unit]) -> None:
    derivation = derive(units)

    assert sorted(code for each in derivation.interfaces for code in each.units) == sorted(
        unit.code for unit in units if unit.left and unit.right
    )
    assert all(each.weight is None or isinstance(each.weight, int) for each in derivation.interfaces)


@given(draw_units())
def test_every_county_is_coincident_nested_or_touched(units: list[Unit]) -> None:
    totals = derive(units).totals

    assert totals.coincident + totals.nested_right + totals.right_touched == totals.right


@given(draw_units())
def test_areas_and_counties_less_interfaces_are_never_more_than_the_clusters(units: list[Unit]) -> None:
    """A graph has at least nodes - edges components, and exactly as many when it has no loop."""
    totals = derive(units).totals

    assert totals.left + totals.right - totals.interfaces <= totals.clusters


@given(draw_units(), st.data())
def test_splitting_areas_only_splits_interfaces(units: list[Unit], data: st.DataObject) -> None:
    finer = [
        Unit(unit.code, unit.left and unit.left + data.draw(st.sampled_from("xy")), unit.right, unit.weight)
        for unit in units
    ]
    coarse, fine = derive(units), derive(finer)
    whole_of = {code: each for each in coarse.interfaces for code in each.units}

    for each in fine.interfaces:
        assert {whole_of[code].left for code in each.units} == {each.left[:-1]}
        assert {whole_of[code].right for code in each.units} == {each.right}
        if whole_of[each.units[0]].shape != "part":
            assert each.shape != "part"
    assert len(fine.interfaces) >= len(coarse.interfaces)
    assert fine.totals.left_out == coarse.totals.left_out
    for members in clusters_of_pairs(fine):
        assert (
            len(
                {
                    whole_of[code].cluster
                    for each in fine.interfaces
                    if (each.left, each.right) in members
                    for code in each.units
                }
            )
            == 1
        )


@given(draw_units())
def test_series_and_categories_give_the_same_as_lists(units: list[Unit]) -> None:
    codes = pl.Series([unit.code for unit in units], dtype=pl.String)
    left = pl.Series([unit.left for unit in units], dtype=pl.String).cast(pl.Categorical)
    right = pl.Series([unit.right for unit in units], dtype=pl.String)

    assert derive_interfaces(codes, left, right).interfaces == derive(units, weighted=False).interfaces


@given(units=draw_units(), weighted=st.booleans())
def test_the_frame_holds_the_same_as_the_objects(*, units: list[Unit], weighted: bool) -> None:
    derivation = derive(units, weighted=weighted)

    assert derivation.frame.columns == [
        "left", "right", "units", "weight", "share_of_left", "share_of_right", "shape", "cluster"
    ]  # fmt: skip
    assert [
        DerivedInterface(left, right, tuple(codes), *rest) for left, right, codes, *rest in derivation.frame.rows()
    ] == list(derivation.interfaces)


def test_a_unit_that_occurs_twice_is_refused_even_when_it_is_left_out() -> None:
    with pytest.raises(grouping.RepeatedUnitError, match="occur more than once: 2, 7") as caught:
        derive_interfaces(["7", "2", "1", "2", "7"], ["A", "A", "A", None, "A"], ["X"] * 5)

    assert caught.value.units == ("2", "7")


@pytest.mark.parametrize("code", ["", None])
def test_a_unit_without_a_code_is_refused(code: str | None) -> None:
    with pytest.raises(ValueError, match="no code"):
        derive_interfaces(["1", code], ["A", "A"], ["X", "X"])


@pytest.mark.parametrize("weight", [-1, -0.5, float("nan"), float("inf")])
def test_a_weight_that_cannot_be_added_up_is_refused(weight: float) -> None:
    with pytest.raises(ValueError, match="negative or not finite"):
        derive_interfaces(["1", "2"], ["A", "A"], ["X", "X"], [1.0, weight])


def test_columns_of_different_lengths_are_refused() -> None:
    with pytest.raises(ValueError, match=r"differ in length: \[2, 2, 1, 2\]"):
        derive_interfaces(["1", "2"], ["A", "A"], ["X"])


@pytest.mark.parametrize(
    ("units", "left", "weight"),
    [
        (["1", 2], ["A", "A"], None),
        (["1", "2"], ["A", 2], None),
        (pl.Series([1, 2]), ["A", "A"], None),
        (["1", "2"], pl.Series([1, 2]), None),
        (["1", "2"], ["A", "A"], ["1", "2"]),
        (["1", "2"], ["A", "A"], pl.Series(["1", "2"])),
    ],
)
def test_codes_that_are_not_text_and_weights_that_are_not_numbers_are_refused(
    units: list[str], left: list[str], weight: list[float] | None
) -> None:
    with pytest.raises(TypeError):
        derive_interfaces(units, left, ["X", "X"], weight)


@pytest.mark.parametrize("order", list(permutations([0, 1, 2])))
def test_small_weights_are_not_lost_beside_a_large_one_in_any_order(order: tuple[int, ...]) -> None:
    codes, weights = ["a", "b", "c"], [1e16, 1.0, 1.0]
    (interface,) = derive_interfaces(
        [codes[place] for place in order], ["A"] * 3, ["X"] * 3, [weights[place] for place in order]
    ).interfaces

    assert interface.weight == 1e16 + 2


def test_whole_weights_too_large_to_be_added_exactly_are_added_as_floats() -> None:
    largest = 2**62
    (interface,) = derive_interfaces(["1", "2", "3"], ["A"] * 3, ["X"] * 3, [largest] * 3).interfaces

    assert interface.weight == pytest.approx(3.0 * largest)
