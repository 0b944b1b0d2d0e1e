"""What holds of the figures of any answers."""

from dataclasses import fields, replace
from typing import Final

import pytest
from hypothesis import given
from hypothesis import strategies as st

from yhdyspinta.analysis.figures.adjustment import Adjustment, adjust
from yhdyspinta.analysis.figures.cells import list_cells
from yhdyspinta.analysis.figures.differences.comparison import Method, compare_groups
from yhdyspinta.analysis.figures.distribution import Distribution, list_distributions
from yhdyspinta.analysis.figures.intervals import share_interval
from yhdyspinta.analysis.figures.paired.changes import measure_change
from yhdyspinta.analysis.figures.paired.dyads import measure_gap
from yhdyspinta.analysis.figures.quantiles import quantile
from yhdyspinta.analysis.figures.state_counts import list_states
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.figures.summary import Summary
from yhdyspinta.analysis.tabulation.cube import ALL, Cube, ItemCube, PairCube

STATES: Final = 4
ONE_STEP: Final = 1e-12
GROUPS: Final = ("a", "b", None)


@st.composite
def cubes(draw: st.DrawFn) -> Cube:
    """Up to three items of one to six codes, in one group or in three, often with nobody in it."""
    groups = draw(st.sampled_from([(ALL,), GROUPS]))
    items = []
    for number in range(draw(st.integers(1, 3))):
        width = draw(st.integers(1, 6))
        line = st.tuples(*[st.one_of(st.just(0), st.integers(0, 40))] * (width + STATES))
        counts = tuple(draw(line) for _group in groups)
        items.append(ItemCube(f"q{number}", tuple(range(1, width + 1)), counts))
    return Cube(groups, tuple(items))


@st.composite
def pair_cubes(draw: st.DrawFn) -> PairCube:
    width = draw(st.integers(1, 5))
    line = st.tuples(*[st.integers(0, 9)] * (width + STATES))
    codes = tuple(range(1, width + 1))
    return PairCube("first", "second", codes, codes, tuple(draw(line) for _row in range(width + STATES)))


def weigh(cube: Cube, weight: float = 1) -> Cube:
    """The cube with the same weight for everyone."""
    items = tuple(
        replace(
            item,
            weights=tuple(tuple(weight * count for count in line) for line in item.counts),
            squares=tuple(tuple(weight * weight * count for count in line) for line in item.counts),
        )
        for item in cube.items
    )
    return replace(cube, items=items, weighted=True)


def reverse(cube: Cube) -> Cube:
    """The cube of the same answers on scales turned round: 1 becomes the highest code."""
    items = tuple(
        replace(
            item,
            counts=tuple((*reversed(line[: len(item.codes)]), *line[len(item.codes) :]) for line in item.counts),
        )
        for item in cube.items
    )
    return replace(cube, items=items)


@given(cubes())
def test_shares_add_up_to_one(cube: Cube) -> None:
    for summary in summarise(cube):
        shares = [c.share for c in list_cells(cube) if (c.item, c.group) == (summary.item, summary.group)]
        if summary.n:
            assert sum(share for share in shares if share is not None) == pytest.approx(1, abs=ONE_STEP)
            assert (summary.low or 0) + (summary.neutral or 0) + (summary.high or 0) == pytest.approx(1, abs=ONE_STEP)
        else:
            assert set(shares) == {None}
            assert (summary.low, summary.neutral, summary.high) == (None, None, None)


@given(cubes())
def test_answers_and_states_are_all_rows(cube: Cube) -> None:
    for summary in summarise(cube):
        states = [s for s in list_states(cube) if (s.item, s.group) == (summary.item, summary.group)]
        assert summary.n + sum(state.count for state in states) == summary.n_total
        if summary.n_total:
            of_rows = summary.n / summary.n_total + sum(state.share or 0 for state in states)
            assert of_rows == pytest.approx(1, abs=ONE_STEP)


@given(cubes())
def test_all_is_the_sum_of_the_groups(cube: Cube) -> None:
    """What ALL has is what a cube has in which every row is in one group."""
    merged = Cube(
        (ALL,), tuple(replace(item, counts=(tuple(map(sum, zip(*item.counts, strict=True))),)) for item in cube.items)
    )
    of_groups = [summary for summary in summarise(cube) if summary.group == ALL]
    assert of_groups == list(summarise(merged))
    assert [cell for cell in list_cells(cube) if cell.group == ALL] == list(list_cells(merged))


