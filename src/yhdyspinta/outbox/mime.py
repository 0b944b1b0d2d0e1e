"""Puts an e-mail together: headers and plain text. Pure."""

import hashlib
from datetime import UTC
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP, SMTPUTF8
from email.utils import format_datetime, parseaddr
from typing import Final

from yhdyspinta.outbox.outgoing import Outgoing

READABLE: Final = SMTPUTF8.clone(linesep="\n", max_line_length=None)
"""For files that people open: letters as they are."""
TRANSPORTABLE: Final = SMTP
"""For servers of any age: ASCII only."""


def compose(outgoing: Outgoing, *, sender: str, readable: bool) -> EmailMessage:
    """The e-mail of a message, `sender` being an address with or without a name; for a file or for a server.

    Its Message-ID is the same for the same key: when one is sent again since nobody knew whether it had left, mail
    servers and readers can see that it is the same.
    """
    mail = EmailMessage(policy=READABLE if readable else TRANSPORTABLE)
    name, address = parseaddr(sender)
    mail["From"] = Address(display_name=name, addr_spec=address)
    mail["To"] = Address(addr_spec=outgoing.recipient)
    mail["Subject"] = outgoing.subject
    mail["Date"] = format_datetime(outgoing.at.astimezone(UTC))
    mail["Message-ID"] = f"<{hashlib.sha256(outgoing.key.encode()).hexdigest()[:40]}@{address.rpartition('@')[2]}>"
    mail["Auto-Submitted"] = "auto-generated"
    mail.set_content(outgoing.body, cte="8bit" if readable else "quoted-printable")
    mail["Content-Language"] = outgoing.language
    return mail
