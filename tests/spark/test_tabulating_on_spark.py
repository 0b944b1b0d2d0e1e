"""The same cube from PySpark as from Polars, and the same refusals."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import polars as pl
import pytest

from yhdyspinta.analysis.states import STORED_CODES, State
from yhdyspinta.analysis.tabulation import spark as counting_on_spark
from yhdyspinta.analysis.tabulation.chosen import tabulate_chosen
from yhdyspinta.analysis.tabulation.item import Item
from yhdyspinta.analysis.tabulation.jobs import Job
from yhdyspinta.analysis.tabulation.pairs import tabulate_combinations
from yhdyspinta.analysis.tabulation.tabulate import tabulate
from yhdyspinta.analysis.tabulation.waves import pair_waves
from yhdyspinta.errors import Refusal

pytestmark = pytest.mark.filterwarnings("ignore:PySpark does not yet fully support pandas:FutureWarning")

STORED: dict[int | str, State] = {code: state for state, code in STORED_CODES.items()}
ITEMS = [
    Item("a.1", (1, 2, 3, 4, 5), states=STORED),
    Item("b", (1, 2), {"joskus": 1, "usein": 2}, {"EOS": State.DONT_KNOW}),
    Item("c", (1, 2, 3), states={99: State.DONT_KNOW}),
]
type Task = Callable[[Iterator[Any]], Iterator[Any]]
PLANS = ("tasks", "engine")


def without_package(make_task: Callable[[Job], Task]) -> Callable[[Job], Task]:
    """The same tasks on workers that cannot import this package."""

    def make(job: Job) -> Task:
        task = make_task(job)

        def run(batches: Iterator[Any]) -> Iterator[Any]:
            import sys

            hidden = {name: None for name in [*sys.modules, "yhdyspinta"] if name.startswith("yhdyspinta")}
            before = {name: sys.modules.get(name) for name in hidden}
            sys.modules.update(hidden)  # None makes an import fail
            yield from task(batches)
            sys.modules.update({name: module for name, module in before.items() if module})
            for name, module in before.items():
                if module is None:
                    del sys.modules[name]

        return run

    return make


@pytest.fixture(params=PLANS)
def plan(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Counting in Spark's tasks, or by Spark's own engine, as when the workers lack this package."""
    if request.param == "engine":
        monkeypatch.setattr(counting_on_spark, "make_task", without_package(counting_on_spark.make_task))
    return str(request.param)


def answers(rows: int = 5000) -> pl.DataFrame:
    index = pl.int_range(rows, eager=True)
    return pl.DataFrame(
        {
            "g": (index % 7).cast(pl.Int8).replace_strict({6: None}, default=pl.first()).alias("g"),
            "a.1": ((index * 31) % 10 - 4).cast(pl.Int8).replace({0: None}),
            "b": (index % 5).replace_strict({0: "joskus", 1: "usein", 2: "EOS", 3: None, 4: ""}),
            "c": (index % 4).replace_strict({0: 1.0, 1: 3.0, 2: 99.0, 3: None}),
            "w": 0.25 + (index % 8) / 4,
        }
    )


def on_spark(spark: Any, folder: Path, frame: pl.DataFrame) -> Any:
    """The frame as Spark reads it from Parquet, in several parts."""
    for part, rows in enumerate(frame.iter_slices(2000)):
        rows.write_parquet(folder / f"{part}.parquet")
    return spark.read.parquet(str(folder))


@pytest.mark.parametrize("by", [None, "g"])
@pytest.mark.parametrize("weight", [None, "w"])
def test_the_cube_is_the_one_of_polars(
    spark: Any, tmp_path: Path, plan: str, by: str | None, weight: str | None
) -> None:
    frame = answers()
    assert tabulate(on_spark(spark, tmp_path, frame), ITEMS, by=by, weight=weight) == tabulate(
        frame, ITEMS, by=by, weight=weight
    )