@given(cubes(), st.sampled_from([1.0, 0.25, 3.0]))
def test_equal_weights_give_what_no_weights_give(cube: Cube, weight: float) -> None:
    for plain, weighted in zip(summarise(cube), summarise(weigh(cube, weight)), strict=True):
        for field in fields(Summary):
            if field.name not in ("se", "n_weighted"):
                expected = getattr(plain, field.name)
                assert getattr(weighted, field.name) == (
                    pytest.approx(expected, rel=ONE_STEP, abs=ONE_STEP) if isinstance(expected, float) else expected
                ), field.name
        assert weighted.n_weighted == pytest.approx(weight * plain.n)
    for cell, weighed in zip(list_cells(cube), list_cells(weigh(cube, weight)), strict=True):
        assert cell.count == weighed.count
        assert (cell.share is None) == (weighed.share is None)
        assert (cell.share or 0) == pytest.approx(weighed.share or 0, rel=ONE_STEP)


@given(cubes())
def test_a_domain_of_a_sample_has_its_own_factor(cube: Cube) -> None:
    """With weights of one the Taylor error is sd/√n times √(N/(N − 1) · (n − 1)/n)."""
    rows = {item.name: sum(map(sum, item.counts)) for item in cube.items}
    for plain, weighted in zip(summarise(cube), summarise(weigh(cube)), strict=True):
        if plain.se is None:
            assert weighted.se is None
        else:
            all_rows = rows[plain.item]
            factor = (all_rows / (all_rows - 1) * (plain.n - 1) / plain.n) ** 0.5
            assert weighted.se == pytest.approx(plain.se * factor, rel=1e-9, abs=ONE_STEP)


@given(cubes())
def test_turning_the_scale_round_mirrors_the_figures(cube: Cube) -> None:
    highest = {item.name: max(item.codes) for item in cube.items}
    for there, back in zip(summarise(cube), summarise(reverse(cube)), strict=True):
        ends = highest[there.item] + 1
        for name in ("mean", "median", "interpolated_median"):
            value = getattr(there, name)
            assert getattr(back, name) == (None if value is None else pytest.approx(ends - value)), name
        assert (back.low, back.neutral, back.high) == (there.high, there.neutral, there.low)
        assert (back.top2, back.bottom2, back.sd, back.se) == (there.bottom2, there.top2, there.sd, there.se)


@given(cubes())
def test_every_figure_lies_in_its_range(cube: Cube) -> None:
    codes = {item.name: item.codes for item in cube.items}
    for summary in summarise(cube):
        low, high = min(codes[summary.item]), max(codes[summary.item])
        for name in ("mean", "median"):
            value = getattr(summary, name)
            assert (value is None) == (summary.n == 0)
            assert value is None or low <= value <= high
        assert summary.interpolated_median is None or low - 0.5 <= summary.interpolated_median <= high + 0.5
        assert summary.sd is None or 0 <= summary.sd <= high - low
        for name in ("low", "neutral", "high", "top2", "bottom2"):
            value = getattr(summary, name)
            assert value is None or 0 <= value <= 1


@given(cubes(), st.lists(st.fractions(0, 1), min_size=2, max_size=5))
def test_quantiles_rise_with_their_probability(cube: Cube, probabilities: list[float]) -> None:
    for item in cube.items:
        for answers in list_distributions(cube, item):
            values = [quantile(answers, probability) for probability in sorted(probabilities)]
            if answers.n:
                assert values == sorted(value for value in values if value is not None)
            else:
                assert set(values) == {None}


@given(cubes())
def test_a_quantile_has_enough_answers_on_both_sides(cube: Cube) -> None:
    for answers in list_distributions(cube, cube.items[0]):
        median = quantile(answers, 0.5)
        if median is not None:
            pairs = list(zip(answers.codes, answers.counts, strict=True))
            assert 2 * sum(count for code, count in pairs if code <= median) >= answers.n
            assert 2 * sum(count for code, count in pairs if code >= median) >= answers.n


