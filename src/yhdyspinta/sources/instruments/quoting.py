"""A piece of a stranger's file in a message: short, and nothing in it that a terminal would obey or refuse."""

from typing import Final

_LONGEST: Final = 60


def quote(value: object) -> str:
    """The first 60 characters of a value, `�` for those that cannot be printed."""
    return "".join(character if character.isprintable() else "�" for character in str(value)[:_LONGEST])
