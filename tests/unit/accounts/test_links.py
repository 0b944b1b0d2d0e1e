"""Personal links: who gives them, how long they hold, and what is kept of them."""

from datetime import UTC, datetime, timedelta

import pytest
from pytest_django.fixtures import Settings

from tests.factories.people import make_actor, make_role_holder, make_user
from yhdyspinta.accounts.actions.links import issue_link, revoke_links, send_new_link
from yhdyspinta.accounts.actions.sign_in import use_link
from yhdyspinta.accounts.actor import ANYBODY, COMMAND
from yhdyspinta.accounts.errors_sign_in import BAD_PATH, NOT_ALLOWED
from yhdyspinta.accounts.models import SignInLink, User
from yhdyspinta.accounts.queries.links import find_link
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.errors import Refusal
from yhdyspinta.outbox.models import Message

pytestmark = pytest.mark.django_db
NOW = datetime(2026, 11, 24, 12, tzinfo=UTC)
A_DAY = timedelta(days=1)
HERE, ELSEWHERE = "kainuun-hyvinvointialue", "lapin-hyvinvointialue"


def issue(user: User, path: str = "/oma/") -> str:
    """The token of a new link that holds for a day."""
    address = issue_link(user_id=user.pk, path=path, expires_at=NOW + A_DAY, by=COMMAND, at=NOW)
    return address.rstrip("/").rpartition("/")[2]


def test_the_address_is_of_this_site_in_the_users_language(settings: Settings) -> None:
    settings.PUBLIC_URL = "https://yhdyspinta.example.fi"
    user = make_user(language="sv")
    address = issue_link(user_id=user.pk, path="/oma/", expires_at=NOW + A_DAY, by=COMMAND, at=NOW)
    assert address.startswith("https://yhdyspinta.example.fi/sv/kirjaudu/linkki/")
    assert len(address.rstrip("/").rpartition("/")[2]) == 43  # 32 random bytes


def test_only_the_hash_is_kept() -> None:
    token = issue(make_user())
    link = SignInLink.objects.get()
    assert token not in str([getattr(link, field.attname) for field in SignInLink._meta.fields])
    assert token not in str([(row.subject, row.old, row.new) for row in AuditRow.objects.all()])


def test_a_link_works_as_often_as_one_likes_until_it_expires() -> None:
    user = make_user()
    token = issue(user)
    for at in (NOW, NOW + timedelta(hours=1), NOW + A_DAY - timedelta(seconds=1)):
        link = use_link(token=token, at=at)
        assert link
        assert link.user == user
        assert SignInLink.objects.get().last_used_at == at
    assert use_link(token=token, at=NOW + A_DAY) is None


def test_a_link_that_was_taken_back_does_not_work() -> None:
    user, other = make_user(), make_user()
    tokens, others = [issue(user), issue(user)], issue(other)
    assert revoke_links(user_id=user.pk, by=COMMAND, at=NOW) == 2
    assert [find_link(token, at=NOW) for token in tokens] == [None, None]
    assert find_link(others, at=NOW)
    assert revoke_links(user_id=user.pk, by=COMMAND, at=NOW) == 0


def test_neither_an_unknown_token_nor_one_of_somebody_shut_out_works() -> None:
    user = make_user()
    token = issue(user)
    user.is_active = False
    user.save()
    assert find_link(token, at=NOW) is None
    assert find_link("", at=NOW) is None
    assert find_link("x" * 43, at=NOW) is None


@pytest.mark.parametrize(
    "path", ["", "oma/", "//elsewhere.example", "/\\elsewhere.example", "https://x.example/", "/a\nb"]
)
def test_a_link_leads_nowhere_else(path: str) -> None:
    with pytest.raises(Refusal, match=BAD_PATH.code):
        issue(make_user(), path)


def test_a_coordinator_gives_links_to_people_of_their_own_organisation() -> None:
    member, stranger = make_role_holder(RoleKind.READER, HERE), make_role_holder(RoleKind.READER, ELSEWHERE)
    coordinator = make_actor(RoleKind.COORDINATOR, HERE)
    issue_link(user_id=member.pk, path="/oma/", expires_at=NOW + A_DAY, by=coordinator, at=NOW)
    for by, user in ((coordinator, stranger), (make_actor(RoleKind.READER, HERE), member), (ANYBODY, member)):
        with pytest.raises(Refusal, match=NOT_ALLOWED.code):
            issue_link(user_id=user.pk, path="/oma/", expires_at=NOW + A_DAY, by=by, at=NOW)
        with pytest.raises(Refusal, match=NOT_ALLOWED.code):
            revoke_links(user_id=user.pk, by=by, at=NOW)
    revoke_links(user_id=member.pk, by=coordinator, at=NOW)
    assert SignInLink.objects.filter(revoked_at=None).count() == 0


def test_a_link_that_was_asked_for_goes_to_the_owner_of_the_address_only() -> None:
    user = make_user()

    def compose(to: User, address: str) -> tuple[str, str]:
        return f"for {to.pk}", address

    for email in (user.email.upper(), "nobody@example.org"):
        send_new_link(email=email, path="/oma/", expires_at=NOW + A_DAY, compose=compose, at=NOW)
    message = Message.objects.get()
    assert (message.recipient, message.subject) == (user.email, f"for {user.pk}")
    assert find_link(message.body.strip().rstrip("/").rpartition("/")[2], at=NOW)
