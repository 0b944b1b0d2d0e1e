"""Where a message is, from its fields and the moment."""

from datetime import datetime, timedelta

import pytest

from tests.unit.outbox.conftest import NOON
from yhdyspinta.outbox.states import CUT_OFF_AFTER, PAUSES, UNANSWERED, State, next_try, read_state

SECOND = timedelta(seconds=1)
JUST_NOW = NOON - CUT_OFF_AFTER + SECOND
LONG_AGO = NOON - CUT_OFF_AFTER


@pytest.mark.parametrize(
    ("trying_since", "sent_at", "failed_at", "failure", "state"),
    [
        (None, None, None, "", State.WAITING),
        (None, None, None, "no_connection", State.WAITING),
        (JUST_NOW, None, None, "", State.TRYING),
        (LONG_AGO, None, None, "", State.UNKNOWN),
        (JUST_NOW, None, None, UNANSWERED, State.UNKNOWN),
        (None, NOON, None, "", State.SENT),
        (None, None, NOON, "recipient_refused 550", State.FAILED),
        (LONG_AGO, None, NOON, UNANSWERED, State.FAILED),
    ],
)
def test_the_state_of_a_message(
    trying_since: datetime | None, sent_at: datetime | None, failed_at: datetime | None, failure: str, state: State
) -> None:
    found = read_state(trying_since=trying_since, sent_at=sent_at, failed_at=failed_at, failure=failure, at=NOON)
    assert found is state


def test_pauses_grow_and_come_to_an_end_after_almost_two_days() -> None:
    assert list(PAUSES) == sorted(set(PAUSES))
    assert timedelta(hours=40) < sum(PAUSES, timedelta()) < timedelta(hours=48)
    assert [next_try(number, NOON) for number in (1, 2, 7, 8)] == [
        NOON + timedelta(minutes=1),
        NOON + timedelta(minutes=5),
        NOON + timedelta(hours=24),
        None,
    ]
