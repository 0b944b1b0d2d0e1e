"""Signing in with a password and signing out, as a browser does it."""

import re
from datetime import UTC, datetime, timedelta
from unittest.mock import patch

import pytest
import time_machine
from django.contrib.sessions.models import Session
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.fixtures import Settings

from tests.factories.people import make_role_holder, make_user, sign_in
from yhdyspinta.accounts.actions.roles import end_role, grant_role
from yhdyspinta.accounts.actions.users import change_password
from yhdyspinta.accounts.actor import COMMAND
from yhdyspinta.accounts.models import Attempt, Role, User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.outbox.models import Message
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.sessions import BACKGROUND_HEADER

pytestmark = pytest.mark.django_db
SENTENCE = "kissa istuu katolla taas"
ANOTHER = "koira makaa portaalla nyt"
LOGIN, ACCOUNT = "/fi/kirjaudu/", "/fi/tili/"
HERE = "kainuun-hyvinvointialue"
MORNING = datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


@pytest.fixture(autouse=True)
def _cheap_hashes(settings: Settings) -> None:
    settings.PASSWORD_HASHERS = ["django.contrib.auth.hashers.MD5PasswordHasher"]


def is_in(client: Client) -> bool:
    return client.get(ACCOUNT).status_code == 200


def enter(client: Client, user: User, password: str = SENTENCE, **named: str) -> str:
    """Where the browser is sent after signing in; empty when it was not."""
    response = client.post(LOGIN, {"login": user.email, "password": password, **named})
    return str(response.headers.get("Location", ""))


def test_a_password_lets_its_owner_in(client: Client) -> None:
    user = make_user(password=SENTENCE)
    assert enter(client, user) == "/fi/oma/"
    assert is_in(client)
    row = AuditRow.objects.order_by("-number")[0]
    assert (row.action, row.subject, row.new) == (
        "accounts.record_sign_in",
        f"user:{user.pk}",
        '{"way":"password"}',
    )


def test_the_address_may_be_written_in_any_letters_and_the_page_is_in_ones_own_language(client: Client) -> None:
    user = make_user(password=SENTENCE, language="sv")
    response = client.post(LOGIN, {"login": f" {user.email.upper()} ", "password": SENTENCE})
    assert response.headers["Location"] == "/sv/oma/"


def test_wrong_unknown_and_shut_out_get_one_answer(client: Client) -> None:
    user, out, linked = make_user(password=SENTENCE), make_user(password=SENTENCE), make_user()
    out.is_active = False
    out.save()
    tries = [(user.email, "wrong"), ("nobody@example.org", SENTENCE), (out.email, SENTENCE), (linked.email, "!")]
    answers = [client.post(LOGIN, {"login": email, "password": password}) for email, password in tries]
    assert [answer.status_code for answer in answers] == [422] * 4
    pages = {
        without_changes(answer.content.decode(), email) for answer, (email, _p) in zip(answers, tries, strict=True)
    }
    assert len(pages) == 1
    assert (
        "The e-mail address and the password do not belong together."
        in client.post("/en/kirjaudu/", {"login": user.email, "password": "wrong"}).content.decode()
    )


def without_changes(page: str, email: str) -> str:
    return re.sub(r'name="csrfmiddlewaretoken" value="\w+"', "", page).replace(email, "EMAIL")


def test_unknown_addresses_cost_one_hash_too(client: Client) -> None:
    users = make_user(password=SENTENCE), make_user()
    encode = "django.contrib.auth.hashers.MD5PasswordHasher.encode"
    for email in (*(user.email for user in users), "nobody@example.org"):
        with patch(encode, return_value="md5$salt$hash") as made:
            client.post(LOGIN, {"login": email, "password": "wrong"})
        assert made.call_count == 1, email


