"""The hash of a row can be recomputed by anybody, and a changed chain is told apart from a whole one."""

import hashlib
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta, timezone

import pytest

from yhdyspinta.audit.chain import (
    START,
    Link,
    RowContent,
    StoredRow,
    UnreadableRow,
    canonical_json,
    compute_hash,
    read_link,
    verify,
)

AT = datetime(2026, 11, 24, 10, 0, 0, 5, tzinfo=UTC)


def make_row(number: int, previous_hash: str, **parts: object) -> StoredRow:
    content = RowContent(
        number=number,
        at=AT,
        actor="user:01JDKQ",
        role="coordinator",
        organisation="organisation:pohde",
        action="surveys.approve_response",
        subject="response:17",
        old='{"state":"draft"}',
        new='{"state":"approved"}',
        request_id="00ff",
        previous_hash=previous_hash,
    )._replace(**parts)
    return StoredRow(content, compute_hash(content))


def make_chain(length: int, after: Link = START) -> list[StoredRow]:
    rows: list[StoredRow] = []
    for number in range(after.number + 1, after.number + 1 + length):
        rows.append(make_row(number, rows[-1].hash if rows else after.hash))
    return rows


def link(row: StoredRow) -> Link:
    return Link(row.content.number, row.hash)


def fault(rows: list[StoredRow], anchor: Link | None = None) -> tuple[str, object, int]:
    """Name and number of what is wrong, and how many rows were good before it."""
    verdict = verify(rows, anchor=anchor)
    assert verdict.problem is not None
    return verdict.problem.kind.name, verdict.problem.details["number"], verdict.rows


def test_the_hash_is_of_the_whole_row_as_canonical_json() -> None:
    row = make_row(1, START.hash)
    text = (
        '{"action":"surveys.approve_response","actor":"user:01JDKQ","at":"2026-11-24T10:00:00.000005+00:00",'
        '"new":"{\\"state\\":\\"approved\\"}","number":1,"old":"{\\"state\\":\\"draft\\"}",'
        '"organisation":"organisation:pohde",'
        f'"previous_hash":"{"0" * 64}","request_id":"00ff","role":"coordinator","subject":"response:17"}}'
    )
    assert row.hash == hashlib.sha256(text.encode()).hexdigest()
    assert json.loads(text) == {**row.content._asdict(), "at": "2026-11-24T10:00:00.000005+00:00"}


def test_a_moment_is_the_same_in_every_zone() -> None:
    content = make_row(1, START.hash).content
    helsinki = content._replace(at=AT.astimezone(timezone(timedelta(hours=2))))
    assert compute_hash(helsinki) == compute_hash(content)


def test_every_column_is_in_the_hash() -> None:
    content = make_row(1, START.hash).content
    others = {name: f"{value}x" for name, value in content._asdict().items()} | {
        "number": 2,
        "at": AT + timedelta(microseconds=1),
    }
    hashes = {compute_hash(content._replace(**{name: value})) for name, value in others.items()}
    assert len(hashes | {compute_hash(content)}) == len(RowContent._fields) + 1


def test_values_have_one_text() -> None:
    assert canonical_json({"b": [1, True, None], "a": "ä"}) == '{"a":"ä","b":[1,true,null]}'
    assert canonical_json(None) == "null"
    with pytest.raises(Exception, match="datetime"):
        canonical_json({"at": AT})


def test_a_whole_chain() -> None:
    rows = make_chain(5)
    verdict = verify(rows)
    assert (verdict.rows, verdict.head, verdict.problem) == (5, link(rows[-1]), None)
    assert verify([]).head == START


def test_a_part_of_a_chain_continues_the_row_before_it() -> None:
    rows = make_chain(5)
    verdict = verify(rows[2:], after=link(rows[1]))
    assert (verdict.rows, verdict.head, verdict.problem) == (3, link(rows[-1]), None)


def test_a_changed_row() -> None:
    rows = make_chain(5)
    rows[2] = StoredRow(rows[2].content._replace(new='{"state":"returned"}'), rows[2].hash)
    assert fault(rows) == ("changed-row", 3, 2)


def test_a_changed_row_with_a_fitting_hash_shows_at_the_next() -> None:
    rows = make_chain(5)
    rows[2] = make_row(3, rows[1].hash, new='{"state":"returned"}')
    assert fault(rows) == ("wrong-previous-hash", 4, 3)


@pytest.mark.parametrize("place", [0, 2, 3])
def test_a_row_that_was_taken_away(place: int) -> None:
    rows = make_chain(5)
    del rows[place]
    assert fault(rows) == ("missing-row", place + 1, place)


def test_a_row_that_was_taken_away_with_the_numbers_moved_up() -> None:
    rows = make_chain(5)
    moved = [rows[0], *(StoredRow(row.content._replace(number=row.content.number - 1), row.hash) for row in rows[2:])]
    assert fault(moved) == ("changed-row", 2, 1)


def test_rows_in_another_order() -> None:
    rows = make_chain(5)
    rows[2], rows[3] = (
        StoredRow(rows[3].content._replace(number=3), rows[3].hash),
        StoredRow(rows[2].content._replace(number=4), rows[2].hash),
    )
    assert fault(rows) == ("changed-row", 3, 2)


def test_a_row_that_cannot_be_read() -> None:
    def reading() -> Iterator[StoredRow]:
        yield from make_chain(2)
        raise UnreadableRow(3)

    verdict = verify(reading())
    assert verdict.problem is not None
    assert (verdict.problem.kind.name, verdict.problem.details["number"], verdict.rows) == ("changed-row", 3, 2)


def test_rows_cut_off_the_end_show_against_an_anchor() -> None:
    rows = make_chain(5)
    anchor = link(rows[-1])
    assert verify(rows[:3]).problem is None
    assert fault(rows[:3], anchor) == ("missing-row", 4, 3)
    assert verify(rows, anchor=anchor).problem is None
    assert verify([*rows, *make_chain(2, after=anchor)], anchor=anchor).problem is None


def test_a_chain_that_was_rewritten_shows_against_an_anchor() -> None:
    anchor = link(make_chain(5)[3])
    first = make_row(1, START.hash, actor="user:another")
    rewritten = [first, *make_chain(4, after=link(first))]
    assert verify(rewritten).problem is None
    assert fault(rewritten, anchor) == ("wrong-anchor", 4, 3)


def test_the_row_before_the_first_verified_can_be_the_anchor() -> None:
    rows = make_chain(4)
    after = link(rows[1])
    assert verify(rows[2:], after=after, anchor=after).problem is None
    wrong = verify(rows[2:], after=after, anchor=Link(2, "f" * 64)).problem
    assert wrong is not None
    assert wrong.kind.name == "wrong-anchor"


def test_a_link_is_written_and_read_back() -> None:
    head = link(make_chain(2)[1])
    assert read_link(f" {head}\n") == head
    for wrong in ["", "2", "2:", f"x:{'0' * 64}", f"2:{'0' * 63}", f"2:{'g' * 64}", f"2:{'0' * 64}:"]:
        with pytest.raises(ValueError, match=r"link|invalid literal"):
            read_link(wrong)
