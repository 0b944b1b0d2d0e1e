"""The text of an expression → its tokens, each with its place."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from yhdyspinta.analysis.errors_expressions import (
    BAD_CHARACTER,
    CURLY_QUOTE,
    LONG_NUMBER,
    PATH,
    UNCLOSED_TEXT,
)
from yhdyspinta.errors import refuse

MOST_DIGITS: Final = 15
"""So many digits of a number are exact in Python, in JavaScript and in JSON."""


class TokenKind(StrEnum):
    REFERENCE = "reference"
    NUMBER = "number"
    TEXT = "text"
    NAME = "name"
    SIGN = "sign"
    END = "end"


@dataclass(frozen=True, slots=True)
class Token:
    """`text` is what it says: a reference's name, a text without its quotes. `position` counts characters from 1."""

    kind: TokenKind
    text: str
    position: int


_TOKEN: Final = re.compile(
    r"""
      (?P<space>[ \t\r\n\u00a0]+)
    | \$\{[ \t]*(?P<reference>[A-Za-z_][A-Za-z0-9_.-]*)[ \t]*\}
    | (?P<number>[0-9]+(?:\.[0-9]*)?|\.[0-9]+)
    | '(?P<single>[^']*)' | "(?P<double>[^"]*)"
    | (?P<name>[A-Za-z_][A-Za-z0-9_.-]*(?::[A-Za-z_][A-Za-z0-9_.-]*)?)
    | (?P<path>\.\.|/)
    | (?P<sign><=|>=|!=|[-+*=<>(),.])
    """,
    re.VERBOSE,
)
_KINDS: Final = {
    "reference": TokenKind.REFERENCE,
    "number": TokenKind.NUMBER,
    "single": TokenKind.TEXT,
    "double": TokenKind.TEXT,
    "name": TokenKind.NAME,
    "sign": TokenKind.SIGN,
}


def list_tokens(source: str) -> Iterator[Token]:
    """The tokens, last an END. Raises `Refusal` at what is none."""
    at = 0
    while at < len(source):
        match = _TOKEN.match(source, at)
        _check(match, source, at)
        group = str(match.lastgroup) if match else ""
        if match and group != "space":
            yield Token(_KINDS[group], match[group], at + 1)
        at = match.end() if match else len(source)
    yield Token(TokenKind.END, "", len(source) + 1)


def _check(match: re.Match[str] | None, source: str, at: int) -> None:
    if match is None:
        character = source[at]
        if character in "'\"":
            raise refuse(UNCLOSED_TEXT, position=at + 1, quote=character)
        if character in "‘’‚“”„«»":
            raise refuse(CURLY_QUOTE, position=at + 1, character=character)
        shown = character if character.isprintable() else f"U+{ord(character):04X}"
        raise refuse(BAD_CHARACTER, position=at + 1, character=shown)
    if match.lastgroup == "path":
        raise refuse(PATH, position=at + 1, found=match[0])
    if match.lastgroup == "number" and len(match[0].replace(".", "")) > MOST_DIGITS:
        raise refuse(LONG_NUMBER, position=at + 1, most=MOST_DIGITS)
