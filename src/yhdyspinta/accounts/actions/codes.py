"""One-time codes: set up, given up, used up, taken away from whoever has lost their phone."""

from datetime import datetime
from typing import Final

from allauth.mfa.models import Authenticator
from django.db import transaction

from yhdyspinta.accounts.actions.users import raise_epoch
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.permissions import SELF, acting_role, check_may_erase_user
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer

_LAST_CODE: Final = "last_period"


def record_code_device(*, user_id: int, present: bool, at: datetime) -> None:
    """Somebody has set up, or given up, signing in with one-time codes."""
    with transaction.atomic():
        _record("record_code_device", user_id, new={"one_time_codes": present}, at=at)


def use_code(*, authenticator_id: int, period: int, at: datetime) -> bool:
    """Use up the one-time code of a period of 30 seconds; False when it, or a later one, is used already.

    Whoever sees a code being typed cannot use it again, on whichever worker they try.
    """
    with transaction.atomic():
        device = Authenticator.objects.select_for_update().get(pk=authenticator_id)
        if device.data.get(_LAST_CODE, -1) >= period:
            return False
        device.data[_LAST_CODE] = period
        device.save(update_fields=["data"])
        _record("use_code", device.user_id, new={"one_time_code": "used"}, at=at)
    return True


def remove_codes(*, user_id: int, by: Actor, at: datetime) -> None:
    """Take one-time codes and recovery codes away from somebody who has lost both, and end their sessions.

    They sign in with their password alone then; with a national role they are led to set codes up again.
    """
    check_may_erase_user(by)
    with transaction.atomic():
        raise_epoch(user_id)
        Authenticator.objects.filter(user_id=user_id).delete()
        record(
            action="accounts.remove_codes",
            subject=refer("user", user_id),
            old=None,
            new={"one_time_codes": False},
            by=by.reference,
            role=acting_role(by),
            at=at,
        )


def _record(action: str, user_id: int, *, new: dict[str, object], at: datetime) -> None:
    user = refer("user", user_id)
    record(action=f"accounts.{action}", subject=user, old=None, new=new, by=user, role=SELF, at=at)
