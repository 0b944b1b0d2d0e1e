"""What ties each row to the one before it. Pure: values in, hashes and verdicts out."""

import hashlib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final, NamedTuple

import rfc8785

from yhdyspinta.audit.errors import CHANGED_ROW, MISSING_ROW, WRONG_ANCHOR, WRONG_PREVIOUS
from yhdyspinta.errors import ErrorKind, Problem

_HASH_LENGTH: Final = 64


@dataclass(frozen=True, slots=True)
class Link:
    """A place in the chain: the number of a row, and its hash (SHA-256, 64 hexadecimal digits)."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"


START: Final = Link(0, "0" * _HASH_LENGTH)
"""What the first row continues."""


class RowContent(NamedTuple):
    """What a row's hash is made from: every column but the hash itself. `old` and `new` are canonical JSON texts."""

    number: int
    at: datetime
    actor: str
    role: str
    organisation: str
    action: str
    subject: str
    old: str
    new: str
    request_id: str
    previous_hash: str


class StoredRow(NamedTuple):
    """A row as the database has it."""

    content: RowContent
    hash: str


class UnreadableRow(Exception):
    """The database holds something in this row that cannot even be read."""

    def __init__(self, number: int) -> None:
        super().__init__(f"row {number} cannot be read")
        self.number = number


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many rows were good, the last of them, and what is wrong with the next, if anything."""

    rows: int
    head: Link
    problem: Problem | None = None


def read_link(text: str) -> Link:
    """The link that `str` of one gives back. Raises ValueError for any other text."""
    number, _colon, digest = text.strip().partition(":")
    if len(digest) != _HASH_LENGTH or not set(digest) <= set("0123456789abcdef"):
        raise ValueError("a link is a row's number, a colon and 64 hexadecimal digits")
    return Link(int(number), digest)


def canonical_json(values: object) -> str:
    """The one text of plain values (RFC 8785), as `old` and `new` are kept."""
    return rfc8785.dumps(values).decode()  # type: ignore[arg-type]  # it refuses by itself what is not plain


def compute_hash(content: RowContent) -> str:
    """SHA-256 of the row as canonical JSON (RFC 8785), the moment in UTC with microseconds."""
    at = content.at.astimezone(UTC).isoformat(timespec="microseconds")
    return hashlib.sha256(rfc8785.dumps({**content._asdict(), "at": at})).hexdigest()


def verify(rows: Iterable[StoredRow], *, after: Link = START, anchor: Link | None = None) -> Verdict:
    """Recompute the chain after a link, up to the first row that is not as it was written.

    `anchor` is a link that was kept elsewhere: its row must be there with that hash. Without one, rows cut off the
    end, or a chain rewritten as a whole, look right.
    """
    head = after
    if anchor and anchor.number == after.number and anchor != after:
        return Verdict(0, after, _problem(WRONG_ANCHOR, anchor.number))
    try:
        for row in rows:
            problem = _find_fault(row, head, anchor)
            if problem:
                return Verdict(head.number - after.number, head, problem)
            head = Link(row.content.number, row.hash)
    except UnreadableRow as unreadable:
        return Verdict(head.number - after.number, head, _problem(CHANGED_ROW, unreadable.number))
    cut_off = anchor is not None and anchor.number > head.number
    return Verdict(head.number - after.number, head, _problem(MISSING_ROW, head.number + 1) if cut_off else None)


def _find_fault(row: StoredRow, head: Link, anchor: Link | None) -> Problem | None:
    number = row.content.number
    if number != head.number + 1:
        return _problem(MISSING_ROW, head.number + 1)
    if not _fits(row):
        return _problem(CHANGED_ROW, number)
    if row.content.previous_hash != head.hash:
        return _problem(WRONG_PREVIOUS, number)
    if anchor and number == anchor.number and row.hash != anchor.hash:
        return _problem(WRONG_ANCHOR, number)
    return None


def _fits(row: StoredRow) -> bool:
    try:
        return compute_hash(row.content) == row.hash
    except (AttributeError, rfc8785.CanonicalizationError):
        # SQLite holds any kind of value in any column, and a moment that is none is read as None.
        return False


def _problem(kind: ErrorKind, number: int) -> Problem:
    return Problem(kind, {"number": number, "previous": number - 1})
