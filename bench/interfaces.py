"""How long deriving interfaces takes, beside pandas and geopandas that find the same.

    python -m bench.interfaces [--json FILE] [--units N ...] [--boundaries FILE]

needs the packages of requirements/bench.lock. Every method runs in a process of its own: the best of three times,
the peak memory while deriving, and a fingerprint of every interface with all its units, which must be the same for
all. Reading is not part of deriving and is timed only where a line says so. Prints a Markdown table.
"""

import argparse
import hashlib
import json
import os
import platform
import subprocess
import sys
import time
from collections.abc import Callable
from importlib.metadata import version
from pathlib import Path
from typing import Any, Final

from bench.interfaces_data import finland, synthetic
from bench.interfaces_methods import FINLAND, METHODS, OURS, SIZES, Rows
from bench.machine import describe_machine

ROOT: Final = Path(__file__).resolve().parent.parent
BOUNDARIES: Final = ROOT.parent / "shared" / "data" / "boundaries" / "municipalities_nls_land.topojson"
BEST_OF: Final = 3
SHORTEST_S: Final = 0.3
"""What takes less is repeated for so long, and the time divided."""

Result = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results, with date and machine")
    parser.add_argument("--units", type=int, nargs="+", choices=SIZES, default=list(SIZES), help="how many units")
    parser.add_argument(
        "--boundaries", type=Path, default=BOUNDARIES, metavar="FILE", help="TopoJSON for the overlay"
    )
    parser.add_argument("--child", nargs=2, metavar=("METHOD", "UNITS"), help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.child:
        method, units = options.child
        print(json.dumps(_measure(method, int(units), options.boundaries)))
        return
    results = []
    for units in options.units:
        of_size = [_measure_in_child(method, units, options.boundaries) for method in METHODS if _runs(method, units)]
        _check_answers(of_size)
        results += of_size
    print(_table(results))
    if options.json:
        report = {
            "machine": describe_machine(),
            "versions": _versions(),
            "results": results,
        }
        options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


def _runs(method: str, units: int) -> bool:
    return units in METHODS[method].sizes


def _measure_in_child(method: str, units: int, boundaries: Path) -> Result:
    print(f"{units:>10,}  {method} …", file=sys.stderr)
    threads = METHODS[method].threads
    environment = os.environ | ({"POLARS_MAX_THREADS": str(threads)} if threads else {})
    command = [
        sys.executable,
        "-m",
        "bench.interfaces",
        "--boundaries",
        str(boundaries),
        "--child",
        method,
        str(units),
    ]
    ended = subprocess.run(command, cwd=ROOT, env=environment, check=True, stdout=subprocess.PIPE)
    result: Result = json.loads(ended.stdout)
    return result


def _measure(name: str, units: int, boundaries: Path) -> Result:
    method = METHODS[name]
    data = finland() if units == FINLAND else synthetic(units)
    prepared = method.prepare(data, boundaries)
    answer = method.derive(prepared)  # imports what it needs; not timed
    pairs, everything = _fingerprints(method.rows(answer, data))
    del answer
    before = _begin_peak()
    seconds = min(_time(lambda: method.derive(prepared)) for _ in range(BEST_OF))
    return {
        "units": units,
        "method": name,
        "seconds": seconds,
        "microseconds_per_unit": seconds / units * 1e6,
        "peak_mb": _peak_mb() - before,
        "pairs": pairs,
        "answer": everything,
    }


def _time(call: Callable[[], object]) -> float:
    times, begin = 0, time.perf_counter()
    while True:
        call()
        times += 1
        passed = time.perf_counter() - begin
        if passed > SHORTEST_S:
            return passed / times


def _fingerprints(rows: Rows) -> tuple[str, str | None]:
    """Of the pairs alone, and of everything that is known of them; the latter is None when it is no more."""
    pairs, everything, width = hashlib.sha256(), hashlib.sha256(), 0
    for row in rows:
        width = len(row)
        pairs.update(f"{row[0]}|{row[1]}\n".encode())
        if width > 2:
            _left, _right, units, weight, of_left, of_right, shape, cluster = row
            line = f"{row[0]}|{row[1]}|{'+'.join(units)}|{weight}|{of_left:.12f}|{of_right:.12f}|{shape}|{cluster}\n"
            everything.update(line.encode())
    return pairs.hexdigest(), everything.hexdigest() if width > 2 else None


def _check_answers(results: list[Result]) -> None:
    expected = next(result for result in results if result["method"] == OURS)
    for result in results:
        same = result["pairs"] == expected["pairs"] and result["answer"] in (None, expected["answer"])
        if not same:
            raise SystemExit(f"{result['method']} gives another answer than {OURS} for {result['units']:,} units")


def _begin_peak() -> float:
    """Forget the peak so far; the resident megabytes now."""
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    return _status_mb("VmRSS")


def _peak_mb() -> float:
    return _status_mb("VmHWM")


def _status_mb(name: str) -> float:
    lines = Path("/proc/self/status").read_text(encoding="ascii").splitlines()
    return next(int(line.split()[1]) / 1024 for line in lines if line.startswith(f"{name}:"))


def _table(results: list[Result]) -> str:
    lines = ["| units | method | time | µs per unit | times ours | memory added |", "|--:|---|--:|--:|--:|--:|"]
    ours = {result["units"]: result["seconds"] for result in results if result["method"] == OURS}
    for result in results:
        ratio = result["seconds"] / ours[result["units"]]
        lines.append(
            f"| {result['units']:,} | {result['method']} | {_duration(result['seconds'])} "
            f"| {result['microseconds_per_unit']:.3f} | {ratio:,.2f} | {result['peak_mb']:,.0f} MB |"
        )
    return "\n".join(lines)


def _duration(seconds: float) -> str:
    return f"{seconds * 1e3:,.3f} ms" if seconds < 1 else f"{seconds:.2f} s"


def _versions() -> dict[str, str]:
    packages = ("polars", "pandas", "numpy", "geopandas", "shapely")
    return {"python": platform.python_version()} | {package: version(package) for package in packages}


if __name__ == "__main__":
    main()
