"""Who asks for a page: read from the session anew for every request, and only when somebody wants to know."""

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from yhdyspinta.accounts.actor import ANYBODY, Actor
from yhdyspinta.accounts.queries.actors import get_actor
from yhdyspinta.accounts.roles import NATIONAL
from yhdyspinta.web.sessions import carries_national_roles

if TYPE_CHECKING:
    from django.http import HttpRequest

_KNOWN: Final = "_yhdyspinta_actor"
_WITHHELD: Final = "_yhdyspinta_roles_withheld"


def actor_of(request: "HttpRequest") -> Actor:
    """The actor of a request: a visitor when nobody is signed in. The user and the roles are read once a request.

    A session that began with a personal link, or with a password without a one-time code, carries only the roles of
    organisations: national ones are left out, whoever has them.
    """
    known = find_actor(request)
    if known is None:
        known = _read_actor(request)
        setattr(request, _KNOWN, known)
    return known


def find_actor(request: "HttpRequest") -> Actor | None:
    """The actor if somebody has asked for it during this request; pages for everybody never do."""
    return cast("Actor | None", getattr(request, _KNOWN, None))


def withholds_national_roles(request: "HttpRequest") -> bool:
    """Whether the actor has national roles that this session does not carry."""
    actor_of(request)
    return bool(getattr(request, _WITHHELD, False))


def _read_actor(request: "HttpRequest") -> Actor:
    if not request.user.is_authenticated:
        return ANYBODY
    actor = get_actor(request.user.pk, request.user.name, request.user.language)
    if carries_national_roles(request.session):
        return actor
    carried = frozenset(role for role in actor.roles if role[0] not in NATIONAL)
    setattr(request, _WITHHELD, carried != actor.roles)
    return replace(actor, roles=carried)
