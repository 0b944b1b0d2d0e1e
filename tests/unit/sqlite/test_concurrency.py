"""Many writers at once: nobody is turned away, and no count is lost."""

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from django.db.backends.base.base import BaseDatabaseWrapper

Open = Callable[[], BaseDatabaseWrapper]

PROCESSES, THREADS, ROUNDS = 2, 8, 25
SCRIPT = Path(__file__).with_name("count_up.py")


def test_read_then_write_from_many_threads_and_processes(open_database: Open, database_file: Path) -> None:
    database = open_database()
    database.cursor().execute("CREATE TABLE counter (count integer)")
    database.cursor().execute("INSERT INTO counter VALUES (0)")
    command = [sys.executable, str(SCRIPT), str(database_file), str(THREADS), str(ROUNDS)]
    running = [
        subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(PROCESSES)
    ]
    outcomes = [(process.communicate(timeout=120), process.returncode) for process in running]

    assert outcomes == [(("", ""), 0)] * PROCESSES, "no failure, such as `database is locked`"
    (count,) = database.cursor().execute("SELECT count FROM counter").fetchone()
    assert count == PROCESSES * THREADS * ROUNDS
