"""Roles are given and end. Nothing of them is overwritten."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from django.db import IntegrityError, transaction
from django.db.models import F

from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.errors_sign_in import LAST_ADMINISTRATOR, LAST_COORDINATOR, UNKNOWN_ROLE
from yhdyspinta.accounts.models import Role, User
from yhdyspinta.accounts.permissions import acting_role, check_may_end, check_may_grant
from yhdyspinta.accounts.queries.people import get_user
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse

_SOMEBODY_MUST_HOLD: Final = {
    RoleKind.COORDINATOR.value: LAST_COORDINATOR,
    RoleKind.ADMINISTRATOR.value: LAST_ADMINISTRATOR,
}


def grant_role(*, user_id: int, kind: RoleKind, organisation: str = "", by: Actor, at: datetime) -> Role:
    """Give somebody a role, in an organisation (its slug) or nationally. Whoever has it already keeps it as it is."""
    check_may_grant(by, user_id, kind, organisation)
    user = get_user(user_id)
    with transaction.atomic():
        held = _find_held(user_id, kind, organisation)
        if held:
            return held
        try:
            with transaction.atomic():
                role = Role.objects.create(
                    user=user, kind=kind, organisation=organisation, granted_at=at, granted_by_id=by.user_id
                )
        except IntegrityError:
            # Somebody else has given it in this moment.
            if held := _find_held(user_id, kind, organisation):
                return held
            raise
        _record("grant_role", role, old=None, new="held", by=by, at=at)
    return role


def end_role(*, role_id: int, by: Actor, at: datetime) -> Role:
    """End a role, and all sessions of whoever had it.

    Raises `Refusal` (LAST_COORDINATOR, LAST_ADMINISTRATOR) when nobody else has it: an organisation is never left
    without somebody who can let others in.
    """
    with transaction.atomic():
        role = Role.objects.filter(pk=role_id, ended_at=None).first()
        if role is None:
            raise refuse(UNKNOWN_ROLE)
        check_may_end(by, role.user_id, role.organisation)
        _end([role], by=by, at=at)
        role.refresh_from_db()
    return role


def end_all_roles(*, user_id: int, by: Actor, at: datetime) -> int:
    """End every role of somebody, in the order in which they were given; return how many. See `end_role`."""
    with transaction.atomic():
        roles = list(Role.objects.filter(user_id=user_id, ended_at=None).order_by("id"))
        for role in roles:
            check_may_end(by, role.user_id, role.organisation)
        _end(roles, by=by, at=at)
    return len(roles)


def _end(roles: Sequence[Role], *, by: Actor, at: datetime) -> None:
    for role in roles:
        _check_another_holds(role)
        changed = Role.objects.filter(pk=role.pk, ended_at=None).update(ended_at=at, ended_by_id=by.user_id)
        if not changed:
            raise refuse(UNKNOWN_ROLE)
        User.objects.filter(pk=role.user_id).update(session_epoch=F("session_epoch") + 1)
        _record("end_role", role, old="held", new="ended", by=by, at=at)


def _check_another_holds(role: Role) -> None:
    """The rows of all holders are locked: of two who leave at the same time, the second sees that it is the last."""
    if role.kind not in _SOMEBODY_MUST_HOLD:
        return
    holders = Role.objects.select_for_update().filter(
        kind=role.kind, organisation=role.organisation, ended_at=None, user__is_active=True
    )
    if not any(one.user_id != role.user_id for one in holders.order_by("id")):
        raise refuse(_SOMEBODY_MUST_HOLD[role.kind])


def _find_held(user_id: int, kind: RoleKind, organisation: str) -> Role | None:
    return Role.objects.filter(user_id=user_id, kind=kind, organisation=organisation, ended_at=None).first()


def _record(action: str, role: Role, *, old: str | None, new: str, by: Actor, at: datetime) -> None:
    what = {"kind": str(role.kind), "user": role.user_id}
    record(
        action=f"accounts.{action}",
        subject=refer("role", role.pk),
        old=None if old is None else {**what, "state": old},
        new={**what, "state": new},
        by=by.reference,
        role=acting_role(by, role.organisation),
        organisation=refer("organisation", role.organisation) if role.organisation else "",
        at=at,
    )
