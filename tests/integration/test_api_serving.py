"""What all addresses of the API have in common: methods, entity tags, who may read."""

from datetime import UTC, date, datetime
from typing import Any

import pytest
import time_machine
from django.test import Client

from yhdyspinta.regions.models import RegisterLoad

pytestmark = pytest.mark.django_db

PATHS = ["", "years", "areas?limit=3", "areas/county/17", "interfaces", "collections/counties/items", "openapi.json"]


@pytest.fixture(autouse=True)
def _in_2026() -> Any:
    with time_machine.travel(date(2026, 6, 1), tick=False):
        yield


@pytest.mark.parametrize("path", PATHS)
def test_head_is_get_without_its_body(client: Client, path: str) -> None:
    whole, head = client.get(f"/api/v1/{path}"), client.head(f"/api/v1/{path}")

    assert (head.status_code, head.content) == (200, b"")
    for name in ("Content-Type", "Content-Length", "ETag", "Cache-Control"):
        assert head[name] == whole[name]


def test_head_of_what_is_refused_is_refused(client: Client) -> None:
    assert client.head("/api/v1/areas?x=1").status_code == 400
    assert client.head("/api/v1/nothing").status_code == 404


@pytest.mark.parametrize("path", PATHS)
def test_what_has_not_changed_is_not_sent_again(client: Client, path: str) -> None:
    tag = client.get(f"/api/v1/{path}")["ETag"]

    for known in (tag, f"W/{tag}", f'"other", {tag}'):
        again = client.get(f"/api/v1/{path}", headers={"If-None-Match": known})
        assert (again.status_code, again.content, again["ETag"]) == (304, b"", tag)
        assert again["Cache-Control"] == "public, max-age=300"
    assert client.get(f"/api/v1/{path}", headers={"If-None-Match": '"other"'}).status_code == 200


def test_a_load_of_the_register_changes_every_tag(client: Client) -> None:
    tag = client.get("/api/v1/interfaces")["ETag"]

    later = datetime(2026, 5, 1, tzinfo=UTC)
    RegisterLoad.objects.create(kind="boundaries", year=2026, source="x", sha256="0", changes={}, loaded_at=later)

    assert client.get("/api/v1/interfaces", headers={"If-None-Match": tag}).status_code == 200


def test_a_tag_is_of_a_question_a_language_and_a_current_year(client: Client) -> None:
    tags = {
        client.get("/api/v1/collections")["ETag"],
        client.get("/api/v1/collections", headers={"Accept-Language": "sv"})["ETag"],
        client.get("/api/v1/areas?limit=1")["ETag"],
        client.get("/api/v1/areas?limit=2")["ETag"],
    }
    with time_machine.travel(date(2025, 6, 1), tick=False):
        tags.add(client.get("/api/v1/areas?limit=1")["ETag"])

    assert len(tags) == 5


def test_the_same_register_gives_the_same_bytes(client: Client) -> None:
    for path in PATHS:
        assert client.get(f"/api/v1/{path}").content == client.get(f"/api/v1/{path}").content


@pytest.mark.parametrize("path", [*PATHS, "areas?x=1", "nothing"])
def test_pages_of_other_sites_may_read_every_answer(client: Client, path: str) -> None:
    response = client.get(f"/api/v1/{path}", headers={"Origin": "https://example.test"})

    assert response["Access-Control-Allow-Origin"] == "*"
    assert "Access-Control-Allow-Credentials" not in response
    assert response["Cross-Origin-Resource-Policy"] == "cross-origin"
    assert "Set-Cookie" not in response.headers
    assert not response.cookies


def test_a_browser_that_asks_beforehand_is_told_what_it_may_do(client: Client) -> None:
    response = client.options("/api/v1/areas", headers={"Access-Control-Request-Headers": "if-none-match"})

    assert (response.status_code, response.content) == (204, b"")
    assert response["Access-Control-Allow-Methods"] == response["Allow"] == "GET, HEAD, OPTIONS"
    assert "If-None-Match" in response["Access-Control-Allow-Headers"]


def test_answers_differ_by_language_and_say_so(client: Client) -> None:
    response = client.get("/api/v1/collections", headers={"Accept-Language": "sv"})

    assert "Accept-Language" in response["Vary"]
    assert "Cookie" not in response["Vary"]


def test_answers_carry_the_sites_security_headers(client: Client) -> None:
    response = client.get("/api/v1/areas")

    assert response["X-Content-Type-Options"] == "nosniff"
    assert "default-src" in response["Content-Security-Policy"]
    assert len(response["X-Request-ID"]) == 16
