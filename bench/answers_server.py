"""The server that `bench.answers` loads, with a database of its own, and what its editors need to save."""

import json
import os
import secrets
import subprocess
import sys
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Final

from bench.pages import server
from tests.plugins.postgres import USER, start_postgres

ROOT: Final = Path(__file__).resolve().parent.parent
PORT: Final = 8173
WAVES: Final = 4


@dataclass(frozen=True, slots=True)
class Seat:
    """One editor of one response: where to save, and the headers that say who it is."""

    response_key: str
    save_path: str
    headers: Mapping[str, str]


@dataclass
class BenchServer:
    """A running server with responses that nobody has written in yet."""

    port: int
    questions: list[str]
    environment: dict[str, str]
    _free: list[Seat] = field(default_factory=list)

    def take_places(self, count: int) -> list[Seat]:
        """Responses that no other measurement uses."""
        if count > len(self._free):
            raise SystemExit(f"only {len(self._free)} of {count} responses are left")
        taken, self._free = self._free[:count], self._free[count:]
        return taken

    def count_lost(self, acknowledged: Mapping[str, Mapping[str, float]]) -> int:
        """How many acknowledged answers the database does not hold."""
        command = [sys.executable, "-m", "bench.answers_check"]
        environment = {**os.environ, **self.environment}
        done = subprocess.run(
            command,
            cwd=ROOT,
            env=environment,
            input=json.dumps(acknowledged),
            capture_output=True,
            text=True,
            check=True,
        )
        return int(done.stdout)


@contextmanager
def serve_answers(folder: Path, database: str) -> Iterator[BenchServer]:
    """A filled database under the server of `make serve`, until the block ends."""
    with _database(folder, database) as where:
        environment = {
            "YHDYSPINTA_MODE": "production",
            "SECRET_KEY": secrets.token_urlsafe(64),
            "ALLOWED_HOSTS": "127.0.0.1",
            "PUBLIC_URL": f"https://127.0.0.1:{PORT}",
            "MAIL_FOLDER": str(folder / "mail"),
            **where,
        }
        command = [str(Path(sys.executable).parent / "yhdyspinta")]
        for arguments in ("manage migrate -v0", "regions load", "manage collectstatic --noinput -v0"):
            _run([*command, *arguments.split()], environment)
        filled = json.loads(_run([sys.executable, "-m", "bench.answers_data", str(WAVES)], environment))
        seats = [_seat(one, filled) for one in filled["seats"]]
        with server("yhdyspinta.config.wsgi:application", PORT, environment):
            yield BenchServer(PORT, filled["questions"], environment, seats)


def _run(command: list[str], environment: dict[str, str]) -> str:
    done = subprocess.run(
        command, cwd=ROOT, env={**os.environ, **environment}, stdout=subprocess.PIPE, text=True, check=True
    )
    return done.stdout


def _seat(one: dict[str, str], filled: dict[str, Any]) -> Seat:
    cookies = filled["cookies"]
    headers = {
        "Content-Type": "application/json",
        "Accept": "application/json",
        "Cookie": f"{cookies['session']}={one['session']}; {cookies['csrf']}={filled['csrf']}",
        "X-CSRFToken": filled["csrf"],
    }
    return Seat(one["response"], f"/fi/vastaukset/{one['response']}/tallenna/", headers)


@contextmanager
def _database(folder: Path, kind: str) -> Iterator[dict[str, str]]:
    """The variables of a new database: a SQLite file, or a PostgreSQL cluster on a socket in the folder."""
    if kind == "sqlite":
        yield {"DB": "sqlite", "SQLITE_PATH": str(folder / "bench.sqlite3")}
        return
    socket, stop = start_postgres(durable=True)
    try:
        variables = {"DB": "pg", "PGHOST": str(socket), "PGUSER": USER, "PGDATABASE": "postgres"}
        yield variables | {"PGPORT": "", "PGPASSWORD": ""}
    finally:
        stop()
