"""A row is recorded with its write or not at all, and continues the newest one."""

from datetime import datetime

import pytest
from django.db import transaction

from tests.unit.audit.conftest import NOON, Record
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.chain import RowContent, compute_hash
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.audit.queries import get_head, verify_chain
from yhdyspinta.request_id import start_request_id


def test_a_row_says_who_did_what(record_one: Record) -> None:
    number = record_one().number
    row = AuditRow.objects.get(number=number)
    assert (row.at, row.actor, row.role) == (NOON, "user:01JDKQ", "national_editor")
    assert (row.action, row.subject, row.organisation) == ("surveys.open_wave", "wave:2026-1", "organisation:keha")
    assert (row.old, row.new) == ('{"state":"draft"}', '{"state":"open"}')


def test_a_row_continues_the_newest_one(record_one: Record) -> None:
    before = get_head()
    rows = [record_one(), record_one(old=None), record_one(new=None, by="", organisation="")]
    assert [row.number for row in rows] == [before.number + 1, before.number + 2, before.number + 3]
    assert [row.previous_hash for row in rows] == [before.hash, rows[0].hash, rows[1].hash]
    assert (rows[1].old, rows[2].new, rows[2].actor) == ("null", "null", "")
    assert get_head().hash == rows[-1].hash
    assert verify_chain().problem is None


def test_the_hash_is_of_what_the_database_gives_back(record_one: Record) -> None:
    number = record_one(new={"å": [1, 2.5, {"b": None, "a": '\u2028"\\'}]}).number
    row = AuditRow.objects.get(number=number)
    content = RowContent(*(getattr(row, name) for name in RowContent._fields))
    assert compute_hash(content) == row.hash


def test_a_row_has_the_id_of_the_request(record_one: Record) -> None:
    request_id = start_request_id()
    assert record_one().request_id == request_id


def test_a_write_that_fails_leaves_no_row_and_no_gap(record_one: Record) -> None:
    before = get_head()

    def fail() -> None:
        with transaction.atomic():
            record_one()
            raise LookupError

    with pytest.raises(LookupError):
        fail()
    assert get_head() == before
    assert record_one().number == before.number + 1


@pytest.mark.django_db(transaction=True)
def test_nothing_is_recorded_outside_a_transaction() -> None:
    before = get_head()
    row = {"action": "a.b", "subject": "c:1", "old": None, "new": None, "by": "", "role": "operator", "at": NOON}
    with pytest.raises(transaction.TransactionManagementError, match=r"a\.b"):
        record(**row)  # type: ignore[arg-type]
    assert get_head() == before
    with transaction.atomic():
        record(**row)  # type: ignore[arg-type]
    assert get_head().number == before.number + 1


@pytest.mark.parametrize(
    "wrong",
    [
        {"subject": "maija@example.org"},
        {"by": "Maija"},
        {"role": ""},
        {"action": "open wave"},
        {"organisation": "KEHA-keskus"},
        {"at": datetime(2026, 11, 24, 12, 0)},  # noqa: DTZ001  (a moment without a zone is what is refused)
    ],
)
def test_what_is_no_reference_is_refused(record_one: Record, wrong: dict[str, object]) -> None:
    before = get_head()
    with pytest.raises(ValueError, match=r"no |zone"):
        record_one(**wrong)
    assert get_head() == before
