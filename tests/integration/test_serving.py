"""`scripts/serve.sh` as people start and stop it: with SQLite, on a free port, in a folder of the test's own."""

import http.client
import json
import os
import re
import secrets
import signal
import socket
import subprocess
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final

import pytest

from yhdyspinta.config.environment import VARIABLES

ROOT: Final = Path(__file__).resolve().parents[2]
# Starting takes four seconds on two idle cores, and the tests beside this one use them too.
PATIENCE_SECONDS: Final = 60
HEADERS: Final = {
    "Content-Security-Policy": "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'none'; "
    "frame-ancestors 'none'; form-action 'self'",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
}


@dataclass(frozen=True)
class Answer:
    status: int
    headers: http.client.HTTPMessage
    text: str


@dataclass(frozen=True)
class Site:
    """A running serve.sh, the leader of a session of its own. What it prints is in `output`."""

    process: subprocess.Popen[bytes]
    port: int
    output: Path

    def get(self, path: str, host: str = "") -> Answer:
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=30)
        try:
            connection.request("GET", path, headers={"Host": host or f"127.0.0.1:{self.port}"})
            response = connection.getresponse()
            return Answer(response.status, response.headers, response.read().decode())
        finally:
            connection.close()

    def printed(self) -> str:
        return self.output.read_text(encoding="utf-8")


def free_port() -> int:
    with socket.socket() as listener:
        listener.bind(("127.0.0.1", 0))
        port: int = listener.getsockname()[1]
    return port


def is_listening(port: int) -> bool:
    with socket.socket() as attempt:
        return attempt.connect_ex(("127.0.0.1", port)) == 0


