"""Which SQLite library is chosen, and which journal mode goes with it."""

from types import SimpleNamespace

import pytest

from yhdyspinta.sqlite.library import choose_library, has_wal_fault, journal_mode_for


def module(name: str, *version: int) -> SimpleNamespace:
    return SimpleNamespace(name=name, sqlite_version_info=version)


@pytest.mark.parametrize(
    ("version", "fault", "mode"),
    [
        ((3, 40, 1), True, "TRUNCATE"),  # Debian 12
        ((3, 46, 1), True, "TRUNCATE"),  # Debian 13
        ((3, 51, 2), True, "TRUNCATE"),  # the last one with the fault
        ((3, 51, 3), False, "WAL"),  # the first one without it
        ((3, 53, 4), False, "WAL"),
        ((4, 0, 0), False, "WAL"),
    ],
)
def test_wal_only_without_the_fault(version: tuple[int, ...], fault: bool, mode: str) -> None:  # noqa: FBT001
    assert has_wal_fault(version) is fault
    assert journal_mode_for(version) == mode


@pytest.mark.parametrize(
    ("candidates", "chosen"),
    [
        ([module("pysqlite3", 3, 53, 4), module("sqlite3", 3, 40, 1)], "pysqlite3"),
        ([module("pysqlite3", 3, 53, 4), module("sqlite3", 3, 54, 0)], "pysqlite3"),
        ([module("pysqlite3", 3, 51, 1), module("sqlite3", 3, 51, 3)], "sqlite3"),
        ([module("pysqlite3", 3, 51, 1), module("sqlite3", 3, 40, 1)], "sqlite3"),  # neither: Python's own
        ([module("sqlite3", 3, 40, 1)], "sqlite3"),  # pysqlite3 is not installed
    ],
)
def test_the_first_library_without_the_fault_is_chosen(candidates: list[SimpleNamespace], chosen: str) -> None:
    assert choose_library(candidates).name == chosen
