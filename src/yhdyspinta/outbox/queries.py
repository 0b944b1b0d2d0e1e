"""Every read of messages that leaves the app."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from yhdyspinta.errors import refuse
from yhdyspinta.outbox.errors import UNKNOWN_MESSAGE
from yhdyspinta.outbox.models import Message
from yhdyspinta.outbox.states import CUT_OFF_AFTER, UNANSWERED, State, read_state


@dataclass(frozen=True, slots=True)
class MessageView:
    """A message as the operator reads it. `recipient` and `body` are empty when they have been erased."""

    key: str
    state: State
    recipient: str
    language: str
    subject: str
    body: str
    created_at: datetime
    send_after: datetime
    tries: int
    trying_since: datetime | None
    sent_at: datetime | None
    failed_at: datetime | None
    failure: str


def list_messages(*, at: datetime, states: Iterable[State] = (), limit: int | None = None) -> tuple[MessageView, ...]:
    """The messages, the newest first; only those in some states at a moment when states are given."""
    wanted = frozenset(states)
    found = (view_message(message, at) for message in Message.objects.order_by("-created_at", "-id"))
    chosen = (one for one in found if not wanted or one.state in wanted)
    return tuple(one for one, _place in zip(chosen, range(limit), strict=False)) if limit else tuple(chosen)


def get_message(key: str, *, at: datetime) -> MessageView:
    """One message. Raises `Refusal` (UNKNOWN_MESSAGE)."""
    message = Message.objects.filter(key=key).first()
    if message is None:
        raise refuse(UNKNOWN_MESSAGE, key=key)
    return view_message(message, at)


def list_due(*, at: datetime, limit: int) -> list[int]:
    """The ids of the messages to send at a moment, those that have waited longest first."""
    due = Message.objects.filter(sent_at=None, failed_at=None, trying_since=None, send_after__lte=at)
    return list(due.order_by("send_after", "id").values_list("id", flat=True)[:limit])


def count_unknown(*, at: datetime) -> int:
    """Of how many messages nobody knows at a moment whether they have left."""
    tried = Message.objects.filter(sent_at=None, failed_at=None, trying_since__isnull=False)
    return (tried.filter(failure=UNANSWERED) | tried.filter(trying_since__lte=at - CUT_OFF_AFTER)).count()


def view_message(message: Message, at: datetime) -> MessageView:
    """A message with its state at a moment."""
    state = read_state(
        trying_since=message.trying_since,
        sent_at=message.sent_at,
        failed_at=message.failed_at,
        failure=message.failure,
        at=at,
    )
    names = MessageView.__dataclass_fields__.keys() - {"state"}
    return MessageView(state=state, **{name: getattr(message, name) for name in names})
