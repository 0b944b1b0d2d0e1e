"""The history of a response whose server is killed every few seconds while twelve editors save over HTTP.

`KILLS=100 pytest tests/integration/test_answers_killed.py` goes on for longer.
"""

import http.client
import json
import os
import threading
import time
from collections.abc import Callable, Mapping
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path
from random import Random
from typing import Final

import pytest
from django.conf import settings
from django.test import Client

from tests.factories.people import make_role_holder, sign_in
from tests.factories.surveys import COUNTY
from tests.history.checking import find_faults
from tests.history.editors import Editor, Reply
from tests.history.recording import Asked, Outcome, Recorder, Told, now
from tests.integration.killed_server import KilledServer, killed_server
from tests.integration.test_answers_history import SEED, SHARED, prepare, read_kept
from tests.integration.test_serving import free_port
from tests.integration.threads import elsewhere
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.routing.evaluating import Key
from yhdyspinta.audit.queries import verify_chain

pytestmark = pytest.mark.usefixtures("database_for_many")

KILLS: Final = int(os.environ.get("KILLS", "2"))
EVERY_SECONDS: Final = 3
EDITORS, FEWEST_SAVES = 12, 30
THINKS_SECONDS: Final = 0.02
# How long an editor goes on sending a save that gets no answer.
SENDS_FOR_SECONDS: Final = 90
GIVES_UP_SHARE: Final = 0.2
_CSRF: Final = "c" * 32


@dataclass(frozen=True)
class Browser:
    """One editor's signed-in session. A save that gets no answer is sent again under its key, or given up."""

    server: KilledServer
    response_key: str
    cookie: str
    random: Random

    def send(self, save_key: str, asked: Mapping[Key, Asked]) -> Reply:
        changes = [
            {"question": key[0], "counterpart": key[1], "value": one.value, "base": one.base}
            for key, one in asked.items()
        ]
        body = json.dumps({"key": save_key, "changes": changes})
        until = now() + SENDS_FOR_SECONDS
        while now() < until:
            reply = self._send_once(body)
            if reply.outcome is not Outcome.UNKNOWN or self.random.random() < GIVES_UP_SHARE:
                return reply
            time.sleep(0.2)
        return Reply(Outcome.ERROR)

    def _send_once(self, body: str) -> Reply:
        headers = {
            "Accept": "application/json",
            "Content-Type": "application/json",
            "Cookie": f"{settings.SESSION_COOKIE_NAME}={self.cookie}; {settings.CSRF_COOKIE_NAME}={_CSRF}",
            "X-CSRFToken": _CSRF,
        }
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=30)) as asking:
                asking.request("POST", f"/fi/vastaukset/{self.response_key}/tallenna/", body.encode(), headers)
                with asking.getresponse() as answer:
                    status, content = answer.status, answer.read()
        except (OSError, http.client.HTTPException):
            return Reply(Outcome.UNKNOWN)
        return _read(json.loads(content)) if status == HTTPStatus.OK else Reply(Outcome.ERROR)


def _read(document: Mapping[str, list[dict[str, object]]]) -> Reply:
    """The save's answer as the checker takes it."""
    assert document["refused"] == []
    versions = {_key(one): one["version"] for one in document["versions"]}
    clashes = {_key(one): _told(one) for one in document["clashes"]}
    return Reply(Outcome.OK, versions, clashes)  # type: ignore[arg-type]


def _key(one: Mapping[str, object]) -> Key:
    return str(one["question"]), str(one["counterpart"])


def _told(clash: Mapping[str, object]) -> Told:
    mine, theirs = clash["mine"], clash["theirs"]
    assert isinstance(mine, list)
    assert isinstance(theirs, dict)
    (own,) = mine
    return Told(own, theirs["value"][0] if isinstance(theirs["value"], list) else theirs["value"], theirs["version"])


def sign_in_editors(response_key: str, server: KilledServer) -> list[Browser]:
    def make(number: int) -> Browser:
        client = Client()
        sign_in(client, make_role_holder(RoleKind.COORDINATOR, COUNTY))
        cookie = client.cookies[settings.SESSION_COOKIE_NAME].value
        return Browser(server, response_key, cookie, Random(f"{SEED}-{number}"))  # noqa: S311  # who gives up

    (browsers,) = elsewhere(lambda: [make(number) for number in range(EDITORS)])
    assert not isinstance(browsers, str)
    return browsers


def work(editor: Editor, is_over: Callable[[], bool], random: Random) -> int:
    """Save until everything is over, and some more."""
    count = 0
    while count < FEWEST_SAVES or not is_over():
        editor.save_once()
        count += 1
        time.sleep(random.random() * THINKS_SECONDS)
    return count


def kill_again_and_again(server: KilledServer, over: threading.Event) -> int:
    try:
        for _ in range(KILLS):
            time.sleep(EVERY_SECONDS)
            server.kill()
            server.start()
        time.sleep(1)
    finally:
        over.set()
    return KILLS


def test_nothing_is_lost_while_the_server_is_killed_again_and_again(tmp_path: Path) -> None:
    response_key, _people, _approver = prepare(1)
    over = threading.Event()
    recorder = Recorder()
    with killed_server(free_port(), tmp_path / "output") as server:
        browsers = sign_in_editors(response_key, server)
        editors = [
            (Editor(number, SHARED, one.send, recorder, seed=SEED), one.random) for number, one in enumerate(browsers)
        ]
        elsewhere(
            *[lambda one=one, random=random: work(one, over.is_set, random) for one, random in editors],
            lambda: kill_again_and_again(server, over),
        )
        printed = server.printed()
    kept = read_kept(response_key)
    assert find_faults(recorder.operations, kept) == [], printed
    outcomes = [one.outcome for one in recorder.operations]
    # The server did die under saves, and most went through all the same.
    assert outcomes.count(Outcome.UNKNOWN) > 0
    assert outcomes.count(Outcome.OK) > EDITORS * FEWEST_SAVES / 2
    assert "Traceback" not in printed
    (verdict,) = elsewhere(verify_chain)
    assert not isinstance(verdict, str)
    assert verdict.problem is None
    print(f"{len(outcomes)} saves, {outcomes.count(Outcome.UNKNOWN)} without an answer, {kept.revision} revisions")
