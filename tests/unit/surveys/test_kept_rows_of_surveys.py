"""The database keeps what was acknowledged, approved and published, whoever asks it otherwise in SQL."""

from datetime import date

import pytest
from django.core.management import call_command
from django.db import IntegrityError, connection, transaction

from tests.factories.surveys import NOON, make_response, make_version
from tests.plugins.emptied_audit import TABLES, triggers_aside
from yhdyspinta.surveys.models import AnswerRevision, InstrumentVersion, ResponseStep, ResultEvent, ResultRelease

pytestmark = pytest.mark.django_db
on_sqlite = pytest.mark.skipif(connection.vendor != "sqlite", reason="the run is on PostgreSQL")
on_postgres = pytest.mark.skipif(connection.vendor != "postgresql", reason="the run is on SQLite")
OF_SURVEYS = sorted(set(TABLES) - {"audit_auditrow"})


def execute(statement: str) -> None:
    with transaction.atomic(), connection.cursor() as cursor:
        cursor.execute(statement)


@pytest.fixture
def _a_row_in_each_table() -> None:
    response = make_response()
    AnswerRevision.objects.create(response=response, number=1, key="a", via="page", at=NOON, changes="[]")
    ResponseStep.objects.create(response=response, number=1, kind="submitted", at=NOON, revision=1)
    release = ResultRelease.objects.create(wave=response.wave, dated=date(2026, 12, 1), content="{}", made_at=NOON)
    ResultEvent.objects.create(release=release, kind="published", at=NOON)
    if connection.vendor == "postgresql":
        # What waits for the end of the transaction stands in the way of statements about whole tables.
        execute("SET CONSTRAINTS ALL IMMEDIATE")


def rows(table: str) -> list[tuple[object, ...]]:
    with connection.cursor() as cursor:
        cursor.execute(f"SELECT * FROM {table} ORDER BY id")  # noqa: S608  # the names of our own tables
        return list(cursor.fetchall())


@pytest.mark.usefixtures("_a_row_in_each_table")
@pytest.mark.parametrize("table", OF_SURVEYS)
@pytest.mark.parametrize("statement", ["UPDATE {table} SET id = id", "DELETE FROM {table}"])
def test_rows_are_not_changed_or_taken_away(table: str, statement: str) -> None:
    before = rows(table)
    assert before
    with pytest.raises(IntegrityError, match=f"rows of {table} are never changed"):
        execute(statement.format(table=table))
    assert rows(table) == before


@on_sqlite
@pytest.mark.usefixtures("_a_row_in_each_table")
@pytest.mark.parametrize("table", OF_SURVEYS)
def test_no_row_takes_the_place_of_another(table: str) -> None:
    before = rows(table)
    with pytest.raises(IntegrityError, match="never changed"):
        execute(f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}")  # noqa: S608
    assert rows(table) == before


@on_sqlite
@pytest.mark.usefixtures("_a_row_in_each_table")
@pytest.mark.parametrize(
    ("table", "columns", "same"),
    [
        (
            "surveys_answerrevision",
            "number, key, via, at, changes, clashes, response_id",
            "number, 'b', via, at, '[]', clashes, response_id",
        ),
        (
            "surveys_answerrevision",
            "number, key, via, at, changes, clashes, response_id",
            "2, key, via, at, '[]', clashes, response_id",
        ),
        (
            "surveys_responsestep",
            "number, kind, at, title, reason, revision, content, sha256, response_id",
            "number, 'approved', at, title, reason, revision, content, sha256, response_id",
        ),
        ("surveys_resultrelease", "dated, content, sha256, made_at, wave_id", "dated, 'x', sha256, made_at, wave_id"),
    ],
)
def test_no_row_with_a_number_or_key_that_is_taken_replaces_it(table: str, columns: str, same: str) -> None:
    before = rows(table)
    with pytest.raises(IntegrityError, match="never changed"):
        execute(f"INSERT OR REPLACE INTO {table} ({columns}) SELECT {same} FROM {table}")  # noqa: S608
    assert rows(table) == before


@on_postgres
@pytest.mark.usefixtures("_a_row_in_each_table")
@pytest.mark.parametrize("table", OF_SURVEYS)
def test_no_table_is_emptied(table: str) -> None:
    with pytest.raises(IntegrityError, match="never changed"):
        execute(f"TRUNCATE {table} CASCADE")
    assert rows(table)


def test_a_draft_of_a_questionnaire_changes_until_it_is_published() -> None:
    version = make_version(published=False)
    InstrumentVersion.objects.filter(pk=version.pk).update(file_name="uusi.xlsx")
    InstrumentVersion.objects.filter(pk=version.pk).update(published_at=NOON)
    with pytest.raises(IntegrityError, match="never changed"), transaction.atomic():
        InstrumentVersion.objects.filter(pk=version.pk).update(published_at=None)
    assert InstrumentVersion.objects.get(pk=version.pk).published_at == NOON


def test_a_draft_of_a_questionnaire_can_be_deleted() -> None:
    version = make_version(published=False)
    version.delete()
    assert not InstrumentVersion.objects.filter(pk=version.pk).exists()


@pytest.mark.usefixtures("_a_row_in_each_table")
def test_tests_can_set_the_triggers_aside_and_have_them_back() -> None:
    with triggers_aside(connection):
        execute("UPDATE surveys_resultevent SET note = 'x'")
    with pytest.raises(IntegrityError, match="never changed"):
        execute("UPDATE surveys_resultevent SET note = 'y'")


@pytest.mark.django_db(transaction=True)
def test_the_migration_can_be_taken_back_and_made_again() -> None:
    call_command("migrate", "surveys", "0001", verbosity=0)
    version = make_version()
    InstrumentVersion.objects.filter(pk=version.pk).update(file_name="x")
    call_command("migrate", verbosity=0)
    with pytest.raises(IntegrityError, match="never changed"):
        InstrumentVersion.objects.filter(pk=version.pk).update(file_name="y")
