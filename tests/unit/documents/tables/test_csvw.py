"""The description beside a CSV file: what a program needs to read the file as it was meant."""

import json
from typing import Any

import pytest

from tests.factories.tables import COLUMNS, PROVENANCE, table
from yhdyspinta.documents.tables.csv_file import write_csv
from yhdyspinta.documents.tables.csvw import write_csvw


@pytest.fixture(scope="module")
def described() -> dict[str, Any]:
    content: dict[str, Any] = json.loads(write_csvw(table(), PROVENANCE))
    return content


def test_it_describes_the_columns_of_the_file_in_their_order(described: dict[str, Any]) -> None:
    header = write_csv(table()).decode().splitlines()[0].split(",")
    columns = described["tableSchema"]["columns"]

    assert described["url"] == "taulu-2026.csv"
    assert [column["name"] for column in columns] == header
    # A validator compares the header with the titles, in whatever language.
    assert all(column["titles"]["und"] == column["name"] for column in columns)
    assert described["tableSchema"]["primaryKey"] == ["code"]


def test_each_column_has_its_type(described: dict[str, Any]) -> None:
    types = {column["name"]: column["datatype"] for column in described["tableSchema"]["columns"]}

    assert types == {
        "code": "string",
        "name": "string",
        "parts": "string",
        "persons": "integer",
        "km2": "double",
        "share": "double",
        "same": "boolean",
        "since": "date",
    }


def test_a_list_says_what_parts_it_and_an_empty_cell_what_it_means(described: dict[str, Any]) -> None:
    columns = {column["name"]: column for column in described["tableSchema"]["columns"]}

    assert columns["parts"]["separator"] == " "
    assert "separator" not in columns["name"]
    assert columns["code"]["required"] is True
    assert "rdfs:comment" not in columns["code"]
    assert columns["name"]["required"] is False
    assert {"@value": "ei tiedetä", "@language": "fi"} in columns["name"]["rdfs:comment"]


def test_it_cites_every_source_in_three_languages_with_its_licence(described: dict[str, Any]) -> None:
    first, second = described["dc:source"]

    assert [text["@value"] for text in first["dc:bibliographicCitation"]] == [
        "Lähde: Tilasto.",
        "Källa: Statistik.",
        "Source: Statistics.",
    ]
    assert (first["dc:license"], second["dc:license"]) == ("CC BY 4.0", "CC0 1.0")
    assert first["dc:date"]["@value"] == "2026-04-02"
    assert {"@value": "The year 2026.", "@language": "en"} in described["dc:temporal"]


def test_descriptions_are_in_three_languages(described: dict[str, Any]) -> None:
    for column, given in zip(described["tableSchema"]["columns"], COLUMNS, strict=True):
        assert {text["@language"]: text["@value"] for text in column["dc:description"]} == {
            "fi": given.description.fi,
            "sv": given.description.sv,
            "en": given.description.en,
        }
