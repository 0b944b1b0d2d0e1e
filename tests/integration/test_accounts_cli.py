"""`yhdyspinta accounts`, as an operator uses it: the first administrator before all."""

from datetime import UTC, datetime, timedelta

import pytest
from allauth.mfa.models import Authenticator
from django.contrib.sessions.models import Session
from django.test import Client
from django.utils import timezone

from tests.factories.commands import Run, make_run
from tests.factories.people import make_role_holder, make_user, sign_in
from yhdyspinta.accounts.queries.people import find_user_by_email
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.audit.models import AuditRow
from yhdyspinta.cli import accounts as commands

pytestmark = pytest.mark.django_db
EMAIL = "vilja.virta@example.org"
HERE = "kainuun-hyvinvointialue"


@pytest.fixture
def run(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Run:
    return make_run("accounts", monkeypatch, capsysbinary)


def test_the_first_administrator_comes_from_here(run: Run) -> None:
    added = run("add", EMAIL, "--name", "Vilja Virta", "--language", "sv", "--format", "json")
    assert (added.exit_code, added.json) == (0, {"email": EMAIL})
    assert run("grant", EMAIL.upper(), "administrator").out == f"{EMAIL} is administrator.\n"
    roles = run("roles", "--format", "json").json
    assert [(one["email"], one["kind"], one["organisation"]) for one in roles] == [(EMAIL, "administrator", "")]
    assert datetime.fromisoformat(roles[0]["granted_at"]).tzinfo
    row = AuditRow.objects.order_by("-number")[0]
    assert (row.action, row.actor, row.role) == ("accounts.grant_role", "", "operator")


def test_the_kinds_of_the_help_are_those_that_there_are() -> None:
    assert set(commands._KINDS) == set(RoleKind.values)


def test_roles_as_a_table(run: Run) -> None:
    make_role_holder(RoleKind.READER, HERE, user=make_user(name="Vilja Virta", email=EMAIL))
    make_role_holder(RoleKind.ADMINISTRATOR, user=make_user(name="Aatu Aho"))
    everybody = run("roles").out
    assert "Vilja Virta <vilja.virta@example.org>" in everybody
    assert "national" in everybody
    one = run("roles", "--organisation", HERE).out
    assert "Vilja" in one
    assert "Aatu" not in one
    assert run("roles", "--organisation", "lapin-hyvinvointialue").out == "No roles.\n"


def test_a_role_of_an_organisation_is_given_and_ends(run: Run, client: Client) -> None:
    user = make_user(email=EMAIL)
    assert run("grant", EMAIL, "reader", "--organisation", HERE).exit_code == 0
    sign_in(client, user)
    assert client.get("/fi/tili/").status_code == 200
    ended = run("end", EMAIL, "reader", "--organisation", HERE, language="fi")
    assert ended.out == f"Käyttäjän {EMAIL} rooli reader on päättynyt, ja hänen istuntonsa.\n"
    assert client.get("/fi/tili/").status_code == 302


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("grant", "nobody@example.org", "reader", "--organisation", HERE), "YP-ACCOUNT-002"),
        (("grant", EMAIL, "reader", "--organisation", "nowhere"), "YP-ACCOUNT-013"),
        (("grant", EMAIL, "reader"), "YP-ACCOUNT-006"),
        (("end", EMAIL, "reader", "--organisation", HERE), "YP-ACCOUNT-010"),
        (("end", EMAIL, "administrator"), "YP-ACCOUNT-005"),
        (("add", EMAIL, "--name", "Vilja"), "YP-ACCOUNT-003"),
        (("add", "vilja", "--name", "Vilja"), "YP-ACCOUNT-008"),
        (("erase", EMAIL, "--yes"), "YP-ACCOUNT-005"),
        (("link", EMAIL, "--path", "//elsewhere.example/"), "YP-ACCOUNT-012"),
    ],
)
def test_what_is_refused_is_told(run: Run, arguments: tuple[str, ...], code: str) -> None:
    make_role_holder(RoleKind.ADMINISTRATOR, user=make_user(email=EMAIL))
    outcome = run(*arguments)
    assert outcome.exit_code == 1
    assert outcome.err.startswith(f"{code}: ")


def test_a_link_signs_its_owner_in(run: Run, client: Client) -> None:
    make_user(email=EMAIL)
    facts = run("link", EMAIL, "--hours", "2", "--format", "json").json
    until = datetime.fromisoformat(facts["expires_at"])
    assert abs(until - timezone.now() - timedelta(hours=2)) < timedelta(minutes=1)
    path = "/" + facts["address"].partition("://")[2].partition("/")[2]
    assert client.post(path).headers["Location"] == "/fi/oma/"
    assert run("link", EMAIL).out.startswith("http")


def test_codes_of_whoever_lost_their_phone(run: Run) -> None:
    user = make_user(email=EMAIL)
    Authenticator.objects.create(user=user, type=Authenticator.Type.TOTP, data={})
    assert run("remove-codes", EMAIL).exit_code == 0
    assert not Authenticator.objects.exists()


def test_erasing_asks_first(run: Run) -> None:
    make_user(email=EMAIL)
    assert run("erase", EMAIL, stdin=b"n\n").exit_code == 1
    assert find_user_by_email(EMAIL)
    assert run("erase", EMAIL, stdin=b"y\n").out.endswith(f"User {EMAIL} is erased.\n")
    assert find_user_by_email(EMAIL) is None


def test_tidying(run: Run) -> None:
    Session.objects.create(session_key="s", session_data="", expire_date=datetime(2026, 1, 1, tzinfo=UTC))
    assert run("tidy", "--format", "json").json == {"sessions": 1, "attempts": 0, "links": 0}
    assert run("tidy").out == "Deleted 0 ended sessions, 0 counted tries and 0 old links.\n"
