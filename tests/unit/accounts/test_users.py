"""Accounts begin, change their password and are erased."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.db import connection

from tests.factories.people import actor_of_user, make_actor, make_role_holder, make_user
from yhdyspinta.accounts.actions.codes import remove_codes, use_code
from yhdyspinta.accounts.actions.links import issue_link
from yhdyspinta.accounts.actions.users import change_password, create_user, erase_user
from yhdyspinta.accounts.actor import ANYBODY, COMMAND, Actor
from yhdyspinta.accounts.errors_sign_in import (
    BAD_EMAIL,
    BAD_NAME,
    EMAIL_TAKEN,
    LAST_COORDINATOR,
    NOT_ALLOWED,
    UNKNOWN_USER,
)
from yhdyspinta.accounts.models import SignInLink, User
from yhdyspinta.accounts.queries.people import (
    find_user_by_email,
    get_user,
    list_role_holders,
    list_roles_of,
    list_users,
    names_of,
)
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
HERE = "kainuun-hyvinvointialue"
SENTENCE = "kissa istuu katolla taas"


def create(email: str = "aino@example.org", name: str = "Aino Aalto", by: Actor = COMMAND) -> User:
    return create_user(email=email, name=name, language="sv", by=by, at=NOW)


def test_an_account_begins_without_a_password() -> None:
    user = create(" Aino.Aalto@Example.ORG ", "  Aino Aalto ")
    user.refresh_from_db()
    assert (user.email, user.name, user.language, user.created_at) == (
        "aino.aalto@example.org",
        "Aino Aalto",
        "sv",
        NOW,
    )
    assert not user.has_usable_password()
    assert find_user_by_email("AINO.AALTO@example.org ") == user


@pytest.mark.parametrize("email", ["", "aino", "aino@", "a b@example.org", "aino@example.org\nBcc: x@example.org"])
def test_an_address_that_will_not_do(email: str) -> None:
    with pytest.raises(Refusal, match=BAD_EMAIL.code):
        create(email)


@pytest.mark.parametrize("name", ["", "  ", "a" * 121, "Aino\nAalto", "Aino\x1b[31m", "Aino\u202eotlaA"])
def test_a_name_that_will_not_do(name: str) -> None:
    with pytest.raises(Refusal, match=BAD_NAME.code):
        create(name=name)


def test_an_address_has_one_account() -> None:
    create()
    with pytest.raises(Refusal, match=EMAIL_TAKEN.code):
        create("AINO@example.org")
    assert User.objects.count() == 1  # the transaction around it goes on


def test_who_may_make_accounts() -> None:
    for number, kind in enumerate((RoleKind.ADMINISTRATOR, RoleKind.NATIONAL_EDITOR)):
        create(f"a{number}@example.org", by=make_actor(kind))
    create("c@example.org", by=make_actor(RoleKind.COORDINATOR, HERE))
    for by in (ANYBODY, make_actor(), make_actor(RoleKind.APPROVER, HERE), make_actor(RoleKind.SECTION_EDITOR, HERE)):
        with pytest.raises(Refusal, match=NOT_ALLOWED.code):
            create("d@example.org", by=by)


def test_a_changed_password_ends_every_session() -> None:
    user = make_user()
    changed = change_password(user_id=user.pk, password=SENTENCE, at=NOW)
    assert changed.session_epoch == 1
    user.refresh_from_db()
    assert user.check_password(SENTENCE)


def test_nothing_is_left_that_somebody_is_known_by() -> None:
    user = make_role_holder(RoleKind.READER, HERE, user=create("vilja.virta@example.org", "Vilja Virta"))
    issue_link(user_id=user.pk, path="/oma/", expires_at=NOW + timedelta(days=1), by=COMMAND, at=NOW)
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    erase_user(user_id=user.pk, by=make_actor(RoleKind.ADMINISTRATOR), at=NOW)
    assert find_user_by_email("vilja.virta@example.org") is None
    with pytest.raises(Refusal, match=UNKNOWN_USER.code):
        get_user(user.pk)
    assert names_of([user.pk]) == {user.pk: ""}
    assert list_roles_of(user.pk) == list_role_holders(HERE) == ()
    assert not SignInLink.objects.exists()
    assert not Authenticator.objects.exists()
    user.refresh_from_db()
    assert (user.is_active, user.erased_at) == (False, NOW)
    assert user.session_epoch > 0
    assert user not in list_users()
    assert found_anywhere("vilja", "virta") == []


def found_anywhere(*words: str) -> list[str]:
    """The tables in which a word is written, of all that there are."""
    found = []
    with connection.cursor() as cursor:
        for table in connection.introspection.table_names(cursor):
            cursor.execute(f"SELECT * FROM {connection.ops.quote_name(table)}")  # noqa: S608  # a table of ours
            text = repr(cursor.fetchall()).lower()
            found += [table for word in words if word in text and not table.startswith(("regions_", "kept_"))]
    return found


def test_erasing_twice_changes_nothing() -> None:
    user = make_user()
    erase_user(user_id=user.pk, by=COMMAND, at=NOW)
    rows = AuditRow.objects.count()
    erase_user(user_id=user.pk, by=COMMAND, at=NOW + timedelta(days=1))
    assert AuditRow.objects.count() == rows


def test_the_last_coordinator_is_not_erased() -> None:
    user = make_role_holder(RoleKind.COORDINATOR, HERE)
    with pytest.raises(Refusal, match=LAST_COORDINATOR.code):
        erase_user(user_id=user.pk, by=COMMAND, at=NOW)
    assert get_user(user.pk).name


def test_only_administrators_erase() -> None:
    user = make_user()
    for by in (actor_of_user(user), make_actor(RoleKind.COORDINATOR, HERE), make_actor(RoleKind.NATIONAL_EDITOR)):
        with pytest.raises(Refusal, match=NOT_ALLOWED.code):
            erase_user(user_id=user.pk, by=by, at=NOW)
        with pytest.raises(Refusal, match=NOT_ALLOWED.code):
            remove_codes(user_id=user.pk, by=by, at=NOW)


def test_the_audit_never_names_anybody() -> None:
    user = make_role_holder(RoleKind.READER, HERE, user=create("vilja.virta@example.org", "Vilja Virta"))
    change_password(user_id=user.pk, password=SENTENCE, at=NOW)
    rows = [f"{row.subject} {row.old} {row.new} {row.actor}" for row in AuditRow.objects.all()]
    assert rows
    assert not any(word in row.lower() for row in rows for word in ("vilja", "virta", "example.org", "kissa"))


def test_a_code_is_used_once_and_none_before_it() -> None:
    device = Authenticator.objects.create(user=make_user(), type=Authenticator.Type.TOTP, data={"secret": "x"})
    used = [use_code(authenticator_id=device.pk, period=period, at=NOW) for period in (7, 7, 6, 8)]
    assert used == [True, False, False, True]
    device.refresh_from_db()
    assert device.data == {"secret": "x", "last_period": 8}


def test_codes_are_taken_away_from_whoever_lost_them() -> None:
    user = make_user()
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={"secret": "x"})
    remove_codes(user_id=user.pk, by=make_actor(RoleKind.ADMINISTRATOR), at=NOW)
    user.refresh_from_db()
    assert (Authenticator.objects.count(), user.session_epoch) == (0, 1)


def test_the_names_of_nobody_are_not_asked_for(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("yhdyspinta.accounts.queries.people.User", None)
    assert names_of([]) == {}
