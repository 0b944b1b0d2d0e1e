"""What the API answers, against facts that anybody can look up."""

from datetime import date
from typing import Any

import pytest
import time_machine
from django.test import Client
from pytest_django import DjangoAssertNumQueries

from yhdyspinta.regions.models import Boundary, BoundaryLayer, RegisterLoad

pytestmark = pytest.mark.django_db
IN_2026 = time_machine.travel(date(2026, 6, 1), tick=False)


@pytest.fixture(autouse=True)
def _in_2026() -> Any:
    with IN_2026:
        yield


def ask(client: Client, path: str) -> Any:
    response = client.get(f"/api/v1/{path}")
    assert response.status_code == 200, response.content
    return response.json()


def test_the_years_and_which_one_is_current(client: Client) -> None:
    answer = ask(client, "years")

    assert [(row["year"], row["municipalities"], row["interfaces"]) for row in answer["data"]] == [
        (2023, 309, 0),
        (2024, 309, 0),
        (2025, 308, 50),
        (2026, 308, 50),
    ]
    assert [row["year"] for row in answer["data"] if row["is_current"]] == [2026]
    assert {source["subject"] for source in answer["meta"]["sources"]} >= {"population", "successions"}


@pytest.mark.parametrize("path", ["areas", "interfaces", "memberships", "endings", "collections/counties/items"])
def test_every_list_says_what_it_is_of(client: Client, path: str) -> None:
    meta = ask(client, f"{path}?year=2025")["meta"]

    assert meta["year"] == 2025
    assert meta["revision"] == RegisterLoad.objects.order_by("-id").values_list("id", flat=True).first()
    assert meta["population_on"] == "2023-12-31"
    assert meta["loaded_at"] == "2026-01-15T12:00:00Z"
    assert all(source["licence"] and source["text"]["sv"] for source in meta["sources"])


def test_without_a_year_the_answer_is_of_the_current_one(client: Client) -> None:
    assert ask(client, "areas?limit=1")["meta"]["year"] == 2026
    with time_machine.travel(date(2025, 3, 1), tick=False):
        assert ask(client, "areas?limit=1")["meta"]["year"] == 2025


@pytest.mark.parametrize(
    ("kind", "year", "total"),
    [
        ("municipality", 2024, 309),
        ("municipality", 2026, 308),
        ("county", 2026, 22),
        ("employment_area", 2025, 45),
        ("employment_area", 2024, 0),
        ("region", 2025, 19),
        ("kela_area", 2026, 5),
    ],
)
def test_how_many_areas_there_are_of_a_kind(client: Client, kind: str, year: int, total: int) -> None:
    answer = ask(client, f"areas?kind={kind}&year={year}&limit=500")

    assert answer["meta"]["total"] == len(answer["data"]) == total
    assert {row["kind"] for row in answer["data"]} <= {kind}


def test_a_municipality(client: Client) -> None:
    vaasa = ask(client, "areas/municipality/905?year=2026")["data"]

    assert vaasa["names"] == {"fi": "Vaasa", "sv": "Vasa", "en": "Vaasa"}
    assert vaasa["belongs_to"]["county"] == "17"
    assert vaasa["interfaces"] == ["pohjanmaa-pohjanmaa"]
    assert vaasa["language_status"]["code"] == "1"
    assert vaasa["language_status"]["names"]["sv"].startswith("Tvåspråkig")
    assert (vaasa["municipalities"], vaasa["authorities"], vaasa["outside_reason"]) == (None, [], None)
    assert 60 < vaasa["point"]["lat"] < 70


def test_a_municipality_in_aland_says_why_it_is_in_no_interface(client: Client) -> None:
    mariehamn = ask(client, "areas/municipality/478")["data"]

    assert mariehamn["interfaces"] == []
    assert mariehamn["belongs_to"] == {"region": "21", "county": None, "employment_area": None, "kela_area": "2"}
    assert "Ahvenanmaalla" in mariehamn["outside_reason"]["fi"]


