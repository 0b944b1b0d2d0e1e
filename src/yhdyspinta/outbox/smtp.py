"""Hands an e-mail to a mail server, and tells apart what surely did not leave from what may have."""

import smtplib
import ssl
from dataclasses import dataclass
from email.message import EmailMessage
from email.utils import parseaddr
from typing import Final

from yhdyspinta.outbox.outgoing import NotSentError, UnansweredError

TIMEOUT: Final = 10.0
"""Seconds that a server has for each of its answers."""
_TLS_FROM_THE_START: Final = 465
_FOR_GOOD: Final = 500


@dataclass(frozen=True, slots=True)
class Server:
    """A mail server. Without `tls` only one on the same machine is safe. An empty user signs in with nothing."""

    host: str
    port: int
    user: str = ""
    password: str = ""
    tls: bool = True


def send_by_smtp(mail: EmailMessage, server: Server, *, timeout: float = TIMEOUT) -> None:
    """Send an e-mail to the one address in its To.

    Raises `NotSentError` for what did not leave: for good when the server refused the message or the address. Raises
    `UnansweredError` when the connection broke while the server had the message.
    """
    try:
        connection = _connect(server, timeout)
    except (OSError, smtplib.SMTPException) as error:
        raise NotSentError(_kind("no_connection", error), for_good=False) from None
    try:
        _announce(connection, mail)
        _hand_over(connection, mail)
    finally:
        _leave(connection)


def _connect(server: Server, timeout: float) -> smtplib.SMTP:
    context = ssl.create_default_context()
    if server.tls and server.port == _TLS_FROM_THE_START:
        connection: smtplib.SMTP = smtplib.SMTP_SSL(server.host, server.port, timeout=timeout, context=context)
    else:
        connection = smtplib.SMTP(server.host, server.port, timeout=timeout)
    try:
        connection.ehlo_or_helo_if_needed()
        if server.tls and server.port != _TLS_FROM_THE_START:
            connection.starttls(context=context)
            connection.ehlo()
        if server.user:
            connection.login(server.user, server.password)
    except BaseException:
        connection.close()
        raise
    return connection


def _announce(connection: smtplib.SMTP, mail: EmailMessage) -> None:
    """Name the sender and the recipient: until here nothing has left."""
    try:
        _accept("sender_refused", *connection.mail(parseaddr(mail["From"])[1]))
        _accept("recipient_refused", *connection.rcpt(parseaddr(mail["To"])[1]))
    except (OSError, smtplib.SMTPException) as error:
        raise NotSentError(_kind("connection_lost", error), for_good=False) from None
    except ValueError:
        raise NotSentError("unfit_address", for_good=True) from None


def _accept(kind: str, code: int, _answer: bytes) -> None:
    if code not in {250, 251}:
        raise NotSentError(f"{kind} {code}", for_good=code >= _FOR_GOOD)


def _hand_over(connection: smtplib.SMTP, mail: EmailMessage) -> None:
    try:
        code, _answer = connection.data(mail.as_bytes())
    except smtplib.SMTPDataError as error:
        # The server did not even want to see it.
        raise NotSentError(f"message_refused {error.smtp_code}", for_good=error.smtp_code >= _FOR_GOOD) from None
    except (OSError, smtplib.SMTPException):
        raise UnansweredError from None
    _accept("message_refused", code, b"")


def _leave(connection: smtplib.SMTP) -> None:
    """Say goodbye. What was taken stays taken, whatever the server says now."""
    try:
        connection.quit()
    except (OSError, smtplib.SMTPException):
        connection.close()


def _kind(kind: str, error: Exception) -> str:
    """The kind with the server's code when it gave one; never its words, which repeat addresses."""
    return f"{kind} {error.smtp_code}" if isinstance(error, smtplib.SMTPResponseException) else kind
