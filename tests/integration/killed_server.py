"""A server of ours with two workers on the test's database, which can be killed at any moment and started again."""

import http.client
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager, suppress
from pathlib import Path
from typing import Final

from django.conf import settings
from django.db import connection

from tests.conftest import ROOT
from yhdyspinta.config.environment import VARIABLES

# Two cores that other tests use too.
PATIENCE_SECONDS: Final = 60
DURABLE: Final = ("fsync", "synchronous_commit", "full_page_writes")


class KilledServer:
    """The processes of one server, in a session of their own."""

    def __init__(self, port: int, output: Path) -> None:
        self.port = port
        self._output = output
        self._process: subprocess.Popen[bytes] | None = None

    def start(self) -> None:
        """Start it and wait until it answers."""
        command = ["--interface", "wsgi", "--no-ws", "--host", "127.0.0.1", "--port", str(self.port)]
        workers = ["--workers", "2", "--blocking-threads", "4", "--log-level", "warning"]
        with self._output.open("ab") as file:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "granian", *command, *workers, "yhdyspinta.config.wsgi:application"],
                cwd=ROOT,
                env=_environment(),
                stdout=file,
                stderr=subprocess.STDOUT,
                start_new_session=True,
            )
        self._wait()

    def kill(self) -> None:
        """SIGKILL to the main process and its workers at once: nobody can say goodbye."""
        if self._process is not None:
            with suppress(ProcessLookupError):
                os.killpg(self._process.pid, signal.SIGKILL)
            self._process.wait()

    def printed(self) -> str:
        return self._output.read_text(encoding="utf-8")

    def _wait(self) -> None:
        deadline = time.monotonic() + PATIENCE_SECONDS
        while not self._answers():
            assert self._process is not None
            assert self._process.poll() is None, self.printed()
            assert time.monotonic() < deadline, self.printed()
            time.sleep(0.05)

    def _answers(self) -> bool:
        try:
            with closing(http.client.HTTPConnection("127.0.0.1", self.port, timeout=5)) as asking:
                asking.request("GET", "/health")
                with asking.getresponse() as answer:
                    return answer.status == http.HTTPStatus.OK
        except (OSError, http.client.HTTPException):
            return False


@contextmanager
def killed_server(port: int, output: Path) -> Iterator[KilledServer]:
    """A running server; what is left of it at the end is killed."""
    server = KilledServer(port, output)
    with _nothing_lost_in_the_database():
        try:
            server.start()
            yield server
        finally:
            server.kill()


@contextmanager
def _nothing_lost_in_the_database() -> Iterator[None]:
    """The PostgreSQL of a test run does not write to the disk in time, and our server refuses such a one."""
    if connection.vendor != "postgresql":
        yield
        return
    _execute(*(f"ALTER SYSTEM SET {name} = on" for name in DURABLE), "SELECT pg_reload_conf()")
    try:
        yield
    finally:
        _execute(*(f"ALTER SYSTEM RESET {name}" for name in DURABLE), "SELECT pg_reload_conf()")


def _execute(*statements: str) -> None:
    with connection.cursor() as cursor:
        for statement in statements:
            cursor.execute(statement)


def _environment() -> dict[str, str]:
    """That of the tests, with their key, so that sessions made here hold there, and with their database."""
    # An empty variable is none, and keeps a developer's .env out.
    clean = {variable.name: "" for variable in VARIABLES}
    own = {"YHDYSPINTA_MODE": "development", "SECRET_KEY": settings.SECRET_KEY, "ALLOWED_HOSTS": "127.0.0.1"}
    database = connection.settings_dict
    if connection.vendor == "postgresql":
        names = {"PGHOST": "HOST", "PGPORT": "PORT", "PGDATABASE": "NAME", "PGUSER": "USER", "PGPASSWORD": "PASSWORD"}
        where = {"DB": "pg"} | {variable: str(database[name]) for variable, name in names.items()}
    else:
        where = {"DB": "sqlite", "SQLITE_PATH": str(database["NAME"])}
    return {**os.environ, **clean, **own, **where}
