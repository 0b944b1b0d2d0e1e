"""The files to download and the page that lists them."""

import csv
import io
import json
import re
from datetime import date
from typing import Any

import pytest
import time_machine
from django.http import HttpResponse
from django.test import Client
from openpyxl import load_workbook

from yhdyspinta.documents.tables.table import Column
from yhdyspinta.regions.models import Boundary, BoundaryLayer
from yhdyspinta.regions.open_data.collections import COLLECTIONS
from yhdyspinta.regions.open_data.published import TABLES
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.web import page_cache

pytestmark = pytest.mark.django_db
SHEETS = {"": "Tiedot", "-sv": "Uppgifter", "-en": "Data"}


@pytest.fixture(autouse=True)
def _nothing_kept_and_in_2026() -> Any:
    page_cache._pages.clear()
    with time_machine.travel(date(2026, 6, 1), tick=False):
        yield
    page_cache._pages.clear()


def download(client: Client, name: str) -> HttpResponse:
    response = client.get(f"/lataukset/{name}")
    assert response.status_code == 200, name
    return response


def rows_of_csv(response: HttpResponse) -> list[list[str]]:
    return list(csv.reader(io.StringIO(response.content.decode(), newline="")))


def columns_of(name: str) -> tuple[Column, ...]:
    return TABLES[name].make(get_year(2026)).columns


@pytest.mark.parametrize("year", [2023, 2024, 2025, 2026])
@pytest.mark.parametrize("name", sorted(TABLES))
def test_every_table_of_every_year_is_csv(client: Client, name: str, year: int) -> None:
    response = download(client, f"{name}-{year}.csv")
    header, *rows = rows_of_csv(response)

    assert response["Content-Type"] == "text/csv; charset=utf-8; header=present"
    assert header == [column.name for column in columns_of(name)]
    assert len(rows) == len(TABLES[name].make(get_year(year)).rows)
    assert {row[0] for row in rows} <= {str(year)}


def test_a_csv_file_leads_to_its_description(client: Client) -> None:
    response = download(client, "yhdyspinnat-2026.csv")
    address = re.fullmatch(r'<(\S+)>; rel="describedby"; type="application/csvm\+json"', response["Link"])
    assert address

    described = client.get(address[1])

    assert described["Content-Type"] == "application/csvm+json"
    content = described.json()
    assert content["url"] == "yhdyspinnat-2026.csv"
    assert [column["name"] for column in content["tableSchema"]["columns"]] == rows_of_csv(response)[0]
    assert len(content["dc:source"]) == 4


@pytest.mark.parametrize("language", SHEETS)
@pytest.mark.parametrize("name", sorted(TABLES))
def test_a_workbook_has_the_rows_of_the_csv_file(client: Client, name: str, language: str) -> None:
    response = download(client, f"{name}-2026{language}.xlsx")
    book = load_workbook(io.BytesIO(response.content), read_only=True)
    rows = list(book[SHEETS[language]].iter_rows(values_only=True))
    of_csv = rows_of_csv(download(client, f"{name}-2026.csv"))

    assert len(rows) == len(of_csv)
    population = [column.name for column in columns_of(name)].index("population") if name != "jarjestajat" else None
    if population is not None:
        assert [str(row[population]) for row in rows[1:]] == [row[population] for row in of_csv[1:]]


def test_a_workbook_is_made_in_the_same_bytes_again(client: Client) -> None:
    first = download(client, "jasenyydet-2026.xlsx").content
    page_cache._pages.clear()

    assert download(client, "jasenyydet-2026.xlsx").content == first


@pytest.mark.parametrize(("name", "kept"), [(one.file, one.name) for one in COLLECTIONS.values()])
def test_a_geojson_file_is_the_whole_collection_of_the_api(client: Client, name: str, kept: str) -> None:
    response = download(client, f"{name}-2026.geojson")
    content = response.json()

    assert response["Content-Type"] == "application/geo+json"
    assert content["numberReturned"] == content["numberMatched"] == len(content["features"])
    of_api = client.get(f"/api/v1/collections/{kept}/items?year=2026&limit=500").json()
    assert content["features"] == of_api["features"]
    assert content["meta"] == of_api["meta"]
    [link] = content["links"]
    assert link["href"] == f"http://127.0.0.1:8000/lataukset/{name}-2026.geojson"


