"""How long tabulating on PySpark takes, beside Spark's own `unpivot` and `groupBy`.

    .venv-spark/bin/python -m bench.tabulate_spark [--rows 2000000] [--json FILE]

needs Java and the packages of requirements/spark.lock. One session of local[2] counts the same Parquet file in turn;
the best of three times each, after one that is not timed. Both must give the same cells.
"""

import argparse
import json
import os
import sys
import time
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import Any, Final

from bench.machine import describe_machine
from bench.tabulate_data import GROUP, ITEMS, answers_file
from bench.tabulate_methods import OURS, cells_of_cube, items

ROWS: Final = 2_000_000
BEST_OF: Final = 3
NATIVE: Final = "Spark unpivot and groupBy"
ENGINE: Final = f"{OURS}, workers without the package"

Cells = list[tuple[Any, ...]]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--rows", type=int, default=ROWS, metavar="N", help="how many rows")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results, with date and machine")
    options = parser.parse_args()
    results = []
    session = _start()
    for kind in ("codes", "full"):
        frame = session.read.parquet(str(answers_file(kind, options.rows)))
        methods = {OURS: _ours, NATIVE: _native, ENGINE: _engine}
        answers = {name: _measure(count, frame) for name, count in methods.items()}
        expected = answers[OURS][1]
        for name, (seconds, cells) in answers.items():
            if cells != expected:
                raise SystemExit(f"{name} counts otherwise than {OURS}: {kind}")
            results.append({"rows": options.rows, "kind": kind, "method": name, "seconds": seconds})
    session.stop()
    _print(results)
    if options.json:
        report = {"machine": describe_machine(), "spark": session.version, "results": results}
        options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


def _start() -> Any:
    os.environ |= {"SPARK_LOCAL_IP": "127.0.0.1", "PYSPARK_PYTHON": sys.executable}
    builder = import_module("pyspark.sql").SparkSession.builder.master("local[2]").appName("bench")
    settings = {"spark.ui.enabled": "false", "spark.driver.host": "127.0.0.1", "spark.sql.shuffle.partitions": "4"}
    for name, value in settings.items():
        builder = builder.config(name, value)
    return builder.getOrCreate()


def _measure(count: Callable[[Any], Cells], frame: Any) -> tuple[float, Cells]:
    cells = count(frame)
    times = []
    for _ in range(BEST_OF):
        begin = time.perf_counter()
        assert count(frame) == cells
        times.append(time.perf_counter() - begin)
    return min(times), cells


def _ours(frame: Any) -> Cells:
    from yhdyspinta.analysis.tabulation.tabulate import tabulate

    return _sorted(cells_of_cube(tabulate(frame, items(), by=GROUP), weighted=False))


def _engine(frame: Any) -> Cells:
    from yhdyspinta.analysis.tabulation.engine import Remote, alias_columns, check_schema, run_engine
    from yhdyspinta.analysis.tabulation.jobs import Job
    from yhdyspinta.analysis.tabulation.request import make_request
    from yhdyspinta.analysis.tabulation.results import make_cube
    from yhdyspinta.analysis.tabulation.spark import select_columns

    nw = import_module("narwhals")
    job = Job(make_request(items(), by=GROUP, weight=None, first_row=1))
    aliases = alias_columns(job.request.columns)
    remote = Remote(nw.from_native(select_columns(frame, aliases)), aliases)
    part = run_engine(job, remote, check_schema(nw.from_native(frame), job.request))
    return _sorted(cells_of_cube(make_cube(job, part), weighted=False))


def _native(frame: Any) -> Cells:
    long = frame.unpivot([GROUP], list(ITEMS), "item", "value")
    counted = long.groupBy("item", GROUP, "value").count().collect()
    # −3 is blank in the file without nulls.
    cells = ((row["item"], row[GROUP], None if row["value"] == -3 else row["value"], row["count"]) for row in counted)
    return _sorted(cells)


def _sorted(cells: Any) -> Cells:
    return sorted(cells, key=lambda cell: (cell[0], cell[1], -99 if cell[2] is None else cell[2]))


def _print(results: list[dict[str, Any]]) -> None:
    print("| rows | answers | method | time | times ours |\n|--:|---|---|--:|--:|")
    for result in results:
        ours = next(each["seconds"] for each in results if (each["kind"], each["method"]) == (result["kind"], OURS))
        seconds = result["seconds"]
        print(
            f"| {result['rows']:,} | {result['kind']} | {result['method']} | {seconds:.2f} s | {seconds / ours:.2f} |"
        )


if __name__ == "__main__":
    main()