def processes_of(session: int) -> dict[int, str]:
    """The processes that serve.sh has started and that have not ended: their ids and commands."""
    found = {}
    for folder in Path("/proc").glob("[0-9]*"):
        try:
            # After the name in brackets: state, parent, process group, session.
            fields = (folder / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session and fields[0] != "Z":
                found[int(folder.name)] = (folder / "cmdline").read_text().replace("\0", " ")
        except (FileNotFoundError, ProcessLookupError):
            continue
    return found


@contextmanager
def started(folder: Path, mode: str, port: int, **environment: str) -> Iterator[Site]:
    """serve.sh in `mode`. Whatever is left of it at the end is killed."""
    output = folder / "output"
    # An empty variable is none, and keeps a developer's .env out.
    clean = {variable.name: "" for variable in VARIABLES} | {"YHDYSPINTA_LANG": "en", "DEMO_FOLDER": str(folder)}
    with output.open("wb") as file:
        process = subprocess.Popen(
            [ROOT / "scripts" / "serve.sh", mode, str(port), "2"],
            cwd=folder, env={**os.environ, **clean, "HOME": str(folder), **environment},
            stdout=file, stderr=subprocess.STDOUT, start_new_session=True,
        )  # fmt: skip
    try:
        yield Site(process, int(port), output)
    finally:
        for left in processes_of(process.pid):
            with suppress(ProcessLookupError):
                os.kill(left, signal.SIGKILL)
        process.wait()


def wait_until(happens: Callable[[], bool], site: Site) -> None:
    """Wait for what has to come while serve.sh is running."""
    deadline = time.monotonic() + PATIENCE_SECONDS
    while not happens():
        assert site.process.poll() is None, site.printed()
        assert time.monotonic() < deadline, site.printed()
        time.sleep(0.05)


def is_announced(site: Site) -> bool:
    return f"Yhdyspinta runs at http://127.0.0.1:{site.port} " in site.printed()


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The demo's folder: what the first server has made there, the next ones find."""
    return tmp_path_factory.mktemp("serving")


@pytest.fixture(scope="module")
def site(folder: Path) -> Iterator[Site]:
    with started(folder, "demo", free_port()) as site:
        wait_until(lambda: is_announced(site), site)
        yield site


def test_it_is_healthy_when_it_says_that_it_runs(site: Site) -> None:
    answer = site.get("/health")
    assert (answer.status, json.loads(answer.text)) == (200, {"status": "ok"})


@pytest.mark.parametrize(
    ("path", "status", "text"),
    [
        ("/fi/", 200, "yhdyspint"),
        ("/sv/", 200, "kontaktyt"),
        ("/fi/ei-ole/", 404, "<h1"),
        ("/static/no-such-file.css", 404, ""),
    ],
)
def test_every_answer_has_the_security_headers(site: Site, path: str, status: int, text: str) -> None:
    answer = site.get(path)
    assert answer.status == status
    assert text in answer.text.lower()
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS
    assert len(answer.headers["X-Request-ID"]) == 16


def test_static_files_are_named_by_their_hash_and_kept_for_long(site: Site) -> None:
    (style, *_others) = re.findall(r'href="(/static/[^"]+\.css)"', site.get("/fi/").text)
    assert re.search(r"\.[0-9a-f]{12}\.css$", style)
    answer = site.get(style)
    assert answer.status == 200
    assert "immutable" in answer.headers["Cache-Control"]
    assert {name: answer.headers[name] for name in HEADERS} == HEADERS


def test_a_stranger_s_host_name_is_refused_without_being_shown(site: Site) -> None:
    answer = site.get("/fi/", host="evil.example")
    assert answer.status == 400
    assert "evil.example" not in answer.text
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_the_demo_keeps_its_files_where_it_is_told(site: Site, folder: Path) -> None:
    assert {"demo.sqlite3", "demo-secret-key"} <= {path.name for path in folder.iterdir()}
    assert (folder / "demo-secret-key").stat().st_mode & 0o077 == 0


def test_a_port_in_use_is_refused_with_a_sentence(site: Site, tmp_path: Path) -> None:
    with started(tmp_path, "demo", site.port) as second:
        assert second.process.wait(PATIENCE_SECONDS) == 4
        assert f"YP-RUN-012: Port {site.port} cannot be used on 127.0.0.1" in second.printed()
        assert not (tmp_path / "demo.sqlite3").exists(), "it is told before anything is made"
    assert site.get("/health").status == 200


@pytest.mark.parametrize("moment", ["serving", "preparing"])
def test_ctrl_c_ends_it_cleanly(moment: str, tmp_path: Path) -> None:
    with started(tmp_path, "demo", free_port()) as site:
        if moment == "serving":
            wait_until(lambda: is_announced(site), site)
            assert len(processes_of(site.process.pid)) >= 3, "the script, the server, a worker"
        else:
            wait_until((tmp_path / "demo.sqlite3").exists, site)
        # What a terminal does: every process of the foreground group gets it.
        os.killpg(site.process.pid, signal.SIGINT)

        assert site.process.wait(10) == 0, site.printed()
        assert processes_of(site.process.pid) == {}
        assert not is_listening(site.port)
        assert "Traceback" not in site.printed()


@pytest.mark.parametrize("mode", ["serve", "start"])
def test_production_with_unsafe_settings_is_refused_before_anything_listens(
    mode: str, site: Site, tmp_path: Path
) -> None:
    database = str(tmp_path / "production.sqlite3")
    with started(tmp_path, mode, free_port(), SQLITE_PATH=database, ALLOWED_HOSTS="*") as refused:
        listened = False
        while refused.process.poll() is None:
            listened = listened or is_listening(refused.port)
            time.sleep(0.05)

        assert refused.process.returncode == 4
        assert not listened
        assert processes_of(refused.process.pid) == {}
        printed = refused.printed()
        assert "refused: YP-RUN-003: SECRET_KEY is missing" in printed
        assert "refused: YP-RUN-006: ALLOWED_HOSTS takes any name (*)" in printed
        assert "Yhdyspinta runs" not in printed


def test_start_is_what_a_service_manager_needs(site: Site, tmp_path: Path) -> None:
    """One process that becomes the server, listens when all is well, and ends when it is asked to."""
    safe = {"SECRET_KEY": secrets.token_urlsafe(64), "SQLITE_PATH": str(site.output.with_name("demo.sqlite3"))}
    with started(tmp_path, "start", free_port(), **safe) as production:
        wait_until(lambda: is_listening(production.port), production)
        answer = production.get("/fi/")
        assert (answer.status, answer.headers["X-Frame-Options"]) == (200, "DENY")
        assert "granian" in processes_of(production.process.pid)[production.process.pid]

        production.process.send_signal(signal.SIGTERM)
        assert production.process.wait(10) in {0, -signal.SIGTERM}, production.printed()
        assert processes_of(production.process.pid) == {}
        assert not is_listening(production.port)
