"""Signing in with an identity provider, which the test starts on the loopback."""

from collections.abc import Iterator
from dataclasses import replace
from time import time
from typing import Any
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from allauth.socialaccount.models import SocialAccount
from django.http import HttpResponse
from django.test import Client
from pytest_django.fixtures import Settings

from tests.factories.identity_provider import CLIENT_ID, CLIENT_SECRET, MockProvider, make_key, running_provider
from tests.factories.people import make_role_holder, make_user
from yhdyspinta.accounts.models import User
from yhdyspinta.accounts.roles import RoleKind
from yhdyspinta.config.identity_provider import describe_provider
from yhdyspinta.web.actors import actor_of
from yhdyspinta.web.sessions import Way

pytestmark = pytest.mark.django_db
BEGIN, RETURN, ACCOUNT = "/fi/kirjaudu/tunnistus/", "/kirjaudu/tunnistus/paluu/", "/fi/tili/"
EMAIL = "vilja.virta@example.org"
KNOWN = {"email": EMAIL, "email_verified": True}


@pytest.fixture
def provider(settings: Settings) -> Iterator[MockProvider]:
    with running_provider() as mock:
        mock.claims = dict(KNOWN)
        described = describe_provider(
            issuer=mock.address, client_id=CLIENT_ID, client_secret=CLIENT_SECRET, name="Kainuu"
        )
        assert described
        settings.IDENTITY_PROVIDER = described
        settings.SOCIALACCOUNT_PROVIDERS = {"openid_connect": {"APPS": [described.app], "OAUTH_PKCE_ENABLED": True}}
        settings.PUBLIC_URL = "https://yhdyspinta.example.fi"
        yield mock


def begin(client: Client, onward: str = "") -> str:
    """The address at the provider to which the browser is sent."""
    response = client.post(BEGIN, {"next": onward} if onward else {})
    assert response.status_code == 302
    return response.headers["Location"]


def come_back(client: Client, address: str) -> HttpResponse:
    """The browser follows the provider's redirect to our site."""
    assert address.startswith(f"https://yhdyspinta.example.fi{RETURN}?")
    return client.get(f"{RETURN}?{urlsplit(address).query}")


def go(client: Client, provider: MockProvider, onward: str = "") -> HttpResponse:
    return come_back(client, provider.authorize(begin(client, onward)))


def is_in(client: Client) -> bool:
    return client.get(ACCOUNT).status_code == 200


def test_an_existing_user_comes_in_by_their_verified_address(client: Client, provider: MockProvider) -> None:
    user = make_role_holder(RoleKind.NATIONAL_EDITOR, user=make_user(email=EMAIL, language="sv"))
    response = go(client, provider)
    assert (response.status_code, response.headers["Location"]) == (302, "/sv/oma/")
    assert client.session["way"] == Way.IDENTITY_PROVIDER
    assert actor_of(client.get(ACCOUNT).wsgi_request).roles == {(RoleKind.NATIONAL_EDITOR, "")}
    assert str(user.pk) == client.session["_auth_user_id"]
    assert not SocialAccount.objects.exists()
    assert provider.refused == []


@pytest.mark.parametrize(
    ("onward", "leads_to"),
    [("/fi/tili/", "/fi/tili/"), ("//elsewhere.example/", "/fi/oma/"), ("https://x.example/", "/fi/oma/")],
)
def test_the_way_onward_stays_on_this_site(
    client: Client, provider: MockProvider, onward: str, leads_to: str
) -> None:
    make_user(email=EMAIL)
    assert go(client, provider, onward).headers["Location"] == leads_to


@pytest.mark.parametrize(
    "claims",
    [
        {"email": "somebody@example.org"},
        {"email_verified": False},
        {"email_verified": None},
        {"email_verified": "true"},
        {"email": None},
    ],
)
def test_nobody_gets_in_or_an_account_without_a_verified_address_of_a_user(
    client: Client, provider: MockProvider, claims: dict[str, Any]
) -> None:
    make_user(email=EMAIL)
    provider.claims |= claims
    provider.user_info = {"sub": "person-1"}
    assert go(client, provider).status_code == 403
    assert not is_in(client)
    assert User.objects.count() == 1


def test_somebody_shut_out_does_not_come_in(client: Client, provider: MockProvider) -> None:
    user = make_user(email=EMAIL)
    user.is_active = False
    user.save()
    assert go(client, provider).status_code == 403
    assert not is_in(client)


