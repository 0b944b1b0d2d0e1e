"""What the published tables hold, against facts that anybody can look up."""

import pytest

from yhdyspinta.documents.tables.table import Table, Value
from yhdyspinta.regions.open_data.published import TABLES
from yhdyspinta.regions.queries.year import get_year

pytestmark = pytest.mark.django_db


def rows_of(name: str, year: int) -> list[dict[str, Value]]:
    table = TABLES[name].make(get_year(year))
    names = [column.name for column in table.columns]
    return [dict(zip(names, row, strict=True)) for row in table.rows]


def table_of(name: str, year: int) -> Table:
    return TABLES[name].make(get_year(year))


@pytest.mark.parametrize(
    ("name", "year", "rows"),
    [
        ("yhdyspinnat", 2023, 0),
        ("yhdyspinnat", 2025, 50),
        ("yhdyspinnat", 2026, 50),
        ("jasenyydet", 2024, 309),
        ("jasenyydet", 2026, 308),
        ("alueet", 2023, 19 + 22),
        ("alueet", 2025, 19 + 22 + 45),
        ("alueet", 2026, 19 + 22 + 45 + 5),
        ("jarjestajat", 2023, 22),
        ("jarjestajat", 2026, 22 + 45 + 5),
    ],
)
def test_how_many_rows_there_are(name: str, year: int, rows: int) -> None:
    assert len(table_of(name, year).rows) == rows


@pytest.mark.parametrize("name", sorted(TABLES))
def test_the_key_tells_the_rows_apart(name: str) -> None:
    table = table_of(name, 2026)
    numbers = [[column.name for column in table.columns].index(part) for part in table.key]

    keys = {tuple(row[number] for number in numbers) for row in table.rows}
    assert len(keys) == len(table.rows)


def test_an_interface_has_its_parents_its_shares_and_its_municipalities() -> None:
    row = next(row for row in rows_of("yhdyspinnat", 2025) if row["slug"] == "suupohja-pohjanmaa")

    assert (row["employment_area_name_fi"], row["county_name_sv"]) == ("Suupohja", "Österbottens välfärdsområde")
    assert (row["shape"], row["municipality_codes"], row["municipality_count"]) == ("part", ("287",), 1)
    assert row["same_organisation"] is False
    helsinki = next(row for row in rows_of("yhdyspinnat", 2025) if row["slug"] == "helsinki-helsinki")
    assert (helsinki["shape"], helsinki["same_organisation"]) == ("coincident", True)
    assert (helsinki["share_of_employment_area"], helsinki["share_of_county"]) == (1.0, 1.0)


def test_populations_of_interfaces_and_of_aland_make_up_the_country() -> None:
    interfaces = sum(int(str(row["population"])) for row in rows_of("yhdyspinnat", 2025))
    outside = sum(int(str(row["population"])) for row in rows_of("jasenyydet", 2025) if row["interface"] is None)

    assert interfaces + outside == 5_603_851, "Statistics Finland's population of 31 December 2023"
    assert {str(row["population_on"]) for row in rows_of("yhdyspinnat", 2025)} == {"2023-12-31"}


def test_a_municipality_has_all_its_areas_and_aland_says_nothing_where_there_is_nothing() -> None:
    rows = {row["municipality_code"]: row for row in rows_of("jasenyydet", 2026)}

    vaasa = rows["905"]
    assert (vaasa["municipality_name_sv"], vaasa["region_name_fi"]) == ("Vasa", "Pohjanmaa")
    assert (vaasa["county_code"], vaasa["kela_area_code"] is not None) == ("17", True)
    mariehamn = rows["478"]
    assert mariehamn["county_code"] is None
    assert mariehamn["county_name_fi"] is None
    assert mariehamn["interface"] is None
    assert mariehamn["region_code"] == "21"


def test_the_size_of_an_area_is_that_of_its_municipalities() -> None:
    municipalities = [row for row in rows_of("jasenyydet", 2026) if row["county_code"] == "17"]
    county = next(row for row in rows_of("alueet", 2026) if (row["kind"], row["code"]) == ("county", "17"))

    assert county["land_km2"] == pytest.approx(sum(float(str(row["land_km2"])) for row in municipalities), abs=0.005)
    assert county["municipality_count"] == len(municipalities) == 14


def test_what_is_not_known_of_an_authority_is_said() -> None:
    rows = rows_of("jarjestajat", 2026)
    helsinki = [row for row in rows if row["authority"] == "helsinki"]

    assert {row["kind"] for row in helsinki} == {"county", "employment_area"}
    assert any(row["legal_form"] == "not_known" for row in rows)
    assert any(row["name_is_official"] is False for row in rows)
