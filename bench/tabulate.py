"""How long tabulating takes, beside pandas, Polars, DuckDB and R `likert` that count the same.

    python -m bench.tabulate [--json FILE] [--rows N ...] [--large]

Every method reads the same Parquet file in a process of its own: the best of three times, and the most memory that
the process ever had. All must give the same cells. The floor is decoding the columns and nothing else. `--large` adds
100 million rows for the methods that stream. Prints Markdown tables.
"""

import argparse
import hashlib
import json
import platform
import resource
import subprocess
import sys
import time
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from bench.machine import describe_machine
from bench.tabulate_data import GROUP, KINDS, answers_file
from bench.tabulate_likert import measure_likert
from bench.tabulate_methods import FLOOR, METHODS, OURS, Cells, items

ROOT: Final = Path(__file__).resolve().parent.parent
SIZES: Final = (1_000_000, 10_000_000)
LARGE: Final = 100_000_000
MOST_LABELS: Final = 1_000_000
BEST_OF: Final = 3
LONG_S: Final = 10.0
"""What takes longer is timed once."""
SMALL: Final = 23

Result = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results, with date and machine")
    parser.add_argument("--rows", type=int, nargs="*", default=list(SIZES), metavar="N", help="how many rows")
    parser.add_argument("--large", action="store_true", help=f"also {LARGE:,} rows: some 2 GB on the disk")
    parser.add_argument("--child", nargs=4, help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        method, kind, rows, weighted = options.child
        print(json.dumps(_measure(method, kind, int(rows), weighted=weighted == "weighted")))
        return
    results = [
        result for kind, rows, weighted in _cases(options.rows) for result in _compare(kind, rows, weighted=weighted)
    ]
    if options.large:
        results += [_in_child(method, "full", LARGE, weighted=False) for method in (FLOOR, OURS)]
    small = _time_small()
    likert = measure_likert()
    print(_table(results))
    print(f"\n{SMALL} rows × {len(items())} items, by the county, with imports loaded: {small * 1e3:.1f} ms")
    print(f"\n{likert.sentence}" if likert else "\nR `likert` was not found: not compared.")
    if options.json:
        report = {
            "machine": describe_machine(),
            "versions": _versions(),
            "results": results,
            "small_seconds": small,
            "likert": likert and likert.figures,
        }
        options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


def _cases(sizes: list[int]) -> list[tuple[str, int, bool]]:
    return [
        (kind, rows, weighted)
        for rows in sizes
        for kind in KINDS
        for weighted in (False, True)
        if kind != "labels" or (rows <= MOST_LABELS and not weighted)
    ]


def _compare(kind: str, rows: int, *, weighted: bool) -> list[Result]:
    """Every method on one file. Ends the program when one gives other cells than ours."""
    results = [
        _in_child(name, kind, rows, weighted=weighted)
        for name, method in METHODS.items()
        if rows <= method.most_rows and (method.weighted or not weighted)
    ]
    expected = next(result["cells"] for result in results if result["method"] == OURS)
    for result in results:
        if result["cells"] not in (None, expected):
            raise SystemExit(f"{result['method']} counts otherwise than {OURS}: {kind}, {rows:,} rows")
    return results


def _in_child(method: str, kind: str, rows: int, *, weighted: bool) -> Result:
    print(f"{rows:>11,}  {kind:6}  {'weighted' if weighted else '':8}  {method} …", file=sys.stderr)
    answers_file(kind, rows)
    words = ["--child", method, kind, str(rows), "weighted" if weighted else "plain"]
    command = [sys.executable, "-m", "bench.tabulate", *words]
    ended = subprocess.run(command, cwd=ROOT, check=True, stdout=subprocess.PIPE)
    result: Result = json.loads(ended.stdout)
    return result


def _measure(name: str, kind: str, rows: int, *, weighted: bool) -> Result:
    method, path = METHODS[name], answers_file(kind, rows)
    method.count(answers_file(kind, 1_000), weighted)  # imports what it needs; not timed
    seconds, cells = float("inf"), None
    for _ in range(BEST_OF):
        begin = time.perf_counter()
        answer = method.count(path, weighted)
        seconds = min(seconds, time.perf_counter() - begin)
        cells = _fingerprint(method.cells(answer, weighted)) if method.cells else None
        del answer
        if seconds > LONG_S:
            break
    return {
        "method": name,
        "kind": kind,
        "rows": rows,
        "weighted": weighted,
        "seconds": seconds,
        "peak_mb": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024,
        "cells": cells,
    }


def _fingerprint(cells: Cells) -> str:
    """Of all cells that have rows, in an order of their own. Weights are quarters, so their sums are exact."""
    lines = sorted("|".join("" if part is None else f"{part}" for part in _plain(cell)) for cell in cells)
    return hashlib.sha256("\n".join(lines).encode()).hexdigest()


def _plain(cell: tuple[Any, ...]) -> list[Any]:
    name, group, value, rows, *sums = cell
    return [name, int(group), value, int(rows), *(float(each) for each in sums)]


def _time_small() -> float:
    import polars as pl

    from yhdyspinta.analysis.tabulation.tabulate import tabulate

    frame = pl.read_parquet(answers_file("codes", 1_000)).head(SMALL)
    times = []
    for _ in range(20):
        begin = time.perf_counter()
        tabulate(frame, items(), by=GROUP)
        times.append(time.perf_counter() - begin)
    return sorted(times)[len(times) // 2]


def _table(results: list[Result]) -> str:
    lines = [
        "| rows | answers | weights | method | time | times the floor | times ours | peak memory |",
        "|--:|---|---|---|--:|--:|--:|--:|",
    ]
    for result in results:
        same = [each for each in results if all(each[key] == result[key] for key in ("rows", "kind", "weighted"))]
        floor, ours = (next(each["seconds"] for each in same if each["method"] == name) for name in (FLOOR, OURS))
        seconds = result["seconds"]
        lines.append(
            f"| {result['rows']:,} | {result['kind']} | {'yes' if result['weighted'] else 'no'} | {result['method']} "
            f"| {seconds:.3f} s | {seconds / floor:.2f} | {seconds / ours:.2f} | {result['peak_mb']:,.0f} MB |"
        )
    return "\n".join(lines)


def _versions() -> dict[str, str]:
    packages = ("polars", "pandas", "numpy", "duckdb", "pyarrow", "narwhals")
    return {"python": platform.python_version()} | {package: version(package) for package in packages}


if __name__ == "__main__":
    main()