def test_after_ten_wrong_passwords_even_the_right_one_waits(client: Client) -> None:
    user = make_user(password=SENTENCE)
    for _number in range(10):
        assert enter(client, user, "wrong") == ""
    response = client.post("/sv/kirjaudu/", {"login": user.email, "password": SENTENCE})
    assert response.status_code == 429
    assert response.headers["Retry-After"] == "900"
    assert "YP-ACCOUNT-007" in response.content.decode()
    assert "Vänta 15 minuter" in response.content.decode()
    elsewhere = Client(REMOTE_ADDR="192.0.2.9")
    assert enter(elsewhere, user) == "/fi/oma/"


def test_right_passwords_are_not_counted(client: Client) -> None:
    user = make_user(password=SENTENCE)
    for _number in range(12):
        assert enter(Client(), user)
    assert not Attempt.objects.exists()


def test_the_owners_browser_gets_through_while_strangers_guess(client: Client) -> None:
    user = make_user(password=SENTENCE)
    enter(client, user)
    client.post("/fi/kirjaudu/ulos/")
    for network in range(3):
        for _number in range(10):
            enter(Client(REMOTE_ADDR=f"192.0.2.{network}"), user, "wrong")
    stranger = Client(REMOTE_ADDR="192.0.2.77")
    assert stranger.post(LOGIN, {"login": user.email, "password": SENTENCE}).status_code == 429
    assert enter(client, user) == "/fi/oma/"


def test_a_cookie_that_somebody_made_up_is_not_believed(client: Client) -> None:
    user = make_user(password=SENTENCE)
    client.cookies["known"] = "WyJhIl0:1abc:forged"
    for network in range(3):
        for _number in range(10):
            enter(Client(REMOTE_ADDR=f"192.0.2.{network}"), user, "wrong")
    assert enter(client, user) == ""


@pytest.mark.parametrize(
    ("behind", "forwarded", "counted_as"),
    [(False, "203.0.113.1", "127.0.0.1"), (True, "203.0.113.1, 198.51.100.7", "198.51.100.7"), (True, "", "unknown")],
)
def test_the_client_is_the_sockets_other_end_or_what_our_proxy_says(
    *, settings: Settings, behind: bool, forwarded: str, counted_as: str
) -> None:
    settings.BEHIND_PROXY = behind
    client = Client(headers={"X-Forwarded-For": forwarded})
    with patch("yhdyspinta.web.signing_in.visitors.network_of", side_effect=lambda text: text or "unknown") as read:
        enter(client, make_user(), "wrong")
    assert read.call_args.args[0] == ("" if counted_as == "unknown" else counted_as)


@pytest.mark.parametrize(
    ("onward", "leads_to"),
    [
        ("/fi/tili/salasana/", "/fi/tili/salasana/"),
        ("https://elsewhere.example/", "/fi/oma/"),
        ("//elsewhere.example/", "/fi/oma/"),
        ("/\\elsewhere.example", "/fi/oma/"),
        ("http://testserver/fi/", "/fi/oma/"),
        ("javascript:alert(1)", "/fi/oma/"),
    ],
)
def test_the_way_onward_stays_on_this_site(client: Client, onward: str, leads_to: str) -> None:
    assert enter(client, make_user(password=SENTENCE), next=onward) == leads_to


def test_whoever_is_asked_to_sign_in_comes_back(client: Client) -> None:
    asked = client.get("/fi/tili/salasana/")
    assert asked.headers["Location"] == "/fi/kirjaudu/?next=%2Ffi%2Ftili%2Fsalasana%2F"
    assert 'name="next" value="/fi/tili/salasana/"' in client.get(asked.headers["Location"]).content.decode()


def test_the_session_has_a_new_id_and_the_old_one_is_dead(client: Client) -> None:
    user = make_user(password=SENTENCE)
    session = client.session
    session["before"] = True
    session.save()
    old = session.session_key
    client.cookies["session"] = old
    enter(client, user)
    assert client.cookies["session"].value != old
    assert not Session.objects.filter(session_key=old).exists()
    stolen = Client()
    stolen.cookies["session"] = old
    assert not is_in(stolen)


