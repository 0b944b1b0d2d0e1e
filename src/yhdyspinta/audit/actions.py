"""The one write of the audit: a row at the end of the chain."""

from collections.abc import Mapping
from datetime import datetime
from typing import Final

from django.db import connection, transaction

from yhdyspinta.audit.chain import Link, RowContent, canonical_json, compute_hash
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.audit.queries import get_head
from yhdyspinta.audit.references import check_action, check_reference, check_role
from yhdyspinta.request_id import get_request_id

# Any number will do, as long as nothing else in this database takes it.
_LOCK: Final = 0x59_50_41_55_44_49_54
# Written out, as `queries.get_head` is: the ORM's part would be most of the time for which others wait.
_INSERT: Final = """
    INSERT INTO audit_auditrow (
        number, at, actor, role, organisation, action, subject, old, new, request_id, previous_hash, hash
    ) VALUES (%s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s, %s)
"""
Values = Mapping[str, object]


def record(
    *,
    action: str,
    subject: str,
    old: Values | None,
    new: Values | None,
    by: str,
    role: str,
    organisation: str = "",
    at: datetime,
) -> AuditRow:
    """Add the row of a write, in the transaction of that write: there is none without the other.

    `action` is the function that writes, as `feedback.answer_feedback`. `by`, `subject` and `organisation` are
    references (`references.refer`); `by` is empty when nobody has signed in, and `role` then says who it was
    (OPERATOR, VISITOR). `old` and `new` hold plain values: states, ids, dates as text. **Nothing personal and no
    answers**, since rows are never erased. `old` is None when the subject began, `new` when it ended.

    Call it at the end of the transaction: every other write waits from here until the commit.

    Raises `TransactionManagementError` outside a transaction, and ValueError for what is no reference, role, action
    or aware moment.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError(f"{action} records outside the transaction of its write")
    if at.tzinfo is None:
        raise ValueError("the moment of a row has a time zone")
    content = RowContent(
        number=0,
        at=at,
        actor=by and check_reference(by),
        role=check_role(role),
        organisation=organisation and check_reference(organisation),
        action=check_action(action),
        subject=check_reference(subject),
        old=canonical_json(old),
        new=canonical_json(new),
        request_id=get_request_id(),
        previous_hash="",
    )
    return _append(content)


def _append(content: RowContent) -> AuditRow:
    """Save a row as the one after the newest. Every other write waits from here on."""
    head = _lock_head()
    content = content._replace(number=head.number + 1, previous_hash=head.hash)
    row = AuditRow(**content._asdict(), hash=compute_hash(content))
    at = connection.ops.adapt_datetimefield_value(content.at)
    with connection.cursor() as cursor:
        cursor.execute(_INSERT, [content.number, at, *content[2:], row.hash])
    return row


def _lock_head() -> Link:
    """The end of the chain, which stays the end until this transaction is over.

    SQLite's transactions begin IMMEDIATE and wait for each other; PostgreSQL is asked for the same. Not by locking
    the table, which would stop its vacuum, nor a row, which would have to be changed for each new one.
    """
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
    return get_head()
