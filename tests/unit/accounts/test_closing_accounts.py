"""Accounts are closed, opened again, looked up, and kept by their owners."""

from datetime import timedelta

import pytest

from tests.factories.people import CREATED_AT, make_actor, make_role_holder, make_user
from yhdyspinta.accounts.actions.activity import close_account, reopen_account
from yhdyspinta.accounts.actions.details import change_own_details
from yhdyspinta.accounts.actions.links import issue_link
from yhdyspinta.accounts.actor import ANYBODY, COMMAND
from yhdyspinta.accounts.errors_people import OWN_ACCOUNT
from yhdyspinta.accounts.errors_sign_in import (
    LAST_ADMINISTRATOR,
    LAST_COORDINATOR,
    NOT_ALLOWED,
    UNKNOWN_USER,
)
from yhdyspinta.accounts.models import Role, SignInLink
from yhdyspinta.accounts.queries.search import get_person, search_people
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal

pytestmark = pytest.mark.django_db
KAINUU = "kainuun-hyvinvointialue"
AT = CREATED_AT + timedelta(days=1)


def test_closing_ends_roles_links_and_sessions_and_keeps_the_name() -> None:
    user = make_role_holder(RoleKind.READER, KAINUU, user=make_user("Matti"))
    issue_link(user_id=user.pk, path="/oma/", expires_at=AT + timedelta(days=9), by=COMMAND, at=AT)
    epoch = user.session_epoch
    close_account(user_id=user.pk, by=make_actor(RoleKind.ADMINISTRATOR), at=AT)
    user.refresh_from_db()
    assert (user.is_active, user.name) == (False, "Matti")
    assert user.session_epoch > epoch
    assert not Role.objects.filter(user=user, ended_at=None).exists()
    assert SignInLink.objects.get().revoked_at == AT
    row = AuditRow.objects.latest("number")
    assert (row.action, row.new) == (
        "accounts.close_account",
        '{"active":false,"links_revoked":1,"roles_ended":1}',
    )


def test_closing_twice_changes_nothing() -> None:
    user, administrator = make_user(), make_actor(RoleKind.ADMINISTRATOR)
    close_account(user_id=user.pk, by=administrator, at=AT)
    rows = AuditRow.objects.count()
    close_account(user_id=user.pk, by=administrator, at=AT)
    assert AuditRow.objects.count() == rows


def test_an_account_that_is_opened_again_has_no_role() -> None:
    user, administrator = make_role_holder(RoleKind.READER, KAINUU), make_actor(RoleKind.ADMINISTRATOR)
    close_account(user_id=user.pk, by=administrator, at=AT)
    reopen_account(user_id=user.pk, by=administrator, at=AT)
    user.refresh_from_db()
    assert user.is_active is True
    assert get_person(user.pk, by=administrator).roles == ()


def test_the_last_of_a_kind_stays() -> None:
    administrator = make_actor(RoleKind.ADMINISTRATOR)
    coordinator = make_role_holder(RoleKind.COORDINATOR, KAINUU)
    other = make_role_holder(RoleKind.ADMINISTRATOR)
    Role.objects.filter(user_id=administrator.user_id).update(ended_at=AT)
    for user, kind in ((coordinator, LAST_COORDINATOR), (other, LAST_ADMINISTRATOR)):
        with pytest.raises(Refusal) as caught:
            close_account(user_id=user.pk, by=administrator, at=AT)
        assert caught.value.problems[0].kind is kind
        user.refresh_from_db()
        assert user.is_active is True


def test_nobody_closes_their_own_account() -> None:
    administrator = make_actor(RoleKind.ADMINISTRATOR)
    assert administrator.user_id is not None
    with pytest.raises(Refusal) as caught:
        close_account(user_id=administrator.user_id, by=administrator, at=AT)
    assert caught.value.problems[0].kind is OWN_ACCOUNT


@pytest.mark.parametrize("kind", [kind for kind in RoleKind if kind is not RoleKind.ADMINISTRATOR])
def test_only_administrators_keep_accounts(kind: RoleKind) -> None:
    by = make_actor(kind, "" if kind is RoleKind.NATIONAL_EDITOR else KAINUU)
    user = make_user()
    tasks = (
        lambda: close_account(user_id=user.pk, by=by, at=AT),
        lambda: reopen_account(user_id=user.pk, by=by, at=AT),
        lambda: search_people("", by=by),
        lambda: get_person(user.pk, by=by),
    )
    for task in tasks:
        with pytest.raises(Refusal) as caught:
            task()
        assert caught.value.problems[0].kind is NOT_ALLOWED


def test_people_are_found_by_every_word_in_name_address_or_organisation() -> None:
    administrator = make_actor(RoleKind.ADMINISTRATOR)
    make_role_holder(RoleKind.READER, KAINUU, user=make_user("Åsa Ämmälä", "asa@example.org"))
    make_user("Ville Vapaa", "ville@example.org")
    for text, names in (
        ("ÅSA", ["Åsa Ämmälä"]),
        ("example.org ville", ["Ville Vapaa"]),
        (KAINUU, ["Åsa Ämmälä"]),
        ("åsa ville", []),
    ):
        assert [person.name for person in search_people(text, by=administrator)] == names


def test_only_somebody_who_is_there_changes_their_details() -> None:
    with pytest.raises(Refusal) as caught:
        change_own_details(name="Matti", language="fi", by=ANYBODY, at=AT)
    assert caught.value.problems[0].kind is UNKNOWN_USER
