"""Signing in and out, as the audit knows it."""

from datetime import datetime

from django.db import transaction

from yhdyspinta.accounts.models import SignInLink
from yhdyspinta.accounts.permissions import SELF
from yhdyspinta.accounts.queries.links import find_link, hash_token
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer


def record_sign_in(*, user_id: int, way: str, at: datetime) -> None:
    """Somebody has signed in; `way` is how, in one word."""
    with transaction.atomic():
        _record("record_sign_in", user_id, new={"way": way}, at=at)


def record_sign_out(*, user_id: int, at: datetime) -> None:
    """Somebody has signed out."""
    with transaction.atomic():
        _record("record_sign_out", user_id, new={"signed_in": False}, at=at)


def use_link(*, token: str, at: datetime) -> SignInLink | None:
    """Note that a valid link is used now, and return it with its user; None for any other token."""
    with transaction.atomic():
        link = find_link(token, at=at)
        if link:
            SignInLink.objects.filter(token_hash=hash_token(token)).update(last_used_at=at)
            _record("use_link", link.user_id, new={"link": link.pk}, at=at)
    return link


def _record(action: str, user_id: int, *, new: dict[str, object], at: datetime) -> None:
    user = refer("user", user_id)
    record(action=f"accounts.{action}", subject=user, old=None, new=new, by=user, role=SELF, at=at)
