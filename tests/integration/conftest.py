"""A database that many threads can use at once."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from django.core.management import call_command
from django.db import connection, connections

from tests.integration.threads import elsewhere


@pytest.fixture
def database_for_many(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """The tables of feedback and of the audit, for threads that `elsewhere` starts.

    The test run's SQLite is in memory, where connections do not wait for each other: the threads open a file.
    """
    if connection.vendor != "sqlite":
        yield
        return
    settings = connections.settings["default"]
    in_memory = settings["NAME"]
    settings["NAME"] = tmp_path / "many.sqlite3"
    elsewhere(_migrate)
    yield
    settings["NAME"] = in_memory


def _migrate() -> None:
    for app in ("audit", "feedback"):
        call_command("migrate", app, verbosity=0)
