"""What is read from a live connection is what it is set to."""

import pytest
from django.db import connection, connections
from django.db.backends.sqlite3.base import DatabaseWrapper as SqliteWrapper
from django.db.migrations.recorder import MigrationRecorder

from yhdyspinta.safety.database_facts import migration_facts, postgres_facts, sqlite_facts

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="the run is on PostgreSQL")
on_postgres = pytest.mark.skipif(connection.vendor != "postgresql", reason="the run is on SQLite")
pytestmark = pytest.mark.django_db


@on_sqlite
def test_sqlite() -> None:
    database = connections["default"]
    assert isinstance(database, SqliteWrapper)
    facts = sqlite_facts(database)
    with connection.cursor() as cursor:
        cursor.execute("SELECT sqlite_version()")
        assert ".".join(map(str, facts.version)) == cursor.fetchone()[0]
    assert (facts.journal_mode, facts.synchronous, facts.foreign_keys, facts.mmap_size) == ("memory", 2, True, 0)
    assert facts.library in {"pysqlite3", "sqlite3"}


@on_postgres
def test_postgres() -> None:
    facts = postgres_facts(connection)
    with connection.cursor() as cursor:
        cursor.execute("SET LOCAL synchronous_commit = local")
        cursor.execute("SHOW server_version")
        assert cursor.fetchone()[0].startswith(f"{facts.version // 10_000}.{facts.version % 10_000}")
    assert postgres_facts(connection).settings == {**facts.settings, "synchronous_commit": "local"}
    assert set(facts.settings) == {"fsync", "synchronous_commit", "full_page_writes"}


def test_a_migrated_database_lacks_nothing() -> None:
    facts = migration_facts(connection)
    assert (facts.missing, facts.unknown) == ((), ())
    assert facts.applied > 0


def test_a_migration_that_was_not_run_is_missing() -> None:
    applied = migration_facts(connection).applied
    MigrationRecorder(connection).record_unapplied("auth", "0012_alter_user_first_name_max_length")
    facts = migration_facts(connection)
    assert facts.missing == ("auth.0012_alter_user_first_name_max_length",)
    assert facts.applied == applied - 1


def test_only_names_after_the_programs_newest_are_from_a_newer_program() -> None:
    recorder = MigrationRecorder(connection)
    recorder.record_applied("auth", "0001_squashed_away")
    recorder.record_applied("an_app_that_is_gone", "0099_last")
    assert migration_facts(connection).unknown == ()
    recorder.record_applied("auth", "0999_of_next_year")
    assert migration_facts(connection).unknown == ("auth.0999_of_next_year",)
