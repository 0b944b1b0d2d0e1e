"""Who asks for a page: read from the session anew for every request, and only when somebody wants to know."""

from typing import TYPE_CHECKING, Final, cast

from yhdyspinta.accounts.actor import ANYBODY, Actor
from yhdyspinta.accounts.queries.actors import get_actor

if TYPE_CHECKING:
    from django.http import HttpRequest

_KNOWN: Final = "_yhdyspinta_actor"


def actor_of(request: "HttpRequest") -> Actor:
    """The actor of a request: a visitor when nobody is signed in. The user and the roles are read once a request."""
    known = getattr(request, _KNOWN, None)
    if known is None:
        known = _read_actor(request)
        setattr(request, _KNOWN, known)
    return cast(Actor, known)


def _read_actor(request: "HttpRequest") -> Actor:
    if not request.user.is_authenticated:
        return ANYBODY
    return get_actor(request.user.pk, request.user.name, request.user.language)