def test_signing_out_kills_the_session_on_the_server(client: Client) -> None:
    user = make_user()
    sign_in(client, user)
    key = client.session.session_key
    assert client.get("/fi/kirjaudu/ulos/").status_code == 200  # a button, and nothing done yet
    assert is_in(client)
    response = client.post("/fi/kirjaudu/ulos/")
    assert response.headers["Location"] == "/fi/"
    stolen = Client()
    stolen.cookies["session"] = key
    assert not is_in(stolen)
    assert AuditRow.objects.order_by("-number")[0].action == "accounts.record_sign_out"


def test_signing_out_needs_the_token_of_a_form() -> None:
    client = Client(enforce_csrf_checks=True)
    sign_in(client, make_user())
    assert client.post("/fi/kirjaudu/ulos/").status_code == 403
    assert is_in(client)


def test_a_role_that_ends_ends_the_session_with_the_next_request(client: Client) -> None:
    user = make_role_holder(RoleKind.READER, HERE)
    sign_in(client, user)
    assert is_in(client)
    end_role(role_id=Role.objects.get(user=user).pk, by=COMMAND, at=MORNING)
    assert client.get(ACCOUNT).headers["Location"].startswith("/fi/kirjaudu/")
    assert not Session.objects.exists()


def test_a_password_changed_elsewhere_ends_the_session(client: Client) -> None:
    user = make_user(password=SENTENCE)
    sign_in(client, user)
    change_password(user_id=user.pk, password=ANOTHER, at=MORNING)
    assert not is_in(client)


def test_changing_ones_password_ends_the_other_sessions_only(client: Client) -> None:
    user = make_user(password=SENTENCE)
    other = Client()
    for one in (client, other):
        enter(one, user)
    before = client.session.session_key
    new = {"oldpassword": SENTENCE, "password1": ANOTHER, "password2": ANOTHER}
    response = client.post("/fi/tili/salasana/", new)
    assert response.headers["Location"] == "/fi/tili/?salasana=vaihdettu"
    assert is_in(client)
    assert client.session.session_key != before
    assert not is_in(other)
    assert enter(Client(), user, SENTENCE) == ""
    assert enter(Client(), user, ANOTHER)
    assert Message.objects.get().recipient == user.email


@pytest.mark.parametrize("bad", ["short", "salasana", "henkilo@example.org", "123456789012"])
def test_passwords_that_will_not_do(client: Client, bad: str) -> None:
    user = make_user(password=SENTENCE, email="henkilo@example.org")
    enter(client, user)
    response = client.post("/fi/tili/salasana/", {"oldpassword": SENTENCE, "password1": bad, "password2": bad})
    assert response.status_code == 422
    user.refresh_from_db()
    assert user.check_password(SENTENCE)


def test_the_present_password_cannot_be_guessed_in_an_open_session(client: Client) -> None:
    user = make_user(password=SENTENCE)
    enter(client, user)
    new = {"password1": ANOTHER, "password2": ANOTHER}
    for _number in range(10):
        assert client.post("/fi/tili/salasana/", {"oldpassword": "wrong", **new}).status_code == 422
    assert client.post("/fi/tili/salasana/", {"oldpassword": SENTENCE, **new}).status_code == 429


def test_an_hour_without_use_ends_it_and_use_does_not(client: Client) -> None:
    with time_machine.travel(MORNING, tick=False) as clock:
        sign_in(client, make_user())
        for _number in range(10):
            clock.shift(timedelta(minutes=59))
            assert is_in(client)
        clock.shift(timedelta(minutes=60))
        assert not is_in(client)


def test_twelve_hours_end_it_whatever_is_done(client: Client) -> None:
    with time_machine.travel(MORNING, tick=False) as clock:
        sign_in(client, make_user())
        for _number in range(23):
            clock.shift(timedelta(minutes=30))
            assert is_in(client)
        clock.shift(timedelta(minutes=30))
        assert not is_in(client)


