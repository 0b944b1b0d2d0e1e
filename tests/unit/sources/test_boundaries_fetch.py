"""Downloads, against a server on this machine that behaves badly in every way that is guarded against."""

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import httpx
import pytest

from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.sources import errors_boundaries as errors
from yhdyspinta.sources.boundaries.content import MEGABYTE
from yhdyspinta.sources.boundaries.fetch import Limits, _follow, fetch, is_address

BODY = b'{"type": "FeatureCollection"}'
PATIENT = Limits(megabytes=1, silence=5, whole=5)


class _Answers(BaseHTTPRequestHandler):
    """Each path answers in its own way."""

    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        path = self.path.partition("?")[0].strip("/").replace("-", "_")
        if path.startswith("hop"):
            number = int(path.removeprefix("hop"))
            self.answer(302, location=f"/hop{number - 1}" if number else "/plain")
        else:
            getattr(self, f"give_{path}")()

    def give_plain(self) -> None:
        self.answer(200, BODY)

    def give_gzip(self) -> None:
        self.answer(200, gzip.compress(BODY, mtime=0), encoding="gzip")

    def give_bomb(self) -> None:
        self.answer(200, gzip.compress(b" " * 50 * MEGABYTE, mtime=0), encoding="gzip")

    def give_large(self) -> None:
        self.answer(200, b" " * (MEGABYTE + 1))

    def give_brotli(self) -> None:
        self.answer(200, BODY, encoding="br")

    def give_nested(self) -> None:
        self.answer(200, gzip.compress(gzip.compress(BODY, mtime=0)), encoding="gzip, gzip")

    def give_empty(self) -> None:
        self.answer(200, b"")

    def give_nothing(self) -> None:
        self.answer(204)

    def give_missing(self) -> None:
        self.answer(404, b"{}")

    def give_loop(self) -> None:
        self.answer(302, location="/loop")

    def give_to_file(self) -> None:
        self.answer(302, location="file:///etc/passwd")

    def give_to_broken(self) -> None:
        self.answer(302, location="http://[::1")

    def give_cut(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", str(len(BODY) + 10))
        self.end_headers()
        self.wfile.write(BODY)
        self.close_connection = True

    def give_silence(self) -> None:
        time.sleep(1.5)

    def give_drip(self) -> None:
        self.send_response(200)
        self.send_header("Content-Length", "40")
        self.end_headers()
        for _second in range(40):
            self.wfile.write(b" ")
            self.wfile.flush()
            time.sleep(0.1)

    def answer(self, status: int, body: bytes = b"", *, location: str = "", encoding: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Length", str(len(body)))
        if location:
            self.send_header("Location", location)
        if encoding:
            self.send_header("Content-Encoding", encoding)
        self.end_headers()
        self.wfile.write(body)

    def handle(self) -> None:
        with suppress(ConnectionError):  # the reader had enough
            super().handle()

    def log_message(self, *_arguments: object) -> None:
        pass


@pytest.fixture(scope="module")
def server() -> Iterator[str]:
    """The address of the server, without a path."""
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as running:
        thread = threading.Thread(target=running.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()
        thread.join()


@pytest.fixture(autouse=True)
def _no_proxy(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
        monkeypatch.delenv(name.lower(), raising=False)


@pytest.mark.parametrize("path", ["plain", "gzip", "hop2", "plain?service=WFS&outputFormat=json"])
def test_content_is_fetched_and_named_by_its_host(server: str, path: str) -> None:
    content = fetch(f"{server}/{path}", limits=PATIENT)
    assert (content.name, content.data) == ("127.0.0.1", BODY)


@pytest.mark.parametrize(
    ("path", "kind"),
    [
        ("missing", errors.ADDRESS_REFUSED),
        ("nothing", errors.ADDRESS_REFUSED),
        ("loop", errors.TOO_MANY_REDIRECTS),
        ("hop3", errors.TOO_MANY_REDIRECTS),
        ("to-file", errors.ADDRESS_NOT_ALLOWED),
        ("to-broken", errors.ADDRESS_NOT_REACHED),
        ("large", errors.TOO_LARGE),
        ("bomb", errors.TOO_LARGE),
        ("brotli", errors.OTHER_FORMAT),
        ("nested", errors.OTHER_FORMAT),
        ("empty", errors.EMPTY_CONTENT),
        ("cut", errors.ADDRESS_NOT_REACHED),
    ],
)
def test_bad_answers_are_refused(server: str, path: str, kind: ErrorKind) -> None:
    with pytest.raises(Refusal) as refusal:
        fetch(f"{server}/{path}", limits=PATIENT)
    assert [problem.kind for problem in refusal.value.problems] == [kind]


@pytest.mark.parametrize(
    ("path", "limits"), [("silence", Limits(silence=0.3, whole=5)), ("drip", Limits(silence=5, whole=0.3))]
)
def test_a_slow_server_is_left(server: str, path: str, limits: Limits) -> None:
    began = time.monotonic()
    with pytest.raises(Refusal) as refusal:
        fetch(f"{server}/{path}", limits=limits)
    assert [problem.kind for problem in refusal.value.problems] == [errors.TOO_SLOW]
    assert time.monotonic() - began < 1.5


def test_a_port_where_nobody_listens_is_refused() -> None:
    with ThreadingHTTPServer(("127.0.0.1", 0), _Answers) as closed:
        port = closed.server_port
    with pytest.raises(Refusal) as refusal:
        fetch(f"http://127.0.0.1:{port}/", limits=PATIENT)
    assert [problem.kind for problem in refusal.value.problems] == [errors.ADDRESS_NOT_REACHED]


@pytest.mark.parametrize(
    "address",
    ["ftp://127.0.0.1/a", "file:///etc/passwd", "gopher://127.0.0.1/", "http://", "https:///a", "http://[::1", "://"],
)
def test_only_http_addresses_are_fetched(address: str) -> None:
    with pytest.raises(Refusal) as refusal:
        fetch(address)
    assert [problem.kind for problem in refusal.value.problems] == [errors.ADDRESS_NOT_ALLOWED]


def test_a_redirect_from_https_to_http_is_not_followed() -> None:
    request = httpx.Request("GET", "https://secure.example/kunnat.json")
    with pytest.raises(Refusal) as refusal:
        _follow(httpx.Response(302, headers={"Location": "http://secure.example/kunnat.json"}, request=request))
    assert [problem.kind for problem in refusal.value.problems] == [errors.ADDRESS_NOT_ALLOWED]
    to_https = httpx.Response(302, headers={"Location": "//other.example/a"}, request=request)
    assert str(_follow(to_https)) == "https://other.example/a"


def test_a_password_in_an_address_is_neither_used_nor_repeated() -> None:
    with pytest.raises(Refusal) as refusal:
        fetch("http://person:secret@127.0.0.1/a")
    assert [problem.kind for problem in refusal.value.problems] == [errors.ADDRESS_NOT_ALLOWED]
    assert "127.0.0.1" in str(refusal.value)
    assert "secret" not in str(refusal.value)


@pytest.mark.parametrize(
    ("location", "address"),
    [("https://a.fi/x", True), ("kunnat.json", False), ("./a/b.json", False), ("C:\\kunnat.json", False)],
)
def test_addresses_are_told_from_paths(location: str, *, address: bool) -> None:
    assert is_address(location) is address
