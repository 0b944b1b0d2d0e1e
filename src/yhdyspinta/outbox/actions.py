"""Every write of messages: posting, sending, sending again, erasing what has been kept long enough."""

import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Final

from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import connection, transaction
from django.db.models import F, Q

from yhdyspinta.audit.actions import Values, record
from yhdyspinta.audit.references import OPERATOR, refer
from yhdyspinta.errors import refuse
from yhdyspinta.outbox.delivery import deliver
from yhdyspinta.outbox.errors import EMPTIED, NOT_TO_RETRY, UNKNOWN_MESSAGE
from yhdyspinta.outbox.models import Message
from yhdyspinta.outbox.outgoing import NotSentError, Outgoing, UnansweredError, one_line, plain_lines
from yhdyspinta.outbox.queries import count_unknown, list_due, view_message
from yhdyspinta.outbox.states import KEPT_AFTERWARDS, UNANSWERED, State, next_try

SUBJECT_LENGTH: Final = 200
Send = Callable[[Outgoing], None]
"""Sends a message, or raises `NotSentError` or `UnansweredError`."""


@dataclass(frozen=True, slots=True)
class Sent:
    """What a run did: how many left, were given up, will be tried again later.

    `unknown` counts every message of which nobody knows after the run whether it has left.
    """

    sent: int
    failed: int
    unknown: int
    postponed: int = 0


def post_message(
    *,
    key: str,
    recipient: str,
    language: str,
    subject: str,
    body: str,
    at: datetime,
    send_after: datetime | None = None,
) -> bool:
    """Leave a message to be sent, in the transaction of what causes it: without that it is not sent either.

    `key` says what it is about (wave, organisation, person, template), in ids. False, and nothing changes, when there
    is a message with the key already. The subject becomes one line; both it and the body are plain text. It is sent
    when `send_after`, or else `at`, has come.

    Raises `TransactionManagementError` outside a transaction, and ValueError for an empty text, a moment without a
    time zone and what is no e-mail address.
    """
    if not connection.in_atomic_block:
        raise transaction.TransactionManagementError("a message is posted in the transaction of its cause")
    line, lines = one_line(subject, SUBJECT_LENGTH), plain_lines(body)
    if not key or not line or not lines.strip() or at.tzinfo is None:
        raise ValueError("a message has a key, a subject, a body and an aware moment")
    _check_address(recipient)
    fields = {
        "recipient": recipient,
        "language": language,
        "subject": line,
        "body": lines,
        "created_at": at,
        "send_after": send_after or at,
    }
    message, is_new = Message.objects.get_or_create(key=key, defaults=fields)
    if is_new:
        _record("post_message", message, old=None, new={"key": key, "state": State.WAITING}, at=at)
    return is_new


def send_due(*, at: datetime, limit: int = 100, send: Send = deliver) -> Sent:
    """Send what is due at a moment, at most `limit` messages.

    Each is claimed in a transaction of its own before it is handed over, and what became of it is written in another:
    two runs at once never send one message twice, and a run that is killed leaves at most one message unknown.
    """
    clock = _Clock(at)
    outcomes = [_send_one(pk, clock, send) for pk in list_due(at=at, limit=limit)]
    return Sent(
        sent=outcomes.count(State.SENT),
        failed=outcomes.count(State.FAILED),
        unknown=count_unknown(at=clock.now()),
        postponed=outcomes.count(State.WAITING),
    )


def retry_message(*, key: str, at: datetime, send: Send = deliver) -> State:
    """Send a message again that failed, or of which nobody knows whether it left; return what became of it now.

    Raises `Refusal`: UNKNOWN_MESSAGE; NOT_TO_RETRY in any other state; EMPTIED when its text is erased.
    """
    with transaction.atomic():
        message = Message.objects.select_for_update().filter(key=key).first()
        if message is None:
            raise refuse(UNKNOWN_MESSAGE, key=key)
        state = view_message(message, at).state
        if state not in {State.FAILED, State.UNKNOWN}:
            raise refuse(NOT_TO_RETRY, key=key, state=state)
        if not message.body or not message.recipient:
            raise refuse(EMPTIED, key=key)
        message.trying_since = message.failed_at = None
        message.failure, message.tries, message.send_after = "", 0, at
        message.save(update_fields=["trying_since", "failed_at", "failure", "tries", "send_after"])
        _record("retry_message", message, old={"state": state}, new={"state": State.WAITING}, at=at)
    return _send_one(message.pk, _Clock(at), send) or State.TRYING


