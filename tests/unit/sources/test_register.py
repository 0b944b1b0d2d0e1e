"""The register that ships with the product, against the extracts it was written from."""

import csv
import json
from pathlib import Path

import pytest

from yhdyspinta.errors import Refusal
from yhdyspinta.regions.timeline import pairs_of
from yhdyspinta.sources import register
from yhdyspinta.sources.register_rows import AreaKind


def test_there_are_four_years() -> None:
    assert register.list_years() == [2023, 2024, 2025, 2026]


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_interfaces_are_those_of_the_extract(year: int, shared_data: Path) -> None:
    with (shared_data / "regions" / f"interfaces_{year}.csv").open(encoding="utf-8") as file:
        expected = {
            (row["employment_area_code"], row["county_code"]): frozenset(row["municipality_codes"].split())
            for row in csv.DictReader(file)
        }

    assert pairs_of(register.read_year(year)) == expected
    assert len(expected) == 50


@pytest.mark.parametrize("year", [2025, 2026])
def test_the_population_of_the_interfaces_is_that_of_the_extract(year: int, shared_data: Path) -> None:
    facts = json.loads((shared_data / "regions" / "interface_facts.json").read_text(encoding="utf-8"))
    populations = register.population_of_year(year)
    inside = [row.code for row in register.read_year(year).municipalities if row.county_code]

    assert len(inside) == facts[str(year)]["municipalities"]
    assert sum(populations[code] for code in inside) == facts[str(year)]["pop"]


def test_the_population_of_a_merged_municipality_goes_to_its_successor() -> None:
    before, after = register.population_of_year(2024), register.population_of_year(2025)

    assert after["507"] == before["507"] + before["588"]
    assert sum(before.values()) == sum(after.values()) == 5_603_851


def test_an_unknown_year_is_refused_with_those_there_are() -> None:
    with pytest.raises(Refusal, match="Choose one of 2023, 2024, 2025, 2026"):
        register.read_year(2019)


def test_every_area_has_an_authority_and_no_legal_form_is_left_blank() -> None:
    facts = register.read_facts()
    key = register.read_year(2025)
    run = {(row.area_kind, row.area_code) for row in facts.responsibilities}

    assert {area for area in key.area_names if area[0] in (AreaKind.COUNTY, AreaKind.EMPLOYMENT_AREA)} <= run
    assert all(row.legal_form and row.basis for row in facts.responsibilities)


def test_helsinki_is_on_both_sides_and_hus_on_none() -> None:
    facts = register.read_facts()
    tasks = {row.task for row in facts.responsibilities if row.organisation_id == "helsinki"}

    assert tasks == {"employment_services", "health_and_social_services"}
    assert "hus" in {row.id for row in facts.organisations}
    assert "hus" not in {row.organisation_id for row in facts.responsibilities}


def test_every_code_since_2013_leads_to_a_municipality_of_2026() -> None:
    current = {row.code for row in register.read_year(2026).municipalities}
    successors = {row.old_code: row.new_code for row in register.read_facts().successions}

    for history in register.read_code_history():
        assert history.code_2026 in current
        code = history.code
        while code not in current:
            code = successors[code]
        assert code == history.code_2026
