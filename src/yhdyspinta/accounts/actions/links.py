"""Personal links are given out and taken back. Only the hash of a link's token is kept."""

import secrets
from collections.abc import Callable
from datetime import datetime
from typing import Final

from django.conf import settings
from django.db import transaction
from django.urls import reverse
from django.utils.translation import override

from yhdyspinta.accounts.actor import ANYBODY, Actor
from yhdyspinta.accounts.errors_sign_in import BAD_PATH
from yhdyspinta.accounts.models import SignInLink, User
from yhdyspinta.accounts.permissions import SELF, acting_role, check_may_issue_link
from yhdyspinta.accounts.queries.links import hash_token
from yhdyspinta.accounts.queries.people import find_user_by_email, get_user, list_roles_of
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.outbox.actions import post_message

_TOKEN_BYTES: Final = 32
_PATH_LENGTH: Final = 200

Compose = Callable[[User, str], tuple[str, str]]


def issue_link(*, user_id: int, path: str, expires_at: datetime, by: Actor, at: datetime) -> str:
    """The absolute address of a new personal link; it signs its user in as often as they like until it expires.

    `path` is where it leads: a path on this site without its language. The address holds the token, which cannot be
    read again: send it to the user's own e-mail address, and show it to nobody else but an operator. The older links
    of the user stay valid.
    """
    user = get_user(user_id)
    own = by.user_id == user_id
    if not own:
        check_may_issue_link(by, frozenset(role.organisation for role in list_roles_of(user_id) if role.organisation))
    return _issue(user_id, user.language, path, expires_at, by=by, role=SELF if own else acting_role(by), at=at)


def send_new_link(*, email: str, path: str, expires_at: datetime, compose: Compose, at: datetime) -> None:
    """Send a new link to whoever has an account with an address; nothing happens when nobody has.

    Anybody may ask for it, since it goes to the owner of the address and to nobody else. `compose` makes the
    message's subject and body from the user and the address of the link.
    """
    user = find_user_by_email(email)
    if user is None or not user.is_active:
        return
    with transaction.atomic():
        address = _issue(user.pk, user.language, path, expires_at, by=ANYBODY, role=ANYBODY.unsigned_role, at=at)
        subject, body = compose(user, address)
        post_message(
            key=f"accounts/new_link:user:{user.pk}:{at.isoformat()}",
            recipient=user.email,
            language=user.language,
            subject=subject,
            body=body,
            at=at,
        )


def revoke_links(*, user_id: int, by: Actor, at: datetime) -> int:
    """Take back every valid link of somebody; return how many. Sessions that they began go on."""
    if by.user_id != user_id:
        check_may_issue_link(by, frozenset(role.organisation for role in list_roles_of(user_id) if role.organisation))
    with transaction.atomic():
        count = SignInLink.objects.filter(user_id=user_id, revoked_at=None, expires_at__gt=at).update(revoked_at=at)
        if count:
            record(
                action="accounts.revoke_links",
                subject=refer("user", user_id),
                old={"valid_links": count},
                new={"valid_links": 0},
                by=by.reference,
                role=acting_role(by),
                at=at,
            )
    return count


def _issue(
    user_id: int, language: str, path: str, expires_at: datetime, *, by: Actor, role: str, at: datetime
) -> str:
    _check_path(path)
    token = secrets.token_urlsafe(_TOKEN_BYTES)
    with transaction.atomic():
        link = SignInLink.objects.create(
            user_id=user_id,
            token_hash=hash_token(token),
            path=path,
            issued_at=at,
            issued_by_id=by.user_id,
            expires_at=expires_at,
        )
        record(
            action="accounts.issue_link",
            subject=refer("link", link.pk),
            old=None,
            new={"user": user_id, "expires_at": expires_at.isoformat()},
            by=by.reference,
            role=role,
            at=at,
        )
    with override(language):
        return f"{settings.PUBLIC_URL}{reverse('sign_in_link', kwargs={'token': token})}"


def _check_path(path: str) -> None:
    """`//host` and `/\\host` are addresses of other sites for a browser."""
    if not (path.startswith("/") and path.isprintable() and len(path) <= _PATH_LENGTH) or path[1:2] in {"/", "\\"}:
        raise refuse(BAD_PATH, path=path[:80])
