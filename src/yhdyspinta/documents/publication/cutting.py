"""Texts in the bytes that a file format allows, never cut inside a character."""

from typing import Final

_MORE: Final = "…"


def split_bytes(text: str, most: int) -> tuple[str, ...]:
    """The text in parts of at most `most` bytes of UTF-8 each; one empty part for no text."""
    parts: list[str] = []
    rest = text.encode()
    while len(rest) > most:
        head = rest[:most].decode(errors="ignore")
        parts.append(head)
        rest = rest[len(head.encode()) :]
    return (*parts, rest.decode())


def cut_bytes(text: str, most: int) -> str:
    """The text, or as much of it as fits with an ellipsis after it."""
    if len(text.encode()) <= most:
        return text
    return split_bytes(text, most - len(_MORE.encode()))[0].rstrip() + _MORE


def wrap_bytes(text: str, most: int) -> list[str]:
    """Lines of at most `most` bytes, broken at spaces; a longer word is broken where it must."""
    lines: list[str] = []
    line = ""
    for word in (part for whole in text.split() for part in split_bytes(whole, most)):
        longer = f"{line} {word}" if line else word
        if len(longer.encode()) <= most:
            line = longer
        else:
            lines.append(line)
            line = word
    return [*lines, line] if line else lines