@pytest.mark.parametrize(
    "claims",
    [
        {"iss": "https://elsewhere.example"},
        {"aud": "somebody-else"},
        {"azp": "somebody-else"},
        {"exp": int(time()) - 10},
        {"exp": None},
        {"nonce": "of another sign-in"},
        {"nonce": None},
        {"sub": None},
    ],
)
def test_a_token_that_is_not_for_this_sign_in_is_refused(
    client: Client, provider: MockProvider, claims: dict[str, Any]
) -> None:
    make_user(email=EMAIL)
    provider.claims |= claims
    assert go(client, provider).status_code in {401, 502}
    assert not is_in(client)


def test_a_token_signed_by_somebody_else_is_refused(client: Client, provider: MockProvider) -> None:
    make_user(email=EMAIL)
    provider.signing_key = make_key()
    assert go(client, provider).status_code == 401
    assert not is_in(client)


def test_keys_may_change(client: Client, provider: MockProvider) -> None:
    make_user(email=EMAIL)
    go(Client(), provider)
    provider.key, provider.key_id = make_key(), "second"
    go(client, provider)
    assert is_in(client)


def test_a_callback_works_once(client: Client, provider: MockProvider) -> None:
    make_user(email=EMAIL)
    back = provider.authorize(begin(client))
    assert come_back(client, back).status_code == 302
    client.post("/fi/kirjaudu/ulos/")
    assert come_back(client, back).status_code == 401
    assert not is_in(client)


def test_a_callback_works_in_the_browser_that_began_only(client: Client, provider: MockProvider) -> None:
    make_user(email=EMAIL)
    back = provider.authorize(begin(client))
    assert come_back(Client(), back).status_code == 401


def test_a_state_that_was_made_up_is_refused(client: Client, provider: MockProvider) -> None:
    make_user(email=EMAIL)
    back = provider.authorize(begin(client))
    code = parse_qs(urlsplit(back).query)["code"][0]
    for query in ({"code": code, "state": "made-up"}, {"code": code}, {"state": "made-up"}, {}):
        assert client.get(f"{RETURN}?{urlencode(query)}").status_code == 401
    assert not is_in(client)


def test_a_code_of_another_browser_fails_for_its_verifier(client: Client, provider: MockProvider) -> None:
    """PKCE: whoever puts their own code into somebody's callback does not sign them in."""
    make_user(email=EMAIL)
    attacker = parse_qs(urlsplit(provider.authorize(begin(Client()))).query)["code"][0]
    state = parse_qs(urlsplit(begin(client)).query)["state"][0]
    assert client.get(f"{RETURN}?{urlencode({'code': attacker, 'state': state})}").status_code == 401
    assert provider.refused == [attacker]
    assert not is_in(client)


def test_a_description_of_another_issuer_is_refused(client: Client, provider: MockProvider) -> None:
    provider.described = {"issuer": "https://elsewhere.example"}
    assert client.post(BEGIN).status_code == 502


def test_a_provider_that_is_down_is_told(client: Client, provider: MockProvider, settings: Settings) -> None:
    settings.SOCIALACCOUNT_PROVIDERS = {
        "openid_connect": {"APPS": [replace(settings.IDENTITY_PROVIDER, issuer="http://127.0.0.1:9").app]}
    }
    response = client.post("/en/kirjaudu/tunnistus/")
    assert response.status_code == 502
    assert "does not answer" in response.content.decode()


def test_whoever_turns_back_is_told(client: Client, provider: MockProvider) -> None:
    state = parse_qs(urlsplit(begin(client)).query)["state"][0]
    assert client.get(f"{RETURN}?{urlencode({'error': 'access_denied', 'state': state})}").status_code == 401


def test_the_address_may_come_with_the_user_info(client: Client, provider: MockProvider) -> None:
    make_user(email=EMAIL)
    provider.claims = {}
    provider.user_info = {"sub": "person-1", **KNOWN}
    go(client, provider)
    assert is_in(client)


def test_user_info_of_somebody_else_is_not_believed(client: Client, provider: MockProvider) -> None:
    make_user(email=EMAIL)
    provider.claims = {}
    provider.user_info = {"sub": "person-2", **KNOWN}
    assert go(client, provider).status_code == 401
    assert not is_in(client)


def test_it_begins_with_a_form_of_ours(provider: MockProvider) -> None:
    assert Client().get(BEGIN).status_code == 405
    assert Client(enforce_csrf_checks=True).post(BEGIN).status_code == 403


def test_without_a_provider_there_is_nothing(client: Client) -> None:
    assert client.post(BEGIN).status_code == 404
    assert client.get(RETURN).status_code == 404
    assert "tunnistus" not in client.get("/fi/kirjaudu/").content.decode()


def test_the_sign_in_page_names_it(client: Client, provider: MockProvider) -> None:
    assert "Kainuu" in client.get("/fi/kirjaudu/?next=/fi/tili/").content.decode()
