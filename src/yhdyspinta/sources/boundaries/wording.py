"""Text from a file, made fit to be shown in a message."""

from collections.abc import Iterable
from itertools import islice
from typing import Final

_LONGEST: Final = 40
_MOST: Final = 20


def to_shown(value: object) -> str:
    """The value as text of at most 40 characters; what could steer a terminal becomes `?`."""
    text = "".join(character if character.isprintable() else "?" for character in str(value)[: _LONGEST + 1])
    return text if len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"


def list_shown(values: Iterable[object]) -> str:
    """The first twenty values with commas between, and how many there are besides; `-` for none."""
    values = iter(values)
    shown = ", ".join(map(to_shown, islice(values, _MOST)))
    rest = sum(1 for _value in values)
    return f"{shown} … (+{rest})" if rest else shown or "-"


def with_spaces(number: int) -> str:
    """`2 000 000`: readable in Finnish, Swedish and English."""
    return f"{number:_}".replace("_", "\N{NARROW NO-BREAK SPACE}")
