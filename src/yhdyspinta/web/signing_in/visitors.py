"""Where a visitor comes from, and whether somebody has signed in at their browser before."""

from typing import Final

from django.conf import settings
from django.core import signing
from django.http import HttpRequest
from django.http.response import HttpResponseBase

from yhdyspinta.accounts.actions.attempts import Tried
from yhdyspinta.accounts.attempts import hash_tried, network_of

_SALT: Final = "yhdyspinta.web.known_browser"
_KEPT: Final = 180 * 24 * 3600
_MOST: Final = 5
"""Accounts that one browser is known for: colleagues may share one."""


def client_address(request: HttpRequest) -> str:
    """The address of whoever asks: the socket's other end, or what our own proxy says of its other end.

    Of X-Forwarded-For only the last address is the proxy's own; whatever is before it came from the client.
    """
    if settings.BEHIND_PROXY:
        hops = request.headers.get("X-Forwarded-For", "").split(",")
        return hops[-1].strip()
    return str(request.META.get("REMOTE_ADDR", ""))


def tried_by(request: HttpRequest, account: str) -> Tried:
    """Who is trying, as tries are counted."""
    known = bool(account) and hash_tried("account", account) in _known_accounts(request)
    return Tried(account=account, network=network_of(client_address(request)), is_known=known)


def remember_browser(request: HttpRequest, response: HttpResponseBase, *accounts: str) -> None:
    """Note in the browser, signed and unreadable, that somebody has signed in to an account there."""
    mine = [hash_tried("account", account) for account in accounts]
    known = [*mine, *(one for one in _known_accounts(request) if one not in mine)][: _MOST * 2]
    response.set_cookie(
        _cookie_name(),
        signing.dumps(known, salt=_SALT),
        max_age=_KEPT,
        secure=settings.SESSION_COOKIE_SECURE,
        httponly=True,
        samesite="Lax",
    )


def _known_accounts(request: HttpRequest) -> list[str]:
    try:
        return list(signing.loads(request.COOKIES.get(_cookie_name(), ""), salt=_SALT, max_age=_KEPT))
    except signing.BadSignature:
        return []


def _cookie_name() -> str:
    return "__Host-known" if settings.SESSION_COOKIE_SECURE else "known"
