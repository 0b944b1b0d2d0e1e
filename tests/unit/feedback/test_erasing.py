"""Personal content goes when its time is over, and nothing else does."""

from datetime import UTC, datetime, timedelta

import pytest
from django.db import IntegrityError

from tests.unit.feedback.conftest import NOON, Send
from yhdyspinta.errors import Refusal
from yhdyspinta.feedback.actions import answer_feedback, erase_feedback, erase_old_feedback
from yhdyspinta.feedback.errors import UNKNOWN_RECEIPT
from yhdyspinta.feedback.models import Feedback
from yhdyspinta.feedback.queries import count_to_erase, get_feedback
from yhdyspinta.feedback.retention import years_before

A_YEAR = datetime(2027, 11, 27, 10, 0, tzinfo=UTC)
"""12 months after the answer of the tests."""
TWO_YEARS = datetime(2028, 11, 24, 10, 0, tzinfo=UTC)
"""24 months after arrival."""
A_SECOND = timedelta(seconds=1)


@pytest.fixture
def answered(send: Send) -> str:
    """The receipt of a message that was answered three days after it came."""
    return answer_feedback(receipt=send().receipt, note="Korjattu.", at=NOON + timedelta(days=3)).receipt


def test_an_answered_message_is_kept_for_a_year(answered: str) -> None:
    assert count_to_erase(before=A_YEAR) == erase_old_feedback(before=A_YEAR) == 0
    assert get_feedback(answered).message
    assert count_to_erase(before=A_YEAR + A_SECOND) == erase_old_feedback(before=A_YEAR + A_SECOND) == 1


def test_only_the_personal_content_is_erased(answered: str) -> None:
    erase_old_feedback(before=A_YEAR + A_SECOND)
    erased = get_feedback(answered)
    assert (erased.message, erased.reply_to, erased.answer_note) == ("", "", "")
    assert (erased.text_digest, erased.form_token) == ("", None)
    assert (erased.kind, erased.page, erased.received_at) == ("error", "/fi/sanasto/", NOON)
    assert erased.erased_at == A_YEAR + A_SECOND
    assert erased.answered_at is not None


def test_an_unanswered_message_is_kept_for_two_years(send: Send) -> None:
    receipt = send().receipt
    assert erase_old_feedback(before=TWO_YEARS) == 0
    assert erase_old_feedback(before=TWO_YEARS + A_SECOND) == 1
    assert get_feedback(receipt).reply_to == ""


def test_erasing_twice_erases_once(answered: str) -> None:
    assert erase_old_feedback(before=TWO_YEARS) == 1
    assert erase_old_feedback(before=TWO_YEARS) == 0


def test_what_is_not_due_stays(answered: str, send: Send) -> None:
    young = send(message="uusi", at=A_YEAR - timedelta(days=1)).receipt
    assert erase_old_feedback(before=A_YEAR + A_SECOND) == 1
    assert get_feedback(young).message == "uusi"


def test_one_message_can_be_erased_before_its_time(answered: str, send: Send) -> None:
    other = send(message="toinen").receipt
    erase_feedback(receipt=answered.lower(), at=NOON + timedelta(days=4))
    erase_feedback(receipt=answered, at=NOON + timedelta(days=5))
    erased = get_feedback(answered)
    assert (erased.message, erased.reply_to, erased.answer_note) == ("", "", "")
    assert erased.erased_at == NOON + timedelta(days=4)
    assert get_feedback(other).message == "toinen"


@pytest.mark.django_db
def test_what_is_not_there_cannot_be_erased() -> None:
    with pytest.raises(Refusal) as caught:
        erase_feedback(receipt="20261124-BBBBBBB", at=NOON)
    assert caught.value.problems[0].kind is UNKNOWN_RECEIPT


def test_the_database_holds_nothing_personal_of_an_erased_message(answered: str) -> None:
    with pytest.raises(IntegrityError):
        Feedback.objects.filter(receipt=answered).update(erased_at=A_YEAR)


def test_a_leap_day_has_its_counterpart_on_28_february() -> None:
    assert years_before(datetime(2028, 2, 29, 12, tzinfo=UTC), 1) == datetime(2027, 2, 28, 12, tzinfo=UTC)
    assert years_before(datetime(2028, 2, 29, 12, tzinfo=UTC), 4) == datetime(2024, 2, 29, 12, tzinfo=UTC)