def test_a_county_and_who_runs_it(client: Client) -> None:
    county = ask(client, "areas/county/17")["data"]

    assert county["short_names"]["fi"] == "Pohjanmaa"
    assert len(county["municipalities"]) == 14
    assert "905" in county["municipalities"]
    assert county["interfaces"] == ["pietarsaaren-seutu-pohjanmaa", "pohjanmaa-pohjanmaa", "suupohja-pohjanmaa"]
    [authority] = county["authorities"]
    assert (authority["task"], authority["legal_form"]) == ("health_and_social_services", "wellbeing_county")
    assert authority["name_is_official"] is True
    assert (county["point"], county["belongs_to"], county["language_status"]) == (None, None, None)


def test_what_is_not_known_of_an_authority_is_said(client: Client) -> None:
    areas = ask(client, "areas?kind=employment_area&limit=500")["data"]

    forms = {authority["legal_form"] for area in areas for authority in area["authorities"]}
    assert "not_known" in forms


def test_an_interface_that_is_a_part(client: Client) -> None:
    one = ask(client, "interfaces/suupohja-pohjanmaa?year=2025")["data"]

    assert (one["employment_area"]["names"]["fi"], one["county"]["code"], one["shape"]) == ("Suupohja", "17", "part")
    assert [row["names"]["sv"] for row in one["municipalities"]] == ["Kristinestad"]
    assert one["valid_from"] == "2025-01-01"
    assert 0 < one["share_of_county"] < one["share_of_employment_area"] < 1
    assert "pohjanmaa-pohjanmaa" in one["neighbours"]
    listed = ask(client, "interfaces?year=2025&limit=500")["data"]
    assert one in listed


def test_shares_are_populations_divided_in_full_precision(client: Client) -> None:
    areas = ask(client, "areas?limit=500")["data"]
    populations = {(row["kind"], row["code"]): row["population"] for row in areas}

    for one in ask(client, "interfaces?limit=500")["data"]:
        area, county = one["employment_area"]["code"], one["county"]["code"]
        assert one["share_of_employment_area"] == one["population"] / populations["employment_area", area]
        assert one["share_of_county"] == one["population"] / populations["county", county]


@pytest.mark.parametrize(
    ("asked", "total"),
    [
        ("shape=coincident", 5),
        ("shape=part", 10),
        ("county=17", 3),
        ("employment_area=01", 1),
        ("shape=part&county=17", 1),
        ("year=2024", 0),
    ],
)
def test_interfaces_are_filtered(client: Client, asked: str, total: int) -> None:
    assert ask(client, f"interfaces?{asked}")["meta"]["total"] == total


def test_a_cluster_is_what_hangs_together(client: Client) -> None:
    number = ask(client, "interfaces/suupohja-pohjanmaa")["data"]["cluster"]

    members = {one["slug"] for one in ask(client, f"interfaces?cluster={number}")["data"]}
    assert members >= {"suupohja-pohjanmaa", "suupohja-etela-pohjanmaa", "pohjanmaa-pohjanmaa"}
    assert "helsinki-helsinki" not in members


def test_memberships(client: Client) -> None:
    answer = ask(client, "memberships?kind=county&year=2026&limit=500")

    assert answer["meta"]["total"] == 308 - 16, "every municipality but those of Åland"
    assert {"municipality_code": "905", "area_kind": "county", "area_code": "17"} in answer["data"]
    assert ask(client, "memberships?year=2026")["meta"]["total"] == 308 + 292 + 292 + 308


def test_endings(client: Client) -> None:
    answer = ask(client, "endings?year=2026")

    assert answer["data"][-1] == {
        "code": "588",
        "slug": "pertunmaa",
        "names": {"fi": "Pertunmaa", "sv": "Pertunmaa", "en": "Pertunmaa"},
        "ended_on": "2025-01-01",
        "successor": "507",
    }
    assert [row["ended_on"] for row in answer["data"]] == sorted(row["ended_on"] for row in answer["data"])
    assert "588" not in {row["code"] for row in ask(client, "endings?year=2024")["data"]}


