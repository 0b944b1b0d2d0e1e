"""People with accounts and roles, and signed-in test clients. Synthetic names and addresses only."""

import itertools
from datetime import UTC, datetime
from typing import Final

from django.contrib.auth import BACKEND_SESSION_KEY, HASH_SESSION_KEY, SESSION_KEY
from django.test import Client
from django.utils import timezone

from yhdyspinta.accounts.actions.roles import grant_role
from yhdyspinta.accounts.actions.users import create_user
from yhdyspinta.accounts.actor import COMMAND, Actor
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.queries.actors import get_actor
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.languages import Language
from yhdyspinta.web.sessions import Way, mark_session

CREATED_AT: Final = datetime(2026, 11, 1, 10, 0, tzinfo=UTC)
_numbers: Final = itertools.count(1)


def make_user(name: str = "", email: str = "", language: Language = "fi", password: str = "") -> User:
    """A person with an account and no role; with a password when one is given."""
    number = next(_numbers)
    user = create_user(
        email=email or f"henkilo{number}@example.org",
        name=name or f"Henkilö {number}",
        language=language,
        by=COMMAND,
        at=CREATED_AT,
    )
    if password:
        user.set_password(password)
        user.save(update_fields=["password"])
    return user


def make_role_holder(kind: RoleKind, organisation: str = "", *, user: User | None = None) -> User:
    """A person with a role, in an organisation (its slug) or nationally."""
    user = user or make_user()
    grant_role(user_id=user.pk, kind=kind, organisation=organisation, by=COMMAND, at=CREATED_AT)
    return user


def make_actor(kind: RoleKind | None = None, organisation: str = "", *, user: User | None = None) -> Actor:
    """Somebody with a role as an actor; without a kind, somebody who has signed in and has no role."""
    if kind is None:
        return actor_of_user(user or make_user())
    return actor_of_user(make_role_holder(kind, organisation, user=user))


def actor_of_user(user: User) -> Actor:
    """A user as an actor, with the roles that they have now."""
    return get_actor(user.pk, user.name, user.language)


def sign_in(client: Client, user: User, way: Way = Way.PASSWORD_AND_CODE) -> None:
    """Begin a session as if the user had signed in that way just now, without going through the pages.

    By a link or a password alone, national roles are not carried.
    """
    session = client.session
    session.flush()
    session[SESSION_KEY] = str(user.pk)
    session[BACKEND_SESSION_KEY] = "allauth.account.auth_backends.AuthenticationBackend"
    session[HASH_SESSION_KEY] = user.get_session_auth_hash()
    user.refresh_from_db(fields=["session_epoch"])
    mark_session(session, epoch=user.session_epoch, way=way, at=timezone.now())
    session.save()
    client.cookies[_cookie_name()] = session.session_key or ""


def _cookie_name() -> str:
    from django.conf import settings

    return settings.SESSION_COOKIE_NAME
