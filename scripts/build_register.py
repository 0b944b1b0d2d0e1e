"""Writes the register files in `src/yhdyspinta/definitions/regions` from a folder of source extracts.

    .venv/bin/python scripts/build_register.py ../shared/data/regions

Run it when a new year's classifications are out, read the diff, and commit. What is decided by hand (who runs which
area, in which legal form) lies in `organisations.csv` and `responsibilities.csv` and is not touched here.
The layout of the extracts: `municipalities_<year>.csv` with codes and names of every area of a municipality,
`population_2020_2023.csv`, `population_area_308.csv`, `municipality_points.csv`, `municipality_neighbours.csv`,
`municipality_changes.csv`, `municipality_code_map_2013_2026.csv`, `languages.csv`.
"""

import csv
import sys
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Final

from pyproj import Transformer

TARGET: Final = Path(__file__).resolve().parent.parent / "src" / "yhdyspinta" / "definitions" / "regions"
AREA_KINDS: Final = {
    "region": "region",
    "county": "county",
    "employment_area": "employment_area",
    "kela_area": "kela_area",
}
SIZE_COLUMNS: Final = ("land_km2", "freshwater_km2", "sea_km2")
# The Land Survey's areas are those of the division that has held since Pertunmaa joined Mäntyharju.
SIZES_CHANGED: Final = {"507": "2025-01-01"}
FIRST_DAY: Final = "2023-01-01"

Row = Mapping[str, str]


def read(folder: Path, name: str) -> list[dict[str, str]]:
    with (folder / name).open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def write(name: str, columns: Iterable[str], rows: Iterable[Row]) -> None:
    """Write the named columns of rows, sorted by all of them, with Unix line ends."""
    columns = list(columns)
    path = TARGET / name
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.DictWriter(file, columns, extrasaction="ignore", lineterminator="\n")
        writer.writeheader()
        writer.writerows(sorted(rows, key=lambda row: [row[column] for column in columns]))


def write_year(folder: Path, year: int) -> None:
    """`<year>/municipalities.csv` (codes of every membership) and `<year>/areas.csv` (their names)."""
    rows = read(folder, f"municipalities_{year}.csv")
    kinds = [kind for kind in AREA_KINDS if f"{kind}_code" in rows[0]]
    codes = [f"{kind}_code" for kind in kinds]
    write(
        f"{year}/municipalities.csv",
        ["code", "name_fi", "name_sv", "name_en", "language_code", *codes],
        rows,
    )
    areas = {
        (kind, row[f"{kind}_code"]): {
            "kind": AREA_KINDS[kind],
            "code": row[f"{kind}_code"],
            **{f"name_{language}": row[f"{kind}_name_{language}"] for language in ("fi", "sv", "en")},
        }
        for row in rows
        for kind in kinds
        if row[f"{kind}_code"]
    }
    write(f"{year}/areas.csv", ["kind", "code", "name_fi", "name_sv", "name_en"], areas.values())


def write_facts(folder: Path) -> None:
    """What is known of municipalities besides their memberships."""
    write(
        "municipality_population.csv",
        ["year", "code", "population"],
        read(folder, "population_2020_2023.csv"),
    )
    write(
        "municipality_sizes.csv",
        ["code", "valid_from", *SIZE_COLUMNS],
        (
            {**row, "valid_from": SIZES_CHANGED.get(row["code"], FIRST_DAY)}
            for row in read(folder, "population_area_308.csv")
        ),
    )
    to_metres = Transformer.from_crs("EPSG:4326", "EPSG:3067", always_xy=True)
    points = []
    for row in read(folder, "municipality_points.csv"):
        east, north = to_metres.transform(float(row["lon"]), float(row["lat"]))
        points.append({**row, "east": f"{east:.0f}", "north": f"{north:.0f}"})
    write("municipality_points.csv", ["code", "lon", "lat", "east", "north"], points)
    write("municipality_neighbours.csv", ["code_a", "code_b"], read(folder, "municipality_neighbours.csv"))
    write(
        "municipality_successions.csv",
        ["valid_from", "old_code", "old_name_fi", "old_name_sv", "new_code", "change", "source"],
        ({**row, "source": row["successor_source"]} for row in read(folder, "municipality_changes.csv")),
    )
    write(
        "municipality_codes.csv",
        ["code", "first_key_year", "last_key_year", "code_2026"],
        read(folder, "municipality_code_map_2013_2026.csv"),
    )
    write("languages.csv", ["code", "name_fi", "name_sv", "name_en"], read(folder, "languages.csv"))


def main(folder: Path) -> None:
    for year in sorted(int(path.stem.split("_")[1]) for path in folder.glob("municipalities_*.csv")):
        write_year(folder, year)
    write_facts(folder)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
