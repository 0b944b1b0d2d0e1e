"""Every write of feedback: receiving, answering, erasing."""

import hashlib
import secrets
from datetime import datetime, timedelta
from typing import Final
from uuid import UUID

from django.db import connection, transaction
from django.utils import timezone

from yhdyspinta.analysis.identity_numbers import has_identity_number
from yhdyspinta.audit.actions import Values, record
from yhdyspinta.audit.references import OPERATOR, VISITOR, refer
from yhdyspinta.errors import refuse
from yhdyspinta.feedback.errors import ANSWERED, BAD_MESSAGE, IDENTITY_NUMBER, SAME_TEXT, TOO_MANY
from yhdyspinta.feedback.models import MESSAGE_LENGTH, NOTE_LENGTH, Feedback, FeedbackQuerySet
from yhdyspinta.feedback.page_address import read_page
from yhdyspinta.feedback.queries import get_feedback
from yhdyspinta.feedback.receipts import make_receipt
from yhdyspinta.languages import Language

ANSWER_DAYS: Final = 14
"""Act 306/2019, section 10: an answer within two weeks. It binds for accessibility; we hold it for every message."""
MOST_AN_HOUR: Final = 30
SAME_TEXT_WITHIN: Final = timedelta(days=1)


def receive_feedback(
    *,
    kind: str,
    page: str,
    message: str,
    reply_to: str,
    language: Language,
    at: datetime,
    form_token: UUID | None = None,
) -> Feedback:
    """Receive a message and give it a receipt number and a day by which it is answered.

    `page` is the path of a page on this site or empty; `reply_to` an e-mail address or empty. The same `form_token`
    with the same text is a form that was sent twice: the first receipt is returned. Raises `Refusal`, and saves
    nothing, when the message is empty or too long, when there is a personal identity code in it, when the same text
    came within a day, and when `MOST_AN_HOUR` messages have come within an hour.
    """
    message = message.replace("\r\n", "\n").strip()  # a browser sends each line end as two characters
    _check_length(message, MESSAGE_LENGTH)
    path = read_page(page)
    _check_identity_numbers(message, path, reply_to)
    digest = _digest(message)
    with transaction.atomic():
        _one_message_at_a_time()
        sent_before = form_token and Feedback.objects.filter(form_token=form_token, text_digest=digest).first()
        if sent_before:
            return sent_before
        _check_flood(digest, at)
        feedback = Feedback.objects.create(
            receipt=_new_receipt(at),
            kind=Feedback.Kind(kind),
            page=path,
            message=message,
            reply_to=reply_to.strip(),
            language=language,
            received_at=at,
            due_on=timezone.localdate(at) + timedelta(days=ANSWER_DAYS),
            form_token=form_token,
            text_digest=digest,
        )
        _record(
            "receive_feedback", feedback, old=None, new={"state": "open", "kind": feedback.kind}, role=VISITOR, at=at
        )
        return feedback


def answer_feedback(*, receipt: str, note: str, at: datetime) -> Feedback:
    """Record that a message was answered, and what was answered: the receipt's page shows the note.

    Raises `Refusal` when there is no such receipt, when it is answered already, when the note is empty or too long,
    and when there is a personal identity code in it.
    """
    note = note.strip()
    _check_length(note, NOTE_LENGTH)
    _check_identity_numbers(note)
    with transaction.atomic():
        _one_message_at_a_time()
        feedback = get_feedback(receipt)
        if feedback.answered_at:
            raise refuse(ANSWERED, receipt=feedback.receipt, day=timezone.localdate(feedback.answered_at))
        feedback.answered_at = at
        feedback.answer_note = note
        feedback.save(update_fields=["answered_at", "answer_note"])
        _record("answer_feedback", feedback, old={"state": "open"}, new={"state": "answered"}, at=at)
    return feedback


def erase_old_feedback(*, before: datetime) -> int:
    """Erase the personal content of every message that was to be kept until before a moment; return how many.

    `retention` says how long that is. The receipt, its kind, page and dates stay.
    """
    with transaction.atomic():
        _one_message_at_a_time()
        return _erase("erase_old_feedback", Feedback.objects.to_erase(before), at=before)


def erase_feedback(*, receipt: str, at: datetime) -> None:
    """Erase the personal content of one message before its time, when somebody asks for that.

    Nothing changes when it is erased already. Raises `Refusal` (UNKNOWN_RECEIPT) when there is no such receipt.
    """
    with transaction.atomic():
        _one_message_at_a_time()
        found = get_feedback(receipt)
        _erase("erase_feedback", Feedback.objects.filter(pk=found.pk, erased_at=None), at=at)


def _erase(action: str, messages: FeedbackQuerySet, *, at: datetime) -> int:
    due = list(messages.only("receipt", "answered_at").order_by("id"))
    messages.update(message="", reply_to="", answer_note="", text_digest="", form_token=None, erased_at=at)
    for feedback in due:
        state = "answered" if feedback.answered_at else "open"
        _record(action, feedback, old={"state": state}, new={"state": "erased"}, at=at)
    return len(due)


def _record(
    action: str, feedback: Feedback, *, old: Values | None, new: Values, role: str = OPERATOR, at: datetime
) -> None:
    """The row of the audit: states only, for it stays when the message is erased."""
    record(
        action=f"feedback.{action}",
        subject=refer("feedback", feedback.receipt),
        old=old,
        new=new,
        by="",
        role=role,
        at=at,
    )


def _check_length(text: str, longest: int) -> None:
    if not 0 < len(text) <= longest:
        raise refuse(BAD_MESSAGE, length=len(text), longest=longest)


def _check_identity_numbers(*texts: str) -> None:
    if any(map(has_identity_number, texts)):
        raise refuse(IDENTITY_NUMBER)


def _digest(message: str) -> str:
    """The same for texts that differ only in spaces and capitals."""
    return hashlib.sha256(" ".join(message.casefold().split()).encode()).hexdigest()


def _check_flood(digest: str, at: datetime) -> None:
    if Feedback.objects.received_after(at - SAME_TEXT_WITHIN).filter(text_digest=digest).exists():
        raise refuse(SAME_TEXT)
    if Feedback.objects.received_after(at - timedelta(hours=1)).count() >= MOST_AN_HOUR:
        raise refuse(TOO_MANY)


def _new_receipt(at: datetime) -> str:
    day = timezone.localdate(at)
    receipt = make_receipt(day, secrets.choice)
    while Feedback.objects.filter(receipt=receipt).exists():
        receipt = make_receipt(day, secrets.choice)
    return receipt


def _one_message_at_a_time() -> None:
    """SQLite's transactions begin IMMEDIATE and wait for each other; PostgreSQL is asked for the same."""
    if connection.vendor == "postgresql":
        with connection.cursor() as cursor:
            cursor.execute("LOCK TABLE feedback_feedback IN EXCLUSIVE MODE")
