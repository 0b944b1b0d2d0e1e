"""A database that many threads can use at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.db import connection, connections


@pytest.fixture
def database_for_many(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """The whole test database, for threads that `elsewhere` starts.

    The test run's SQLite is in memory, where connections do not wait for each other: the threads open a copy in a
    file.
    """
    if connection.vendor != "sqlite":
        yield
        return
    settings = connections.settings["default"]
    in_memory = settings["NAME"]
    copy = tmp_path / "many.sqlite3"
    with connection.cursor() as cursor:
        cursor.execute("VACUUM INTO %s", [str(copy)])
    settings["NAME"] = copy
    yield
    settings["NAME"] = in_memory
