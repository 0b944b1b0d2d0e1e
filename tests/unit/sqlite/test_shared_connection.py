"""Threads that share one connection, as those of a live server do, prepare one statement at a time."""

import threading
import time

from yhdyspinta.sqlite import base

# Long enough that others come to prepare their statement while it runs.
SLOW = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000) SELECT count(*) FROM n"


def test_the_cache_of_statements_outlives_threads_that_ask_the_same() -> None:
    shared = base.library.connect(":memory:", check_same_thread=False, factory=base.Connection)
    start, ended = threading.Barrier(4), threading.Event()
    faults: list[Exception] = []

    def ask(statement: str) -> None:
        try:
            shared.cursor(base.Cursor).execute(statement).fetchall()
        except Exception as fault:  # one that a thread raises would be lost: it is asserted below
            faults.append(fault)

    def keep_busy() -> None:
        while not ended.is_set():
            time.sleep(0.001)
            ask(SLOW)

    def ask_all() -> None:
        for number in range(300):
            start.wait()
            ask(f"SELECT {number}")

    busy = threading.Thread(target=keep_busy)
    askers = [threading.Thread(target=ask_all) for _number in range(4)]
    for thread in (busy, *askers):
        thread.start()
    for thread in askers:
        thread.join()
    ended.set()
    busy.join()

    assert faults == []
