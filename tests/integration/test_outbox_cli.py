"""`yhdyspinta mail`, as an operator and a timetable use it."""

import json
from datetime import UTC, datetime, timedelta
from email import message_from_bytes
from email.policy import default
from pathlib import Path

import pytest
import time_machine
from click.testing import CliRunner, Result
from django.db import transaction
from pytest_django.fixtures import Settings

from tests.integration.smtp_server import HANG_UP, mail_server
from yhdyspinta.cli.main import root
from yhdyspinta.errors import Refusal
from yhdyspinta.outbox.actions import post_message
from yhdyspinta.outbox.errors import NO_SENDER, NOT_TO_RETRY, UNKNOWN_MESSAGE

pytestmark = pytest.mark.django_db
NOON = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
KEY = "wave:1:kainuu:invitation"
CONTROL = "punainen \x1b[31m teksti \x9b31m\a"


@pytest.fixture(autouse=True)
def folder(monkeypatch: pytest.MonkeyPatch, settings: Settings, tmp_path: Path) -> Path:
    """The folder of messages of an installation without a mail server."""
    monkeypatch.setenv("YHDYSPINTA_LANG", "en")
    settings.MAIL_SERVER = {"host": "", "port": 587, "user": "", "password": "", "tls": True}
    settings.MAIL_FOLDER = tmp_path / "mail"
    settings.MAIL_FROM = "Yhdyspinta <kysely@yhdyspinta.example>"
    return tmp_path / "mail"


def post(key: str = KEY, body: str = "Tervetuloa Kainuun kyselyyn.") -> None:
    with transaction.atomic():
        post_message(
            key=key, recipient="matti@kainuu.example", language="fi", subject="Kutsu: kysely", body=body, at=NOON
        )


def run(*arguments: str, at: datetime = NOON) -> Result:
    """The result of a command at a moment."""
    with time_machine.travel(at, tick=False):
        result = CliRunner().invoke(root, ["mail", *arguments])
    if isinstance(result.exception, Refusal):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result


def test_without_a_mail_server_messages_become_files_that_can_be_read(folder: Path) -> None:
    post()
    assert run("send").output == "Sent 1, gave up 0, will try 0 later.\n"
    (file,) = folder.iterdir()
    assert "Tervetuloa Kainuun kyselyyn." in file.read_text(encoding="utf-8")
    assert message_from_bytes(file.read_bytes(), policy=default)["To"] == "matti@kainuu.example"
    assert run("send").output == "Sent 0, gave up 0, will try 0 later.\n"
    assert len(list(folder.iterdir())) == 1


def test_with_a_mail_server_messages_go_there(settings: Settings, folder: Path) -> None:
    post()
    with mail_server() as server:
        settings.MAIL_SERVER = settings.MAIL_SERVER | {"host": "127.0.0.1", "port": server.port, "tls": False}
        counts = json.loads(run("send", "--format", "json").output)
    assert counts == {"sent": 1, "failed": 0, "unknown": 0, "postponed": 0}
    assert len(server.taken) == 1
    assert not folder.exists()


def test_what_is_unknown_is_told_listed_and_sent_again_on_request(settings: Settings) -> None:
    post()
    with mail_server(after_data=HANG_UP) as server:
        settings.MAIL_SERVER = settings.MAIL_SERVER | {"host": "127.0.0.1", "port": server.port, "tls": False}
        told = run("send").output
    assert told.startswith("Sent 0, gave up 0, will try 0 later.\nOf 1 messages nobody knows whether they have left")
    (listed,) = json.loads(run("list", "--state", "unknown", "--format", "json").output)
    assert (listed["key"], listed["state"], listed["failure"]) == (KEY, "unknown", "unanswered")
    with mail_server() as server:
        settings.MAIL_SERVER = settings.MAIL_SERVER | {"port": server.port}
        assert run("retry", KEY).output == f"Message {KEY}: sent.\n"
        with pytest.raises(Refusal) as caught:
            run("retry", KEY)
    assert caught.value.problems[0].kind is NOT_TO_RETRY
    assert len(server.taken) == 1
    assert json.loads(run("list", "--state", "unknown", "--format", "json").output) == []


def test_a_list_has_a_line_a_message_and_no_text() -> None:
    post()
    head, _rule, line = run("list").output.splitlines()
    assert head.split() == ["key", "state", "recipient", "posted", "tries", "failure"]
    assert line.split() == [KEY, "waiting", "matti@kainuu.example", "2026-11-24", "12:00", "0"]
    assert "Tervetuloa" not in run("list", "--format", "json").output


def test_a_list_can_be_empty_in_the_users_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("YHDYSPINTA_LANG", "sv")
    assert run("list").output == "Inga meddelanden.\n"


def test_show_tells_the_text_until_it_has_been_sent() -> None:
    post()
    assert run("show", KEY).output == (
        f"{KEY}, waiting\nRecipient: matti@kainuu.example\nSubject: Kutsu: kysely\n"
        "Posted: 2026-11-24 12:00\nTo be sent after: 2026-11-24 12:00\n\nTervetuloa Kainuun kyselyyn.\n"
    )
    assert json.loads(run("show", KEY, "--format", "json").output)["body"] == "Tervetuloa Kainuun kyselyyn.\n"
    run("send")
    assert run("show", KEY).output.endswith("\n\n(erased)\n")


def test_a_message_cannot_command_the_terminal() -> None:
    post("key\x1b[31m", body=CONTROL)
    shown = run("show", "key\x1b[31m").output + run("list").output
    assert "punainen" in shown
    assert not {"\x1b", "\x9b", "\a"} & set(shown)


def test_recipients_are_erased_after_thirty_days() -> None:
    post()
    run("send")
    assert run("tidy", at=NOON + timedelta(days=29)).output == "The recipients of 0 messages were erased.\n"
    assert json.loads(run("tidy", "--format", "json", at=NOON + timedelta(days=31)).output) == {"erased": 1}
    assert "(erased)" in run("list").output


@pytest.mark.parametrize("command", ["show", "retry"])
def test_an_unknown_key_is_refused(command: str) -> None:
    with pytest.raises(Refusal) as caught:
        run(command, "nobody")
    assert caught.value.problems[0].kind is UNKNOWN_MESSAGE


@pytest.mark.parametrize("command", [("send",), ("retry", KEY)])
def test_a_server_without_a_sender_is_refused(settings: Settings, command: tuple[str, ...]) -> None:
    post()
    settings.MAIL_SERVER = settings.MAIL_SERVER | {"host": "127.0.0.1"}
    settings.MAIL_FROM = ""
    with pytest.raises(Refusal) as caught:
        run(*command)
    assert caught.value.problems[0].kind is NO_SENDER
    assert "waiting" in run("list").output
