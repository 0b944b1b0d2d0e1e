"""People are invited: an account, a role, a personal link and the letter that takes it to them, all or nothing."""

from datetime import datetime, timedelta
from typing import Final

from django.db import transaction

from yhdyspinta.accounts.actions.links import issue_link
from yhdyspinta.accounts.actions.roles import grant_role
from yhdyspinta.accounts.actions.users import create_user
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.errors_people import ACCOUNT_CLOSED, NO_COLLEAGUE
from yhdyspinta.accounts.letters import Letter
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.permissions import check_may_grant
from yhdyspinta.accounts.queries.people import find_user_by_email, get_user, list_roles_of
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.analysis.answers.errors import IDENTITY_NUMBER
from yhdyspinta.analysis.identity_numbers import has_identity_number
from yhdyspinta.errors import refuse
from yhdyspinta.outbox.actions import post_message

LINK_DAYS: Final = 30
"""How long the link of an invitation is good."""
OWN_WORK: Final = "/oma/"
"""Where the link leads."""


def invite_person(
    *,
    email: str,
    name: str,
    kind: RoleKind,
    organisation: str = "",
    letter: Letter,
    form_key: str,
    by: Actor,
    at: datetime,
) -> User:
    """Give somebody a role, in an organisation (its slug) or nationally, and write to them with a personal link.

    Whoever has no account gets one, with the letter's language; an account that is there keeps its name and language.
    `form_key` is the form's: one that is sent twice writes once. Raises `Refusal` for what `create_user` and
    `grant_role` refuse, ACCOUNT_CLOSED, and IDENTITY_NUMBER when there is one in what would be kept or mailed.
    """
    check_may_grant(by, 0, kind, organisation)
    if any(map(has_identity_number, (email, name, letter.subject, letter.before, letter.after))):
        raise refuse(IDENTITY_NUMBER)
    with transaction.atomic():
        user = find_user_by_email(email) or create_user(
            email=email, name=name, language=letter.language, by=by, at=at
        )
        if not user.is_active:
            raise refuse(ACCOUNT_CLOSED)
        grant_role(user_id=user.pk, kind=kind, organisation=organisation, by=by, at=at)
        _write(user, letter, f"invitation:{organisation or 'national'}:{user.pk}:{kind}:{form_key}", by=by, at=at)
    return user


def send_new_link(
    *, user_id: int, organisation: str = "", letter: Letter, form_key: str, by: Actor, at: datetime
) -> None:
    """Write to somebody with a new personal link; the older ones stay good.

    With an organisation (its slug) only to somebody who has a role in it: NO_COLLEAGUE otherwise. Raises `Refusal`
    too for what `issue_link` refuses, and ACCOUNT_CLOSED.
    """
    with transaction.atomic():
        user = get_user(user_id)
        if organisation and all(role.organisation != organisation for role in list_roles_of(user_id)):
            raise refuse(NO_COLLEAGUE)
        if not user.is_active:
            raise refuse(ACCOUNT_CLOSED)
        _write(user, letter, f"link:{organisation or 'national'}:{user.pk}:{form_key}", by=by, at=at)


def _write(user: User, letter: Letter, key: str, *, by: Actor, at: datetime) -> None:
    link = issue_link(user_id=user.pk, path=OWN_WORK, expires_at=at + timedelta(days=LINK_DAYS), by=by, at=at)
    post_message(
        key=key,
        recipient=user.email,
        language=letter.language,
        subject=letter.subject,
        body=letter.body(link),
        at=at,
    )
