"""The figures of `tests/reference/figures/answers.csv` are those that R computes (`figures.R` beside it)."""

import csv
from collections.abc import Callable
from math import fsum
from pathlib import Path
from typing import Final

import pytest

from yhdyspinta.analysis.figures.adjustment import benjamini_hochberg, holm
from yhdyspinta.analysis.figures.cells import list_cells
from yhdyspinta.analysis.figures.differences.comparison import Method, compare_groups
from yhdyspinta.analysis.figures.distribution import list_distributions
from yhdyspinta.analysis.figures.intervals import mean_interval, share_interval
from yhdyspinta.analysis.figures.outcome import Outcome
from yhdyspinta.analysis.figures.paired.change_tests import mcnemar_test, sign_test, signed_rank_test
from yhdyspinta.analysis.figures.paired.changes import measure_change
from yhdyspinta.analysis.figures.paired.dyads import measure_gap
from yhdyspinta.analysis.figures.quantiles import quantile
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.tabulation.cube import Cube, ItemCube, PairCube

FOLDER: Final = Path(__file__).parents[3] / "reference" / "figures"
GROUPS: Final = ("coast", "lakes", "north")
SCALES: Final = {"trust": (1, 2, 3, 4, 5), "six": (1, 2, 3, 4, 5, 6)}
EXACT: Final = 1e-11


