"""The database backend: Django's own for SQLite, on the chosen library and with our settings on every connection.

Django binds its backend to Python's sqlite3 in four places, which are given anew here: the module whose errors
are translated, the converters, the cursor's class, and `connect`. `getlimit` is added where the library lacks it.
"""

import sqlite3
from collections.abc import Iterable, Mapping
from decimal import Decimal
from itertools import tee
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final, Self

from django.db.backends.sqlite3 import base as django_sqlite
from django.db.backends.sqlite3._functions import register as register_functions  # type: ignore[import-untyped]  # no stubs
from django.db.backends.sqlite3.features import DatabaseFeatures as DjangoFeatures
from django.utils.dateparse import parse_date, parse_datetime, parse_time

from yhdyspinta.sqlite.library import choose_library, installed_libraries, journal_mode_for

if TYPE_CHECKING:
    from sqlite3 import dbapi2 as library  # pysqlite3 is made from the same source: its types are the same
else:
    library = choose_library(installed_libraries())

# A commit waits for its turn at most this long. SQLite does not queue writers: of ten that wrote without a pause,
# single ones waited up to 5 s. The server gives a request 30 s when it stops.
BUSY_TIMEOUT_SECONDS: Final = 20
JOURNAL_MODE: Final = journal_mode_for(library.sqlite_version_info)

# What Django asks of `getlimit`: SQLite's own defaults, which a build may raise.
_LIMITS: Final = {sqlite3.SQLITE_LIMIT_VARIABLE_NUMBER: 32_766, sqlite3.SQLITE_LIMIT_COLUMN: 2_000}


def _register_converters() -> None:
    library.register_converter("bool", b"1".__eq__)
    for name, parse in (("date", parse_date), ("time", parse_time), ("datetime", parse_datetime)):
        library.register_converter(name, django_sqlite.decoder(parse))
    library.register_converter("timestamp", django_sqlite.decoder(parse_datetime))
    library.register_adapter(Decimal, str)


_register_converters()


class Connection(library.Connection):
    """A connection that knows its limits; pysqlite3 has no `getlimit`."""

    if not hasattr(library.Connection, "getlimit"):

        def getlimit(self, category: int, /) -> int:
            return _LIMITS[category]


class Cursor(library.Cursor):
    """Takes Django's `%s` and `%(name)s`, as Django's own cursor does for Python's sqlite3."""

    def execute(self, query: str, params: Any = None) -> Self:
        if params is None:
            return super().execute(query)
        return super().execute(_with_sqlite_placeholders(query, params), params)

    def executemany(self, query: str, param_list: Iterable[Any]) -> Self:
        first, rows = tee(iter(param_list))
        return super().executemany(_with_sqlite_placeholders(query, next(first, None)), rows)


def _with_sqlite_placeholders(query: str, params: Any) -> str:
    if isinstance(params, Mapping):
        return query % {name: f":{name}" for name in params}
    return django_sqlite.FORMAT_QMARK_REGEX.sub("?", query).replace("%%", "%")


class DatabaseFeatures(DjangoFeatures):
    """What the chosen library can do; Django looks at the version of Python's sqlite3."""

    supports_aggregate_order_by_clause = library.sqlite_version_info >= (3, 44, 0)


class DatabaseWrapper(django_sqlite.DatabaseWrapper):
    """Every connection: write-ahead log or truncated journal, synchronous=FULL, foreign keys, BEGIN IMMEDIATE.

    OPTIONS of the settings cannot take these back; `init_command` is not used.
    """

    Database = library
    features_class = DatabaseFeatures

    def get_connection_params(self) -> dict[str, Any]:
        params = {"timeout": BUSY_TIMEOUT_SECONDS, **super().get_connection_params()}
        # A transaction that reads first and writes later would fail with "database is locked" when another has
        # written in between; IMMEDIATE takes its turn at the beginning.
        self.transaction_mode = "IMMEDIATE"
        return params

    def get_new_connection(self, conn_params: dict[str, Any]) -> Connection:
        if not self.is_in_memory_db():
            _make_folder(conn_params["database"])
        connection: Connection = library.connect(**conn_params, factory=Connection)
        register_functions(connection)
        connection.execute("PRAGMA legacy_alter_table = OFF")
        connection.execute("PRAGMA foreign_keys = ON")
        # With a mapped file a stray write in this process can reach the database.
        connection.execute("PRAGMA mmap_size = 0")
        # Only WAL is remembered in the file: everything else is set on each connection.
        connection.execute("PRAGMA synchronous = FULL")
        _set_journal_mode(connection, conn_params["database"])
        return connection

    def create_cursor(self, name: str | None = None) -> Cursor:
        connection: Connection = self.connection
        return connection.cursor(factory=Cursor)


def _make_folder(database: str | Path) -> None:
    if str(database).startswith("file:"):
        return
    folder = Path(database).parent
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise library.OperationalError(f"the folder {folder} cannot be made: {error.strerror}") from error


def _set_journal_mode(connection: Connection, database: str | Path) -> None:
    # SQLite answers with the mode that it kept, without an error, where the file system cannot do what was asked.
    (mode,) = connection.execute(f"PRAGMA journal_mode = {JOURNAL_MODE}").fetchone()
    if mode.upper() not in {JOURNAL_MODE, "MEMORY"}:
        connection.close()
        raise library.OperationalError(f"{database} stayed in journal mode {mode}, {JOURNAL_MODE} is needed")
