"""Rows are read by whom and by what they concern, a part at a time, and in the order of the chain."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from tests.plugins.emptied_audit import triggers_aside
from tests.unit.audit.conftest import Record
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.audit.queries import (
    get_head,
    iterate_rows,
    list_rows_of_organisation,
    list_rows_of_subject,
    verify_chain,
)
from yhdyspinta.errors import Refusal


def test_an_organisation_sees_its_own_rows_only_the_newest_first(record_one: Record) -> None:
    own = [record_one(organisation="organisation:pohde").number for _ in range(3)]
    record_one(organisation="organisation:pohde2")
    record_one(organisation="")
    assert [row.number for row in list_rows_of_organisation("organisation:pohde")] == own[::-1]
    assert list_rows_of_organisation("organisation:none") == []


def test_rows_of_nobody_are_nobodys(record_one: Record) -> None:
    record_one(organisation="")
    with pytest.raises(ValueError, match="named"):
        list_rows_of_organisation("")


def test_a_subject_has_a_history(record_one: Record) -> None:
    numbers = [record_one(subject="wave:2026-2").number for _ in range(5)]
    record_one(subject="wave:2026-20")
    newest = list_rows_of_subject("wave:2026-2", limit=2)
    assert [row.number for row in newest] == numbers[:2:-1]
    older = list_rows_of_subject("wave:2026-2", before=newest[-1].number)
    assert [row.number for row in older] == numbers[2::-1]


def test_rows_are_iterated_a_chunk_at_a_time(record_one: Record) -> None:
    first = record_one().number
    for _ in range(4):
        record_one()
    with CaptureQueriesContext(
        connection,
    ) as queries:
        numbers = [row.content.number for row in iterate_rows(since=first, chunk=2)]
    assert numbers == list(range(first, first + 5))
    assert len(queries) == 4  # 2 + 2 + 1 rows, and none


def test_a_chain_is_verified_from_any_row(record_one: Record) -> None:
    last = record_one()
    whole, part = verify_chain(), verify_chain(since=last.number)
    assert (whole.rows, part.rows) == (last.number, 1)
    assert whole.head == part.head == get_head()
    assert verify_chain(since=last.number + 1).rows == 0
    with pytest.raises(Refusal) as caught:
        verify_chain(since=last.number + 2)
    assert caught.value.problems[0].kind.code == "YP-AUDIT-002"
    assert caught.value.problems[0].details["number"] == last.number + 1


def test_a_change_behind_the_triggers_is_found(record_one: Record) -> None:
    first, second = record_one(), record_one()
    with triggers_aside(connection):
        AuditRow.objects.filter(number=first.number).update(role="reader")
    problem = verify_chain().problem
    assert problem is not None
    assert (problem.kind.code, problem.details["number"]) == ("YP-AUDIT-001", first.number)
    assert verify_chain(since=second.number).problem is None


@pytest.mark.skipif(connection.vendor != "sqlite", reason="PostgreSQL holds its columns to their types")
@pytest.mark.parametrize(
    "what",
    ["at = '2026-13-45 99:99:99'", "at = 'noon'", "subject = x'00'", "subject = CAST(x'ff' AS text)", "new = 7"],
)
def test_a_row_that_cannot_even_be_read_is_found(record_one: Record, what: str) -> None:
    first = record_one().number
    record_one()
    with triggers_aside(connection), connection.cursor() as cursor:
        cursor.execute(f"UPDATE audit_auditrow SET {what} WHERE number = %s", [first])  # noqa: S608  (the values above)
    verdict = verify_chain()
    assert verdict.problem is not None
    assert (verdict.problem.kind.code, verdict.problem.details["number"]) == ("YP-AUDIT-001", first)
    assert verdict.rows == first - 1
