"""Each message leaves once, is tried again, is given up, or is known to be unknown."""

from datetime import timedelta

import pytest

from tests.unit.outbox.conftest import (
    LINK,
    NOON,
    Post,
    refused_for_good,
    refused_for_now,
    without_answer,
)
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal
from yhdyspinta.outbox.actions import Send, Sent, retry_message, send_due
from yhdyspinta.outbox.errors import EMPTIED, NOT_TO_RETRY, UNKNOWN_MESSAGE
from yhdyspinta.outbox.models import Message
from yhdyspinta.outbox.outgoing import Outgoing
from yhdyspinta.outbox.queries import MessageView, get_message, list_messages
from yhdyspinta.outbox.states import CUT_OFF_AFTER, PAUSES, State

KEY = "wave:1:kainuu:invitation"
AFTER_THE_CUT = NOON + CUT_OFF_AFTER + timedelta(minutes=1)


class KilledError(BaseException):
    """What ends a process in the middle of a try."""


def killed(_outgoing: Outgoing) -> None:
    raise KilledError


def message(at: object = NOON) -> MessageView:
    return get_message(KEY, at=at)  # type: ignore[arg-type]


def test_a_message_leaves_once_and_its_text_is_not_kept(post: Post, sending: Send, left: list[Outgoing]) -> None:
    post()
    assert send_due(at=NOON, send=sending) == Sent(sent=1, failed=0, unknown=0)
    assert send_due(at=NOON + timedelta(days=1), send=sending) == Sent(sent=0, failed=0, unknown=0)
    (outgoing,) = left
    assert (outgoing.recipient, outgoing.subject) == ("matti@kainuu.example", "Kutsu kyselyyn")
    assert LINK in outgoing.body
    assert (message().state, message().body, message().tries) == (State.SENT, "", 1)
    assert message().sent_at is not None


def test_a_message_for_later_waits_for_its_moment(post: Post, sending: Send, left: list[Outgoing]) -> None:
    post(send_after=NOON + timedelta(hours=1))
    send_due(at=NOON + timedelta(minutes=59), send=sending)
    assert left == []
    send_due(at=NOON + timedelta(hours=1), send=sending)
    assert len(left) == 1


def test_a_run_takes_at_most_its_limit_and_those_that_waited_longest(
    post: Post, sending: Send, left: list[Outgoing]
) -> None:
    for number in (3, 1, 2):
        post(f"message:{number}", at=NOON + timedelta(seconds=number))
    assert send_due(at=NOON + timedelta(minutes=1), limit=2, send=sending).sent == 2
    assert [one.key for one in left] == ["message:1", "message:2"]


def test_a_failure_for_now_is_tried_again_with_growing_pauses_and_then_given_up(
    post: Post, sending: Send, left: list[Outgoing]
) -> None:
    post()
    now = NOON
    for number, pause in enumerate(PAUSES, start=1):
        assert send_due(at=now, send=refused_for_now) == Sent(sent=0, failed=0, unknown=0, postponed=1)
        assert (message(now).state, message(now).tries) == (State.WAITING, number)
        assert message(now).failure == "message_refused 451"
        assert send_due(at=now + pause - timedelta(seconds=1), send=refused_for_now).postponed == 0
        now += pause + timedelta(seconds=1)
    assert send_due(at=now, send=refused_for_now) == Sent(sent=0, failed=1, unknown=0)
    assert message(now).state is State.FAILED
    assert send_due(at=now + timedelta(days=9), send=sending).sent == 0
    assert left == []


def test_a_failure_for_good_is_given_up_at_once_and_others_go_on(post: Post, left: list[Outgoing]) -> None:
    post()
    post("message:2", recipient="liisa@kainuu.example")

    def send(outgoing: Outgoing) -> None:
        if outgoing.key == KEY:
            refused_for_good(outgoing)
        left.append(outgoing)

    assert send_due(at=NOON, send=send) == Sent(sent=1, failed=1, unknown=0)
    assert message().failure == "recipient_refused 550"
    assert [one.key for one in left] == ["message:2"]


def test_a_try_without_an_answer_is_unknown_and_is_not_sent_again(
    post: Post, sending: Send, left: list[Outgoing]
) -> None:
    post()
    assert send_due(at=NOON, send=without_answer) == Sent(sent=0, failed=0, unknown=1)
    assert message().state is State.UNKNOWN
    assert send_due(at=NOON + timedelta(days=9), send=sending) == Sent(sent=0, failed=0, unknown=1)
    assert left == []


