"""What the API refuses: always in one shape, with a code of the catalogue, and never as if nothing were wrong."""

from typing import Any

import pytest
from django.db import OperationalError
from django.test import Client
from pytest_django.fixtures import Settings

from yhdyspinta.api.operations import areas

pytestmark = pytest.mark.django_db


def refused(client: Client, path: str, language: str = "en") -> tuple[int, list[dict[str, Any]]]:
    response = client.get(f"/api/v1/{path}", headers={"Accept-Language": language})
    assert response["Content-Type"] == "application/json"
    assert list(response.json()) == ["problems"]
    assert all(list(problem) == ["code", "message", "place"] for problem in response.json()["problems"])
    return response.status_code, response.json()["problems"]


@pytest.mark.parametrize(
    ("path", "status", "code", "place"),
    [
        ("areas?colour=red", 400, "YP-API-001", "colour"),
        ("years?year=2025", 400, "YP-API-001", "year"),
        ("openapi.json?x=1", 400, "YP-API-001", "x"),
        ("?x=", 400, "YP-API-001", "x"),
        ("areas?limit=1&limit=1", 400, "YP-API-002", "limit"),
        ("areas?year=next", 400, "YP-API-003", "year"),
        ("areas?limit=", 400, "YP-API-003", "limit"),
        ("areas?limit=0", 400, "YP-API-004", "limit"),
        ("areas?limit=501", 400, "YP-API-004", "limit"),
        ("memberships?offset=100001", 400, "YP-API-004", "offset"),
        ("areas?offset=30979360064778031104", 400, "YP-API-004", "offset"),
        (f"areas?year={'9' * 5000}", 400, "YP-API-004", "year"),
        ("collections/counties/items?offset=-1", 400, "YP-API-004", "offset"),
        ("areas?kind=village", 400, "YP-API-005", "kind"),
        ("interfaces?shape=round", 400, "YP-API-005", "shape"),
        ("memberships?kind=municipality", 400, "YP-API-005", "kind"),
        ("interfaces?county=1234", 400, "YP-API-012", "county"),
        ("areas?year=2019", 404, "YP-REGISTER-001", "year"),
        ("interfaces/helsinki-helsinki?year=9999", 404, "YP-REGISTER-001", "year"),
        ("areas/village/001", 404, "YP-API-005", "kind"),
        ("areas/county/99", 404, "YP-API-006", "code"),
        ("areas/county/17%00", 404, "YP-API-006", "code"),
        ("areas/municipality/588?year=2026", 404, "YP-API-007", "code"),
        ("interfaces/oulu-helsinki", 404, "YP-API-008", "slug"),
        ("interfaces/helsinki-helsinki?year=2024", 404, "YP-API-008", "slug"),
        ("interfaces?county=99", 404, "YP-API-006", "county"),
        ("interfaces?employment_area=99", 404, "YP-API-006", "employment_area"),
        ("interfaces?cluster=99", 404, "YP-API-009", "cluster"),
        ("collections/lakes/items", 404, "YP-API-005", "name"),
        ("nothing/here", 404, "YP-API-010", None),
        ("areas/", 404, "YP-API-010", None),
    ],
)
def test_what_is_wrong_is_said_with_a_code_and_its_place(
    client: Client, path: str, status: int, code: str, place: str | None
) -> None:
    answered, problems = refused(client, path)

    assert answered == status
    assert [(problem["code"], problem["place"]) for problem in problems] == [(code, place)]


def test_everything_that_is_wrong_is_said_at_once(client: Client) -> None:
    _status, problems = refused(client, "areas?limit=0&offset=x&kind=y")

    assert {problem["place"] for problem in problems} == {"limit", "offset", "kind"}


@pytest.mark.parametrize(
    ("language", "sentence"),
    [
        ("fi", "Tällä osoitteella ei ole parametria vuosi. Käytä vain näitä: kind, limit, offset, year."),
        ("sv", "Den här adressen har ingen parameter vuosi. Använd bara dessa: kind, limit, offset, year."),
        ("en", "This address has no parameter vuosi. Use only these: kind, limit, offset, year."),
    ],
)
def test_it_is_said_in_the_language_that_is_wished_for(client: Client, language: str, sentence: str) -> None:
    _status, [problem] = refused(client, "areas?vuosi=2025", language)

    assert problem["message"] == sentence


def test_a_municipality_that_has_ended_says_where_it_went(client: Client) -> None:
    _status, [problem] = refused(client, "areas/municipality/588?year=2026")

    assert "588 Pertunmaa ended on 2025-01-01" in problem["message"]
    assert "507 Mäntyharju" in problem["message"]
    assert client.get("/api/v1/areas/municipality/588?year=2024").status_code == 200


def test_choices_and_bounds_are_named(client: Client) -> None:
    _status, [choice] = refused(client, "interfaces?shape=x")
    _status, [bound] = refused(client, "interfaces?limit=900")

    assert "coincident, whole-area, part" in choice["message"]
    assert "1 to 500" in bound["message"]


def test_a_flood_of_parameters_is_refused(client: Client, settings: Settings) -> None:
    status, [problem] = refused(
        client, "areas?" + "&".join(f"a{number}=1" for number in range(settings.DATA_UPLOAD_MAX_NUMBER_FIELDS + 1))
    )

    assert (status, problem["code"]) == (400, "YP-API-014")


def test_a_long_name_is_not_sent_back_whole(client: Client) -> None:
    _status, [problem] = refused(client, f"areas?{'x' * 3000}=1")

    assert len(problem["message"]) < 300


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "trace"])
@pytest.mark.parametrize("path", ["", "areas", "areas/county/17", "openapi.json", "nothing"])
def test_nothing_can_be_written(method: str, path: str) -> None:
    client = Client(enforce_csrf_checks=True)

    response = getattr(client, method)(f"/api/v1/{path}")

    assert response.status_code == 405
    assert response["Allow"] == "GET, HEAD, OPTIONS"
    assert response.json()["problems"][0]["code"] == "YP-API-011"


@pytest.mark.parametrize("path", ["years", "areas", "interfaces/helsinki-helsinki", "collections/counties/items"])
def test_an_empty_register_is_the_operators_to_mend(client: Client, empty_register: None, path: str) -> None:
    status, [problem] = refused(client, path)

    assert (status, problem["code"]) == (503, "YP-REGIONS-006")


def test_a_failure_shows_nothing_but_its_number(client: Client, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*_args: object) -> None:
        raise OperationalError("the secret of the server")

    monkeypatch.setattr(areas, "asked_register", fail)
    response = client.get("/api/v1/areas", headers={"Accept-Language": "en"})

    assert response.status_code == 500
    [problem] = response.json()["problems"]
    assert problem["code"] == "YP-API-013"
    assert response["X-Request-ID"] in problem["message"]
    assert "secret" not in response.content.decode()


@pytest.mark.parametrize("path", ["areas?x=1", "areas?year=2019", "nothing"])
def test_a_refusal_is_not_kept(client: Client, path: str) -> None:
    response = client.get(f"/api/v1/{path}")

    assert response["Cache-Control"] == "no-store"
    assert "ETag" not in response