def test_a_script_that_only_looks_does_not_make_it_last(client: Client) -> None:
    with time_machine.travel(MORNING, tick=False) as clock:
        sign_in(client, make_user())
        clock.shift(timedelta(minutes=50))
        looked = client.get("/fi/kirjaudu/jatka/", headers={BACKGROUND_HEADER: "1"})
        assert looked.json() == {"idle": 600, "longest": 11 * 3600 + 600}
        assert client.post("/fi/kirjaudu/jatka/").json() == {"idle": 3600, "longest": 11 * 3600 + 600}
        clock.shift(timedelta(minutes=59))
        assert is_in(client)


def test_a_script_hears_that_the_session_is_over(client: Client) -> None:
    response = client.get("/fi/kirjaudu/jatka/", headers={"Accept": "application/json"})
    assert (response.status_code, response.json()) == (401, {"problem": "signed_out"})


def test_a_session_without_our_marks_lets_nobody_in(client: Client) -> None:
    client.force_login(make_user())
    assert not is_in(client)


def test_roles_are_read_anew_for_each_request(client: Client) -> None:
    user = make_user()
    sign_in(client, user)
    assert actor_of(client.get(ACCOUNT).wsgi_request).roles == frozenset()
    grant_role(user_id=user.pk, kind=RoleKind.READER, organisation=HERE, by=COMMAND, at=MORNING)
    assert actor_of(client.get(ACCOUNT).wsgi_request).roles == {(RoleKind.READER, HERE)}


@pytest.mark.parametrize("address", ["/fi/", "/sv/sanasto/", "/fi/kunnat/", "/health", "/fi/palaute/"])
def test_public_pages_touch_no_session(client: Client, address: str) -> None:
    sign_in(client, make_user(name="Vilja Virta"))
    with patch("django.contrib.sessions.backends.db.SessionStore.load") as load:
        response = client.get(address)
    assert response.status_code == 200
    assert not load.called
    assert "session" not in response.cookies
    assert "Vilja" not in response.content.decode()
    assert "Cookie" not in response.headers.get("Vary", "") or address == "/fi/palaute/"  # its form has a token


def test_a_public_page_costs_the_signed_in_no_query(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    sign_in(client, make_user())
    client.get("/fi/")
    with django_assert_num_queries(1):  # the register's revision
        assert client.get("/fi/").status_code == 200


def test_the_head_of_a_page_says_who_is_in(client: Client) -> None:
    sign_in(client, make_user(name="Vilja <b>Virta"))
    page = client.get(ACCOUNT).content.decode()
    assert "Vilja &lt;b&gt;Virta" in page
    assert 'action="/fi/kirjaudu/ulos/"' in page
    assert 'href="/fi/oma/"' in page
    assert 'href="/fi/kirjaudu/"' in Client().get("/fi/").content.decode()


def test_a_missing_page_does_not_say_who_is_in(client: Client) -> None:
    sign_in(client, make_user(name="Vilja Virta"))
    page = client.get("/fi/ei-ole/").content.decode()
    assert "Vilja" not in page
    assert "csrf" not in page


def test_pages_of_signing_in_are_kept_nowhere(client: Client) -> None:
    for address in (LOGIN, "/fi/kirjaudu/salasana/", "/fi/kirjaudu/uusi-linkki/", "/fi/kirjaudu/linkki/x/"):
        response = client.get(address)
        assert "no-store" in response.headers["Cache-Control"], address
        assert response.headers["Referrer-Policy"] == "no-referrer, strict-origin", address


def test_nobody_signs_up_or_reaches_what_is_not_used(client: Client) -> None:
    for address in ("signup", "kirjaudu/signup", "accounts/signup", "kirjaudu/email", "kirjaudu/social"):
        assert client.get(f"/fi/{address}/").status_code == 404


def test_the_cookie_is_closed_to_scripts_and_other_sites(client: Client) -> None:
    enter(client, make_user(password=SENTENCE))
    cookie = client.cookies["session"]
    assert cookie["httponly"]
    assert (cookie["samesite"], cookie["path"], cookie["domain"], cookie["max-age"]) == ("Lax", "/", "", 3600)
