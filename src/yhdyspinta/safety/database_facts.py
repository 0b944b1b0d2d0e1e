"""Reads from a connection what `database_safety` judges."""

from collections import defaultdict
from typing import Any, Final

from django.db.backends.base.base import BaseDatabaseWrapper
from django.db.backends.sqlite3.base import DatabaseWrapper as SqliteWrapper
from django.db.migrations.executor import MigrationExecutor

from yhdyspinta.safety.database import MigrationFacts, PostgresFacts, SqliteFacts

_POSTGRES_SETTINGS: Final = ("fsync", "synchronous_commit", "full_page_writes")


def sqlite_facts(connection: SqliteWrapper) -> SqliteFacts:
    """The PRAGMA values of this very connection: all but WAL are set anew on each."""
    return SqliteFacts(
        version=tuple(connection.Database.sqlite_version_info),
        library=connection.Database.__name__.split(".", maxsplit=1)[0],
        journal_mode=str(_pragma(connection, "journal_mode")),
        synchronous=int(_pragma(connection, "synchronous")),
        foreign_keys=bool(_pragma(connection, "foreign_keys")),
        mmap_size=int(_pragma(connection, "mmap_size") or 0),  # a database in memory has none
    )


def postgres_facts(connection: BaseDatabaseWrapper) -> PostgresFacts:
    """The settings as they hold in this session."""
    with connection.cursor() as cursor:
        cursor.execute("SELECT name, setting FROM pg_settings WHERE name = ANY(%s)", [list(_POSTGRES_SETTINGS)])
        found = dict(cursor.fetchall())
        cursor.execute("SHOW server_version_num")
        version = int(cursor.fetchone()[0])
    return PostgresFacts(version, {name: found[name] for name in _POSTGRES_SETTINGS})


def migration_facts(connection: BaseDatabaseWrapper) -> MigrationFacts:
    """What `migrate` would do, and what a newer program has done already."""
    executor = MigrationExecutor(connection)
    loader = executor.loader
    plan = executor.migration_plan(loader.graph.leaf_nodes())
    newest: defaultdict[str, str] = defaultdict(str)
    for app, name in loader.disk_migrations:
        newest[app] = max(newest[app], name)
    # Names that are gone from the program but older than its newest were squashed.
    unknown = [f"{app}.{name}" for app, name in loader.applied_migrations if app in newest and name > newest[app]]
    return MigrationFacts(
        applied=sum(key in loader.applied_migrations for key in loader.graph.nodes),
        missing=tuple(f"{migration.app_label}.{migration.name}" for migration, _backwards in plan),
        unknown=tuple(sorted(unknown)),
    )


def _pragma(connection: BaseDatabaseWrapper, name: str) -> Any:
    with connection.cursor() as cursor:
        row = cursor.execute(f"PRAGMA {name}").fetchone()
    return row[0] if row else None
