"""Begins, strengthens and ends a session, and leaves the audit's row of it."""

from typing import TYPE_CHECKING

from allauth.account.internal.flows.login import get_authentication_records
from django.contrib.auth import SESSION_KEY
from django.http import HttpRequest
from django.utils import timezone

from yhdyspinta.accounts.actions.sign_in import record_sign_in
from yhdyspinta.accounts.actions.users import end_sessions
from yhdyspinta.web.sessions import EPOCH, WAY, Way, mark_session

if TYPE_CHECKING:
    from yhdyspinta.accounts.models import User


def begin_session(request: HttpRequest, user: "User", way: Way) -> None:
    """Make the session, which has just got a new id, one of a user who has signed in."""
    now = timezone.now()
    mark_session(request.session, epoch=user.session_epoch, way=way, at=now)
    record_sign_in(user_id=user.pk, way=way.value, at=now)


def way_of_records(request: HttpRequest, user: "User") -> Way:
    """How a user has come through allauth's steps."""
    methods = {record["method"] for record in get_authentication_records(request, user)}
    if "socialaccount" in methods:
        return Way.IDENTITY_PROVIDER
    return Way.PASSWORD_AND_CODE if "mfa" in methods else Way.PASSWORD


def keep_only_this_session(request: HttpRequest, *, reason: str, way: Way | None = None) -> None:
    """End the user's other sessions; this one goes on, under a new id and, where one is given, as of another way."""
    epoch = end_sessions(user_id=int(request.session[SESSION_KEY]), at=timezone.now(), reason=reason)
    request.session.cycle_key()
    request.session[EPOCH] = epoch
    if way:
        request.session[WAY] = way.value
