"""Rows that are recorded at the same moment, each from a connection of its own, make one chain."""

from datetime import UTC, datetime

import pytest
from django.db import transaction

from tests.integration.threads import elsewhere
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.queries import get_head, iterate_rows, verify_chain

pytestmark = pytest.mark.usefixtures("database_for_many")

WRITERS, ROUNDS = 8, 25
EVERY_THIRD_FAILS = 3
NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)


class FailedError(Exception):
    pass


def write(writer: int) -> list[int]:
    """The numbers of the rows that a writer committed; every third of its transactions fails after its row."""
    numbers = []
    for turn in range(ROUNDS):
        try:
            with transaction.atomic():
                row = record(
                    action="surveys.save_answers",
                    subject=f"writer:{writer}-{turn}",
                    old=None,
                    new={"turn": turn},
                    by="",
                    role="operator",
                    at=NOON,
                )
                if turn % EVERY_THIRD_FAILS == 0:
                    raise FailedError
        except FailedError:
            continue
        numbers.append(row.number)
    return numbers


def look() -> list[int]:
    """What is wrong with the chain, looked at again and again while others write: nothing."""
    found: list[int] = []
    for _ in range(ROUNDS):
        verdict = verify_chain()
        if verdict.problem:
            found.append(verdict.rows + 1)
    return found


def test_many_writers_make_one_chain_without_fork_and_gap() -> None:
    (before,) = elsewhere(get_head)
    assert not isinstance(before, str)
    *written, faults = elsewhere(*[lambda writer=writer: write(writer) for writer in range(WRITERS)], look)

    kept = sum(turn % EVERY_THIRD_FAILS != 0 for turn in range(ROUNDS))
    assert [len(numbers) for numbers in written] == [kept] * WRITERS
    assert [list(numbers) == sorted(numbers) for numbers in written] == [True] * WRITERS
    everybodys = sorted(int(number) for numbers in written for number in numbers)
    assert everybodys == list(range(before.number + 1, before.number + 1 + kept * WRITERS))
    assert faults == [], "who reads while others write sees a whole chain"
    (verdict,) = elsewhere(verify_chain)
    assert not isinstance(verdict, str)
    assert (verdict.problem, verdict.rows) == (None, everybodys[-1])


def test_what_was_rolled_back_is_not_in_the_chain() -> None:
    elsewhere(lambda: write(0))
    (subjects,) = elsewhere(lambda: [row.content.subject for row in iterate_rows()])
    assert "writer:0-1" in subjects
    assert "writer:0-0" not in subjects
    assert "writer:0-3" not in subjects
