"""The OpenAPI description is true: questions made from it are answered as it says; the documentation names it all."""

import json
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from django.core.servers.basehttp import WSGIRequestHandler
from django.test import Client
from pytest_django.live_server_helper import LiveServer

ROOT = Path(__file__).resolve().parents[2]
DOCUMENTED = (ROOT / "docs" / "reference" / "api.md").read_text(encoding="utf-8")
SCHEMATHESIS = Path(sys.executable).parent / "schemathesis"


@pytest.fixture
def description(client: Client, db: None) -> dict[str, Any]:
    content: dict[str, Any] = client.get("/api/v1/openapi.json").json()
    return content


@pytest.mark.django_db(transaction=True)
def test_every_generated_question_is_answered_as_described(
    monkeypatch: pytest.MonkeyPatch, live_server: LiveServer, tmp_path: Path
) -> None:
    # Without this each of a thousand answers waits 40 ms for the client's acknowledgement of its headers.
    monkeypatch.setattr(WSGIRequestHandler, "disable_nagle_algorithm", True)
    report = tmp_path / "report.json"
    command = [
        SCHEMATHESIS,
        "run",
        f"{live_server.url}/api/v1/openapi.json",
        *("--checks", "all"),
        *("--max-examples", "50"),
        *("--seed", "1"),
        *("--generation-database", "none"),
        *("--report", "json"),
        *("--report-json-path", report),
        "--no-color",
    ]

    done = subprocess.run(command, cwd=tmp_path, capture_output=True, text=True, timeout=240, check=False)

    assert done.returncode == 0, done.stdout[-6000:] + done.stderr[-2000:]
    # Should the generator find nothing to ask, it would be content too.
    assert "Tested: 11" in done.stdout, done.stdout
    assert json.loads(report.read_text(encoding="utf-8"))


def test_it_is_openapi_3_1_and_only_for_reading(description: dict[str, Any]) -> None:
    assert description["openapi"].startswith("3.1")
    assert {method for operations in description["paths"].values() for method in operations} == {"get"}
    assert len(description["paths"]) == 11


def test_it_describes_what_is_refused(description: dict[str, Any]) -> None:
    for path, operations in description["paths"].items():
        answers = operations["get"]["responses"]
        assert set(answers) == {"200", "304", "400", "404", "503"}, path
        for status in ("400", "404", "503"):
            schema = answers[status]["content"]["application/json"]["schema"]
            assert schema == {"$ref": "#/components/schemas/Problems"}


def test_features_have_a_media_type_of_their_own(description: dict[str, Any]) -> None:
    operation = description["paths"]["/api/v1/collections/{name}/items"]["get"]

    assert list(operation["responses"]["200"]["content"]) == ["application/geo+json"]


def test_every_operation_and_parameter_is_explained(description: dict[str, Any]) -> None:
    for path, operations in description["paths"].items():
        operation = operations["get"]
        assert operation["description"], path
        assert all(one["description"] for one in operation["parameters"]), path


def test_every_number_that_can_be_asked_for_is_bounded(description: dict[str, Any]) -> None:
    numbers = [
        one["schema"]
        for operations in description["paths"].values()
        for one in operations["get"]["parameters"]
        if one["schema"]["type"] == "integer"
    ]

    assert len(numbers) >= 10
    assert all("minimum" in schema and "maximum" in schema for schema in numbers)


def test_the_documentation_names_every_address_parameter_and_key(description: dict[str, Any]) -> None:
    for path, operations in description["paths"].items():
        assert f"`{path}`" in DOCUMENTED, path
        for one in operations["get"]["parameters"]:
            assert f"`{one['name']}`" in DOCUMENTED, (path, one["name"])
    for name, schema in description["components"]["schemas"].items():
        for key in schema.get("properties", {}):
            assert f"`{key}`" in DOCUMENTED, (name, key)


def test_nothing_leads_to_another_host(description: dict[str, Any], client: Client) -> None:
    assert "http" not in json.dumps(description).replace("http://127.0.0.1:8000", "")
    assert client.get("/api/v1/docs").status_code == 404
