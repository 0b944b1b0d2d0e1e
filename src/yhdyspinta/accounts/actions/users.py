"""Accounts begin, change their password, and are erased."""

from datetime import datetime

from allauth.account.models import EmailAddress
from allauth.mfa.models import Authenticator
from allauth.socialaccount.models import SocialAccount
from django.core.exceptions import ValidationError
from django.core.validators import validate_email
from django.db import IntegrityError, transaction

from yhdyspinta.accounts.actions.roles import end_all_roles
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.errors_sign_in import BAD_EMAIL, EMAIL_TAKEN, UNKNOWN_USER
from yhdyspinta.accounts.models import SignInLink, User
from yhdyspinta.accounts.naming import check_name
from yhdyspinta.accounts.permissions import SELF, acting_role, check_may_create_user, check_may_erase_user
from yhdyspinta.audit.actions import record
from yhdyspinta.audit.references import refer
from yhdyspinta.errors import refuse
from yhdyspinta.languages import Language


def create_user(*, email: str, name: str, language: Language, by: Actor, at: datetime) -> User:
    """Make an account without a password: its owner signs in by a link, or sets a password by e-mail.

    Raises `Refusal` for an address or name that will not do, and when there is a user with the address.
    """
    check_may_create_user(by)
    address = _checked_email(email)
    with transaction.atomic():
        user = User(email=address, name=check_name(name), language=language, created_at=at)
        user.set_unusable_password()
        try:
            with transaction.atomic():
                user.save(force_insert=True)
        except IntegrityError:
            raise refuse(EMAIL_TAKEN) from None
        record(
            action="accounts.create_user",
            subject=refer("user", user.pk),
            old=None,
            new={"active": True},
            by=by.reference,
            role=acting_role(by),
            at=at,
        )
    return user


def change_password(*, user_id: int, password: str, at: datetime) -> User:
    """Set the password that somebody has chosen for themselves, and end all of their sessions."""
    with transaction.atomic():
        user = _lock(user_id)
        user.set_password(password)
        user.session_epoch += 1
        user.save(update_fields=["password", "session_epoch"])
        record(
            action="accounts.change_password",
            subject=refer("user", user.pk),
            old={"session_epoch": user.session_epoch - 1},
            new={"session_epoch": user.session_epoch},
            by=refer("user", user.pk),
            role=SELF,
            at=at,
        )
    return user


def end_sessions(*, user_id: int, at: datetime, reason: str) -> int:
    """End all sessions of somebody at once; `reason` is one word for the audit. Returns the new epoch."""
    with transaction.atomic():
        epoch = raise_epoch(user_id)
        record(
            action="accounts.end_sessions",
            subject=refer("user", user_id),
            old={"session_epoch": epoch - 1},
            new={"session_epoch": epoch, "reason": reason},
            by=refer("user", user_id),
            role=SELF,
            at=at,
        )
    return epoch


def raise_epoch(user_id: int) -> int:
    """End all sessions of somebody, as a part of an action that records it. Returns the new epoch."""
    user = _lock(user_id)
    user.session_epoch += 1
    user.save(update_fields=["session_epoch"])
    return user.session_epoch


def erase_user(*, user_id: int, by: Actor, at: datetime) -> None:
    """Take away everything that somebody is known by: name, address, password, codes, links. Roles end.

    The row itself stays, without a name: what they did is still told apart from what others did. Nothing changes
    when it has happened already. Raises `Refusal` for the last coordinator of an organisation and the last
    administrator.
    """
    check_may_erase_user(by)
    with transaction.atomic():
        user = _lock(user_id)
        if user.erased_at:
            return
        ended = end_all_roles(user_id=user_id, by=by, at=at)
        for model in (EmailAddress, Authenticator, SocialAccount):
            model.objects.filter(user_id=user_id).delete()
        SignInLink.objects.filter(user_id=user_id).delete()
        user.set_unusable_password()
        user.email = f"erased-{user.pk}@erased.invalid"
        user.name = ""
        user.is_active = False
        user.session_epoch += 1
        user.last_login = None
        user.erased_at = at
        user.save()
        record(
            action="accounts.erase_user",
            subject=refer("user", user_id),
            old={"active": True},
            new={"active": False, "roles_ended": ended},
            by=by.reference,
            role=acting_role(by),
            at=at,
        )


def _lock(user_id: int) -> User:
    user = User.objects.select_for_update().filter(pk=user_id).first()
    if user is None:
        raise refuse(UNKNOWN_USER)
    return user


def _checked_email(email: str) -> str:
    address = email.strip().lower()
    try:
        validate_email(address)
    except ValidationError:
        raise refuse(BAD_EMAIL) from None
    if len(address) > 254:
        raise refuse(BAD_EMAIL)
    return address
