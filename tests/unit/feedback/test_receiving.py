"""What is received, once, and what is refused with nothing saved."""

import re
from datetime import UTC, date, datetime, timedelta
from uuid import uuid4

import pytest

from tests.unit.feedback.conftest import NOON, Send
from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.feedback.actions import MOST_AN_HOUR
from yhdyspinta.feedback.errors import BAD_MESSAGE, BAD_PAGE, IDENTITY_NUMBER, SAME_TEXT, TOO_MANY
from yhdyspinta.feedback.models import MESSAGE_LENGTH, Feedback

CODE = "131052-952K"


def refused(send: Send, **parts: object) -> ErrorKind:
    """The kind of the refusal that a message meets; nothing is saved."""
    before = Feedback.objects.count()
    with pytest.raises(Refusal) as caught:
        send(**parts)
    assert Feedback.objects.count() == before
    (problem,) = caught.value.problems
    for language in ("fi", "sv", "en"):
        assert problem.text(language).startswith(problem.kind.code)
    return problem.kind


def test_a_message_is_saved_as_it_was_sent(send: Send) -> None:
    receipt = send(message="  Rivi 1\nRivi 2  ").receipt
    saved = Feedback.objects.get(receipt=receipt)
    assert (saved.kind, saved.page, saved.language) == ("error", "/fi/sanasto/", "fi")
    assert (saved.message, saved.reply_to) == ("Rivi 1\nRivi 2", "kysyja@example.org")
    assert (saved.received_at, saved.answered_at, saved.erased_at) == (NOON, None, None)


def test_an_answer_is_due_in_two_weeks(send: Send) -> None:
    assert send(kind="accessibility").due_on == date(2026, 12, 8)


def test_days_are_those_of_helsinki(send: Send) -> None:
    late = send(at=datetime(2026, 11, 24, 22, 30, tzinfo=UTC))
    assert late.receipt.startswith("20261125-")
    assert late.due_on == date(2026, 12, 9)


def test_receipts_are_the_day_and_letters_that_differ(send: Send) -> None:
    receipts = {send(message=f"Viesti {number}").receipt for number in range(20)}
    assert len(receipts) == 20
    assert all(re.fullmatch(r"20261124-[BDFHJKLMNPRSTVXZ]{7}", receipt) for receipt in receipts)


def test_a_taken_receipt_is_not_given_again(send: Send, monkeypatch: pytest.MonkeyPatch) -> None:
    letters = iter("BBBBBBB" + "BBBBBBB" + "DDDDDDD")
    monkeypatch.setattr("secrets.choice", lambda _letters: next(letters))
    assert [send(message=text).receipt[-7:] for text in ("yksi", "kaksi")] == ["BBBBBBB", "DDDDDDD"]


def test_the_same_form_twice_is_one_message(send: Send) -> None:
    token = uuid4()
    assert send(form_token=token).receipt == send(form_token=token).receipt
    assert Feedback.objects.count() == 1


def test_a_form_that_was_rewritten_and_sent_again_is_another_message(send: Send) -> None:
    token = uuid4()
    assert send(form_token=token).receipt != send(form_token=token, message="Löysin toisenkin.").receipt


@pytest.mark.parametrize("again", ["Väestöluku on vanha.", "  väestöluku  ON\nvanha. "])
def test_the_same_text_from_another_form_is_refused_for_a_day(send: Send, again: str) -> None:
    send()
    assert refused(send, message=again, at=NOON + timedelta(hours=23)) is SAME_TEXT
    assert send(message=again, at=NOON + timedelta(hours=25)).receipt


def test_an_hour_takes_so_many_messages_and_no_more(send: Send) -> None:
    for number in range(MOST_AN_HOUR):
        send(message=f"Viesti {number}", at=NOON + timedelta(minutes=number))
    assert refused(send, message="Vielä yksi", at=NOON + timedelta(minutes=59)) is TOO_MANY
    assert send(message="Vielä yksi", at=NOON + timedelta(minutes=61)).receipt


@pytest.mark.parametrize(
    "part",
    [
        {"message": f"Asiakas {CODE} on väärin."},
        {"message": "Asiakas 13 10 52 – 952 k on väärin."},
        {"page": f"/fi/{CODE}/"},
        {"reply_to": f"{CODE}@example.org"},
    ],
)
def test_a_personal_identity_code_is_refused_wherever_it_is(send: Send, part: dict[str, str]) -> None:
    assert refused(send, **part) is IDENTITY_NUMBER


@pytest.mark.parametrize("message", ["", " \n ", "a" * (MESSAGE_LENGTH + 1)])
def test_an_empty_or_too_long_message_is_refused(send: Send, message: str) -> None:
    assert refused(send, message=message) is BAD_MESSAGE


def test_the_longest_message_is_received(send: Send) -> None:
    assert send(message="ä" * MESSAGE_LENGTH).receipt


@pytest.mark.parametrize(
    ("page", "path"),
    [
        ("", ""),
        ("  /fi/sanasto/ ", "/fi/sanasto/"),
        ("/sv/sanasto/?q=1#yhdyspinta", "/sv/sanasto/"),
        ("/fi/kunnat/hämeenlinna/", "/fi/kunnat/hämeenlinna/"),
    ],
)
def test_only_the_path_of_a_page_is_kept(send: Send, page: str, path: str) -> None:
    assert send(page=page).page == path


@pytest.mark.parametrize(
    "page",
    [
        "https://example.org/fi/",
        "//example.org/fi/",
        "////example.org/fi/",
        "/\\example.org",
        "javascript:alert(1)",
        "sanasto",
        "http://[::1",
        "/fi/\x00",
        "/" + "a" * 300,
    ],
)
def test_an_address_elsewhere_is_refused(send: Send, page: str) -> None:
    assert refused(send, page=page) is BAD_PAGE


def test_an_unknown_kind_is_a_fault_of_the_caller(send: Send) -> None:
    with pytest.raises(ValueError, match="praise"):
        send(kind="praise")
    assert not Feedback.objects.exists()
