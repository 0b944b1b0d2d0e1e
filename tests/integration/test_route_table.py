"""Every route is in the one table of who may use it, and being asked for changes nothing."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

import pytest
from django.apps import apps
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from tests.integration.route_walk import Route, list_routes
from tests.integration.sweep_addresses import address_of, is_json, sent_to
from tests.integration.sweep_site import ACTORS, Site, client_of, make_site
from yhdyspinta.accounts.models import Attempt
from yhdyspinta.audit.queries import get_head
from yhdyspinta.web.access import ROUTES, Access

# An example of each route for anybody whose address has something in it. What does not exist will do: the question
# is whether asking writes anything.
PUBLIC = {
    "download": {"full_name": "none-2026.csv"},
    "interface": {"slug": "none"},
    "employment_area": {"slug": "kymppi"},
    "county": {"slug": "kainuu"},
    "municipality": {"slug": "kajaani"},
    "report": {"report_id": "none"},
    "report-file": {"report_id": "none", "file_name": "none.pdf"},
    "feedback_receipt": {"receipt": "20261124-BBBBBBB"},
    "sign_in_link": {"token": "x" * 43},
    "account_reset_password_from_key": {"uidb36": "1", "key": "x-y"},
    "published_questionnaire": {"sha256": "0" * 64},
    "published_questionnaire_file": {"sha256": "0" * 64, "file_name": "none.json"},
    "survey": {"survey": "none"},
    "results": {"survey": "none", "wave": "none"},
    "release": {"survey": "none", "wave": "none", "dated": date(2026, 11, 24)},
    "release_file": {"survey": "none", "wave": "none", "dated": date(2026, 11, 24), "file_name": "none.csv"},
    "api:get_area": {"kind": "county", "code": "18"},
    "api:get_interface": {"slug": "none"},
    "api:get_collection": {"name": "none"},
    "api:list_items": {"name": "none"},
}
COUNTS_TRIES = frozenset({"sign_in_link", "account_reset_password_from_key"})
"""A link that is none is noted, so that links cannot be guessed."""
WITHOUT_ADDRESS = "api:yhdyspinta.api.urls.no_such_address"


@pytest.fixture
def site(register: None) -> Site:
    return make_site()


@pytest.fixture(autouse=True)
def _in_finnish() -> Iterator[None]:
    with override("fi"):
        yield


def example_of(route: Route, site: Site) -> str:
    """An address of a route."""
    if route.name == WITHOUT_ADDRESS:
        return "/api/v1/none"
    if ROUTES[route.name] is Access.ANYBODY:
        return reverse(route.name, kwargs=PUBLIC.get(route.name, {}))
    return address_of(route.name, site, site.home)


def everything() -> dict[str, object]:
    """How many rows each table has, and the end of the audit's chain."""
    rows: dict[str, object] = {model._meta.label: model._base_manager.count() for model in apps.get_models()}
    return {**rows, "head": get_head()}


def test_every_route_is_in_the_table_and_every_line_of_it_is_a_route() -> None:
    routes = {route.name for route in list_routes()}
    assert sorted(routes - ROUTES.keys()) == []
    assert sorted(ROUTES.keys() - routes) == []


def test_no_two_routes_share_a_name() -> None:
    names = Counter(route.name for route in list_routes())
    assert [name for name, count in names.items() if count > 1] == []


def test_a_route_that_is_in_no_table_cannot_be_used(
    client: Client, monkeypatch: pytest.MonkeyPatch, db: None
) -> None:
    assert client.get("/fi/sanasto/").status_code == 200
    monkeypatch.setattr("yhdyspinta.web.access.ROUTES", {})
    assert client.get("/fi/sanasto/").status_code == 404


@pytest.mark.parametrize("method", ["GET", "HEAD"])
def test_asking_changes_nothing(method: str, site: Site) -> None:
    """For nobody, and for those who may see most."""
    seeing = ("nobody", "coordinator at home", "national_editor", "administrator")
    clients = [client_of(site, actor) for actor in seeing]
    before = everything()
    for route in list_routes():
        address = example_of(route, site)
        for client in clients:
            client.generic(method, address)
        after = everything()
        if route.name in COUNTS_TRIES:
            assert after.pop("accounts.Attempt") == len(clients)
            Attempt.objects.all().delete()
            after["accounts.Attempt"] = 0
        assert after == before, f"{method} {address}"


def test_what_is_sent_without_its_token_is_refused(site: Site) -> None:
    """As everybody, to every route that takes a form or JSON: nothing is written, and nobody is let in."""
    for actor in ACTORS:
        client = client_of(site, actor, enforce_csrf_checks=True)
        before = everything()
        for route in list_routes():
            address = example_of(route, site)
            if is_json(route.name):
                answer = client.post(address, sent_to(route.name, site), content_type="application/json")
            else:
                answer = client.post(address, sent_to(route.name, site))
            assert answer.status_code in {302, 401, 403, 404, 405}, address
            if answer.status_code == 302:
                assert "/kirjaudu/?next=" in answer["Location"]
            assert everything() == before, f"POST {address} as {actor}"
