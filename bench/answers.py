"""How many saves and whole submissions a second, and how long each takes, under the server of `make serve`.

    .bench/venv/bin/python -m bench.answers [--database sqlite|pg] [--seconds 10] [--long 600] [--json FILE]

A questionnaire of 300 questions in ten sections. Each client answers for an organisation of its own, over one
connection that it keeps:

    section save    30 answers of one section, each with the version that the client saw
    submission      all 300 answers at once, validated, merged and kept with their history

at 1, 8 and 32 clients, with the generator on the same cores. `--long` goes on for that many seconds at 45 section
saves a second from 90 clients, and compares at the end what was acknowledged with what is there.

The peer is ODK Central (PostgreSQL) on such a machine, measured before and not in the same run: whole submissions
33–42 a second at one client (p50 20 ms), 53–100 at eight (p95 146–256 ms), without any validation.
"""

import argparse
import json
import tempfile
from dataclasses import asdict
from pathlib import Path
from typing import Final

from bench.answers_clients import Client, Timings, run_clients, run_steadily
from bench.answers_server import BenchServer, serve_answers
from bench.machine import describe_machine

ROOT: Final = Path(__file__).resolve().parent.parent
CLIENTS: Final = (1, 8, 32)
LONG_RATE: Final = 45
LONG_CLIENTS: Final = 90
PEER: Final = {1: (33, 42), 8: (53, 100)}
"""Whole submissions a second of the peer, lowest and highest of its runs."""


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--database", choices=["sqlite", "pg"], default="sqlite")
    parser.add_argument("--seconds", type=int, default=10, help="length of each measurement")
    parser.add_argument("--long", type=int, default=0, help="seconds of the steady load; none without it")
    parser.add_argument("--json", type=Path, help="write the results to this file")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder, serve_answers(Path(folder), options.database) as server:
        results = measure(server, options.seconds)
        steady = hold(server, options.long) if options.long else None
    report(results, steady, options.database, options.json)


def measure(server: BenchServer, seconds: int) -> dict[str, Timings]:
    """Section saves and submissions at each number of clients, every one with responses of its own."""
    results = {}
    for clients in CLIENTS:
        for kind, size in (("section save", 30), ("submission", 300)):
            those = [Client(server, place) for place in server.take_places(clients)]
            results[f"{kind}, {clients}"] = run_clients(those, size=size, seconds=seconds)
    return results


def hold(server: BenchServer, seconds: int) -> Timings:
    """The steady load; raises SystemExit when something acknowledged is not there afterwards."""
    those = [Client(server, place) for place in server.take_places(LONG_CLIENTS)]
    timings = run_steadily(those, size=30, rate=LONG_RATE, seconds=seconds)
    lost = server.count_lost({client.place.response_key: client.acknowledged for client in those})
    if lost:
        raise SystemExit(f"{lost} acknowledged answers are not there")
    return timings


def report(results: dict[str, Timings], steady: Timings | None, database: str, target: Path | None) -> None:
    """The results as a Markdown table, and as JSON when asked for."""
    machine = describe_machine()
    print(f"{machine['date']}, {machine['cpu']}, {machine['cores']} cores, {database}\n")
    print("| what, clients | a second | peer | p50 ms | p95 ms | p99 ms | refused |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    rows = results | ({f"steady section saves, {LONG_CLIENTS}": steady} if steady else {})
    for name, timings in rows.items():
        kind, _, clients = name.partition(", ")
        low, high = PEER.get(int(clients), (0, 0)) if kind == "submission" else (0, 0)
        peer = f"{low}–{high}" if high else "–"
        print(
            f"| {name} | {timings.per_second:.0f} | {peer} | {timings.p50_ms:.1f} | {timings.p95_ms:.1f} "
            f"| {timings.p99_ms:.1f} | {timings.failures} |"
        )
    if target:
        content = {
            "machine": machine,
            "database": database,
            "rows": {name: asdict(one) for name, one in rows.items()},
        }
        target.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
