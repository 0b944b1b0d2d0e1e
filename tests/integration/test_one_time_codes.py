"""One-time codes: set up, asked for, used once, and what national roles need them for."""

import re
from datetime import UTC, datetime, timedelta

import pytest
import time_machine
from allauth.mfa.models import Authenticator
from allauth.mfa.totp.internal.auth import format_hotp_value, hotp_value
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoCaptureOnCommitCallbacks
from pytest_django.fixtures import Settings

from tests.factories.people import make_role_holder, make_user, sign_in
from yhdyspinta.accounts.actions.codes import remove_codes
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.outbox.models import Message
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.sessions import Way

pytestmark = pytest.mark.django_db
SENTENCE = "kissa istuu katolla taas"
SET_UP, ACCOUNT, CODE = "/fi/tili/koodit/", "/fi/tili/", "/fi/kirjaudu/koodi/"
MORNING = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)
HALF_A_MINUTE = timedelta(seconds=30)


@pytest.fixture(autouse=True)
def _cheap_hashes(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def code_of(secret: str, at: datetime) -> str:
    return format_hotp_value(hotp_value(secret, int(at.timestamp()) // 30))


def enter(client: Client, user: User) -> str:
    return str(client.post("/fi/kirjaudu/", {"login": user.email, "password": SENTENCE}).headers.get("Location", ""))


def set_up(client: Client, at: datetime) -> str:
    """The secret of the codes that whoever is signed in sets up now."""
    page = client.get(SET_UP)
    assert page.status_code == 200
    found = re.search(r'class="code-key"><code>([A-Z2-7 ]+)</code>', page.content.decode())
    assert found
    secret = found[1].replace(" ", "")
    done = client.post(SET_UP, {"code": code_of(secret, at)})
    assert done.headers["Location"] == "/fi/tili/varakoodit/"
    return secret


def recovery_codes(client: Client) -> list[str]:
    return re.findall(r"<li><code>(\d+)</code></li>", client.get("/fi/tili/varakoodit/").content.decode())


def is_national(client: Client) -> bool:
    return any(kind is RoleKind.ADMINISTRATOR for kind, _none in actor_of(client.get(ACCOUNT).wsgi_request).roles)


def test_an_administrator_is_led_to_set_up_codes_before_anything_else(client: Client) -> None:
    user = make_role_holder(RoleKind.ADMINISTRATOR, user=make_user(password=SENTENCE))
    with time_machine.travel(MORNING, tick=False):
        enter(client, user)
        for address in (ACCOUNT, "/fi/tili/?x=1"):
            assert client.get(address).headers["Location"] == SET_UP
        assert client.get("/fi/").status_code == 200  # what is for everybody stays so
        before = client.session.session_key
        set_up(client, MORNING)
        assert client.session.session_key != before
        assert len(recovery_codes(client)) == 10
        assert is_national(client)


def test_from_then_on_a_code_is_asked_for(client: Client) -> None:
    user = make_role_holder(RoleKind.ADMINISTRATOR, user=make_user(password=SENTENCE))
    with time_machine.travel(MORNING, tick=False) as clock:
        enter(client, user)
        secret = set_up(client, MORNING)
        other = Client()
        assert enter(other, user) == CODE
        assert other.get(ACCOUNT).status_code == 302  # a password alone is nothing yet
        clock.shift(HALF_A_MINUTE)
        assert other.post(CODE, {"code": "000000"}).status_code == 422
        assert other.post(CODE, {"code": code_of(secret, MORNING + HALF_A_MINUTE)}).headers["Location"] == "/fi/oma/"
        assert is_national(other)
        assert other.session["way"] == Way.PASSWORD_AND_CODE


def test_a_code_works_once_on_every_worker(client: Client) -> None:
    user = make_user(password=SENTENCE)
    with time_machine.travel(MORNING, tick=False) as clock:
        enter(client, user)
        secret = set_up(client, MORNING)
        clock.shift(timedelta(minutes=5))
        code = code_of(secret, MORNING + timedelta(minutes=5))
        first, second = Client(), Client()
        for one in (first, second):
            enter(one, user)
        assert first.post(CODE, {"code": code}).status_code == 302
        # allauth remembers used codes in each process alone; the database knows them for all.
        from django.core.cache import cache

        cache.clear()
        assert second.post(CODE, {"code": code}).status_code == 422
        assert second.get(ACCOUNT).status_code == 302


def test_codes_are_not_guessed(client: Client) -> None:
    user = make_user(password=SENTENCE)
    with time_machine.travel(MORNING, tick=False) as clock:
        enter(client, user)
        secret = set_up(client, MORNING)
        clock.shift(timedelta(minutes=5))
        other = Client()
        enter(other, user)
        statuses = [other.post(CODE, {"code": f"{number:06}"}).status_code for number in range(10)]
        assert statuses == [422] * 10
        assert other.post(CODE, {"code": code_of(secret, MORNING + timedelta(minutes=5))}).status_code == 429


def test_a_recovery_code_works_once(client: Client) -> None:
    user = make_user(password=SENTENCE)
    enter(client, user)
    set_up(client, timezone.now())
    code = recovery_codes(client)[0]
    for status in (302, 422):
        other = Client()
        enter(other, user)
        assert other.post(CODE, {"code": code}).status_code == status
    assert code not in recovery_codes(client)


def test_setting_up_ends_the_other_sessions(client: Client) -> None:
    user = make_user(password=SENTENCE)
    other = Client()
    for one in (client, other):
        enter(one, user)
    set_up(client, timezone.now())
    assert client.get(ACCOUNT).status_code == 200
    assert other.get(ACCOUNT).status_code == 302


def test_giving_up_codes_takes_national_roles_from_the_session(client: Client) -> None:
    user = make_role_holder(RoleKind.ADMINISTRATOR, user=make_user(password=SENTENCE))
    enter(client, user)
    set_up(client, timezone.now())
    assert is_national(client)
    assert client.get("/fi/tili/koodit/pois/").status_code == 200
    client.post("/fi/tili/koodit/pois/")
    assert not Authenticator.objects.filter(user=user).exists()
    assert client.get(ACCOUNT).headers["Location"] == SET_UP


def test_the_password_is_asked_for_again_after_a_while(client: Client) -> None:
    user = make_user(password=SENTENCE)
    with time_machine.travel(MORNING, tick=False) as clock:
        enter(client, user)
        clock.shift(timedelta(minutes=30))
        asked = client.get(SET_UP)
        assert asked.headers["Location"].startswith("/fi/tili/vahvistus/?next=")
        assert client.post(asked.headers["Location"], {"password": "wrong"}).status_code == 422
        back = client.post(asked.headers["Location"], {"password": SENTENCE})
        assert back.headers["Location"] == SET_UP
        assert client.get(SET_UP).status_code == 200


def test_an_identity_provider_vouches_for_national_roles(client: Client) -> None:
    sign_in(client, make_role_holder(RoleKind.ADMINISTRATOR), Way.IDENTITY_PROVIDER)
    assert is_national(client)


def test_the_secret_is_unreadable_in_the_database(client: Client) -> None:
    user = make_user(password=SENTENCE)
    enter(client, user)
    secret = set_up(client, timezone.now())
    codes = recovery_codes(client)
    kept = str(list(Authenticator.objects.values_list("data", flat=True)))
    assert secret not in kept
    assert not any(code in kept for code in codes)


def test_the_owner_hears_of_it(
    client: Client, django_capture_on_commit_callbacks: DjangoCaptureOnCommitCallbacks
) -> None:
    user = make_user(password=SENTENCE, language="en")
    enter(client, user)
    with django_capture_on_commit_callbacks(execute=True):
        set_up(client, timezone.now())
    client.post("/fi/tili/koodit/pois/")
    messages = Message.objects.order_by("id")
    assert [message.subject for message in messages] == [
        "Yhdyspinta: One-time codes are in use",
        "Yhdyspinta: One-time codes are no longer in use",
    ]
    assert {message.recipient for message in messages} == {user.email}


def test_an_administrator_helps_whoever_lost_their_phone(client: Client) -> None:
    user = make_user(password=SENTENCE)
    enter(client, user)
    set_up(client, timezone.now())
    remove_codes(user_id=user.pk, by=COMMAND, at=MORNING)
    assert client.get(ACCOUNT).status_code == 302
    assert enter(client, user) == "/fi/oma/"


def test_recovery_codes_can_be_saved_and_made_anew(client: Client) -> None:
    user = make_user(password=SENTENCE)
    enter(client, user)
    set_up(client, timezone.now())
    codes = recovery_codes(client)
    file = client.get("/fi/tili/varakoodit/tiedosto/")
    assert file.headers["Content-Disposition"] == 'attachment; filename="recovery-codes.txt"'
    assert [line for line in file.content.decode().splitlines() if line.isdigit()] == codes
    assert client.post("/fi/tili/varakoodit/uudet/").status_code == 302
    assert not set(codes) & set(recovery_codes(client))
