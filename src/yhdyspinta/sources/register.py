"""Reads the register that ships with the product (`definitions/regions`). No database, no Django."""

import csv
import io
import tomllib
from collections.abc import Iterator, Mapping
from datetime import date
from functools import cache
from importlib.resources import files
from typing import Final

from yhdyspinta.errors import refuse
from yhdyspinta.languages import Texts
from yhdyspinta.sources.errors import UNKNOWN_YEAR
from yhdyspinta.sources.municipality_key import read_key
from yhdyspinta.sources.register_rows import (
    AreaKind,
    CodeHistory,
    Facts,
    OrganisationRow,
    Point,
    ResponsibilityRow,
    Size,
    Source,
    Succession,
    YearKey,
)

_FOLDER: Final = files("yhdyspinta.definitions") / "regions"


def list_years() -> list[int]:
    """The years that have a key, oldest first."""
    return sorted(int(entry.name) for entry in _FOLDER.iterdir() if entry.name.isdigit())


@cache
def read_year(year: int) -> YearKey:
    """The key of a year. Raises `Refusal` (UNKNOWN_YEAR) when the register does not have it."""
    if year not in list_years():
        raise refuse(UNKNOWN_YEAR, year=year, years=", ".join(map(str, list_years())))
    names = {(AreaKind(row["kind"]), row["code"]): _names(row) for row in _read_csv(f"{year}/areas.csv")}
    path = f"{year}/municipalities.csv"
    return read_key(
        (_FOLDER / path).read_bytes(),
        file=path,
        year=year,
        known_areas=names,
        outside_regions=frozenset(read_outside()),
    )


@cache
def read_outside() -> Mapping[str, Texts]:
    """The regions whose municipalities are outside the interfaces, with the reason."""
    content = tomllib.loads((_FOLDER / "outside.toml").read_text(encoding="utf-8"))
    return {entry["code"]: Texts(**entry["reason"]) for entry in content["region"]}


@cache
def read_sources() -> tuple[Source, ...]:
    """What each subject of the register rests on."""
    content = tomllib.loads((_FOLDER / "sources.toml").read_text(encoding="utf-8"))
    return tuple(
        Source(subject, Texts(**entry["text"]), entry["licence"], entry["date"]) for subject, entry in content.items()
    )


@cache
def read_languages() -> Mapping[str, Texts]:
    """The language statuses of municipalities, by code."""
    return {row["code"]: _names(row) for row in _read_csv("languages.csv")}


@cache
def read_county_short_names() -> Mapping[str, Texts]:
    """The short names of counties, by code."""
    return {row["code"]: _names(row) for row in _read_csv("county_short_names.csv")}


@cache
def read_facts() -> Facts:
    """Everything that the register knows besides the yearly keys."""
    populations: dict[int, dict[str, int]] = {}
    for row in _read_csv("municipality_population.csv"):
        populations.setdefault(int(row["year"]), {})[row["code"]] = int(row["population"])
    return Facts(
        populations=populations,
        sizes=tuple(_size(row) for row in _read_csv("municipality_sizes.csv")),
        points=tuple(_point(row) for row in _read_csv("municipality_points.csv")),
        neighbours=tuple((row["code_a"], row["code_b"]) for row in _read_csv("municipality_neighbours.csv")),
        successions=tuple(_succession(row) for row in _read_csv("municipality_successions.csv")),
        organisations=tuple(
            OrganisationRow(row["id"], row["kind"], _names(row), row["name_status"])
            for row in _read_csv("organisations.csv")
        ),
        responsibilities=tuple(_responsibility(row) for row in _read_csv("responsibilities.csv")),
    )


@cache
def read_code_history() -> tuple[CodeHistory, ...]:
    """Every municipality code in use since 2013, and the code that stands for it in 2026."""
    return tuple(
        CodeHistory(row["code"], int(row["first_key_year"]), int(row["last_key_year"]), row["code_2026"])
        for row in _read_csv("municipality_codes.csv")
    )


def population_period() -> int:
    """The newest year whose population the register knows (31 December)."""
    return max(read_facts().populations)


def population_of_year(year: int) -> dict[str, int]:
    """The newest known population (persons) in the municipalities of `year`, by code.

    What has merged is added to its successor, so the division is that of `year` and the period
    `population_period()`.
    """
    codes = {row.code for row in read_year(year).municipalities}
    facts = read_facts()
    successors = {succession.old_code: succession.new_code for succession in facts.successions}
    result: dict[str, int] = {}
    for code, persons in facts.populations[population_period()].items():
        current = code
        while current not in codes and current in successors:
            current = successors[current]
        result[current] = result.get(current, 0) + persons
    return result


def _read_csv(path: str) -> Iterator[dict[str, str]]:
    yield from csv.DictReader(io.StringIO((_FOLDER / path).read_text(encoding="utf-8"), newline=""))


def _names(row: Mapping[str, str]) -> Texts:
    return Texts(row["name_fi"], row["name_sv"], row["name_en"])


def _size(row: Mapping[str, str]) -> Size:
    return Size(
        row["code"],
        date.fromisoformat(row["valid_from"]),
        float(row["land_km2"]),
        float(row["freshwater_km2"]),
        float(row["sea_km2"]),
    )


def _point(row: Mapping[str, str]) -> Point:
    return Point(row["code"], float(row["lon"]), float(row["lat"]), int(row["east"]), int(row["north"]))


def _succession(row: Mapping[str, str]) -> Succession:
    return Succession(
        date.fromisoformat(row["valid_from"]),
        row["old_code"],
        row["old_name_fi"],
        row["old_name_sv"],
        row["new_code"],
        row["source"],
    )


def _responsibility(row: Mapping[str, str]) -> ResponsibilityRow:
    return ResponsibilityRow(
        row["organisation_id"],
        AreaKind(row["area_kind"]),
        row["area_code"],
        row["task"],
        row["legal_form"],
        date.fromisoformat(row["valid_from"]),
        date.fromisoformat(row["valid_until"]) if row["valid_until"] else None,
        row["basis"],
    )
