"""Messages are handed to a real mail server on this machine, however it behaves."""

import smtplib
import time
from email import message_from_bytes
from email.policy import default

import pytest
from pytest_django.fixtures import Settings

from tests.integration.smtp_server import HANG_UP, WAIT, MailServer, mail_server
from tests.unit.outbox.test_mime import MESSAGE
from yhdyspinta.errors import Refusal
from yhdyspinta.outbox.delivery import check_delivery, deliver
from yhdyspinta.outbox.errors import NO_SENDER
from yhdyspinta.outbox.mime import compose
from yhdyspinta.outbox.outgoing import NotSentError, UnansweredError
from yhdyspinta.outbox.smtp import TIMEOUT, Server, send_by_smtp

SENDER = "Yhdyspinta <kysely@yhdyspinta.example>"
MAIL = compose(MESSAGE, sender=SENDER, readable=False)
OPEN_SESAME = "salasana"


def signing_in(server: MailServer, *, tls: bool = False) -> Server:
    return Server("127.0.0.1", server.port, user="kysely", password=OPEN_SESAME, tls=tls)


def test_a_server_takes_a_message_as_it_was_written(settings: Settings) -> None:
    with mail_server() as server:
        settings.MAIL_FROM = SENDER
        settings.MAIL_SERVER = {"host": "127.0.0.1", "port": server.port, "user": "", "password": "", "tls": False}
        deliver(MESSAGE)
    ((sender, recipient, content),) = server.taken
    assert sender.lower().startswith("mail from:<kysely@yhdyspinta.example>")
    assert recipient.lower().startswith("rcpt to:<matti@kainuu.example>")
    read = message_from_bytes(content, policy=default)
    assert read["Subject"] == MESSAGE.subject
    assert read.get_content().replace("\r\n", "\n") == MESSAGE.body
    assert server.signed_in == []


def test_a_user_signs_in() -> None:
    with mail_server() as server:
        send_by_smtp(MAIL, signing_in(server))
    assert server.signed_in == [f"\0kysely\0{OPEN_SESAME}"]
    assert len(server.taken) == 1


@pytest.mark.parametrize(
    ("answers", "kind", "for_good"),
    [
        ({"ehlo": HANG_UP}, "no_connection", False),
        ({"auth": "535 matti@kainuu.example is not known"}, "no_connection 535", False),
        ({"mail": "451 later"}, "sender_refused 451", False),
        ({"mail": HANG_UP}, "connection_lost", False),
        ({"rcpt": "450 busy"}, "recipient_refused 450", False),
        ({"rcpt": "550 no matti@kainuu.example here"}, "recipient_refused 550", True),
        ({"data": "554 no"}, "message_refused 554", True),
        ({"data": "421 later"}, "message_refused 421", False),
        ({"after_data": "451 later"}, "message_refused 451", False),
        ({"after_data": "554 spam"}, "message_refused 554", True),
    ],
)
def test_what_surely_did_not_leave(answers: dict[str, str], kind: str, *, for_good: bool) -> None:
    with mail_server(**answers) as server, pytest.raises(NotSentError) as caught:
        send_by_smtp(MAIL, signing_in(server))
    assert (caught.value.kind, caught.value.for_good) == (kind, for_good)
    assert server.taken == []


@pytest.mark.parametrize("answer", [HANG_UP, WAIT])
def test_a_server_that_falls_silent_with_the_message_in_its_hands_leaves_it_unknown(answer: str) -> None:
    with mail_server(after_data=answer) as server, pytest.raises(UnansweredError):
        send_by_smtp(MAIL, Server("127.0.0.1", server.port, tls=False), timeout=0.3)
    assert server.seen == 1


def test_a_server_that_hangs_up_after_it_took_the_message_has_taken_it() -> None:
    with mail_server(quit=HANG_UP) as server:
        send_by_smtp(MAIL, Server("127.0.0.1", server.port, tls=False))
    assert len(server.taken) == 1


def test_a_silent_server_is_left_in_time() -> None:
    assert TIMEOUT <= 10
    began = time.monotonic()
    with mail_server(mail=WAIT) as server, pytest.raises(NotSentError):
        send_by_smtp(MAIL, Server("127.0.0.1", server.port, tls=False), timeout=0.3)
    assert time.monotonic() - began < 5


def test_no_server_is_no_connection() -> None:
    with mail_server() as server:
        pass
    with pytest.raises(NotSentError) as caught:
        send_by_smtp(MAIL, Server("127.0.0.1", server.port, tls=False))
    assert (caught.value.kind, caught.value.for_good) == ("no_connection", False)


def test_without_tls_nothing_is_said_when_tls_was_asked_for() -> None:
    with mail_server() as server, pytest.raises(NotSentError) as caught:
        send_by_smtp(MAIL, signing_in(server, tls=True))
    assert caught.value.kind == "no_connection"
    assert (server.signed_in, server.seen) == ([], 0)


def test_a_server_without_a_sender_is_refused_before_anything_is_tried(settings: Settings) -> None:
    settings.MAIL_SERVER = settings.MAIL_SERVER | {"host": "127.0.0.1"}
    settings.MAIL_FROM = ""
    with pytest.raises(Refusal) as caught:
        check_delivery()
    assert caught.value.problems[0].kind is NO_SENDER


def test_the_standard_library_still_raises_what_is_told_apart() -> None:
    """`data()` raises this for an answer other than 354, and only for that."""
    with mail_server(data="554 no") as server, smtplib.SMTP("127.0.0.1", server.port) as connection:
        connection.ehlo()
        connection.mail("a@example.org")
        connection.rcpt("b@example.org")
        with pytest.raises(smtplib.SMTPDataError):
            connection.data(b"text")
