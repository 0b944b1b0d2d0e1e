"""An invitation is an account, a role, a link and a letter: all of them, or none."""

from datetime import timedelta

import pytest

from tests.factories.people import CREATED_AT, make_actor, make_role_holder, make_user
from yhdyspinta.accounts.actions import invitations
from yhdyspinta.accounts.actions.invitations import LINK_DAYS, invite_person, send_new_link
from yhdyspinta.accounts.actor import Actor
from yhdyspinta.accounts.errors_people import ACCOUNT_CLOSED, NO_COLLEAGUE
from yhdyspinta.accounts.errors_sign_in import NOT_ALLOWED, OWN_ROLE, UNKNOWN_USER
from yhdyspinta.accounts.letters import Letter
from yhdyspinta.accounts.models import Role, SignInLink, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import ErrorKind, Refusal
from yhdyspinta.outbox.models import Message

pytestmark = pytest.mark.django_db
KAINUU, SAVO = "kainuun-hyvinvointialue", "etela-savon-hyvinvointialue"
AT = CREATED_AT + timedelta(days=1)
LETTER = Letter("sv", "Inbjudan", "Hej!\n\nÖppna:", "Hälsningar")


def invite(by: Actor, kind: RoleKind = RoleKind.READER, organisation: str = KAINUU, **parts: str) -> User:
    given = {"email": "Matti@example.org", "name": "Matti", "form_key": "form"} | parts
    return invite_person(kind=kind, organisation=organisation, letter=LETTER, by=by, at=AT, **given)


def refusal_of(by: Actor, kind: RoleKind = RoleKind.READER, organisation: str = KAINUU) -> ErrorKind:
    """Why an invitation is refused; nothing of it may be left."""
    users = User.objects.count()
    with pytest.raises(Refusal) as caught:
        invite(by, kind, organisation)
    assert (User.objects.count(), Message.objects.count(), SignInLink.objects.count()) == (users, 0, 0)
    return caught.value.problems[0].kind


def test_somebody_new_gets_everything_at_once() -> None:
    coordinator = make_actor(RoleKind.COORDINATOR, KAINUU)
    user = invite(coordinator)
    assert (user.email, user.name, user.language) == ("matti@example.org", "Matti", "sv")
    assert Role.objects.get(user=user).kind == RoleKind.READER
    link = SignInLink.objects.get(user=user)
    assert (link.path, link.expires_at) == ("/oma/", AT + timedelta(days=LINK_DAYS))
    message = Message.objects.get()
    assert (message.recipient, message.language, message.subject) == ("matti@example.org", "sv", "Inbjudan")
    first, address, last = message.body.strip().split("\n\n")[-3:]
    assert (first, last) == ("Öppna:", "Hälsningar")
    assert address.startswith("http://127.0.0.1:8000/sv/")


def test_the_audit_has_each_part_and_neither_name_nor_address() -> None:
    coordinator = make_actor(RoleKind.COORDINATOR, KAINUU)
    before = AuditRow.objects.latest("number").number
    invite(coordinator)
    rows = AuditRow.objects.filter(number__gt=before).order_by("number")
    assert [row.action for row in rows] == [
        "accounts.create_user",
        "accounts.grant_role",
        "accounts.issue_link",
        "outbox.post_message",
    ]
    assert "matti" not in " ".join(f"{row.subject} {row.old} {row.new}" for row in rows).casefold()


def test_a_form_that_is_sent_twice_writes_once_and_another_form_writes_again() -> None:
    coordinator = make_actor(RoleKind.COORDINATOR, KAINUU)
    for form_key in ("form", "form", "other"):
        invite(coordinator, form_key=form_key)
    assert (User.objects.filter(email="matti@example.org").count(), Message.objects.count()) == (1, 2)


def test_a_letter_that_cannot_be_posted_takes_everything_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    coordinator = make_actor(RoleKind.COORDINATOR, KAINUU)

    def broken(**_parts: object) -> bool:
        raise RuntimeError("post")

    monkeypatch.setattr(invitations, "post_message", broken)
    with pytest.raises(RuntimeError, match="post"):
        invite(coordinator)
    assert not User.objects.filter(email="matti@example.org").exists()
    assert not SignInLink.objects.exists()


@pytest.mark.parametrize(
    ("own", "where", "kind", "organisation"),
    [
        (RoleKind.COORDINATOR, SAVO, RoleKind.READER, KAINUU),
        (RoleKind.APPROVER, KAINUU, RoleKind.READER, KAINUU),
        (RoleKind.READER, KAINUU, RoleKind.READER, KAINUU),
        (RoleKind.SECTION_EDITOR, KAINUU, RoleKind.SECTION_EDITOR, KAINUU),
        (RoleKind.ADMINISTRATOR, "", RoleKind.READER, KAINUU),
        (RoleKind.NATIONAL_EDITOR, "", RoleKind.APPROVER, KAINUU),
        (RoleKind.NATIONAL_EDITOR, "", RoleKind.ADMINISTRATOR, ""),
        (RoleKind.COORDINATOR, KAINUU, RoleKind.NATIONAL_EDITOR, ""),
        (None, "", RoleKind.READER, KAINUU),
    ],
)
def test_nobody_invites_beyond_their_own_right(
    own: RoleKind | None, where: str, kind: RoleKind, organisation: str
) -> None:
    assert refusal_of(make_actor(own, where), kind, organisation) is NOT_ALLOWED


def test_an_administrator_names_coordinators_and_national_roles_but_not_themselves() -> None:
    administrator = make_actor(RoleKind.ADMINISTRATOR)
    invite(administrator, RoleKind.COORDINATOR)
    invite(administrator, RoleKind.NATIONAL_EDITOR, "", email="liisa@example.org")
    assert Role.objects.filter(kind__in=[RoleKind.COORDINATOR, RoleKind.NATIONAL_EDITOR]).count() == 2
    own = make_user("Oma", "oma@example.org")
    make_role_holder(RoleKind.ADMINISTRATOR, user=own)
    by = make_actor(RoleKind.ADMINISTRATOR, user=own)
    with pytest.raises(Refusal) as caught:
        invite(by, RoleKind.COORDINATOR, email="oma@example.org")
    assert caught.value.problems[0].kind is OWN_ROLE


def test_a_closed_account_is_not_invited() -> None:
    coordinator = make_actor(RoleKind.COORDINATOR, KAINUU)
    User.objects.filter(pk=make_user("Matti", "matti@example.org").pk).update(is_active=False)
    assert refusal_of(coordinator) is ACCOUNT_CLOSED


def test_a_new_link_goes_to_colleagues_only() -> None:
    coordinator = make_actor(RoleKind.COORDINATOR, KAINUU)
    colleague = make_role_holder(RoleKind.READER, KAINUU)
    elsewhere = make_role_holder(RoleKind.READER, SAVO)
    send_new_link(user_id=colleague.pk, organisation=KAINUU, letter=LETTER, form_key="a", by=coordinator, at=AT)
    assert Message.objects.get().recipient == colleague.email
    for user_id, kind in ((elsewhere.pk, NO_COLLEAGUE), (0, UNKNOWN_USER)):
        with pytest.raises(Refusal) as caught:
            send_new_link(user_id=user_id, organisation=KAINUU, letter=LETTER, form_key="b", by=coordinator, at=AT)
        assert caught.value.problems[0].kind is kind
    assert (Message.objects.count(), SignInLink.objects.count()) == (1, 1)
