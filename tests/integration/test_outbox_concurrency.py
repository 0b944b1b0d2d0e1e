"""Messages that are posted and sent at the same moment, each from a connection of its own."""

import threading
import time
from collections import Counter
from datetime import UTC, datetime
from functools import partial

import pytest
from django.core.management import call_command
from django.db import transaction

from tests.integration.threads import elsewhere
from yhdyspinta.outbox.actions import Sent, post_message, retry_message, send_due
from yhdyspinta.outbox.models import Message
from yhdyspinta.outbox.outgoing import Outgoing, UnansweredError
from yhdyspinta.outbox.queries import list_messages
from yhdyspinta.outbox.states import State

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
AT_ONCE = 6
MESSAGES = 30


@pytest.fixture(autouse=True)
def _tables(database_for_many: None) -> None:
    elsewhere(lambda: call_command("migrate", "outbox", verbosity=0))


def post(key: str) -> bool:
    """Whether a message with the key was new."""
    with transaction.atomic():
        return post_message(
            key=key, recipient="matti@kainuu.example", language="fi", subject="Kutsu", body="Tervetuloa", at=NOON
        )


def test_one_key_that_is_posted_many_times_at_once_is_one_message() -> None:
    assert Counter(elsewhere(*[lambda: post("one")] * AT_ONCE)) == {True: 1, False: AT_ONCE - 1}
    assert elsewhere(Message.objects.count) == [1]


def test_many_senders_send_each_message_once() -> None:
    elsewhere(lambda: [post(f"message:{number}") for number in range(MESSAGES)])
    left: Counter[str] = Counter()
    lock = threading.Lock()

    def send(outgoing: Outgoing) -> None:
        time.sleep(0.002)
        with lock:
            left[outgoing.key] += 1

    answers = elsewhere(*[lambda: send_due(at=NOON, send=send)] * AT_ONCE)
    assert set(left.values()) == {1}
    assert len(left) == MESSAGES
    assert sum(answer.sent for answer in answers if isinstance(answer, Sent)) == MESSAGES
    ((states),) = elsewhere(lambda: {one.state for one in list_messages(at=NOON)})
    assert states == {State.SENT}


def test_what_is_unknown_is_sent_again_by_one_of_many() -> None:
    elsewhere(lambda: post("one"))
    left: list[str] = []

    def unanswered(_outgoing: Outgoing) -> None:
        raise UnansweredError

    elsewhere(lambda: send_due(at=NOON, send=unanswered))
    again = partial(retry_message, key="one", at=NOON, send=lambda outgoing: left.append(outgoing.key))
    answers = elsewhere(*[again] * AT_ONCE)
    assert Counter(answers) == {State.SENT: 1, "YP-MAIL-002": AT_ONCE - 1}
    assert left == ["one"]
