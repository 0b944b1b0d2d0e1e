"""Lines of the log, without what would let a reader of the log in."""

import logging
import re
from typing import Final

# The token of a personal link, and the key of a new password: each is a part of an address.
_SECRET_PARTS: Final = re.compile(r"(/kirjaudu/(?:linkki|salasana)/)(?!lahetetty/|vaihdettu/)[^/\s\"']+")


def without_secrets(line: str) -> str:
    """The line with the secret parts of addresses left out, wherever they stand: messages, tracebacks, requests."""
    return _SECRET_PARTS.sub(r"\1…", line)


class LineFormatter(logging.Formatter):
    """The usual line, without secrets."""

    def format(self, record: logging.LogRecord) -> str:
        return without_secrets(super().format(record))
