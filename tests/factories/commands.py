"""Calls a command of this project in the test's own process, and keeps what it gave."""

import io
import json
import sys
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest

from yhdyspinta.cli import main


@dataclass(frozen=True)
class Outcome:
    exit_code: int
    content: bytes
    err: str

    @property
    def out(self) -> str:
        return self.content.decode()

    @property
    def json(self) -> Any:
        return json.loads(self.content)


type Run = Callable[..., Outcome]
"""Takes the arguments; `language` (English) and `stdin` by name."""


def make_run(command: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[bytes]) -> Run:
    """The runner of a subcommand; `capsys` is the fixture `capsysbinary`."""

    def run(*arguments: object, language: str = "en", stdin: bytes = b"") -> Outcome:
        monkeypatch.setenv("YHDYSPINTA_LANG", language)
        monkeypatch.setattr(sys, "argv", ["yhdyspinta", command, *map(str, arguments)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        with pytest.raises(SystemExit) as end:
            main()
        captured = capsys.readouterr()
        return Outcome(int(end.value.code or 0), captured.out, captured.err.decode())

    return run