def tidy_messages(*, at: datetime) -> int:
    """Erase the recipients of messages that were sent or given up `KEPT_AFTERWARDS` ago; return how many.

    With them goes the text of those that never left. What has been unknown for that long counts as given up.
    """
    long_ago = at - KEPT_AFTERWARDS
    ended = Q(sent_at__lte=long_ago) | Q(failed_at__lte=long_ago)
    unknown = Q(sent_at=None, failed_at=None, trying_since__lte=long_ago)
    with transaction.atomic():
        due = list(Message.objects.select_for_update().filter(ended | unknown).exclude(recipient="").order_by("id"))
        for message in due:
            message.recipient = message.body = ""
            if message.sent_at is None:
                message.failed_at = message.failed_at or at
            message.save(update_fields=["recipient", "body", "failed_at"])
            _record("tidy_messages", message, old=None, new={"key": message.key, "state": "emptied"}, at=at)
        return len(due)


class _Clock:
    """The moment that a run began at, and how long it has gone on by a clock that nobody sets."""

    def __init__(self, at: datetime) -> None:
        self._at, self._started = at, time.monotonic()

    def now(self) -> datetime:
        return self._at + timedelta(seconds=time.monotonic() - self._started)


def _send_one(pk: int, clock: _Clock, send: Send) -> State | None:
    """Send a message that waits, and return its state afterwards; None when another run was before this one."""
    outgoing = _claim(pk, clock.now())
    if outgoing is None:
        return None
    try:
        send(outgoing)
    except NotSentError as error:
        return _mark(pk, outgoing, clock.now(), failure=error.kind, for_good=error.for_good)
    except UnansweredError:
        return _mark(pk, outgoing, clock.now(), failure=UNANSWERED)
    return _mark(pk, outgoing, clock.now())


def _claim(pk: int, at: datetime) -> Outgoing | None:
    """Make a message this run's, which one statement does: of two runs only one changes the row."""
    waiting = Message.objects.filter(pk=pk, sent_at=None, failed_at=None, trying_since=None)
    with transaction.atomic():
        if not waiting.update(trying_since=at, tries=F("tries") + 1, failure=""):
            return None
        message = Message.objects.get(pk=pk)
    return Outgoing(message.key, message.recipient, message.language, message.subject, message.body, at)


def _mark(pk: int, outgoing: Outgoing, at: datetime, *, failure: str = "", for_good: bool = False) -> State | None:
    """Write what became of a try, unless somebody has meanwhile decided otherwise about the message."""
    with transaction.atomic():
        tried = Message.objects.select_for_update().filter(pk=pk, trying_since=outgoing.at, sent_at=None)
        message = tried.first()
        if message is None:
            return None
        message.failure = failure
        if not failure:
            message.sent_at, message.trying_since, message.body = at, None, ""
        elif failure != UNANSWERED:
            _put_off(message, None if for_good else next_try(message.tries, at), at)
        message.save()
        state = view_message(message, at).state
        _record("send_due", message, old={"state": State.TRYING}, new={"key": message.key, "state": state}, at=at)
        return state


def _put_off(message: Message, until: datetime | None, at: datetime) -> None:
    message.trying_since = None
    if until is None:
        message.failed_at = at
    else:
        message.send_after = until


def _check_address(recipient: str) -> None:
    try:
        validate_email(recipient)
    except ValidationError:
        # Without the address: this may end in a log.
        raise ValueError("a message goes to an e-mail address") from None


def _record(action: str, message: Message, *, old: Values | None, new: Values, at: datetime) -> None:
    """The row of the audit: who caused a message has the row of its cause, with the same number of the request."""
    subject = refer("message", message.pk)
    record(action=f"outbox.{action}", subject=subject, old=old, new=new, by="", role=OPERATOR, at=at)
