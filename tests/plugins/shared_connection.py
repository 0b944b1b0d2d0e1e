"""Lets the threads of a live server share the connection to a database in memory, one statement at a time.

Django gives all of them one connection, since a database in memory has no other. The library's cache of statements
is not made for that: two threads that prepare the same one at once leave it broken, and a later one fails with a
KeyError. In production every thread has a connection of its own.
"""

import threading
from collections import defaultdict
from collections.abc import Callable
from typing import Any, Final

import pytest

from yhdyspinta.sqlite.base import Cursor

_LOCKS: Final[defaultdict[int, threading.RLock]] = defaultdict(threading.RLock)
"""One a connection, so that writers on connections of their own still wait for each other in the database."""


def _one_at_a_time(method: Callable[..., Any]) -> Callable[..., Any]:
    def called(cursor: Cursor, *arguments: Any) -> Any:
        with _LOCKS[id(cursor.connection)]:
            return method(cursor, *arguments)

    return called


def pytest_configure(config: pytest.Config) -> None:
    patch = pytest.MonkeyPatch()
    for name in ("execute", "executemany"):
        patch.setattr(Cursor, name, _one_at_a_time(getattr(Cursor, name)))
    config.add_cleanup(patch.undo)
