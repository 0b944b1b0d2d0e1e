"""A message as an action posts it, and ways of sending that a test decides."""

from collections.abc import Callable
from datetime import UTC, datetime

import pytest
from django.db import transaction

from yhdyspinta.outbox.actions import Send, post_message
from yhdyspinta.outbox.outgoing import NotSentError, Outgoing, UnansweredError

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""Noon in Helsinki."""
LINK = "https://yhdyspinta.example/kirjaudu/linkki/abc/"

Post = Callable[..., bool]


@pytest.fixture
def post(db: None) -> Post:
    """Posts a message; keyword arguments replace parts of it."""

    def post_one(key: str = "wave:1:kainuu:invitation", **parts: object) -> bool:
        given = {
            "recipient": "matti@kainuu.example",
            "language": "fi",
            "subject": "Kutsu kyselyyn",
            "body": f"Tervetuloa vastaamaan.\n\n{LINK}\n",
            "at": NOON,
        }
        with transaction.atomic():
            return post_message(key=key, **(given | parts))  # type: ignore[arg-type]

    return post_one


@pytest.fixture
def left() -> list[Outgoing]:
    """What `sending` has handed over."""
    return []


@pytest.fixture
def sending(left: list[Outgoing]) -> Send:
    """A way of sending that always succeeds."""
    return left.append


def refused_for_now(_outgoing: Outgoing) -> None:
    raise NotSentError("message_refused 451", for_good=False)


def refused_for_good(_outgoing: Outgoing) -> None:
    raise NotSentError("recipient_refused 550", for_good=True)


def without_answer(_outgoing: Outgoing) -> None:
    raise UnansweredError