def test_pairs_and_any_of_several_options_are_those_of_polars(spark: Any, tmp_path: Path, plan: str) -> None:
    frame = answers()
    remote = on_spark(spark, tmp_path, frame)
    assert tabulate_combinations(remote, ITEMS) == tabulate_combinations(frame, ITEMS)
    options = [Item("a.1", (1, 2, 3, 4, 5), states=STORED), ITEMS[2]]
    assert tabulate_chosen(remote, options, name="any", by="g", weight="w") == tabulate_chosen(
        frame, options, name="any", by="g", weight="w"
    )


def test_waves_are_paired_as_polars_pairs_them(spark: Any, tmp_path: Path) -> None:
    frame = answers(100).with_columns(key=pl.int_range(100) // 2, wave=pl.int_range(100) % 2 + 2024)
    waves = {"key": "key", "wave": "wave", "first_wave": 2024, "second_wave": 2025}
    assert pair_waves(on_spark(spark, tmp_path, frame), ITEMS[0], **waves) == pair_waves(frame, ITEMS[0], **waves)


def test_no_rows_give_zeros(spark: Any, tmp_path: Path, plan: str) -> None:
    frame = answers(3)
    remote = on_spark(spark, tmp_path, frame).where("w > 1000")
    assert tabulate(remote, ITEMS, by="g", weight="w") == tabulate(frame.clear(), ITEMS, by="g", weight="w")
    assert tabulate(remote, ITEMS) == tabulate(frame.clear(), ITEMS)


@pytest.mark.parametrize(
    ("column", "bad", "code", "details"),
    [
        ("a.1", pl.lit(77, pl.Int8), "YP-TABULATE-002", {"value": "77", "rows": 5}),
        ("a.1", pl.lit(0, pl.Int8), "YP-TABULATE-002", {"value": "0", "rows": 5}),
        ("b", pl.lit("aina"), "YP-TABULATE-003", {"text": "aina", "rows": 5}),
        ("c", pl.lit(2.5), "YP-TABULATE-005", {"value": "2.5", "rows": 5}),
        ("c", pl.lit(float("inf")), "YP-TABULATE-002", {"value": "inf", "rows": 5}),
        ("w", pl.lit(-1.0), "YP-TABULATE-006", {"value": "-1", "rows": 5}),
        ("w", pl.lit(None, pl.Float64), "YP-TABULATE-021", {"rows": 5}),
        ("w", pl.lit(float("nan")), "YP-TABULATE-006", {"value": "nan", "rows": 5}),
        ("g", pl.lit("ALL"), "YP-TABULATE-008", {}),
    ],
)
def test_what_cannot_be_read_is_refused_without_a_row(
    spark: Any, tmp_path: Path, plan: str, column: str, bad: pl.Expr, code: str, details: dict[str, object]
) -> None:
    frame = answers(30)
    if column == "g":
        frame = frame.with_columns(pl.col("g").cast(pl.String))
    rows = pl.int_range(pl.len()) % 6 == 2
    frame = frame.with_columns(pl.when(rows).then(bad).otherwise(pl.col(column)).alias(column))
    with pytest.raises(Refusal) as caught:
        tabulate(on_spark(spark, tmp_path, frame), ITEMS, by="g", weight="w")
    (problem,) = caught.value.problems
    assert (problem.kind.code, problem.place.column, problem.place.row) == (code, column, None)
    assert {name: problem.details[name] for name in details} == details


def test_an_unknown_column_and_an_unfit_type_are_refused_before_anything_runs(spark: Any, tmp_path: Path) -> None:
    remote = on_spark(spark, tmp_path, answers(3))
    with pytest.raises(Refusal, match="YP-TABULATE-001"):
        tabulate(remote, [Item("nothing", (1,))])
    with pytest.raises(Refusal, match="YP-TABULATE-007"):
        tabulate(remote, ITEMS, weight="b")
