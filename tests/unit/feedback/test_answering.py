"""Answers are recorded once, and shown in the order in which they are due."""

from datetime import timedelta

import pytest

from tests.unit.feedback.conftest import NOON, Send
from yhdyspinta.errors import Refusal
from yhdyspinta.feedback.actions import answer_feedback
from yhdyspinta.feedback.errors import ANSWERED, BAD_MESSAGE, IDENTITY_NUMBER, UNKNOWN_RECEIPT
from yhdyspinta.feedback.models import NOTE_LENGTH
from yhdyspinta.feedback.queries import find_feedback, get_feedback, list_feedback

LATER = NOON + timedelta(days=3)


def test_an_answer_is_recorded_with_its_moment(send: Send) -> None:
    receipt = send().receipt
    answer_feedback(receipt=receipt, note=" Korjattu 27.11. ", at=LATER)
    answered = get_feedback(receipt)
    assert (answered.answered_at, answered.answer_note) == (LATER, "Korjattu 27.11.")
    assert answered.message == "Väestöluku on vanha."


def test_a_receipt_is_found_as_it_is_typed(send: Send) -> None:
    receipt = send().receipt
    assert get_feedback(f" {receipt.lower()} ").receipt == receipt
    assert find_feedback("20261124-BBBBBBB") is None


def test_open_feedback_comes_first_due_first(send: Send) -> None:
    second = send(message="toinen", at=NOON + timedelta(days=1)).receipt
    first = send(message="ensimmäinen").receipt
    done = send(message="kolmas").receipt
    answer_feedback(receipt=done, note="Kiitos.", at=LATER)
    assert [one.receipt for one in list_feedback(open_only=True)] == [first, second]
    assert [one.receipt for one in list_feedback()] == [first, done, second]


@pytest.mark.parametrize(
    ("note", "kind"),
    [
        (" ", BAD_MESSAGE),
        ("a" * (NOTE_LENGTH + 1), BAD_MESSAGE),
        ("Vastattu asiakkaalle 131052-952K.", IDENTITY_NUMBER),
    ],
)
def test_a_note_that_does_not_do_is_refused(send: Send, note: str, kind: object) -> None:
    receipt = send().receipt
    with pytest.raises(Refusal) as caught:
        answer_feedback(receipt=receipt, note=note, at=LATER)
    assert caught.value.problems[0].kind is kind
    assert get_feedback(receipt).answered_at is None


def test_a_second_answer_is_refused_and_changes_nothing(send: Send) -> None:
    receipt = send().receipt
    answer_feedback(receipt=receipt, note="Korjattu.", at=LATER)
    with pytest.raises(Refusal) as caught:
        answer_feedback(receipt=receipt, note="Toinen vastaus.", at=LATER + timedelta(days=1))
    assert caught.value.problems[0].kind is ANSWERED
    assert "2026-11-27" in caught.value.problems[0].text("en")
    assert get_feedback(receipt).answer_note == "Korjattu."


@pytest.mark.django_db
def test_an_unknown_receipt_is_refused() -> None:
    with pytest.raises(Refusal) as caught:
        answer_feedback(receipt="20261124-bbbbbbb", note="Korjattu.", at=LATER)
    assert caught.value.problems[0].kind is UNKNOWN_RECEIPT
    assert "20261124-BBBBBBB" in caught.value.problems[0].text("en")
