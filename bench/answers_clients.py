"""Clients that save answers over HTTP, as fast as they are answered or at a steady rate."""

import http.client
import json
import statistics
import threading
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bench.answers_server import BenchServer, Seat


@dataclass(frozen=True, slots=True)
class Timings:
    """What a measurement gave: acknowledged saves a second, their times, and how many were not acknowledged."""

    per_second: float
    p50_ms: float
    p95_ms: float
    p99_ms: float
    saves: int
    failures: int


@dataclass
class Client:
    """One editor of one organisation. `acknowledged` is what the server has confirmed, by question."""

    server: "BenchServer"
    place: "Seat"
    acknowledged: dict[str, float] = field(default_factory=dict)
    versions: dict[str, int] = field(default_factory=dict)
    milliseconds: list[float] = field(default_factory=list)
    failures: int = 0
    _round: int = 0
    _connection: http.client.HTTPConnection | None = None

    def save(self, size: int) -> None:
        """Change `size` answers, the next ones of the questionnaire, each to a value it did not have."""
        names = self._next_names(size)
        values = {name: float(1 + (int(self.acknowledged.get(name, 0)) % 5)) for name in names}
        changes = [
            {"question": name, "counterpart": "", "value": value, "base": self.versions.get(name, 0)}
            for name, value in values.items()
        ]
        key = f"{self.place.response_key}-{self._round}"
        self._round += 1
        body = json.dumps({"key": key, "changes": changes}).encode()
        began = time.perf_counter()
        status, content = self._post(body)
        self.milliseconds.append((time.perf_counter() - began) * 1000)
        if status != http.HTTPStatus.OK:
            self.failures += 1
            return
        answer = json.loads(content)
        if answer["clashes"] or answer["refused"]:
            self.failures += 1
        for name, value in values.items():
            self.acknowledged[name] = value
            self.versions[name] = self.versions.get(name, 0) + 1

    def _next_names(self, size: int) -> Sequence[str]:
        names: Sequence[str] = self.server.questions
        if size >= len(names):
            return names
        start = self._round * size % len(names)
        return names[start : start + size]

    def _post(self, body: bytes) -> tuple[int, bytes]:
        if self._connection is None:
            self._connection = http.client.HTTPConnection("127.0.0.1", self.server.port, timeout=60)
        self._connection.request("POST", self.place.save_path, body, self.place.headers)
        response = self._connection.getresponse()
        return response.status, response.read()


def run_clients(clients: Sequence[Client], *, size: int, seconds: float) -> Timings:
    """Every client saves as soon as its last save was answered."""
    until = time.perf_counter() + seconds

    def work(client: Client) -> None:
        while time.perf_counter() < until:
            client.save(size)

    return _run(clients, work)


def run_steadily(clients: Sequence[Client], *, size: int, rate: float, seconds: float) -> Timings:
    """All clients together save `rate` times a second, each at moments of its own."""
    began = time.perf_counter()
    pause = len(clients) / rate

    def work(client: Client) -> None:
        due = began + clients.index(client) / rate
        while due < began + seconds:
            time.sleep(max(0.0, due - time.perf_counter()))
            client.save(size)
            due += pause

    return _run(clients, work)


def _run(clients: Sequence[Client], work: Callable[[Client], None]) -> Timings:
    threads = [threading.Thread(target=work, args=(client,)) for client in clients]
    began = time.perf_counter()
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    took = time.perf_counter() - began
    times = sorted(one for client in clients for one in client.milliseconds)
    failures = sum(client.failures for client in clients)
    cuts = statistics.quantiles(times, n=100, method="inclusive")
    return Timings((len(times) - failures) / took, statistics.median(times), cuts[94], cuts[98], len(times), failures)
