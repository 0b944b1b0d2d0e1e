"""Where messages go in this installation: to a mail server, or into files when none is named."""

from email.errors import MessageError
from email.message import EmailMessage
from pathlib import Path
from typing import Final

from django.conf import settings

from yhdyspinta.errors import refuse
from yhdyspinta.outbox.errors import NO_SENDER
from yhdyspinta.outbox.files import write_file
from yhdyspinta.outbox.mime import compose
from yhdyspinta.outbox.outgoing import NotSentError, Outgoing
from yhdyspinta.outbox.smtp import Server, send_by_smtp

_SENDER_OF_FILES: Final = "yhdyspinta@localhost"


def check_delivery() -> None:
    """Raise the `Refusal` of settings with which nothing can be sent."""
    if settings.MAIL_SERVER["host"] and "@" not in settings.MAIL_FROM:
        raise refuse(NO_SENDER)


def deliver(outgoing: Outgoing) -> None:
    """Send a message. Raises `NotSentError` and `UnansweredError`."""
    if settings.MAIL_SERVER["host"]:
        mail = _composed(outgoing, settings.MAIL_FROM, readable=False)
        send_by_smtp(mail, Server(**settings.MAIL_SERVER))
    else:
        mail = _composed(outgoing, settings.MAIL_FROM or _SENDER_OF_FILES, readable=True)
        write_file(mail, outgoing, Path(settings.MAIL_FOLDER))


def _composed(outgoing: Outgoing, sender: str, *, readable: bool) -> EmailMessage:
    try:
        return compose(outgoing, sender=sender, readable=readable)
    except (ValueError, MessageError):
        # An address that is valid by its form and that no header can hold.
        raise NotSentError("unfit_address", for_good=True) from None
