"""A message as a visitor sends it, and the moment at which it comes."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from yhdyspinta.feedback.actions import receive_feedback
from yhdyspinta.feedback.models import Feedback

NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
"""Noon in Helsinki."""

Send = Callable[..., Feedback]


@pytest.fixture
def send(db: None) -> Send:
    """Sends a message; keyword arguments replace parts of it."""

    def send_one(**parts: Any) -> Feedback:
        message = {
            "kind": "error",
            "page": "/fi/sanasto/",
            "message": "Väestöluku on vanha.",
            "reply_to": "kysyja@example.org",
            "language": "fi",
            "at": NOON,
        }
        return receive_feedback(**(message | parts))

    return send_one
