"""The page that a message is about: a path on this site, and nothing else of an address."""

from typing import Final
from urllib.parse import urlsplit

from yhdyspinta.errors import refuse
from yhdyspinta.feedback.errors import BAD_PAGE

PAGE_LENGTH: Final = 300


def read_page(text: str) -> str:
    """The path of a page on this site, without query and fragment; empty when none was given.

    Raises `Refusal` (BAD_PAGE) for anything else, so that no link to another site can be planted in a message.
    """
    text = text.strip()
    if not text:
        return ""
    path = _path(text)
    if not path.startswith("/") or path.startswith("//") or len(path) > PAGE_LENGTH:
        raise refuse(BAD_PAGE)
    return path


def _path(text: str) -> str:
    # A browser reads a backslash as a slash, and drops control characters before it reads the rest.
    if "\\" in text or any(ord(character) < 32 for character in text):
        return ""
    try:
        parts = urlsplit(text)
    except ValueError:
        return ""
    return "" if parts.scheme or parts.netloc else parts.path