def test_boundaries_that_are_loaded_are_in_the_file_at_once(client: Client) -> None:
    before = download(client, "yhdyspinnat-2026.geojson")
    square = {"type": "Polygon", "coordinates": [[[24.9, 60.1], [25.1, 60.1], [25.1, 60.3], [24.9, 60.1]]]}
    layer = BoundaryLayer.objects.create(
        year=2026, source="Maanmittauslaitos", licence="", sha256="c" * 64, loaded_at="2026-02-01T00:00Z"
    )
    Boundary.objects.create(layer=layer, kind="interface", key="helsinki-helsinki", path="M0 0", geometry=square)
    page_cache._pages.clear()

    after = download(client, "yhdyspinnat-2026.geojson")

    assert after["ETag"] != before["ETag"]
    shapes = {feature["id"]: feature["geometry"]["type"] for feature in json.loads(after.content)["features"]}
    assert shapes["helsinki-helsinki"] == "Polygon"


@pytest.mark.parametrize(
    "name",
    ["yhdyspinnat-2026.csv", "yhdyspinnat-2026-sv.xlsx", "kunnat-2026.geojson", "alueet-2026.csv-metadata.json"],
)
def test_a_file_is_saved_under_its_name_and_can_do_nothing(client: Client, name: str) -> None:
    response = download(client, name)

    assert response["Content-Disposition"] == f'attachment; filename="{name}"'
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["X-Content-Type-Options"] == "nosniff"
    again = client.get(f"/lataukset/{name}", headers={"If-None-Match": f"W/{response['ETag']}"})
    assert (again.status_code, again.content) == (304, b"")
    assert client.head(f"/lataukset/{name}")["Content-Length"] == str(len(response.content))


@pytest.mark.parametrize(
    "name",
    [
        "yhdyspinnat-2019.csv",
        "yhdyspinnat-2026-sv.csv",
        "yhdyspinnat-2026-fi.xlsx",
        "yhdyspinnat-2026.pdf",
        "yhdyspinnat.csv",
        "kunnat-2026.csv",
        "alueet-2026.geojson",
        "tuntematon-2026.csv",
        "YHDYSPINNAT-2026.csv",
        "..%2Fyhdyspinnat-2026.csv",
        "yhdyspinnat-2026.csv%00",
        "yhdyspinnat-２０２６.csv",
    ],
)
def test_there_are_no_other_files(client: Client, name: str) -> None:
    assert client.get(f"/lataukset/{name}").status_code == 404


def test_files_are_only_read(client: Client) -> None:
    assert client.post("/lataukset/yhdyspinnat-2026.csv").status_code == 405


@pytest.mark.parametrize("language", ["fi", "sv", "en"])
@pytest.mark.parametrize("year", [2023, 2026])
def test_the_page_lists_files_that_are_there(client: Client, language: str, year: int) -> None:
    page = client.get(f"/{language}/lataukset/?vuosi={year}").content.decode()
    files = re.findall(r'href="(/lataukset/[^"]+)"', page)

    assert len(files) == len(TABLES) * 3 + len(COLLECTIONS)
    for address in files:
        assert f"-{year}" in address
        assert client.get(address).status_code == 200, address
    assert 'href="/api/v1/"' in page
    assert 'href="/api/v1/openapi.json"' in page


def test_the_page_offers_the_workbook_of_its_language(client: Client) -> None:
    assert "/lataukset/yhdyspinnat-2026.xlsx" in client.get("/fi/lataukset/").content.decode()
    assert "/lataukset/yhdyspinnat-2026-sv.xlsx" in client.get("/sv/lataukset/").content.decode()


def test_the_page_tells_the_size_the_sources_and_their_licences(client: Client) -> None:
    page = client.get("/en/lataukset/").content.decode()
    row = re.search(r"Municipalities and memberships 2026.*?</tr>", page, re.DOTALL)

    assert row
    assert '<td class="number">308</td>' in row[0]
    assert "Source: Statistics Finland" in page
    assert "CC BY 4.0" in page
    assert "CC0 1.0" in page


def test_the_page_says_whether_there_are_boundaries(client: Client) -> None:
    assert "Boundaries of this year are not loaded" in client.get("/en/lataukset/").content.decode()
    BoundaryLayer.objects.create(
        year=2026, source="Maanmittauslaitos", licence="CC BY 4.0", sha256="d" * 64, loaded_at="2026-02-01T00:00Z"
    )
    page_cache._pages.clear()

    page = client.get("/en/lataukset/").content.decode()

    assert "Boundaries: Maanmittauslaitos (CC BY 4.0)" in page
    assert "are not loaded" not in page
