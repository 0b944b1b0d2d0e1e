"""The id of the request that is being answered: in the answer, on the error page, in the log and in the audit."""

import logging
import secrets
from contextvars import ContextVar

_current: ContextVar[str] = ContextVar("request_id", default="")


def start_request_id() -> str:
    """A fresh id, which the log lines of this thread carry until its next request.

    It is not taken back at the end of the answer, since Django logs a 404 after all middleware.
    An id sent by the client is never taken over.
    """
    request_id = secrets.token_hex(8)
    _current.set(request_id)
    return request_id


def get_request_id() -> str:
    """The id of this thread's request; empty when it has had none, as in a command."""
    return _current.get()


class RequestIdFilter(logging.Filter):
    """Gives each log record the attribute `request_id`; `-` before the first request."""

    def filter(self, record: logging.LogRecord) -> bool:
        record.request_id = get_request_id() or "-"
        return True