@given(cubes())
def test_one_more_than_the_better_ones_is_the_rank(cube: Cube) -> None:
    codes = {item.name: item.codes for item in cube.items}
    summaries = summarise(cube)
    for summary in summaries:
        peers = [
            other.mean
            for other in summaries
            if other.group == summary.group and codes[other.item] == codes[summary.item] and other.mean is not None
        ]
        if summary.mean is None:
            assert summary.rank is None
        else:
            assert summary.rank == 1 + sum(mean > summary.mean for mean in peers)


@given(cubes(), st.sampled_from(Method))
def test_tests_give_a_probability_or_say_why_not(cube: Cube, method: Method) -> None:
    if cube.groups == (ALL,):
        cube = replace(cube, groups=("a", "b"), items=tuple(replace(i, counts=i.counts * 2) for i in cube.items))
    for comparison in compare_groups(cube, method, census=False):
        outcome = comparison.outcome
        if outcome.p is None:
            assert outcome.notes
            assert comparison.p_adjusted is None
        else:
            assert 0 <= outcome.p <= 1
            assert comparison.p_adjusted is not None
            assert outcome.p <= comparison.p_adjusted <= 1


@given(st.lists(st.one_of(st.none(), st.floats(0, 1)), max_size=8), st.sampled_from(Adjustment))
def test_adjusting_keeps_the_order_and_never_lowers(probabilities: list[float | None], method: Adjustment) -> None:
    adjusted = adjust(probabilities, method)
    pairs = [(p, q) for p, q in zip(probabilities, adjusted, strict=True) if p is not None and q is not None]
    assert [p is None for p in probabilities] == [q is None for q in adjusted]
    assert all(p <= q <= 1 for p, q in pairs)
    assert [q for _p, q in sorted(pairs)] == sorted(q for _p, q in pairs)


@given(st.integers(0, 50), st.integers(1, 50), st.floats(0.5, 0.999))
def test_an_interval_holds_its_share(count: int, n: int, level: float) -> None:
    interval = share_interval(min(count, n), n, census=False, level=level)
    assert interval is not None
    assert 0 <= interval.low <= min(count, n) / n <= interval.high <= 1


@given(pair_cubes())
def test_the_change_of_complete_pairs_is_the_change_of_their_means(pairs: PairCube) -> None:
    change, gap = measure_change(pairs, census=False), measure_gap(pairs)
    assert (change.n, change.first_n, change.second_n) == (gap.n, gap.first_n, gap.second_n)
    assert change.n <= min(change.first_n, change.second_n)
    if change.mean is None or change.first_mean is None or change.second_mean is None:
        assert change.n == 0
    else:
        assert change.mean == pytest.approx(change.second_mean - change.first_mean)
        assert change.mean == -(gap.mean or 0)
        assert abs(change.mean) <= (gap.mean_absolute or 0)
        assert (change.up or 0) + (change.same or 0) + (change.down or 0) == pytest.approx(1)
        assert change.same == gap.equal
        assert (gap.equal or 0) <= (gap.within_one or 0)


def test_one_row_has_a_mean_and_no_deviation() -> None:
    (summary,) = summarise(Cube((ALL,), (ItemCube("q", (1, 2, 3), ((0, 1, 0, 0, 0, 0, 0),)),)))
    assert (summary.n, summary.mean, summary.median, summary.sd, summary.se) == (1, 2, 2, None, None)
    weighted = weigh(Cube((ALL,), (ItemCube("q", (1, 2, 3), ((0, 1, 0, 0, 0, 0, 0),)),)), 2.5)
    (summary,) = summarise(weighted)
    assert (summary.n, summary.mean, summary.median, summary.sd, summary.se) == (1, 2, 2, None, None)


def test_a_distribution_knows_all_rows_of_its_cube() -> None:
    item = ItemCube("q", (1, 2), ((1, 2, 0, 1, 0, 0), (0, 1, 0, 0, 0, 0), (0, 0, 3, 0, 0, 0)))
    assert list(list_distributions(Cube(GROUPS, (item,)), item)) == [
        Distribution("q", "a", (1, 2), (1, 2), (0, 1, 0, 0), 8),
        Distribution("q", "b", (1, 2), (0, 1), (0, 0, 0, 0), 8),
        Distribution("q", None, (1, 2), (0, 0), (3, 0, 0, 0), 8),
        Distribution("q", ALL, (1, 2), (1, 3), (3, 1, 0, 0), 8),
    ]
