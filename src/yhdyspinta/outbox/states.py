"""Where a message is on its way, and when it is tried again. Pure."""

from datetime import datetime, timedelta
from enum import StrEnum
from typing import Final

CUT_OFF_AFTER: Final = timedelta(minutes=10)
"""A try takes at most a minute or two (`smtp.TIMEOUT` for each answer): one that is older was cut off."""
KEPT_AFTERWARDS: Final = timedelta(days=30)
"""How long the recipient of a message is kept when it was sent or given up, to answer who was written to."""
UNANSWERED: Final = "unanswered"
"""The failure of a try of which the server did not say how it ended."""
PAUSES: Final = (
    timedelta(minutes=1),
    timedelta(minutes=5),
    timedelta(minutes=15),
    timedelta(hours=1),
    timedelta(hours=4),
    timedelta(hours=12),
    timedelta(hours=24),
)
"""Between a try that failed for now and the next one: together almost two days, as mail servers do it."""


class State(StrEnum):
    """What became of a message so far."""

    WAITING = "waiting"
    TRYING = "trying"
    UNKNOWN = "unknown"
    """A try began and nobody knows how it ended. Nothing but `mail retry` sends it again."""
    SENT = "sent"
    FAILED = "failed"
    """Given up: the server refused it for good, or every try failed."""


def read_state(
    *,
    trying_since: datetime | None,
    sent_at: datetime | None,
    failed_at: datetime | None,
    failure: str,
    at: datetime,
) -> State:
    """The state at a moment of a message with these fields of `models.Message`."""
    if sent_at:
        return State.SENT
    if failed_at:
        return State.FAILED
    if trying_since is None:
        return State.WAITING
    if failure == UNANSWERED or at - trying_since >= CUT_OFF_AFTER:
        return State.UNKNOWN
    return State.TRYING


def next_try(tries: int, at: datetime) -> datetime | None:
    """When to try again after the try with this number, counted from 1, failed for now; None: give up."""
    return at + PAUSES[tries - 1] if tries <= len(PAUSES) else None
