"""What an e-mail looks like: headers that nobody can add to, and a body that anybody can read."""

from dataclasses import replace
from email import message_from_bytes
from email.policy import default

import pytest

from tests.unit.outbox.conftest import LINK, NOON
from yhdyspinta.outbox.mime import compose
from yhdyspinta.outbox.outgoing import Outgoing, one_line, plain_lines

MESSAGE = Outgoing(
    key="wave:1:kainuu:invitation",
    recipient="matti@kainuu.example",
    language="fi",
    subject="Kutsu: työllisyysalueen näkemys yhteistyöstä hyvinvointialueen kanssa vuonna 2026 – vastausaika päättyy",
    body=plain_lines(f"Hyvä Åsa,\n\n{LINK}{'x' * 1200}\n"),
    at=NOON,
)
SENDER = "Yhdyspinta <kysely@yhdyspinta.example>"
EVIL = "Kutsu\r\nBcc: kaikki@example.org\n\nTeksti\x00\x1b[31m\u2028loppu"


@pytest.mark.parametrize("readable", [True, False])
def test_what_was_written_is_what_is_read(*, readable: bool) -> None:
    read = message_from_bytes(compose(MESSAGE, sender=SENDER, readable=readable).as_bytes(), policy=default)
    assert read["Subject"] == MESSAGE.subject
    assert (read["From"], read["To"]) == (SENDER, "matti@kainuu.example")
    assert read["Date"] == "Tue, 24 Nov 2026 10:00:00 +0000"
    assert read["Content-Language"] == "fi"
    assert read["Auto-Submitted"] == "auto-generated"
    assert read.get_content_type() == "text/plain"
    assert read.get_content().replace("\r\n", "\n") == MESSAGE.body


def test_a_file_shows_letters_as_they_are_and_a_server_gets_ascii_in_short_lines() -> None:
    assert "Hyvä Åsa" in compose(MESSAGE, sender=SENDER, readable=True).as_bytes().decode()
    for_servers = compose(MESSAGE, sender=SENDER, readable=False).as_bytes()
    assert for_servers.isascii()
    assert max(map(len, for_servers.split(b"\r\n"))) <= 998


def test_the_same_key_has_the_same_message_id() -> None:
    first, again, other = (
        compose(message, sender=SENDER, readable=True)["Message-ID"]
        for message in (MESSAGE, replace(MESSAGE, body="Muu"), replace(MESSAGE, key="wave:2"))
    )
    assert first == again != other
    assert first.endswith("@yhdyspinta.example>")


def test_a_subject_cannot_begin_another_header() -> None:
    line = one_line(EVIL, 200)
    assert line == "Kutsu Bcc: kaikki@example.org Teksti [31m loppu"
    mail = compose(replace(MESSAGE, subject=line), sender=SENDER, readable=False)
    assert message_from_bytes(mail.as_bytes(), policy=default)["Bcc"] is None


def test_a_long_subject_ends_with_an_ellipsis() -> None:
    assert one_line("sana " * 60, 20) == "sana sana sana sana…"
    assert len(one_line("a" * 300, 200)) == 200


def test_a_body_keeps_its_lines_and_loses_what_would_command_a_terminal() -> None:
    assert plain_lines("\nyksi\r\nkaksi\rkolme\tneljä\x1b[31m\x00\n\n") == "yksi\nkaksi\nkolme\tneljä[31m\n"
