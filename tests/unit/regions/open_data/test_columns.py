"""The reviewed descriptions of columns and the tables that use them are one: nothing is left over on either side."""

import re
import tomllib
from importlib.resources import files
from pathlib import Path

import pytest

from yhdyspinta.documents.tables.table import Column, Kind
from yhdyspinta.languages import LANGUAGES, Texts
from yhdyspinta.regions.open_data.columns import field, names
from yhdyspinta.regions.open_data.published import TABLES
from yhdyspinta.regions.queries.year import get_year

ROOT = Path(__file__).resolve().parents[4]


def described_names() -> set[str]:
    content = tomllib.loads((files("yhdyspinta.definitions") / "open_data" / "columns.toml").read_text("utf-8"))
    described: set[str] = set()
    for name, entry in content["columns"].items():
        described |= {f"{name}_{language}" for language in LANGUAGES} if entry.get("names") else {name}
    return described


def columns_in_use() -> dict[str, Column]:
    register = get_year(2026)
    return {column.name: column for published in TABLES.values() for column in published.make(register).columns}


@pytest.mark.django_db
def test_every_described_column_is_in_a_table() -> None:
    assert set(columns_in_use()) == described_names()


@pytest.mark.django_db
def test_every_column_is_described_in_three_languages() -> None:
    for column in columns_in_use().values():
        for texts in (column.title, column.description, *([column.missing] if column.missing else [])):
            assert all(texts[language].strip() for language in LANGUAGES), column.name
        assert column.description.fi.endswith("."), column.name


@pytest.mark.django_db
@pytest.mark.parametrize("year", [2023, 2026])
@pytest.mark.parametrize("name", sorted(TABLES))
def test_only_columns_that_say_what_it_means_have_empty_cells(name: str, year: int) -> None:
    table = TABLES[name].make(get_year(year))

    for number, column in enumerate(table.columns):
        if column.missing is None:
            assert all(row[number] not in {None, ()} for row in table.rows), column.name


@pytest.mark.django_db
@pytest.mark.parametrize("name", sorted(TABLES))
def test_cells_are_what_their_column_says(name: str) -> None:
    types = {
        Kind.TEXT: str,
        Kind.CODES: tuple,
        Kind.WHOLE: int,
        Kind.DECIMAL: float,
        Kind.SHARE: float,
        Kind.YES_NO: bool,
    }
    table = TABLES[name].make(get_year(2026))

    for number, column in enumerate(table.columns):
        known = [row[number] for row in table.rows if row[number] is not None]
        expected = types.get(column.kind)
        if expected:
            assert {type(value) for value in known} <= {expected}, column.name


def test_a_column_nobody_described_is_a_mistake_of_ours() -> None:
    with pytest.raises(KeyError):
        field("colour", lambda row: row)


def test_a_name_makes_three_columns_and_three_cells() -> None:
    three = names("county_name", lambda row: row)

    assert [column.name for column in three.columns] == ["county_name_fi", "county_name_sv", "county_name_en"]
    assert three.columns[1].title.fi == "Hyvinvointialue ruotsiksi"
    assert three.read(Texts("a", "b", "c")) == ("a", "b", "c")
    assert three.read(None) == (None, None, None)


@pytest.mark.django_db
def test_the_documentation_names_every_column() -> None:
    page = (ROOT / "docs" / "how-to" / "use-the-open-data.md").read_text(encoding="utf-8")

    for name in columns_in_use():
        described = re.sub(r"_(fi|sv|en)$", "", name)
        assert re.search(rf"`{described}(_fi|_…)?`", page), name
