"""The database refuses what the program never does, whoever asks it in SQL."""

import pytest
from django.core.management import call_command
from django.db import IntegrityError, ProgrammingError, connection, transaction

from tests.unit.audit.conftest import Record
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.audit.queries import get_head, verify_chain
from yhdyspinta.safety.protection import list_missing_triggers

on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="the run is on PostgreSQL")
on_postgres = pytest.mark.skipif(connection.vendor != "postgresql", reason="the run is on SQLite")

COLUMNS = "number, at, actor, role, organisation, action, subject, old, new, request_id, previous_hash, hash"
REST = "at, actor, 'reader', organisation, action, subject, old, new, request_id"
NEWEST = "FROM audit_auditrow ORDER BY number DESC LIMIT 1"
FIRST = "FROM audit_auditrow WHERE number = 1"
OR_CHANGE = "ON CONFLICT (number) DO UPDATE SET role = 'reader'"


def execute(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE audit_auditrow SET role = 'reader'",
        "UPDATE audit_auditrow SET hash = hash WHERE number = 1",
        "DELETE FROM audit_auditrow",
        "DELETE FROM audit_auditrow WHERE number = (SELECT max(number) FROM audit_auditrow)",
        # A second row of a number, a gap, a fork, a row before all others.
        f"INSERT INTO audit_auditrow ({COLUMNS}) SELECT number, {REST}, previous_hash, hash {NEWEST}",
        f"INSERT INTO audit_auditrow ({COLUMNS}) SELECT number + 2, {REST}, hash, hash {NEWEST}",
        f"INSERT INTO audit_auditrow ({COLUMNS}) SELECT number + 1, {REST}, previous_hash, hash {NEWEST}",
        f"INSERT INTO audit_auditrow ({COLUMNS}) SELECT 0, {REST}, hash, hash {NEWEST}",
        f"INSERT INTO audit_auditrow ({COLUMNS}) SELECT number, {REST}, previous_hash, hash {FIRST} {OR_CHANGE}",
    ],
)
def test_rows_are_not_changed_taken_away_or_put_between(record_one: Record, statement: str) -> None:
    record_one()
    before = list(AuditRow.objects.order_by("number").values())
    with pytest.raises(IntegrityError, match="audit"):
        execute(statement)
    assert list(AuditRow.objects.order_by("number").values()) == before


@on_sqlite
@pytest.mark.parametrize(
    "statement",
    [
        f"INSERT OR REPLACE INTO audit_auditrow ({COLUMNS}) SELECT number, {REST}, previous_hash, hash {NEWEST}",
        f"REPLACE INTO audit_auditrow ({COLUMNS}) SELECT 1, {REST}, previous_hash, hash {NEWEST}",
        f"INSERT OR IGNORE INTO audit_auditrow ({COLUMNS}) SELECT number + 2, {REST}, hash, hash {NEWEST}",
        "UPDATE OR IGNORE audit_auditrow SET role = 'reader'",
        "UPDATE OR REPLACE audit_auditrow SET number = 2 WHERE number = 1",
    ],
)
def test_no_way_of_settling_a_conflict_gets_past(record_one: Record, statement: str) -> None:
    record_one()
    before = list(AuditRow.objects.order_by("number").values())
    with pytest.raises(IntegrityError, match="audit"):
        execute(statement)
    assert list(AuditRow.objects.order_by("number").values()) == before


@on_sqlite
def test_the_number_is_the_only_key_of_a_row(record_one: Record) -> None:
    """Under the row's hidden key a new row could take an old one's place; here the two are the same."""
    record_one()
    with connection.cursor() as cursor:
        cursor.execute("SELECT count(*) FROM audit_auditrow WHERE rowid <> number")
        assert cursor.fetchone() == (0,)
        cursor.execute("PRAGMA index_list(audit_auditrow)")
        assert not any(unique for _place, _name, unique, *_rest in cursor.fetchall())


@on_postgres
@pytest.mark.parametrize("statement", ["TRUNCATE audit_auditrow", "TRUNCATE audit_auditrow RESTART IDENTITY CASCADE"])
def test_the_table_is_not_emptied(record_one: Record, statement: str) -> None:
    newest = record_one()
    with pytest.raises(IntegrityError, match="audit"):
        execute(statement)
    assert get_head().hash == newest.hash


@on_postgres
def test_a_user_who_does_not_own_the_table_can_record_and_nothing_else(record_one: Record) -> None:
    with connection.cursor() as cursor:
        cursor.execute("CREATE ROLE audit_site")
        cursor.execute("GRANT SELECT, INSERT ON audit_auditrow TO audit_site")
        cursor.execute("SET LOCAL ROLE audit_site")
    row = record_one()
    for statement in [
        "ALTER TABLE audit_auditrow DISABLE TRIGGER USER",
        "DROP TRIGGER audit_auditrow_link ON audit_auditrow",
    ]:
        with pytest.raises(ProgrammingError, match="must be owner"):
            execute(statement)
    assert get_head().number == row.number
    execute("RESET ROLE")


def test_neither_does_the_program_change_a_row(record_one: Record) -> None:
    row = record_one()
    row.role = "reader"
    with pytest.raises(IntegrityError, match="audit"), transaction.atomic():
        row.save()
    with pytest.raises(IntegrityError, match="audit"), transaction.atomic():
        row.delete()
    assert verify_chain().problem is None


@pytest.mark.django_db(transaction=True)
def test_the_migration_puts_missing_triggers_back() -> None:
    """As `check` tells the operator to do it."""
    execute(
        "DROP TRIGGER audit_auditrow_link"
        if connection.vendor == "sqlite"
        else "DROP TRIGGER audit_auditrow_link ON audit_auditrow"
    )
    before = verify_chain()
    call_command("migrate", "audit", "0001", verbosity=0)
    call_command("migrate", verbosity=0)
    assert list_missing_triggers(connection) == []
    assert verify_chain() == before
    assert before.rows > 0


@pytest.mark.django_db(transaction=True)
def test_a_test_run_gets_its_rows_and_triggers_back_after_a_flush() -> None:
    before = get_head()
    with transaction.atomic():
        AuditRow.objects.create(number=before.number + 1, at="2026-11-24T10:00Z", previous_hash=before.hash)
    call_command("flush", interactive=False, verbosity=0)
    assert get_head() == before
    assert list_missing_triggers(connection) == []
    assert verify_chain().problem is None
