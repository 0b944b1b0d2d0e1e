"""How long `yhdyspinta analyse` takes on a CSV and a Parquet file, beside reading the same columns with Polars.

    python -m bench.analyse [--json FILE] [--rows N ...] [--rounds 3]

Every method is a process of its own, timed from its start to its end, in alternating rounds: the median by the clock
and of processor time, and the most memory that the process and its children had at one time. The floors are a scan
with the sums of the same columns by the same groups, and decoding the columns and nothing else; the sums must be
those of the figures. Prints a Markdown table.
"""

import argparse
import json
import os
import platform
import subprocess
import sys
import tempfile
import time
from importlib.metadata import version
from pathlib import Path
from statistics import median
from typing import Any, Final

from bench.analyse_data import KINDS, named_file
from bench.analyse_methods import COMMAND, DECODING, METHODS, SUMS, command_line, read_sums
from bench.machine import describe_machine

ROOT: Final = Path(__file__).resolve().parent.parent
SIZES: Final = (1_000_000, 10_000_000)
_LOOK_S: Final = 0.02
"""How often the memory is looked at."""

Result = dict[str, Any]


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").partition("\n")[0])
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the results, with date and machine")
    parser.add_argument("--rows", type=int, nargs="+", default=list(SIZES), metavar="N", help="how many rows")
    parser.add_argument("--rounds", type=int, default=3, metavar="N", help="how often each method runs")
    options = parser.parse_args()
    results = [result for rows in options.rows for kind in KINDS for result in _compare(kind, rows, options.rounds)]
    print(_table(results))
    if options.json:
        report = {
            "machine": describe_machine(),
            "load": os.getloadavg(),
            "versions": _versions(),
            "rounds": options.rounds,
            "results": results,
        }
        options.json.write_text(json.dumps(report, indent=1) + "\n", encoding="utf-8")


def _compare(kind: str, rows: int, rounds: int) -> list[Result]:
    """Every method on one file. Ends the program when one reads something else than the command."""
    path = named_file(kind, rows)
    runs: dict[str, list[Result]] = {method: [] for method in METHODS}
    for _ in range(rounds):
        for method in METHODS:
            print(f"{rows:>11,}  {kind:7}  {method} …", file=sys.stderr)
            runs[method].append(_run(method, path))
    expected = runs[COMMAND][0]["sums"]
    for method, of_method in runs.items():
        if any(run["sums"] not in (None, expected) for run in of_method):
            raise SystemExit(f"{method} reads otherwise than {COMMAND}: {kind}, {rows:,} rows")
    return [
        {"rows": rows, "kind": kind, "method": method}
        | {key: median(run[key] for run in of_method) for key in ("seconds", "cpu_seconds", "peak_mb")}
        for method, of_method in runs.items()
    ]


def _run(method: str, path: Path) -> Result:
    with tempfile.TemporaryDirectory() as folder:
        output = Path(folder) / "found.json"
        begin = time.perf_counter()
        process = subprocess.Popen(command_line(method, path, output), cwd=ROOT)
        peak = 0.0
        while (ended := os.wait4(process.pid, os.WNOHANG))[0] == 0:
            peak = max(peak, _resident_mb(process.pid))
            time.sleep(_LOOK_S)
        seconds = time.perf_counter() - begin
        _pid, status, usage = ended
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode:
            raise SystemExit(f"{method} ended with {process.returncode}")
        return {
            "seconds": seconds,
            "cpu_seconds": usage.ru_utime + usage.ru_stime,
            "peak_mb": peak,
            "sums": read_sums(method, output),
        }


def _resident_mb(pid: int) -> float:
    """What a process and all its children have in memory now; nothing when it is gone."""
    try:
        lines = Path(f"/proc/{pid}/status").read_text(encoding="ascii").splitlines()
        children = [
            child
            for task in Path(f"/proc/{pid}/task").iterdir()
            for child in (task / "children").read_text(encoding="ascii").split()
        ]
    except (FileNotFoundError, ProcessLookupError):
        return 0.0
    own = sum(int(line.split()[1]) / 1024 for line in lines if line.startswith("VmRSS:"))
    return own + sum(_resident_mb(int(child)) for child in children)


def _table(results: list[Result]) -> str:
    lines = [
        "| rows | file | method | time | times the sums | times decoding | processor time | peak memory |",
        "|--:|---|---|--:|--:|--:|--:|--:|",
    ]
    for result in results:
        same = [each for each in results if all(each[key] == result[key] for key in ("rows", "kind"))]
        sums, decoding = (
            next(each["seconds"] for each in same if each["method"] == floor) for floor in (SUMS, DECODING)
        )
        seconds = result["seconds"]
        lines.append(
            f"| {result['rows']:,} | {result['kind']} | {result['method']} | {seconds:.2f} s | {seconds / sums:.2f} "
            f"| {seconds / decoding:.2f} | {result['cpu_seconds']:.2f} s | {result['peak_mb']:,.0f} MB |"
        )
    return "\n".join(lines)


def _versions() -> dict[str, str]:
    packages = ("polars", "numpy", "narwhals")
    return {"python": platform.python_version()} | {package: version(package) for package in packages}


if __name__ == "__main__":
    main()
