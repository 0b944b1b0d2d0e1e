"""Writes e-mails into a folder, one file each, for an installation without a mail server."""

import contextlib
import hashlib
import os
import re
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from yhdyspinta.outbox.outgoing import NotSentError, Outgoing

_UNFIT: Final = re.compile(r"[^A-Za-z0-9-]+")
_READABLE_LENGTH: Final = 60
_OWN_FOLDER: Final = 0o700
_OWN_FILE: Final = 0o600


def file_name(outgoing: Outgoing) -> str:
    """The name of a message's file: its key as far as it can be read, and a hash by which it is its own.

    The text is in the hash too: the folder may have seen another database, with the same ids in its keys.
    """
    readable = _UNFIT.sub("-", outgoing.key).strip("-")[:_READABLE_LENGTH]
    whole = "\0".join((outgoing.key, outgoing.recipient, outgoing.subject, outgoing.body))
    return f"{readable}-{hashlib.sha256(whole.encode()).hexdigest()[:12]}.eml"


def write_file(mail: EmailMessage, outgoing: Outgoing, folder: Path) -> None:
    """Write an e-mail as a file that is there as a whole or not at all. One that is there is not written again.

    Only the account of the program may read it: there may be a personal link in it. Raises `NotSentError` when the
    folder cannot be written to.
    """
    try:
        folder.mkdir(mode=_OWN_FOLDER, parents=True, exist_ok=True)
        _write_once(mail.as_bytes(), folder / file_name(outgoing))
    except OSError as error:
        raise NotSentError(f"not_written {error.errno}", for_good=False) from None


def _write_once(content: bytes, path: Path) -> None:
    part = path.with_suffix(f".{os.getpid()}.part")
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, _OWN_FILE), "wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        # A link and no renaming: it never replaces the file of an earlier try.
        with contextlib.suppress(FileExistsError):
            os.link(part, path)
    finally:
        part.unlink(missing_ok=True)
