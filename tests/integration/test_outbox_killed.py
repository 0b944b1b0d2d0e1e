"""Processes that are killed: what was posted is sent later and once, or is known to be unknown."""

import json
import os
import signal
import subprocess
import sys
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Final

import pytest

from tests.conftest import ROOT
from tests.integration.smtp_server import WAIT, MailServer, mail_server

_POST_AND_DIE: Final = """
import os
from yhdyspinta.cli.django_setup import setup_django
setup_django()
from django.db import transaction
from django.utils import timezone
from yhdyspinta.outbox.actions import post_message
with transaction.atomic():
    post_message(
        key="one", recipient="matti@kainuu.example", language="fi", subject="Kutsu", body="Terve", at=timezone.now()
    )
    if os.environ["DIE"] == "before commit":
        os.kill(os.getpid(), 9)
os.kill(os.getpid(), 9)
"""


@pytest.fixture
def installation(tmp_path: Path) -> Mapping[str, str]:
    """The environment of an installation of its own, in a file of SQLite, whatever the tests run on."""
    own = {"DB": "sqlite", "SQLITE_PATH": str(tmp_path / "killed.sqlite3"), "EMAIL_FROM": "kysely@yhdyspinta.example"}
    environment = {**os.environ, **own, "YHDYSPINTA_MODE": "development", "EMAIL_TLS": "0", "EMAIL_HOST": ""}
    run("manage", "migrate", environment=environment)
    return environment


@pytest.fixture
def server() -> Iterator[MailServer]:
    with mail_server() as server:
        yield server


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-c", "from yhdyspinta.cli.main import main; main()", *arguments]


def run(*arguments: str, environment: Mapping[str, str], server: MailServer | None = None) -> str:
    """What a command prints, with a mail server when one is given."""
    done = subprocess.run(
        command(*arguments),
        check=True,
        cwd=ROOT,
        env=reaching(environment, server),
        capture_output=True,
        text=True,
        timeout=60,
    )
    return done.stdout


def reaching(environment: Mapping[str, str], server: MailServer | None) -> dict[str, str]:
    reached = {"EMAIL_HOST": "127.0.0.1", "EMAIL_PORT": str(server.port)} if server else {}
    return {**environment, **reached}


def post_and_die(environment: Mapping[str, str], when: str) -> None:
    program = [sys.executable, "-c", _POST_AND_DIE]
    done = subprocess.run(program, check=False, cwd=ROOT, env={**environment, "DIE": when}, timeout=60)
    assert done.returncode == -signal.SIGKILL


def send(environment: Mapping[str, str], server: MailServer) -> dict[str, int]:
    counts: dict[str, int] = json.loads(
        run("mail", "send", "--format", "json", environment=environment, server=server)
    )
    return counts


def test_what_was_committed_before_a_kill_is_sent_later_and_once(
    installation: Mapping[str, str], server: MailServer
) -> None:
    post_and_die(installation, "after commit")
    assert send(installation, server)["sent"] == 1
    assert send(installation, server)["sent"] == 0
    assert len(server.taken) == 1


def test_what_was_not_committed_before_a_kill_is_never_sent(
    installation: Mapping[str, str], server: MailServer
) -> None:
    post_and_die(installation, "before commit")
    assert send(installation, server) == {"sent": 0, "failed": 0, "unknown": 0, "postponed": 0}
    assert server.taken == []


def test_a_sender_killed_while_the_server_has_the_message_leaves_it_unknown(
    installation: Mapping[str, str], server: MailServer
) -> None:
    post_and_die(installation, "after commit")
    with mail_server(after_data=WAIT) as silent:
        sender = subprocess.Popen(command("mail", "send"), cwd=ROOT, env=reaching(installation, silent))
        try:
            assert silent.came.wait(60)
        finally:
            sender.send_signal(signal.SIGKILL)
            sender.wait(10)
    assert send(installation, server)["sent"] == 0
    (message,) = json.loads(run("mail", "list", "--format", "json", environment=installation))
    assert (message["key"], message["state"]) == ("one", "trying")
    assert server.taken == []
