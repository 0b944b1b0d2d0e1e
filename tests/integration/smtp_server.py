"""A mail server on this machine that does what a test tells it: take a message, refuse it, or break off."""

import base64
import socketserver
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

HANG_UP: Final = "hang up"
WAIT: Final = "wait"
"""Say nothing until the server is stopped."""
_ANSWERS: Final = MappingProxyType(
    {
        "HELO": "250 here",
        "EHLO": "250-here\r\n250 AUTH PLAIN",
        "AUTH": "235 welcome",
        "MAIL": "250 go on",
        "RCPT": "250 go on",
        "DATA": "354 say it",
        "RSET": "250 forgotten",
        "QUIT": "221 goodbye",
        ".": "250 taken",
    }
)


@dataclass(slots=True)
class MailServer:
    """What the server has taken: sender, recipient and message of each; and who signed in."""

    answers: Mapping[str, str]
    port: int = 0
    taken: list[tuple[str, str, bytes]] = field(default_factory=list)
    seen: int = 0
    """How many messages have come whole, taken or not."""
    signed_in: list[str] = field(default_factory=list)
    came: threading.Event = field(default_factory=threading.Event)
    """Set when a message has come whole."""
    stopped: threading.Event = field(default_factory=threading.Event)


class _Server(socketserver.ThreadingTCPServer):
    daemon_threads = True
    allow_reuse_address = True

    def __init__(self, state: MailServer) -> None:
        super().__init__(("127.0.0.1", 0), _Conversation)
        self.state = state


class _Conversation(socketserver.StreamRequestHandler):
    server: _Server

    def handle(self) -> None:
        sender = recipient = ""
        self._say("220 here")
        while line := self.rfile.readline().decode("ascii").strip():
            word = line[:4].upper()
            if word == "AUTH":
                self.server.state.signed_in.append(base64.b64decode(line.split()[-1]).decode())
            if word == "MAIL":
                sender = line
            if word == "RCPT":
                recipient = line
            if not self._answer(word):
                return
            if word == "DATA" and not self._take(sender, recipient):
                return
            if word == "QUIT":
                return

    def _take(self, sender: str, recipient: str) -> bool:
        lines = []
        while (line := self.rfile.readline()) != b".\r\n":
            lines.append(line)
        state = self.server.state
        state.seen += 1
        if state.answers["."].startswith("250"):
            state.taken.append((sender, recipient, b"".join(lines)))
        state.came.set()
        return self._answer(".")

    def _answer(self, word: str) -> bool:
        answer = self.server.state.answers.get(word, "502 what?")
        if answer == WAIT:
            self.server.state.stopped.wait()
        if answer in {WAIT, HANG_UP}:
            return False
        self._say(answer)
        return word != "DATA" or answer.startswith("354")

    def _say(self, answer: str) -> None:
        self.wfile.write(f"{answer}\r\n".encode("ascii"))


@contextmanager
def mail_server(**answers: str) -> Iterator[MailServer]:
    """A server that listens on a port of its own; `data`, `rcpt`, … and `after_data` replace its answers."""
    given = {"." if word == "after_data" else word.upper(): answer for word, answer in answers.items()}
    state = MailServer({**_ANSWERS, **given})
    with _Server(state) as server:
        state.port = server.server_address[1]
        thread = threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True)
        thread.start()
        yield state
        state.stopped.set()
        server.shutdown()
        thread.join()
