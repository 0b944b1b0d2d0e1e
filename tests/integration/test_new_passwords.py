"""Setting a password by e-mail."""

import re
from unittest.mock import patch

import pytest
from django.test import Client
from pytest_django.fixtures import Settings

from tests.factories.people import make_user, sign_in
from yhdyspinta.accounts.models import User
from yhdyspinta.outbox.models import Message
from yhdyspinta.web.signing_in import pages

pytestmark = pytest.mark.django_db
SENTENCE = "kissa istuu katolla taas"
ASK = "/fi/kirjaudu/salasana/"


@pytest.fixture(autouse=True)
def _cheap(settings: Settings, monkeypatch: pytest.MonkeyPatch) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]
    settings.PUBLIC_URL = "https://yhdyspinta.example.fi"
    monkeypatch.setattr(pages, "SAME_TIME", 0.0)


def ask(client: Client, user: User, **headers: str) -> str:
    """The path of the address that comes by e-mail."""
    client.post(ASK, {"email": user.email}, headers=headers or None)
    message = Message.objects.order_by("-id")[0]
    assert message.recipient == user.email
    found = re.search(r"^https://yhdyspinta\.example\.fi(/\S+)$", message.body, re.MULTILINE)
    assert found, message.body
    return found[1]


def save(client: Client, path: str, password: str = SENTENCE) -> int:
    """The status of the last page when somebody follows the address and chooses a password."""
    form = client.get(path)
    if form.status_code != 302:
        return form.status_code
    return client.post(form.headers["Location"], {"password1": password, "password2": password}).status_code


def test_whoever_has_never_had_one_sets_a_password(client: Client) -> None:
    user = make_user(language="sv")
    path = ask(client, user)
    assert path.startswith("/sv/kirjaudu/salasana/")
    assert save(client, path) == 302
    user.refresh_from_db()
    assert user.check_password(SENTENCE)
    assert user.session_epoch == 1


def test_the_address_is_never_built_from_the_request(client: Client, settings: Settings) -> None:
    settings.ALLOWED_HOSTS = ["*"]
    assert ask(client, make_user(), Host="evil.example", **{"X-Forwarded-Host": "evil.example"}).startswith("/fi/")


def test_the_key_leaves_the_address_before_anything_is_shown(client: Client) -> None:
    path = ask(client, make_user())
    moved = client.get(path)
    assert moved.status_code == 302
    assert moved.headers["Location"].endswith("-set-password/")
    assert moved.headers["Referrer-Policy"] == "no-referrer, strict-origin"
    assert "no-store" in moved.headers["Cache-Control"]


def test_an_address_works_once(client: Client) -> None:
    path = ask(client, make_user())
    assert save(client, path) == 302
    assert save(Client(), path) == 200
    assert "too old" not in Client().get(path).content.decode()


def test_signing_in_ends_the_address(client: Client) -> None:
    user = make_user(password=SENTENCE)
    path = ask(client, user)
    client.post("/fi/kirjaudu/", {"login": user.email, "password": SENTENCE})
    assert save(Client(), path) == 200


def test_every_session_ends_with_the_new_password(client: Client) -> None:
    user = make_user()
    sign_in(client, user)
    other = Client()
    save(other, ask(other, user))
    assert client.get("/fi/tili/").status_code == 302


def test_known_and_unknown_addresses_get_one_answer(client: Client) -> None:
    known = client.post(ASK, {"email": make_user().email})
    unknown = client.post(ASK, {"email": "nobody@example.org"})
    assert (known.status_code, known.headers["Location"]) == (unknown.status_code, unknown.headers["Location"])
    assert Message.objects.count() == 1


def test_the_answer_takes_the_same_time(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pages, "SAME_TIME", 5.0)
    waited = []
    for email in (make_user().email, "nobody@example.org"):
        with patch("yhdyspinta.web.signing_in.pages.time") as clock:
            clock.monotonic.side_effect = [100.0, 101.25]
            client.post(ASK, {"email": email})
        waited.append(clock.sleep.call_args.args[0])
    assert waited == [3.75, 3.75]


def test_ten_requests_in_a_quarter_of_an_hour(client: Client) -> None:
    user = make_user()
    statuses = [client.post(ASK, {"email": user.email}).status_code for _number in range(11)]
    assert statuses == [302] * 10 + [429]
    assert Message.objects.count() == 10


def test_keys_are_not_guessed(client: Client) -> None:
    user = make_user()
    statuses = [client.get(f"{ASK}{user.pk}-dik5e9-{number:032}/").status_code for number in range(11)]
    assert statuses == [200] * 10 + [429]


def test_nothing_is_sent_to_somebody_shut_out(client: Client) -> None:
    user = make_user()
    user.is_active = False
    user.save()
    client.post(ASK, {"email": user.email})
    assert not Message.objects.exists()
