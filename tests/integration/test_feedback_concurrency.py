"""Messages that are sent at the same moment, each from a connection of its own."""

from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime
from pathlib import Path
from threading import Barrier
from uuid import uuid4

import pytest
from django.db import connection, connections

from yhdyspinta.errors import Refusal
from yhdyspinta.feedback.actions import MOST_AN_HOUR, receive_feedback
from yhdyspinta.feedback.models import Feedback

AT_ONCE = 8
NOON = datetime(2026, 11, 24, 10, 5, tzinfo=UTC)


def elsewhere[Answer](*tasks: Callable[[], Answer]) -> list[Answer | str]:
    """What each task gave, in threads that started together; a refusal gives its code."""
    start = Barrier(len(tasks))

    def one(task: Callable[[], Answer]) -> Answer | str:
        try:
            start.wait()
            return task()
        except Refusal as refusal:
            return refusal.problems[0].kind.code
        finally:
            connection.close()

    with ThreadPoolExecutor(len(tasks)) as threads:
        return list(threads.map(one, tasks))


@pytest.fixture(autouse=True)
def _a_database_for_many(transactional_db: None, tmp_path: Path) -> Iterator[None]:
    """The test run's SQLite is in memory, where connections do not wait for each other: new ones open a file."""
    if connection.vendor != "sqlite":
        yield
        return
    settings = connections.settings["default"]
    in_memory = settings["NAME"]
    settings["NAME"] = tmp_path / "feedback.sqlite3"
    elsewhere(_make_table)
    yield
    settings["NAME"] = in_memory


def _make_table() -> None:
    with connection.schema_editor() as editor:
        editor.create_model(Feedback)


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