def test_a_try_that_was_cut_off_is_unknown_and_is_not_sent_again(
    post: Post, sending: Send, left: list[Outgoing]
) -> None:
    post()
    with pytest.raises(KilledError):
        send_due(at=NOON, send=killed)
    assert message(NOON + timedelta(minutes=1)).state is State.TRYING
    assert send_due(at=AFTER_THE_CUT, send=sending) == Sent(sent=0, failed=0, unknown=1)
    assert left == []
    (listed,) = list_messages(at=AFTER_THE_CUT, states=[State.UNKNOWN])
    assert listed.key == KEY


def test_what_is_unknown_is_sent_again_once_when_somebody_says_so(
    post: Post, sending: Send, left: list[Outgoing]
) -> None:
    post()
    send_due(at=NOON, send=without_answer)
    assert retry_message(key=KEY, at=NOON, send=sending) is State.SENT
    assert len(left) == 1
    assert message().body == ""
    with pytest.raises(Refusal) as caught:
        retry_message(key=KEY, at=NOON, send=sending)
    assert caught.value.problems[0].kind is NOT_TO_RETRY
    assert len(left) == 1


def test_a_second_try_can_be_unknown_again(post: Post) -> None:
    post()
    send_due(at=NOON, send=without_answer)
    assert retry_message(key=KEY, at=NOON, send=without_answer) is State.UNKNOWN


def test_what_failed_begins_anew_when_somebody_says_so(post: Post, sending: Send) -> None:
    post()
    send_due(at=NOON, send=refused_for_good)
    assert retry_message(key=KEY, at=NOON, send=refused_for_now) is State.WAITING
    assert (message().failed_at, message().tries) == (None, 1)
    assert send_due(at=NOON + timedelta(hours=1), send=sending).sent == 1


@pytest.mark.parametrize("at", [NOON, NOON + CUT_OFF_AFTER - timedelta(seconds=2)])
def test_what_waits_or_is_being_tried_is_not_sent_twice(
    post: Post, sending: Send, left: list[Outgoing], at: object
) -> None:
    post()
    with pytest.raises(Refusal):
        retry_message(key=KEY, at=NOON, send=sending)
    with pytest.raises(KilledError):
        send_due(at=NOON, send=killed)
    with pytest.raises(Refusal):
        retry_message(key=KEY, at=at, send=sending)  # type: ignore[arg-type]
    assert left == []


def test_an_unknown_key_is_refused(db: None) -> None:
    with pytest.raises(Refusal) as caught:
        retry_message(key="nobody", at=NOON)
    assert caught.value.problems[0].kind is UNKNOWN_MESSAGE


def test_a_sender_that_comes_back_late_does_not_undo_what_was_decided_meanwhile(
    post: Post, sending: Send, left: list[Outgoing]
) -> None:
    post()

    def slow(outgoing: Outgoing) -> None:
        retry_message(key=KEY, at=AFTER_THE_CUT, send=sending)
        refused_for_now(outgoing)

    send_due(at=NOON, send=slow)
    assert (message().state, message().failure, len(left)) == (State.SENT, "", 1)


def test_the_audit_has_a_row_for_each_outcome(post: Post) -> None:
    post()
    before = AuditRow.objects.latest("number").number
    send_due(at=NOON, send=without_answer)
    retry_message(key=KEY, at=NOON, send=refused_for_good)
    rows = AuditRow.objects.filter(number__gt=before).order_by("number")
    assert [(row.action, row.old, row.new) for row in rows] == [
        ("outbox.send_due", '{"state":"trying"}', f'{{"key":"{KEY}","state":"unknown"}}'),
        ("outbox.retry_message", '{"state":"unknown"}', '{"state":"waiting"}'),
        ("outbox.send_due", '{"state":"trying"}', f'{{"key":"{KEY}","state":"failed"}}'),
    ]


def test_a_message_whose_text_is_erased_is_not_sent_again(post: Post, sending: Send) -> None:
    post()
    send_due(at=NOON, send=refused_for_good)
    Message.objects.update(body="")
    with pytest.raises(Refusal) as caught:
        retry_message(key=KEY, at=NOON, send=sending)
    assert caught.value.problems[0].kind is EMPTIED
