"""Every read of the audit that leaves the app."""

from collections.abc import Iterator
from typing import Final

from django.db import DatabaseError, connection

from yhdyspinta.audit.chain import START, Link, RowContent, StoredRow, UnreadableRow, Verdict, verify
from yhdyspinta.audit.errors import MISSING_ROW
from yhdyspinta.audit.models import AuditRow, AuditRowQuerySet
from yhdyspinta.errors import refuse

PAGE: Final = 100
_CHUNK: Final = 2_000
# Asked at every write: written out, for the ORM takes ten times as long to compile it as the database to answer.
_HEAD: Final = "SELECT number, hash FROM audit_auditrow ORDER BY number DESC LIMIT 1"


def list_rows_of_organisation(organisation: str, *, before: int | None = None, limit: int = PAGE) -> list[AuditRow]:
    """What concerns an organisation, the newest first; `before` is the number of the last row seen.

    `organisation` is its reference. Raises ValueError for an empty one, which rows of nobody have.
    """
    if not organisation:
        raise ValueError("an organisation is named by its reference")
    return _page(AuditRow.objects.filter(organisation=organisation), before, limit)


def list_rows_of_subject(subject: str, *, before: int | None = None, limit: int = PAGE) -> list[AuditRow]:
    """What was done to one thing, the newest first; `subject` is its reference."""
    return _page(AuditRow.objects.filter(subject=subject), before, limit)


def get_head() -> Link:
    """The newest row's number and hash: what is written down elsewhere, to see later that nothing was rewritten."""
    with connection.cursor() as cursor:
        cursor.execute(_HEAD)
        row = cursor.fetchone()
    return Link(*row) if row else START


def iterate_rows(*, since: int = 1, chunk: int = _CHUNK) -> Iterator[StoredRow]:
    """Every row from a number on, in the order of the chain, a chunk in memory at a time.

    Raises `UnreadableRow` for a row of which the database's content cannot be read.
    """
    expected = since
    while rows := _read_chunk(expected, chunk):
        yield from rows
        expected = rows[-1].content.number + 1


def verify_chain(*, since: int = 1, anchor: Link | None = None) -> Verdict:
    """Recompute the chain from a row on; see `chain.verify`. The row before it is taken as it is.

    Raises `Refusal` (MISSING_ROW) when that row is not there.
    """
    after = START if since == 1 else _get_link(since - 1)
    return verify(iterate_rows(since=since), after=after, anchor=anchor)


def _page(rows: AuditRowQuerySet, before: int | None, limit: int) -> list[AuditRow]:
    return list(rows.newest_first(before=before)[:limit])


def _get_link(number: int) -> Link:
    found = AuditRow.objects.filter(number=number).values_list("number", "hash").first()
    if found is None:
        raise refuse(MISSING_ROW, number=number)
    return Link(*found)


def _read_chunk(since: int, size: int) -> list[StoredRow]:
    try:
        return _read_rows(since, size)
    except (DatabaseError, ValueError):
        # One of them: whoever changed a file can leave what no column can hold.
        if size > 1:
            return _read_chunk(since, 1)
        raise UnreadableRow(since) from None


def _read_rows(since: int, size: int) -> list[StoredRow]:
    rows = AuditRow.objects.from_number(since).order_by("number").values_list(*RowContent._fields, "hash")
    return [StoredRow(RowContent(*values[:-1]), values[-1]) for values in rows[:size]]
