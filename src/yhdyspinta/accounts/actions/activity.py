"""Accounts are closed and opened again. Whoever is erased is not opened again (`users.erase_user`)."""

from datetime import datetime

from django.db import transaction
from django.db.models import F

from yhdyspinta.accounts.actions.links import revoke_links
from yhdyspinta.accounts.actions.roles import end_all_roles
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.errors_people import OWN_ACCOUNT
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.permissions import acting_role, check_may_erase_user
from yhdyspinta.accounts.queries.people import get_user
from yhdyspinta.audit.actions import Values, record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse


def close_account(*, user_id: int, by: Actor, at: datetime) -> None:
    """Let somebody in no longer: their roles, links and sessions end at once. Name and address stay.

    Nothing changes when it is closed already. Raises `Refusal` (OWN_ACCOUNT), and for the last coordinator of an
    organisation and the last administrator.
    """
    check_may_erase_user(by)
    if by.user_id == user_id:
        raise refuse(OWN_ACCOUNT)
    with transaction.atomic():
        get_user(user_id)
        ended = end_all_roles(user_id=user_id, by=by, at=at)
        links = revoke_links(user_id=user_id, by=by, at=at)
        active = User.objects.filter(pk=user_id, is_active=True)
        if active.update(is_active=False, session_epoch=F("session_epoch") + 1):
            new = {"active": False, "roles_ended": ended, "links_revoked": links}
            _record("close_account", user_id, old={"active": True}, new=new, by=by, at=at)


def reopen_account(*, user_id: int, by: Actor, at: datetime) -> None:
    """Let somebody in again, without any role. Nothing changes when the account is open."""
    check_may_erase_user(by)
    with transaction.atomic():
        get_user(user_id)
        if User.objects.filter(pk=user_id, is_active=False).update(is_active=True):
            _record("reopen_account", user_id, old={"active": False}, new={"active": True}, by=by, at=at)


def _record(action: str, user_id: int, *, old: Values, new: Values, by: Actor, at: datetime) -> None:
    record(
        action=f"accounts.{action}",
        subject=refer("user", user_id),
        old=old,
        new=new,
        by=by.reference,
        role=acting_role(by),
        at=at,
    )