def test_the_pages_of_a_list_make_up_the_list(client: Client) -> None:
    whole = ask(client, "areas?limit=500")

    parts = [ask(client, f"areas?limit=150&offset={offset}") for offset in (0, 150, 300, 450)]
    assert [row for part in parts for row in part["data"]] == whole["data"]
    assert [part["meta"]["offset"] for part in parts] == [0, 150, 300, 450]
    assert parts[-1]["data"] == []
    assert {part["meta"]["total"] for part in parts} == {whole["meta"]["total"]}


def test_the_landing_page_leads_everywhere(client: Client) -> None:
    links = ask(client, "")["links"]

    assert {"service-desc", "data"} <= {link["rel"] for link in links}
    for link in links:
        assert client.get(link["href"].removeprefix("http://127.0.0.1:8000")).status_code == 200


def test_features_without_boundaries_are_points(client: Client) -> None:
    response = client.get("/api/v1/collections/municipalities/items?limit=2&offset=2")
    answer = response.json()

    assert response["Content-Type"] == "application/geo+json"
    assert (answer["type"], answer["numberMatched"], answer["numberReturned"]) == ("FeatureCollection", 308, 2)
    assert {feature["geometry"]["type"] for feature in answer["features"]} == {"Point"}
    assert answer["meta"]["boundaries"] is None
    links = {link["rel"]: link["href"] for link in answer["links"]}
    assert links["next"].endswith("/collections/municipalities/items?limit=2&offset=4")
    assert links["prev"].endswith("/collections/municipalities/items?limit=2&offset=0")


def test_following_next_walks_through_a_collection_once(client: Client) -> None:
    address = "/api/v1/collections/employment_areas/items?limit=20&year=2025"
    found: list[str] = []
    while address:
        answer = client.get(address).json()
        found += [feature["id"] for feature in answer["features"]]
        following = [link["href"] for link in answer["links"] if link["rel"] == "next"]
        address = following[0].removeprefix("http://127.0.0.1:8000") if following else ""

    assert len(found) == len(set(found)) == 45


def test_features_with_boundaries_are_polygons_and_cite_them(client: Client) -> None:
    square = {"type": "Polygon", "coordinates": [[[24.9, 60.1], [25.1, 60.1], [25.1, 60.3], [24.9, 60.1]]]}
    layer = BoundaryLayer.objects.create(
        year=2026, source="Maanmittauslaitos", licence="CC BY 4.0", sha256="b" * 64, loaded_at="2026-02-01T00:00Z"
    )
    Boundary.objects.create(layer=layer, kind="interface", key="helsinki-helsinki", path="M0 0", geometry=square)

    answer = ask(client, "collections/interfaces/items")

    geometries = {feature["id"]: feature for feature in answer["features"]}
    assert geometries["helsinki-helsinki"]["geometry"] == square
    assert geometries["helsinki-helsinki"]["properties"]["geometry_is"] == "boundary"
    assert geometries["suupohja-pohjanmaa"]["properties"]["geometry_is"] == "point"
    assert answer["meta"]["boundaries"] == "Maanmittauslaitos (CC BY 4.0)"
    assert ask(client, "collections/interfaces/items?year=2025")["meta"]["boundaries"] is None
    [year] = [row for row in ask(client, "years")["data"] if row["boundaries"]]
    assert (year["year"], year["boundaries"]["licence"]) == (2026, "CC BY 4.0")


def test_a_collection_is_named_in_the_language_that_is_wished_for(client: Client) -> None:
    response = client.get("/api/v1/collections/counties", headers={"Accept-Language": "sv"})

    assert response.json()["title"] == "Välfärdsområden"
    assert response["Content-Language"] == "sv"


@pytest.mark.parametrize("path", ["areas?limit=500", "interfaces?limit=1", "interfaces?limit=500", "memberships"])
def test_the_number_of_queries_does_not_depend_on_the_size(
    client: Client, django_assert_num_queries: DjangoAssertNumQueries, path: str
) -> None:
    ask(client, path)

    with django_assert_num_queries(3):
        ask(client, path)
