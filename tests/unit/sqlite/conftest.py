"""A database file of its own for each test, through our backend."""

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.utils import ConnectionHandler
from pytest_django.plugin import DjangoDbBlocker

Open = Callable[[], BaseDatabaseWrapper]


@pytest.fixture
def database_file(tmp_path: Path) -> Path:
    return tmp_path / "a folder" / "with another" / "people.sqlite3"


@pytest.fixture
def open_database(database_file: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[Open]:
    """Opens one more connection to the test's file; each is closed at the end."""
    opened: list[BaseDatabaseWrapper] = []

    def open_one() -> BaseDatabaseWrapper:
        handler = ConnectionHandler({"default": {"ENGINE": "yhdyspinta.sqlite", "NAME": database_file}})
        opened.append(handler["default"])
        return opened[-1]

    with django_db_blocker.unblock():
        yield open_one
        for connection in opened:
            connection.close()
