"""Recipients are kept for 30 days after a message left or was given up."""

from datetime import timedelta

import pytest

from tests.unit.outbox.conftest import NOON, Post, refused_for_good, without_answer
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.outbox.actions import Send, send_due, tidy_messages
from yhdyspinta.outbox.outgoing import Outgoing
from yhdyspinta.outbox.queries import get_message
from yhdyspinta.outbox.states import State

KEY = "wave:1:kainuu:invitation"
MONTH = timedelta(days=30)
SOON = timedelta(minutes=1)


def leave(_outgoing: Outgoing) -> None:
    """A message leaves."""


@pytest.mark.parametrize(
    ("send", "state"), [(leave, State.SENT), (refused_for_good, State.FAILED), (without_answer, State.FAILED)]
)
def test_after_thirty_days_neither_recipient_nor_text_is_left(post: Post, send: Send, state: State) -> None:
    post()
    send_due(at=NOON, send=send)
    assert tidy_messages(at=NOON + MONTH - SOON) == 0
    assert get_message(KEY, at=NOON).recipient == "matti@kainuu.example"
    assert tidy_messages(at=NOON + MONTH + SOON) == 1
    message = get_message(KEY, at=NOON + MONTH + SOON)
    assert (message.recipient, message.body, message.state) == ("", "", state)
    row = AuditRow.objects.latest("number")
    assert (row.action, row.new) == ("outbox.tidy_messages", f'{{"key":"{KEY}","state":"emptied"}}')
    assert tidy_messages(at=NOON + 2 * MONTH) == 0


def test_what_waits_is_left_alone(post: Post) -> None:
    post()
    assert tidy_messages(at=NOON + 2 * MONTH) == 0
    assert get_message(KEY, at=NOON).recipient == "matti@kainuu.example"