def _read(name: str) -> list[dict[str, str]]:
    with (FOLDER / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


ROWS: Final = _read("answers.csv")


@pytest.fixture(scope="module")
def r() -> Callable[[str], list[float]]:
    """The values of a figure in R, by its path."""
    told: dict[str, list[float]] = {}
    for line in _read("figures.csv"):
        told.setdefault(line["figure"], []).append(float(line["value"]))
    return told.__getitem__


def _cube(*, weighted: bool) -> Cube:
    return Cube(GROUPS, tuple(_item(name, codes, weighted=weighted) for name, codes in SCALES.items()), weighted)


def _item(name: str, codes: tuple[int, ...], *, weighted: bool) -> ItemCube:
    values = [*map(str, codes), "-", "--", "", "---"]
    weights = [
        [[float(row["weight"]) for row in ROWS if (row["group"], row[name]) == (group, value)] for value in values]
        for group in GROUPS
    ]
    counts = tuple(tuple(map(len, line)) for line in weights)
    if not weighted:
        return ItemCube(name, codes, counts)
    squares = tuple(tuple(fsum(w * w for w in cell) for cell in line) for line in weights)
    return ItemCube(name, codes, counts, tuple(tuple(map(fsum, line)) for line in weights), squares)


def _pairs(first: str, second: str, codes: tuple[int, ...]) -> PairCube:
    values = [*map(str, codes), "-", "--", "", "---"]
    counts = tuple(tuple(sum((r[first], r[second]) == (a, b) for r in ROWS) for b in values) for a in values)
    return PairCube(first, second, codes, codes, counts)


PLACES: Final = [(item, group) for item in SCALES for group in ("ALL", *GROUPS)]


@pytest.mark.parametrize(("item", "group"), PLACES)
def test_unweighted_figures(item: str, group: str, r: Callable[[str], list[float]]) -> None:
    cube = _cube(weighted=False)
    (summary,) = (each for each in summarise(cube) if (each.item, each.group) == (item, group))
    (answers,) = (each for each in list_distributions(cube, cube.item(item)) if each.group == group)
    path = f"plain/{item}/{group}"
    for name in ("n", "mean", "sd", "se", "interpolated_median"):
        assert [getattr(summary, name)] == pytest.approx(r(f"{path}/{name}"), rel=EXACT), name
    quantiles = [quantile(answers, probability) for probability in r("probabilities")]
    assert quantiles == r(f"{path}/quantiles")
    assert summary.median == quantiles[3]
    interval = mean_interval(summary.mean, summary.se, summary.n - 1, census=False)
    assert interval is not None
    assert [interval.low, interval.high] == pytest.approx(r(f"{path}/interval"), rel=EXACT)


@pytest.mark.parametrize(("item", "group"), PLACES)
def test_weighted_figures(item: str, group: str, r: Callable[[str], list[float]]) -> None:
    cube = _cube(weighted=True)
    (summary,) = (each for each in summarise(cube) if (each.item, each.group) == (item, group))
    (answers,) = (each for each in list_distributions(cube, cube.item(item)) if each.group == group)
    path = f"weighted/{item}/{group}"
    for name in ("mean", "sd", "se"):
        assert [getattr(summary, name)] == pytest.approx(r(f"{path}/{name}"), rel=EXACT), name
    assert [quantile(answers, probability) for probability in r("probabilities")] == r(f"{path}/quantiles")
    # R leaves out the codes that nobody chose.
    cells = [cell for cell in list_cells(cube) if (cell.item, cell.group) == (item, group) and cell.count]
    assert [cell.share for cell in cells] == pytest.approx(r(f"{path}/shares"), rel=EXACT)
    rows = len(ROWS) if group == "ALL" else sum(row["group"] == group for row in ROWS)
    interval = mean_interval(summary.mean, summary.se, rows - 1, census=False)
    assert interval is not None
    assert [interval.low, interval.high] == pytest.approx(r(f"{path}/interval"), rel=EXACT)


TESTS: Final = {
    "welch": Method.WELCH,
    "chi_square": Method.CHI_SQUARE,
    "rank_sum": Method.RANK_SUM,
}


@pytest.mark.parametrize("item", SCALES)
@pytest.mark.parametrize("test", TESTS)
@pytest.mark.parametrize(("number", "groups"), [("two", ("coast", "north")), ("three", GROUPS)])
def test_group_differences(
    item: str, test: str, number: str, groups: tuple[str, ...], r: Callable[[str], list[float]]
) -> None:
    (comparison,) = compare_groups(_cube(weighted=False), TESTS[test], census=False, groups=groups, items=(item,))
    path = f"tests/{item}/{test}_{number}"
    _check(comparison.outcome, path, r)
    if (test, number) != ("rank_sum", "two"):
        degrees = (comparison.outcome.df, comparison.outcome.df_within)
        assert [df for df in degrees if df is not None] == pytest.approx(r(f"{path}/df"), rel=EXACT)


def test_paired_answers(r: Callable[[str], list[float]]) -> None:
    pairs = _pairs("before", "after", SCALES["trust"])
    change = measure_change(pairs, census=False)
    for name in ("n", "mean", "sd", "se"):
        assert [getattr(change, name)] == pytest.approx(r(f"paired/{name}"), rel=EXACT), name
    gap = measure_gap(pairs)
    assert [gap.mean_absolute] == pytest.approx(r("paired/mean_absolute"), rel=EXACT)
    assert [-(gap.mean or 0)] == pytest.approx(r("paired/mean"), rel=EXACT)
    _check(sign_test(pairs, census=False), "paired/sign", r)
    _check(signed_rank_test(pairs, census=False), "paired/signed_rank", r)
    _check(mcnemar_test(_pairs("yes_before", "yes_after", (0, 1)), census=False), "paired/mcnemar", r)


def test_adjusted_probabilities(r: Callable[[str], list[float]]) -> None:
    assert holm(r("adjusted/p")) == pytest.approx(r("adjusted/holm"), rel=EXACT)
    assert benjamini_hochberg(r("adjusted/p")) == pytest.approx(r("adjusted/benjamini_hochberg"), rel=EXACT)


@pytest.mark.parametrize("place", range(1, 5))
def test_intervals_of_shares(place: int, r: Callable[[str], list[float]]) -> None:
    count, n, low, high = (r(f"shares/{place}/{name}")[0] for name in ("count", "n", "low", "high"))
    interval = share_interval(int(count), int(n), census=False)
    assert interval is not None
    assert [interval.low, interval.high] == pytest.approx([low, high], rel=EXACT, abs=1e-15)


def _check(outcome: Outcome, path: str, r: Callable[[str], list[float]]) -> None:
    assert [outcome.statistic] == pytest.approx(r(f"{path}/statistic"), rel=EXACT)
    # Probabilities are compared to what both libraries promise of a tail.
    assert [outcome.p] == pytest.approx(r(f"{path}/p"), rel=1e-9)
