"""A message is posted with its cause, once for its key."""

from datetime import timedelta

import pytest
from django.db import transaction

from tests.unit.outbox.conftest import LINK, NOON, Post
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.outbox.actions import post_message
from yhdyspinta.outbox.models import Message
from yhdyspinta.outbox.queries import get_message
from yhdyspinta.outbox.states import State

KEY = "wave:1:kainuu:invitation"


def test_a_message_waits_with_everything_that_was_said(post: Post) -> None:
    assert post() is True
    message = get_message(KEY, at=NOON)
    assert (message.state, message.tries) == (State.WAITING, 0)
    assert (message.recipient, message.language, message.subject) == ("matti@kainuu.example", "fi", "Kutsu kyselyyn")
    assert message.body == f"Tervetuloa vastaamaan.\n\n{LINK}\n"
    assert message.created_at == message.send_after == NOON


def test_the_same_key_is_posted_once_and_the_first_one_stays(post: Post) -> None:
    rows = AuditRow.objects.count()
    assert post() is True
    assert post(body="Muuta", recipient="muu@example.org") is False
    assert Message.objects.count() == 1
    assert get_message(KEY, at=NOON).recipient == "matti@kainuu.example"
    assert AuditRow.objects.count() == rows + 1


def test_a_cause_that_fails_takes_its_message_with_it(post: Post) -> None:
    def cause() -> None:
        with transaction.atomic():
            post()
            raise RuntimeError("cause")

    with pytest.raises(RuntimeError, match="cause"):
        cause()
    assert not Message.objects.exists()


@pytest.mark.django_db(transaction=True)
def test_a_message_is_not_posted_outside_a_transaction() -> None:
    with pytest.raises(transaction.TransactionManagementError):
        post_message(key="a", recipient="a@example.org", language="fi", subject="a", body="a", at=NOON)
    assert not Message.objects.exists()


def test_the_audit_has_the_id_and_the_key_and_nothing_that_was_written(post: Post) -> None:
    post()
    row = AuditRow.objects.latest("number")
    assert row.action == "outbox.post_message"
    assert row.subject == f"message:{Message.objects.get().pk}"
    assert row.new == f'{{"key":"{KEY}","state":"waiting"}}'


@pytest.mark.parametrize(
    "parts",
    [
        {"recipient": "ei osoite"},
        {"recipient": "matti@kainuu.example\nBcc: muu@example.org"},
        {"subject": " \r\n"},
        {"body": "\n\n"},
        {"key": ""},
        {"at": NOON.replace(tzinfo=None)},
    ],
)
def test_what_cannot_be_sent_is_not_posted(post: Post, parts: dict[str, object]) -> None:
    with pytest.raises(ValueError, match="a message") as caught:
        post(**parts)
    assert "kainuu.example" not in str(caught.value)
    assert not Message.objects.exists()


def test_a_message_may_be_for_later(post: Post) -> None:
    post(send_after=NOON + timedelta(days=1))
    assert get_message(KEY, at=NOON).send_after == NOON + timedelta(days=1)
