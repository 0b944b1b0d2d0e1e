"""Discussing an answer before it is sent. Comments are never deleted."""

import secrets
from datetime import datetime
from typing import Final

from django.db import IntegrityError, transaction

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.actions import Values, record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.surveys.errors import NOT_ALLOWED, UNKNOWN
from yhdyspinta.surveys.errors_answers import BAD_COMMENT, BAD_KEY, OTHER_COMMENT, THREAD_RESOLVED
from yhdyspinta.surveys.facts import ResponseFacts
from yhdyspinta.surveys.models import Comment, CommentThread
from yhdyspinta.surveys.models.responses import KEY_LENGTH
from yhdyspinta.surveys.models.teamwork import COMMENT_LENGTH
from yhdyspinta.surveys.permissions import acting_role, check_is_member, check_may, may_resolve
from yhdyspinta.surveys.queries.facts import check_question, get_facts
from yhdyspinta.surveys.queries.sheets import lock_sheet
from yhdyspinta.surveys.written_text import clean_text

_KEY_BYTES: Final = 16


def start_thread(
    *,
    response_key: str,
    question: str,
    counterpart: str = "",
    text: str,
    asks_correction: bool = False,
    form_key: str,
    by: Actor,
    at: datetime,
) -> CommentThread:
    """Begin a discussion about a question (a matrix by its own id or that of a row), with a first comment.

    With `asks_correction` the response cannot be submitted before it is resolved. The same `form_key` again gives the
    thread that there is. Raises `Refusal`: BAD_COMMENT, IDENTITY_NUMBER, UNKNOWN_THREAD_QUESTION, OTHER_COMMENT,
    UNKNOWN, NOT_ALLOWED, NOT_OPEN.
    """
    text = _clean(text, form_key)
    with transaction.atomic():
        facts = _lock(response_key, by)
        sent = _find_sent(by, form_key, text)
        if sent:
            return _same_response(sent, facts)
        check_may(by, facts, lambda rights: rights.ask_correction if asks_correction else rights.comment, at=at)
        check_question(facts, question, counterpart)
        thread = CommentThread.objects.create(
            key=secrets.token_urlsafe(_KEY_BYTES),
            response_id=facts.response_id,
            question=question,
            counterpart=counterpart,
            asks_correction=asks_correction,
            started_at=at,
        )
        _add(thread, text, form_key, by, at)
        new = {"question": question, "counterpart": counterpart, "asks_correction": asks_correction}
        _record("start_thread", thread, facts, old=None, new=new, by=by, at=at)
        return thread


def add_comment(*, thread_key: str, text: str, form_key: str, by: Actor, at: datetime) -> Comment:
    """Write a comment in a thread; the same `form_key` again gives the comment that there is.

    Raises `Refusal`: BAD_COMMENT, IDENTITY_NUMBER, THREAD_RESOLVED, OTHER_COMMENT, UNKNOWN, NOT_ALLOWED, NOT_OPEN.
    """
    text = _clean(text, form_key)
    with transaction.atomic():
        thread, facts = _lock_thread(thread_key, by)
        sent = _find_sent(by, form_key, text)
        if sent:
            if sent.thread_id != thread.pk:
                raise refuse(OTHER_COMMENT)
            return sent
        check_may(by, facts, lambda rights: rights.comment, at=at)
        if thread.resolved_at:
            raise refuse(THREAD_RESOLVED)
        comment = _add(thread, text, form_key, by, at)
        new = {"comments": thread.comments.count()}
        _record("add_comment", thread, facts, old={"state": "open"}, new=new, by=by, at=at)
        return comment


def resolve_thread(*, thread_key: str, by: Actor, at: datetime) -> CommentThread:
    """End a discussion; nothing changes when it has ended. A request for a correction is resolved by a coordinator,
    an approver, or whoever asked.

    Raises `Refusal`: UNKNOWN, NOT_ALLOWED, NOT_OPEN.
    """
    return _set_resolved("resolve_thread", thread_key, by, at, resolved=True)


def reopen_thread(*, thread_key: str, by: Actor, at: datetime) -> CommentThread:
    """Open a discussion again; nothing changes when it is open. Raises `Refusal` as `resolve_thread`."""
    return _set_resolved("reopen_thread", thread_key, by, at, resolved=False)


def _set_resolved(action: str, thread_key: str, by: Actor, at: datetime, *, resolved: bool) -> CommentThread:
    with transaction.atomic():
        thread, facts = _lock_thread(thread_key, by)
        check_may(by, facts, lambda rights: rights.comment, at=at)
        asked_by = thread.comments.order_by("id").values_list("by_id", flat=True).first()
        if not may_resolve(by, facts.owner, asks_correction=thread.asks_correction, asked_by=asked_by):
            raise refuse(NOT_ALLOWED)
        if bool(thread.resolved_at) == resolved:
            return thread
        thread.resolved_at, thread.resolved_by_id = (at, by.user_id) if resolved else (None, None)
        thread.save(update_fields=["resolved_at", "resolved_by"])
        states = {"state": "open"}, {"state": "resolved"}
        old, new = states if resolved else states[::-1]
        _record(action, thread, facts, old=old, new=new, by=by, at=at)
        return thread


def _clean(text: str, form_key: str) -> str:
    if not 0 < len(form_key) <= KEY_LENGTH:
        raise refuse(BAD_KEY, length=len(form_key), longest=KEY_LENGTH)
    return clean_text(text, longest=COMMENT_LENGTH, bad_length=BAD_COMMENT)


def _lock(response_key: str, by: Actor) -> ResponseFacts:
    facts = get_facts(response_key)
    check_is_member(by, facts.owner)
    lock_sheet(facts.response_id)
    return get_facts(response_key)


def _lock_thread(thread_key: str, by: Actor) -> tuple[CommentThread, ResponseFacts]:
    found = CommentThread.objects.select_related("response").filter(key=thread_key).first()
    if found is None:
        raise refuse(UNKNOWN)
    facts = _lock(found.response.key, by)
    # Read again under the lock: somebody may have resolved it in the meantime.
    return CommentThread.objects.get(pk=found.pk), facts


def _find_sent(by: Actor, form_key: str, text: str) -> Comment | None:
    """The comment that this form was sent with before."""
    comments = Comment.objects.select_related("thread")
    found = comments.filter(by=by.user_id, form_key=form_key).first() if by.is_signed_in else None
    if found and found.text != text:
        raise refuse(OTHER_COMMENT)
    return found


def _same_response(comment: Comment, facts: ResponseFacts) -> CommentThread:
    if comment.thread.response_id != facts.response_id:
        raise refuse(OTHER_COMMENT)
    return comment.thread


def _add(thread: CommentThread, text: str, form_key: str, by: Actor, at: datetime) -> Comment:
    if by.user_id is None:
        raise refuse(NOT_ALLOWED)
    try:
        with transaction.atomic():
            return Comment.objects.create(thread=thread, text=text, at=at, by_id=by.user_id, form_key=form_key)
    except IntegrityError as error:
        # The form's key is the person's own: it was used for another response at this moment.
        raise refuse(OTHER_COMMENT) from error


def _record(
    action: str,
    thread: CommentThread,
    facts: ResponseFacts,
    *,
    old: Values | None,
    new: Values,
    by: Actor,
    at: datetime,
) -> None:
    record(
        action=f"surveys.{action}",
        subject=refer("thread", thread.key),
        old=old,
        new={"response": facts.key, **new},
        by=by.reference,
        role=acting_role(by, facts.owner, RoleKind.COORDINATOR),
        organisation=refer("organisation", facts.organisation),
        at=at,
    )
