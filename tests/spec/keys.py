"""Draws the key of a year as a small table, for specification tests.

    code  name  area  county
    001   Alpha  01    10

`area` and `county` may be `-` for none; names are the same in all languages.
"""

from yhdyspinta.languages import Texts
from yhdyspinta.sources.register_rows import AreaKind, MunicipalityRow, YearKey


def draw_key(year: int, table: str) -> YearKey:
    header, *lines = [line.split() for line in table.strip().splitlines()]
    rows = [dict(zip(header, line, strict=True)) for line in lines]
    kinds = {"area": AreaKind.EMPLOYMENT_AREA, "county": AreaKind.COUNTY}
    municipalities = tuple(
        MunicipalityRow(
            row["code"],
            Texts(row["name"], row["name"], row["name"]),
            "0",
            {kind: row[column] for column, kind in kinds.items() if row[column] != "-"},
        )
        for row in sorted(rows, key=lambda row: row["code"])
    )
    areas = sorted({area for row in municipalities for area in row.areas.items()})
    return YearKey(year, municipalities, {area: Texts(*[f"{area[0]} {area[1]}"] * 3) for area in areas})
