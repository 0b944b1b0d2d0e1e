"""Features: their geometry is the best there is, and says what it is."""

from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

import pytest

from yhdyspinta.regions.open_data.collections import COLLECTIONS, feature_document, list_features
from yhdyspinta.regions.queries.boundaries import Layer
from yhdyspinta.regions.queries.year import get_year
from yhdyspinta.regions.year import RegisterYear

pytestmark = pytest.mark.django_db

SQUARE = {"type": "Polygon", "coordinates": [[[21.0, 63.0], [21.1, 63.0], [21.1, 63.1], [21.0, 63.0]]]}
LAYER = Layer(2026, "Maanmittauslaitos", "CC BY 4.0", "0" * 64, datetime(2026, 2, 1, tzinfo=UTC))


@pytest.fixture
def year() -> RegisterYear:
    return get_year(2026)


def features_of(year: RegisterYear, name: str, outlines: dict[str, Any]) -> dict[str, dict[str, Any]]:
    return {feature["id"]: feature for feature in list_features(year, COLLECTIONS[name], outlines)}


@pytest.mark.parametrize(
    ("name", "count"), [("municipalities", 308), ("employment_areas", 45), ("counties", 22), ("interfaces", 50)]
)
def test_every_thing_of_a_kind_is_a_feature(year: RegisterYear, name: str, count: int) -> None:
    features = list_features(year, COLLECTIONS[name], {})

    assert len(features) == count
    assert len({feature["id"] for feature in features}) == count
    assert {feature["type"] for feature in features} == {"Feature"}


def test_a_municipality_is_at_its_point_and_an_interface_at_the_points_of_its_municipalities(
    year: RegisterYear,
) -> None:
    vaasa = features_of(year, "municipalities", {})["905"]
    one = year.municipalities["905"]
    assert vaasa["geometry"] == {"type": "Point", "coordinates": [one.lon, one.lat]}
    assert vaasa["properties"]["geometry_is"] == "point"

    interfaces = features_of(year, "interfaces", {})
    members = year.interfaces["pohjanmaa-pohjanmaa"].municipalities
    several = interfaces["pohjanmaa-pohjanmaa"]
    assert several["geometry"]["type"] == "MultiPoint"
    assert several["geometry"]["coordinates"] == [[member.lon, member.lat] for member in members]
    assert several["properties"]["geometry_is"] == "points"
    assert interfaces["helsinki-helsinki"]["properties"]["geometry_is"] == "point"


def test_a_boundary_goes_before_points_and_only_where_there_is_one(year: RegisterYear) -> None:
    counties = features_of(year, "counties", {"15": SQUARE})

    assert counties["15"]["geometry"] == SQUARE
    assert counties["15"]["properties"]["geometry_is"] == "boundary"
    assert counties["16"]["properties"]["geometry_is"] == "points"


def test_a_place_that_is_not_known_is_null(year: RegisterYear) -> None:
    code = "905"
    lost = replace(year.municipalities[code], lon=None, lat=None)
    without = replace(year, municipalities={**year.municipalities, code: lost})

    feature = features_of(without, "municipalities", {})[code]

    assert feature["geometry"] is None
    assert feature["properties"]["geometry_is"] == "not_known"


def test_the_document_says_what_it_is_of_and_cites_its_sources(year: RegisterYear) -> None:
    features = list_features(year, COLLECTIONS["counties"], {})
    links = [{"href": "https://example.test", "rel": "self", "type": "application/geo+json", "title": "x"}]

    document = feature_document(year, features[:3], matched=22, links=links, layer=LAYER)

    assert (document["numberMatched"], document["numberReturned"]) == (22, 3)
    assert document["timeStamp"] == document["meta"]["loaded_at"] == "2026-01-15T12:00:00Z"
    assert document["meta"]["boundaries"] == "Maanmittauslaitos (CC BY 4.0)"
    assert {source["licence"] for source in document["meta"]["sources"]} == {"CC BY 4.0", "CC0 1.0"}
    assert document["meta"]["year"] == 2026


def test_without_boundaries_none_are_cited(year: RegisterYear) -> None:
    assert feature_document(year, [], matched=0, links=[], layer=None)["meta"]["boundaries"] is None
    unlicensed = feature_document(year, [], matched=0, links=[], layer=replace(LAYER, licence=""))
    assert unlicensed["meta"]["boundaries"] == "Maanmittauslaitos"
