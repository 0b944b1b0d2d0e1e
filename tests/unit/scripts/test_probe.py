"""Whether a port is free and a site answers, asked of real sockets on this machine."""

import os
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import pytest

from scripts.probe import check_port, wait_for_answer
from yhdyspinta.errors import Refusal

HOST = "127.0.0.1"


class _Site(BaseHTTPRequestHandler):
    """Answers with the statuses it was given, the last one for ever; keeps the Host headers."""

    statuses: list[int]
    hosts: list[str]

    def do_GET(self) -> None:
        self.hosts.append(self.headers["Host"])
        self.send_response(self.statuses.pop(0) if len(self.statuses) > 1 else self.statuses[0])
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        pass


Serve = Callable[..., tuple[str, list[str]]]


@pytest.fixture
def serve() -> Iterator[Serve]:
    """Starts a site that answers with the given statuses; gives its address and the hosts it is asked for."""
    servers: list[ThreadingHTTPServer] = []

    def start(*statuses: int) -> tuple[str, list[str]]:
        hosts: list[str] = []
        handler = type("Site", (_Site,), {"statuses": list(statuses), "hosts": hosts})
        servers.append(ThreadingHTTPServer((HOST, 0), handler))
        threading.Thread(target=servers[-1].serve_forever, args=(0.01,), daemon=True).start()
        return f"http://{HOST}:{servers[-1].server_port}/health", hosts

    yield start
    for server in servers:
        server.shutdown()
        server.server_close()


@pytest.fixture
def taken_port() -> Iterator[int]:
    with socket.create_server((HOST, 0)) as listener:
        yield listener.getsockname()[1]


def refused(call: Callable[[], None]) -> tuple[str, str]:
    """Code and English sentence of what a call refuses."""
    with pytest.raises(Refusal) as refusal:
        call()
    (problem,) = refusal.value.problems
    return problem.kind.code, problem.sentence("en")


@pytest.mark.parametrize("port", ["abc", "", "0", "65536", "99999", "-1", "80.5"])
def test_what_is_not_a_port(port: str) -> None:
    assert refused(lambda: check_port(HOST, port))[0] == "YP-RUN-014"


def test_a_port_in_use_is_refused_and_a_free_one_is_not(taken_port: int) -> None:
    code, sentence = refused(lambda: check_port(HOST, str(taken_port)))
    assert code == "YP-RUN-012"
    assert f"Port {taken_port} cannot be used" in sentence
    with socket.socket() as free:
        free.bind((HOST, 0))
        port = free.getsockname()[1]
    check_port(HOST, str(port))


def test_connections_that_linger_do_not_stop_the_next_server() -> None:
    with socket.create_server((HOST, 0)) as listener:
        port = listener.getsockname()[1]
        client = socket.create_connection((HOST, port))
        accepted, _address = listener.accept()
        accepted.close()  # the side that closes first waits
        client.close()
    check_port(HOST, str(port))


def test_an_answer_is_200_and_is_asked_for_under_the_sites_own_name(
    serve: Serve, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PUBLIC_URL", "https://yhdyspinta.example.fi")
    address, hosts = serve(200)
    wait_for_answer(address, 0, None)
    assert hosts == ["yhdyspinta.example.fi"]


def test_it_waits_until_the_site_is_ready(serve: Serve) -> None:
    address, hosts = serve(503, 503, 200)
    wait_for_answer(address, 20, None)
    assert len(hosts) == 3


@pytest.mark.parametrize("status", [503, 404, 400, 302])
def test_another_status_is_no_answer(serve: Serve, status: int) -> None:
    address, _hosts = serve(status)
    code, sentence = refused(lambda: wait_for_answer(address, 0, None))
    assert code == "YP-RUN-013"
    assert f"HTTP {status}" in sentence


def test_it_does_not_wait_for_a_server_that_has_ended() -> None:
    with socket.socket() as nobody:
        nobody.bind((HOST, 0))
        port = nobody.getsockname()[1]
    ended = subprocess.Popen([sys.executable, "-c", ""])
    ended.wait()
    began = time.monotonic()
    code, sentence = refused(lambda: wait_for_answer(f"http://{HOST}:{port}/", 30, ended.pid))
    assert code == "YP-RUN-013"
    assert "the server has ended" in sentence
    assert time.monotonic() - began < 10


def test_a_process_that_runs_is_waited_for(serve: Serve) -> None:
    address, _hosts = serve(503, 200)
    wait_for_answer(address, 20, os.getpid())
