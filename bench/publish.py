"""How long each format of the report of 2024 takes to write, from a cold start and warm.

    .bench/venv/bin/python -m bench.publish [--language fi] [--rounds 5] [--json FILE]

Cold: a fresh process that imports, tabulates the example and writes one format; its whole life is measured, and
beside it the processor time that it used, which other work on the machine stretches less. Warm: the same in a process
that has written it before, from a publication that is at hand. Figures are medians over the rounds.
Beside them, what other libraries take for the comparable part of the work (`bench/publish_peers.py`), warm.
"""

import argparse
import json
import os
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import asdict, dataclass
from functools import partial
from pathlib import Path
from typing import Final

from bench.machine import describe_machine
from bench.publish_peers import list_peers
from yhdyspinta.documents.publication.example import example_publication
from yhdyspinta.documents.publication.formats import FORMATS
from yhdyspinta.documents.publication.single_files import SINGLE_FILES
from yhdyspinta.languages import LANGUAGES, Language

ROOT: Final = Path(__file__).resolve().parent.parent
ALL: Final = "every format"
HTML_GOAL_S: Final = 0.05
ALL_GOAL_S: Final = 3.0


@dataclass(frozen=True, slots=True)
class Timing:
    """Seconds, the size of the file in bytes, and in how many rounds they were measured."""

    name: str
    cold_s: float | None
    cold_cpu_s: float | None
    warm_s: float
    size: int
    rounds: int


def write(names: tuple[str, ...], language: Language) -> int:
    """Write some formats of the example; the bytes they have together."""
    publication = example_publication(language)
    return sum(len(FORMATS[name].write(publication)) for name in names)


def measure_cold(names: tuple[str, ...], language: Language, rounds: int) -> tuple[float, float]:
    """The median life of a process that does nothing else, and the median of its processor time."""
    command = [sys.executable, "-m", "bench.publish", "--write", ",".join(names), "--language", language]
    lives, used = zip(*(_run(command) for _ in range(rounds)), strict=True)
    return statistics.median(lives), statistics.median(used)


def _run(command: list[str]) -> tuple[float, float]:
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL)
    _pid, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode:
        raise SystemExit(f"{' '.join(command)} ended with {process.returncode}")
    return time.perf_counter() - start, usage.ru_utime + usage.ru_stime


def _median(action: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = time.perf_counter()
        action()
        taken.append(time.perf_counter() - start)
    return statistics.median(taken)


def measure(language: Language, rounds: int) -> list[Timing]:
    """Each format, then every single-file format in one process."""
    publication = example_publication(language)
    timings = []
    for each in FORMATS.values():
        size = len(each.write(publication))
        warm = _median(partial(each.write, publication), rounds)
        timings.append(Timing(each.name, *measure_cold((each.name,), language, rounds), warm, size, rounds))
    names = tuple(SINGLE_FILES)
    warm = _median(lambda: [FORMATS[name].write(publication) for name in names], rounds)
    size = sum(timing.size for timing in timings if timing.name in names)
    timings.append(Timing(ALL, *measure_cold(names, language, rounds), warm, size, rounds))
    return timings


def measure_peers(language: Language, rounds: int) -> list[Timing]:
    """The peers that are installed, after a first call that is not counted."""
    publication = example_publication(language)
    timings = []
    for name, work in list_peers():
        size = len(work(publication))
        warm = _median(partial(work, publication), rounds)
        timings.append(Timing(name, None, None, warm, size, rounds))
    return timings


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--language", choices=LANGUAGES, default="fi")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--json", type=Path, help="write the results to this file")
    parser.add_argument("--write", help=argparse.SUPPRESS)
    options = parser.parse_args()
    if options.write:
        write(tuple(options.write.split(",")), options.language)
        return
    report(measure(options.language, options.rounds), measure_peers(options.language, options.rounds), options.json)


def report(formats: list[Timing], peers: list[Timing], target: Path | None) -> None:
    """The results as Markdown, with the goals, and as JSON when asked for."""
    machine = describe_machine()
    print(f"{machine['date']}, {machine['cpu']}, {machine['cores']} cores\n")
    print("| format | cold s | of it processor s | warm ms | kB |\n|---|--:|--:|--:|--:|")
    for timing in (*formats, *peers):
        cold, used = _seconds(timing.cold_s), _seconds(timing.cold_cpu_s)
        print(f"| {timing.name} | {cold} | {used} | {timing.warm_s * 1000:.1f} | {timing.size / 1000:.0f} |")
    by_name = {timing.name: timing for timing in formats}
    html, every = by_name["html"].warm_s, by_name[ALL].cold_s or 0.0
    print(f"\nGoal: HTML under {HTML_GOAL_S * 1000:.0f} ms warm: {_verdict(html, HTML_GOAL_S)}.")
    print(f"Goal: every format under {ALL_GOAL_S:.0f} s from a cold start: {_verdict(every, ALL_GOAL_S)}.")
    if target:
        content = {"machine": machine, "formats": [asdict(one) for one in (*formats, *peers)]}
        target.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


def _seconds(value: float | None) -> str:
    return "" if value is None else f"{value:.2f}"


def _verdict(seconds: float, goal: float) -> str:
    return "reached" if seconds < goal else "not reached"


if __name__ == "__main__":
    main()
