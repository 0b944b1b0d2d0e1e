"""A trigger that keeps rows as they are and that is gone is seen, on both databases."""

import pytest
from django.core.management import call_command
from django.db import connection, transaction

from tests.plugins.emptied_audit import TABLES, triggers_aside
from yhdyspinta.languages import LANGUAGES
from yhdyspinta.safety.inspection import inspect_installation
from yhdyspinta.safety.protection import PROTECTED, Protected, judge_protection, list_missing_triggers

IDS = [one.table for one in PROTECTED]


def execute(statement: str) -> list[tuple[str, ...]]:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)
        return list(cursor.fetchall()) if cursor.description else []


def take_away(table: str, trigger: str) -> None:
    execute(f"DROP TRIGGER {trigger}" + ("" if connection.vendor == "sqlite" else f" ON {table}"))


@pytest.mark.django_db
def test_the_list_is_what_the_migrations_make() -> None:
    made = execute(
        "SELECT tbl_name, name FROM sqlite_master WHERE type = 'trigger'"
        if connection.vendor == "sqlite"
        else "SELECT relname, tgname FROM pg_trigger JOIN pg_class ON pg_class.oid = tgrelid WHERE NOT tgisinternal"
    )
    listed = [(one.table, name) for one in PROTECTED for name in one.list_triggers(connection.vendor)]
    assert sorted(listed) == sorted(made)
    assert list_missing_triggers(connection) == []
    assert judge_protection(connection.vendor, []) is None


def test_the_tests_take_the_triggers_of_the_same_tables_aside() -> None:
    assert sorted(IDS) == sorted(TABLES)


@pytest.mark.django_db
@pytest.mark.parametrize("one", PROTECTED, ids=IDS)
def test_each_trigger_that_is_missing_is_named(one: Protected) -> None:
    names = one.list_triggers(connection.vendor)
    for name in names:
        take_away(one.table, name)
    assert list_missing_triggers(connection) == names
    (finding,) = [each for each in inspect_installation() if each.subject == "audit"]
    assert (finding.level, finding.problem and finding.problem.kind.code) == ("refused", "YP-AUDIT-005")
    for language in LANGUAGES:
        sentence = finding.problem.sentence(language) if finding.problem else ""
        assert ", ".join(names) in sentence
        assert f": yhdyspinta manage migrate {one.app} 0001, " in sentence


@pytest.mark.django_db
@pytest.mark.skipif(connection.vendor != "postgresql", reason="SQLite has no switch for a trigger")
@pytest.mark.parametrize("one", PROTECTED, ids=IDS)
def test_a_trigger_that_is_switched_off_is_missing(one: Protected) -> None:
    (first, *_) = one.list_triggers(connection.vendor)
    execute(f"ALTER TABLE {one.table} DISABLE TRIGGER {first}")
    assert list_missing_triggers(connection) == [first]


@pytest.mark.django_db
def test_what_is_missing_of_two_apps_is_made_by_both() -> None:
    with triggers_aside(connection):
        missing = list_missing_triggers(connection)
    assert missing == [name for one in PROTECTED for name in one.list_triggers(connection.vendor)]
    problem = judge_protection(connection.vendor, missing)
    assert problem is not None
    assert problem.details["commands"] == (
        "yhdyspinta manage migrate audit 0001, yhdyspinta manage migrate surveys 0001"
    )
    assert list_missing_triggers(connection) == []


@pytest.mark.django_db(transaction=True)
def test_the_commands_put_the_triggers_of_surveys_back() -> None:
    take_away("surveys_responsestep", PROTECTED[3].list_triggers(connection.vendor)[0])
    assert len(list_missing_triggers(connection)) == 1
    call_command("migrate", "surveys", "0001", verbosity=0)
    call_command("migrate", verbosity=0)
    assert list_missing_triggers(connection) == []
