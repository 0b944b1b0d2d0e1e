"""How many pages a second, and how long one takes, beside a page of Django that renders a fixed template.

    .bench/venv/bin/python -m bench.pages [--slug SLUG] [--seconds 6] [--rounds 3] [--json FILE]

Both sites run under the same server with the same settings as `make serve`: granian, WSGI, two workers, four threads.
The load is wrk with one thread and 16 connections on the same machine; rounds alternate between the pages, so that
noise falls on all of them. Figures are medians over the rounds.
"""

import argparse
import json
import os
import secrets
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Final

from bench.machine import describe_machine
from bench.wrk import Load, run_wrk

ROOT: Final = Path(__file__).resolve().parent.parent
OURS, PEER = 8171, 8172
GOAL: Final = 0.5


@dataclass(frozen=True, slots=True)
class Target:
    """A page to load."""

    name: str
    url: str


@contextmanager
def server(application: str, port: int, environment: dict[str, str]) -> Iterator[None]:
    """The application under granian as `scripts/serve.sh` starts it, until the block ends."""
    command = [sys.executable, "-m", "granian", "--interface", "wsgi", "--no-ws", "--host", "127.0.0.1"]
    command += [
        "--port",
        str(port),
        "--workers",
        "2",
        "--blocking-threads",
        "4",
        "--log-level",
        "warning",
        application,
    ]
    process = subprocess.Popen(command, cwd=ROOT, env={**os.environ, **environment})
    try:
        _wait_for(f"http://127.0.0.1:{port}/health")
        yield
    finally:
        process.terminate()
        process.wait(30)


def _wait_for(url: str) -> None:
    for _ in range(150):
        try:
            with urllib.request.urlopen(url, timeout=2):  # noqa: S310  (our own address)
                return
        except OSError:
            time.sleep(0.2)
    raise SystemExit(f"{url} did not answer")


def prepare(folder: Path) -> dict[str, str]:
    """A database with the shipped register and the hashed static files; the environment that uses them."""
    environment = {
        "YHDYSPINTA_MODE": "production",
        "SECRET_KEY": secrets.token_urlsafe(64),
        "SQLITE_PATH": str(folder / "bench.sqlite3"),
        "ALLOWED_HOSTS": "127.0.0.1",
        "PUBLIC_URL": f"https://127.0.0.1:{OURS}",
        "DB": "sqlite",
    }
    command = [str(Path(sys.executable).parent / "yhdyspinta")]
    for arguments in ("manage migrate -v0", "regions load", "manage collectstatic --noinput -v0"):
        subprocess.run([*command, *arguments.split()], cwd=ROOT, env={**os.environ, **environment}, check=True)
    return environment


def measure(targets: list[Target], seconds: int, rounds: int) -> dict[str, Load]:
    """The median of each page's figures over alternating rounds, after a second of warming."""
    for target in targets:
        run_wrk(target.url, seconds=1)
    runs: dict[str, list[Load]] = {target.name: [] for target in targets}
    for _ in range(rounds):
        for target in targets:
            runs[target.name].append(run_wrk(target.url, seconds=seconds))
    return {name: _median(loads) for name, loads in runs.items()}


def _median(loads: list[Load]) -> Load:
    columns = zip(*(asdict(load).values() for load in loads), strict=True)
    return Load(*(statistics.median(column) for column in columns))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--slug", default="suupohja-pohjanmaa", help="the interface whose page is loaded")
    parser.add_argument("--seconds", type=int, default=6, help="length of a round")
    parser.add_argument("--rounds", type=int, default=3)
    parser.add_argument("--json", type=Path, help="write the results to this file")
    options = parser.parse_args()
    if shutil.which("wrk") is None:
        raise SystemExit("wrk is needed: apt-get install wrk")
    targets = [
        Target("fixed template (peer)", f"http://127.0.0.1:{PEER}/fixed/"),
        Target("overview", f"http://127.0.0.1:{OURS}/fi/"),
        Target("interface", f"http://127.0.0.1:{OURS}/fi/yhdyspinnat/{options.slug}/"),
    ]
    with tempfile.TemporaryDirectory() as folder:
        environment = prepare(Path(folder))
        with (
            server("yhdyspinta.config.wsgi:application", OURS, environment),
            server("bench.peer.wsgi:application", PEER, {}),
        ):
            results = measure(targets, options.seconds, options.rounds)
    report(results, options.json)


def report(results: dict[str, Load], target: Path | None) -> None:
    """The results as a Markdown table, and as JSON when asked for."""
    peer = results["fixed template (peer)"].requests_per_second
    machine = describe_machine()
    print(f"{machine['date']}, {machine['cpu']}, {machine['cores']} cores\n")
    print("| page | requests/s | ratio to peer | p50 ms | p95 ms | p99 ms | errors |")
    print("|---|--:|--:|--:|--:|--:|--:|")
    for name, load in results.items():
        ratio = load.requests_per_second / peer
        print(
            f"| {name} | {load.requests_per_second:.0f} | {ratio:.2f} | {load.p50_ms:.1f} | {load.p95_ms:.1f} "
            f"| {load.p99_ms:.1f} | {load.errors:.0f} |"
        )
    reached = results["interface"].requests_per_second >= GOAL * peer
    verdict = "reached" if reached else "not reached"
    print(f"\nGoal: the interface page at {GOAL} of the peer's rate or more: {verdict}.")
    if target:
        content = {"machine": machine, "pages": {name: asdict(load) for name, load in results.items()}}
        target.write_text(json.dumps(content, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
