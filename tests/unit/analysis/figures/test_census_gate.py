"""No function gives a probability or an interval without having been told whether the data are a census."""

import importlib
import inspect
import pkgutil
import subprocess
import sys
from collections.abc import Callable, Iterator

import pytest

from yhdyspinta.analysis import figures
from yhdyspinta.analysis.figures import adjustment, tails
from yhdyspinta.analysis.figures.differences.comparison import Method, compare_groups
from yhdyspinta.analysis.figures.differences.independence import chi_square
from yhdyspinta.analysis.figures.differences.rank_sum import rank_sum
from yhdyspinta.analysis.figures.differences.welch import welch
from yhdyspinta.analysis.figures.distribution import Distribution
from yhdyspinta.analysis.figures.intervals import mean_interval, share_interval
from yhdyspinta.analysis.figures.paired.change_tests import mcnemar_test, sign_test, signed_rank_test
from yhdyspinta.analysis.figures.paired.changes import measure_change
from yhdyspinta.analysis.figures.summaries import summarise
from yhdyspinta.analysis.tabulation.cube import Cube, ItemCube, PairCube
from yhdyspinta.errors import Refusal

CENSUS, SAMPLE = True, False
PAIRS = PairCube("a", "b", (0, 1), (0, 1), ((5, 3, 0, 0, 0, 0), (1, 5, 0, 0, 0, 0), *((0,) * 6,) * 4))
CUBE = Cube(("x", "y"), (ItemCube("q", (1, 2), ((3, 2, 0, 0, 0, 0), (1, 5, 0, 0, 0, 0))),))
SAMPLES = [Distribution("q", "x", (1, 2), (3, 2), (0,) * 4, 11), Distribution("q", "y", (1, 2), (1, 5), (0,) * 4, 11)]

CONCLUDING: dict[str, Callable[[bool], object]] = {
    "compare_groups": lambda census: [compare_groups(CUBE, method, census=census) for method in Method],
    "welch": lambda census: welch(SAMPLES, census=census),
    "chi_square": lambda census: chi_square(SAMPLES, census=census),
    "rank_sum": lambda census: rank_sum(SAMPLES, census=census),
    "sign_test": lambda census: sign_test(PAIRS, census=census),
    "signed_rank_test": lambda census: signed_rank_test(PAIRS, census=census),
    "mcnemar_test": lambda census: mcnemar_test(PAIRS, census=census),
    "mean_interval": lambda census: mean_interval(3.0, 0.5, 9, census=census),
    "share_interval": lambda census: share_interval(3, 9, census=census),
}
# These give a standard error, which is None for a census.
ERRORS = {"summarise", "standard_error", "measure_change"}
# Whoever gets a probability or a quantile has passed the gate; these ask it themselves.
GATES = {"refuse_tests", "refuse_intervals"}


def public_functions() -> Iterator[Callable[..., object]]:
    for module in pkgutil.walk_packages(figures.__path__, f"{figures.__name__}."):
        for name, function in inspect.getmembers(importlib.import_module(module.name), inspect.isfunction):
            if function.__module__ == module.name and not name.startswith("_"):
                yield function


@pytest.mark.parametrize("name", CONCLUDING)
def test_a_census_is_refused_and_a_sample_is_not(name: str) -> None:
    assert CONCLUDING[name](SAMPLE)
    with pytest.raises(Refusal, match=r"YP-FIGURES-00[12].*census"):
        CONCLUDING[name](CENSUS)


def test_nobody_can_forget_to_say_which_it_is() -> None:
    """`summarise` alone has a default: its errors are the only figures that the word changes."""
    asked = {
        function.__name__: inspect.signature(function).parameters.get("census") for function in public_functions()
    }
    asking = {name: parameter for name, parameter in asked.items() if parameter is not None}
    assert set(asking) == {*CONCLUDING, *ERRORS, *GATES}
    assert {parameter.kind for parameter in asking.values()} == {inspect.Parameter.KEYWORD_ONLY}
    assert [name for name, each in asking.items() if each.default is not inspect.Parameter.empty] == ["summarise"]


def test_whoever_gives_an_outcome_or_an_interval_asks() -> None:
    for function in public_functions():
        gives = str(inspect.signature(function).return_annotation)
        if (
            "Outcome" in gives
            and function.__name__ != "without_spread"
            or "Interval" in gives
            or "Comparison" in gives
        ):
            assert function.__name__ in CONCLUDING, function.__name__


def test_only_gated_modules_reach_the_tails() -> None:
    users = {
        function.__name__
        for function in public_functions()
        if set(function.__code__.co_names) & {name for name, _each in inspect.getmembers(tails, inspect.isfunction)}
        and function.__module__ not in (tails.__name__, adjustment.__name__)
    }
    assert users
    assert users <= set(CONCLUDING)


def test_a_census_has_no_standard_error() -> None:
    assert [(each.se is None) for each in summarise(CUBE, census=True)] == [True] * 3
    assert [(each.se is None) for each in summarise(CUBE)] == [False] * 3
    assert measure_change(PAIRS, census=True).se is None
    assert measure_change(PAIRS, census=False).se is not None


def test_figures_without_tests_need_neither_scipy_nor_django() -> None:
    script = (
        "import sys; import yhdyspinta.analysis.figures.cells, yhdyspinta.analysis.figures.summaries, "
        "yhdyspinta.analysis.figures.differences.comparison, yhdyspinta.analysis.figures.intervals; "
        "print(sorted({'scipy', 'numpy', 'django'} & set(sys.modules)))"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, check=True)
    assert done.stdout == "[]\n"
