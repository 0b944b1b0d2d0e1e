"""A worker that is still starting ends when it is told to, though it is a copy of a process that would not."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

# As granian does: the main process handles the signal itself, and forks a worker that loads the application. This one
# is refused for want of a database, which is late enough to see which handler it would have had while loading.
SCRIPT = """
import multiprocessing, os, signal

signal.signal(signal.SIGTERM, lambda *_: None)

def load():
    try:
        import yhdyspinta.config.wsgi
    except SystemExit:
        pass
    print(signal.getsignal(signal.SIGTERM) == signal.SIG_DFL, flush=True)

if os.environ["WHERE"] == "worker":
    worker = multiprocessing.get_context("fork").Process(target=load)
    worker.start()
    worker.join()
else:
    load()
"""


@pytest.mark.parametrize(("where", "ends_when_told"), [("worker", "True"), ("main process", "False")])
def test_the_signal_to_stop_while_the_application_loads(where: str, ends_when_told: str, tmp_path: Path) -> None:
    environment = {"YHDYSPINTA_MODE": "demo", "DB": "sqlite", "SQLITE_PATH": str(tmp_path / "none.sqlite3")}
    done = subprocess.run(
        [sys.executable, "-c", SCRIPT],
        check=True,
        env={**os.environ, **environment, "WHERE": where},
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.split() == [ends_when_told]
    assert "YP-RUN-021" in done.stderr
