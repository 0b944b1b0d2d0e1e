"""Messages that are sent at the same moment, each from a connection of its own."""

from datetime import UTC, datetime
from uuid import uuid4

import pytest

from tests.integration.threads import elsewhere
from yhdyspinta.feedback.actions import MOST_AN_HOUR, receive_feedback
from yhdyspinta.feedback.models import Feedback

pytestmark = pytest.mark.usefixtures("database_for_many")
AT_ONCE = 8
NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)


def send(message: str, **parts: object) -> str:
    """The receipt of a message that comes at noon."""
    given = {"kind": "other", "page": "", "reply_to": "", "language": "fi", "at": NOON} | parts
    return receive_feedback(message=message, **given).receipt  # type: ignore[arg-type]


def test_one_form_sent_many_times_at_once_is_one_message() -> None:
    token = uuid4()
    receipts = elsewhere(*[lambda: send("Viesti", form_token=token)] * AT_ONCE)
    assert len(set(receipts)) == 1
    assert elsewhere(Feedback.objects.count) == [1]


def test_the_last_free_place_of_an_hour_is_given_once() -> None:
    elsewhere(lambda: [send(f"Ennen {number}") for number in range(MOST_AN_HOUR - 1)])
    answers = elsewhere(*[lambda number=number: send(f"Viesti {number}") for number in range(AT_ONCE)])
    assert answers.count("YP-FEEDBACK-002") == AT_ONCE - 1
    assert elsewhere(Feedback.objects.count) == [MOST_AN_HOUR]
