"""A message on its way out, and what can go wrong with it. Pure."""

import unicodedata
from dataclasses import dataclass
from datetime import datetime
from typing import Final

_SHORTENED: Final = "…"


@dataclass(frozen=True, slots=True)
class Outgoing:
    """One e-mail as it is handed to a server: plain text, to one person."""

    key: str
    recipient: str
    language: str
    subject: str
    body: str
    at: datetime
    """The moment of the try."""


class NotSentError(Exception):
    """The message did not leave. `kind` says why, in a word or two without any address."""

    def __init__(self, kind: str, *, for_good: bool) -> None:
        super().__init__(kind)
        self.kind = kind
        self.for_good = for_good


class UnansweredError(Exception):
    """The message was handed over, and the server did not say whether it took it: it may have left or not."""


def one_line(text: str, longest: int) -> str:
    """A subject: every run of blanks and control characters is one blank, and what is too long ends with an ellipsis.

    Names and titles of others may be in it, so a line end cannot be let through: it would begin another header.
    """
    readable = "".join(" " if _is_control(character) else character for character in text)
    line = " ".join(readable.split())
    return line if len(line) <= longest else line[: longest - 1].rstrip() + _SHORTENED


def plain_lines(text: str) -> str:
    """A body: line ends as \\n, one at the end, and no other control characters."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").strip("\n")
    return "".join(each for each in lines if each in "\n\t" or not _is_control(each)) + "\n"


def _is_control(character: str) -> bool:
    return unicodedata.category(character) in {"Cc", "Zl", "Zp"}
