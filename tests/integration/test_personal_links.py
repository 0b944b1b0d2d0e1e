"""Signing in with a personal link, as a browser and a mail program's scanner do it."""

import logging
import re
from datetime import timedelta

import pytest
from django.test import Client
from django.utils import timezone
from pytest_django.fixtures import Settings

from tests.factories.people import make_role_holder, make_user, sign_in
from yhdyspinta.accounts.actions.links import issue_link, revoke_links
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.models import SignInLink, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.config.log_lines import LineFormatter
from yhdyspinta.outbox.models import Message
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.sessions import Way
from yhdyspinta.web.signing_in import pages

pytestmark = pytest.mark.django_db
HERE = "kainuun-hyvinvointialue"
ACCOUNT, CODES = "/fi/tili/", "/fi/tili/koodit/"


@pytest.fixture(autouse=True)
def _no_waiting(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "SAME_TIME", 0.0)


def link_of(user: User, path: str = "/oma/", hours: float = 24) -> str:
    now = timezone.now()
    address = issue_link(user_id=user.pk, path=path, expires_at=now + timedelta(hours=hours), by=COMMAND, at=now)
    return "/" + address.partition("://")[2].partition("/")[2]


def is_in(client: Client) -> bool:
    return client.get(ACCOUNT).status_code == 200


@pytest.mark.parametrize("method", ["get", "head"])
def test_looking_at_a_link_signs_nobody_in(client: Client, method: str) -> None:
    address = link_of(make_user(name="Vilja Virta"))
    rows = AuditRow.objects.count()
    response = getattr(client, method)(address)
    assert response.status_code == 200
    assert not is_in(client)
    assert SignInLink.objects.get().last_used_at is None
    assert AuditRow.objects.count() == rows


def test_the_page_greets_and_the_button_signs_in(client: Client) -> None:
    user = make_user(name="Vilja Virta", language="sv")
    address = link_of(user, "/oma/?a=1")
    page = client.get(address)
    assert "Vilja Virta" in page.content.decode()
    assert page.headers["Referrer-Policy"] == "no-referrer, strict-origin"
    assert "no-store" in page.headers["Cache-Control"]
    in_languages = re.sub(r'href="/(fi|sv|en)/kirjaudu/linkki/[^"]+"', "", page.content.decode())
    assert address.split("/")[-2] not in in_languages  # as in the address of the feedback form
    response = client.post(address)
    assert response.headers["Location"] == "/sv/oma/?a=1"
    assert is_in(client)
    assert client.session["way"] == Way.LINK


def test_the_session_is_a_new_one(client: Client) -> None:
    session = client.session
    session["before"] = True
    session.save()
    client.cookies["session"] = session.session_key
    client.post(link_of(make_user()))
    assert client.cookies["session"].value != session.session_key


def test_a_link_ends_the_session_of_somebody_else(client: Client) -> None:
    sign_in(client, make_user(name="Toinen"))
    client.post(link_of(make_user(name="Vilja Virta")))
    page = client.get(ACCOUNT).content.decode()
    assert "Vilja Virta" in page
    assert "Toinen" not in page


def test_a_link_does_not_weaken_a_stronger_session(client: Client) -> None:
    user = make_user()
    sign_in(client, user, Way.PASSWORD_AND_CODE)
    client.post(link_of(user))
    assert client.session["way"] == Way.PASSWORD_AND_CODE


def test_unknown_expired_and_revoked_links_look_the_same(client: Client) -> None:
    user, taken = make_user(), make_user()
    expired, revoked = link_of(user, hours=-1), link_of(taken)
    revoke_links(user_id=taken.pk, by=COMMAND, at=timezone.now())
    for method in ("get", "post"):
        answers = [
            getattr(client, method)(address) for address in (expired, revoked, f"/fi/kirjaudu/linkki/{'x' * 43}/")
        ]
        assert [answer.status_code for answer in answers] == [404] * 3
        pages_ = {
            answer.content.decode().replace(answer.request["PATH_INFO"].split("/")[-2], "TOKEN") for answer in answers
        }
        assert len({page.partition("csrfmiddlewaretoken")[0] for page in pages_}) == 1
    assert not is_in(client)


def test_links_that_do_not_work_are_counted_and_valid_ones_always_work(client: Client) -> None:
    address = link_of(make_user())
    statuses = [client.get(f"/fi/kirjaudu/linkki/{number:043}/").status_code for number in range(11)]
    assert statuses == [404] * 10 + [429]
    assert client.get(address).status_code == 200
    client.post(address)
    assert is_in(client)


def test_a_link_carries_no_national_roles(client: Client) -> None:
    user = make_role_holder(RoleKind.ADMINISTRATOR, user=make_role_holder(RoleKind.READER, HERE))
    client.post(link_of(user))
    assert roles_seen(client) == {(RoleKind.READER, HERE)}
    sign_in(client, user, Way.PASSWORD_AND_CODE)
    assert roles_seen(client) == {(RoleKind.READER, HERE), (RoleKind.ADMINISTRATOR, "")}


def roles_seen(client: Client) -> frozenset[tuple[RoleKind, str]]:
    request = client.get(ACCOUNT).wsgi_request
    return actor_of(request).roles


def test_a_link_is_not_enough_to_change_how_one_signs_in(client: Client) -> None:
    client.post(link_of(make_user()))
    for address in (CODES, "/fi/tili/salasana/", "/fi/tili/varakoodit/", "/fi/tili/vahvistus/"):
        assert client.get(address).status_code == 403, address
        assert client.post(address).status_code == 403, address


def test_a_new_link_goes_to_the_owner_of_the_address(client: Client, settings: Settings) -> None:
    settings.PUBLIC_URL = "https://yhdyspinta.example.fi"
    user = make_user()
    answers = [
        client.post("/fi/kirjaudu/uusi-linkki/", {"email": email}) for email in (user.email, "nobody@example.org")
    ]
    assert {(one.status_code, one.headers["Location"]) for one in answers} == {
        (302, "/fi/kirjaudu/uusi-linkki/lahetetty/")
    }
    message = Message.objects.get()
    assert message.recipient == user.email
    path = next(line for line in message.body.splitlines() if "linkki" in line).removeprefix(settings.PUBLIC_URL)
    client.post(path)
    assert is_in(client)


def test_new_links_are_limited(client: Client) -> None:
    email = make_user().email
    statuses = [client.post("/fi/kirjaudu/uusi-linkki/", {"email": email}).status_code for _number in range(11)]
    assert statuses == [302] * 10 + [429]


def test_what_is_no_address_is_told_beside_the_field(client: Client) -> None:
    response = client.post("/en/kirjaudu/uusi-linkki/", {"email": "vilja"})
    assert response.status_code == 422
    assert 'href="#id_email"' in response.content.decode()


def test_no_token_reaches_the_log(client: Client, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.DEBUG)
    strict = Client(enforce_csrf_checks=True)
    address = link_of(make_user())
    client.get(address)
    strict.post(address)  # refused without the form's token, which Django notes with the path
    client.post(address)
    lines = [LineFormatter("{message}", style="{").format(record) for record in caplog.records]
    assert any("/kirjaudu/linkki/…/" in line for line in lines)
    assert not any(address.split("/")[-2] in line for line in lines)
