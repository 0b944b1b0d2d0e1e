"""The backend on real files: what every connection is set to, and that Django's features work on it."""

import importlib.util
import sqlite3
import sys
from collections.abc import Callable
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path
from types import ModuleType

import pytest
from django.db import IntegrityError, OperationalError
from django.db.backends.base.base import BaseDatabaseWrapper
from django.test.utils import CaptureQueriesContext

from yhdyspinta.sqlite import base, library

Open = Callable[[], BaseDatabaseWrapper]

FULL = 2


def pragma(database: BaseDatabaseWrapper, name: str) -> object:
    with database.cursor() as cursor:
        return cursor.execute(f"PRAGMA {name}").fetchone()[0]


def settings_of(database: BaseDatabaseWrapper) -> dict[str, object]:
    names = ("journal_mode", "synchronous", "foreign_keys", "mmap_size", "busy_timeout")
    return {name: pragma(database, name) for name in names}


def test_every_connection_is_durable_and_guards_its_references(open_database: Open, database_file: Path) -> None:
    expected = {
        "journal_mode": library.journal_mode_for(base.library.sqlite_version_info).lower(),
        "synchronous": FULL,
        "foreign_keys": 1,
        "mmap_size": 0,
        "busy_timeout": base.BUSY_TIMEOUT_SECONDS * 1000,
    }
    assert settings_of(open_database()) == expected
    assert settings_of(open_database()) == expected
    assert database_file.is_file(), "the folders of the file are made"


def test_options_cannot_take_the_settings_back(open_database: Open) -> None:
    database = open_database()
    database.settings_dict["OPTIONS"] = {
        "transaction_mode": "DEFERRED",
        "init_command": "PRAGMA synchronous=OFF; PRAGMA journal_mode=MEMORY",
    }
    assert pragma(database, "synchronous") == FULL
    assert pragma(database, "journal_mode") in {"wal", "truncate"}
    assert database.transaction_mode == "IMMEDIATE"


def test_a_transaction_takes_its_turn_at_the_beginning(open_database: Open) -> None:
    first, second = open_database(), open_database()
    first.cursor().execute("CREATE TABLE t (n integer)")
    second.ensure_connection()
    second.cursor().execute("PRAGMA busy_timeout = 0")
    first.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    with pytest.raises(OperationalError, match="locked"):
        second.set_autocommit(False, force_begin_transaction_with_broken_autocommit=True)
    first.rollback()


def test_a_broken_reference_is_refused(open_database: Open) -> None:
    database = open_database()
    database.cursor().execute("CREATE TABLE parent (id integer PRIMARY KEY)")
    database.cursor().execute("CREATE TABLE child (parent integer REFERENCES parent (id))")
    with pytest.raises(IntegrityError, match="FOREIGN KEY"):
        database.cursor().execute("INSERT INTO child VALUES (%s)", [7])


def test_a_second_row_with_the_same_key_is_refused(open_database: Open) -> None:
    database = open_database()
    database.cursor().execute("CREATE TABLE t (id integer PRIMARY KEY)")
    database.cursor().execute("INSERT INTO t VALUES (1)")
    with pytest.raises(IntegrityError, match="UNIQUE"):
        database.cursor().execute("INSERT INTO t VALUES (1)")


def test_values_come_back_as_they_went_in(open_database: Open) -> None:
    database = open_database()
    cursor = database.cursor()
    cursor.execute("CREATE TABLE t (a bool, b date, c datetime, d decimal, e text)")
    moment = datetime(2026, 11, 24, 9, 5, 7, 123456)  # noqa: DTZ001  (what the column holds has no zone)
    row = (True, date(2026, 11, 24), moment, Decimal("1.10"), "Äänekoski 100 %")
    cursor.executemany("INSERT INTO t VALUES (%s, %s, %s, %s, %s)", (values for values in [row]))
    cursor.execute("SELECT a, b, c, d, e FROM t WHERE e LIKE '%%100 %%' AND b = %(day)s", {"day": row[1]})
    flag, day, when, amount, text = cursor.fetchone()
    assert (flag, day, when, text) == (row[0], row[1], row[2], row[4])
    assert Decimal(str(amount)) == row[3]


def test_queries_can_be_captured_with_their_values(open_database: Open) -> None:
    database = open_database()
    with CaptureQueriesContext(database) as captured:
        database.cursor().execute("SELECT %s, %s", ["Öja", 3])
    assert captured[0]["sql"] == "SELECT 'Öja', 3"


def test_the_limits_are_within_those_of_the_library(open_database: Open) -> None:
    database = open_database()
    with database.cursor() as cursor:
        options = dict(
            row[0].split("=", 1) for row in cursor.execute("PRAGMA compile_options") if row[0].startswith("MAX_")
        )
    assert database.features.max_query_params <= int(options["MAX_VARIABLE_NUMBER"])
    columns = database.connection.getlimit(sqlite3.SQLITE_LIMIT_COLUMN)
    assert columns <= int(options.get("MAX_COLUMN", 2_000))


def test_sql_functions_of_django_are_there(open_database: Open) -> None:
    with open_database().cursor() as cursor:
        cursor.execute("SELECT django_date_extract('year', '2026-11-24'), 'Turku' REGEXP '^T', STDDEV_POP(3)")
        assert cursor.fetchone() == (2026, True, 0.0)


def test_a_folder_that_cannot_be_made_is_a_database_error(open_database: Open, database_file: Path) -> None:
    database_file.parent.parent.write_text("a file where the folder should be")
    with pytest.raises(OperationalError, match="cannot be made"):
        open_database().ensure_connection()


def test_a_file_that_keeps_another_journal_mode_is_not_used(
    open_database: Open, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(base, "JOURNAL_MODE", "WAL2")  # SQLite keeps what it has when it does not know the mode
    with pytest.raises(OperationalError, match="stayed in journal mode delete, WAL2 is needed"):
        open_database().ensure_connection()


@pytest.fixture
def without_pysqlite3(monkeypatch: pytest.MonkeyPatch) -> ModuleType:
    """A copy of the backend as it is on a platform for which there is no pysqlite3."""
    monkeypatch.setitem(sys.modules, "pysqlite3.dbapi2", None)
    spec = importlib.util.spec_from_file_location("backend_without_pysqlite3", base.__file__)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def test_pythons_own_library_serves_where_there_is_no_other(
    without_pysqlite3: ModuleType, open_database: Open
) -> None:
    database = without_pysqlite3.DatabaseWrapper(open_database().settings_dict, "default")
    assert without_pysqlite3.library is sqlite3.dbapi2
    assert pragma(database, "journal_mode") == library.journal_mode_for(sqlite3.sqlite_version_info).lower()
    assert pragma(database, "synchronous") == FULL
    database.cursor().execute("CREATE TABLE t (id integer PRIMARY KEY)")
    database.cursor().execute("INSERT INTO t VALUES (%s)", [1])
    with pytest.raises(IntegrityError):
        database.cursor().execute("INSERT INTO t VALUES (%s)", [1])
    database.close()
